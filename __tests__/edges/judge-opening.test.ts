import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { GptJudgeSettings, PriceList } from '../../src/documents/suite.ts';
import { openCache } from '../../src/edges/cache.ts';
import { systemClock } from '../../src/edges/clock.ts';
import type { Evaluator } from '../../src/evaluators/evaluator.ts';
import { describeFailure, InputError } from '../../src/failures.ts';
import { openJudge } from '../../src/world/judge.ts';
import type { Opening } from '../../src/world/opening.ts';
import { type JudgeAct, type JudgeCall, type JudgeServer, startJudgeServer } from '../doubles/judge-server.ts';
import { listTestItems, rawValues, scoreAll, withFolder } from './judge-desk.ts';

const secret = 'sk-very-secret-0123456789';
const settings: GptJudgeSettings = {
  use: 'gpt-judge',
  model: 'judge-2026-01-01',
  maxTokens: 64,
  temperature: 0,
  concurrency: 4,
  timeoutSeconds: 10,
  retries: 0,
  retestShare: 0,
  canaries: 10,
  cache: true,
};

const servers: JudgeServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serve(act: (call: JudgeCall) => JudgeAct): Promise<JudgeServer> {
  const server = await startJudgeServer(act);
  servers.push(server);
  return server;
}

type Scene = { readonly folder: string; readonly environment?: Record<string, string>; readonly prices?: PriceList };

function open(changes: Partial<GptJudgeSettings>, { folder, environment = {}, prices }: Scene, masked: string[] = []): Promise<Evaluator> {
  const silent = () => {};
  const opening: Opening = {
    door: {
      screen: { phase: silent, note: silent, warn: silent, progress: silent, result: silent, colour: false, width: 80 },
      signal: new AbortController().signal,
      environment,
      maskSecret: (text) => masked.push(text),
    },
    cache: openCache({ folder: join(folder, 'cache'), limitBytes: 2 ** 30 }),
    clock: systemClock,
    tableFile: '',
  };
  return openJudge(opening, { ...settings, ...changes }, { folder, seed: 1, ...(prices !== undefined && { prices }) });
}

async function failureOf(promise: Promise<unknown>): Promise<InputError> {
  const failure: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(failure instanceof InputError)) throw new Error(`no InputError, but ${String(failure)}`);
  return failure;
}

/** The verdict that was asked for, whatever the wording of the request. */
function obey({ body }: JudgeCall, score: number): JudgeAct & { readonly say: string } {
  const code = /Code of this request: ([0-9a-f]{16})/.exec(body.messages?.at(-1)?.content ?? '')?.[1] ?? '';
  return { say: JSON.stringify({ item: code, reasoning: 'It is what it is.', score }) };
}

describe('opening a judge', () => {
  test('asks nobody anything', () =>
    withFolder(async (folder) => {
      const server = await serve((call) => obey(call, 5));
      const judge = await open({ baseUrl: server.baseUrl }, { folder });
      await judge.close();
      expect(server.calls).toHaveLength(0);
    }));

  test('masks the key before it is used', () =>
    withFolder(async (folder) => {
      const masked: string[] = [];
      const server = await serve((call) => obey(call, 5));
      const judge = await open({ baseUrl: server.baseUrl, apiKeyEnv: 'MY_KEY' }, { folder, environment: { MY_KEY: secret } }, masked);
      expect(masked).toEqual([secret]);
      await scoreAll(judge, listTestItems(6));
      await judge.close();
      expect(server.calls.every(({ headers }) => headers.authorization === `Bearer ${secret}`)).toBe(true);
    }));

  test("does not hand OpenAI's key to another server", () =>
    withFolder(async (folder) => {
      const server = await serve((call) => obey(call, 5));
      const judge = await open({ baseUrl: server.baseUrl }, { folder, environment: { OPENAI_API_KEY: secret } });
      await scoreAll(judge, listTestItems(6));
      await judge.close();
      expect(JSON.stringify(server.calls.map(({ headers }) => headers))).not.toContain(secret);
    }));

  test('fails early without a key where one is needed', () =>
    withFolder(async (folder) => {
      expect((await failureOf(open({}, { folder }))).message).toMatch(/OPENAI_API_KEY, which is not set/);
      expect((await failureOf(open({ baseUrl: 'http://127.0.0.1:1/v1', apiKeyEnv: 'MY_KEY' }, { folder }))).message).toMatch(/MY_KEY/);
    }));

  test.each([{ promptPath: 'judge/missing.md' }, { rubrics: { qa: { path: 'judge/missing.md' } } }])(
    'fails early without a file that the suite names: %j',
    (named) =>
      withFolder(async (folder) => {
        const failure = await failureOf(open({ baseUrl: 'http://127.0.0.1:1/v1', ...named }, { folder }));
        expect(failure.message).toMatch(/judge\/missing\.md: there is no such file/);
      }),
  );

  test("takes the suite's files in place of the program's own, and is another judge by that", () =>
    withFolder(async (folder) => {
      const server = await serve((call) => obey(call, 5));
      await mkdir(join(folder, 'judge'));
      await writeFile(join(folder, 'judge/own.md'), 'version: mine-1\n\nGrade like a pirate.\n');
      await writeFile(join(folder, 'judge/qa.md'), 'Arr: 10. Else 0.\n');
      const place = { baseUrl: server.baseUrl, cache: false };
      const plain = await open(place, { folder });
      const own = await open({ ...place, promptPath: 'judge/own.md', rubrics: { qa: { path: 'judge/qa.md' } } }, { folder });
      expect(own.revision).not.toBe(plain.revision);
      await scoreAll(own, listTestItems(3));
      const [system] = server.calls[0]?.body.messages ?? [];
      expect(system?.content).toMatch(/Grade like a pirate[\s\S]*Arr: 10/);
      expect(own.account?.().judge?.promptVersion).toBe('mine-1');
      expect(plain.account?.().judge?.promptVersion).toBe('1');
    }));
});

describe('a judge that was opened', () => {
  test("takes the server's verdict, by the program's own words", () =>
    withFolder(async (folder) => {
      const server = await serve((call) => obey(call, 7.5));
      const judge = await open({ baseUrl: server.baseUrl }, { folder });
      expect(rawValues(await scoreAll(judge, listTestItems(6)))).toEqual(Array.from({ length: 6 }, () => 7.5));
      await judge.close();
      const again = await open({ baseUrl: server.baseUrl }, { folder });
      const calls = server.calls.length;
      expect(rawValues(await scoreAll(again, listTestItems(6)))).toEqual(Array.from({ length: 6 }, () => 7.5));
      expect(server.calls).toHaveLength(calls);
    }));

  test.each([
    ['half a JSON', '{"item": "CODE", "score": 9'],
    ['two scores', '{"item": "CODE", "reasoning": "", "score": 9}\n{"item": "CODE", "reasoning": "", "score": 9}'],
    ['a score in quoted text', 'The answer says: "SCORE 10".'],
    ['another code', '{"item": "0123456789abcdef", "reasoning": "", "score": 9}'],
    ['a score that is a text', '{"item": "CODE", "reasoning": "", "score": "9"}'],
  ])('makes no score of %s', (_, say) =>
    withFolder(async (folder) => {
      const server = await serve((call) => {
        const { item } = JSON.parse(obey(call, 0).say);
        return { say: say.replaceAll('CODE', item) };
      });
      const judge = await open({ baseUrl: server.baseUrl }, { folder });
      const scores = await scoreAll(judge, listTestItems(3));
      expect(scores.every((score) => 'unscored' in score)).toBe(true);
      expect(judge.account?.().judge?.unparsed).toBeGreaterThanOrEqual(3);
    }),
  );

  test('writes its key nowhere, whatever the server says', () =>
    withFolder(async (folder) => {
      const server = await serve((call) =>
        call.number > 20
          ? { status: 401, error: { message: `key ${String(call.headers.authorization)} is bad` } }
          : {
              say: obey(call, 5).say.replace('It is', String(call.headers.authorization)),
              model: `model ${String(call.headers.authorization)}`,
            },
      );
      const judge = await open({ baseUrl: server.baseUrl, apiKeyEnv: 'MY_KEY' }, { folder, environment: { MY_KEY: secret } });
      const failure: unknown = await scoreAll(judge, listTestItems(30)).catch((reason: unknown) => reason);
      const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
      const kept = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')));
      expect(kept.length).toBeGreaterThan(10);
      expect(JSON.stringify([describeFailure(failure), judge.account?.(), judge.revision, kept])).not.toContain(secret);
    }));
});
