const firstWaitMs = 500;
const longestBackOffMs = 8_000;
const longestRetryAfterMs = 60_000;

/**
 * How long a server asks to be left alone, in milliseconds, at most a minute: `Retry-After` in seconds or as a date (RFC 9110, section
 * 10.2.3; a date is read against the response's own `Date`, so that no wall clock is needed), or OpenAI's `retry-after-ms`.
 */
export function computeRetryWait(headers: Readonly<Record<string, string>>): number | undefined {
  const after = headers['retry-after'];
  const seconds = Number(after);
  const sinceDate = Date.parse(after ?? '') - Date.parse(headers.date ?? '');
  const candidates = [
    Number(headers['retry-after-ms']),
    after !== undefined && after.trim() !== '' ? seconds * 1000 : Number.NaN,
    sinceDate,
  ];
  const waitMs = candidates.find((candidate) => Number.isFinite(candidate) && candidate >= 0);
  return waitMs === undefined ? undefined : Math.min(waitMs, longestRetryAfterMs);
}

/** The wait before attempt number `attempt` (from 2 on): half a second, doubled each time, at most 8 s. */
export const computeBackOff = (attempt: number): number => Math.min(firstWaitMs * 2 ** (attempt - 2), longestBackOffMs);
