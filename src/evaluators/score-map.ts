import type { RawScale, ScoreLine } from '../documents/run.ts';

/**
 * How an evaluator's raw values become q in 0..10 (docs/reward.md), applied when gating, so that a run keeps what was measured.
 * *own*: by what the raw value is. *anchored*: the share of what the reference against itself gets. *min-max*: 10 · (raw − low)/(high − low),
 * clipped; low and high are fitted on the baseline set. *unfitted*: min-max, but nothing to fit it on.
 */
export type ScoreMap =
  | { readonly kind: 'own' }
  | { readonly kind: 'anchored' }
  | { readonly kind: 'min-max'; readonly low: number; readonly high: number; readonly fittedOn: readonly string[] }
  | { readonly kind: 'unfitted'; readonly because: string };

/** By the evaluator's name; one that is not in it has its own map. */
export type ScoreMaps = ReadonlyMap<string, ScoreMap>;

/** What a raw value is worth by its own kind: share and entailment ×10, 10 · max(0, cos) [ours], 10 · sigmoid(logit) [ours], or as given. */
export function mapToTen(raw: number, scale: RawScale = 'share'): number {
  return scale === 'ten' ? clip(raw, 10) : 10 * clip(scale === 'sigmoid' ? 1 / (1 + Math.exp(-raw)) : raw, 1);
}

/** One score → 0..10, or why there is none. */
export function mapScore(
  { raw, anchored, unscored }: Pick<ScoreLine, 'raw' | 'anchored' | 'unscored'>,
  map: ScoreMap,
  scale: RawScale = 'share',
): number | string {
  if (raw === undefined) return unscored ?? 'not scored';
  switch (map.kind) {
    case 'own':
      return mapToTen(raw, scale);
    case 'anchored':
      return anchored === undefined ? 'no anchor' : 10 * clip(anchored, 1);
    case 'min-max':
      return 10 * clip((raw - map.low) / (map.high - map.low), 1);
    case 'unfitted':
      return map.because;
  }
}

const clip = (value: number, most: number): number => Math.min(most, Math.max(0, value));
