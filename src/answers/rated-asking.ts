import type { Clock } from '../candidate/clock.ts';
import type { Question } from '../suite/question.ts';
import type { Asked } from './asking.ts';

/** requests in flight at a rate, at most [ours]: each holds a connection. Above that requests wait, and their delay is part of their times. */
const mostInFlight = 4_096;

type Rated = {
  /** when each question is due, in milliseconds from now, ascending */
  readonly dueMs: readonly number[];
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** sends one question, which was due at `dueMs` on the clock */
  readonly ask: (question: Question, dueMs: number) => Promise<Asked>;
  readonly limit?: number;
};

export type AskedAtRate = {
  /** in the order in which they were answered */
  readonly asked: readonly Asked[];
  /** from which the due times count */
  readonly startMs: number;
  /** the most that were in flight */
  readonly inFlight: number;
};

/**
 * Asks every question when it is due, whatever has become of those before it (an open loop), and waits for all answers. A server that
 * stalls is thus asked on, as its users would. The first question that throws ends it.
 */
export async function askAtRate(questions: readonly Question[], rated: Rated): Promise<AskedAtRate> {
  const { dueMs, clock, signal, ask, limit = mostInFlight } = rated;
  const startMs = clock.nowMs();
  const flights = createFlights();
  const dispatch = async (): Promise<void> => {
    for (const [index, question] of questions.entries()) {
      const atMs = startMs + (dueMs[index] ?? 0);
      // a timer may fire a little early
      for (let leftMs = atMs - clock.nowMs(); leftMs > 0; leftMs = atMs - clock.nowMs()) await clock.wait(leftMs, signal);
      await flights.fewerThan(limit);
      flights.begin(() => ask(question, atMs));
    }
    await flights.fewerThan(1);
  };
  await Promise.race([dispatch(), flights.broken]);
  return { asked: flights.landed, startMs, inFlight: flights.most() };
}

/** Counts what is in flight and keeps what came of it. `broken` rejects with the first failure. */
function createFlights() {
  const landed: Asked[] = [];
  const { promise: broken, reject } = Promise.withResolvers<never>();
  let flying = 0;
  let most = 0;
  let wake = (): void => {};
  const fly = async (ask: () => Promise<Asked>): Promise<void> => {
    landed.push(await ask());
    flying -= 1;
    wake();
  };
  return {
    landed,
    broken,
    most: () => most,
    begin(ask: () => Promise<Asked>): void {
      flying += 1;
      most = Math.max(most, flying);
      fly(ask).catch(reject);
    },
    async fewerThan(limit: number): Promise<void> {
      while (flying >= limit) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
