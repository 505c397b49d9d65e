import { describe, expect, jest, test } from '@jest/globals';
import type { Reply } from '../../src/candidate/candidate.ts';
import { EdgeError, InterruptedError } from '../../src/failures.ts';
import type { BlockMeasures, Meter } from '../../src/profile/meter.ts';
import { makeQuestion } from '../doubles/questions.ts';
import { blocks, collect, ids, questions } from './collecting.ts';

// times are of a busy machine, too: a disturbed measurement is repeated, a wrong one fails every time
jest.retryTimes(3);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const answer = async (): Promise<Reply> => {
  await pause(2);
  return { outcome: 'answered', text: 'a', outputTokens: 5 };
};

describe('the order of asking', () => {
  test('every prompt is asked once, block by block, and each block ends with its line', async () => {
    const { done, lines } = collect(answer);
    expect(await done).toMatchObject({ answered: 20, failed: 0, lost: 0 });
    const answers = lines.filter((line) => line.line === 'answer');
    expect(answers.map(({ promptId }) => promptId).sort()).toEqual([...questions.keys()].sort());
    expect(answers.map(({ block }) => block)).toEqual([...Array(4).fill(0), ...Array(12).fill(1), ...Array(4).fill(2)]);
    expect(lines.flatMap((line, index) => (line.line === 'block' ? [index] : []))).toEqual([4, 17, 22]);
    expect(lines[17]).toMatchObject({ line: 'block', kind: 'load', block: 1, concurrency: 3, answers: 12, outputTokens: 60, findings: [] });
    expect(answers[0]).toMatchObject({ promptId: 'p0', cluster: 'cluster-p0', task: 'qa', outcome: 'answered' });
  });

  test('latency blocks have one request in flight, load blocks as many as their concurrency', async () => {
    let flying = 0;
    const most = new Map<string, number>();
    const { done } = collect(async (question) => {
      flying += 1;
      most.set(question.prompt.id, flying);
      await pause(3);
      flying -= 1;
      return { outcome: 'answered', text: '' };
    });
    await done;
    const highest = (from: number, to: number): number => Math.max(...ids(from, to).map((id) => most.get(id) ?? 0));
    expect([highest(0, 4), highest(4, 16), highest(16, 20)]).toEqual([1, 3, 1]);
  });

  test('a part of the blocks asks only its prompts', async () => {
    const { done, progress } = collect(answer, { blocks: blocks.slice(2) });
    expect((await done).answered).toBe(4);
    expect(progress.at(-1)).toMatchObject({ done: 4, total: 4, block: 2, kind: 'latency' });
  });

  test('progress counts up to the whole and tells the time that is left', async () => {
    const { done, progress } = collect(answer);
    await done;
    expect(progress.map((each) => each.done)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(progress[3]?.etaMs).toBeGreaterThan(0);
    expect(progress.at(-1)).toMatchObject({ total: 20, etaMs: 0 });
  });

  test('load is measured while the block is full', async () => {
    const { done, lines } = collect(answer);
    await done;
    const steady = lines.flatMap((line) => (line.line === 'block' ? (line.steady ?? []) : []));
    expect(steady).toHaveLength(1);
    expect(steady[0]?.answers).toBeGreaterThan(10);
    expect(steady[0]?.answers).toBeLessThanOrEqual(12);
  });
});

describe('warm-up', () => {
  test('asks at least twice the concurrency outside the sample, for each concurrency, and keeps nothing', async () => {
    const asked: string[] = [];
    const { done, lines } = collect(
      async ({ prompt, text }) => {
        asked.push(text);
        await pause(2);
        return { outcome: 'answered', text: prompt.id };
      },
      { settings: { warmUp: true }, salt: 'salt' },
    );
    await done;
    const warm = asked.filter((text) => text.startsWith('Warm-up salt '));
    expect(asked.slice(0, warm.length)).toEqual(warm);
    expect(warm.length).toBeGreaterThanOrEqual(2 + 6);
    expect(warm.length).toBeLessThanOrEqual(3 * (2 + 6));
    expect(new Set(warm).size).toBe(warm.length);
    expect(lines.filter((line) => line.line === 'answer')).toHaveLength(20);
  });

  test('goes on until the pace settles, at most three rounds', async () => {
    const count = async (pace: (call: number) => number): Promise<number> => {
      let calls = 0;
      let nowMs = 0;
      await collect(
        async ({ text }) => {
          if (text.startsWith('Warm-up')) calls += 1;
          nowMs += pace(calls);
          return { outcome: 'answered', text: '' };
        },
        { settings: { warmUp: true }, blocks: blocks.slice(0, 1), clock: { nowMs: () => nowMs, wait: async () => {} } },
      ).done;
      return calls;
    };
    expect(await count(() => 10)).toBe(4);
    expect(await count((call) => 1_000 / call ** 2)).toBe(6);
    expect(await count(() => 11_000)).toBe(2);
  });
});

describe('answers made elsewhere', () => {
  test('bring their own block or none; nothing is warmed up and no block is timed', async () => {
    const { done, lines, progress } = collect(
      async ({ prompt }) => ({ outcome: 'answered', text: 'r', ...(prompt.id === 'p5' && { block: 7 }) }),
      {
        live: false,
        settings: { warmUp: true },
      },
    );
    await done;
    expect(lines).toHaveLength(20);
    expect(lines.every((line) => line.line === 'answer')).toBe(true);
    expect(lines.find((line) => line.line === 'answer' && line.promptId === 'p5')).toHaveProperty('block', 7);
    expect(lines[0]).not.toHaveProperty('block');
    expect(progress[0]?.kind).toBe('recorded');
  });
});

describe('failing', () => {
  test('failed and lost answers are lines like others and are counted', async () => {
    const { done, lines } = collect(async ({ prompt }) =>
      prompt.id === 'p1'
        ? { outcome: 'failed', reason: 'http-400', elapsedMs: 3 }
        : prompt.id === 'p2'
          ? { outcome: 'lost', reason: 'http-503', attempts: 3 }
          : { outcome: 'answered', text: '' },
    );
    expect(await done).toMatchObject({ answered: 18, failed: 1, lost: 1 });
    expect(lines[1]).toEqual({
      line: 'answer',
      promptId: 'p1',
      cluster: 'cluster-p1',
      task: 'qa',
      block: 0,
      outcome: 'failed',
      reason: 'http-400',
      elapsedMs: 3,
    });
    expect(lines[4]).toMatchObject({ line: 'block', answers: 2 });
  });

  test('ten lost answers in a row end the run; nine and an answer do not', async () => {
    const lost: Reply = { outcome: 'lost', reason: 'connection', detail: 'ECONNREFUSED' };
    const { done, lines } = collect(async () => lost);
    await expect(done).rejects.toThrow(/x does not answer any more: 10 answers in a row were lost.*connection: ECONNREFUSED/);
    await expect(done).rejects.toBeInstanceOf(EdgeError);
    expect(lines.filter((line) => line.line === 'answer').length).toBeLessThanOrEqual(10);
    let calls = 0;
    const barely = await collect(async () => {
      calls += 1;
      return calls % 10 === 0 ? { outcome: 'answered', text: '' } : lost;
    }).done;
    expect(barely).toMatchObject({ answered: 2, lost: 18 });
  });

  test('the first refusal ends the requests beside it, and no line follows it', async () => {
    let ended = 0;
    const refusal = new EdgeError({ edge: 'endpoint', message: 'wrong key', retryable: false });
    const { done, lines } = collect(
      async ({ prompt }, signal) => {
        if (prompt.id === 'p5') {
          await pause(20);
          throw refusal;
        }
        return new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            ended += 1;
            reject(new InterruptedError());
          });
        });
      },
      { blocks: blocks.slice(1, 2) },
    );
    await expect(done).rejects.toBe(refusal);
    expect(ended).toBe(2);
    await pause(10);
    expect(lines).toEqual([]);
  });
});

describe('interrupted', () => {
  test('a candidate that never listens is left behind at once', async () => {
    const controller = new AbortController();
    const { done } = collect(() => new Promise(() => {}), { signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    const startedMs = performance.now();
    await expect(done).rejects.toThrow(InterruptedError);
    expect(performance.now() - startedMs).toBeLessThan(500);
  });

  test('a candidate that answers without ever waiting does not keep the signal from being heard', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 30);
    const many = new Map(ids(0, 400_000).map((id) => [id, makeQuestion('p', {}, id)]));
    const { done, lines } = collect(async () => ({ outcome: 'answered', text: '' }), {
      signal: controller.signal,
      questions: many,
      blocks: [{ number: 0, kind: 'latency', concurrency: 1, promptIds: [...many.keys()] }],
    });
    await expect(done).rejects.toThrow(InterruptedError);
    expect(lines.length).toBeLessThan(400_000);
  });
});

describe('a meter', () => {
  function createMeter(measures: BlockMeasures) {
    const calls: string[] = [];
    const meter: Meter = {
      begin: async () => void calls.push('begin'),
      end: async ({ startMs, endMs }) => {
        calls.push(endMs > startMs ? 'end' : 'nothing');
        return measures;
      },
      rest: async ({ startMs, endMs }) => {
        calls.push(`rest ${Math.round(endMs - startMs)}`);
        return 55;
      },
      summarise: async () => ({ foreignProcesses: [], limitChanges: [], restarts: 3 }),
      close: async () => {},
    };
    return { calls, meter };
  }
  const clockAhead = () => {
    let aheadMs = 0;
    return {
      nowMs: () => performance.now() + aheadMs,
      wait: async (ms: number) => {
        aheadMs += ms;
      },
    };
  };

  test('watches every block, and its figures stand in the block’s line', async () => {
    const { calls, meter } = createMeter({ peakMemoryMiB: 70, cpuSeconds: 2 });
    const { done, lines } = collect(answer, { meter });
    expect((await done).metered).toEqual({ foreignProcesses: [], limitChanges: [], restarts: 3 });
    expect(calls).toEqual(['begin', 'end', 'begin', 'end', 'begin', 'end']);
    const measured = lines.filter((line) => line.line === 'block');
    expect(measured).toHaveLength(3);
    for (const line of measured) expect(line).toMatchObject({ peakMemoryMiB: 70, cpuSeconds: 2, startMs: expect.any(Number) });
  });

  test('that knows energies also takes the power of five seconds of rest, three seconds after the last answer', async () => {
    const { calls, meter } = createMeter({ energyJoules: 9, energyOf: 'gpu' });
    const { done } = collect(answer, { meter, clock: clockAhead() });
    expect((await done).metered).toMatchObject({ idlePowerWatts: 55, restarts: 3 });
    expect(calls.slice(-2)).toEqual(['begin', 'rest 5000']);
  });

  test('does not watch answers that were made elsewhere', async () => {
    const { calls, meter } = createMeter({});
    expect((await collect(answer, { meter, live: false }).done).metered).toBeUndefined();
    expect(calls).toEqual([]);
  });
});
