import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ScriptedServer, startOpenAiServer } from '../doubles/openai-server.ts';
import { createFolder, type Folder, startProgram } from '../doubles/poq-process.ts';
import { readOutputs, readRunnerLog } from '../doubles/runner-log.ts';
import { endpointAt, threePrompts } from './three-prompts.ts';

let folder: Folder;
let server: ScriptedServer;
beforeAll(async () => {
  server = await startOpenAiServer();
  folder = createFolder(threePrompts);
});
afterAll(async () => {
  folder.remove();
  await server.close();
});

/** Starts the Action as a runner does: inputs as INPUT_*, empty where the workflow says nothing. */
function start(inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
  folder.write({ output: '', summary: '' });
  const all = {
    MODE: 'evaluate',
    SUITE: '.poq/suite.yaml',
    ACCEPT: '',
    SHARD: '',
    RUNS: '',
    RESCORE: 'false',
    SCORES: 'true',
    RESUME: 'false',
    ...inputs,
  };
  const given = Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name}`, value]));
  const files = { GITHUB_OUTPUT: join(folder.path, 'output'), GITHUB_STEP_SUMMARY: join(folder.path, 'summary') };
  return startProgram([], { program: 'src/index.ts', cwd: folder.path, env: { GITHUB_ACTIONS: 'true', ...given, ...files, ...env } });
}

async function act(inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = await start(inputs, env).ended;
  return { status, stderr, ...readRunnerLog(stdout), ...readFiles() };
}

const readFiles = () => ({
  outputs: readOutputs(readFileSync(join(folder.path, 'output'), 'utf8')),
  summary: readFileSync(join(folder.path, 'summary'), 'utf8'),
});

describe('the Action', () => {
  test('measures and accepts a baseline, and sets the run as its output', async () => {
    const { status, outputs, commands, stderr, summary } = await act({ MODE: 'measure', ACCEPT: 'main' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(outputs).toEqual({ run: 'poq-results/mine.run.jsonl' });
    expect(summary).toMatch(
      /^Measured mine: 3 of 3 prompts answered, 0 failed, 0 lost, with 3 scores\. The run lies in .*mine\.run\.jsonl and is the baseline main\.\n$/,
    );
    expect(commands.filter(({ name }) => name === 'group').map(({ data }) => data)).toEqual([
      'Reading the suite',
      'Measuring mine',
      'Scoring',
    ]);
    expect(commands.filter(({ name }) => name === 'endgroup')).toHaveLength(3);
  });

  test('sets verdict, reward with its bounds, run and report, writes the summary, and is red where nothing passed', async () => {
    const { status, outputs, summary, commands, lines } = await act({});
    expect(status).toBe(2);
    expect(outputs).toEqual({
      run: 'poq-results/mine.run.jsonl',
      report: 'poq-results/report.json',
      verdict: 'inconclusive',
      reward: '1',
      'reward-low': expect.stringMatching(/^-?\d/),
      'reward-high': expect.stringMatching(/^\d/),
    });
    expect(Number(outputs['reward-low'])).toBeLessThan(1);
    expect(summary).toMatch(/^## ⚠️ inconclusive: .* cannot be told: .*\n\nmine against main\n/);
    expect(commands.filter(({ name }) => name === 'error')).toEqual([
      { name: 'error', properties: { title: 'PoQ Gate: inconclusive' }, data: expect.stringContaining('cannot be told') },
    ]);
    expect(lines.join('\n')).toContain('? INCONCLUSIVE  mine against main');
  });

  test('marks every reason of a failure, not only the first', async () => {
    const floors = 'against: main, floors: { quality: { all: 9.5, qa: 9.6 } }';
    folder.write({
      '.poq/floors.yaml': (threePrompts['.poq/suite.yaml'] ?? '').replace('against: main', floors),
      '.poq/prompts.jsonl': (threePrompts['.poq/prompts.jsonl'] ?? '').replaceAll('{"id"', '{"task":"qa","id"'),
      '.poq/worse.jsonl': (threePrompts['.poq/answers.jsonl'] ?? '').replace('Rome', 'Bern'),
      '.poq/worse.yaml': 'name: worse\nkind: recorded\npath: worse.jsonl\n',
    });
    await act({ MODE: 'measure', SUITE: '.poq/floors.yaml', BASELINES: 'elsewhere', ACCEPT: 'main' });
    const { status, commands } = await act({ SUITE: '.poq/floors.yaml', BASELINES: 'elsewhere', CANDIDATE: '.poq/worse.yaml' });
    const told = commands.filter(({ name }) => name === 'error').map(({ data }) => data);
    folder.write({ '.poq/prompts.jsonl': threePrompts['.poq/prompts.jsonl'] ?? '' });
    expect(status).toBe(1);
    expect(told).toContainEqual(expect.stringContaining('below the floor of 9.5'));
    expect(told).toContainEqual(expect.stringContaining('below the floor of 9.6'));
  });

  test('marks every line of a bad suite, and the summary says what was wrong', async () => {
    const bad = (threePrompts['.poq/suite.yaml'] ?? '')
      .replace('token-f1', 'token-f2')
      .replace('against: main', 'margin: <b>@everyone</b>');
    folder.write({ '.poq/bad.yaml': bad });
    const { status, outputs, summary, commands } = await act({ SUITE: '.poq/bad.yaml' });
    expect(status).toBe(3);
    expect(outputs).toEqual({ verdict: 'error' });
    const place = { title: 'PoQ Gate: error', file: '.poq/bad.yaml' };
    expect(commands.filter(({ name }) => name === 'error')).toEqual([
      {
        name: 'error',
        properties: { ...place, line: '5', col: '21' },
        data: expect.stringMatching(/^evaluators\[0\]\.use: .*did you mean "token-f1"\?$/),
      },
      {
        name: 'error',
        properties: { ...place, line: '7', col: '17' },
        data: 'gate.margin: must be a number, not the string "<b>@everyone</b>"',
      },
    ]);
    expect(summary).toMatch(/^## 🛑 PoQ Gate: error\n\nThere is no verdict\.\n\n- \.poq\/bad\.yaml:.*5:.*21 evaluators/);
    expect(summary).toContain('&#60;b&#62;&#64;');
    expect(summary).not.toContain('<b>');
    expect(commands.filter(({ name }) => name === 'group')).toHaveLength(commands.filter(({ name }) => name === 'endgroup').length);
  });

  test('tells an input that the mode would overlook', async () => {
    const { status, outputs, summary, commands } = await act({ ACCEPT: 'main' });
    expect({ status, outputs }).toEqual({ status: 3, outputs: { verdict: 'error' } });
    const message = 'accept: goes with mode measure or gate, not with evaluate\nLeave it out, or choose another mode.';
    expect(commands.filter(({ name }) => name !== 'save-state')).toEqual([
      { name: 'error', properties: { title: 'PoQ Gate: error' }, data: message },
    ]);
    expect(summary).toContain('Leave it out, or choose another mode.');
  });

  test('keeps a key out of the log', async () => {
    folder.write({ '.poq/candidate.yaml': endpointAt(server.baseUrl, 'status?code=401', 'apiKeyEnv: MY_KEY\n') });
    const { status, commands, summary } = await act({}, { MY_KEY: 'sk-secret-0815' });
    const [mask, ...others] = [...commands].sort((one) => (one.name === 'add-mask' ? -1 : 1));
    expect(mask).toEqual({ name: 'add-mask', properties: {}, data: 'sk-secret-0815' });
    expect(JSON.stringify(others) + summary).not.toContain('sk-secret');
    expect(status).toBe(3);
    expect(summary).toMatch(/refuses the key \(401\)/);
  });

  test('is red and says so when the job is cancelled', async () => {
    folder.write({ '.poq/candidate.yaml': endpointAt(server.baseUrl, 'hang?after=1') });
    const seen = server.seen.length;
    const { child, ended } = start({});
    while (server.seen.length === seen) await sleep(10);
    child.kill('SIGINT');
    const { status, stdout } = await ended;
    expect(status).toBe(130);
    expect(readRunnerLog(stdout).commands.filter(({ name }) => name === 'error')).toEqual([
      { name: 'error', properties: { title: 'PoQ Gate: interrupted' }, data: 'interrupted' },
    ]);
    expect(readFiles().outputs).toEqual({ verdict: 'error' });
    expect(readFiles().summary).toMatch(/^## 🛑 PoQ Gate: interrupted/);
  });
});
