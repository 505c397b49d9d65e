import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computeExpectedCost } from '../../../src/evaluators/judge/expected-cost.ts';
import { countMostTokens, createJudgeSpend } from '../../../src/evaluators/judge/judge-spend.ts';

const never = new AbortController().signal;
const price = { inputPerMillionUsd: 1, outputPerMillionUsd: 10, source: 'test' };
const messages = [{ role: 'user', content: 'abcdé' }] as const;

describe('what a judge spends', () => {
  test('is set aside by bytes and the longest reply, and settled by what the server counts', async () => {
    const spend = createJudgeSpend({ price, budgetUsd: 1, maxTokens: 100, schemaBytes: 50 });
    expect(countMostTokens(messages, 50)).toBe(50 + 6 + 16);
    const payment = await spend.payFor(messages)(never);
    payment?.settle({ inputTokens: 20, outputTokens: 5 });
    expect(spend.spent).toEqual({ inputTokens: 20, outputTokens: 5, usd: 70 / 1e6, uncounted: 0 });
  });

  test('is the worst case where nobody counts, and nothing where nothing was computed', async () => {
    const spend = createJudgeSpend({ price, budgetUsd: 1, maxTokens: 100, schemaBytes: 50 });
    (await spend.payFor(messages)(never))?.settle('unknown');
    expect(spend.spent).toEqual({ inputTokens: 0, outputTokens: 0, usd: (72 + 1000) / 1e6, uncounted: 1 });
    (await spend.payFor(messages)(never))?.settle('nothing');
    expect(spend.spent.uncounted).toBe(1);
  });

  test('is refused where the worst case does not fit', async () => {
    const spend = createJudgeSpend({ price, budgetUsd: 0.001, maxTokens: 100, schemaBytes: 50 });
    expect(await spend.payFor(messages)(never)).toBeUndefined();
  });

  test('is counted in tokens without a price', async () => {
    const spend = createJudgeSpend({ price: undefined, budgetUsd: undefined, maxTokens: 100, schemaBytes: 50 });
    (await spend.payFor(messages)(never))?.settle({ inputTokens: 20, outputTokens: 5 });
    expect(spend.spent).toMatchObject({ inputTokens: 20, outputTokens: 5, usd: 0 });
  });
});

const open = ({ query, answer, references }: { query: string; answer: string; references: readonly string[] }) => {
  const first = [{ role: 'user' as const, content: `${query} ${references.join(' ')} ${answer}` }];
  return { messages: first, repair: (text: string) => [...first, { role: 'assistant' as const, content: text }] };
};
const item = { promptId: 'a', task: 'qa', query: 'q'.repeat(83), references: ['r'.repeat(15)], answerTokens: 100 };
const terms = { price, budgetUsd: 0.5, maxTokens: 100, schemaBytes: 84, retestShare: 0.1, canaries: 60, open };

describe('what judging may cost', () => {
  test('is told before the first call: worst by bytes with every repair, usual by four bytes a token', () => {
    // first request: 84 + 83 + 1 + 15 + 1 + 16 + 100 tokens at most; second: 300 + 16 + 400
    const asked = 20 + 2 + 60;
    const cost = computeExpectedCost(
      Array.from({ length: 20 }, () => item),
      terms,
    );
    expect(cost.calls).toBe(2 * asked);
    expect(cost.mostUsd).toBeCloseTo((asked * (300 + 716) + 2 * asked * 100 * 10) / 1e6, 12);
    expect(cost.usualUsd).toBeCloseTo((asked * (300 / 4) + asked * 80 * 10) / 1e6, 12);
    expect(cost.budgetUsd).toBe(0.5);
  });

  test('has no dollars without a price', () => {
    expect(computeExpectedCost([item], { ...terms, price: undefined, budgetUsd: undefined })).toEqual({ calls: 2 * (1 + 1 + 60) });
  });

  test('is nothing for nothing', () => {
    expect(computeExpectedCost([], terms)).toEqual({ calls: 0, mostUsd: 0, usualUsd: 0, budgetUsd: 0.5 });
    // what is only judged again asks neither canaries nor retests
    expect(
      computeExpectedCost(
        [
          { ...item, again: true },
          { ...item, again: true },
        ],
        terms,
      ).calls,
    ).toBe(4);
    expect(computeExpectedCost([item, { ...item, again: true }], terms).calls).toBe(2 * (2 + 1 + 60));
  });

  test('usually lies below the worst case', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(5000), fc.integer({ min: 16, max: 4000 }), (query, answerTokens, maxTokens) => {
        const { mostUsd = 0, usualUsd = 0 } = computeExpectedCost([{ ...item, query, answerTokens }], { ...terms, maxTokens });
        expect(usualUsd).toBeGreaterThan(0);
        expect(usualUsd).toBeLessThan(mostUsd);
      }),
    );
  });
});
