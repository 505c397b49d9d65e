import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createFolder, type Folder, root, runPoq } from '../doubles/poq-process.ts';
import { describeReal } from '../real/describe-real.ts';

let folder: Folder;
beforeEach(() => {
  folder = createFolder({ '.git/HEAD': 'ref: refs/heads/main\n' });
});
afterEach(() => folder.remove());

describe('the first five minutes', () => {
  test('init, measure --accept main, a proposal, evaluate: from an empty repository to a pass, within a minute', async () => {
    const started = performance.now();
    const init = await runPoq('init --yes', { cwd: folder.path });
    expect(init).toMatchObject({ status: 0, stderr: '' });
    expect((await runPoq('measure --accept main', { cwd: folder.path })).status).toBe(0);
    const path = '.poq/candidate.yaml';
    const proposal = readFileSync(join(folder.path, path), 'utf8').replace(/^((?:name|method): best-sentence)\S*/gm, '$1');
    folder.write({ [path]: proposal });
    const { status, stdout } = await runPoq('evaluate', { cwd: folder.path });
    expect(stdout).toMatch(/^✔ PASS {2}best-sentence against main\n/);
    expect(status).toBe(0);
    expect(performance.now() - started).toBeLessThan(60_000);
  }, 60_000);

  test('a second init refuses what was changed meanwhile, with 3, and writes nothing', async () => {
    await runPoq('init --yes', { cwd: folder.path });
    folder.write({ '.poq/suite.yaml': 'mine\n' });
    const { status, stderr } = await runPoq('init --yes', { cwd: folder.path });
    expect(status).toBe(3);
    expect(stderr).toMatch(/nothing was written, because a file is in the way: \.poq\/suite\.yaml\n.*--force/);
    expect(readFileSync(join(folder.path, '.poq/suite.yaml'), 'utf8')).toBe('mine\n');
  });
});

/** `poq init` on a terminal, where the next key is pressed when the next question has been drawn. Returns the exit status. */
async function initOnTerminal(cwd: string, keys: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number | null> {
  const command = `'${process.execPath}' '${join(root, 'src/cli.ts')}' init`;
  const child = spawn('/usr/bin/script', ['-qec', command, '/dev/null'], {
    cwd,
    env: { PATH: process.env.PATH, TERM: 'xterm', HOME: cwd, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: 20_000,
  });
  child.stdin.on('error', () => {});
  let seen = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    seen += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const count = (mark: string): number => seen.split(mark).length - 1;
  const until = async (condition: () => boolean, patienceMs: number): Promise<void> => {
    for (let waitedMs = 0; waitedMs < patienceMs && child.exitCode === null && !condition(); waitedMs += 20) await sleep(20);
  };
  for (const [index, key] of keys.entries()) {
    await until(() => count('◆') > count('◇') || count('◆') > index, 10_000);
    // A question is drawn before it listens, and a key that comes too early is lost.
    for (let press = 0; press < 5 && child.exitCode === null && count('◇') <= index; press += 1) {
      child.stdin.write(key);
      await until(() => count('◇') > index, 1_000);
    }
  }
  return ended;
}

const describeOnTerminal = describeReal('poq init on a terminal: there is no /usr/bin/script', existsSync('/usr/bin/script'));

describeOnTerminal('poq init on a terminal', () => {
  const isWritten = (): boolean => existsSync(join(folder.path, '.poq'));

  test('five times Enter writes the files', async () => {
    expect(await initOnTerminal(folder.path, ['\r', '\r', '\r', '\r', '\r'])).toBe(0);
    expect(isWritten()).toBe(true);
  });

  test.each([
    ['Ctrl-C', '\u0003'],
    ['Esc', '\u001b'],
  ])('%s ends with 130 and writes nothing', async (_, key) => {
    expect(await initOnTerminal(folder.path, ['\r', key])).toBe(130);
    expect(isWritten()).toBe(false);
  });

  test('asks nothing in CI', async () => {
    expect(await initOnTerminal(folder.path, [], { CI: 'true' })).toBe(0);
    expect(isWritten()).toBe(true);
  });
});
