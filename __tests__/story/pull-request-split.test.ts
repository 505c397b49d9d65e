import { beforeAll, describe, expect, test } from '@jest/globals';
import { endpoint } from '../commands/capitals-desk.ts';
import { createBase, propose } from './capitals-base.ts';
import { type Done, type Files, openPullRequest, type PullRequestStory, readArtifact, type Step } from './pull-request-desk.ts';

let base: Files;
let withheld: Files;
beforeAll(async () => {
  base = await createBase();
  withheld = await createBase({ report: '{ texts: digests }' });
});

type Circumstances = Omit<Step, 'inputs'>;

const measure = (story: PullRequestStory, inputs: Files = {}, more: Circumstances = {}): Promise<Done> =>
  story.step({ inputs: { mode: 'measure', ...inputs }, origin: 'poq.yml measure', ...more });

/** as `init` writes it: nothing is checked out */
const gate = (story: PullRequestStory, inputs: Files = {}, more: Circumstances = {}): Promise<Done> =>
  story.step({ inputs: { mode: 'gate', ...inputs }, checkout: false, ...more });

const fast = propose('good-100ms');

describe('measure in one job, gate in the next', () => {
  test('the run comes by its artifact, without checkout, and gates as one job would', async () => {
    const story = openPullRequest({ base, head: fast });
    expect((await measure(story)).status).toBe(0);
    expect(story.comments()).toEqual([]);
    const { status, outcome, opened, asked } = await gate(story);
    expect([status, asked, story.comments().length]).toEqual([0, [], 1]);
    expect(outcome?.report?.nodes.map(({ name }) => name)).toEqual(['fast', 'main']);
    expect(opened).toEqual(['token-f1']);
    const alone = openPullRequest({ base, head: fast });
    const evaluated = await alone.step({ inputs: { mode: 'evaluate' } });
    expect(outcome?.report?.comparisons).toEqual(evaluated.outcome?.report?.comparisons);
  });

  test('what measuring left unscored is scored by the job that gates, and lies beside the report', async () => {
    const story = openPullRequest({ base, head: fast });
    await measure(story, { scores: 'false' });
    const { status, notes } = await gate(story);
    expect([status, notes.filter((note) => note.includes('scored'))]).toEqual([0, ['token-f1: 24 answers of fast scored']]);
    expect(Object.keys(readArtifact(story.github, 'poq-report-1+capitals+fast'))).toContain('fast.run.jsonl');
    expect(readArtifact(story.github, 'poq-report-1+capitals+fast')['fast.run.jsonl']?.match(/"line":"score"/g)).toHaveLength(24);
  });

  test('a measurement that broke takes the green comment back', async () => {
    const story = openPullRequest({ base, head: fast });
    await measure(story);
    await gate(story);
    story.push('c'.repeat(40), propose('good-100ms', 'fast'));
    const later = { run: { id: 8 } };
    const { status, message } = await gate(story, {}, later);
    expect([status, message]).toEqual([3, 'the workflow run 8 has uploaded no measurement of the suite capitals']);
    expect(story.comments()).toEqual([expect.stringContaining('error: no verdict for cccccccccccc; the earlier verdict was withdrawn')]);
  });

  test('runs of another suite in the same workflow run are left alone', async () => {
    const story = openPullRequest({
      base: { ...base, '.poq/other.yaml': (base['.poq/suite.yaml'] ?? '').replace('name: capitals', 'name: other') },
      head: fast,
    });
    await measure(story, { suite: '.poq/other.yaml' });
    await measure(story);
    const { status, notes } = await gate(story);
    expect([status, notes]).toEqual([0, expect.arrayContaining(['1 artifact of the run 7 with 1 run file'])]);
  });

  test('a run that lies in the job is taken before the artifacts where the job names it', async () => {
    const story = openPullRequest({ base, head: fast });
    const { disk } = await measure(story);
    const run = disk.get('poq-results/fast.run.jsonl') ?? '';
    story.github.repository.artifacts.length = 0;
    const { status } = await gate(story, { runs: 'measured' }, { runner: { 'measured/fast.run.jsonl': run } });
    expect(status).toBe(0);
  });
});

describe('shards', () => {
  const shards = async (story: PullRequestStory, which: readonly string[], more: Circumstances = {}): Promise<void> => {
    for (const shard of which) expect((await measure(story, { shard }, more)).status).toBe(0);
  };

  test('measured in jobs of their own, they are merged by the job that gates', async () => {
    const story = openPullRequest({ base, head: fast });
    await shards(story, ['1/2', '2/2']);
    const { status, outcome } = await gate(story);
    expect([status, outcome?.report?.nodes[0].counts.prompts]).toEqual([0, 24]);
  });

  test('a missing one is named, and takes the comment back', async () => {
    const story = openPullRequest({ base, head: fast });
    await shards(story, ['1/2']);
    expect((await gate(story)).message).toBe('of 2 shards 2/2 is missing');
  });

  test('one that is run again alone replaces its first attempt; the other one stays', async () => {
    const story = openPullRequest({ base, head: fast });
    await shards(story, ['1/2']);
    await shards(story, ['2/2'], { runner: { '.poq/good-100ms.jsonl': base['.poq/lossy-100ms.jsonl'] ?? '' } });
    expect((await gate(story)).outcome?.report?.verdict.status).toBe('error');
    const again = { run: { id: 7, attempt: 2 } };
    await shards(story, ['2/2'], again);
    const { status, outcome } = await gate(story, {}, again);
    expect([status, outcome?.report?.verdict.status]).toEqual([0, 'pass']);
    expect(story.comments()).toEqual([expect.stringMatching(/pass: [\s\S]*run 7, attempt 2/)]);
  });
});

describe('texts that stay where they were measured', () => {
  test('a run with scores is gated by them, and no answer is in what goes up or is told', async () => {
    const story = openPullRequest({ base: withheld, head: fast });
    await measure(story);
    const { status, notes } = await gate(story);
    expect([status, notes.filter((note) => note.includes('scored'))]).toEqual([0, []]);
    for (const { artifact } of story.github.repository.artifacts)
      expect(Object.values(readArtifact(story.github, artifact.name)).join('\n')).not.toContain('Reykjavik');
    expect(story.comments()[0]).not.toContain('Reykjavik');
  });

  test('a run without scores is refused with what to do', async () => {
    const story = openPullRequest({ base: withheld, head: fast });
    await measure(story, { scores: 'false' });
    const { status, message, cure } = await gate(story);
    expect([status, message]).toEqual([3, expect.stringContaining('the texts of its answers were withheld (report.texts: digests)')]);
    expect(cure).toContain('scores: true');
  });

  test('a baseline is not made of it', async () => {
    const story = openPullRequest({ base: withheld, head: fast });
    await measure(story);
    const { status, message } = await gate(story, { accept: 'next' });
    expect([status, message]).toEqual([3, expect.stringContaining('were withheld')]);
  });
});

describe('what lies in the checkout', () => {
  test('a run that the pull request has committed to the results’ folder is not taken for the measurement', async () => {
    const lucky = openPullRequest({ base, head: fast });
    const committed = (await measure(lucky)).disk.get('poq-results/fast.run.jsonl') ?? '';
    const story = openPullRequest({ base, head: { ...propose('good-1200ms'), 'poq-results/fast.run.jsonl': committed } });
    await measure(story);
    const { status } = await gate(story, {}, { checkout: 'a'.repeat(40) });
    expect(status).toBe(1);
  });

  test('not even one that the job names, where it was measured at another commit', async () => {
    const lucky = openPullRequest({ base, head: fast });
    const committed = (await measure(lucky)).disk.get('poq-results/fast.run.jsonl') ?? '';
    const story = openPullRequest({ base });
    story.push('c'.repeat(40), { ...propose('good-1200ms'), 'measured/fast.run.jsonl': committed });
    const { status, message } = await gate(story, { runs: 'measured' }, { checkout: 'c'.repeat(40) });
    expect([status, message]).toEqual([3, `the run was measured at ${'a'.repeat(40)}, and the pull request is at ${'c'.repeat(40)}`]);
  });

  test('a candidate of the checkout with another name is measured under that name', async () => {
    const story = openPullRequest({ base, head: { '.poq/candidate.yaml': endpoint('other', 'good-100ms') } });
    await measure(story);
    expect(story.github.repository.artifacts.map(({ artifact }) => artifact.name)).toEqual(['poq-run-1+capitals+other']);
  });
});
