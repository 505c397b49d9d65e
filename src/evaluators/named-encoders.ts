import type { Dtype } from '../documents/suite.ts';
import type { PairScoreKind } from './pair-score.ts';

type NamedBiEncoder = { readonly kind: 'bi-encoder'; readonly model: string; readonly dtype: Dtype };

type NamedCrossEncoder = {
  readonly kind: 'cross-encoder';
  readonly model: string;
  readonly dtype: Dtype;
  /** what the answer is paired with while the suite does not say */
  readonly pair: 'reference' | 'query';
  readonly score: PairScoreKind;
};

/**
 * Encoders that the suite may name without saying where they lie. Hub ids are [ours]: the paper names only the families (docs/reward.md).
 * No revision is pinned, because none could be verified while building: it is resolved and recorded at first use.
 */
export const namedEncoders = {
  'sts-distilroberta': { kind: 'bi-encoder', model: 'sentence-transformers/stsb-distilroberta-base-v2', dtype: 'fp32' },
  'ce-minilm': {
    kind: 'cross-encoder',
    model: 'cross-encoder/ms-marco-MiniLM-L-6-v2',
    dtype: 'fp32',
    pair: 'reference',
    score: 'sigmoid',
  },
  'ce-deberta': {
    kind: 'cross-encoder',
    model: 'cross-encoder/nli-deberta-v3-base',
    dtype: 'fp32',
    pair: 'reference',
    score: 'entailment',
  },
} as const satisfies Readonly<Record<string, NamedBiEncoder | NamedCrossEncoder>>;

/** What encoders that are not in the table have while the suite does not say. */
export const usualEncoder = { dtype: 'fp32', pair: 'reference' } as const;
