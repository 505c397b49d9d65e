import { listItems } from '../evaluators/answer-scores.ts';
import type { Evaluator, ExpectedCost, ExpectedItem } from '../evaluators/evaluator.ts';
import { describeExpectedItem } from '../evaluators/scoring-item.ts';
import { countNoun } from './count-noun.ts';
import type { Screen } from './screen.ts';
import type { Scoring } from './to-score.ts';

type Telling = Pick<Screen, 'note' | 'warn'>;

/**
 * Tells before the first call what an evaluator that is paid for may cost: for the answers that it is to score, for those that it judges
 * again, and for `unasked` prompts, whose answers can still be as long as they may be.
 */
export function tellScoringCost(
  screen: Telling,
  evaluator: Evaluator,
  { missing, questions, again }: Scoring,
  unasked: readonly ExpectedItem[] = [],
): void {
  const known = missing.flatMap(({ run }) => listItems({ answers: run.answers.values(), questions }));
  const wanted = [...unasked, ...known.map(describeExpectedItem)];
  const all = [...wanted, ...again.map(({ item }) => describeExpectedItem(item))];
  const cost = all.length === 0 ? undefined : evaluator.expectCost?.(all);
  if (cost === undefined) return;
  const { text, exceeds } = describeExpectedCost({ evaluator: evaluator.name, cost, answers: wanted.length });
  if (exceeds) screen.warn(text);
  else screen.note(text);
}

type Expected = {
  readonly evaluator: string;
  readonly cost: ExpectedCost;
  /** how many answers it shall score */
  readonly answers: number;
};

/** The sentence, and whether the worst case exceeds the budget; then it says what would be missing. */
export function describeExpectedCost({ evaluator, cost, answers }: Expected): { readonly text: string; readonly exceeds: boolean } {
  const { calls, mostUsd, usualUsd, budgetUsd } = cost;
  const asked = `${evaluator}: up to ${countNoun(calls, 'call')}`;
  if (mostUsd === undefined)
    return { text: `${asked}; no price of its model is known (prices.tokens), so nobody can say what they cost`, exceeds: false };
  const usual = usualUsd === undefined ? '' : `, usually about ${renderUsd(usualUsd)}`;
  const told = `${asked}, at most ${renderUsd(mostUsd)}${usual}`;
  if (budgetUsd === undefined || mostUsd <= budgetUsd) {
    const budget = budgetUsd === undefined ? 'no budgetUsd stops it' : `its budget is ${renderUsd(budgetUsd)}`;
    return { text: `${told}; ${budget}`, exceeds: false };
  }
  const missing = Math.min(answers, Math.ceil(answers * (1 - budgetUsd / mostUsd)));
  const early = usualUsd !== undefined && usualUsd > budgetUsd ? ', less than it usually takes' : '';
  const unscored = answers === 0 ? 'some of what is judged again stays' : `about ${missing} of ${countNoun(answers, 'answer')} stay`;
  const loss = `in the worst case ${unscored} unscored, and the verdict inconclusive`;
  return { text: `${told}. Its budget is ${renderUsd(budgetUsd)}${early}: ${loss}`, exceeds: true };
}

/** Two significant digits below a dollar, cents above: `0.0034 USD`, `1.25 USD`. */
export function renderUsd(usd: number): string {
  if (usd > 0 && usd < 0.000_1) return 'less than 0.0001 USD';
  return `${usd >= 1 ? usd.toFixed(2) : Number(usd.toPrecision(2))} USD`;
}
