import { describe, expect, test } from '@jest/globals';
import { parseCandidate } from '../../src/documents/candidate.ts';
import { parseSuite } from '../../src/documents/suite.ts';
import { InputError, InterruptedError } from '../../src/failures.ts';
import type { Disk } from '../doubles/files-in-memory.ts';
import { createAnswering, runInit } from './desk.ts';

const repository = (files: Readonly<Record<string, string>> = {}): Disk => new Map(Object.entries({ '.git/HEAD': 'ref', ...files }));
const written = (disk: Disk): readonly string[] => [...disk.keys()].filter((path) => path !== '.git/HEAD').sort();
const suiteOf = (disk: Disk) => parseSuite('suite.yaml', disk.get('.poq/suite.yaml') ?? '');
const candidateOf = (disk: Disk) => parseCandidate('candidate.yaml', disk.get('.poq/candidate.yaml') ?? '');

describe('poq init without anybody to ask', () => {
  test('takes the defaults: split, a method to try out, the embedded prompts, a machine of GitHub’s', async () => {
    const disk = repository();
    const { shown, warnings } = await runInit('', disk);
    expect(written(disk)).toEqual(['.github/workflows/poq.yml', '.poq/candidate.yaml', '.poq/suite.yaml']);
    expect(suiteOf(disk).prompts).toEqual([{ source: 'embedded' }]);
    expect(candidateOf(disk).kind).toBe('embedded');
    expect(disk.get('.github/workflows/poq.yml')).toMatch(/measure:[\s\S]*runs-on: ubuntu-latest[\s\S]*gate:/);
    expect(warnings).toEqual([]);
    expect(shown).toMatch(
      /^Written\n {2}\.poq\/suite\.yaml [\s\S]*\nNext\n {2}1\. poq measure --accept main\n[\s\S]*poq evaluate\n[\s\S]*git add/,
    );
  });

  test('flags are answers', async () => {
    const disk = repository();
    const flags = '--model g/m-2b --base-url https://x.example/v1 --api-key-env KEY --prompts data/p.csv --runner self-hosted,a100';
    const { shown } = await runInit(`${flags} --set-up one-job --action acme/gate@v1`, disk);
    expect(candidateOf(disk)).toEqual({
      name: 'm-2b',
      kind: 'endpoint',
      baseUrl: 'https://x.example/v1',
      model: 'g/m-2b',
      apiKeyEnv: 'KEY',
    });
    expect(suiteOf(disk)).toMatchObject({ prompts: [{ path: '../data/p.csv' }], report: { texts: 'digests' } });
    expect(disk.get('.github/workflows/poq.yml')).toMatch(/acme\/gate@v1\n[\s\S]*KEY: \$\{\{ secrets\.KEY \}\}/);
    expect(disk.get('.poq/suite.yaml')).toMatch(
      /^# yaml-language-server: \$schema=https:\/\/raw\.githubusercontent\.com\/acme\/gate\/v1\/schemas\//,
    );
    expect(shown).toMatch(/secret KEY/);
    expect(shown).toMatch(/labels self-hosted, a100/);
    expect(shown).not.toMatch(/\bOWNER\b|poq-measure/);
  });

  test('a private repository may show its own prompts', async () => {
    const disk = repository();
    await runInit('--prompts p.jsonl --private', disk);
    expect(suiteOf(disk).report.texts).toBe('all');
  });

  test('for forks it writes three workflows, and says what they need and do not give', async () => {
    const disk = repository();
    const { shown } = await runInit('--forks --model m --api-key-env KEY --prompts p.jsonl', disk);
    expect(written(disk)).toEqual([
      '.github/workflows/poq-comment.yml',
      '.github/workflows/poq-measure.yml',
      '.github/workflows/poq-verify.yml',
      '.poq/candidate.yaml',
      '.poq/suite.yaml',
    ]);
    for (const said of [
      /group poq-forks/,
      /environments poq-forks and poq-verify/,
      /asks without KEY/,
      /texts: digests/,
      /never green by itself/,
    ])
      expect(shown).toMatch(said);
  });

  test('only the workflows leaves .poq/ as it is', async () => {
    const disk = repository({ '.poq/suite.yaml': 'mine', '.poq/candidate.yaml': 'mine too' });
    const { shown } = await runInit('--forks --workflows-only', disk);
    expect(disk.get('.poq/suite.yaml')).toBe('mine');
    expect(disk.get('.github/workflows/poq-verify.yml')).toMatch(/\[self-hosted, gpu\]/);
    expect(shown).not.toMatch(/poq measure|suite\.yaml/);
  });

  test('schemas of an installed copy are the nearest', async () => {
    const disk = repository({ 'node_modules/poq-gate/schemas/suite.schema.json': '{}' });
    const { shown } = await runInit('', disk);
    expect(disk.get('.poq/candidate.yaml')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/node_modules\/poq-gate\/schemas\/candidate\.schema\.json\n/,
    );
    expect(shown).toMatch(/place of OWNER in \.github\/workflows\/poq\.yml\.\n/);
  });

  test('a folder that is no repository is a warning, and --to names another', async () => {
    const disk: Disk = new Map();
    const { warnings } = await runInit('--to sub', disk);
    expect(warnings).toEqual([expect.stringMatching(/^sub is not the root of a git repository/)]);
    expect(written(disk)).toEqual(['sub/.github/workflows/poq.yml', 'sub/.poq/candidate.yaml', 'sub/.poq/suite.yaml']);
  });

  test.each([
    ['--base-url http://x/v1', /--model: a server was named/],
    ['--api-key-env KEY', /--model: a server was named/],
    ['--base-url http://u:p@x/v1 --model m', /password/],
    ['--model m --api-key-env GITHUB_TOKEN', /secret of the job/],
  ])('%s is refused and nothing is written', async (words, message) => {
    const disk = repository();
    await expect(runInit(words, disk)).rejects.toThrow(message);
    expect(written(disk)).toEqual([]);
  });
});

describe('files that are there already', () => {
  test('are never written over: nothing is written, and all in the way are named', async () => {
    const disk = repository({ '.poq/suite.yaml': 'mine', '.github/workflows/poq.yml': 'mine' });
    const refusal = await runInit('', disk).catch((failure: unknown) => failure);
    expect(refusal).toBeInstanceOf(InputError);
    expect(refusal).toMatchObject({
      message: 'nothing was written, because files are in the way: .poq/suite.yaml, .github/workflows/poq.yml',
      cure: expect.stringMatching(/--force/),
    });
    expect(written(disk)).toEqual(['.github/workflows/poq.yml', '.poq/suite.yaml']);
    expect(disk.get('.poq/suite.yaml')).toBe('mine');
  });

  test('are no hindrance with the same text, and what is missing is added', async () => {
    const disk = repository();
    await runInit('', disk);
    disk.delete('.poq/candidate.yaml');
    const { shown } = await runInit('', disk);
    expect(shown).toMatch(/suite\.yaml +was there already, with the same text\n {2}\.poq\/candidate\.yaml +what is measured/);
    expect(candidateOf(disk).kind).toBe('embedded');
  });

  test('are replaced with --force', async () => {
    const disk = repository({ '.poq/suite.yaml': 'mine' });
    await runInit('--force', disk);
    expect(suiteOf(disk).name).toBe('first-suite');
  });
});

describe('poq init with somebody to ask', () => {
  test('asks five questions to try things out, and Enter answers each', async () => {
    const disk = repository();
    const other = repository();
    const { asked, questions } = createAnswering(['', '', '', '', '']);
    await runInit('', disk, questions);
    await runInit('', other);
    expect(asked.map(({ initial }) => initial)).toEqual(['split', 'embedded', 'embedded', 'ubuntu-latest', 'OWNER/poq-gate@v0']);
    expect(disk).toEqual(other);
  });

  test('asks for a server and a file where they are wanted', async () => {
    const disk = repository();
    const answers = ['one-job', 'endpoint', '', 'g/m', 'KEY', 'file', 'p.jsonl', 'private', '', ''];
    const { asked, questions } = createAnswering(answers);
    await runInit('', disk, questions);
    expect(asked.map(({ initial }) => initial)).toEqual([
      'split',
      'embedded',
      'http://127.0.0.1:8000/v1',
      '',
      '',
      'embedded',
      'prompts.jsonl',
      'public',
      'self-hosted,gpu',
      'OWNER/poq-gate@v0',
    ]);
    expect(candidateOf(disk)).toMatchObject({ model: 'g/m', apiKeyEnv: 'KEY' });
    expect(suiteOf(disk)).toMatchObject({ prompts: [{ path: '../p.jsonl' }], report: { texts: 'all' } });
  });

  test('does not ask what a flag says', async () => {
    const { asked, questions } = createAnswering(['', '', '']);
    await runInit('--forks --model m --prompts squad --runner a --action a/b@c', repository(), questions);
    expect(asked.map(({ message }) => message)).toEqual([expect.stringMatching(/server answer/), expect.stringMatching(/key/)]);
  });

  test.each(['p.txt', '../p.jsonl', '/p.jsonl'])('refuses %s as a file of prompts', async (path) => {
    const { questions } = createAnswering(['', '', 'file', path]);
    await expect(runInit('', repository(), questions)).rejects.toThrow(/^refused: Write the path/);
  });

  test.each([0, 1, 2, 3, 4])('writes nothing where somebody stops after %i answers', async (count) => {
    const disk = repository();
    const { questions } = createAnswering(Array.from({ length: count }, () => ''));
    await expect(runInit('', disk, questions)).rejects.toThrow(InterruptedError);
    expect(written(disk)).toEqual([]);
  });
});
