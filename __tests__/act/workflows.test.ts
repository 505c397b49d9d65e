import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { LocalGitHub } from '../doubles/github/local-github.ts';
import { dispatchEvent, mergeGroupEvent, pullRequestEvent, pushEvent, workflowRunEvent } from '../doubles/job-events.ts';
import { root } from '../doubles/poq-process.ts';
import { createRepository, renderAnswers } from '../doubles/tiny-suite.ts';
import { describeReal } from '../real/describe-real.ts';
import { type Act, act, onAct, type Workflow } from './on-act.ts';

const files = await createRepository();

/** A workflow of the examples, where it lies in a repository. */
const readExample = (name: string): Pick<Workflow, 'workflow' | 'path'> => ({
  workflow: readFileSync(join(root, 'examples', 'workflows', name), 'utf8'),
  path: `.github/workflows/${name.split('/').at(-1)}`,
});

type Pull = { readonly number: number; readonly headSha: string };

/** A pull request whose head changes nothing that counts, and brings other answers where they are given. */
function propose({ github, addCommit }: Act, { owner, wrong = 0 }: { readonly owner?: string; readonly wrong?: number } = {}): Pull {
  if (owner !== undefined) github.addFork(owner);
  const own = { '.poq/answers.jsonl': renderAnswers(wrong) };
  const pull = github.addPullRequest({ branch: 'topic', files: own, ...(owner !== undefined && { owner }) });
  addCommit(pull.headSha, { ...files, ...own });
  return pull;
}

const onPull = (github: LocalGitHub, pull: Pull, owner?: string): Pick<Workflow, 'event' | 'commit' | 'runId' | 'readOnly'> => ({
  readOnly: owner !== undefined,
  event: pullRequestEvent(github, { ...pull, ...(owner !== undefined && { owner }) }),
  commit: pull.headSha,
  runId: github.addRun({
    headSha: pull.headSha,
    headBranch: 'topic',
    headOwner: owner ?? 'acme',
    path: '.github/workflows/poq-measure.yml',
  }),
});

const verdictOf = ({ github }: Act): readonly (string | undefined)[] => github.comments.map(({ body }) => /\n## \S+ (\w+)/.exec(body)?.[1]);

describeReal('the example workflows are not run, because act is not installed', act !== undefined)('the example workflows', () => {
  test.concurrent('one job: measures, gates, comments, sets its outputs and its summary, and cleans up', () =>
    onAct({ files }, async (stage) => {
      const { github, artifacts, run } = stage;
      const pull = propose(stage);
      const done = await run({ ...readExample('one-job/poq.yml'), ...onPull(github, pull) });
      expect([done.status, done.jobs]).toEqual([0, [['gate', 'success']]]);
      const gate = done.gate('gate');
      expect(gate).toMatchObject({ result: 'success', warnings: [], errors: [] });
      expect(gate.outputs).toMatchObject({
        verdict: 'pass',
        run: 'poq-results/mine.run.jsonl',
        'comment-url': expect.stringContaining('#issuecomment-'),
      });
      expect(gate.summary).toMatch(/^## ✅ pass: .*\n\nmine against main\n/);
      expect(done.gate('gate', 'Post')).toMatchObject({ result: 'success', warnings: [], errors: [] });
      expect(verdictOf(stage)).toEqual(['pass']);
      expect(github.comments[0]?.body).toContain(`head=${pull.headSha} `);
      expect(artifacts.artifacts.map(({ name }) => name)).toEqual(['poq-run-1+words+mine', 'poq-report-1+words+mine']);
    }));

  test.concurrent('one job: what is worse turns the job red', () =>
    onAct({ files }, async (stage) => {
      const done = await stage.run({ ...readExample('one-job/poq.yml'), ...onPull(stage.github, propose(stage, { wrong: 12 })) });
      expect(done.jobs).toEqual([['gate', 'failure']]);
      expect(done.gate('gate')).toMatchObject({ result: 'failure', outputs: { verdict: 'fail' } });
      expect(verdictOf(stage)).toEqual(['fail']);
    }));

  test.concurrent('one job: a fork’s pull request is refused before anything is checked out, and the job is red', () =>
    onAct({ files }, async (stage) => {
      const done = await stage.run({
        ...readExample('one-job/poq.yml'),
        ...onPull(stage.github, propose(stage, { owner: 'stranger' }), 'stranger'),
      });
      expect(done.jobs).toEqual([['gate', 'failure']]);
      // act may lose what a program prints just before it ends: what ran is asked, not what was said.
      const main = done.steps.filter((step) => step.stage === 'Main' && ['success', 'failure'].includes(step.result ?? ''));
      expect(main.map(({ step, result }) => [step, result])).toEqual([
        [expect.stringMatching(/Pull requests from forks[\s\S]*\nexit 1\n/), 'failure'],
      ]);
      expect(stage.github.requests).toEqual([]);
    }));

  test.concurrent('split: one job measures, the other gates what it has uploaded, without a checkout', () =>
    onAct({ files }, async (stage) => {
      const done = await stage.run({ ...readExample('split/poq.yml'), ...onPull(stage.github, propose(stage)) });
      expect(done.jobs).toEqual([
        ['measure', 'success'],
        ['gate', 'success'],
      ]);
      expect(done.gate('measure')).toMatchObject({ warnings: [], outputs: { run: 'poq-results/mine.run.jsonl' } });
      expect(done.gate('gate')).toMatchObject({ warnings: [], errors: [], outputs: { verdict: 'pass' } });
      expect(done.steps.some(({ job, step }) => job === 'gate' && step.includes('checkout'))).toBe(false);
      expect(verdictOf(stage)).toEqual(['pass']);
    }));

  test.concurrent('split: where the measurement breaks the gate is red all the same, and takes the old verdict back', () =>
    onAct({ files }, async (stage) => {
      const { github, addCommit, run } = stage;
      const pull = propose(stage);
      const split = readExample('split/poq.yml');
      await run({ ...split, ...onPull(github, pull) });
      expect(verdictOf(stage)).toEqual(['pass']);
      const headSha = github.push({ branch: 'topic', files: { '.poq/candidate.yaml': null } });
      addCommit(headSha, { 'README.md': 'nothing else' });
      const done = await run({ ...split, ...onPull(github, { ...pull, headSha }) });
      expect(done.jobs).toEqual([
        ['measure', 'failure'],
        ['gate', 'failure'],
      ]);
      expect(done.gate('gate').errors).toEqual([expect.stringContaining('has uploaded no measurement')]);
      expect(verdictOf(stage)).toEqual(['error']);
    }));

  test.concurrent('split: a fork’s pull request is not measured, and the gate is red', () =>
    onAct({ files }, async (stage) => {
      const done = await stage.run({
        ...readExample('split/poq.yml'),
        ...onPull(stage.github, propose(stage, { owner: 'stranger' }), 'stranger'),
      });
      expect(done.jobs.filter(([, result]) => result !== 'skipped')).toEqual([['gate', 'failure']]);
      expect(done.steps.some(({ job }) => job === 'measure')).toBe(false);
      expect(done.gate('gate')).toMatchObject({ warnings: [], errors: [expect.stringContaining('has uploaded no measurement')] });
      expect(stage.github.comments).toEqual([]);
    }));

  test.concurrent('forks: one workflow measures without rights, the other one says that it is unverified', () =>
    onAct({ files }, async (stage) => {
      const { github, run } = stage;
      const pull = propose(stage, { owner: 'stranger' });
      const measuring = onPull(github, pull, 'stranger');
      const measured = await run({ ...readExample('forks/poq-measure.yml'), ...measuring });
      expect(measured.jobs).toEqual([['measure', 'success']]);
      expect(github.comments).toEqual([]);
      const gating = { event: workflowRunEvent(github, { id: measuring.runId }), commit: github.tip('main') };
      const done = await run({ ...readExample('forks/poq-comment.yml'), ...gating, runId: measuring.runId + 1_000 });
      expect(done.jobs).toEqual([['comment', 'failure']]);
      expect(done.gate('comment')).toMatchObject({ warnings: [], outputs: { verdict: 'inconclusive' } });
      expect(verdictOf(stage)).toEqual(['inconclusive']);
      expect(github.comments[0]?.body).toContain('Unverified: it would be a pass');
      expect(github.checks).toEqual([]);
    }));

  test.concurrent('verify: the merge queue measures anew what is queued', () =>
    onAct({ files }, async (stage) => {
      const { github, addCommit, run } = stage;
      const pull = propose(stage);
      const headSha = github.push({ branch: 'queued', files: { 'other.txt': 'x' } });
      addCommit(headSha, files);
      const event = mergeGroupEvent(github, { number: pull.number, headSha });
      const runId = github.addRun({ headSha, headBranch: 'queued' });
      const done = await run({ ...readExample('forks/poq-verify.yml'), event, commit: headSha, runId });
      expect(done.jobs).toEqual([
        ['measure', 'success'],
        ['gate', 'success'],
      ]);
      expect(github.checks.map(({ request: { head_sha, conclusion } }) => [head_sha, conclusion])).toEqual([[headSha, 'success']]);
      expect(verdictOf(stage)).toEqual(['pass']);
    }));

  test.concurrent('verify: somebody with write access has one commit measured', () =>
    onAct({ files }, async (stage) => {
      const { github, run } = stage;
      const pull = propose(stage);
      const runId = github.addRun({ headSha: github.tip('main'), headBranch: 'main' });
      const dispatch = { event: dispatchEvent(github, pull), commit: github.tip('main'), runId };
      const done = await run({ ...readExample('forks/poq-verify.yml'), ...dispatch });
      expect(done.jobs).toEqual([
        ['measure', 'success'],
        ['gate', 'success'],
      ]);
      expect(github.checks.map(({ request: { head_sha, conclusion } }) => [head_sha, conclusion])).toEqual([[pull.headSha, 'success']]);
      expect(verdictOf(stage)).toEqual(['pass']);
    }));
});

describeReal('no workflow with a matrix is run, because act is not installed', act !== undefined)('a workflow of one’s own', () => {
  const checkout = ['- uses: actions/checkout@v5', `  with: { ref: "\${{ github.sha }}", persist-credentials: false }`];
  const shards = [
    'on: push',
    'jobs:',
    '  measure:',
    '    runs-on: self-hosted',
    '    strategy: { matrix: { shard: [1/2, 2/2] } }',
    '    steps:',
    ...[...checkout, '- uses: OWNER/poq-gate@v0', `  with: { mode: measure, shard: "\${{ matrix.shard }}" }`].map(
      (line) => `      ${line}`,
    ),
    '  gate:',
    '    needs: measure',
    '    runs-on: ubuntu-latest',
    '    steps:',
    ...[...checkout, '- id: gate', '  uses: OWNER/poq-gate@v0', '  with: { mode: gate }'].map((line) => `      ${line}`),
    '      - run: test "$VERDICT" = pass',
    `        env: { VERDICT: "\${{ steps.gate.outputs.verdict }}" }`,
    '',
  ].join('\n');

  test.concurrent('the shards of a matrix are gated together, and a later step reads the verdict', () =>
    onAct({ files }, async (stage) => {
      const { github, artifacts, addCommit, run } = stage;
      const commit = github.tip('main');
      addCommit(commit, files);
      const runId = github.addRun({ headSha: commit, headBranch: 'main' });
      const done = await run({ workflow: shards, path: '.github/workflows/shards.yml', event: pushEvent(github), commit, runId });
      expect([...done.jobs].sort()).toEqual([
        ['gate', 'success'],
        ['measure', 'success'],
        ['measure', 'success'],
      ]);
      expect(artifacts.artifacts.map(({ name }) => name).sort()).toEqual([
        'poq-report-1+words+mine',
        'poq-run-1+words+mine+1-of-2',
        'poq-run-1+words+mine+2-of-2',
      ]);
      expect(done.gate('gate').outputs).toMatchObject({ verdict: 'pass' });
      expect(github.comments).toEqual([]);
    }));
});
