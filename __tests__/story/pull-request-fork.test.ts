import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { writeSuite } from '../commands/capitals-desk.ts';
import { createBase, propose } from './capitals-base.ts';
import { type Done, type Files, openPullRequest, type PullRequestStory, readArtifact, type Step } from './pull-request-desk.ts';

let base: Files;
beforeAll(async () => {
  base = await createBase({ gate: '{ against: main, inconclusive: allow-merge }' });
});

const upload = 'poq-run-1+capitals+fast';
const measuring = { kind: 'workflow-run', runId: 7, attempt: 1 } as const;

/** A fork's pull request whose unprivileged job has measured. */
async function openMeasured(script: string, changes: Files = {}): Promise<PullRequestStory> {
  const story = openPullRequest({ base, head: { ...propose(script), ...changes }, fork: true });
  const { status } = await story.step({ inputs: { mode: 'measure' }, origin: 'poq-measure.yml measure', wants: { comment: false } });
  expect(status).toBe(0);
  story.github.addWorkflowRun({ id: 7, headOwner: 'stranger', headRepositoryId: 99 });
  return story;
}

/** The job that `workflow_run` starts on the default branch. */
const gate = (story: PullRequestStory, inputs: Files = {}, more: Omit<Step, 'inputs'> = {}): Promise<Done> =>
  story.step({
    inputs: { mode: 'gate', ...inputs },
    trigger: measuring,
    run: { id: 50 },
    checkout: false,
    wants: { check: 'PoQ Gate' },
    ...more,
  });

/** What a stranger uploads in place of what was measured: each line changed, the digest fitting again. */
function forge(story: PullRequestStory, change: (line: string) => string): void {
  const lines = (readArtifact(story.github, upload)['fast.run.jsonl'] ?? '').trimEnd().split('\n').map(change);
  const body = lines
    .slice(0, -1)
    .map((line) => `${line}\n`)
    .join('');
  const end = (lines.at(-1) ?? '').replace(/"sha256":"[0-9a-f]{64}"/, `"sha256":"${createHash('sha256').update(body).digest('hex')}"`);
  story.github.repository.artifacts.length = 0;
  story.github.addArtifact(
    7,
    upload,
    JSON.stringify({ 'fast.run.jsonl': `${body}${end}\n`, 'report.json': '{"verdict":{"status":"pass"}}' }),
  );
}

describe('a fork’s pull request', () => {
  test('what would be a pass is inconclusive and unverified, and no softening makes it green', async () => {
    const { status, outcome } = await gate(await openMeasured('good-100ms'));
    expect([status, outcome?.report?.verdict]).toMatchObject([2, { status: 'inconclusive', softened: false }]);
    expect(outcome?.report?.verdict.reasons[0]?.code).toBe('unverified');
  });

  test('what is inconclusive anyway is not softened either', async () => {
    const { status, outcome } = await gate(await openMeasured('good-390ms'));
    expect([status, outcome?.report?.verdict]).toMatchObject([2, { status: 'inconclusive', softened: false }]);
  });

  test('the same measurement of a branch of the repository is softened: it is the fork that makes the difference', async () => {
    const story = openPullRequest({ base, head: propose('good-390ms') });
    expect((await story.step({ inputs: { mode: 'evaluate' } })).status).toBe(0);
  });

  test('a fail stays a fail', async () => {
    expect((await gate(await openMeasured('good-1200ms'))).status).toBe(1);
  });

  test('the comment says that it is unverified, and there is no check', async () => {
    const story = await openMeasured('good-100ms');
    const { notes } = await gate(story);
    expect(story.comments()).toEqual([expect.stringMatching(/inconclusive: Unverified: it would be a pass.*\n\nfast against main\n/)]);
    expect([story.github.repository.checks, notes]).toEqual([
      [],
      expect.arrayContaining(['No check is created: the measurement is unverified.']),
    ]);
  });

  test('forged scores are computed again from the answers', async () => {
    const story = await openMeasured('good-100ms');
    const honest = (await gate(story)).outcome?.report?.nodes[0].quality?.mean.estimate;
    forge(story, (line) => (line.startsWith('{"line":"score"') ? line.replace(/"raw":[\d.]+/, '"raw":1') : line));
    const { outcome, notes } = await gate(story, {}, { run: { id: 51 } });
    expect(notes).toContain('token-f1: 24 answers of fast scored');
    expect(outcome?.report?.nodes[0].quality?.mean.estimate).toBe(honest);
    expect(honest).toBeLessThan(9.9);
  });

  test('perfect answers in no time, with a report that claims a pass, are no success', async () => {
    const story = await openMeasured('good-1200ms');
    const references = new Map(
      (base['.poq/prompts.jsonl'] ?? '')
        .trimEnd()
        .split('\n')
        .map((line) => {
          const {
            id,
            references: [first],
          }: { id: string; references: string[] } = JSON.parse(line);
          return [id, first];
        }),
    );
    forge(story, (line) => {
      const read: Record<string, unknown> = JSON.parse(line);
      if (read.line !== 'answer') return line;
      return JSON.stringify({ ...read, text: references.get(String(read.promptId)), ttftMs: 1, ttfatMs: 1, e2eMs: 2 });
    });
    const { status, outcome } = await gate(story);
    expect(outcome?.report?.nodes[0].quality?.mean.estimate).toBe(10);
    expect([status, outcome?.report?.verdict]).toMatchObject([2, { status: 'inconclusive', softened: false }]);
    expect(story.comments()[0]).toContain('Unverified: it would be a pass');
    expect(story.github.repository.checks).toEqual([]);
  });

  test('a run whose digest does not fit its lines is refused', async () => {
    const story = await openMeasured('good-100ms');
    const text = (readArtifact(story.github, upload)['fast.run.jsonl'] ?? '').replace('"Paris"', '"Rome!"');
    story.github.repository.artifacts.length = 0;
    story.github.addArtifact(7, upload, JSON.stringify({ 'fast.run.jsonl': text }));
    expect(await gate(story)).toMatchObject({ status: 3, message: expect.stringMatching(/digest|sha256/i) });
  });

  test('its own suite is neither gated by nor softened by', async () => {
    const strict = await createBase();
    const head = { ...propose('good-390ms'), '.poq/suite.yaml': writeSuite({ gate: '{ against: main, inconclusive: allow-merge }' }) };
    const story = openPullRequest({ base: strict, head, fork: true });
    await story.step({ inputs: { mode: 'measure' } });
    story.github.addWorkflowRun({ id: 7, headOwner: 'stranger', headRepositoryId: 99 });
    expect((await gate(story)).status).toBe(2);
    expect(story.comments()[0]).toContain('With its own rules the verdict would be inconclusive.');
  });

  test('it never becomes a baseline', async () => {
    const { status, message, cure, disk } = await gate(await openMeasured('good-100ms'), { accept: 'main' });
    expect([status, message]).toEqual([3, 'what a fork has brought cannot become the baseline main']);
    expect(cure).toContain('after the merge');
    expect([...disk.keys()].filter((path) => path.startsWith('.poq/baselines'))).toEqual([]);
  });

  test('where texts are withheld it cannot be judged at all: its scores are not believed, and there is nothing to score', async () => {
    const withheld = await createBase({ report: '{ texts: digests }' });
    const story = openPullRequest({ base: withheld, head: propose('good-100ms'), fork: true });
    await story.step({ inputs: { mode: 'measure' } });
    story.github.addWorkflowRun({ id: 7, headOwner: 'stranger', headRepositoryId: 99 });
    expect(await gate(story)).toMatchObject({ status: 3, message: expect.stringContaining('were withheld') });
  });

  test('and is told a cure that can help it', async () => {
    const withheld = await createBase({ report: '{ texts: digests }' });
    const story = openPullRequest({ base: withheld, head: propose('good-100ms'), fork: true });
    await story.step({ inputs: { mode: 'measure' } });
    story.github.addWorkflowRun({ id: 7, headOwner: 'stranger', headRepositoryId: 99 });
    expect((await gate(story)).cure).toMatch(/^Measure it again where it can be believed/);
  });

  test('the input runs is refused: only what the measuring run has uploaded counts', async () => {
    const story = await openMeasured('good-100ms');
    const run = readArtifact(story.github, upload)['fast.run.jsonl'] ?? '';
    const { status, message } = await gate(story, { runs: 'mine' }, { runner: { 'mine/fast.run.jsonl': run } });
    expect([status, message]).toEqual([3, expect.stringContaining('runs: in a job for workflow_run')]);
  });

  test('a run that lies on the runner is not taken for the fork’s', async () => {
    const story = await openMeasured('good-1200ms');
    const other = await openMeasured('good-100ms');
    const run = readArtifact(other.github, upload)['fast.run.jsonl'] ?? '';
    expect((await gate(story, {}, { runner: { 'poq-results/fast.run.jsonl': run } })).status).toBe(1);
  });

  test('evaluated in its own job, it is unverified just as well', async () => {
    const story = openPullRequest({ base, head: propose('good-100ms'), fork: true });
    const { status, outcome } = await story.step({ inputs: { mode: 'evaluate' }, wants: { check: 'PoQ Gate' } });
    expect([status, outcome?.report?.verdict.softened, story.github.repository.checks]).toEqual([2, false, []]);
  });

  test.each([
    ['another workflow', { workflowPath: '.github/workflows/evil.yml' }, 'its workflow is'],
    ['another event', { event: 'push' }, 'its event is "push"'],
    ['another repository', { repositoryId: 5 }, 'it is of repository 5'],
  ])('a run of %s is not gated', async (_, fields, message) => {
    const story = await openMeasured('good-100ms');
    story.github.addWorkflowRun({ id: 7, headOwner: 'stranger', headRepositoryId: 99, ...fields });
    expect(await gate(story)).toMatchObject({ status: 3, message: expect.stringContaining(message) });
    expect(story.comments()).toEqual([]);
  });

  test('a run for an older head is of yesterday: status 2, and nobody is told', async () => {
    const story = await openMeasured('good-100ms');
    story.push('c'.repeat(40), propose('good-1200ms'));
    expect(await gate(story)).toMatchObject({ status: 2, outcome: { verdict: 'inconclusive' } });
    expect(story.comments()).toEqual([]);
  });

  test('a measurement that broke takes back what was said of the fork before', async () => {
    const story = await openMeasured('good-100ms');
    await gate(story);
    story.github.repository.artifacts.length = 0;
    story.github.addWorkflowRun({ id: 7, headOwner: 'stranger', headRepositoryId: 99, conclusion: 'failure' });
    const { status, cure } = await gate(story, {}, { run: { id: 51 } });
    expect([status, cure]).toEqual([3, expect.stringContaining('That run ended with "failure"')]);
    expect(story.comments()).toEqual([expect.stringContaining('the earlier verdict was withdrawn')]);
    expect(story.github.repository.checks).toEqual([]);
  });

  test.each(['evaluate', 'measure'])(
    '%s is refused on workflow_run: what is checked out there is not what the verdict would be about',
    async (mode) => {
      const story = await openMeasured('good-1200ms');
      const { status, message, asked } = await gate(story, { mode }, { checkout: 'a'.repeat(40) });
      expect([status, message, asked]).toEqual([3, expect.stringContaining('a job for workflow_run measures nothing'), []]);
    },
  );

  test('not even a branch of the repository is given a success by what the default branch holds', async () => {
    const story = openPullRequest({ base: { ...base, ...propose('good-100ms') }, head: propose('good-1200ms') });
    story.github.addWorkflowRun({ id: 7 });
    await gate(story, { mode: 'evaluate' }, { checkout: 'b'.repeat(40) });
    expect(story.github.repository.checks).toMatchObject([{ conclusion: 'failure' }]);
  });
});
