import { beforeAll, describe, expect, test } from '@jest/globals';
import { writeSuite } from '../commands/capitals-desk.ts';
import { createBreakdown, createRefusal } from '../doubles/github-in-memory.ts';
import { createBase, propose } from './capitals-base.ts';
import { type Files, openPullRequest } from './pull-request-desk.ts';

const floor = (quality: number): Record<string, string> => ({ gate: `{ against: main, floors: { quality: { all: ${quality} } } }` });

let base: Files;
beforeAll(async () => {
  base = await createBase(floor(5));
});

const evaluate = { inputs: { mode: 'evaluate' } } as const;
const fast = propose('good-100ms');

describe('the base decides', () => {
  test('suite and baselines of the base count though the checkout has others', async () => {
    const gentle = writeSuite({ gate: '{ against: main, inconclusive: allow-merge, margin: 1 }' });
    const story = openPullRequest({ base, head: propose('good-1200ms') });
    const { status, outcome, opened } = await story.step({
      ...evaluate,
      runner: { '.poq/suite.yaml': gentle.replace('token-f1', 'exact-match'), '.poq/baselines/main.run.jsonl': 'nothing of a run\n' },
    });
    expect([status, outcome?.report?.settings.margin]).toEqual([1, 0.05]);
    expect(new Set(opened)).toEqual(new Set(['token-f1']));
    expect(outcome?.report).not.toHaveProperty('proposal');
  });

  test('the comment tells what the pull request changes of its own gate, and what the verdict would be', async () => {
    const story = openPullRequest({ base, head: { ...fast, '.poq/suite.yaml': writeSuite(floor(9.9)) } });
    const { status } = await story.step(evaluate);
    expect(status).toBe(0);
    const [comment = ''] = story.comments();
    expect(comment).toContain('also raises gate.floors.quality.all from 5 to 9.9. With its own rules the verdict would be fail.');
    expect(comment.split('\n')[1]).toMatch(/pass: /);
  });

  test('a suite of the pull request’s own that is no suite does not stop the verdict', async () => {
    const story = openPullRequest({ base, head: { ...fast, '.poq/suite.yaml': 'name: [' } });
    const { status } = await story.step(evaluate);
    expect([status, story.comments()[0]]).toEqual([0, expect.stringContaining('its suite cannot be read')]);
  });

  test('evaluators that only the pull request names are not opened', async () => {
    const theirs = writeSuite({
      ...floor(5),
      evaluators: '[{ use: token-f1 }, { use: bi-encoder, name: theirs, path: ../model, revision: main }]',
    });
    const story = openPullRequest({ base, head: { ...fast, '.poq/suite.yaml': theirs } });
    const { status, opened } = await story.step(evaluate);
    expect(status).toBe(0);
    expect(new Set(opened)).toEqual(new Set(['token-f1']));
    expect(story.comments()[0]).toContain('its evaluators are not run');
  });

  test('a baseline that only the pull request brings is shown in the proposal, and in no row', async () => {
    const main = base['.poq/baselines/main.run.jsonl'] ?? '';
    const story = openPullRequest({ base, head: { ...fast, '.poq/baselines/other.run.jsonl': main } });
    const { outcome } = await story.step(evaluate);
    expect(outcome?.report?.nodes.map(({ name }) => name)).toEqual(['fast', 'main']);
    expect(story.comments()[0]).toContain('adds the baseline other');
  });

  test('the tip of the base is what counts, not what the pull request branched from', async () => {
    const story = openPullRequest({ base, head: fast });
    const tip = 'e'.repeat(40);
    story.github.repository.commits.set(tip, { ...base, '.poq/suite.yaml': writeSuite(floor(9.9)) });
    story.github.repository.branches.set('main', tip);
    const { status, outcome } = await story.step(evaluate);
    expect([status, outcome?.report?.provenance.base]).toEqual([1, `main at ${tip}`]);
  });
});

describe('a base without a suite', () => {
  const bare = { 'README.md': 'a repository\n' };
  const bring = (): Record<string, string> => ({ ...base, ...fast });

  test('the pull request is told how to begin, and the status is 2', async () => {
    const story = openPullRequest({ base: bare, head: bring() });
    const { status, outcome, asked } = await story.step({ ...evaluate, wants: { check: 'PoQ Gate' } });
    expect([status, outcome?.verdict, asked]).toEqual([2, 'inconclusive', []]);
    expect(outcome?.commentUrl).toBe(story.github.repository.comments[0]?.url);
    expect(story.comments()).toEqual([expect.stringContaining('inconclusive: main has no suite yet')]);
    expect(story.comments()[0]).toContain('Merge the suite into main first');
    // A commit that had a success by a suite that is gone must not keep it.
    expect(story.github.repository.checks).toMatchObject([{ name: 'PoQ Gate', conclusion: 'failure' }]);
  });

  test('the first verdict takes that comment over', async () => {
    const story = openPullRequest({ base: bare, head: bring() });
    const first = await story.step(evaluate);
    const tip = 'e'.repeat(40);
    story.github.repository.commits.set(tip, base);
    story.github.repository.branches.set('main', tip);
    const later = await story.step({ ...evaluate, run: { id: 8 } });
    expect([later.status, story.comments().length, later.outcome?.commentUrl]).toEqual([0, 1, first.outcome?.commentUrl]);
    expect(story.comments()[0]).toMatch(/^.*\n## .*pass: /);
  });

  test('a green comment does not outlive the suite that it was by', async () => {
    const story = openPullRequest({ base, head: fast });
    await story.step(evaluate);
    const tip = 'e'.repeat(40);
    story.github.repository.commits.set(tip, bare);
    story.github.repository.branches.set('main', tip);
    const { status } = await story.step({ ...evaluate, run: { id: 8 } });
    expect([status, story.comments().length]).toEqual([2, 1]);
    expect(story.comments()[0]).toContain('main has no suite yet');
  });

  test('measuring refuses, says how to begin, and asks nothing', async () => {
    const story = openPullRequest({ base: bare, head: bring() });
    const { status, message, cure, asked } = await story.step({ inputs: { mode: 'measure' } });
    expect([status, message, asked]).toEqual([3, expect.stringContaining('main has no file .poq/suite.yaml'), []]);
    expect(cure).toContain('poq measure --accept main');
  });

  test.each([
    ['is forbidden', createRefusal(403, 'Resource not accessible by integration'), 'pull-requests: write'],
    ['breaks', createBreakdown(), 'GitHub answered 500'],
  ])('that a comment %s is a warning, and the status is 2 all the same', async (_, failure, told) => {
    const story = openPullRequest({ base: bare, head: bring() });
    story.github.fail('createComment', failure, { times: 9 });
    const { status, warnings } = await story.step(evaluate);
    expect([status, warnings.at(-1)]).toEqual([2, expect.stringContaining(told)]);
  });
});

describe('a pull request that has moved on', () => {
  test.each([
    ['evaluate', { open: false }, 'the pull request #12 is closed'],
    ['gate', { open: false }, 'the pull request #12 is closed'],
    ['evaluate', { headSha: 'c'.repeat(40) }, 'the head of #12 is now cccccccccccc; this run is about aaaaaaaaaaaa'],
  ])('%s says nothing there, and ends with 2', async (mode, fields, reason) => {
    const story = openPullRequest({ base, head: fast });
    story.github.addPullRequest(fields);
    const trigger = { kind: 'pull-request', number: 12, headSha: 'a'.repeat(40) } as const;
    const { status, outcome, warnings, asked } = await story.step({ inputs: { mode }, trigger, wants: { check: 'PoQ Gate' } });
    expect([status, outcome?.verdict, warnings, asked]).toEqual([2, 'inconclusive', [reason], []]);
    expect([story.comments(), story.github.repository.checks]).toEqual([[], []]);
    expect(outcome?.summary).toContain('the pull request has moved on');
  });

  test('measuring it is refused', async () => {
    const story = openPullRequest({ base, head: fast });
    story.github.addPullRequest({ open: false });
    const { status, message, asked } = await story.step({ inputs: { mode: 'measure' } });
    expect([status, message, asked]).toEqual([3, 'nothing is measured: the pull request #12 is closed', []]);
  });
});
