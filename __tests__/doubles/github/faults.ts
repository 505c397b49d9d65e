import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from './exchange.ts';

/** What goes wrong, and for which requests. */
export type Fault = {
  /** any method where it is absent */
  readonly method?: string;
  /** a part of the address below the API's root, query included, or `/archives/ID.zip` of the storage, or an expression for it; any address where it is absent */
  readonly path?: string | RegExp;
  /** for how many requests (default 1) */
  readonly times?: number;
  readonly as: FaultKind;
};

export type FaultKind =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly message?: string;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** the connection is closed without an answer; `written`: after the request was carried out */
  | { readonly kind: 'cut'; readonly written: boolean }
  /** carried out at once, answered late */
  | { readonly kind: 'slow'; readonly ms: number }
  /** too much at a time: 403 with `retry-after` */
  | { readonly kind: 'secondary-limit'; readonly retryAfterSeconds: number }
  /** the hour's requests are used up: 403 with `x-ratelimit-remaining: 0` */
  | { readonly kind: 'primary-limit'; readonly resetsInSeconds: number }
  /** carried out, and answered with the usual status and this text in place of the JSON */
  | { readonly kind: 'text'; readonly text: string }
  /** carried out, and the connection is closed in the middle of the body */
  | { readonly kind: 'half' }
  /** something happens between the request's arrival and its being carried out */
  | { readonly kind: 'meanwhile'; readonly run: () => void };

/** Faults that wait for their request. */
export type FaultQueue = {
  add(fault: Fault): void;
  /** the first that fits, counted down */
  take(method: string, path: string): FaultKind | undefined;
};

export function createFaultQueue(): FaultQueue {
  const waiting: { readonly fault: Fault; left: number }[] = [];
  return {
    add: (fault) => void waiting.push({ fault, left: fault.times ?? 1 }),
    take(method, path) {
      const found = waiting.find(({ fault, left }) => left > 0 && fits(fault, method, path));
      if (found === undefined) return undefined;
      found.left -= 1;
      return found.fault.as;
    },
  };
}

function fits(fault: Fault, method: string, path: string): boolean {
  if (fault.method !== undefined && fault.method !== method) return false;
  return typeof fault.path === 'string' ? path.includes(fault.path) : (fault.path?.test(path) ?? true);
}

export type Outcome = { readonly answer: Answer | undefined; readonly text?: string; readonly half?: boolean };

/** Carries a request out as the fault has it. No answer: the connection is to be cut. */
export async function carryOut(fault: FaultKind | undefined, work: () => Answer): Promise<Outcome> {
  switch (fault?.kind) {
    case undefined:
      return { answer: work() };
    case 'status':
      return {
        answer: {
          status: fault.status,
          body: fault.body ?? { message: fault.message ?? 'a fault of the test' },
          headers: fault.headers ?? {},
        },
      };
    case 'cut':
      if (fault.written) work();
      return { answer: undefined };
    case 'slow': {
      const answer = work();
      await sleep(fault.ms, undefined, { ref: false });
      return { answer };
    }
    case 'secondary-limit':
      return {
        answer: limit('You have exceeded a secondary rate limit. Please wait a few minutes before you try again.', {
          'retry-after': String(fault.retryAfterSeconds),
        }),
      };
    case 'primary-limit': {
      const reset = String(Math.floor(Date.now() / 1_000) + fault.resetsInSeconds);
      return {
        answer: limit('API rate limit exceeded for installation ID 1.', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }),
      };
    }
    case 'text':
      return { answer: work(), text: fault.text };
    case 'half':
      return { answer: work(), half: true };
    case 'meanwhile':
      fault.run();
      return { answer: work() };
  }
}

const limit = (message: string, headers: Readonly<Record<string, string>>): Answer => ({ status: 403, body: { message }, headers });
