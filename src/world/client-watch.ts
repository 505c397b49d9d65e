import type { CandidateDocument } from '../documents/candidate.ts';
import type { ClientWatch } from '../profile/client-watch.ts';
import type { Opening } from './opening.ts';

/** Only what is asked over HTTP is timed by this process: embedded methods are it, models in process have one of their own. */
export async function openClientWatch({ door, clock }: Opening, { kind }: CandidateDocument): Promise<ClientWatch | undefined> {
  if (kind !== 'endpoint') return undefined;
  const { openClientWatch: open } = await import('../edges/client-watch.ts');
  return open(clock, door.signal);
}
