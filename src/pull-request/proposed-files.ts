import type { ProposedFile } from '../documents/report.ts';
import { type GatingPlace, liesIn } from './gating-place.ts';
import type { ChangedFile } from './github.ts';

/** A file that a pull request changes although it is gated by it. */
export type ProposedChange = ProposedFile & Pick<GatingPlace, 'as'>;

/**
 * Which of the files that decide the verdict a pull request changes, the suite first, then in the order of `changed`, each once. A file that
 * is renamed out of its place is removed from there.
 */
export function listProposedFiles(changed: readonly ChangedFile[], gating: readonly GatingPlace[]): readonly ProposedChange[] {
  const found = new Map<string, ProposedChange>();
  const note = (path: string, change: ProposedFile['change']): void => {
    const place = gating.find((known) => liesIn(path, known));
    if (place !== undefined && !found.has(path)) found.set(path, { path, change, as: place.as });
  };
  for (const { path, change, previousPath } of changed) {
    note(path, change);
    if (change === 'renamed' && previousPath !== undefined) note(previousPath, 'removed');
  }
  return [...found.values()].sort((one, other) => Number(other.as === 'suite') - Number(one.as === 'suite'));
}
