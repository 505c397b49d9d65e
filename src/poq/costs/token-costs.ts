import type { AnsweredLine, HeaderLine } from '../../documents/run.ts';
import type { PriceList, TokenPrice } from '../../documents/suite.ts';
import type { Run } from '../../runs/run.ts';
import { computeQuantile } from '../../statistics/quantile.ts';
import { isNonEmpty } from '../../statistics/sample.ts';
import { type AbsentCosts, type AnswerCost, type AnswerCosts, unmeasured } from './costs.ts';

/** A run, or what is known of one before it is there. */
type Asked = { readonly header: Pick<HeaderLine, 'candidate'> };

/**
 * The price of a run's tokens: of the model that the candidate's document names, at the API that charges so; undefined where the list does
 * not have both, and for a server that was started for the measurement. A model's name alone is whatever a server calls itself.
 */
export function findTokenPrice({ header }: Asked, { tokens }: PriceList): TokenPrice | undefined {
  if (header.candidate.kind !== 'endpoint' || header.candidate.serve !== undefined) return undefined;
  const { model, baseUrl } = header.candidate;
  const origin = typeof baseUrl === 'string' ? originOf(baseUrl) : undefined;
  return tokens?.find((price) => price.model === model && origin !== undefined && originOf(price.baseUrl) === origin);
}

const originOf = (url: string): string | undefined => URL.parse(url)?.origin;

/**
 * USD of every answer by its tokens: (prompt − cached) × input price + cached × cached price + output × output price, prices for a million
 * tokens each, counts as the server gave them. Of all answers, whatever block they were asked in: what is paid for does not depend on what
 * runs beside it. A failed one, whose tokens nobody counted, costs the median of the answered ones. Absent unless every answered one
 * carries counts that can be: whoever runs a server says what it counts, but not that a text of many words has few tokens. This project's
 * choice.
 */
export function computeTokenCosts(run: Run, price: TokenPrice): AnswerCosts | AbsentCosts {
  const given = [...run.answers.values()].filter(({ outcome }) => outcome !== 'lost');
  const answered = given.filter((answer) => answer.outcome === 'answered');
  const priced = new Map(
    answered.flatMap((answer) => {
      const usd = computeUsd(answer, price);
      return usd === undefined ? [] : [[answer.promptId, usd] as const];
    }),
  );
  if (priced.size < answered.length) return explainUncounted(answered.length - priced.size, answered.length);
  const known = [...priced.values()];
  if (!isNonEmpty(known)) return explainUnanswered(given.length);
  const median = computeQuantile(known, 0.5);
  const answers = given.map(({ promptId, block }): [string, AnswerCost] => [
    promptId,
    { promptId, cost: priced.get(promptId) ?? median, ...(block !== undefined && { block }) },
  ]);
  return { kind: 'per-answer', source: 'tokens', answers: new Map(answers) };
}

function computeUsd({ text, promptTokens, cachedTokens = 0, outputTokens }: AnsweredLine, price: TokenPrice): number | undefined {
  if (promptTokens === undefined || outputTokens === undefined) return undefined;
  if (promptTokens < 1 || outputTokens * mostWords < countWords(text)) return undefined;
  const { inputPerMillionUsd: input, cachedInputPerMillionUsd: cached = input, outputPerMillionUsd: output } = price;
  return (Math.max(0, promptTokens - cachedTokens) * input + cachedTokens * cached + outputTokens * output) / 1e6;
}

/** no tokenizer in use makes longer tokens on the mean over a text: most cut at every space [ours] */
const mostWords = 2;

const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;

const explainUncounted = (missing: number, answered: number): AbsentCosts =>
  unmeasured(
    `is paid for by token, and ${missing} of its ${answered} answers carry no credible token counts`,
    'Let the server count tokens (usage), or price the machine instead: take the model out of prices.tokens.',
  );

const explainUnanswered = (asked: number): AbsentCosts => ({
  kind: 'absent',
  because: 'none-answered',
  why: `answered none of its ${asked} prompts`,
  cure: 'See in the run why these failed, mend that and measure it again.',
});
