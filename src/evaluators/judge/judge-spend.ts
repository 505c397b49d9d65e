import type { Message } from '../../suite/prompt.ts';
import { type Budget, createBudget } from './budget.ts';
import type { Fields } from './chat-dialect.ts';
import type { JudgeRequest, Payment } from './judge-chat.ts';
import { computeReplyUsd, type JudgePrice } from './judge-price.ts';

/** What a judge has used since it was opened. */
export type Spent = {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly usd: number;
  /** attempts for which the worst case counts, because nobody said what they used */
  readonly uncounted: number;
};

export type JudgeSpend = {
  readonly spent: Spent;
  readonly budget: Budget;
  /** How one request is paid for: its worst case is set aside before each attempt, and what the server counts is taken of it. */
  payFor(messages: readonly Message[]): NonNullable<JudgeRequest['pay']>;
};

type SpendSettings = {
  readonly price: JudgePrice | undefined;
  readonly budgetUsd: number | undefined;
  /** of one reply */
  readonly maxTokens: number;
  /** of what goes with every request beside its messages */
  readonly schemaBytes: number;
};

/** what a chat template puts around each message [ours], with room to spare */
const tokensAroundMessage = 16;

/**
 * The most tokens that a request can have: a tokenizer over bytes makes at most one token of each. Those around the messages and those of the schema that
 * the reply is held to count, too.
 */
export function countMostTokens(messages: readonly Message[], schemaBytes: number): number {
  return messages.reduce((sum, { content }) => sum + countBytes(content) + tokensAroundMessage, schemaBytes);
}

/** what the schema of a reply adds to every request */
export const countSchemaBytes = (schema: Fields): number => countBytes(JSON.stringify(schema));

export const countBytes = (text: string): number => new TextEncoder().encode(text).length;

/** Tokens and dollars of one judge. Without a price it counts tokens alone. */
export function createJudgeSpend({ price, budgetUsd, maxTokens, schemaBytes }: SpendSettings): JudgeSpend {
  const spent = { inputTokens: 0, outputTokens: 0, uncounted: 0 };
  const budget = createBudget(budgetUsd);
  const priceOf = (inputTokens: number, outputTokens: number, cachedInputTokens?: number): number =>
    price === undefined ? 0 : computeReplyUsd({ inputTokens, outputTokens, cachedInputTokens }, price);
  const settle = (mostUsd: number, used: Parameters<Payment['settle']>[0]): number => {
    if (used === 'nothing') return 0;
    if (used === 'unknown') {
      spent.uncounted += 1;
      return mostUsd;
    }
    spent.inputTokens += used.inputTokens;
    spent.outputTokens += used.outputTokens;
    return priceOf(used.inputTokens, used.outputTokens, used.cachedInputTokens);
  };
  return {
    budget,
    get spent() {
      return { ...spent, usd: budget.spentUsd };
    },
    payFor(messages) {
      const mostUsd = priceOf(countMostTokens(messages, schemaBytes), maxTokens);
      return async (signal) => {
        const reservation = await budget.reserve(mostUsd, signal);
        return reservation && { settle: (used) => reservation.settle(settle(mostUsd, used)) };
      };
    },
  };
}
