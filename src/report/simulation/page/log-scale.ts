import { roundPlace } from '../../page/drawing.ts';
import type { Scale } from '../../page/plot.ts';

/** Equal steps for equal ratios, from one place to the other, with a tick at every power of ten; all values are above 0. */
export function scaleLog(values: readonly number[], from: number, to: number): Scale {
  const least = Math.floor(Math.log10(values.reduce((low, value) => Math.min(low, value))) + 1e-9);
  const most = Math.max(least + 1, Math.log10(values.reduce((high, value) => Math.max(high, value))));
  const ticks = Array.from({ length: Math.floor(most + 1e-9) - least + 1 }, (_, index) => 10 ** (least + index));
  return {
    axis: { low: 10 ** least, high: Math.max(10 ** most, ticks.at(-1) ?? 0), ticks },
    at: (value) => roundPlace(from + ((to - from) * (Math.log10(value) - least)) / (most - least)),
    renderTick: (tick) => tick.toLocaleString('en-US'),
  };
}
