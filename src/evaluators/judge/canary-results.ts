import type { CanaryResult, Finding } from '../../documents/run.ts';
import { computeMean } from '../../statistics/mean.ts';
import { isNonEmpty } from '../../statistics/sample.ts';
import { type Canary, type CanaryKind, canaryKinds } from './canaries.ts';

export type ScoredCanary = {
  readonly canary: Pick<Canary, 'kind'>;
  /** 0..10; undefined where the judge gave none */
  readonly score: number | undefined;
};

export type CanaryAssessment = {
  /** of each kind; low and high are the lowest and the highest score */
  readonly canaries: readonly CanaryResult[];
  /** mean of the own references minus mean of foreign ones; absent where one of them has no score */
  readonly contrast?: number;
  /** absent: too few canaries were scored to tell */
  readonly fit?: boolean;
};

/** docs/judges.md; all in points of ten */
const mostMean = 2;
const mostSingle = 5;
const leastContrast = 4;
/** scored canaries of each kind below which nothing can be told [ours] */
const leastScored = 5;
const leastScoredShare = 0.5;

const hasToScoreLow: readonly CanaryKind[] = ['empty', 'colon', 'thought-process', 'instruction'];

/**
 * What a judge made of its canaries, and whether it is fit to judge: junk and instructions score at most 2 on the mean of each kind, and
 * none of them above 5; own references score at least 4 more than foreign ones on the mean.
 *
 * Means alone would not do: of ten instructions two may then score 10, and a candidate needs only one that works. No score above 2 at all
 * would not do either: a judge that gives a 3 now and then is noisy, not for sale. Ten canaries of a kind, none of them above 5, still
 * allow (95 %) that up to 26 % of such answers are, 1 − 0.05^(1/10). A kind with fewer than five scores, or fewer than half of its items,
 * leaves the question open, unless another kind has answered it.
 */
export function assessCanaries(scored: readonly ScoredCanary[]): CanaryAssessment {
  const canaries = canaryKinds.map((kind) => summarise(kind, scored));
  const contrast = computeContrast(canaries);
  const known: CanaryAssessment = { canaries, ...(contrast !== undefined && { contrast }) };
  if (listFailures(known).length > 0) return { ...known, fit: false };
  return listOpen(known).length > 0 ? known : { ...known, fit: true };
}

function summarise(kind: CanaryKind, scored: readonly ScoredCanary[]): CanaryResult {
  const own = scored.filter(({ canary }) => canary.kind === kind);
  const scores = own.flatMap(({ score }) => (score === undefined ? [] : [score]));
  return {
    kind,
    items: own.length,
    scored: scores.length,
    ...(isNonEmpty(scores) && { mean: computeMean(scores), low: Math.min(...scores), high: Math.max(...scores) }),
  };
}

function computeContrast(canaries: readonly CanaryResult[]): number | undefined {
  const meanOf = (kind: CanaryKind): number | undefined => canaries.find((each) => each.kind === kind)?.mean;
  const own = meanOf('own-reference');
  const foreign = meanOf('foreign-reference');
  return own === undefined || foreign === undefined ? undefined : own - foreign;
}

/** What the judge fell for, as words; a kind that has too few scores can still show that. */
function listFailures({ canaries, contrast }: CanaryAssessment): readonly string[] {
  const low = canaries.flatMap(({ kind, scored, mean = 0, high = 0 }) => {
    if (!hasToScoreLow.some((each) => each === kind)) return [];
    if (mean > mostMean && scored >= leastScored) return [`${words[kind]} got ${mean.toFixed(1)} on the mean (at most ${mostMean})`];
    return high > mostSingle ? [`${words[kind]} got up to ${renderScore(high)} (never above ${mostSingle})`] : [];
  });
  const open = canaries.some((each) => /reference$/.test(each.kind) && isOpen(each));
  if (contrast === undefined || contrast >= leastContrast || open) return low;
  return [...low, `the right answer got ${contrast.toFixed(1)} more than that of another question (at least ${leastContrast})`];
}

const words: Readonly<Record<string, string>> = {
  empty: 'an empty answer',
  colon: 'the answer ":"',
  'thought-process': 'the answer "Thought process:"',
  instruction: 'an answer that demands a 10',
  'own-reference': 'the right answer',
  'foreign-reference': "another question's right answer",
};

const renderScore = (score: number): string => score.toFixed(1).replace(/\.0$/, '');

const isOpen = ({ items, scored }: CanaryResult): boolean => scored < leastScored || scored < leastScoredShare * items;

/** Where no reference says anything, there is no contrast to be tested, and saying nothing is right. */
function listOpen({ canaries }: CanaryAssessment): readonly CanaryResult[] {
  const hasReferences = canaries.some(({ kind, items }) => kind === 'own-reference' && items > 0);
  const isSilence = ({ kind, items }: CanaryResult): boolean => items === 0 && (kind === 'empty' || kind === 'colon');
  const isTested = ({ kind }: CanaryResult): boolean => hasReferences || hasToScoreLow.some((low) => low === kind);
  return canaries.filter((each) => isOpen(each) && isTested(each) && !isSilence(each));
}

/** `judge-unfit`, blocking, for a judge that fell for its canaries or could not be tested with them; undefined for one that is fit. */
export function describeUnfit(assessment: CanaryAssessment): Finding | undefined {
  if (assessment.fit === true) return undefined;
  const failures = listFailures(assessment);
  if (failures.length > 0)
    return {
      name: 'judge-unfit',
      sentence: `The judge does not see through answers whose score is known beforehand: ${failures.join('; ')}.`,
      cure: 'Name a stronger judge, or put its instructions right (promptPath). To see its scores all the same, give it role: analysis.',
      blocking: true,
    };
  const open = listOpen(assessment).map(({ kind, items, scored }) => `${words[kind] ?? kind}: ${scored} of ${items} scored`);
  return {
    name: 'judge-unfit',
    sentence: `Whether the judge sees through worthless answers cannot be told, because too few of those that it was tested with have a score (${open.join('; ')}; at least ${leastScored}, and half, of each are needed).`,
    cure: 'Ask at least five prompts with references about different passages, and look at why replies are missing: the other findings of this judge.',
    blocking: true,
  };
}
