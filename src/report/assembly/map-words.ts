import type { EvaluatorLine } from '../../documents/run.ts';
import type { ScoreMap } from '../../evaluators/score-map.ts';
import { listRawScores } from '../../poq/consensus/score-maps.ts';
import type { Run } from '../../runs/run.ts';

/** what a share of 0..1 is, by the evaluator that measures it */
const shares: Readonly<Record<string, string>> = { 'token-f1': 'F1', 'exact-match': 'exact match', 'rouge-l': 'ROUGE-L' };

/** How raw values become 0..10, as a formula; what an evaluator has measured is in its line. */
export function describeMap(map: ScoreMap, { use, scale = 'share' }: Pick<EvaluatorLine, 'use' | 'scale'>): string {
  switch (map.kind) {
    case 'anchored':
      return '10 · (score ÷ that of the reference against itself)';
    case 'min-max':
      return `10 · (raw − ${round(map.low)}) ÷ (${round(map.high)} − ${round(map.low)}), clipped to 0..10`;
    case 'unfitted':
      return `min-max, not fitted: ${map.because}`;
    case 'own':
      break;
  }
  switch (scale) {
    case 'cosine':
      return '10 · max(0, cosine)';
    case 'sigmoid':
      return '10 · sigmoid(logit)';
    case 'entailment':
      return '10 · P(entailment)';
    case 'ten':
      return 'as given, 0..10';
    case 'share':
      return `10 · ${shares[use] ?? 'score'}`;
  }
}

/** What a fitted map has cut off of a run's answers, which lie outside of what it was fitted on; undefined where nothing. */
export function describeClipped(map: ScoreMap, run: Run, evaluator: string): string | undefined {
  if (map.kind !== 'min-max') return undefined;
  const raws = listRawScores(run, evaluator);
  const [below, above] = [raws.filter((raw) => raw < map.low).length, raws.filter((raw) => raw > map.high).length];
  return below + above === 0 ? undefined : `of ${raws.length} answers ${below} lay below and ${above} above`;
}

/** four significant digits, with a real minus sign */
const round = (value: number): string => String(Number(value.toPrecision(4))).replace('-', '−');
