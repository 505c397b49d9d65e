import { describe, expect, test } from '@jest/globals';
import { computeCommentKey } from '../../src/pull-request/comment-marker.ts';
import { publishComment } from '../../src/pull-request/publish-comment.ts';
import { createBreakdown, createGitHubInMemory, createRefusal, type GitHubInMemory } from '../doubles/github-in-memory.ts';
import { createBody, createRequest, key } from './comment-request.ts';

function open(commentsPerPage?: number): GitHubInMemory {
  const github = createGitHubInMemory({}, commentsPerPage);
  github.addPullRequest({ number: 1 });
  return github;
}

const bodies = ({ repository }: GitHubInMemory): readonly string[] => repository.comments.map(({ body }) => body);
const writes = ({ calls }: GitHubInMemory): readonly string[] =>
  calls.map(({ method }) => method).filter((method) => /create|update|delete/.test(method));
const said = (id: number, attempt = 1): string => createBody({ id, attempt });

describe('the comment of a pull request', () => {
  test('is created where there is none', async () => {
    const github = open();
    const published = await publishComment(github, createRequest(5));
    expect(published).toEqual({ kind: 'posted', url: 'https://github.test/acme/models/pull/1#issuecomment-1' });
    expect(bodies(github)).toEqual([said(5)]);
  });

  test('is rewritten where it stands, also on the last of many pages', async () => {
    const github = open(100);
    for (let index = 0; index < 250; index++) github.addComment(1, { body: `talk ${index}`, author: 'somebody' });
    const { id, url } = github.addComment(1, { body: said(4) });
    for (let index = 0; index < 60; index++) github.addComment(1, { body: `more ${index}`, author: 'somebody' });
    expect(await publishComment(github, createRequest(5))).toEqual({ kind: 'posted', url });
    expect(github.repository.comments).toHaveLength(311);
    expect(github.repository.comments.find((comment) => comment.id === id)?.body).toBe(said(5));
  });

  test.each([
    ['somebody else with our marker', said(99), 'mallory'],
    [
      'another job of ours about another candidate',
      createBody({ id: 99, attempt: 1 }, { key: computeCommentKey('suite', 'other'), origin: 'other.yml' }),
      undefined,
    ],
    ['us without a marker at the start', `quoted: ${said(99)}`, undefined],
  ])('a comment by %s is not touched', async (_, body, author) => {
    const github = open();
    github.addComment(1, { body, ...(author !== undefined && { author }) });
    expect(await publishComment(github, createRequest(5))).toMatchObject({ kind: 'posted' });
    expect(bodies(github)).toEqual([body, said(5)]);
  });

  test('is looked for under the login of an App where the token tells it', async () => {
    const github = createGitHubInMemory({ author: 'poq[bot]' });
    github.addPullRequest({ number: 1 });
    github.addComment(1, { body: said(4), author: 'github-actions[bot]' });
    github.addComment(1, { body: said(3), author: 'poq[bot]' });
    await publishComment(github, createRequest(5));
    expect(bodies(github)).toEqual([said(4), said(5)]);
  });

  test('where the token does not tell, comments are by github-actions[bot]', async () => {
    const github = createGitHubInMemory({ author: undefined });
    github.addPullRequest({ number: 1 });
    github.addComment(1, { body: said(3), author: 'github-actions[bot]' });
    await publishComment(github, createRequest(5));
    expect(bodies(github)).toEqual([said(5)]);
  });

  test.each([
    ['run', 6, 1],
    ['attempt', 5, 2],
  ])('by a newer %s stays as it is', async (_, id, attempt) => {
    const github = open();
    github.addComment(1, { body: said(id, attempt) });
    const published = await publishComment(github, createRequest(5));
    expect(published).toEqual({ kind: 'superseded', sentence: expect.stringContaining(`run (${id}, attempt ${attempt})`) });
    expect(writes(github)).toEqual([]);
  });

  test('of several the oldest is kept', async () => {
    const github = open();
    const ids = [3, 4, 2].map((id) => github.addComment(1, { body: said(id) }).id);
    await publishComment(github, createRequest(5));
    expect(github.repository.comments).toEqual([expect.objectContaining({ id: ids[0], body: said(5) })]);
  });

  test('by an earlier step of the same run is rewritten', async () => {
    const github = open();
    github.addComment(1, { body: createBody({ id: 5, attempt: 1 }, { text: 'said before' }) });
    await publishComment(github, createRequest(5));
    expect(bodies(github)).toEqual([said(5)]);
  });

  test('takes the place of what the same job has said under another name, and leaves those of other jobs', async () => {
    const github = open();
    const other = computeCommentKey('.poq/suite.yaml', '');
    const { url } = github.addComment(1, { body: createBody({ id: 3, attempt: 1 }, { key: other }) });
    const ofAnother = createBody({ id: 3, attempt: 1 }, { key: other, origin: 'nightly.yml' });
    github.addComment(1, { body: ofAnother });
    expect(await publishComment(github, createRequest(5))).toEqual({ kind: 'posted', url });
    expect(bodies(github)).toEqual([said(5), ofAnother]);
  });

  test('the wait lies between the write and the look that confirms it', async () => {
    const github = open();
    const order: string[] = [];
    await publishComment(github, createRequest(5, { settle: async () => void order.push(...github.calls.map(({ method }) => method)) }));
    expect(order).toEqual(['readAuthor', 'listComments', 'createComment']);
    expect(github.calls.at(-1)?.method).toBe('listComments');
  });

  test('a text longer than GitHub takes is a bug, told before anything is asked', async () => {
    const github = open();
    const room = 65_536 - createBody({ id: 5, attempt: 1 }, { text: '' }).length;
    await expect(publishComment(github, createRequest(5, { body: 'x'.repeat(room + 1) }))).rejects.toThrow('65537 characters');
    expect(github.calls).toEqual([]);
    expect(await publishComment(github, createRequest(5, { body: 'x'.repeat(room) }))).toMatchObject({ kind: 'posted' });
  });
});

describe('GitHub fails', () => {
  test('a creation whose answer was lost is found and not repeated', async () => {
    const github = open();
    github.fail('createComment', createBreakdown(), { afterwards: true });
    expect(await publishComment(github, createRequest(5))).toMatchObject({ kind: 'posted' });
    expect(writes(github)).toEqual(['createComment']);
  });

  test('a creation that was not carried out is repeated twice', async () => {
    const github = open();
    github.fail('createComment', createBreakdown(), { times: 2 });
    expect(await publishComment(github, createRequest(5))).toMatchObject({ kind: 'posted' });
    expect(bodies(github)).toEqual([said(5)]);
    expect(writes(github)).toHaveLength(3);
  });

  test('and not a third time', async () => {
    const github = open();
    github.fail('createComment', createBreakdown('GitHub answered 502'), { times: 3 });
    await expect(publishComment(github, createRequest(5))).rejects.toThrow('502');
    expect(writes(github)).toHaveLength(3);
  });

  test('a comment that was deleted meanwhile is created again', async () => {
    const github = open();
    github.addComment(1, { body: said(4) });
    github.before('updateComment', () => void github.repository.comments.splice(0));
    expect(await publishComment(github, createRequest(5))).toMatchObject({ kind: 'posted' });
    expect(bodies(github)).toEqual([said(5)]);
  });

  test('a comment that is listed and cannot be found twice may not be written to', async () => {
    const github = open();
    github.addComment(1, { body: said(4) });
    github.fail('updateComment', createRefusal(404), { times: 2 });
    expect(await publishComment(github, createRequest(5))).toMatchObject({ kind: 'refused' });
    expect(bodies(github)).toEqual([said(4)]);
  });

  test.each(['createComment', 'updateComment', 'deleteComment', 'listComments'] as const)(
    '%s that is forbidden is a warning that names the permission',
    async (method) => {
      const github = open();
      if (method !== 'createComment') for (const id of [3, 4]) github.addComment(1, { body: said(id) });
      github.fail(method, createRefusal(403, 'Resource not accessible by integration', 'issues=write; pull_requests=write'));
      const published = await publishComment(github, createRequest(5));
      expect(published).toEqual({
        kind: 'refused',
        sentence: expect.stringMatching(/403 \(Resource not accessible.*"pull-requests: write"/),
      });
      expect(published).toHaveProperty('sentence', expect.stringContaining('issues=write; pull_requests=write'));
    },
  );

  test.each([
    ['createComment', createRefusal(422, 'Validation Failed')],
    ['createComment', createRefusal(401, 'Bad credentials')],
    ['listComments', createBreakdown()],
  ] as const)('anything else is thrown, from %s too', async (method, failure) => {
    const github = open();
    github.fail(method, failure);
    await expect(publishComment(github, createRequest(5))).rejects.toBe(failure);
  });

  test('a page that shifts while it is read hides our comment only until the next look', async () => {
    const github = open(2);
    for (const body of ['one', 'two']) github.addComment(1, { body, author: 'somebody' });
    const { id } = github.addComment(1, { body: said(4) });
    github.addComment(1, { body: 'three', author: 'somebody' });
    // between the first page and the second, somebody deletes what stood on the first
    github.before('listComments', () => github.before('listComments', () => void github.repository.comments.splice(0, 1)));
    expect(await publishComment(github, createRequest(5))).toMatchObject({ kind: 'posted' });
    const ours = github.repository.comments.filter(({ body }) => body.includes(key));
    expect(ours).toEqual([expect.objectContaining({ id, body: said(5) })]);
  });
});
