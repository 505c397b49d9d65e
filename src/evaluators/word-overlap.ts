import { waitForTurn } from '../encoder/event-loop-turn.ts';
import type { Evaluator, RawScore, ScoringItem } from './evaluator.ts';
import { computeExactMatch } from './exact-match.ts';
import { computeTokenF1 } from './token-f1.ts';

const metrics = { 'token-f1': computeTokenF1, 'exact-match': computeExactMatch } as const;

/** answers between two turns of the event loop, in which Ctrl-C is heard and progress drawn */
const portion = 1_000;

/** `token-f1` and `exact-match`: evaluators that compare words and need no model. */
export function createWordOverlapEvaluator(name: string, use: keyof typeof metrics): Evaluator {
  const compute = metrics[use];
  const scoreOne = ({ promptId, answer, references }: ScoringItem): RawScore =>
    references.length === 0 ? { promptId, unscored: 'no-reference' } : { promptId, raw: compute(answer, references) };
  return {
    name,
    use,
    revision: 'squad-v1.1-normalisation/1',
    scale: 'share',
    async score(items, { signal, onProgress }) {
      const scores: RawScore[] = [];
      for (let start = 0; start < items.length; start += portion) {
        await waitForTurn(signal);
        scores.push(...items.slice(start, start + portion).map(scoreOne));
        onProgress(scores.length, items.length);
      }
      return scores;
    },
    close: async () => {},
  };
}
