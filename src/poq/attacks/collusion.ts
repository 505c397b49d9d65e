import { boost } from './boost.ts';
import { sabotage } from './sabotage.ts';

/** The partner's answers are boosted, all rivals' sabotaged, by the same shift; `node` gave the answer. Ours: 2512.16317 names collusion as untested. */
export const collude = (score: number, { shift, partner }: { readonly shift: number; readonly partner: number }, node: number): number =>
  node === partner ? boost(score, shift) : sabotage(score, shift);
