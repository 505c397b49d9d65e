/**
 * From an evaluator's raw value to q in 0..10 (docs/reward.md), applied when gating, so that a run keeps what was measured.
 * Word overlap: 10 times the share. Cosine: 10 · max(0, cos) [ours].
 */
export function mapToTen(raw: number): number {
  return 10 * Math.min(1, Math.max(0, raw));
}
