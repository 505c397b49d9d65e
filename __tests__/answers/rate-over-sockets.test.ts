import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { collectAnswers } from '../../src/answers/collect-answers.ts';
import { openEndpoint } from '../../src/candidate/endpoint.ts';
import type { AnsweredLine, AnswerLine, BlockLine } from '../../src/documents/run.ts';
import { systemClock } from '../../src/edges/clock.ts';
import { openHttpExchange } from '../../src/edges/http-exchange.ts';
import { computeQuantileSummary } from '../../src/statistics/quantile.ts';
import { isNonEmpty } from '../../src/statistics/sample.ts';
import { drawDueTimes } from '../../src/suite/arrival-times.ts';
import type { Block } from '../../src/suite/block.ts';
import { type ScriptedServer, startOpenAiServer } from '../doubles/openai-server.ts';
import { makeQuestion, never } from '../doubles/questions.ts';

// times are of a busy machine, too: a disturbed measurement is repeated, a wrong one fails every time
jest.retryTimes(3);

const count = 100;
const promptIds = Array.from({ length: count }, (_, index) => `p${index}`);
const questions = new Map(promptIds.map((id) => [id, makeQuestion(id)]));
const rate = { requestsPerSecond: 50, dueMs: drawDueTimes({ requestsPerSecond: 50, count, seed: 7, block: 0 }) };
const openLoop: Block = { number: 0, kind: 'load', concurrency: 1, promptIds, rate };
const closedLoop: Block = { number: 0, kind: 'load', concurrency: 1, promptIds };

let server: ScriptedServer;
const wire = openHttpExchange(systemClock.nowMs);
beforeAll(async () => {
  server = await startOpenAiServer();
});
afterAll(async () => {
  wire.close();
  await server.close();
});

let rounds = 0;

/** Asks a hundred prompts of a server that does what the model's name says; it counts requests by name, and a repeated test is counted anew. */
async function measure(script: string, block: Block) {
  rounds += 1;
  const model = `${script}&round=${rounds}`;
  const lines: (AnswerLine | BlockLine)[] = [];
  await collectAnswers({
    candidate: openEndpoint({
      document: { name: 'x', kind: 'endpoint', baseUrl: server.baseUrl, model },
      questions: [],
      timeoutSeconds: 5,
      retries: 0,
      exchange: wire.exchange,
      clock: systemClock,
    }),
    questions,
    blocks: [block],
    settings: { warmUp: false },
    clock: systemClock,
    signal: never,
    onLine: (line) => lines.push(line),
    onProgress: () => {},
  });
  const answers = lines.filter((line): line is AnsweredLine => line.line === 'answer' && line.outcome === 'answered');
  const received = server.seen.filter(({ body }) => body.model === model).map(({ receivedMs }) => receivedMs);
  return { answers, received, line: lines.filter((line) => line.line === 'block')[0] };
}

const median = (numbers: readonly number[]): number => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
const quantilesOf = (answers: readonly AnsweredLine[]) => {
  const times = answers.flatMap(({ e2eMs }) => e2eMs ?? []);
  if (!isNonEmpty(times)) throw new Error('nothing was answered');
  return computeQuantileSummary(times);
};

test('a hundred requests at 50 a second reach the server when they are due', async () => {
  const { answers, received, line } = await measure('stream?first=30&rate=50', openLoop);
  expect(answers).toHaveLength(count);
  const startMs = line?.startMs ?? 0;
  const late = received.map((atMs, index) => atMs - startMs - (rate.dueMs[index] ?? 0));
  expect(Math.min(...late)).toBeGreaterThan(-0.5);
  expect(median(late)).toBeLessThan(5);
  // what the server saw of lateness is what the answers tell, up to the time on the way
  const told = median(answers.map(({ delayMs }) => delayMs ?? Number.NaN));
  expect(median(late) - told).toBeLessThan(4);
  expect(line).toMatchObject({ requestsPerSecond: 50, answers: count });
  // 50 a second of 30 ms each: 1.5 on average
  expect(line?.concurrency).toBeGreaterThan(2);
  expect(line?.concurrency).toBeLessThan(20);
});

test('a server that stalls once shows in the times of all that were due meanwhile, which a closed loop hides', async () => {
  // the 40th request and all that come within half a second after it wait for the end of that
  const { answers, received } = await measure('stall?at=40&for=500', openLoop);
  const stalledMs = (received[39] ?? 0) - (received[0] ?? 0);
  const due = rate.dueMs.map((dueMs, index) => ({ id: `p${index}`, leftMs: stalledMs + 500 - dueMs }));
  const caught = due.filter(({ leftMs }, index) => index >= 39 && leftMs > 50);
  expect(caught.length).toBeGreaterThan(15);
  const times = new Map(answers.map(({ promptId, e2eMs }) => [promptId, e2eMs ?? Number.NaN]));
  for (const { id, leftMs } of caught) expect(times.get(id)).toBeGreaterThan(leftMs - 20);
  expect(median(caught.map(({ id, leftMs }) => (times.get(id) ?? Number.NaN) - leftMs))).toBeLessThan(30);

  const closed = await measure('stall?at=40&for=500', closedLoop);
  expect(quantilesOf(closed.answers).p95).toBeLessThan(100);
  expect(quantilesOf(answers).p95).toBeGreaterThan(350);
  expect(quantilesOf(answers).p90).toBeGreaterThan(200);
});
