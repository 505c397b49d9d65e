import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/evaluators/score-map.ts
function mapToTen(raw, scale = "share") {
  return scale === "ten" ? clip(raw, 10) : 10 * clip(scale === "sigmoid" ? 1 / (1 + Math.exp(-raw)) : raw, 1);
}
function mapScore({ raw, anchored, unscored }, map, scale = "share") {
  if (raw === void 0) return unscored ?? "not scored";
  switch (map.kind) {
    case "own":
      return mapToTen(raw, scale);
    case "anchored":
      return anchored === void 0 ? "no anchor" : 10 * clip(anchored, 1);
    case "min-max":
      return 10 * clip((raw - map.low) / (map.high - map.low), 1);
    case "unfitted":
      return map.because;
  }
}
var clip = (value, most) => Math.min(most, Math.max(0, value));

export {
  mapToTen,
  mapScore
};
