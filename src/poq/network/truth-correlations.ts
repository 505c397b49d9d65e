import { computePearson } from '../../statistics/correlation.ts';
import { computeRanks } from '../../statistics/ranks.ts';
import type { ScoreLog } from '../score-log.ts';
import { thinLog } from './thinned-log.ts';

export type TruthCorrelations = { readonly pearson: number; readonly spearman: number };

/** ranks of more take seconds for each evaluator */
const mostRecords = 50_000;

/**
 * How every evaluator's scores go with token F1, over all records of the log (of a larger one over up to 50,000 records of evenly spread
 * prompts). undefined of an evaluator whose scores are all alike, and of all where F1 was not scored or does not vary.
 */
export function computeTruthCorrelations(log: ScoreLog): readonly (TruthCorrelations | undefined)[] {
  const { scores, truth, evaluatorCount } = thinLog(log, mostRecords / log.nodeCount);
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
