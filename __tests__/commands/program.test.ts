import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createFolder, type Folder, root, runPoq, startProgram } from '../doubles/poq-process.ts';
import { threePrompts } from './three-prompts.ts';

let folder: Folder;
beforeAll(() => {
  folder = createFolder(threePrompts);
});
afterAll(() => folder.remove());

const escapeCode = '\u001b';

describe('the program as a process', () => {
  test('without baselines ends with 2, and everything but the report is on standard error', async () => {
    const { status, stdout, stderr } = await runPoq('evaluate', { cwd: folder.path });
    expect(status).toBe(2);
    expect(stdout).toMatch(/^\? INCONCLUSIVE {2}mine, nothing to compare with\n/);
    expect(stdout).toContain('→ Accept a run as the baseline: poq measure --accept main.');
    expect(stderr).toMatch(/^▸ Reading the suite\n {2}three: 3 prompts .*\n▸ Measuring mine\n {2}3 of 3 answered .*\n▸ Scoring\n/);
    expect(stderr).toMatch(
      /Open poq-results\/report\.html .* poq gate --runs poq-results\/mine\.run\.jsonl --accept main makes it the baseline\.\n$/,
    );
    expect(stdout + stderr).not.toContain(escapeCode);
  });

  test('measuring prints nothing on standard output and ends with 0', async () => {
    const { status, stdout, stderr } = await runPoq('measure --accept main', { cwd: folder.path });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain('accepted as the baseline main: .poq/baselines/main.run.jsonl');
    expect(readdirSync(join(folder.path, '.poq/baselines'))).toEqual(['main.run.jsonl']);
  });

  test('a broken floor ends with 1, and --json puts the report alone on standard output', async () => {
    const suite = (threePrompts['.poq/suite.yaml'] ?? '').replace('against: main', 'against: main, floors: { quality: { all: 9.5 } }');
    folder.write({
      '.poq/floor.yaml': suite,
      '.poq/worse.jsonl': (threePrompts['.poq/answers.jsonl'] ?? '').replace('Rome', 'Bern'),
      '.poq/worse.yaml': 'name: worse\nkind: recorded\npath: worse.jsonl\n',
    });
    const { status, stdout } = await runPoq('evaluate --suite .poq/floor.yaml --candidate .poq/worse.yaml --json', { cwd: folder.path });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: { status: 'fail', sentence: 'Quality of all tasks is 6.66, below the floor of 9.5.' },
    });
    expect(stdout).toBe(readFileSync(join(folder.path, 'poq-results/report.json'), 'utf8'));
  });

  test('the verdict stands where nobody reads the report to its end', async () => {
    const { child, ended } = startProgram(['gate', '--runs', 'poq-results/mine.run.jsonl', '--json'], { cwd: folder.path });
    child.stdout?.destroy();
    const { status, stderr } = await ended;
    expect(stderr).not.toMatch(/EPIPE|error:/);
    expect(status).toBe(2);
  });

  test('help and version end with 0 and start nothing', async () => {
    const { status, stdout, stderr } = await runPoq('evaluate --help', { cwd: folder.path });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: poq evaluate \[options\]/);
  });

  test('a bug ends with 3, not with 1 as Node would, and shows its stack', async () => {
    const { status, stderr } = await runPoq('gate --runs poq-results/mine.run.jsonl', {
      cwd: folder.path,
      env: { NODE_OPTIONS: `--import=${join(import.meta.dirname, 'stray-failure.ts')}` },
    });
    expect(status).toBe(3);
    expect(stderr).toMatch(
      /\nerror: unexpected: nobody waits for this\nThis is a bug of PoQ Gate\..*\nError: nobody waits for this\n {4}at /,
    );
  });

  const onTerminal = existsSync('/usr/bin/script') ? test : test.skip;

  onTerminal('a terminal gets colours, unless NO_COLOR is set', async () => {
    const show = (env: Readonly<Record<string, string>>): Promise<string> =>
      new Promise((resolve) => {
        const command = `'${process.execPath}' '${join(root, 'src/cli.ts')}' gate --runs poq-results/mine.run.jsonl`;
        const options = { cwd: folder.path, env: { PATH: process.env.PATH, TERM: 'xterm-256color', ...env } };
        execFile('/usr/bin/script', ['-qec', command, '/dev/null'], options, (_, stdout) => resolve(stdout));
      });
    // one after the other: both write to the same --out
    const coloured = await show({});
    const plain = await show({ NO_COLOR: '1' });
    expect(coloured).toMatch(new RegExp(`${escapeCode}\\[1m.*INCONCLUSIVE`));
    expect(plain).toMatch(/\? INCONCLUSIVE/);
    expect(plain).not.toContain(`${escapeCode}[`);
  });
});

describe('npm start', () => {
  test('passes three times in a row, within seconds, and leaves what its last lines say', async () => {
    const place = createFolder();
    for (const name of ['src', 'fixtures']) symlinkSync(join(root, name), join(place.path, name));
    for (let round = 1; round <= 3; round += 1) {
      const started = performance.now();
      const { status, stdout, stderr } = await startProgram([], { program: 'scripts/start.ts', cwd: place.path }).ended;
      expect(stdout).toMatch(/^✔ PASS {2}best-sentence against best-sentence-by-embedding\n/);
      expect(status).toBe(0);
      expect(stderr).toMatch(/Everything lies in poq-results\//);
      expect(performance.now() - started).toBeLessThan(20_000);
    }
    expect(readdirSync(join(place.path, 'poq-results')).sort()).toEqual([
      'baselines',
      'best-sentence-by-embedding.run.jsonl',
      'best-sentence.run.jsonl',
      'comment.md',
      'lead-1.run.jsonl',
      'report.html',
      'report.json',
    ]);
    expect(readdirSync(join(place.path, 'poq-results/baselines'))).toEqual(['best-sentence-by-embedding.run.jsonl', 'lead-1.run.jsonl']);
    place.remove();
  }, 60_000);
});
