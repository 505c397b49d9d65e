import { describe, expect, test } from '@jest/globals';
import { openGitHub } from '../../src/edges/github.ts';
import { InputError } from '../../src/failures.ts';
import { nameBlob } from '../doubles/github/state.ts';
import { failureOf, listOf, setUpGitHub } from './github-desk.ts';

const start = setUpGitHub();

describe.each(['', '/api/v3'] as const)('the API at %p', (basePath) => {
  test('tells the repository, the tip of a branch and who the token is', async () => {
    const { local, github } = await start({ basePath });
    local.push({ branch: 'release/1.x', files: { a: '1' } });
    expect(await github.readRepositoryId()).toBe(local.repositoryId);
    expect(await github.readBranchTip('release/1.x')).toBe(local.tip('release/1.x'));
    expect(await github.readAuthor()).toBe('github-actions[bot]');
    expect(local.requests.map(({ operation }) => operation)).toEqual(['repos/get', 'git/get-ref', 'graphql']);
  });

  test('lists over all pages', async () => {
    const { local, github } = await start({ basePath });
    const { number } = local.addPullRequest({ branch: 'topic' });
    for (let index = 0; index < 300; index += 1) local.addComment(number, { author: `user-${index}`, body: `${index}` });
    const comments = await listOf(github.listComments(number));
    expect(comments.map(({ body }) => body)).toEqual(Array.from({ length: 300 }, (_, index) => `${index}`));
    expect(local.requests).toHaveLength(3);
  });
});

test('a token that does not tell whom it speaks for has no author', async () => {
  const { local, github } = await start({ login: null });
  expect(await github.readAuthor()).toBeUndefined();
  local.fail({ path: '/graphql', as: { kind: 'status', status: 403 } });
  expect(await github.readAuthor()).toBeUndefined();
});

test('GraphQL is asked on the server of the API, whatever address was named', async () => {
  const { github } = await start({}, { graphqlUrl: 'https://api.github.com/graphql' });
  expect(await github.readAuthor()).toBe('github-actions[bot]');
});

describe('pull requests', () => {
  test('of the same branch name are told apart by their owner, in any case', async () => {
    const { local, github } = await start();
    const forkId = local.addFork('Eve');
    local.addFork('mallory');
    local.addPullRequest({ branch: 'topic' });
    const eve = local.addPullRequest({ owner: 'Eve', branch: 'topic', files: { 'b.txt': 'b' } });
    local.addPullRequest({ owner: 'mallory', branch: 'topic', files: { 'c.txt': 'c' } });
    const expected = {
      number: eve.number,
      open: true,
      headSha: eve.headSha,
      headRepositoryId: forkId,
      baseRepositoryId: local.repositoryId,
      baseBranch: 'main',
    };
    expect(await github.listPullRequests({ owner: 'eve', branch: 'topic' })).toEqual([expected]);
    expect(await github.readPullRequest(eve.number)).toEqual(expected);
  });

  test('that are closed are not listed, and say so themselves', async () => {
    const { local, github } = await start();
    const { number } = local.addPullRequest({ branch: 'topic' });
    local.closePullRequest(number);
    expect(await github.listPullRequests({ owner: 'acme', branch: 'topic' })).toEqual([]);
    expect((await github.readPullRequest(number)).open).toBe(false);
  });

  test('whose fork is gone have no head repository', async () => {
    const { local, github } = await start();
    local.addFork('eve');
    const { number } = local.addPullRequest({ owner: 'eve', branch: 'topic' });
    local.deleteFork('eve');
    expect(await github.readPullRequest(number)).not.toHaveProperty('headRepositoryId');
  });

  test('are not all of them where GitHub overlooks the filter', async () => {
    const { local, github } = await start();
    local.addPullRequest({ branch: 'topic' });
    expect(await github.listPullRequests({ owner: '', branch: 'topic' })).toEqual([]);
  });

  test('tell what they add, change, remove and rename, over all pages', async () => {
    const { local, github } = await start({ files: { 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c' } });
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`many/${index}`, `${index}`]));
    const files = { 'a.txt': 'changed', 'b.txt': null, 'c.txt': null, 'd.txt': 'c', ...many };
    const { number } = local.addPullRequest({ branch: 'topic', files });
    local.push({ branch: 'main', files: { 'later.txt': 'not of this pull request' } });
    const changed = await github.listChangedFiles(number);
    expect(changed).toHaveLength(153);
    expect(changed.filter(({ path }) => !path.startsWith('many/'))).toEqual([
      { path: 'a.txt', change: 'modified' },
      { path: 'b.txt', change: 'removed' },
      { path: 'd.txt', change: 'renamed', previousPath: 'c.txt' },
    ]);
  });
});

describe('contents', () => {
  const awkward = 'a folder/ü #1?{x}:y%20/100%.yaml';

  test('are found below every name that git takes', async () => {
    const { local, github } = await start({ files: { [awkward]: 'hello' } });
    const blob = nameBlob(Buffer.from('hello'));
    const file = { kind: 'file', path: awkward, bytes: 5, blob } as const;
    expect(await github.readEntry(awkward, local.tip('main'))).toEqual(file);
    expect(await github.readEntry('a folder/ü #1?{x}:y%20', local.tip('main'))).toEqual({
      kind: 'folder',
      path: 'a folder/ü #1?{x}:y%20',
      entries: [file],
    });
    expect(Buffer.from(await github.readBlob(blob, 5)).toString()).toBe('hello');
  });

  test('are those of the commit that was asked for', async () => {
    const { local, github } = await start({ files: { 'a.txt': 'old' } });
    const before = local.tip('main');
    local.push({ branch: 'main', files: { 'a.txt': null } });
    expect(await github.readEntry('a.txt', before)).toMatchObject({ kind: 'file', bytes: 3 });
    expect(await github.readEntry('a.txt', local.tip('main'))).toBeUndefined();
  });

  test('links and submodules are neither files nor folders', async () => {
    const { local, github } = await start({ files: { 'to/link': { symlink: '../nowhere' }, 'to/sub': { submodule: 'a'.repeat(40) } } });
    const others = ['to/link', 'to/sub'].map((path) => ({ kind: 'other', path }));
    expect(await github.readEntry('to', local.tip('main'))).toEqual({ kind: 'folder', path: 'to', entries: others });
    for (const other of others) expect(await github.readEntry(other.path, local.tip('main'))).toEqual(other);
  });

  test.each(['../../pulls', 'a/../b', './a', 'a//b', '/a', 'a/'])('%p is no place in a commit and is not asked for', async (path) => {
    const { local, github } = await start();
    expect(await github.readEntry(path, local.tip('main'))).toBeUndefined();
    expect(local.requests).toEqual([]);
  });

  test('of a folder that GitHub may have cut off are refused', async () => {
    const names = Array.from({ length: 1_001 }, (_, index) => `many/${index}`);
    const { local, github } = await start({ files: { ...Object.fromEntries(names.map((name) => [name, name])), 'few/a': 'a' } });
    const failure = await failureOf(github.readEntry('many', local.tip('main')));
    expect(failure.message).toBe('many has 1000 entries or more, and GitHub tells no further ones');
    expect(failure.cure).toContain('fewer');
    expect(await github.readEntry('few', local.tip('main'))).toMatchObject({ entries: [{ path: 'few/a' }] });
  });

  test('larger than allowed are refused', async () => {
    const bytes = Buffer.alloc(100_000, 7);
    const { github } = await start({ files: { 'a.bin': bytes } });
    expect((await github.readBlob(nameBlob(bytes), 100_000)).length).toBe(100_000);
    expect((await failureOf(github.readBlob(nameBlob(bytes), 99_999))).message).toContain('larger than 99999 bytes');
  });
});

describe('runs', () => {
  test('tell which workflow measured which commit of which repository', async () => {
    const { local, github } = await start();
    const forkId = local.addFork('eve');
    const headSha = local.push({ owner: 'eve', branch: 'topic', files: {} });
    const path = '.github/workflows/poq-measure.yml';
    const id = local.addRun({
      headSha,
      headBranch: 'topic',
      headOwner: 'eve',
      path: `${path}@refs/heads/main`,
      attempt: 3,
      conclusion: 'failure',
    });
    expect(await github.readWorkflowRun(id)).toEqual({
      id,
      attempt: 3,
      event: 'pull_request',
      workflowPath: `${path}@refs/heads/main`,
      headSha,
      headBranch: 'topic',
      headOwner: 'eve',
      headRepositoryId: forkId,
      repositoryId: local.repositoryId,
      conclusion: 'failure',
    });
  });

  test('that have not ended have no conclusion; those of a deleted fork cannot be used', async () => {
    const { local, github } = await start();
    const headSha = local.tip('main');
    const open = local.addRun({ headSha, headBranch: 'main', conclusion: null });
    expect(await github.readWorkflowRun(open)).not.toHaveProperty('conclusion');
    const orphan = local.addRun({ headSha, headBranch: 'main', headOwner: 'gone' });
    expect((await failureOf(github.readWorkflowRun(orphan))).message).toBe(
      `the repository or the branch that run ${orphan} measured is gone`,
    );
  });

  test('list their own artifacts, over all pages', async () => {
    const { local, github } = await start();
    const run = { headSha: local.tip('main'), headBranch: 'main' };
    const [first, second] = [local.addRun(run), local.addRun(run)];
    for (let index = 0; index < 120; index += 1) local.addArtifact({ runId: first, name: `a-${index}`, zip: Buffer.from('zip') });
    const id = local.addArtifact({ runId: second, name: 'old', zip: Buffer.from('zip'), digest: null, expired: true, bytes: 1e10 });
    expect(await github.listArtifacts(first)).toHaveLength(120);
    expect(await github.listArtifacts(second)).toEqual([{ id, name: 'old', bytes: 1e10, expired: true, workflowRunId: second }]);
  });
});

test('what is no repository and no address is refused before anything is asked', () => {
  const settings = { token: 't', repository: 'acme/model', apiUrl: 'https://api.github.com', signal: new AbortController().signal };
  expect(() => openGitHub({ ...settings, repository: 'acme' })).toThrow(InputError);
  expect(() => openGitHub({ ...settings, repository: 'acme/model/../../user' })).toThrow(InputError);
  expect(() => openGitHub({ ...settings, apiUrl: 'api.github.com' })).toThrow(InputError);
});
