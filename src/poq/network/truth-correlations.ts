import { computePearson } from '../../statistics/correlation.ts';
import { computeRanks } from '../../statistics/ranks.ts';
import type { ScoreLog } from '../score-log.ts';
import { thinLog } from './thinned-log.ts';

export type TruthCorrelations = { readonly pearson: number; readonly spearman: number };

/** ranks of more scores take seconds */
const most = { records: 50_000, scores: 2_500_000 } as const;

/**
 * How every evaluator's scores go with token F1, over all records of the log (of a large one over those of evenly spread prompts: at most
 * 50,000 records, and 2.5 million scores of all evaluators). undefined of an evaluator whose scores are all alike, and of all where F1 was not scored or does not vary.
 */
export function computeTruthCorrelations(log: ScoreLog): readonly (TruthCorrelations | undefined)[] {
  const { scores, truth, evaluatorCount } = thinLog(log, Math.min(most.records, most.scores / log.evaluatorCount) / log.nodeCount);
  if (truth === undefined) return Array.from({ length: evaluatorCount }, () => undefined);
  const f1 = [...truth];
  const ranks = computeRanks(f1);
  return Array.from({ length: evaluatorCount }, (_, evaluator) => {
    const said = f1.map((_value, record) => scores[record * evaluatorCount + evaluator] ?? 0);
    const pearson = computePearson(said, f1);
    const spearman = computePearson(computeRanks(said), ranks);
    if (pearson.kind === 'undefined' || spearman.kind === 'undefined') return undefined;
    return { pearson: pearson.value, spearman: spearman.value };
  });
}
