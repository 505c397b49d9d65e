import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { readGpuMemoryMiB } from '../../src/edges/gpu-memory.ts';
import { isTaken } from '../../src/edges/taken-port.ts';
import { EdgeError, InputError, InterruptedError } from '../../src/failures.ts';
import { makeQuestion, never } from '../doubles/questions.ts';
import { setUpServing } from './serve-bench.ts';

const bench = setUpServing();
const claimed = (): boolean => readdirSync(join(bench.folder(), 'servers')).length > 0;

const failureOf = (opening: Promise<unknown>): Promise<unknown> =>
  opening.then(
    () => undefined,
    (failure: unknown) => failure,
  );

async function expectNothingLeft(): Promise<void> {
  expect(bench.countProcesses()).toBe(0);
  expect(await isTaken({ host: '127.0.0.1', port: bench.port() })).toBe(false);
  expect(claimed()).toBe(false);
}

describe('a server that is started', () => {
  test('is ready when its URL answers, has a log, and is gone with its port once it is closed', async () => {
    const candidate = await bench.open();
    expect(await isTaken({ host: '127.0.0.1', port: bench.port() })).toBe(true);
    expect(bench.countProcesses()).toBe(1);
    expect(bench.notes).toEqual([expect.stringMatching(/^ready after \d+\.\d s; its log: .*mine\.server\.log$/)]);
    await candidate.close();
    await candidate.close();
    expect(bench.notes[1]).toMatch(/^the server has stopped after \d\.\d s$/);
    expect(candidate.findings?.()).toEqual([]);
    expect(readFileSync(bench.logPath(), 'utf8')).toBe('serving\n');
    expect(statSync(bench.logPath()).mode & 0o077).toBe(0);
    await expectNothingLeft();
  });

  test('is ended with its children, and with a grandchild that left its parent, its group and its session', async () => {
    const candidate = await bench.open({ behaviour: { modes: ['fork', 'daemon'] } });
    // the server; two shells with a sleep each; a shell with a sleep that belongs to nobody
    await expectSoon(() => bench.countProcesses() === 7);
    await candidate.close();
    await expectNothingLeft();
  });

  test('is killed with everything it started where nobody heeds SIGTERM, and the screen says so', async () => {
    const candidate = await bench.open({ behaviour: { modes: ['fork', 'daemon', 'stubborn'] }, serve: { stopWithinSeconds: 1 } });
    await expectSoon(() => bench.countProcesses() >= 4);
    const startedMs = performance.now();
    await candidate.close();
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(1_000);
    expect(bench.notes[1]).toMatch(/^the server has stopped after \d\.\d s, [4-7] of its processes killed$/);
    await expectNothingLeft();
  });

  test('is not waited for longer than three seconds after an interrupt', async () => {
    const controller = new AbortController();
    const candidate = await bench.open({
      behaviour: { modes: ['stubborn'] },
      serve: { stopWithinSeconds: 60 },
      signal: controller.signal,
    });
    const startedMs = performance.now();
    const closed = candidate.close();
    controller.abort();
    await closed;
    expect(performance.now() - startedMs).toBeLessThan(6_000);
    await expectNothingLeft();
  });

  test('leaves at most 8 MiB of a log of 100 MB: its beginning and its end', async () => {
    const candidate = await bench.open({ behaviour: { modes: ['loud'] } });
    await candidate.close();
    const log = readFileSync(bench.logPath(), 'utf8');
    expect(log.length).toBeLessThan(8 * 2 ** 20 + 100);
    expect(log.startsWith('0 xxx')).toBe(true);
    expect(log.endsWith('serving\n')).toBe(true);
    const leftOut = Number(/\n\[poq: (\d+) bytes left out\]\n/.exec(log)?.[1]);
    // On a busy machine megabytes are written in the moment of a cut, after they were counted.
    expect(leftOut).toBeGreaterThan(60_000_000);
    expect(leftOut).toBeLessThan(100_000_000);
  });
});

describe('a server that does not come up', () => {
  test('is noticed when it ends, with its last lines, cleaned and without secrets', async () => {
    const startedMs = performance.now();
    const failure = await failureOf(
      bench.open({
        behaviour: { modes: ['colourful', 'fork'], status: 3 },
        serve: { env: ['POQ_SECRET'] },
        environment: { POQ_SECRET: 'sesame-open' },
      }),
    );
    expect(performance.now() - startedMs).toBeLessThan(10_000);
    expect(failure).toBeInstanceOf(EdgeError);
    expect(String(failure)).toMatch(
      /the server of mine ended with status 3 after \d+ s, before it was ready\. The last 2 lines of its log:\n {2}loading with \*\*\*\n {2}new$/,
    );
    expect(bench.masked).toEqual(['sesame-open']);
    await expectNothingLeft();
  });

  test('that ends with status 0 is told to stay in the foreground', async () => {
    const failure = await failureOf(bench.open({ behaviour: { modes: ['daemon'], status: 0 } }));
    expect(String(failure)).toContain('ended with status 0');
    expect(String(failure)).toContain('it has to stay');
    await expectNothingLeft();
  });

  test('is ended when its time is over, and the message says what the URL did', async () => {
    const serve = { ready: { url: `http://127.0.0.1:${bench.port()}/health`, withinSeconds: 1 } };
    const failure = await failureOf(bench.open({ behaviour: { modes: ['mute', 'fork'] }, serve }));
    expect(String(failure)).toMatch(
      /was not ready within 1 s: .*\/health did not answer \(ECONNREFUSED\)\. The last line of its log:\n {2}serving$/,
    );
    await expectNothingLeft();
  });

  test('a status other than 2xx is not ready', async () => {
    const serve = { ready: { url: `http://127.0.0.1:${bench.port()}/nowhere`, withinSeconds: 2 } };
    expect(String(await failureOf(bench.open({ serve })))).toContain('/nowhere answered 404');
    await expectNothingLeft();
  });

  test('an interrupt ends it', async () => {
    const controller = new AbortController();
    const opening = failureOf(bench.open({ behaviour: { modes: ['mute', 'daemon'] }, signal: controller.signal }));
    await expectSoon(() => bench.countProcesses() > 0);
    controller.abort();
    expect(await opening).toBeInstanceOf(InterruptedError);
    await expectNothingLeft();
  });

  test.each([
    ['there is no such program', ['no-such-program-here']],
    ['it may not be executed', ['/etc/passwd']],
  ])('%s', async (why, command) => {
    const [program = ''] = command;
    const failure = await failureOf(bench.open({ serve: { command: [program] } }));
    expect(failure).toBeInstanceOf(InputError);
    expect(String(failure)).toContain(`${JSON.stringify(program)}: ${why}`);
    await expectNothingLeft();
  });

  test('a folder that is not there is named', async () => {
    expect(String(await failureOf(bench.open({ serve: { folder: 'nowhere' } })))).toContain('there is no folder');
  });
});

describe('a port in use', () => {
  test.each([['127.0.0.1'], ['0.0.0.0'], ['::']])('is an error before anything is started (%s)', async (host) => {
    const other = createServer();
    const bound = await new Promise<boolean>((resolve) => {
      other.once('error', () => resolve(false));
      other.listen(bench.port(), host, () => resolve(true));
    });
    if (!bound) return console.warn(`skipped: this machine cannot listen at ${host}`);
    const dump = join(bench.folder(), 'started');
    const failure = await failureOf(bench.open({ behaviour: { dump } }));
    await new Promise((resolve) => other.close(resolve));
    expect(String(failure)).toContain(`port ${bench.port()} of 127.0.0.1, where mine is to listen, is in use already`);
    expect(existsSync(dump)).toBe(false);
    expect(claimed()).toBe(false);
  });
});

test('a server that ends while it is asked ends the asking at once', async () => {
  const candidate = await bench.open({ behaviour: { dieAfterMs: 800 } });
  const question = makeQuestion('q');
  const failure = await failureOf(candidate.ask(question, never));
  expect(String(failure)).toMatch(/ended with status 7 \d\.\d s after it was ready/);
  expect(await failureOf(candidate.ask(question, never))).toBeInstanceOf(EdgeError);
  await candidate.close();
  await expectNothingLeft();
});

test('a server gets what it needs and what is named, and nothing else of the job', async () => {
  const dump = join(bench.folder(), 'environment.json');
  const environment = {
    GITHUB_TOKEN: 's1',
    INPUT_TOKEN: 's2',
    ACTIONS_RUNTIME_TOKEN: 's3',
    RUNNER_TEMP: 's4',
    HF_TOKEN: 's5',
    OPENAI_API_KEY: 's6',
    MINE_KEY: 's7',
    CUDA_KEY: 's8',
    NODE_OPTIONS: '',
    CUDA_VISIBLE_DEVICES: '1',
    HF_HOME: '/models',
    LC_ALL: 'C',
    VLLM_LOGGING_LEVEL: 'INFO',
    RUNNER_TRACKING_ID: 'github_1',
  };
  const document = { apiKeyEnv: 'CUDA_KEY' };
  const candidate = await bench.open({ behaviour: { dump }, serve: { env: ['VLLM_LOGGING_LEVEL'] }, environment, document });
  await candidate.close();
  const seen: Record<string, string> = JSON.parse(readFileSync(dump, 'utf8'));
  // a shell adds PWD and the like; node adds nothing
  expect(Object.keys(seen).sort()).toEqual(
    [
      'CUDA_VISIBLE_DEVICES',
      'HF_HOME',
      'HOME',
      'LC_ALL',
      'PATH',
      'POQ_SERVE_ID',
      'POQ_TEST_TAG',
      'RUNNER_TRACKING_ID',
      'VLLM_LOGGING_LEVEL',
    ].sort(),
  );
  expect(Object.values(seen).filter((value) => /^s\d$/.test(value))).toEqual([]);
});

describe('GPU memory', () => {
  const nvidiaSmi = (script: string): Record<string, string> => {
    writeFileSync(join(bench.folder(), 'nvidia-smi'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return { PATH: `${bench.folder()}:${process.env.PATH}` };
  };

  test('that does not come back is a finding of the run, and a warning', async () => {
    const environment = nvidiaSmi('[ -e "$0.later" ] && { echo 900; echo 1613; exit; }; touch "$0.later"; echo 600; echo 1100');
    const candidate = await bench.open({ environment });
    await candidate.close();
    expect(candidate.findings?.()).toEqual([
      {
        name: 'gpu-memory-not-freed',
        sentence: 'After the server was stopped, GPU 1 has 1613 MiB in use instead of 1100.',
        cure: expect.any(String),
        blocking: false,
      },
    ]);
    expect(bench.warnings).toHaveLength(1);
  });

  test('within 512 MiB of what it was is back', async () => {
    const environment = nvidiaSmi('[ -e "$0.later" ] && { echo 1112; exit; }; touch "$0.later"; echo 600');
    const candidate = await bench.open({ environment });
    await candidate.close();
    expect(candidate.findings?.()).toEqual([]);
  });

  test.each([
    ['echo 12; echo 34', [12, 34]],
    ["echo '[N/A]'", undefined],
    ["echo 12; echo '[Not Supported]'", undefined],
    ['exit 9', undefined],
  ])('is read where every GPU tells it: %s', async (script, expected) => {
    expect(await readGpuMemoryMiB(nvidiaSmi(script))).toEqual(expected);
  });
});

async function expectSoon(condition: () => boolean): Promise<void> {
  for (let pause = 0; pause < 500 && !condition(); pause += 1) await sleep(20);
  expect(condition()).toBe(true);
}
