/**
 * Bi-encoders that the suite may name without saying where they lie. Hub ids are [ours]: the paper names only the family (docs/reward.md).
 * No revision is pinned, because none could be verified while building: it is resolved and recorded at first use.
 */
export const namedBiEncoders = {
  'sts-distilroberta': 'sentence-transformers/stsb-distilroberta-base-v2',
} as const;
