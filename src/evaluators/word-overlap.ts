import { waitForTurn } from '../encoder/event-loop-turn.ts';
import type { Evaluator, RawScore, ScoringItem } from './evaluator.ts';
import { collectEvaluatorProfile } from './evaluator-profile.ts';
import { computeExactMatch } from './exact-match.ts';
import type { ProfileDesk } from './profile-desk.ts';
import { computeRougeL } from './rouge-l.ts';
import { computeTokenF1 } from './token-f1.ts';

type Metric = {
  readonly revision: string;
  /** 0..1; undefined where there is nothing to compare with */
  compute(answer: string, references: readonly string[], signal: AbortSignal): number | undefined | Promise<number | undefined>;
};

const metrics = {
  'token-f1': { revision: 'squad-v1.1-normalisation/1', compute: computeTokenF1 },
  'exact-match': { revision: 'squad-v1.1-normalisation/1', compute: computeExactMatch },
  'rouge-l': { revision: 'rouge-score-0.1.2-words/1', compute: computeRougeL },
} as const satisfies Record<string, Metric>;

/** answers, and characters of them, between two turns of the event loop, in which Ctrl-C is heard and progress drawn */
const portion = { answers: 1_000, characters: 4_000_000 };

/**
 * `token-f1`, `exact-match` and `rouge-l`: evaluators that compare words and need no model. Their profile, for which `desk` is needed, knows
 * no batches: its sizes are how many pairs are compared in a row.
 */
export function createWordOverlapEvaluator(name: string, use: keyof typeof metrics, desk?: ProfileDesk): Evaluator {
  const metric: Metric = metrics[use];
  return {
    name,
    use,
    revision: metric.revision,
    scale: 'share',
    ...(desk !== undefined && {
      profile: (items, { signal }) =>
        collectEvaluatorProfile(desk, {
          use,
          revision: metric.revision,
          pairs: items.flatMap(({ answer, references }) => references.map((first) => ({ first, second: answer }))),
          runBatch: async (pairs) => {
            for (const { first, second } of pairs) await metric.compute(second, [first], signal);
          },
          signal,
        }),
    }),
    async score(items, { signal, onProgress }) {
      const scores: RawScore[] = [];
      let [answers, characters] = [0, 0];
      await waitForTurn(signal);
      for (const item of items) {
        scores.push(await scoreItem(metric, item, signal));
        answers += 1;
        characters += item.answer.length;
        const isLast = scores.length === items.length;
        if (!isLast && answers < portion.answers && characters < portion.characters) continue;
        [answers, characters] = [0, 0];
        onProgress(scores.length, items.length);
        if (!isLast) await waitForTurn(signal);
      }
      return scores;
    },
    close: async () => {},
  };
}

async function scoreItem({ compute }: Metric, { promptId, answer, references }: ScoringItem, signal: AbortSignal): Promise<RawScore> {
  if (references.length === 0) return { promptId, unscored: 'no-reference' };
  const raw = await compute(answer, references, signal);
  return raw === undefined ? { promptId, unscored: 'no-words-in-reference' } : { promptId, raw };
}
