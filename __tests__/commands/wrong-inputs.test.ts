import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDiskFiles } from '../../src/edges/disk-files.ts';
import { assembleRun } from '../../src/runs/assemble-run.ts';
import { type ScriptedServer, startOpenAiServer } from '../doubles/openai-server.ts';
import { createFolder, type Folder, runPoq } from '../doubles/poq-process.ts';
import { endpointAt, threePrompts } from './three-prompts.ts';

let server: ScriptedServer;
const folders: Folder[] = [];

beforeAll(async () => {
  server = await startOpenAiServer();
});
afterAll(async () => {
  await server.close();
  for (const folder of folders) folder.remove();
});

function prepare(files: Readonly<Record<string, string>>): Folder {
  const folder = createFolder({ ...threePrompts, ...files });
  folders.push(folder);
  return folder;
}

const suite = threePrompts['.poq/suite.yaml'] ?? '';

type Wrong = {
  readonly files: Readonly<Record<string, string>>;
  readonly words?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly says: string;
};

/** What is wrong → the whole message, as a person reads it. */
const wrongs: Readonly<Record<string, Wrong>> = {
  'a suite that is not there': {
    files: {},
    words: 'evaluate --suite smoke.yaml',
    says: 'error: there is no file smoke.yaml\npoq init writes one to start from; or name another (--suite, or the input suite).',
  },
  'bad YAML': {
    files: { '.poq/suite.yaml': suite.replace('[{ use: token-f1 }]', '[{ use: token-f1 }') },
    says: 'error: .poq/suite.yaml:6:1 Flow sequence in block collection must be sufficiently indented and end with a ]\nThe file is not valid YAML: mend the line named above.',
  },
  'an unknown evaluator, an unknown key and a margin that is no number, all at once': {
    files: {
      '.poq/suite.yaml': suite.replace('token-f1', 'token-f2').replace('against: main', 'against: main, margin: wide, agianst: best'),
    },
    says: [
      'error: .poq/suite.yaml:5:21 evaluators[0].use: "token-f2" is not an evaluator; did you mean "token-f1"?',
      '.poq/suite.yaml:7:32 gate.margin: must be a number, not the string "wide"',
      '.poq/suite.yaml:7:38 gate.agianst: unknown key; did you mean "against"?',
    ].join('\n'),
  },
  'a prompt id that occurs twice': {
    files: { '.poq/prompts.jsonl': (threePrompts['.poq/prompts.jsonl'] ?? '').replace('"p2"', '"p0"') },
    says: 'error: 1 prompt id occurs more than once: "p0" (prompts.jsonl)\nAnswers and scores are found by id: give every prompt an id of its own, and name every source once.',
  },
  'a file without prompts': {
    files: { '.poq/prompts.jsonl': '' },
    says: 'error: prompts.jsonl holds no prompts\nA sample cannot be empty: name a file that has prompts in it.',
  },
  'a file of prompts that is not there': {
    files: { '.poq/suite.yaml': suite.replace('prompts.jsonl', 'prompt.jsonl') },
    says: 'error: prompt.jsonl: there is no such file\nPaths of a suite are relative to the folder of the suite file.',
  },
  'a server that is not there': {
    files: { '.poq/candidate.yaml': endpointAt('http://127.0.0.1:9/v1', 'stream') },
    says: 'error: endpoint: nobody listens at http://127.0.0.1:9\nStart the server, or check baseUrl in the candidate file.',
  },
  'a key whose variable is not set': {
    files: { '.poq/candidate.yaml': endpointAt('http://127.0.0.1:9/v1', 'stream', 'apiKeyEnv: MY_KEY\n') },
    says: 'error: the candidate mine takes its key from MY_KEY, which is not set\nSet MY_KEY in the environment of this program, in a workflow from a secret.',
  },
  'the name of the whole set as a baseline’s': {
    files: {},
    words: 'measure --accept best',
    says: 'error: "best" cannot be a baseline\'s name, because gate.against: best means the whole set',
  },
  'a flag that there is not': {
    files: {},
    words: 'evaluate --cadidate x.yaml',
    says: "error: unknown option '--cadidate'\n(Did you mean --candidate?)\npoq evaluate --help lists what it can be told.",
  },
  'no verb': {
    files: {},
    words: '',
    says: 'error: say what to do: evaluate, measure, gate, simulate, init, doctor\npoq --help tells what they are for.',
  },
  '--out below a file': {
    files: { results: 'not a folder' },
    words: 'measure --out results/today',
    says: 'error: files: results/today cannot be written (ENOTDIR)\nA part of the path is a file: choose another folder with --out.',
  },
};

describe('a wrong input ends with status 3 and a message to act on', () => {
  test.each(Object.entries(wrongs))('%s', async (_, { files, words = 'evaluate', env = {}, says }) => {
    const folder = prepare(files);
    const { status, stdout, stderr } = await runPoq(words, { cwd: folder.path, env });
    expect(stderr.trimEnd().endsWith(says) ? says : stderr).toBe(says);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  });

  test('a wrong key is refused, and is itself not told', async () => {
    const folder = prepare({ '.poq/candidate.yaml': endpointAt(server.baseUrl, 'status?code=401', 'apiKeyEnv: MY_KEY\n') });
    const { status, stderr } = await runPoq('evaluate', { cwd: folder.path, env: { MY_KEY: 'sk-secret-0815' } });
    expect(status).toBe(3);
    expect(stderr).toContain(`error: endpoint: ${server.baseUrl}/chat/completions refuses the key (401). It says: refused Bearer [key]`);
    expect(stderr).toContain('The key in the environment variable MY_KEY is not accepted: replace it.');
    expect(stderr).not.toContain('sk-secret-0815');
    expect(readdirSync(folder.path)).not.toContain('poq-results.part');
    expect(existsSync(join(folder.path, 'poq-results')) ? readdirSync(join(folder.path, 'poq-results')) : []).toEqual([]);
  });

  test('a model that the server does not have is told with those that it has', async () => {
    const folder = prepare({ '.poq/candidate.yaml': endpointAt(server.baseUrl, 'strem') });
    const { status, stderr } = await runPoq('measure', { cwd: folder.path });
    expect(status).toBe(3);
    expect(stderr).toContain('error: endpoint: the server does not have the model "strem" (404).');
    expect(stderr).toContain('Did you mean "stream"? It has: stream, whole. Set model in the candidate file.');
  });

  test('a baseline of other questions is refused where it is gated against', async () => {
    const folder = prepare({});
    expect((await runPoq('measure --accept main', { cwd: folder.path })).status).toBe(0);
    folder.write({ '.poq/suite.yaml': suite.replace('seed: 1', 'seed: 2') });
    const { status, stderr } = await runPoq('evaluate', { cwd: folder.path });
    expect(status).toBe(3);
    expect(stderr).toMatch(
      /error: the baseline main was measured on other questions .*\nMeasure it again: poq measure --accept main, with its candidate\.yaml\./,
    );
  });

  test('recorded answers without timings are refused where the reward weighs cost', async () => {
    const folder = prepare({});
    await runPoq('measure --accept main', { cwd: folder.path });
    folder.write({ '.poq/suite.yaml': suite.replace('reward: { cost: none }\n', '') });
    const { status, stderr } = await runPoq('evaluate', { cwd: folder.path });
    expect(status).toBe(3);
    expect(stderr).toMatch(
      /error: the reward weighs cost, but the run of \w+ has no timings\nRecord e2eMs with the answers, or set reward: \{ cost: none \}/,
    );
  });

  const onLinux = existsSync('/dev/full') ? test : test.skip;

  onLinux('a full disk is told with the file, and nothing half-written stays', async () => {
    const folder = prepare({ 'poq-results/.keep': '' });
    const part = join(folder.path, 'poq-results/mine.run.jsonl.part');
    symlinkSync('/dev/full', part);
    const { status, stderr } = await runPoq('measure', { cwd: folder.path });
    expect(status).toBe(3);
    expect(stderr).toContain('error: files: poq-results/mine.run.jsonl cannot be written (ENOSPC)\nThe disk is full');
    expect(readdirSync(join(folder.path, 'poq-results'))).toEqual(['.keep']);
  });
});

describe('answers that nobody expects are measured all the same', () => {
  const expected = {
    empty: { outcome: 'answered', text: '' },
    binary: { outcome: 'answered' },
    'huge?mb=10': { outcome: 'failed', reason: 'too-long' },
    garbage: { outcome: 'lost' },
  } as const;

  test.each(Object.entries(expected))('%s', async (model, answer) => {
    const folder = prepare({ '.poq/candidate.yaml': endpointAt(server.baseUrl, model) });
    const { status, stderr } = await runPoq('evaluate', { cwd: folder.path });
    const path = join(folder.path, 'poq-results/mine.run.jsonl');
    const run = await assembleRun(path, openDiskFiles().readLines(path));
    expect([...run.answers.values()].map(({ promptId }) => promptId).sort()).toEqual(['p0', 'p1', 'p2']);
    for (const one of run.answers.values()) expect(one).toMatchObject(answer);
    expect(stderr).not.toContain('error:');
    // one that answers nothing fails, whether or not there is a baseline
    expect(status).toBe({ answered: 2, failed: 1, lost: 3 }[answer.outcome]);
  });
});
