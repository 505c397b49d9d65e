import { beforeAll, describe, expect, test } from '@jest/globals';
import { createBase, propose } from './capitals-base.ts';
import { type Files, openPullRequest, type PullRequestStory } from './pull-request-desk.ts';

let base: Files;
beforeAll(async () => {
  base = await createBase();
});

const evaluate = { inputs: { mode: 'evaluate' } } as const;
const second = 'c'.repeat(40);
const withCheck = { wants: { check: 'PoQ Gate' } };

const open = (script: string): PullRequestStory => openPullRequest({ base, head: propose(script) });

describe('evaluate in a pull request of the repository', () => {
  test.each([
    ['good-100ms', 0, 'pass', '✅'],
    ['good-1200ms', 1, 'fail', '❌'],
    ['good-390ms', 2, 'inconclusive', ''],
    ['lossy-100ms', 3, 'error', ''],
  ])('the comment of %s begins with its verdict, and the status is %i', async (script, status, verdict, mark) => {
    const story = open(script);
    const { outcome, warnings, ...done } = await story.step(evaluate);
    const [comment = '', ...others] = story.comments();
    expect(done.status).toBe(status);
    expect(others).toEqual([]);
    expect(comment.split('\n')[1]).toMatch(new RegExp(`^## ${mark}.* ?${verdict}: `));
    expect(outcome?.commentUrl).toBe(story.github.repository.comments[0]?.url);
    expect([outcome?.report?.verdict.status, outcome?.runPath]).toEqual([verdict, 'poq-results/fast.run.jsonl']);
    expect(warnings.filter((warning) => !warning.includes('answers were lost'))).toEqual([]);
  });

  test('provenance names the head, the base and the commit that both were read from', async () => {
    const story = open('good-100ms');
    const { outcome } = await story.step(evaluate);
    expect(outcome?.report?.provenance).toMatchObject({
      commit: 'a'.repeat(40),
      base: `main at ${'b'.repeat(40)}`,
      workflowRun: 'https://github.test/acme/models/actions/runs/7',
    });
    const [comment = ''] = story.comments();
    expect(comment).toContain(`Commit \`${'a'.repeat(40)}\``);
    expect(comment).toContain(`main at ${'b'.repeat(40)}`);
  });

  test('a merge commit that was checked out is named beside the head that the verdict is about', async () => {
    const story = open('good-100ms');
    const merge = 'd'.repeat(40);
    story.github.repository.commits.set(merge, { ...base, ...propose('good-100ms') });
    const { outcome } = await story.step({ ...evaluate, checkout: merge });
    expect(outcome?.report?.provenance).toMatchObject({ commit: merge, head: 'a'.repeat(40) });
  });

  test('a second push rewrites the comment where it stands', async () => {
    const story = open('good-100ms');
    const first = await story.step(evaluate);
    story.push(second, propose('good-1200ms'));
    const later = await story.step({ ...evaluate, run: { id: 8 } });
    expect(later.outcome?.commentUrl).toBe(first.outcome?.commentUrl);
    expect(story.comments()).toHaveLength(1);
    expect(story.comments()[0]).toMatch(/fail: [\s\S]*Commit `c{40}`/);
    expect(story.comments()[0]).not.toContain('pass:');
  });

  test('a second push that renames the candidate rewrites the comment of the same job, too', async () => {
    const story = open('good-100ms');
    const first = await story.step(evaluate);
    story.push(second, propose('good-1200ms', 'renamed'));
    const later = await story.step({ ...evaluate, run: { id: 8 } });
    expect([story.comments().length, later.outcome?.commentUrl]).toEqual([1, first.outcome?.commentUrl]);
  });

  test('two candidates of two jobs have a comment each', async () => {
    const story = openPullRequest({
      base,
      head: { ...propose('good-100ms'), '.poq/other.yaml': propose('good-1200ms', 'slow')['.poq/candidate.yaml'] },
    });
    await story.step(evaluate);
    await story.step({ inputs: { mode: 'evaluate', candidate: '.poq/other.yaml' }, origin: 'poq.yml gate other' });
    expect(story.comments().map((body) => /(pass|fail): /.exec(body)?.[1])).toEqual(['pass', 'fail']);
  });

  test('the verdict of an older run leaves the comment of a newer one', async () => {
    const story = open('good-100ms');
    await story.step({ ...evaluate, run: { id: 9 } });
    const [before] = story.comments();
    const { status, warnings, outcome } = await story.step({ ...evaluate, run: { id: 8 } });
    expect([status, story.comments()]).toEqual([0, [before]]);
    expect(warnings).toEqual([expect.stringMatching(/newer run \(9, attempt 1\)/)]);
    expect(outcome).not.toHaveProperty('commentUrl');
  });

  test('nobody is told where the job wants no comment, and there is no check unless it names one', async () => {
    const story = open('good-100ms');
    const { status, outcome } = await story.step({ ...evaluate, wants: { comment: false } });
    expect([status, story.comments(), story.github.repository.checks]).toEqual([0, [], []]);
    expect(outcome).not.toHaveProperty('commentUrl');
  });

  test.each([
    ['good-100ms', 'success'],
    ['good-1200ms', 'failure'],
    ['good-390ms', 'failure'],
    ['lossy-100ms', 'failure'],
  ])('the check of %s is a %s of the head', async (script, conclusion) => {
    const story = open(script);
    await story.step({ ...evaluate, ...withCheck });
    expect(story.github.repository.checks).toMatchObject([{ name: 'PoQ Gate', conclusion, headSha: 'a'.repeat(40) }]);
  });

  test('lines of candidate.yaml are pointed to as the head has them, by the check and by the job', async () => {
    const text = `# what we try\n\n${propose('good-1200ms')['.poq/candidate.yaml'] ?? ''}`;
    const story = openPullRequest({ base, head: { '.poq/candidate.yaml': text } });
    const { outcome } = await story.step({ ...evaluate, ...withCheck });
    const line = text.split('\n').findIndex((one) => one.startsWith('model:')) + 1;
    expect(line).toBe(6);
    expect(outcome?.annotations).toEqual([expect.objectContaining({ path: '.poq/candidate.yaml', line, title: 'PoQ Gate: fail' })]);
    expect(story.github.repository.checks[0]?.annotations).toEqual(outcome?.annotations);
  });

  test('a pass points to no line, and neither does a file that is not the one that was measured', async () => {
    expect((await open('good-100ms').step({ ...evaluate, ...withCheck })).outcome?.annotations).toEqual([]);
    const story = open('good-1200ms');
    const measured = propose('good-1200ms', 'other')['.poq/candidate.yaml'] ?? '';
    expect((await story.step({ ...evaluate, runner: { '.poq/candidate.yaml': measured } })).outcome?.annotations).toEqual([]);
  });

  test('what is uploaded is told in the comment’s last line', async () => {
    const story = open('good-100ms');
    await story.step(evaluate);
    expect(story.github.repository.artifacts.map(({ artifact }) => artifact.name)).toEqual([
      'poq-run-1+capitals+fast',
      'poq-report-1+capitals+fast',
    ]);
    expect(story.comments()[0]).toContain('with report.html and report.json in its artifacts');
    await story.step({ ...evaluate, wants: { upload: false }, run: { id: 8 } });
    expect(story.comments()[0]).not.toContain('in its artifacts');
  });

  test('a push to a branch is gated by the checkout and tells no pull request', async () => {
    const story = open('good-100ms');
    const { status, outcome } = await story.step({ ...evaluate, ...withCheck, trigger: { kind: 'none' } });
    expect([status, story.comments(), story.github.repository.checks]).toEqual([0, [], []]);
    expect(outcome?.report?.provenance).not.toHaveProperty('base');
  });

  test('a merge group is gated by its base branch, and told where its name says which pull request it is', async () => {
    const story = open('good-100ms');
    const merge = 'd'.repeat(40);
    story.github.repository.commits.set(merge, { ...base, ...propose('good-100ms') });
    const group = { kind: 'merge-group', headSha: merge, baseBranch: 'main' } as const;
    const untold = await story.step({ ...evaluate, ...withCheck, trigger: group, checkout: merge });
    expect([untold.status, story.comments(), story.github.repository.checks[0]]).toMatchObject([
      0,
      [],
      { headSha: merge, conclusion: 'success' },
    ]);
    await story.step({ ...evaluate, trigger: { ...group, number: 12 }, checkout: merge });
    expect(story.comments()).toEqual([expect.stringContaining(`Commit \`${merge}\``)]);
  });
});
