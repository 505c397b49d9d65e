import type { Clock } from '../../candidate/clock.ts';
import { InterruptedError } from '../../failures.ts';

/** Leave to have one request in flight. To be given back exactly once. */
export type Leave = {
  /** `too-many`: the server answered 429, and wants to be left alone for `waitMs`; `failed`: says nothing about how many are too many */
  giveBack(end: 'answered' | 'failed' | { readonly kind: 'too-many'; readonly waitMs: number }): void;
};

export type AdaptiveLimit = {
  /** how many may be in flight now */
  readonly size: number;
  /** Waits for its turn. Rejects with InterruptedError when `signal` aborts. */
  enter(signal: AbortSignal): Promise<Leave>;
};

type Course = {
  readonly most: number;
  readonly clock: Clock;
  /** with fractions: of what is added for one answer of a round */
  size: number;
  /** before the first 429 */
  steep: boolean;
  inFlight: number;
  halvings: number;
  quietUntilMs: number;
  waiting: readonly (() => void)[];
};

/**
 * How many requests a server bears, found out as TCP does (RFC 5681: slow start, then additive increase and multiplicative decrease). One at first,
 * until something was answered; then one more with every answer until the server says 429 for the first time; from then on one more for
 * as many answers as are in flight. A 429 halves it, once for all requests that were in flight together, and nobody sends before the wait is over that the
 * server asked for. Never fewer than 1, never more than `most`.
 */
export function createAdaptiveLimit(most: number, clock: Clock): AdaptiveLimit {
  const quietUntilMs = Number.NEGATIVE_INFINITY;
  const course: Course = { most, clock, size: 1, steep: true, inFlight: 0, halvings: 0, quietUntilMs, waiting: [] };
  return {
    get size() {
      return Math.floor(course.size);
    },
    async enter(signal) {
      if (signal.aborted) throw new InterruptedError();
      await queue(course, signal);
      try {
        for (let leftMs = computeQuiet(course); leftMs > 0; leftMs = computeQuiet(course)) await clock.wait(leftMs, signal);
      } catch (failure) {
        leave(course);
        throw failure;
      }
      return open(course);
    },
  };
}

const computeQuiet = ({ quietUntilMs, clock }: Course): number => quietUntilMs - clock.nowMs();

function queue(course: Course, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      course.waiting = course.waiting.filter((other) => other !== start);
      reject(new InterruptedError());
    };
    const start = (): void => {
      signal.removeEventListener('abort', giveUp);
      course.inFlight += 1;
      resolve();
    };
    signal.addEventListener('abort', giveUp, { once: true });
    course.waiting = [...course.waiting, start];
    wake(course);
  });
}

function wake(course: Course): void {
  const free = Math.max(0, Math.floor(course.size) - course.inFlight);
  const next = course.waiting.slice(0, free);
  course.waiting = course.waiting.slice(free);
  for (const start of next) start();
}

function leave(course: Course): void {
  course.inFlight -= 1;
  wake(course);
}

function open(course: Course): Leave {
  const since = course.halvings;
  return {
    giveBack(end) {
      if (end === 'answered') course.size = Math.min(course.most, course.size + (course.steep ? 1 : 1 / Math.floor(course.size)));
      else if (end !== 'failed') fall(course, since, end.waitMs);
      leave(course);
    },
  };
}

/** Once for all requests that were sent before the last fall. */
function fall(course: Course, since: number, waitMs: number): void {
  course.quietUntilMs = Math.max(course.quietUntilMs, course.clock.nowMs() + waitMs);
  course.steep = false;
  if (since !== course.halvings) return;
  course.halvings += 1;
  course.size = Math.max(1, Math.floor(course.size / 2));
}
