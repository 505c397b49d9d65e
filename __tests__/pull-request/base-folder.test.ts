import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { DocumentError, InputError } from '../../src/failures.ts';
import { type BaseFolder, type BaseRequest, collectBase } from '../../src/pull-request/base-folder.ts';
import type { Location } from '../../src/pull-request/repository-path.ts';
import type { Tree } from '../doubles/commit-tree.ts';
import { createGitHubInMemory, type GitHubInMemory } from '../doubles/github-in-memory.ts';
import { createLocalDisk, type LocalDisk } from '../doubles/local-files.ts';
import { suiteText } from './small-suite.ts';

const commit = 'b'.repeat(40);
const inside = (path: string): Location => ({ kind: 'inside', path });

type Desk = {
  readonly github: GitHubInMemory;
  readonly disk: LocalDisk;
  readonly collect: (further?: Partial<BaseRequest>) => Promise<BaseFolder>;
};

/** A base of these files, and a checkout of those. */
function openDesk(base: Tree, checkout: Readonly<Record<string, string>> = {}): Desk {
  const github = createGitHubInMemory({ commits: new Map([[commit, base]]) });
  const disk = createLocalDisk(Object.fromEntries(Object.entries(checkout).map(([path, text]) => [`/job/models/${path}`, text])));
  const request: BaseRequest = {
    subject: { baseBranch: 'main', baseCommit: commit },
    suite: inside('.poq/suite.yaml'),
    baselines: inside('.poq/baselines'),
    workspace: '/job/models',
    to: '/temporary/base',
  };
  return {
    github,
    disk,
    async collect(further) {
      const collected = await collectBase(github, disk, { ...request, ...further });
      if (collected.kind === 'no-suite') throw new Error('there is no suite');
      return collected;
    },
  };
}

const brought = ({ disk }: Desk): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(disk.texts())
      .filter(([path]) => path.startsWith('/temporary/base/'))
      .map(([path, text]) => [path.slice('/temporary/base/'.length), text]),
  );

async function refusalOf(desk: Desk, further?: Partial<BaseRequest>): Promise<InputError> {
  const failure: unknown = await desk.collect(further).then(
    () => new Error('it was accepted'),
    (thrown: unknown) => thrown,
  );
  if (failure instanceof InputError) return failure;
  throw failure;
}

describe('what a pull request is gated by', () => {
  test('is what the base commit holds: suite, baselines and all that the suite names, in the same layout, and nothing of the checkout', async () => {
    const suite = suiteText('evaluators: [{ use: bi-encoder, path: ../encoders/own }]', '[{ source: file, path: prompts.jsonl }]');
    const base = {
      '.poq/suite.yaml': suite,
      '.poq/prompts.jsonl': 'base prompts',
      '.poq/baselines/main.run.jsonl': 'base run',
      '.poq/baselines/README.md': 'not a run',
      '.poq/baselines/old/main.run.jsonl': 'not in the folder itself',
      'encoders/own/config.json': '{}',
      'encoders/own/onnx/model.onnx': 'weights',
      'src/serve.py': 'not named',
    };
    const desk = openDesk(base, {
      '.poq/suite.yaml': 'name: mine',
      '.poq/prompts.jsonl': 'easy prompts',
      '.poq/baselines/easy.run.jsonl': 'x',
    });
    const collected = await desk.collect();
    expect(brought(desk)).toEqual({
      '.poq/suite.yaml': suite,
      '.poq/prompts.jsonl': 'base prompts',
      '.poq/baselines/main.run.jsonl': 'base run',
      'encoders/own/config.json': '{}',
      'encoders/own/onnx/model.onnx': 'weights',
    });
    expect(collected).toMatchObject({
      suitePath: '/temporary/base/.poq/suite.yaml',
      baselinesFolder: '/temporary/base/.poq/baselines',
      suite: { name: 'small' },
      gating: [
        { path: '.poq/suite.yaml', as: 'suite' },
        { path: '.poq/baselines', as: 'baselines' },
        { path: '.poq/prompts.jsonl', as: 'prompts' },
        { path: 'encoders/own', as: 'evaluators' },
      ],
    });
  });

  test('a file of any bytes arrives as it is', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const desk = openDesk({ '.poq/suite.yaml': suiteText(), '.poq/prompts.jsonl': bytes });
    await desk.collect();
    expect(await desk.disk.digest('/temporary/base/.poq/prompts.jsonl')).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('equal contents are fetched once', async () => {
    const prompts = '[{ source: file, path: a.jsonl }, { source: file, path: b.jsonl }]';
    const desk = openDesk({ '.poq/suite.yaml': suiteText('', prompts), '.poq/a.jsonl': 'same', '.poq/b.jsonl': 'same' });
    await desk.collect();
    expect(brought(desk)).toMatchObject({ '.poq/a.jsonl': 'same', '.poq/b.jsonl': 'same' });
    expect(desk.github.calls.filter(({ method }) => method === 'readBlob')).toHaveLength(2);
  });

  test('a base without a suite has nothing to gate by', async () => {
    const { github, disk } = openDesk({ 'README.md': 'hello' });
    const request = { subject: { baseBranch: 'main', baseCommit: commit }, workspace: '/job/models', to: '/temporary/base' };
    const collected = await collectBase(github, disk, {
      ...request,
      suite: inside('.poq/suite.yaml'),
      baselines: inside('.poq/baselines'),
    });
    expect(collected).toEqual({ kind: 'no-suite' });
  });

  test('a base without baselines has an empty set', async () => {
    const desk = openDesk({ '.poq/suite.yaml': suiteText(), '.poq/prompts.jsonl': 'x' });
    expect((await desk.collect()).baselinesFolder).toBe('/temporary/base/.poq/baselines');
    expect(Object.keys(brought(desk))).toEqual(['.poq/suite.yaml', '.poq/prompts.jsonl']);
  });

  test('a suite that breaks its schema is told by its name and its branch', async () => {
    const desk = openDesk({ '.poq/suite.yaml': 'name: x\n' });
    await expect(desk.collect()).rejects.toThrow(DocumentError);
    await expect(desk.collect()).rejects.toThrow('.poq/suite.yaml (main):1:1');
  });

  test('a file that the suite names and the base lacks is told by key, path and branch, though the checkout has it', async () => {
    const desk = openDesk({ '.poq/suite.yaml': suiteText() }, { '.poq/prompts.jsonl': 'x' });
    const { message } = await refusalOf(desk);
    expect(message).toBe('prompts[0].path of .poq/suite.yaml (main): there is no .poq/prompts.jsonl on the branch main');
  });

  test('absolute paths outside of the repository stay the runner’s own; those into the checkout are refused', async () => {
    const absolute = (path: string): string => suiteText('', `[{ source: file, path: ${path} }]`);
    const desk = openDesk({ '.poq/suite.yaml': absolute('/data/prompts.jsonl') });
    expect((await desk.collect()).gating.map(({ path }) => path)).toEqual(['.poq/suite.yaml', '.poq/baselines']);
    expect(Object.keys(brought(desk))).toEqual(['.poq/suite.yaml']);
    const hole = openDesk({ '.poq/suite.yaml': absolute('/job/models/.poq/prompts.jsonl') }, { '.poq/prompts.jsonl': 'x' });
    expect((await refusalOf(hole)).message).toContain('leads into the checkout');
  });

  test('a suite of the runner’s own is read where it is, and may not name files of the checkout', async () => {
    const runner: Partial<BaseRequest> = { suite: { kind: 'outside', path: '/etc/poq/suite.yaml' } };
    const desk = openDesk({});
    await desk.disk.writeBytes('/etc/poq/suite.yaml', new TextEncoder().encode(suiteText()));
    expect((await desk.collect(runner)).suitePath).toBe('/etc/poq/suite.yaml');
    await desk.disk.writeBytes(
      '/etc/poq/suite.yaml',
      new TextEncoder().encode(suiteText('', '[{ source: file, path: ../../job/models/x.jsonl }]')),
    );
    expect((await refusalOf(desk, runner)).message).toContain('leads into the checkout');
  });

  test.each([
    ['.poq/suite.yaml', 'the suite: .poq/suite.yaml is a symbolic link or a submodule on main'],
    ['.poq/prompts.jsonl', 'prompts[0].path of .poq/suite.yaml (main): .poq/prompts.jsonl is a symbolic link or a submodule on main'],
    ['.poq/baselines/main.run.jsonl', 'the baselines’ folder: .poq/baselines/main.run.jsonl is a symbolic link or a submodule on main'],
  ])('%s as a symbolic link is refused', async (path, message) => {
    const files = { '.poq/suite.yaml': suiteText(), '.poq/prompts.jsonl': 'x', [path]: { kind: 'other' as const } };
    expect((await refusalOf(openDesk(files))).message).toBe(message);
  });

  test('a file that is a folder and a folder that is a file are refused', async () => {
    expect((await refusalOf(openDesk({ '.poq/suite.yaml/x': '' }))).message).toContain('is a folder on main');
    const file = openDesk({ '.poq/suite.yaml': suiteText(), '.poq/prompts.jsonl': 'x', '.poq/baselines': 'x' });
    expect((await refusalOf(file)).message).toContain('is not a folder on main');
  });

  test('names that climb, and names that another system would read as folders, are not written', async () => {
    for (const name of ['a\\b', '..\\..\\x', 'line\nbreak']) {
      const desk = openDesk({
        '.poq/suite.yaml': suiteText('evaluators: [{ use: bi-encoder, path: own }]'),
        '.poq/prompts.jsonl': 'x',
        [`.poq/own/${name}`]: 'x',
      });
      expect((await refusalOf(desk)).message).toContain('which is not brought here');
    }
  });

  test('too many files and too large ones are refused before they are fetched', async () => {
    const encoder = suiteText('evaluators: [{ use: bi-encoder, path: own }]');
    const many = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`.poq/own/${index}`, 'same']));
    const desk = openDesk({ '.poq/suite.yaml': encoder, '.poq/prompts.jsonl': 'x', ...many });
    expect((await refusalOf(desk)).message).toContain('more than 2,000 files');
    const large = openDesk({ '.poq/suite.yaml': suiteText(), '.poq/prompts.jsonl': 'x' });
    const readEntry = large.github.readEntry;
    large.github.readEntry = async (path, at) => {
      const entry = await readEntry(path, at);
      return entry?.kind === 'file' && path.endsWith('prompts.jsonl') ? { ...entry, bytes: 100 * 2 ** 20 + 1 } : entry;
    };
    expect((await refusalOf(large)).message).toContain('more than 100 MiB');
    expect(large.github.calls.filter(({ method }) => method === 'readBlob')).toHaveLength(1);
  });
});

describe('what Git LFS keeps', () => {
  const content = 'many prompts\n';
  const pointer = (text: string): string =>
    `version https://git-lfs.github.com/spec/v1\noid sha256:${createHash('sha256').update(text).digest('hex')}\nsize ${text.length}\n`;
  const base = { '.poq/suite.yaml': suiteText(), '.poq/prompts.jsonl': pointer(content) };

  test('is taken from the checkout where that has the very file', async () => {
    const desk = openDesk(base, { '.poq/prompts.jsonl': content });
    await desk.collect();
    expect(brought(desk)['.poq/prompts.jsonl']).toBe(content);
  });

  test.each([
    ['another file', { '.poq/prompts.jsonl': 'easy prompts\n' }],
    ['the pointer itself', { '.poq/prompts.jsonl': pointer(content) }],
    ['nothing', {}],
  ])('is refused where the checkout has %s, and leaves no copy behind', async (_, checkout) => {
    const desk = openDesk(base, checkout);
    const { message, cure } = await refusalOf(desk);
    expect(message).toContain('.poq/prompts.jsonl is kept by Git LFS');
    expect(cure).toContain('lfs: true');
    expect(brought(desk)['.poq/prompts.jsonl']).toBeUndefined();
  });

  test('counts with its own length', async () => {
    const huge = pointer(content).replace(/size \d+/, `size ${2 * 2 ** 30}`);
    const desk = openDesk({ ...base, '.poq/prompts.jsonl': huge }, { '.poq/prompts.jsonl': content });
    expect((await refusalOf(desk)).message).toContain('more than 2,048 MiB together');
  });
});
