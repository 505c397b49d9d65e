import { describe, expect, test } from '@jest/globals';
import { loadSubject } from '../../src/pull-request/subject.ts';
import type { Trigger } from '../../src/pull-request/trigger.ts';
import { baseCommit, headCommit } from '../doubles/github-entries.ts';
import { createBreakdown, createGitHubInMemory, createRefusal, type GitHubInMemory } from '../doubles/github-in-memory.ts';

const expected = { repository: 'acme/models', measuredBy: '.github/workflows/poq-measure.yml' };
const newer = 'c'.repeat(40);
const fork = 2;
const forkHead = { owner: 'mallory', branch: 'topic' };

const load = (github: GitHubInMemory, trigger: Trigger) => loadSubject(github, trigger, expected);
const pushed: Trigger = { kind: 'pull-request', number: 12, headSha: headCommit };
const bound: Trigger = { kind: 'bound', number: 12, headSha: headCommit };
const measured: Trigger = { kind: 'workflow-run', runId: 7_001, attempt: 1 };

/** A repository whose pull request 12 comes from a fork, where run 7001 has measured its head. */
function createForked(): GitHubInMemory {
  const github = createGitHubInMemory();
  github.addPullRequest({ headRepositoryId: fork }, forkHead);
  github.addWorkflowRun({ headRepositoryId: fork, headOwner: 'mallory' });
  return github;
}

describe('a pull request of the repository itself', () => {
  test('is believed, against the tip that its base branch has now', async () => {
    const github = createGitHubInMemory();
    github.addPullRequest({ baseBranch: 'release/1.x' });
    github.repository.branches.set('release/1.x', newer);
    expect(await load(github, pushed)).toEqual({
      kind: 'subject',
      subject: { number: 12, headSha: headCommit, baseBranch: 'release/1.x', baseCommit: newer, fork: false, verified: true },
    });
  });

  test('that has moved on, or is closed, makes the job’s words old', async () => {
    const github = createGitHubInMemory();
    github.addPullRequest({ headSha: newer });
    const moved = { kind: 'stale', number: 12, reason: 'the head of #12 is now cccccccccccc; this run is about aaaaaaaaaaaa' };
    expect(await load(github, pushed)).toEqual(moved);
    expect(await load(github, bound)).toEqual(moved);
    github.addPullRequest({ open: false });
    const closed = { kind: 'stale', number: 12, reason: 'the pull request #12 is closed' };
    expect(await load(github, pushed)).toEqual(closed);
    expect(await load(github, bound)).toEqual(closed);
  });
});

describe('a fork’s pull request', () => {
  test('is not believed where its own job measured', async () => {
    expect(await load(createForked(), pushed)).toMatchObject({ kind: 'subject', subject: { fork: true, verified: false } });
  });

  test('is a fork’s also where the fork is gone', async () => {
    const github = createGitHubInMemory();
    const { headRepositoryId, ...rest } = github.addPullRequest();
    github.repository.pullRequests.set(12, { ...rest, head: forkHead });
    expect(headRepositoryId).toBe(1);
    expect(await load(github, pushed)).toMatchObject({ subject: { fork: true, verified: false } });
  });

  test('is believed where somebody with write access has bound a measurement to this commit, and stays a fork’s', async () => {
    expect(await load(createForked(), bound)).toMatchObject({ kind: 'subject', subject: { fork: true, verified: true } });
  });
});

describe('a merge group', () => {
  test('is believed, and gated against the tip of its base', async () => {
    const github = createGitHubInMemory();
    github.repository.branches.set('main', baseCommit);
    const group: Trigger = { kind: 'merge-group', headSha: newer, baseBranch: 'main' };
    const subject = { headSha: newer, baseBranch: 'main', baseCommit, fork: false, verified: true };
    github.addPullRequest();
    const [number = 0] = github.repository.pullRequests.keys();
    expect(await load(github, { ...group, number })).toEqual({ kind: 'subject', subject: { ...subject, number } });
  });

  test('counts as a fork’s where its pull request is one, or where it does not tell whose it is', async () => {
    const github = createForked();
    github.repository.branches.set('main', baseCommit);
    const [number = 0] = github.repository.pullRequests.keys();
    const group: Trigger = { kind: 'merge-group', headSha: newer, baseBranch: 'main' };
    for (const trigger of [group, { ...group, number }])
      expect(await load(github, trigger)).toMatchObject({ kind: 'subject', subject: { fork: true, verified: true } });
  });
});

describe('a run of the measuring workflow', () => {
  test('leads to the pull request with its head, believed only where that head is the repository’s own', async () => {
    const forked = createForked();
    expect(await load(forked, measured)).toEqual({
      kind: 'subject',
      subject: {
        number: 12,
        headSha: headCommit,
        baseBranch: 'main',
        baseCommit,
        fork: true,
        verified: false,
        measuredBy: { runId: 7_001, attempt: 1, conclusion: 'success' },
      },
    });
    expect(forked.calls).toContainEqual({ method: 'listPullRequests', parameters: [{ owner: 'mallory', branch: 'topic' }] });
    const own = createGitHubInMemory();
    own.addPullRequest();
    own.addWorkflowRun({ conclusion: 'cancelled' });
    expect(await load(own, measured)).toMatchObject({ subject: { fork: false, verified: true, measuredBy: { conclusion: 'cancelled' } } });
  });

  test.each([
    [{ repositoryId: 3 }, 'it is of repository 3, not of this one (1)'],
    [{ event: 'push' }, 'its event is "push", not "pull_request"'],
    [{ event: 'pull_request_target' }, 'its event is "pull_request_target"'],
    [
      { workflowPath: '.github/workflows/mallory.yml' },
      'its workflow is ".github/workflows/mallory.yml", not ".github/workflows/poq-measure.yml"',
    ],
    [{ workflowPath: '.github/workflows/poq-measure.yml@x.yml' }, 'its workflow is'],
    [{ workflowPath: 'mallory/models/.github/workflows/poq-measure.yml@main' }, 'its workflow is'],
  ])('is no measurement with %j', async (fields, message) => {
    const github = createForked();
    github.addWorkflowRun({ headRepositoryId: fork, headOwner: 'mallory', ...fields });
    const refusal = expect.objectContaining({ name: 'InputError', message: expect.stringContaining(message) });
    await expect(load(github, measured)).rejects.toThrow(refusal);
    expect(github.calls.map(({ method }) => method)).not.toContain('listPullRequests');
  });

  test.each(['.github/workflows/poq-measure.yml@main', 'acme/models/.github/workflows/poq-measure.yml@refs/heads/main'])(
    'may be named as %s',
    async (workflowPath) => {
      const github = createForked();
      github.addWorkflowRun({ headRepositoryId: fork, headOwner: 'mallory', workflowPath });
      expect(await load(github, measured)).toMatchObject({ kind: 'subject', subject: { number: 12 } });
    },
  );

  test('is not taken for another fork’s branch of the same name, nor for another commit of it', async () => {
    const github = createForked();
    github.addPullRequest({ headRepositoryId: 9 }, forkHead);
    expect(await load(github, measured)).toEqual({ kind: 'stale', reason: 'no open pull request has the head that run 7001 measured' });
    github.addPullRequest({ headRepositoryId: fork, headSha: newer }, forkHead);
    const reason = 'the head of #12 is now cccccccccccc; this run is about aaaaaaaaaaaa';
    expect(await load(github, measured)).toEqual({ kind: 'stale', number: 12, reason });
  });

  test('finds nobody where the pull request is closed, or goes to another repository', async () => {
    const github = createForked();
    const nobody = { kind: 'stale', reason: 'no open pull request has the head that run 7001 measured' };
    github.addPullRequest({ headRepositoryId: fork, open: false }, forkHead);
    expect(await load(github, measured)).toEqual(nobody);
    github.addPullRequest({ headRepositoryId: fork, baseRepositoryId: 8 }, forkHead);
    expect(await load(github, measured)).toEqual(nobody);
  });

  test('picks none of two pull requests with one head, but the one whose head is still measured', async () => {
    const github = createForked();
    github.addPullRequest({ number: 14, headRepositoryId: fork, baseBranch: 'next' }, forkHead);
    const reason = '#12 and #14 have the same head, and run 7001 does not tell which of them it measured';
    expect(await load(github, measured)).toEqual({ kind: 'stale', reason });
    github.addPullRequest({ number: 12, headRepositoryId: fork, headSha: newer }, forkHead);
    expect(await load(github, measured)).toMatchObject({ kind: 'subject', subject: { number: 14, baseBranch: 'next' } });
  });

  test('leaves the word to a newer attempt, and does not believe in one that has not been', async () => {
    const github = createForked();
    github.addWorkflowRun({ headRepositoryId: fork, headOwner: 'mallory', attempt: 2 });
    expect(await load(github, measured)).toEqual({ kind: 'stale', reason: 'run 7001 has been started again (attempt 2)' });
    expect(await load(github, { ...measured, attempt: 2 })).toMatchObject({ subject: { measuredBy: { attempt: 2 } } });
    await expect(load(github, { ...measured, attempt: 3 })).rejects.toThrow('attempt 3 of run 7001, which has had 2');
  });
});

describe('finding the subject', () => {
  test('asks nobody where no pull request is concerned', async () => {
    const github = createGitHubInMemory();
    expect(await load(github, { kind: 'none' })).toEqual({ kind: 'none' });
    expect(github.calls).toEqual([]);
  });

  test('ends with what GitHub said where it says no or breaks', async () => {
    const github = createForked();
    github.fail('readPullRequest', createRefusal(404));
    await expect(load(github, pushed)).rejects.toThrow(expect.objectContaining({ status: 404 }));
    github.fail('readBranchTip', createBreakdown());
    await expect(load(github, pushed)).rejects.toThrow('GitHub answered 500');
  });
});
