import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { InterruptedError } from '../../src/failures.ts';
import { GitHubRefusal } from '../../src/pull-request/github.ts';
import type { FaultKind } from '../doubles/github/faults.ts';
import { failureOf, listOf, setUpGitHub } from './github-desk.ts';

const start = setUpGitHub();

describe('reading is tried again', () => {
  test.each<FaultKind>([
    { kind: 'status', status: 500 },
    { kind: 'status', status: 502 },
    { kind: 'cut', written: false },
    { kind: 'half' },
  ])('after %p', async (as) => {
    const { local, github } = await start();
    local.fail({ as, times: 3 });
    expect(await github.readRepositoryId()).toBe(local.repositoryId);
    expect(local.requests).toHaveLength(4);
  });

  test('a bounded number of times', async () => {
    const { local, github } = await start();
    local.fail({ as: { kind: 'status', status: 503 }, times: 100 });
    expect(await failureOf(github.readRepositoryId())).toMatchObject({
      message: 'GET /repos/acme/model: GitHub answered 503',
      retryable: true,
      cure: expect.stringContaining('githubstatus.com'),
    });
    expect(local.requests).toHaveLength(4);
  });

  test('in the middle of a list, where it was', async () => {
    const { local, github } = await start();
    const { number } = local.addPullRequest({ branch: 'topic' });
    for (let index = 0; index < 150; index += 1) local.addComment(number, { author: 'a', body: `${index}` });
    local.fail({ path: 'page=2', as: { kind: 'cut', written: true }, times: 2 });
    expect(await listOf(github.listComments(number))).toHaveLength(150);
  });

  test('where the bytes of a file broke off', async () => {
    const { local, github } = await start({ files: { 'a.bin': Buffer.alloc(200_000, 1) } });
    const entry = await github.readEntry('a.bin', local.tip('main'));
    if (entry?.kind !== 'file') throw new Error('no file');
    local.fail({ path: '/git/blobs/', as: { kind: 'half' }, times: 2 });
    expect((await github.readBlob(entry.blob, 200_000)).length).toBe(200_000);
  });

  test('after an answer that did not come in time', async () => {
    const { local, github } = await start({}, { patience: { requestTimeoutMs: 150, retries: 1 } });
    local.fail({ as: { kind: 'slow', ms: 2_000 } });
    expect(await github.readRepositoryId()).toBe(local.repositoryId);
    local.fail({ as: { kind: 'slow', ms: 2_000 }, times: 2 });
    expect((await failureOf(github.readRepositoryId())).message).toBe('GET /repos/acme/model: GitHub did not answer in time');
  });
});

describe('a rate limit', () => {
  test('of the hour is waited for until it is over', async () => {
    const { local, github, sentences } = await start();
    local.fail({ as: { kind: 'primary-limit', resetsInSeconds: 60 } });
    expect(await github.readRepositoryId()).toBe(local.repositoryId);
    expect(sentences).toEqual([expect.stringMatching(/^GitHub asks to slow down: going on in 6[01] s \(wait 1 of at most 3\)$/)]);
  });

  test('is waited for a bounded number of times, and is no refusal', async () => {
    const { local, github, sentences } = await start();
    local.fail({ as: { kind: 'secondary-limit', retryAfterSeconds: 2 }, times: 100 });
    const failure = await failureOf(github.readRepositoryId());
    expect(failure).toMatchObject({ retryable: true, message: expect.stringContaining('secondary rate limit') });
    expect(failure).not.toBeInstanceOf(GitHubRefusal);
    expect(sentences).toHaveLength(3);
  });

  test('that lasts too long is not waited for', async () => {
    const { local, github, sentences } = await start();
    local.fail({ as: { kind: 'primary-limit', resetsInSeconds: 3_000 } });
    expect((await failureOf(github.readRepositoryId())).message).toContain('API rate limit exceeded');
    expect(sentences).toEqual([]);
  });
});

describe('a refusal', () => {
  test.each([401, 403, 404, 409, 410, 422, 451])('%d is final and says what GitHub said', async (status) => {
    const { local, github } = await start();
    local.fail({ as: { kind: 'status', status, message: 'Because' }, times: 100 });
    const failure = await failureOf(github.readRepositoryId());
    expect(failure).toBeInstanceOf(GitHubRefusal);
    expect(failure).toMatchObject({ status, retryable: false, message: `GET /repos/acme/model: Because (${status})` });
    expect(local.requests).toHaveLength(1);
  });

  test('names the permissions that would have been enough', async () => {
    const { local, github } = await start();
    const { number } = local.addPullRequest({ branch: 'topic' });
    local.permit({ issues: 'read', pull_requests: 'read' });
    expect(await failureOf(github.createComment(number, 'x'))).toMatchObject({
      status: 403,
      permissions: 'issues=write; pull_requests=write',
      cure: 'Give the job one of these permissions: issues: write; pull_requests: write.',
    });
  });

  test('of a wrong token says what to check', async () => {
    const { github } = await start({}, { token: 'ghs_expired' });
    expect(await failureOf(github.readRepositoryId())).toMatchObject({
      status: 401,
      cure: expect.stringContaining('check the input token'),
    });
  });

  test('of another repository hints at permissions', async () => {
    const { github } = await start({}, { repository: 'acme/secret' });
    expect(await failureOf(github.readRepositoryId())).toMatchObject({ status: 404, cure: expect.stringContaining('permissions') });
  });

  test('is capped and stripped of what a terminal would obey', async () => {
    const { local, github } = await start();
    local.fail({ as: { kind: 'status', status: 422, message: `\u001b[31mred\u202e\n::error::${'x'.repeat(10_000)}` } });
    const { message } = await failureOf(github.readRepositoryId());
    expect(message).toMatch(/^GET \/repos\/acme\/model: red ::error::x+… \(422\)$/);
    expect(message.length).toBeLessThan(400);
  });

  test.each(['contents=read\u001b[31m', 'a'.repeat(5_000), '<b>'])('does not hand on permissions that are none (%#)', async (value) => {
    const { local, github } = await start();
    const headers = { 'x-accepted-github-permissions': encodeURI(value) };
    local.fail({ as: { kind: 'status', status: 403, headers } });
    expect(await failureOf(github.readRepositoryId())).toMatchObject({ permissions: undefined });
  });
});

describe('an answer of another shape', () => {
  test.each(['<html>', 'null', '"text"', '[]', '{}', '{"id":"7"}', '{"id":-1}', '{"id":1.5}', ''])(
    '%p is an error, not a value',
    async (text) => {
      const { local, github } = await start();
      local.fail({ as: { kind: 'text', text } });
      const failure = await failureOf(github.readRepositoryId());
      expect(failure.message).toMatch(/^the answer to GET \/repos\/\{owner\}\/\{repo\} is not what GitHub describes: no /);
      expect(local.requests).toHaveLength(1);
    },
  );

  test.each(['null', '"text"', '{}', '{"message":"hello"}', '[null]', '[{"id":1}]', '[{"id":1,"html_url":7}]'])(
    'where a list belongs, %p is no empty list',
    async (text) => {
      const { local, github } = await start();
      const { number } = local.addPullRequest({ branch: 'topic' });
      local.fail({ as: { kind: 'text', text } });
      expect((await failureOf(listOf(github.listComments(number)))).message).toContain('is not what GitHub describes');
    },
  );

  test('with a digest that is none is refused', async () => {
    const { local, github } = await start();
    local.fail({ as: { kind: 'text', text: '{"object":{"sha":"../../pulls"}}' } });
    expect((await failureOf(github.readBranchTip('main'))).message).toContain('no digest of git in sha');
  });

  test('with other bytes than the blob holds is refused', async () => {
    const { local, github } = await start({ files: { 'a.txt': 'hello' } });
    local.fail({ path: '/git/blobs/', as: { kind: 'text', text: 'other' } });
    const entry = await github.readEntry('a.txt', local.tip('main'));
    if (entry?.kind !== 'file') throw new Error('no file');
    expect((await failureOf(github.readBlob(entry.blob, 100))).message).toContain('other bytes');
  });

  test('that leads to another server is not followed', async () => {
    const other = await start();
    const { local, github } = await start();
    const { number } = local.addPullRequest({ branch: 'topic' });
    const headers = { link: `<${other.local.url}/repos/acme/model?page=2>; rel="next"` };
    local.fail({ as: { kind: 'status', status: 200, body: [], headers } });
    expect((await failureOf(listOf(github.listComments(number)))).message).toBe('the next page is said to lie on another server');
    expect(other.local.requests).toEqual([]);
  });
});

describe('an interrupted program', () => {
  test.each<FaultKind>([
    { kind: 'slow', ms: 5_000 },
    { kind: 'status', status: 502 },
    { kind: 'secondary-limit', retryAfterSeconds: 60 },
  ])('does not wait for %p', async (as) => {
    const controller = new AbortController();
    const { local, github } = await start({}, { signal: controller.signal, patience: { secondMs: 1_000 } });
    local.fail({ as, times: 2 });
    const started = performance.now();
    setTimeout(() => controller.abort(), 100);
    await expect(github.readRepositoryId()).rejects.toThrow(InterruptedError);
    expect(performance.now() - started).toBeLessThan(2_000);
    await expect(github.readRepositoryId()).rejects.toThrow(InterruptedError);
    expect(local.requests).toHaveLength(1);
  });
});

test('the token is in no message, cause or stack', async () => {
  const { local, github } = await start({}, { patience: { retries: 0 } });
  const faults: readonly FaultKind[] = [
    { kind: 'status', status: 401, message: `Bad credentials: ${local.token}` },
    { kind: 'status', status: 422, body: { message: 'no', errors: [local.token, { message: local.token }] } },
    { kind: 'status', status: 500 },
    { kind: 'cut', written: false },
    { kind: 'text', text: '<html>' },
  ];
  for (const as of faults) {
    local.fail({ as });
    const failure = await failureOf(github.readRepositoryId());
    expect(`${failure.message} ${failure.cure}`).not.toContain(local.token);
    if (as.kind !== 'status' || as.status === 500) expect(inspect(failure, { depth: 20, showHidden: true })).not.toContain(local.token);
  }
});
