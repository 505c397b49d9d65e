import { describe, expect, test } from '@jest/globals';
import { askAtRate } from '../../src/answers/rated-asking.ts';
import { InterruptedError } from '../../src/failures.ts';
import { makeQuestion, never } from '../doubles/questions.ts';
import { createVirtualClock } from '../doubles/virtual-clock.ts';

type Sent = { readonly id: string; readonly sentMs: number; readonly dueMs: number };

/** Asks questions p0, p1, …, due at these times, of something that takes `takesMs` for each however many there are. */
async function ask(dueMs: readonly number[], takesMs: (index: number) => number, limit?: number) {
  const clock = createVirtualClock();
  await clock.wait(1_000, never);
  const sent: Sent[] = [];
  const questions = dueMs.map((_, index) => makeQuestion(`p${index}`));
  const result = await askAtRate(questions, {
    dueMs,
    clock,
    signal: never,
    ...(limit !== undefined && { limit }),
    ask: async ({ prompt }, due) => {
      const startMs = clock.nowMs();
      sent.push({ id: prompt.id, sentMs: startMs, dueMs: due });
      await clock.wait(takesMs(sent.length - 1), never);
      return { reply: { outcome: 'answered', text: prompt.id }, startMs, endMs: clock.nowMs() };
    },
  });
  return { ...result, sent };
}

test('every question is sent when it is due, whatever has become of those before it', async () => {
  const { sent, startMs, inFlight, asked } = await ask([0, 10, 20, 500], () => 100);
  expect(sent).toEqual([
    { id: 'p0', sentMs: 1_000, dueMs: 1_000 },
    { id: 'p1', sentMs: 1_010, dueMs: 1_010 },
    { id: 'p2', sentMs: 1_020, dueMs: 1_020 },
    { id: 'p3', sentMs: 1_500, dueMs: 1_500 },
  ]);
  expect(startMs).toBe(1_000);
  expect(inFlight).toBe(3);
  expect(asked.map(({ endMs }) => endMs)).toEqual([1_100, 1_110, 1_120, 1_600]);
});

test('above the limit a question waits for the end of another, and is still due when it was', async () => {
  const { sent, inFlight } = await ask([0, 10, 20, 30], () => 100, 2);
  expect(sent.map(({ sentMs, dueMs }) => [sentMs, dueMs])).toEqual([
    [1_000, 1_000],
    [1_010, 1_010],
    [1_100, 1_020],
    [1_110, 1_030],
  ]);
  expect(inFlight).toBe(2);
});

test('all answers are waited for, and stand in the order in which they came', async () => {
  const { asked } = await ask([0, 10, 20], (index) => [5_000, 100, 100][index] ?? 0);
  expect(asked.map(({ reply }) => reply.outcome === 'answered' && reply.text)).toEqual(['p1', 'p2', 'p0']);
});

describe('ends early', () => {
  test('with the first question that throws, at once', async () => {
    const clock = createVirtualClock();
    let asked = 0;
    const done = askAtRate([makeQuestion('a'), makeQuestion('b')], {
      dueMs: [0, 1e9],
      clock: { nowMs: clock.nowMs, wait: () => new Promise(() => {}) },
      signal: never,
      ask: async () => {
        asked += 1;
        throw new Error('refused');
      },
    });
    await expect(done).rejects.toThrow('refused');
    expect(asked).toBe(1);
  });

  test('with the signal, while it waits for the next to be due', async () => {
    const done = askAtRate([makeQuestion('a'), makeQuestion('b')], {
      dueMs: [0, 100],
      clock: createVirtualClock(),
      signal: AbortSignal.abort(),
      ask: () => new Promise(() => {}),
    });
    await expect(done).rejects.toThrow(InterruptedError);
  });
});
