import type { CachePage } from '../candidate/cache-page.ts';
import type { CandidateDocument } from '../documents/candidate.ts';
import type { Meter } from '../profile/meter.ts';
import { isElsewhere } from '../runs/comparability.ts';
import type { Opening } from './opening.ts';

/**
 * Nothing of this program computes on a GPU. Embedded methods answer in this process, whose memory and CPU time are not theirs alone, and looking at
 * them between blocks makes answers of a tenth of a millisecond slower: measured, by half.
 */
export async function openMeter(
  { door, clock }: Opening,
  document: CandidateDocument,
  { processId, cachePage }: { readonly processId?: number | undefined; readonly cachePage?: CachePage | undefined },
): Promise<Meter | undefined> {
  if (isElsewhere({ ...document })) return undefined;
  const { openMeter: open } = await import('../edges/meter.ts');
  return open({
    ...door,
    nowMs: clock.nowMs,
    gpu: document.kind === 'endpoint',
    ...(processId !== undefined && { root: processId }),
    ...(cachePage !== undefined && { cachePage }),
  });
}
