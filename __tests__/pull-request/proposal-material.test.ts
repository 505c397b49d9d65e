import { describe, expect, test } from '@jest/globals';
import type { ChangedFile } from '../../src/pull-request/github.ts';
import { collectProposal, type ProposalMaterial } from '../../src/pull-request/proposal-material.ts';
import type { Tree } from '../doubles/commit-tree.ts';
import { createGitHubInMemory, type GitHubInMemory } from '../doubles/github-in-memory.ts';
import { createLocalDisk } from '../doubles/local-files.ts';
import { buildSuite, suiteText } from './small-suite.ts';

const [headSha, baseCommit] = ['a'.repeat(40), 'b'.repeat(40)];
const base: Tree = { '.poq/suite.yaml': suiteText(), '.poq/prompts.jsonl': 'x', '.poq/baselines/main.run.jsonl': 'base run' };

const disk = createLocalDisk();

function openGitHub(head: Tree, changed: readonly ChangedFile[]): GitHubInMemory {
  const commits = new Map([
    [headSha, { ...base, ...head }],
    [baseCommit, base],
  ]);
  return createGitHubInMemory({ commits, changedFiles: new Map([[12, changed]]) });
}

const collect = (github: GitHubInMemory): Promise<ProposalMaterial> =>
  collectProposal(github, disk, {
    subject: { number: 12, headSha, baseCommit },
    base: {
      suite: buildSuite(),
      gating: [
        { path: '.poq/suite.yaml', as: 'suite' },
        { path: '.poq/baselines', as: 'baselines' },
        { path: '.poq/prompts.jsonl', as: 'prompts' },
      ],
    },
    suite: { kind: 'inside', path: '.poq/suite.yaml' },
    baselines: { kind: 'inside', path: '.poq/baselines' },
    workspace: '/job/models',
    to: '/temporary/head',
  });

const modified = (...paths: readonly string[]): readonly ChangedFile[] => paths.map((path) => ({ path, change: 'modified' }));

describe('what is known of a pull request’s changes', () => {
  test('costs one call where it changes nothing of what it is gated by', async () => {
    const github = openGitHub({}, modified('src/serve.py'));
    expect(await collect(github)).toMatchObject({ files: [], head: { kind: 'same' }, baselines: { kind: 'same' }, cut: false });
    expect(github.calls.map(({ method }) => method)).toEqual(['listChangedFiles']);
  });

  test('a suite that only differs because the base has moved on is not the pull request’s doing', async () => {
    const github = openGitHub({ '.poq/suite.yaml': suiteText('gate: { margin: 1 }') }, modified('src/serve.py'));
    expect((await collect(github)).head).toEqual({ kind: 'same' });
  });

  test('names files that only its own suite names', async () => {
    const own = suiteText('', '[{ source: file, path: prompts.jsonl }, { source: file, path: ../more.jsonl }]');
    const github = openGitHub({ '.poq/suite.yaml': own, 'more.jsonl': 'y' }, modified('more.jsonl', '.poq/suite.yaml'));
    const { files, head } = await collect(github);
    expect(files.map(({ path, as }) => `${as} ${path}`)).toEqual(['suite .poq/suite.yaml', 'prompts more.jsonl']);
    expect(head).toMatchObject({ kind: 'parsed', suite: { prompts: [{ path: 'prompts.jsonl' }, { path: '../more.jsonl' }] } });
  });

  test('is known also where its own suite names what no branch can have', async () => {
    const own = suiteText('', '[{ source: file, path: ../../../etc/passwd }]');
    const { files } = await collect(openGitHub({ '.poq/suite.yaml': own }, modified('.poq/suite.yaml')));
    expect(files).toHaveLength(1);
  });

  test.each([
    ['of many megabytes', 'x'.repeat(2 ** 20 + 1), 'longer than 64 KiB'],
    ['that is a symbolic link', { kind: 'other' as const }, 'no file'],
    ['that is no suite', 'name: x\nprompts: 5\n', '.poq/suite.yaml:'],
  ])('a suite %s is unreadable, with the reason', async (_, content, reason) => {
    const { head } = await collect(openGitHub({ '.poq/suite.yaml': content }, modified('.poq/suite.yaml')));
    expect(head).toEqual({ kind: 'unreadable', reason: expect.stringContaining(reason) });
  });

  test('brings the baselines that are its own, and names those that it keeps', async () => {
    const github = openGitHub({ '.poq/baselines/new.run.jsonl': 'their run' }, modified('.poq/baselines/new.run.jsonl'));
    expect((await collect(github)).baselines).toEqual({ kind: 'collected', kept: ['main'], folder: '/temporary/head/.poq/baselines' });
    const written = Object.keys(disk.texts()).filter((path) => path.startsWith('/temporary/head'));
    expect(written).toEqual(['/temporary/head/.poq/baselines/new.run.jsonl']);
  });

  test.each(['../x.run.jsonl', '..\\x.run.jsonl', '.hidden.run.jsonl', 'a b.run.jsonl', '\u202e.run.jsonl'])(
    'a baseline called %j is not written',
    async (name) => {
      const path = `.poq/baselines/${name}`;
      const github = openGitHub({}, modified('.poq/baselines/x.run.jsonl'));
      const { readEntry } = github;
      github.readEntry = async (asked, commit) =>
        commit === headSha && asked === '.poq/baselines'
          ? { kind: 'folder', path: asked, entries: [{ kind: 'file', path, bytes: 1, blob: 'c'.repeat(40) }] }
          : readEntry(asked, commit);
      const { baselines } = await collect(github);
      expect(baselines.kind).toBe('unreadable');
      expect(github.calls.filter(({ method }) => method === 'readBlob')).toEqual([]);
    },
  );

  test('a baseline larger than 50 MiB is not fetched', async () => {
    const github = openGitHub({ '.poq/baselines/new.run.jsonl': 'their run' }, modified('.poq/baselines/new.run.jsonl'));
    const { readEntry } = github;
    github.readEntry = async (asked, commit) => {
      const entry = await readEntry(asked, commit);
      if (entry?.kind !== 'folder') return entry;
      return { ...entry, entries: entry.entries.map((file) => (file.kind === 'file' ? { ...file, bytes: 50 * 2 ** 20 + 1 } : file)) };
    };
    expect((await collect(github)).baselines).toEqual({ kind: 'unreadable', reason: expect.stringContaining('more than 50 MiB') });
    expect(github.calls.filter(({ method }) => method === 'readBlob')).toEqual([]);
  });

  test('a list of 3,000 files is not the whole', async () => {
    const many = modified(...Array.from({ length: 3_000 }, (_, index) => `src/${index}.py`));
    expect((await collect(openGitHub({}, many))).cut).toBe(true);
    expect((await collect(openGitHub({}, many.slice(1)))).cut).toBe(false);
  });
});
