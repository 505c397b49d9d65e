import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { publishComment } from '../../src/pull-request/publish-comment.ts';
import { withdrawComments } from '../../src/pull-request/withdraw-comments.ts';
import { createGitHubInMemory, type GitHubInMemory } from '../doubles/github-in-memory.ts';
import { createBody, createRequest } from './comment-request.ts';
import { forEveryOrder, interleave, type Runner } from './interleaving.ts';

const publish =
  (id: number): Runner =>
  (github, settle) =>
    publishComment(github, createRequest(id, { settle }));

const withdraw =
  (id: number): Runner =>
  (github, settle) =>
    withdrawComments(github, { ...createRequest(id), body: `withdrawn by ${id}`, settle });

function open(before: readonly number[]): GitHubInMemory {
  const github = createGitHubInMemory();
  github.addPullRequest({ number: 1 });
  for (const id of before) github.addComment(1, { body: createBody({ id, attempt: 1 }) });
  return github;
}

const last = ({ repository }: GitHubInMemory): readonly (string | undefined)[] =>
  repository.comments.map(({ body }) => body.split('\n').at(-1));

describe('runs that race for one comment', () => {
  test.each([
    ['none', [], [2, 3]],
    ['one', [1], [2, 3]],
    ['two', [1, 1], [3, 2]],
  ])('two end with the newest one’s comment in every order of their requests, with %s before', async (_, before, ids) => {
    const orders = await forEveryOrder(async (choose) => {
      const github = open(before);
      await interleave(github, ids.map(publish), { choose, patient: true });
      expect(last(github)).toEqual(['said by 3']);
    });
    expect(orders).toBeGreaterThan(20);
  });

  test.each([[[]], [[1]]])('two end with one comment even where a run pauses for longer than the wait, with %j before', async (before) => {
    const ends = new Set<string>();
    await forEveryOrder(async (choose) => {
      const github = open(before);
      await interleave(github, [2, 3].map(publish), { choose, patient: false });
      expect(last(github)).toHaveLength(1);
      ends.add(String(last(github)));
    });
    // With a comment to update the pause is what the wait is for; with none to begin with not even that is needed.
    expect([...ends].sort()).toEqual(before.length === 0 ? ['said by 3'] : ['said by 2', 'said by 3']);
  });

  test('three end with the newest one’s comment', async () => {
    const schedule = fc.record({
      before: fc.subarray([1, 1]),
      ids: fc.shuffledSubarray([2, 3, 4], { minLength: 3 }),
      choices: fc.array(fc.nat(5), { maxLength: 60 }),
      patient: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(schedule, async ({ before, ids, choices, patient }) => {
        const github = open(before);
        let step = 0;
        await interleave(github, ids.map(publish), { choose: (count) => (choices[step++] ?? 0) % count, patient });
        expect(last(github)).toHaveLength(1);
        if (patient) expect(last(github)).toEqual(['said by 4']);
      }),
      { numRuns: 500 },
    );
  });

  test('a red run that is the newest leaves no older verdict, in every order', async () => {
    await forEveryOrder(async (choose) => {
      const github = open([1]);
      await interleave(github, [publish(2), withdraw(3)], { choose, patient: true });
      expect(last(github)).toEqual(['withdrawn by 3']);
    });
  });

  test('a red run that is the older one withdraws nothing of a newer verdict, in every order', async () => {
    await forEveryOrder(async (choose) => {
      const github = open([1]);
      await interleave(github, [withdraw(2), publish(3)], { choose, patient: true });
      expect(last(github)).toEqual(['said by 3']);
    });
  });
});
