import type { GptJudgeSettings, PriceList, TokenPrice } from '../../documents/suite.ts';
import { defaultJudgeUrl, modelOfJudge } from '../../documents/suite-evaluators.ts';
import type { TokenUse } from './token-use.ts';

/** What a judge's tokens cost, USD for a million each, and where that is from. */
export type JudgePrice = Pick<TokenPrice, 'inputPerMillionUsd' | 'cachedInputPerMillionUsd' | 'outputPerMillionUsd'> & {
  readonly source: string;
};

/**
 * Prices of judges that a preset names, each with its date. From OpenAI's announcement "GPT-4o mini: advancing cost-efficient intelligence",
 * 2024-07-18: "15 cents per million input tokens and 60 cents per million output tokens". A price of the suite comes first.
 */
const announced: readonly (TokenPrice & { readonly source: string })[] = [
  {
    model: 'gpt-4o-mini-2024-07-18',
    baseUrl: defaultJudgeUrl,
    inputPerMillionUsd: 0.15,
    outputPerMillionUsd: 0.6,
    source: "OpenAI's announcement of 2024-07-18",
  },
];

/**
 * The price of the model that judges, at the API that charges so: of the suite's list, else the announced one where the suite names the judge by
 * preset. Undefined where nobody says; a model's name alone is whatever a server calls itself.
 */
export function findJudgePrice(settings: GptJudgeSettings, prices: PriceList | undefined): JudgePrice | undefined {
  const model = modelOfJudge(settings);
  const origin = originOf(settings.baseUrl ?? defaultJudgeUrl);
  const isOfJudge = (price: TokenPrice): boolean => price.model === model && originOf(price.baseUrl) === origin;
  const own = origin === undefined ? undefined : prices?.tokens?.find(isOfJudge);
  if (own !== undefined && prices !== undefined) return { ...own, source: prices.source };
  return settings.preset === undefined ? undefined : announced.find(isOfJudge);
}

const originOf = (url: string): string | undefined => URL.parse(url)?.origin;

/**
 * USD of one reply: (input − cached) × input price + cached × cached price + output × output price, prices for a million tokens each. Counts that
 * cannot be (negative, not finite) count as none.
 */
export function computeReplyUsd(use: TokenUse, price: JudgePrice): number {
  const input = countOf(use.inputTokens);
  const cached = Math.min(countOf(use.cachedInputTokens), input);
  const { inputPerMillionUsd, cachedInputPerMillionUsd = inputPerMillionUsd, outputPerMillionUsd } = price;
  return (
    ((input - cached) * inputPerMillionUsd + cached * cachedInputPerMillionUsd + countOf(use.outputTokens) * outputPerMillionUsd) / 1e6
  );
}

const countOf = (tokens: number | undefined): number => (tokens !== undefined && Number.isFinite(tokens) ? Math.max(0, tokens) : 0);
