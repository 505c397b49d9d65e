import type { JudgeAgreement } from '../documents/report.ts';
import { correlatePairs } from './coefficients.ts';
import { pairScores } from './score-pairs.ts';
import type { ScoredAnswer } from './scored-answers.ts';

/** How far every two judges say the same of the same answers: Pearson, Spearman, and the mean of the absolute differences on 0..10. */
export function assembleJudgeAgreements(answers: readonly ScoredAnswer[], judges: readonly string[]): readonly JudgeAgreement[] {
  return judges.flatMap((one, index) => judges.slice(index + 1).map((other) => assembleAgreement(answers, one, other)));
}

function assembleAgreement(answers: readonly ScoredAnswer[], one: string, other: string): JudgeAgreement {
  const pairs = pairScores(answers, one, other);
  const pearson = correlatePairs(pairs, 'pearson');
  const spearman = correlatePairs(pairs, 'spearman');
  return {
    one,
    other,
    pairs: pairs.length,
    ...(pearson !== undefined && { pearson }),
    ...(spearman !== undefined && { spearman }),
    ...(pairs.length > 0 && { meanDifference: pairs.reduce((sum, { x, y }) => sum + Math.abs(x - y), 0) / pairs.length }),
  };
}
