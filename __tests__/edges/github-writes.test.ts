import { describe, expect, test } from '@jest/globals';
import { GitHubRefusal } from '../../src/pull-request/github.ts';
import { failureOf, listOf, setUpGitHub } from './github-desk.ts';

const start = setUpGitHub();
const lost = 'whether it was carried out is not known';

describe('a comment', () => {
  test('is created, rewritten and taken away', async () => {
    const { local, github } = await start();
    const { number } = local.addPullRequest({ branch: 'topic' });
    const created = await github.createComment(number, 'one\n');
    expect(created).toMatchObject({ author: 'github-actions[bot]', body: 'one\n', url: expect.stringContaining(`pull/${number}#`) });
    expect(await github.updateComment(created.id, 'two')).toEqual({ ...created, body: 'two' });
    expect(local.comments).toEqual([{ id: created.id, number, author: 'github-actions[bot]', body: 'two' }]);
    await github.deleteComment(created.id);
    expect(local.comments).toEqual([]);
    await github.deleteComment(created.id);
    expect(await failureOf(github.updateComment(created.id, 'three'))).toMatchObject({ status: 404, retryable: false });
  });

  test('of a deleted account is that of ghost', async () => {
    const { local, github } = await start();
    const { number } = local.addPullRequest({ branch: 'topic' });
    local.addComment(number, { author: '', body: 'x' });
    expect(await listOf(github.listComments(number))).toMatchObject([{ author: 'ghost' }]);
  });

  test('that is too long is refused, with what GitHub has against it', async () => {
    const { local, github } = await start();
    const { number } = local.addPullRequest({ branch: 'topic' });
    const failure = await failureOf(github.createComment(number, 'x'.repeat(65_537)));
    expect(failure).toBeInstanceOf(GitHubRefusal);
    expect(failure.message).toContain('Validation Failed: body custom body is too long (maximum is 65536 characters) (422)');
  });

  test.each([{ kind: 'cut', written: true }, { kind: 'half' }] as const)('is not created a second time after %p', async (as) => {
    const { local, github } = await start();
    const { number } = local.addPullRequest({ branch: 'topic' });
    local.fail({ method: 'POST', as });
    const failure = await failureOf(github.createComment(number, 'once'));
    expect(failure).toMatchObject({ edge: 'github', retryable: true, message: expect.stringContaining(lost) });
    expect(failure).not.toBeInstanceOf(GitHubRefusal);
    expect(local.comments).toHaveLength(1);
    expect(local.requests).toHaveLength(1);
  });

  test.each([500, 502])('is not tried again after %d', async (status) => {
    const { local, github } = await start();
    const { number } = local.addPullRequest({ branch: 'topic' });
    local.fail({ method: 'POST', as: { kind: 'status', status } });
    expect((await failureOf(github.createComment(number, 'x'))).message).toContain(`answered ${status}; ${lost}`);
    expect(local.requests).toHaveLength(1);
  });

  test('is rewritten and taken away although the first answers were lost', async () => {
    const { local, github } = await start();
    const { number } = local.addPullRequest({ branch: 'topic' });
    const id = local.addComment(number, { author: 'github-actions[bot]', body: 'old' });
    local.fail({ method: 'PATCH', as: { kind: 'cut', written: true } });
    local.fail({ method: 'PATCH', as: { kind: 'status', status: 502 } });
    expect((await github.updateComment(id, 'new')).body).toBe('new');
    local.fail({ method: 'DELETE', as: { kind: 'cut', written: true } });
    await github.deleteComment(id);
    expect(local.requests.map(({ method }) => method)).toEqual(['PATCH', 'PATCH', 'PATCH', 'DELETE', 'DELETE']);
  });

  test('waits for a secondary rate limit, which nothing was carried out under', async () => {
    const { local, github, sentences } = await start();
    const { number } = local.addPullRequest({ branch: 'topic' });
    local.fail({ method: 'POST', as: { kind: 'secondary-limit', retryAfterSeconds: 30 } });
    await github.createComment(number, 'x');
    expect(local.comments).toHaveLength(1);
    expect(sentences).toEqual(['GitHub asks to slow down: going on in 30 s (wait 1 of at most 3)']);
  });
});

describe('a check', () => {
  const check = {
    name: 'PoQ Gate',
    headSha: 'a'.repeat(40),
    conclusion: 'failure',
    title: 'fail',
    summary: '## Why',
    annotations: [{ path: '.poq/candidate.yaml', line: 3, title: 'Model', message: 'costs twice as much' }],
    detailsUrl: 'https://github.example/acme/model/actions/runs/1',
  } as const;

  test('is created completed, with its annotations on single lines', async () => {
    const { local, github } = await start();
    const { url } = await github.createCheck(check);
    expect(url).toContain('/acme/model/runs/');
    expect(local.checks[0]?.request).toEqual({
      name: 'PoQ Gate',
      head_sha: check.headSha,
      status: 'completed',
      conclusion: 'failure',
      details_url: check.detailsUrl,
      output: {
        title: 'fail',
        summary: '## Why',
        annotations: [
          {
            path: '.poq/candidate.yaml',
            start_line: 3,
            end_line: 3,
            annotation_level: 'failure',
            title: 'Model',
            message: 'costs twice as much',
          },
        ],
      },
    });
  });

  test('is not created a second time where the answer was lost', async () => {
    const { local, github } = await start();
    local.fail({ method: 'POST', as: { kind: 'cut', written: true } });
    expect((await failureOf(github.createCheck(check))).message).toContain(lost);
    expect(local.checks).toHaveLength(1);
  });

  test('needs a permission that the refusal names', async () => {
    const { local, github } = await start();
    local.permit({ checks: 'read' });
    expect(await failureOf(github.createCheck(check))).toMatchObject({
      status: 403,
      permissions: 'checks=write',
      cure: 'Give the job one of these permissions: checks: write.',
    });
    expect(local.checks).toEqual([]);
  });
});
