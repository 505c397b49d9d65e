import { InterruptedError } from '../../failures.ts';

/** Money that was set aside for one attempt. */
export type Reservation = {
  /** what it came to in the end; the first call counts */
  settle(usd: number): void;
};

export type Budget = {
  readonly limitUsd: number | undefined;
  /** settled so far */
  readonly spentUsd: number;
  /**
   * Sets `usd` aside. Waits while what others have set aside stands in the way, because most attempts cost much less in the end; resolves to
   * undefined where it would not fit even then. @throws InterruptedError when `signal` aborts
   */
  reserve(usd: number, signal: AbortSignal): Promise<Reservation | undefined>;
};

type Waiting = { readonly usd: number; readonly decide: (reservation: Reservation | undefined) => void };

/** additions of many small sums are not exact */
const slack = 1e-12;

type Ledger = { spentUsd: number; reservedUsd: number; inFlight: number; waiting: readonly Waiting[]; readonly limit: number };

/**
 * A hard stop: settled + set aside never exceeds the limit, so that whatever is in flight can be paid for. A reply that cost more than was set
 * aside for it (a server that ignores the token limit) is counted in full, and all that comes after it finds less.
 */
export function createBudget(limitUsd: number | undefined): Budget {
  const limit = limitUsd === undefined ? Number.POSITIVE_INFINITY : limitUsd * (1 + slack);
  const ledger: Ledger = { spentUsd: 0, reservedUsd: 0, inFlight: 0, waiting: [], limit };
  return {
    limitUsd,
    get spentUsd() {
      return ledger.spentUsd;
    },
    async reserve(usd, signal) {
      if (signal.aborted) throw new InterruptedError();
      const decision = decide(ledger, usd);
      if (decision === 'wait') return wait(ledger, usd, signal);
      return decision === 'open' ? open(ledger, usd) : undefined;
    },
  };
}

function decide({ limit, spentUsd, reservedUsd }: Ledger, usd: number): 'open' | 'never' | 'wait' {
  if (spentUsd + usd > limit) return 'never';
  return spentUsd + reservedUsd + usd <= limit ? 'open' : 'wait';
}

function open(ledger: Ledger, usd: number): Reservation {
  ledger.reservedUsd += usd;
  ledger.inFlight += 1;
  let settled = false;
  return {
    settle(actualUsd) {
      if (settled) return;
      settled = true;
      ledger.inFlight -= 1;
      // what rounding leaves would keep the last one waiting for nobody
      ledger.reservedUsd = ledger.inFlight === 0 ? 0 : Math.max(0, ledger.reservedUsd - usd);
      ledger.spentUsd += actualUsd;
      serve(ledger);
    },
  };
}

function wait(ledger: Ledger, usd: number, signal: AbortSignal): Promise<Reservation | undefined> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      ledger.waiting = ledger.waiting.filter((other) => other !== one);
      reject(new InterruptedError());
    };
    const one: Waiting = {
      usd,
      decide(reservation) {
        signal.removeEventListener('abort', leave);
        resolve(reservation);
      },
    };
    ledger.waiting = [...ledger.waiting, one];
    signal.addEventListener('abort', leave, { once: true });
  });
}

function serve(ledger: Ledger): void {
  const queue = ledger.waiting;
  ledger.waiting = [];
  for (const one of queue) {
    const decision = decide(ledger, one.usd);
    if (decision === 'wait') ledger.waiting = [...ledger.waiting, one];
    else one.decide(decision === 'open' ? open(ledger, one.usd) : undefined);
  }
}
