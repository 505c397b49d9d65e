import { describe, expect, test } from '@jest/globals';
import type { GptJudgeSettings, PriceList } from '../../../src/documents/suite.ts';
import { computeReplyUsd, findJudgePrice } from '../../../src/evaluators/judge/judge-price.ts';

const judge = {
  use: 'gpt-judge',
  maxTokens: 1,
  temperature: 0,
  concurrency: 1,
  timeoutSeconds: 1,
  retries: 0,
  retestShare: 0,
  canaries: 10,
  cache: true,
} as const;
const list: PriceList = {
  source: 'price page of 2026-11-01',
  tokens: [
    { model: 'm', baseUrl: 'https://api.example.com/v1', inputPerMillionUsd: 1, cachedInputPerMillionUsd: 0.5, outputPerMillionUsd: 4 },
    { model: 'gpt-4o-mini-2024-07-18', baseUrl: 'https://api.openai.com/v1', inputPerMillionUsd: 9, outputPerMillionUsd: 9 },
  ],
};
const find = (settings: Partial<GptJudgeSettings>, prices?: PriceList) => findJudgePrice({ ...judge, ...settings }, prices);

describe('the price of a judge', () => {
  test('is that of its model at its own address', () => {
    expect(find({ model: 'm', baseUrl: 'https://api.example.com/other/v2' }, list)).toMatchObject({
      inputPerMillionUsd: 1,
      source: 'price page of 2026-11-01',
    });
    expect(find({ model: 'm', baseUrl: 'https://elsewhere.example.com/v1' }, list)).toBeUndefined();
    expect(find({ model: 'm' }, list)).toBeUndefined();
  });

  test('is announced for the judge of the paper preset, where the suite has none of its own', () => {
    expect(find({ preset: 'paper' })).toMatchObject({
      inputPerMillionUsd: 0.15,
      outputPerMillionUsd: 0.6,
      source: "OpenAI's announcement of 2024-07-18",
    });
    expect(find({ preset: 'paper' }, list)).toMatchObject({ inputPerMillionUsd: 9 });
    expect(find({ preset: 'paper', baseUrl: 'http://127.0.0.1:8000/v1' })).toBeUndefined();
    expect(find({ model: 'gpt-4o-mini-2024-07-18' })).toBeUndefined();
  });

  test('times tokens is what a reply costs, cached ones at their own price', () => {
    const price = { inputPerMillionUsd: 1, cachedInputPerMillionUsd: 0.5, outputPerMillionUsd: 4, source: '' };
    expect(computeReplyUsd({ inputTokens: 1000, cachedInputTokens: 400, outputTokens: 50 }, price)).toBeCloseTo(0.001, 12);
    expect(computeReplyUsd({ inputTokens: 1000, outputTokens: 50 }, { ...price, cachedInputPerMillionUsd: 0 })).toBeCloseTo(0.0012, 12);
    expect(computeReplyUsd({ inputTokens: 10, cachedInputTokens: 400, outputTokens: 0 }, price)).toBeCloseTo(0.000005, 12);
  });
});
