import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Evaluator, EvaluatorAccount } from '../../src/evaluators/evaluator.ts';
import { EdgeError, InterruptedError } from '../../src/failures.ts';
import { type JudgeAct, type JudgeCall, type JudgeServer, startJudgeServer } from '../doubles/judge-server.ts';
import { judgeHonestly, textsOf } from '../doubles/plain-wording.ts';
import { type JudgeScene, listTestItems, openTestJudge, rawValues, scoreAll, withFolder } from './judge-desk.ts';

const servers: JudgeServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serve(act: (call: JudgeCall) => JudgeAct | Promise<JudgeAct>): Promise<JudgeServer> {
  const server = await startJudgeServer(act);
  servers.push(server);
  return server;
}

async function open(act: (call: JudgeCall) => JudgeAct, scene: Omit<JudgeScene, 'baseUrl'> = {}) {
  const server = await serve(act);
  return { server, judge: openTestJudge({ baseUrl: server.baseUrl, ...scene }) };
}

const accountOf = (judge: Evaluator): EvaluatorAccount => {
  const account = judge.account?.();
  if (account?.judge === undefined) throw new Error('a judge without an account');
  return account;
};
const recordOf = (judge: Evaluator) => accountOf(judge).judge;
const namesOf = ({ findings }: EvaluatorAccount): readonly string[] => findings.map(({ name }) => name);

/** requests about these items, canaries left out */
const askedFor = (server: JudgeServer, answers: ReadonlySet<string>): readonly string[] =>
  server.calls.map((call) => `${textsOf(call).query} ${textsOf(call).answer}`).filter((asked) => answers.has(asked));
const asksOf = (items: ReturnType<typeof listTestItems>): ReadonlySet<string> =>
  new Set(items.map(({ query, answer }) => `${query} ${answer}`));

describe('a judge', () => {
  test('scores every item in its order, with the latency of its reply', async () => {
    const { judge } = await open((call) => ({ ...judgeHonestly(call), afterMs: 5 }));
    const items = listTestItems(12);
    const scores = await scoreAll(judge, items);
    expect(rawValues(scores)).toEqual([10, 6, 0, 10, 6, 0, 10, 6, 0, 10, 6, 0]);
    expect(scores.map(({ promptId }) => promptId)).toEqual(items.map(({ promptId }) => promptId));
    for (const { latencyMs } of scores) expect(latencyMs).toBeGreaterThan(4);
    expect(judge).toMatchObject({ use: 'gpt-judge', scale: 'ten', model: 'judge-2026-01-01' });
  });

  test('tells how many items are done, up to all of them', async () => {
    const { judge } = await open(judgeHonestly);
    const told: [number, number][] = [];
    const items = [...listTestItems(9), ...listTestItems(9)];
    await judge.score(items, { signal: new AbortController().signal, onProgress: (done, total) => told.push([done, total]) });
    expect(told.at(-1)).toEqual([18, 18]);
    expect(told.map(([done]) => done)).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18]);
  });

  test('is asked about equal items once, and gives all of them its verdict', async () => {
    const { judge, server } = await open(judgeHonestly);
    const items = listTestItems(10);
    const twins = items.map((item) => ({ ...item, promptId: `${item.promptId}-twin` }));
    const scores = await scoreAll(judge, [...items, ...twins]);
    expect(rawValues(scores.slice(10))).toEqual(rawValues(scores.slice(0, 10)));
    expect(scores.slice(10).every(({ latencyMs }) => latencyMs === undefined)).toBe(true);
    const asked = askedFor(server, asksOf(items));
    expect(asked.length - new Set(asked).size).toBeLessThanOrEqual(4); // canaries may repeat a reference
  });

  test('that only judges again asks neither canaries nor retests', async () => {
    const { judge, server } = await open(judgeHonestly, { settings: { retestShare: 0.5 } });
    const again = listTestItems(12).map((item) => ({ ...item, fresh: true as const, again: true as const }));
    expect(rawValues(await scoreAll(judge, again))).toHaveLength(12);
    expect(server.calls).toHaveLength(12);
    expect(accountOf(judge)).toMatchObject({ findings: [], judge: { canaries: [] } });
  });

  test('makes no request for nothing', async () => {
    const { judge, server } = await open(judgeHonestly);
    expect(await scoreAll(judge, [])).toEqual([]);
    expect(server.calls).toHaveLength(0);
  });

  test('asks canaries and retests between the items, not before or after them', async () => {
    const { judge, server } = await open(judgeHonestly, { settings: { concurrency: 1, retestShare: 0.2 } });
    const items = listTestItems(60);
    await scoreAll(judge, items);
    const asks = asksOf(items);
    const isItem = server.calls.map((call) => asks.has(`${textsOf(call).query} ${textsOf(call).answer}`));
    const half = Math.floor(isItem.length / 2);
    const early = isItem.slice(0, half).filter((one) => !one).length;
    const all = isItem.filter((one) => !one).length;
    expect(all).toBeGreaterThan(30);
    expect(early / all).toBeGreaterThan(0.25);
    expect(early / all).toBeLessThan(0.75);
    expect(recordOf(judge)?.retest?.items).toBe(12);
  });

  test('gives canaries once, and tells of them in every account', async () => {
    const { judge, server } = await open(judgeHonestly);
    await scoreAll(judge, listTestItems(12));
    const first = accountOf(judge).judge;
    const before = server.calls.length;
    const others = listTestItems(24).slice(12);
    await scoreAll(judge, others);
    expect(server.calls.length - before).toBe(12);
    const second = accountOf(judge).judge;
    expect(second?.canaries).toEqual(first?.canaries);
    expect(second?.fit).toBe(true);
    expect([first?.calls, second?.calls]).toEqual([before, 12]);
  });
});

describe('a reply that is no verdict', () => {
  test('is asked for once more, and counts when that one is', async () => {
    const { judge } = await open((call) =>
      call.body.messages?.length === 1 && /10th/.test(textsOf(call).query) ? { say: '7 of 10!' } : judgeHonestly(call),
    );
    const scores = await scoreAll(judge, listTestItems(12));
    expect(rawValues(scores)).not.toContain(undefined);
    const record = recordOf(judge);
    expect(record?.repaired).toBeGreaterThanOrEqual(1);
    expect(record?.unparsed).toBe(0);
  });

  test('leaves the item unscored when the second is none either, never 0', async () => {
    const { judge, server } = await open((call) => (/10th/.test(textsOf(call).query) ? { say: 'I think 7, or 8' } : judgeHonestly(call)));
    const items = listTestItems(12);
    const scores = await scoreAll(judge, items);
    expect(scores[10]).toMatchObject({ promptId: 'p10', unscored: 'no score' });
    expect(rawValues(scores).filter((raw) => raw === undefined)).toHaveLength(1);
    expect(
      server.calls.filter((call) => textsOf(call).query === items[10]?.query && textsOf(call).answer === items[10]?.answer),
    ).toHaveLength(2);
  });

  test('is a warning where it happens often', async () => {
    const { judge } = await open(() => ({ say: 'no' }));
    const scores = await scoreAll(judge, listTestItems(12));
    expect(rawValues(scores).every((raw) => raw === undefined)).toBe(true);
    const account = accountOf(judge);
    expect(namesOf(account)).toContain('judge-unparsed');
    expect(account.judge?.fit).not.toBe(true);
  });

  test('that was lost on the way is unscored, and told', async () => {
    const { judge } = await open((call) => (/ 1?[01]th/.test(textsOf(call).query) ? { status: 500 } : judgeHonestly(call)), {
      settings: { retries: 0 },
    });
    const scores = await scoreAll(judge, listTestItems(12));
    expect(scores[0]).toEqual({ promptId: 'p0', unscored: 'http-500' });
    expect(rawValues(scores)[2]).toBe(0);
    expect(accountOf(judge).findings.find(({ name }) => name === 'judge-lost')?.sentence).toMatch(/http-500/);
  });
});

describe('the model that answers', () => {
  test('is recorded, and blocks where it is another one', async () => {
    const { judge } = await open((call) => ({ ...judgeHonestly(call), model: 'judge-2026-02-02' }));
    await scoreAll(judge, listTestItems(6));
    const account = accountOf(judge);
    expect(account.judge?.servedModels).toEqual([{ name: 'judge-2026-02-02', replies: account.judge?.calls }]);
    expect(account.findings.find(({ name }) => name === 'judge-model-changed')?.blocking).toBe(true);
  });

  test('that changes on the way blocks', async () => {
    const { judge } = await open((call) => ({ ...judgeHonestly(call), ...(call.number > 20 && { model: 'judge-2026-02-02' }) }));
    await scoreAll(judge, listTestItems(12));
    expect(accountOf(judge).judge?.servedModels).toHaveLength(2);
    await scoreAll(judge, listTestItems(3));
    expect(namesOf(accountOf(judge))).toContain('judge-model-changed');
  });

  test('as asked for is no finding', async () => {
    const { judge } = await open(judgeHonestly);
    await scoreAll(judge, listTestItems(12));
    expect(namesOf(accountOf(judge))).toEqual([]);
  });
});

describe("a judge's fitness", () => {
  test('is lost by one who obeys the answer', async () => {
    const { judge } = await open((call) => ({ say: textsOf(call).answer.length > 40 ? '{"score": 10}' : judgeHonestly(call).say }));
    await scoreAll(judge, listTestItems(12));
    const account = accountOf(judge);
    expect(account.judge?.fit).toBe(false);
    expect(account.findings.find(({ name }) => name === 'judge-unfit')).toMatchObject({ blocking: true });
  });

  test('is lost by one who likes everything', async () => {
    const { judge } = await open(() => ({ say: '{"score": 8}' }));
    await scoreAll(judge, listTestItems(12));
    expect(accountOf(judge).judge).toMatchObject({ fit: false, contrast: 0 });
  });
});

describe('a judge that could not be examined', () => {
  test('is unfit, and is examined with the next answers', async () => {
    const { judge } = await open(judgeHonestly);
    await scoreAll(judge, listTestItems(3));
    const account = accountOf(judge);
    expect(account.judge?.fit).toBeUndefined();
    expect(account.findings.find(({ name }) => name === 'judge-unfit')).toMatchObject({ blocking: true });
    await scoreAll(judge, listTestItems(12));
    expect(accountOf(judge).judge?.fit).toBe(true);
  });
});

describe('money', () => {
  const price = { inputPerMillionUsd: 1, outputPerMillionUsd: 10, source: 'a price list of today' };

  test('is counted by the tokens that the server tells', async () => {
    const { judge, server } = await open((call) => ({ ...judgeHonestly(call), usage: { input: 1000, output: 10 } }), { price });
    await scoreAll(judge, listTestItems(12));
    const calls = server.calls.length;
    const record = recordOf(judge);
    expect(record).toMatchObject({ calls, inputTokens: 1000 * calls, outputTokens: 10 * calls, priceSource: 'a price list of today' });
    expect(record?.costUsd).toBeCloseTo((calls * (1000 + 100)) / 1e6, 9);
  });

  test('that is not told is counted at its worst, and that is told', async () => {
    const { judge } = await open((call) => ({ ...judgeHonestly(call), usage: null }), { price });
    await scoreAll(judge, listTestItems(12));
    const account = accountOf(judge);
    expect(namesOf(account)).toContain('judge-uncounted');
    expect(account.judge?.costUsd).toBeGreaterThan(((account.judge?.calls ?? 0) * 64 * 10) / 1e6);
  });

  test('never exceeds the budget, whatever the server does; what is beyond it is unscored and blocks', async () => {
    const acts: readonly ((call: JudgeCall) => JudgeAct)[] = [
      judgeHonestly,
      (call) => ({ ...judgeHonestly(call), usage: null }),
      () => ({ say: 'no verdict', usage: { input: 60, output: 64 } }),
      () => ({ status: 502 }),
      () => ({ break: 'cut' }),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0.0005, max: 0.06, noNaN: true }),
        fc.array(fc.nat(acts.length - 1), { minLength: 1, maxLength: 12 }),
        async (budgetUsd, script) => {
          const { judge, server } = await open((call) => (acts[script[call.number % script.length] ?? 0] ?? judgeHonestly)(call), {
            price,
            settings: { budgetUsd, retries: 1, concurrency: 8 },
          });
          const scores = await scoreAll(judge, listTestItems(15)).catch((failure: unknown) => {
            if (failure instanceof EdgeError) return undefined;
            throw failure;
          });
          const account = accountOf(judge);
          expect(account.judge?.costUsd).toBeLessThanOrEqual(budgetUsd * (1 + 1e-9));
          const beyond = scores?.filter((score) => 'unscored' in score && score.unscored === 'beyond the budget').length ?? 0;
          if (scores !== undefined) expect(account.judge?.beyondBudget).toBe(beyond);
          if (beyond > 0) expect(namesOf(account)).toContain('judge-budget');
          await server.close();
        },
      ),
      { numRuns: 15 },
    );
  });

  test('that is spent is told: how many are missing, and what it would take', async () => {
    const { judge } = await open((call) => ({ ...judgeHonestly(call), usage: { input: 100, output: 60 } }), {
      price,
      settings: { budgetUsd: 0.02 },
    });
    const scores = await scoreAll(judge, listTestItems(30));
    const missing = scores.filter((score) => 'unscored' in score).length;
    expect(missing).toBeGreaterThan(5);
    const account = accountOf(judge);
    expect(account.judge).toMatchObject({ budgetUsd: 0.02, beyondBudget: missing });
    const [gap, ...others] = account.findings;
    expect(gap).toMatchObject({ name: 'judge-budget', blocking: true });
    expect(others.map(({ name }) => name)).toContain('judge-unfit');
    expect(gap?.sentence).toMatch(
      new RegExp(`^${missing} of 30 answers, and \\d+ canaries, were not judged: 0\\.01\\d+ of a budget of 0\\.0200 USD`),
    );
    const enough = Number(/\(([\d.]+) USD is enough/.exec(gap?.cure ?? '')?.[1]);
    const richer = await open((call) => ({ ...judgeHonestly(call), usage: { input: 100, output: 60 } }), {
      price,
      settings: { budgetUsd: enough },
    });
    expect(rawValues(await scoreAll(richer.judge, listTestItems(30)))).not.toContain(undefined);
  });

  test('is told before the first request', async () => {
    const { judge, server } = await open(judgeHonestly, { price, settings: { budgetUsd: 1 } });
    const cost = judge.expectCost?.(listTestItems(30).map((item) => ({ ...item, answerTokens: 20 })));
    expect(server.calls).toHaveLength(0);
    await scoreAll(judge, listTestItems(30));
    const record = recordOf(judge);
    expect(record?.calls).toBeLessThanOrEqual(cost?.calls ?? 0);
    expect(record?.costUsd).toBeLessThan(cost?.mostUsd ?? 0);
    expect(cost?.budgetUsd).toBe(1);
  });
});

describe('the cache', () => {
  const items = listTestItems(20);

  test('gives replies again, without their latency', () =>
    withFolder(async (cacheFolder) => {
      const { judge, server } = await open(judgeHonestly, { cacheFolder });
      const first = await scoreAll(judge, items);
      const calls = server.calls.length;
      const again = openTestJudge({ baseUrl: server.baseUrl, cacheFolder });
      const second = await scoreAll(again, items);
      expect(server.calls).toHaveLength(calls);
      expect(rawValues(second)).toEqual(rawValues(first));
      expect(second.every(({ latencyMs }) => latencyMs === undefined)).toBe(true);
      const record = recordOf(again);
      expect(record).toMatchObject({ calls: 0, fit: true });
      expect(record?.cachedReplies).toBeGreaterThanOrEqual(calls);
      expect(record?.latencyMs).toBeUndefined();
    }));

  test('is not asked for fresh items, and learns their replies', () =>
    withFolder(async (cacheFolder) => {
      let score = 3;
      const { judge, server } = await open((call) => ({ ...judgeHonestly(call), say: `{"score": ${score}}` }), { cacheFolder });
      await scoreAll(judge, items);
      score = 4;
      const calls = server.calls.length;
      const fresh = items.slice(0, 5).map((item) => ({ ...item, fresh: true as const }));
      expect(rawValues(await scoreAll(judge, fresh))).toEqual([4, 4, 4, 4, 4]);
      expect(server.calls.length - calls).toBe(5);
      expect(rawValues(await scoreAll(judge, items)).slice(0, 6)).toEqual([4, 4, 4, 4, 4, 3]);
    }));

  test('is not asked for retests, whose first score stands', () =>
    withFolder(async (cacheFolder) => {
      let score = 3;
      const { server } = await open((call) => ({ ...judgeHonestly(call), say: `{"score": ${score}}` }));
      await scoreAll(openTestJudge({ baseUrl: server.baseUrl, cacheFolder }), items);
      score = 5;
      const judge = openTestJudge({ baseUrl: server.baseUrl, cacheFolder, settings: { retestShare: 0.5 } });
      const calls = server.calls.length;
      expect(rawValues(await scoreAll(judge, items))).toEqual(items.map(() => 3));
      expect(server.calls.length - calls).toBe(10);
      const { judge: record, findings } = accountOf(judge);
      expect(record?.retest).toMatchObject({ items: 10, meanDifference: 2, largestDifference: 2 });
      // kept scores that are not those of today stand beside others that are
      expect(findings.find(({ name }) => name === 'judge-drift')).toMatchObject({
        blocking: true,
        sentence: expect.stringContaining('answers to which its replies were kept: it gives 10 of the same answers 2.00 of 10 points more'),
      });
      expect(rawValues(await scoreAll(openTestJudge({ baseUrl: server.baseUrl, cacheFolder }), items))).toEqual(items.map(() => 3));
    }));

  test('is read like a live reply: what is no verdict is asked for again', () =>
    withFolder(async (cacheFolder) => {
      const { judge, server } = await open(judgeHonestly, { cacheFolder });
      const first = await scoreAll(judge, items);
      const root = join(cacheFolder, 'judge');
      const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.json'));
      const broken = ['', '{"text":"{\\"score\\": 10}', '{"text":"10 of 10","atMs":1}', '{"score":10}', 'null'];
      for (const [index, name] of files.entries()) await writeFile(join(root, name), broken[index % broken.length] ?? '');
      const calls = server.calls.length;
      expect(rawValues(await scoreAll(openTestJudge({ baseUrl: server.baseUrl, cacheFolder }), items))).toEqual(rawValues(first));
      expect(server.calls.length).toBe(2 * calls);
    }));

  test('holds nothing of another judge: model, host, prompt and generation are part of the key', () =>
    withFolder(async (cacheFolder) => {
      const { judge, server } = await open(judgeHonestly, { cacheFolder });
      await scoreAll(judge, items);
      for (const settings of [{ model: 'other' }, { temperature: 1 }, { maxTokens: 65 }, { seed: 3 }]) {
        const calls = server.calls.length;
        const other = openTestJudge({ baseUrl: server.baseUrl, cacheFolder, settings });
        expect(other.revision).not.toBe(judge.revision);
        await scoreAll(other, items);
        expect(server.calls.length - calls).toBeGreaterThanOrEqual(20);
      }
      const elsewhere = server.baseUrl.replace('127.0.0.1', 'localhost').replace(/:\d+/, ':1');
      expect(openTestJudge({ baseUrl: elsewhere }).revision).toBe(judge.revision);
      expect(openTestJudge({ baseUrl: 'http://example.org/v1' }).revision).not.toBe(judge.revision);
      expect(openTestJudge({ baseUrl: server.baseUrl, settings: { concurrency: 1, canaries: 20, retestShare: 1 } }).revision).toBe(
        judge.revision,
      );
    }));

  test('keeps canaries for a day', () =>
    withFolder(async (cacheFolder) => {
      let nowMs = Date.UTC(2026, 0, 1);
      const { judge, server } = await open(judgeHonestly, { cacheFolder, dateMs: () => nowMs });
      await scoreAll(judge, items);
      const calls = server.calls.length;
      const reopen = () => openTestJudge({ baseUrl: server.baseUrl, cacheFolder, dateMs: () => nowMs });
      nowMs += 23 * 3600_000;
      await scoreAll(reopen(), items);
      expect(server.calls).toHaveLength(calls);
      nowMs += 2 * 3600_000;
      await scoreAll(reopen(), items);
      expect(server.calls.length - calls).toBeGreaterThan(30);
      expect(server.calls.length - calls).toBeLessThan(calls - 10);
    }));

  test('is not asked for canaries either where everything is judged anew', () =>
    withFolder(async (cacheFolder) => {
      let fits = true;
      const { judge, server } = await open((call) => (fits ? judgeHonestly(call) : { say: '{"score": 10}' }), { cacheFolder });
      await scoreAll(judge, items);
      fits = false;
      const again = openTestJudge({ baseUrl: server.baseUrl, cacheFolder });
      await scoreAll(
        again,
        items.map((item) => ({ ...item, fresh: true as const })),
      );
      expect(recordOf(again)?.fit).toBe(false);
    }));

  test('keeps no canary of a day that is yet to come', () =>
    withFolder(async (cacheFolder) => {
      const { judge, server } = await open(judgeHonestly, { cacheFolder, dateMs: () => Date.UTC(2126, 0, 1) });
      await scoreAll(judge, items);
      const calls = server.calls.length;
      await scoreAll(openTestJudge({ baseUrl: server.baseUrl, cacheFolder }), items);
      expect(server.calls.length - calls).toBeGreaterThan(30);
    }));

  test('may say any name of a model, and the record takes what a run can hold', () =>
    withFolder(async (cacheFolder) => {
      const { judge, server } = await open(judgeHonestly, { cacheFolder });
      await scoreAll(judge, items);
      const root = join(cacheFolder, 'judge');
      const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.json'));
      for (const name of files) {
        const reply = JSON.parse(await readFile(join(root, name), 'utf8'));
        await writeFile(join(root, name), JSON.stringify({ ...reply, model: 'bell\u0007\n'.repeat(2_000) }));
      }
      const again = openTestJudge({ baseUrl: server.baseUrl, cacheFolder });
      await scoreAll(again, items);
      const [served] = recordOf(again)?.servedModels ?? [];
      expect(served?.name).toMatch(/^(bell ?)+$/);
      expect(served?.name.length).toBeLessThanOrEqual(500);
    }));

  test('is for its user alone, and holds no text but the verdict', () =>
    withFolder(async (cacheFolder) => {
      const { judge } = await open(judgeHonestly, { cacheFolder });
      await scoreAll(judge, items);
      const root = join(cacheFolder, 'judge');
      const files = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
      expect(files.length).toBeGreaterThan(20);
      const { mode } = await import('node:fs/promises').then(({ stat }) => stat(join(files[0]?.parentPath ?? '', files[0]?.name ?? '')));
      expect(mode & 0o077).toBe(0);
      const texts = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')));
      expect(texts.join()).not.toMatch(/King/);
    }));

  test('that cannot be written is none', async () => {
    const { judge } = await open(judgeHonestly, { cacheFolder: '/proc/nowhere' });
    expect(rawValues(await scoreAll(judge, items))).not.toContain(undefined);
  });
});

describe('an interruption', () => {
  test('loses only what is in flight', () =>
    withFolder(async (cacheFolder) => {
      const stop = new AbortController();
      const items = listTestItems(60);
      const { judge, server } = await open(
        (call) => {
          if (call.number === 50) stop.abort();
          return { ...judgeHonestly(call), afterMs: 3 };
        },
        { cacheFolder },
      );
      await expect(scoreAll(judge, items, stop.signal)).rejects.toBeInstanceOf(InterruptedError);
      const calls = server.calls.length;
      const again = openTestJudge({ baseUrl: server.baseUrl, cacheFolder });
      expect(rawValues(await scoreAll(again, items))).not.toContain(undefined);
      const record = recordOf(again);
      expect(record?.cachedReplies).toBeGreaterThanOrEqual(calls - 5);
    }));

  test('by a kill loses no more: the next process pays only for what is missing', () =>
    withFolder(async (cacheFolder) => {
      let child: ReturnType<typeof spawn> | undefined;
      const server = await serve((call) => {
        if (call.number === 60) child?.kill('SIGKILL');
        return { ...judgeHonestly(call), afterMs: 4 };
      });
      const script = join(import.meta.dirname, 'judge-process.ts');
      const start = () => spawn(process.execPath, [script, server.baseUrl, cacheFolder, '60'], { stdio: ['ignore', 'pipe', 'inherit'] });
      child = start();
      const [, signal] = await once(child, 'exit');
      expect(signal).toBe('SIGKILL');
      const killedAt = server.calls.length;
      expect(killedAt).toBeLessThan(70);
      child = start();
      const output = child.stdout === null ? '' : await text(child.stdout);
      const { scores, calls }: { scores: (number | null)[]; calls: number } = JSON.parse(output);
      expect(scores).toEqual(Array.from({ length: 60 }, (_, index) => [10, 6, 0][index % 3]));
      expect(server.calls.length).toBe(killedAt + calls);
      // 60 items and 60 canaries; what was in flight, at most four at once, is asked again
      expect(server.calls.length).toBeLessThanOrEqual(120 + 2 * 4);
    }));

  test('by a refusal ends the others at once', async () => {
    const { judge, server } = await open((call) => (call.number > 20 ? { status: 401 } : { ...judgeHonestly(call), afterMs: 2 }));
    const failure: unknown = await scoreAll(judge, listTestItems(200)).catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(EdgeError);
    expect(server.calls.length).toBeLessThan(30);
  });
});
