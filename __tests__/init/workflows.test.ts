import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { type Answers, setUps } from '../../src/init/answers.ts';
import { listWorkflowFiles } from '../../src/init/workflow-files.ts';
import { expression } from '../../src/init/workflows/parts.ts';
import { someAnswers } from './some-answers.ts';

type Step = { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>>; readonly env?: object };
type Job = {
  readonly name?: string;
  readonly if?: string;
  readonly 'runs-on': unknown;
  readonly 'timeout-minutes'?: number;
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly steps: readonly Step[];
};
type Workflow = {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: object;
  readonly concurrency?: Job['concurrency'];
  readonly jobs: Readonly<Record<string, Job>>;
};

const examples = join(import.meta.dirname, '..', '..', 'examples', 'workflows');

/** Name of the file → its text. */
const write = (answers: Partial<Answers>): Readonly<Record<string, string>> =>
  Object.fromEntries(listWorkflowFiles({ ...someAnswers, ...answers }).map(({ path, text }) => [basename(path), text]));

const read = (answers: Partial<Answers>): Readonly<Record<string, Workflow>> =>
  Object.fromEntries(Object.entries(write(answers)).map(([name, text]) => [name, parse(text) as Workflow]));

const jobsOf = (answers: Partial<Answers>): readonly Job[] => Object.values(read(answers)).flatMap(({ jobs }) => Object.values(jobs));

const action = (job: Job | undefined): Step | undefined => job?.steps.find(({ uses }) => uses?.startsWith('OWNER/'));

const withKey: Partial<Answers> = {
  candidate: { kind: 'endpoint', baseUrl: 'https://x/v1', model: 'm', apiKeyEnv: 'MODEL_KEY' },
};

describe.each(setUps)('the set-up %s', (setUp) => {
  test('stands in examples/workflows/ as poq init writes it', () => {
    // Afresh: poq init --yes --set-up SET-UP --model owner/name --workflows-only --to FOLDER, and FOLDER/.github/workflows/* is the example.
    const folder = join(examples, setUp);
    const kept = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
    expect(kept).toEqual(write({ setUp }));
  });

  test('gives every job its own least rights, a time limit and a group that it waits in', () => {
    for (const [name, workflow] of Object.entries(read({ setUp }))) {
      expect([name, workflow.permissions]).toEqual([name, {}]);
      for (const job of Object.values(workflow.jobs)) {
        expect(job.permissions).toBeDefined();
        expect(job['timeout-minutes']).toBeGreaterThan(0);
        expect((job.concurrency ?? workflow.concurrency)?.group).toMatch(/^poq-.*\$\{\{ .* \}\}$/);
      }
    }
  });

  test('never stops a job in the middle that does nothing but comment', () => {
    for (const workflow of Object.values(read({ setUp })))
      for (const job of Object.values(workflow.jobs)) {
        const comments = action(job)?.with?.mode === 'gate';
        if (comments) expect((job.concurrency ?? workflow.concurrency)?.['cancel-in-progress']).toBe(false);
        if (comments) expect(workflow.concurrency?.['cancel-in-progress'] ?? false).toBe(false);
      }
  });

  test('leaves no token in a checkout, and has nobody write into a shell script', () => {
    const steps = jobsOf({ setUp }).flatMap((job) => job.steps);
    for (const step of steps) {
      if (step.uses?.startsWith('actions/checkout')) expect(step.with).toMatchObject({ 'persist-credentials': false });
      expect(step.run ?? '').not.toContain('${{');
    }
    expect(steps.some(({ uses }) => uses?.startsWith('actions/checkout'))).toBe(true);
  });

  test('checks nothing out where it comments apart, and gives nothing to write where the pull request is checked out apart', () => {
    for (const job of jobsOf({ setUp })) {
      const mode = action(job)?.with?.mode;
      const checksOut = job.steps.some(({ uses }) => uses?.startsWith('actions/checkout'));
      expect(checksOut).toBe(mode !== 'gate');
      if (mode === 'measure') expect(job.permissions).toEqual({ contents: 'read', 'pull-requests': 'read' });
      else expect(job.permissions).toMatchObject({ contents: 'read', 'pull-requests': 'write' });
    }
  });

  test('names the action and the labels that were answered', () => {
    const answers = { setUp, action: 'acme/gate@0123456789abcdef', runner: ['self-hosted', 'a100', 'eu.west'] };
    const text = Object.values(write(answers)).join('\n');
    expect(text).toMatch(/self-hosted/);
    expect(text).toMatch(/a100"?, ?"?eu\.west/);
    expect(text).not.toMatch(/OWNER|\bgpu\]/);
    expect([...text.matchAll(/uses: (?!actions\/checkout@v5\n)(.*)/g)].map(([, used]) => used)).toEqual(
      expect.arrayContaining(['acme/gate@0123456789abcdef']),
    );
  });

  test('takes the key of the candidate from a secret of the same name, where it asks the candidate', () => {
    const holding = Object.values(read({ setUp, ...withKey })).flatMap(({ on, jobs }) =>
      Object.values(jobs).map((job) => ({
        asks: action(job)?.with?.mode !== 'gate' && !('pull_request' in on && setUp === 'forks'),
        holds: JSON.stringify(action(job)?.env ?? {}).includes(expression('secrets.MODEL_KEY')),
      })),
    );
    for (const { asks, holds } of holding) expect(holds).toBe(asks);
    expect(Object.values(write({ setUp })).join('\n')).not.toMatch(/MODEL_KEY/);
  });
});

describe('one job', () => {
  test('keeps a fork away from the own machine, and red', () => {
    const job = read({ setUp: 'one-job' })['poq.yml']?.jobs.gate;
    expect(job?.['runs-on']).toMatch(/full_name != github\.repository && 'ubuntu-latest' \|\| fromJSON\('\["self-hosted","gpu"\]'\)/);
    expect(job?.steps[0]?.run).toMatch(/exit 1/);
    expect(job?.if).toBeUndefined();
  });

  test("needs no such guard on machines of GitHub's", () => {
    const job = read({ setUp: 'one-job', runner: ['ubuntu-latest'] })['poq.yml']?.jobs.gate;
    expect(job?.['runs-on']).toBe('ubuntu-latest');
    expect(job?.steps.map(({ run }) => run)).toEqual([undefined, undefined]);
  });
});

describe('split', () => {
  const jobs = read({ setUp: 'split' })['poq.yml']?.jobs;

  test('the job that comments also runs where the measurement broke, was cancelled or skipped', () => {
    expect(jobs?.gate).toMatchObject({ needs: 'measure', if: 'always()', 'runs-on': 'ubuntu-latest' });
  });

  test("a fork's pull request is not measured", () => {
    expect(jobs?.measure?.if).toMatch(/head\.repo\.full_name == github\.repository$/);
  });
});

describe('forks', () => {
  const workflows = read({ setUp: 'forks', ...withKey });

  test('strangers are measured on machines of their own, after a look, without scores, secrets or a cache that stays', () => {
    const job = workflows['poq-measure.yml']?.jobs.measure;
    expect(job).toMatchObject({ 'runs-on': { group: 'poq-forks', labels: ['gpu'] }, environment: 'poq-forks' });
    expect(action(job)).toMatchObject({ with: { scores: false }, env: { POQ_CACHE: expect.stringMatching(/runner\.temp/) } });
    expect(write({ setUp: 'forks', ...withKey })['poq-measure.yml']).not.toMatch(/secrets/);
  });

  test('a group needs no labels, and machines of GitHub no group', () => {
    const runsOn = (runner: readonly string[]): unknown => read({ setUp: 'forks', runner })['poq-measure.yml']?.jobs.measure?.['runs-on'];
    expect(runsOn(['self-hosted'])).toEqual({ group: 'poq-forks' });
    expect(runsOn(['ubuntu-latest'])).toBe('ubuntu-latest');
  });

  test('the comment comes after every measurement of a pull request, whatever became of it, and believes one workflow', () => {
    const workflow = workflows['poq-comment.yml'];
    expect(workflow?.on).toEqual({ workflow_run: { workflows: ['poq-measure'], types: ['completed'] } });
    expect(parse(write({ setUp: 'forks' })['poq-measure.yml'] ?? '').name).toBe('poq-measure');
    expect(workflow?.jobs.comment?.if).toBe("github.event.workflow_run.event == 'pull_request'");
    expect(action(workflow?.jobs.comment)?.with).toEqual({ mode: 'gate', 'measured-by': '.github/workflows/poq-measure.yml' });
  });

  test('what merges is measured anew: the queue, or exactly the commit that was named', () => {
    const workflow = workflows['poq-verify.yml'];
    expect(Object.keys(workflow?.on ?? {})).toEqual(['merge_group', 'workflow_dispatch']);
    const [checkout] = workflow?.jobs.measure?.steps ?? [];
    expect(checkout?.with?.ref).toBe(expression('inputs.head-sha || github.sha'));
    const bound = { 'pull-request': expression('inputs.pull-request'), 'head-sha': expression('inputs.head-sha') };
    expect(action(workflow?.jobs.measure)?.with).toEqual({ mode: 'measure', ...bound });
    expect(action(workflow?.jobs.gate)?.with).toEqual({ mode: 'gate', check: 'PoQ Gate', ...bound });
    expect(workflow?.jobs.gate?.permissions).toMatchObject({ checks: 'write' });
  });
});
