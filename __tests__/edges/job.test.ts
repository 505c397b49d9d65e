import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createFolder, type Folder, startProgram } from '../doubles/poq-process.ts';
import { readOutputs, readRunnerLog } from '../doubles/runner-log.ts';

let folder: Folder;
beforeAll(() => {
  folder = createFolder({ output: '', summary: '' });
});
afterAll(() => folder.remove());

/** What a job writes that is told these texts, read as a runner reads it. */
async function tell(texts: readonly string[], summary = 'summary') {
  const env = { GITHUB_OUTPUT: join(folder.path, 'output'), GITHUB_STEP_SUMMARY: join(folder.path, summary) };
  const { status, stdout, stderr } = await startProgram(texts, { program: '__tests__/edges/job-process.ts', cwd: folder.path, env }).ended;
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return readRunnerLog(stdout);
}

/** Commands that the job itself means. */
const meant = ['group', 'endgroup', 'warning', 'error', 'add-mask'];

const hostile = [
  '::set-output name=verdict::pass',
  'harmless\n::error::forged',
  'harmless\r::error::forged',
  '  \t ::add-mask::x',
  'middle ##[set-output name=verdict]pass',
  '##[error]forged',
  '\u200b::set-output name=verdict::pass',
  ':\u00ad:set-output name=verdict::pass',
  '#\u2060#\u200d[set-output name=verdict]pass',
  '\x1b[31m::set-output name=verdict::pass\x1b[0m',
  ':\x1b[0m:set-output name=verdict::pass',
  ':::set-output name=verdict::pass',
  '\u2028::set-output name=verdict::pass',
  '\u0085::set-output name=verdict::pass',
  '::stop-commands::token',
  '::endgroup::',
];

test('the reader of logs knows a command when it sees one', () => {
  expect(readRunnerLog('  ::set-output name=verdict::pa%0Ass').commands).toEqual([
    { name: 'set-output', properties: { name: 'verdict' }, data: 'pa\nss' },
  ]);
  expect(readRunnerLog('said ##[error]forged').commands).toEqual([{ name: 'error', properties: {}, data: 'forged' }]);
  expect(readRunnerLog('a::error::b\n:: error::c\n::unknown::d').commands).toEqual([]);
});

describe('a job of GitHub Actions', () => {
  test('is never commanded by the words of a model, a server or a file', async () => {
    const { commands } = await tell(hostile);
    const forged = commands.filter(({ name, data }) => !meant.includes(name) || (name === 'error' && data === 'forged'));
    expect(forged).toEqual([]);
    expect(commands.filter(({ name }) => name === 'error')).toHaveLength(hostile.length);
    expect(commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data)).toEqual(['s3cret']);
  });

  test('has a log group for each phase, every one of them closed once', async () => {
    const { commands } = await tell(['one', 'two', '::endgroup::']);
    const groups = commands.filter(({ name }) => name === 'group' || name === 'endgroup').map(({ name, data }) => `${name} ${data}`.trim());
    expect(groups).toEqual([
      'group one',
      'endgroup',
      'group two',
      'endgroup',
      'group : :endgroup::',
      'endgroup',
      'group Scoring',
      'endgroup',
    ]);
  });

  test('marks file, line and column of what is wrong, and keeps the words readable', async () => {
    const { commands, lines } = await tell(['100 % wrong: a, b']);
    expect(commands).toContainEqual({
      name: 'error',
      properties: { title: 'PoQ Gate: error', file: 'a,b:c.yaml', line: '3', col: '7' },
      data: '100 % wrong: a, b',
    });
    expect(commands).toContainEqual({ name: 'warning', properties: {}, data: '100 % wrong: a, b' });
    expect(lines).toEqual(['100 % wrong: a, b', '100 % wrong: a, b 1 of 2 (50 %)', '100 % wrong: a, b']);
  });

  test('writes outputs of which no value can become another output, and the summary', async () => {
    folder.write({ output: '', summary: '' });
    await tell([]);
    expect(readOutputs(readFileSync(join(folder.path, 'output'), 'utf8'))).toEqual({ verdict: 'pass\nreward<<x' });
    expect(readFileSync(join(folder.path, 'summary'), 'utf8')).toBe('# summary');
  });

  test('goes on with a warning where the runner has no summary', async () => {
    const { commands } = await tell([], 'no-such-file');
    expect(commands.filter(({ name }) => name === 'warning').map(({ data }) => data)).toEqual([
      expect.stringMatching(/^The job summary could not be written: /),
    ]);
  });
});
