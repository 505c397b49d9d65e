import { defaults } from '@actions/github/lib/utils';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openGitHub } from '../../src/edges/github.ts';
import type { GitHub } from '../../src/pull-request/github.ts';
import { type LocalGitHub, startLocalGitHub } from '../doubles/github/local-github.ts';
import { failureOf } from './github-desk.ts';

/**
 * On a runner the API's address is in the environment, and requests go through the toolkit's own fetch (another version of undici than
 * Node's). The toolkit reads the environment once, before any server of a test has an address, so it is told here.
 */
let local: LocalGitHub;
let github: GitHub;

beforeEach(async () => {
  local = await startLocalGitHub({ basePath: '/api/v3', files: { 'a.txt': 'hello' } });
  defaults.baseUrl = local.url;
  const { token, repository, url: apiUrl } = local;
  const patience = { secondMs: 4, requestTimeoutMs: 500, retries: 1 };
  github = openGitHub({ token, repository, apiUrl, signal: new AbortController().signal, patience });
});

afterEach(() => local.stop());

test('what works elsewhere works through the fetch of the toolkit', async () => {
  const { number } = local.addPullRequest({ branch: 'topic' });
  expect(await github.readAuthor()).toBe('github-actions[bot]');
  const entry = await github.readEntry('a.txt', local.tip('main'));
  if (entry?.kind !== 'file') throw new Error('no file');
  expect(Buffer.from(await github.readBlob(entry.blob, 5)).toString()).toBe('hello');
  const { id } = await github.createComment(number, 'x');
  await github.deleteComment(id);
  expect(local.comments).toEqual([]);
});

test('what breaks elsewhere breaks the same way', async () => {
  local.fail({ as: { kind: 'half' } });
  expect(await github.readRepositoryId()).toBe(local.repositoryId);
  local.fail({ as: { kind: 'slow', ms: 2_000 }, times: 2 });
  expect((await failureOf(github.readRepositoryId())).message).toContain('did not answer in time');
  local.fail({ as: { kind: 'cut', written: false }, times: 2 });
  expect((await failureOf(github.readRepositoryId())).message).toContain('(UND_ERR_SOCKET)');
  expect(await failureOf(github.readPullRequest(9))).toMatchObject({ status: 404 });
});
