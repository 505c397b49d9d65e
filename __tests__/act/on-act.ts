import { spawn } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parse } from 'yaml';
import type { ArtifactService } from '../doubles/artifact-service/service.ts';
import { findProgram } from '../doubles/find-program.ts';
import type { LocalGitHub, LocalGitHubSettings } from '../doubles/github/local-github.ts';
import { everything } from '../doubles/github/permissions.ts';
import type { Permissions } from '../doubles/github/state.ts';
import { startGitHubWithUploads } from '../doubles/github-with-uploads.ts';
import type { RunnerEvent } from '../doubles/job-events.ts';
import { createFolder, type Folder, root } from '../doubles/poq-process.ts';
import type { Files } from '../doubles/tiny-suite.ts';
import { type ActStep, readActLog, readJobResults } from './act-log.ts';

/**
 * Runs workflows of GitHub Actions on this machine, without containers. https://github.com/nektos/act, installed with
 * `go install github.com/nektos/act@v0.2.89`.
 */
export const act = findProgram('act');

export type Workflow = {
  readonly event: RunnerEvent;
  /** its text */
  readonly workflow: string;
  /** its file */
  readonly path: string;
  /** the commit that GITHUB_SHA names */
  readonly commit: string;
  readonly runId: number;
  /** what GitHub makes of every token where a fork's pull request is the event */
  readonly readOnly?: boolean;
};

export type WorkflowDone = {
  readonly status: number | null;
  readonly jobs: readonly (readonly [job: string, result: string])[];
  readonly steps: readonly ActStep[];
  /** The step of a job that uses the Action. Throws where it has none. */
  gate(job: string, stage?: 'Main' | 'Post'): ActStep;
};

export type Act = {
  readonly github: LocalGitHub;
  readonly artifacts: ArtifactService;
  /** files that a checkout of the commit brings */
  addCommit(commit: string, files: Files): void;
  run(workflow: Workflow): Promise<WorkflowDone>;
};

/** The Action as it is fetched, without the native library, which no test here needs. */
function createAction(): Folder {
  const folder = createFolder();
  const { files }: { readonly files: readonly string[] } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of ['action.yml', 'package.json', ...files]) {
    cpSync(join(root, name), join(folder.path, name), { recursive: true, filter: (path) => path !== join(root, 'dist', 'native') });
  }
  return folder;
}

/** Tells a story in which whole workflows run, then ends everything. What GitHub's description has against a request fails the story. */
export async function onAct(settings: LocalGitHubSettings, story: (act: Act) => Promise<void>): Promise<void> {
  const service = await startGitHubWithUploads(settings);
  const folder = createFolder({ 'home/.config/act/actrc': '' });
  const action = createAction();
  const { github, artifacts, environmentOf } = service;
  const run = (workflow: Workflow): Promise<WorkflowDone> =>
    runWorkflow({ github, folder: folder.path, action: action.path, environment: environmentOf(workflow.runId) }, workflow);
  const addCommit = (commit: string, files: Files): void =>
    folder.write(Object.fromEntries(Object.entries(files).map(([path, content]) => [`commits/${commit}/${path}`, content])));
  try {
    await story({ github, artifacts, addCommit, run });
  } finally {
    for (const one of [folder, action]) one.remove();
    await service.stop();
  }
}

/**
 * What the token of a workflow may do: what its jobs are given, all together, because act has one token for all of them; everything where it
 * does not say.
 */
function readPermissions({ workflow, readOnly = false }: Workflow): Permissions {
  const {
    permissions,
    jobs,
  }: { readonly permissions?: Permissions; readonly jobs: Readonly<Record<string, { readonly permissions?: Permissions }>> } =
    parse(workflow);
  if (permissions === undefined) return everything;
  const given = Object.values(jobs).flatMap((job) => Object.entries(job.permissions ?? {}));
  const ascending = [...given].sort(([, one], [, other]) => (one < other ? -1 : 1));
  const nothing = Object.keys(everything).map((name) => [name, 'none'] as const);
  return Object.fromEntries([
    ...nothing,
    ['metadata', 'read'],
    ...ascending.map(([name, level]) => [name.replaceAll('-', '_'), readOnly ? 'read' : level] as const),
  ]);
}

type Place = { readonly github: LocalGitHub; readonly folder: string; readonly action: string; readonly environment: Files };

async function runWorkflow(place: Place, workflow: Workflow): Promise<WorkflowDone> {
  const { folder, github } = place;
  github.permit(readPermissions(workflow));
  const work = createFolder({ [workflow.path]: workflow.workflow, 'event.json': JSON.stringify(workflow.event.payload) });
  // act hands its whole environment on to the jobs, and takes whatever node comes first: so an empty one, with this Node in front.
  const child = spawn(act ?? 'act', listWords(place, workflow), {
    cwd: work.path,
    env: { PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, HOME: join(folder, 'home') },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const [output, complaints, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  work.remove();
  const steps = readActLog(output);
  if (steps.length === 0) throw new Error(`act has run no step:\n${output}${complaints}`);
  const gate: WorkflowDone['gate'] = (job, stage = 'Main') => {
    const found = steps.find((step) => step.job === job && step.stage === stage && step.step.includes('poq-gate@'));
    if (found === undefined) throw new Error(`the job ${job} has no such step:\n${output}`);
    return found;
  };
  return { status, jobs: readJobResults(output), steps, gate };
}

function listWords({ github, folder, action, environment }: Place, { event, path, commit, runId }: Workflow): readonly string[] {
  const variables = {
    ...environment,
    COMMITS: join(folder, 'commits'),
    GITHUB_API_URL: github.url,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: github.repository,
    GITHUB_RUN_ID: String(runId),
    // act does not set it
    GITHUB_WORKFLOW_REF: `${github.repository}/${path}@refs/heads/main`,
    SHA_REF: commit,
  };
  return [
    ...[
      event.name,
      '--workflows',
      path,
      '--eventpath',
      'event.json',
      '--json',
      '--no-cache-server',
      '--action-cache-path',
      join(folder, 'cache'),
    ],
    ...['ubuntu-latest', 'self-hosted', 'gpu', 'poq-forks'].flatMap((label) => ['--platform', `${label}=-self-hosted`]),
    ...['--local-repository', `OWNER/poq-gate@v0=${action}`],
    ...['--local-repository', `actions/checkout@v5=${join(import.meta.dirname, 'checkout')}`],
    ...['--secret', `GITHUB_TOKEN=${github.token}`],
    ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  ];
}
