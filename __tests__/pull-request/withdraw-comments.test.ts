import { describe, expect, test } from '@jest/globals';
import { computeCommentKey, parseMarker } from '../../src/pull-request/comment-marker.ts';
import { publishComment } from '../../src/pull-request/publish-comment.ts';
import { withdrawComments } from '../../src/pull-request/withdraw-comments.ts';
import { createGitHubInMemory, createRefusal, type GitHubInMemory } from '../doubles/github-in-memory.ts';
import { createBody, createRequest, key } from './comment-request.ts';

function open(): GitHubInMemory {
  const github = createGitHubInMemory();
  github.addPullRequest({ number: 1 });
  return github;
}

const { key: _, ...request } = createRequest(5, { body: 'no verdict', headSha: 'c'.repeat(40) });
const texts = ({ repository }: GitHubInMemory): readonly (string | undefined)[] =>
  repository.comments.map(({ body }) => body.split('\n').at(-1));

describe('a red run without a verdict', () => {
  test('rewrites every comment of its origin, and leaves others', async () => {
    const github = open();
    const other = computeCommentKey('suite', 'other');
    const urls = [createBody({ id: 3, attempt: 1 }), createBody({ id: 4, attempt: 1 }, { key: other })].map(
      (body) => github.addComment(1, { body }).url,
    );
    github.addComment(1, { body: createBody({ id: 4, attempt: 1 }, { origin: 'another job' }) });
    github.addComment(1, { body: createBody({ id: 4, attempt: 1 }), author: 'mallory' });
    expect(await withdrawComments(github, request)).toEqual({ kind: 'withdrawn', urls });
    expect(texts(github)).toEqual(['no verdict', 'no verdict', 'said by 4', 'said by 4']);
    const markers = github.repository.comments.map(({ body }) => parseMarker(body));
    expect(markers[1]).toMatchObject({ key: other, headSha: 'c'.repeat(40), run: { id: 5, attempt: 1 } });
  });

  test('also those of its suite and candidate, whoever wrote them', async () => {
    const github = open();
    github.addComment(1, { body: createBody({ id: 3, attempt: 1 }, { origin: 'another job' }) });
    await withdrawComments(github, { ...request, key });
    expect(texts(github)).toEqual(['no verdict']);
  });

  test('tells of other jobs’ verdicts about an earlier head that they are outdated, and leaves those about this one', async () => {
    const github = open();
    github.addComment(1, { body: createBody({ id: 3, attempt: 1 }, { origin: 'verify.yml' }) });
    const aboutThisHead = createBody({ id: 4, attempt: 1 }, { origin: 'nightly.yml' }).replace('a'.repeat(40), 'c'.repeat(40));
    github.addComment(1, { body: aboutThisHead });
    github.addComment(1, { body: createBody({ id: 4, attempt: 1 }) });
    await withdrawComments(github, { ...request, outdated: 'outdated' });
    expect(texts(github)).toEqual(['outdated', 'said by 4', 'no verdict']);
    const [theirs] = github.repository.comments.map(({ body }) => parseMarker(body));
    expect(theirs).toMatchObject({ origin: parseMarker(createBody({ id: 3, attempt: 1 }, { origin: 'verify.yml' }))?.origin });
  });

  test('leaves a newer run’s comment, and rewrites its own', async () => {
    const github = open();
    github.addComment(1, { body: createBody({ id: 5, attempt: 2 }) });
    github.addComment(1, { body: createBody({ id: 5, attempt: 1 }, { key: computeCommentKey('suite', 'other') }) });
    await withdrawComments(github, request);
    expect(texts(github)).toEqual(['said by 5', 'no verdict']);
  });

  test('creates none', async () => {
    const github = open();
    expect(await withdrawComments(github, request)).toEqual({ kind: 'withdrawn', urls: [] });
    expect(github.calls.map(({ method }) => method)).toEqual(['readAuthor', 'listComments']);
  });

  test('the next verdict finds the comment again', async () => {
    const github = open();
    github.addComment(1, { body: createBody({ id: 4, attempt: 1 }) });
    await withdrawComments(github, request);
    await publishComment(github, createRequest(6));
    expect(texts(github)).toEqual(['said by 6']);
  });

  test('a comment that is gone already is no matter', async () => {
    const github = open();
    github.addComment(1, { body: createBody({ id: 4, attempt: 1 }) });
    github.before('updateComment', () => void github.repository.comments.splice(0));
    expect(await withdrawComments(github, request)).toEqual({ kind: 'withdrawn', urls: [] });
  });

  test.each([403, 404])('a missing permission (%i) is a warning that names it', async (status) => {
    const github = open();
    github.addComment(1, { body: createBody({ id: 4, attempt: 1 }) });
    github.fail('updateComment', createRefusal(status), { times: 2 });
    const withdrawn = await withdrawComments(github, request);
    expect(withdrawn).toEqual({ kind: 'refused', sentence: expect.stringContaining('"pull-requests: write"') });
  });

  test('other failures are thrown', async () => {
    const github = open();
    const failure = createRefusal(401);
    github.fail('listComments', failure);
    await expect(withdrawComments(github, request)).rejects.toBe(failure);
  });
});
