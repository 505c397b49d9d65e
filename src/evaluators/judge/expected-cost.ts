import type { ExpectedCost, ExpectedItem } from '../evaluator.ts';
import type { Dialogue } from './ask-judge.ts';
import { computeReplyUsd, type JudgePrice } from './judge-price.ts';
import { countMostTokens } from './judge-spend.ts';
import type { JudgedTexts } from './reply-cache.ts';

type Terms = {
  readonly price: JudgePrice | undefined;
  readonly budgetUsd: number | undefined;
  readonly maxTokens: number;
  readonly schemaBytes: number;
  readonly retestShare: number;
  /** requests that are made as soon as an answer is scored */
  readonly canaries: number;
  readonly open: (texts: JudgedTexts) => Pick<Dialogue, 'messages' | 'repair'>;
};

/** English and most others [ours] */
const bytesPerToken = 4;
/** a score and a sentence of reasons [ours] */
const usualReplyTokens = 80;

/**
 * What judging such items may cost. Worst case: every byte a token, every reply as long as allowed, every one repaired, nothing out of a cache. Usual:
 * four bytes a token, replies of 80 tokens, an answer a quarter as long as it may be, no repair. Retests and canaries are part of both; attempts that
 * failed and are made again are part of neither.
 */
export function computeExpectedCost(items: readonly ExpectedItem[], terms: Terms): ExpectedCost {
  const { price, budgetUsd, maxTokens, retestShare } = terms;
  if (items.length === 0)
    return { calls: 0, ...(price !== undefined && { mostUsd: 0, usualUsd: 0 }), ...(budgetUsd !== undefined && { budgetUsd }) };
  const sizes = items.map((item) => measure(item, terms));
  const mean = (figure: 'first' | 'second'): number => sizes.reduce((sum, size) => sum + size[figure], 0) / sizes.length;
  // A canary is as long as an item at most: its answer is a few words, or a reference.
  const answers = items.filter(({ again }) => again !== true).length;
  const asked = items.length + Math.ceil(answers * retestShare) + (answers === 0 ? 0 : terms.canaries);
  const most = { inputTokens: asked * (mean('first') + mean('second')), outputTokens: 2 * asked * maxTokens };
  const usual = { inputTokens: (asked * mean('first')) / bytesPerToken, outputTokens: asked * Math.min(usualReplyTokens, maxTokens) };
  return {
    calls: 2 * asked,
    ...(price !== undefined && { mostUsd: computeReplyUsd(most, price), usualUsd: computeReplyUsd(usual, price) }),
    ...(budgetUsd !== undefined && { budgetUsd }),
  };
}

/** Most tokens of the first request and of its repair, which repeats it and a reply. */
function measure({ task, query, context, references, answerTokens }: ExpectedItem, { open, schemaBytes, maxTokens }: Terms): Size {
  const dialogue = open({ task, query, ...(context !== undefined && { context }), references, answer: '' });
  const first = countMostTokens(dialogue.messages, schemaBytes) + answerTokens;
  return { first, second: countMostTokens(dialogue.repair('', ''), schemaBytes) + answerTokens + bytesPerToken * maxTokens };
}

type Size = { readonly first: number; readonly second: number };
