import type { Interval } from '../documents/report.ts';

/** An estimate that may lack its interval. */
type Estimate = { readonly estimate: number; readonly low?: number | undefined; readonly high?: number | undefined };

/** What stands where a figure was not measured. */
export const ABSENT = '–';

/** A reward or a difference of rewards: three decimals, a true minus sign, never "−0.000". */
export function renderReward(value: number): string {
  return renderFixed(value, 3);
}

/** A quality on 0..10: two decimals. */
export function renderQuality(value: number): string {
  return renderFixed(value, 2);
}

/** A difference with its sign always shown; what rounds to zero is `+0.000`, as in the gate's sentences. */
export function renderSigned(value: number, digits: number): string {
  const text = renderFixed(value, digits);
  return text.startsWith('−') ? text : `+${text}`;
}

/** `0.612 [0.580, 0.644]`, or the mark of absence. */
export function renderInterval(interval: Interval | undefined, digits: number): string {
  if (interval === undefined) return ABSENT;
  return `${renderFixed(interval.estimate, digits)} [${renderFixed(interval.low, digits)}, ${renderFixed(interval.high, digits)}]`;
}

/** `0.93 [0.91, 0.95]`, or `0.93` where there is no interval, or the mark of absence. */
export function renderEstimate(known: Estimate | undefined, digits: number): string {
  if (known?.low === undefined || known.high === undefined) return known === undefined ? ABSENT : renderFixed(known.estimate, digits);
  return renderInterval({ estimate: known.estimate, low: known.low, high: known.high }, digits);
}

/** `+0.012 [−0.020, +0.044]`: an interval of a difference. */
export function renderSignedInterval(interval: Interval, digits: number): string {
  return `${renderSigned(interval.estimate, digits)} [${renderSigned(interval.low, digits)}, ${renderSigned(interval.high, digits)}]`;
}

/** An amount of at least 0 without its unit: three significant digits below 100, whole ones from there on. */
export function renderAmount(amount: number): string {
  if (amount === 0) return '0';
  const digits: Intl.NumberFormatOptions =
    amount >= 99.95 ? { maximumFractionDigits: 0 } : { minimumSignificantDigits: 3, maximumSignificantDigits: 3 };
  return amount.toLocaleString('en-US', digits);
}

/** A ratio of costs: `×0.43`; three significant digits, whole numbers from 100 on. */
export function renderRatio(ratio: number): string {
  return `×${renderAmount(ratio)}`;
}

/** A share in 0..1 as per cent. */
export function renderShare(share: number, digits = 0): string {
  return `${renderFixed(share * 100, digits)} %`;
}

/** A level of confidence as per cent, without trailing zeros: `95 %`, `99.5 %`. */
export function renderLevel(confidence: number): string {
  return `${Number((confidence * 100).toFixed(2))} %`;
}

/** `1 prompt`, `12,000 prompts`. */
export function renderCount(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}

/** A plain number without trailing zeros, at most four decimals: settings such as a margin. What these would show as nothing has three digits. */
export function renderSetting(value: number): string {
  const size = Math.abs(value);
  // Grouping is for the few that need it: a page has thousands of settings, and locales are slow.
  if (size >= 1_000) return renderMinus(value.toLocaleString('en-US', { maximumFractionDigits: 4 }));
  const isFaint = size > 0 && size < 0.00005;
  return renderMinus(String(Number(isFaint ? value.toPrecision(3) : value.toFixed(4))));
}

function renderFixed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : renderMinus(text);
}

function renderMinus(text: string): string {
  return text.replaceAll('-', '−');
}
