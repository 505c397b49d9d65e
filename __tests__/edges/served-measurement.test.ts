import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sweepServers } from '../../src/edges/machine-claim.ts';
import { threePrompts } from '../commands/three-prompts.ts';
import { createFolder, type Folder, root, runPoq, type Started, startProgram } from '../doubles/poq-process.ts';
import { countMarked, findPort } from './serve-bench.ts';
import { serveCommand } from './served-program.ts';

const folders: Folder[] = [];
afterAll(() => {
  for (const folder of folders) folder.remove();
});

let tag = '';
let port = 0;
beforeEach(async () => {
  tag = randomUUID();
  port = await findPort();
});

const count = (): number => countMarked(`POQ_TEST_TAG=${tag}`);
const env = (): Record<string, string> => ({ POQ_TEST_TAG: tag });
const prompts = readFileSync(join(root, 'fixtures/stories/prompts.jsonl'), 'utf8');

type Behaviour = Omit<Parameters<typeof serveCommand>[0], 'port'>;

/** A repository whose candidate is a server that has to be started. */
function prepare(behaviour: Behaviour = {}, model = 'stream', more: Readonly<Record<string, unknown>> = {}): Folder {
  const baseUrl = `http://127.0.0.1:${port}/v1`;
  const serve = {
    command: serveCommand({ port, ...behaviour }),
    env: ['POQ_TEST_TAG'],
    ready: { url: `${baseUrl}/models` },
    stopWithinSeconds: 1,
  };
  const folder = createFolder({
    '.poq/suite.yaml': threePrompts['.poq/suite.yaml'] ?? '',
    '.poq/prompts.jsonl': prompts,
    '.poq/candidate.yaml': JSON.stringify({ name: 'mine', kind: 'endpoint', baseUrl, model, serve, ...more }),
    '.poq/serving/engine.toml': 'slots = 1\n',
  });
  folders.push(folder);
  return folder;
}

async function expectSoon(condition: () => boolean): Promise<void> {
  for (let pause = 0; pause < 1_000 && !condition(); pause += 1) await sleep(20);
  expect(condition()).toBe(true);
}

const runFile = 'poq-results/mine.run.jsonl';
const countAnswers = (folder: Folder): number => {
  const path = join(folder.path, runFile);
  return existsSync(path) ? readFileSync(path, 'utf8').split('"line":"answer"').length - 1 : 0;
};
const claimsOf = (folder: Folder): readonly string[] => readdirSync(join(folder.path, 'cache/servers'));
const slow = 'stream?first=60&gap=10&tokens=3';

describe('a measurement of a server that it starts', () => {
  test('starts it, asks it, stops it and says so; its log lies beside the run; nothing is left', async () => {
    const folder = prepare({ modes: ['fork'] });
    const { status, stderr } = await runPoq('measure', { cwd: folder.path, env: env() });
    expect(stderr).toMatch(/▸ Starting mine\n {2}ready after .*\n▸ Measuring mine\n[^▸]* {2}the server has stopped after .*\n▸ Scoring/);
    expect(status).toBe(0);
    expect(count()).toBe(0);
    expect(claimsOf(folder)).toEqual([]);
    expect(readFileSync(join(folder.path, 'poq-results/mine.server.log'), 'utf8')).toBe('serving\n');
    const { stack } = JSON.parse(readFileSync(join(folder.path, runFile), 'utf8').split('\n')[0] ?? '');
    expect(stack.flags).toBe(serveCommand({ port, modes: ['fork'] }).join(' '));
  });

  test('the files that the candidate names are part of what it is: a run over others is not gone on with', async () => {
    const folder = prepare({}, slow, { files: ['serving/**'] });
    const started = startProgram(['measure'], { cwd: folder.path, env: env() });
    await expectSoon(() => countAnswers(folder) >= 2);
    started.child.kill('SIGINT');
    expect((await started.ended).status).toBe(130);
    const header = JSON.parse(readFileSync(join(folder.path, runFile), 'utf8').split('\n')[0] ?? '');
    expect(header.stack.files).toMatch(/^sha256:[0-9a-f]{64}$/);
    folder.write({ '.poq/serving/engine.toml': 'slots = 2\n' });
    const other = await runPoq('measure --resume', { cwd: folder.path, env: env() });
    expect(other.status).toBe(3);
    expect(other.stderr).toContain('cannot be resumed: the candidate has changed');
    folder.write({ '.poq/serving/engine.toml': 'slots = 1\n' });
    const resumed = await runPoq('measure --resume', { cwd: folder.path, env: env() });
    expect(resumed.status).toBe(0);
    // a server of its own has not been asked before
    expect(readFileSync(join(folder.path, runFile), 'utf8')).not.toContain('asked-before');
    expect(count()).toBe(0);
  });

  test('two at once wait for each other', async () => {
    // The first one still measures when the second one, however slowly it starts, has come so far.
    const folder = prepare({}, 'stream?first=150&gap=20&tokens=3');
    const first = startProgram(['measure', '--out', 'first'], { cwd: folder.path, env: env() });
    await expectSoon(() => existsSync(join(folder.path, 'first/mine.server.log')));
    const second = await runPoq('measure --out second', { cwd: folder.path, env: env() });
    expect(second.stderr).toContain(`another measurement uses this machine (process ${first.child.pid})`);
    expect([(await first.ended).status, second.status]).toEqual([0, 0]);
    expect(count()).toBe(0);
  });
});

/** The processes whose command line holds these words. */
const listCommands = (words: string): readonly number[] =>
  readdirSync('/proc').flatMap((name) => {
    const path = `/proc/${name}/cmdline`;
    return /^\d+$/.test(name) && existsSync(path) && readFileSync(path, 'utf8').includes(words) ? [Number(name)] : [];
  });

const signals: readonly [string, Behaviour, (folder: Folder) => boolean][] = [
  ['while the server starts', { modes: ['mute', 'daemon'] }, () => count() >= 3],
  ['while it is asked', { modes: ['fork', 'daemon'] }, (folder) => countAnswers(folder) >= 3],
  ['while it is asked and heeds nothing', { modes: ['daemon', 'stubborn'] }, (folder) => countAnswers(folder) >= 3],
];

describe.each(signals)('%s', (_when, behaviour, reached) => {
  async function interrupt(send: (started: Started) => void): Promise<{ readonly folder: Folder; readonly status: number | null }> {
    const folder = prepare(behaviour, slow);
    const started = startProgram(['measure'], { cwd: folder.path, env: env() });
    await expectSoon(() => reached(folder));
    expect(count()).toBeGreaterThan(1);
    send(started);
    return { folder, status: (await started.ended).status };
  }

  test.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])('%s ends everything before the program ends', async (signal) => {
    const { folder, status } = await interrupt(({ child }) => void process.kill(-(child.pid ?? 0), signal));
    expect(status).toBe(130);
    expect(count()).toBe(0);
    expect(claimsOf(folder)).toEqual([]);
  });

  test('a second Ctrl-C ends the program at once, and the watchdog everything else', async () => {
    const startedMs = performance.now();
    await interrupt(async ({ child }) => {
      child.kill('SIGINT');
      await sleep(700);
      child.kill('SIGINT');
    });
    await expectSoon(() => count() === 0);
    expect(performance.now() - startedMs).toBeLessThan(30_000);
  });

  test('so it does after SIGKILL', async () => {
    const { folder, status } = await interrupt(({ child }) => void child.kill('SIGKILL'));
    expect(status).toBe(null);
    await expectSoon(() => count() === 0);
    await sweepServers(join(folder.path, 'cache/servers'));
    expect(claimsOf(folder)).toEqual([]);
  });

  test('where the watchdog was killed as well, sweeping ends everything', async () => {
    const { folder } = await interrupt(({ child }) => {
      const [claim = ''] = claimsOf(folders.at(-1) ?? prepare());
      const id = claim.replace('.claim', '');
      for (const pid of listCommands(`poq-watchdog\0${id}`)) process.kill(pid, 'SIGKILL');
      child.kill('SIGKILL');
    });
    await sleep(200);
    expect(count()).toBeGreaterThan(1);
    expect(await sweepServers(join(folder.path, 'cache/servers'))).toEqual([]);
    expect(count()).toBe(0);
    expect(claimsOf(folder)).toEqual([]);
  });
});
