import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ArtifactService } from './artifact-service/service.ts';
import type { LocalGitHub, LocalGitHubSettings } from './github/local-github.ts';
import { type GitHubWithUploads, startGitHubWithUploads } from './github-with-uploads.ts';
import type { RunnerEvent } from './job-events.ts';
import { createFolder, type Ended, type Folder, root, type Started, startProgram } from './poq-process.ts';
import { type RunnerLog, readOutputs, readRunnerLog } from './runner-log.ts';
import type { Files } from './tiny-suite.ts';

/** A step that uses the Action, in a job of its own. */
export type Step = {
  readonly event: RunnerEvent;
  /** what stands under `with:`; the others have action.yml's defaults */
  readonly inputs?: Files;
  /** what was checked out; nothing where it is absent */
  readonly checkout?: { readonly files: Files; readonly commit: string };
  readonly workflow?: string;
  readonly job?: string;
  /** of a run that had jobs before; a new one where it is absent */
  readonly runId?: number;
  readonly env?: Files;
};

/** What a door left behind. */
export type Done = Pick<Ended, 'status' | 'stderr'> &
  RunnerLog & {
    readonly outputs: Files;
    readonly summary: string;
    readonly warnings: readonly string[];
    readonly errors: readonly string[];
  };

export type StartedStep = Pick<Started, 'child'> & {
  /** GITHUB_WORKSPACE */
  readonly workspace: string;
  /** RUNNER_TEMP */
  readonly temporary: string;
  /** the id of this run of a workflow; later runs have higher ones */
  readonly runId: number;
  /** the end of `main` */
  readonly main: Promise<Done>;
  /** the door `post`, as it is opened at the end of the job however `main` ended */
  post(): Promise<Done>;
};

/** One runner that speaks to one GitHub. */
export type Runner = {
  readonly github: LocalGitHub;
  readonly artifacts: ArtifactService;
  start(step: Step): StartedStep;
  /** `main` to its end */
  run(step: Step): Promise<Done & Pick<StartedStep, 'runId' | 'workspace' | 'temporary' | 'post'>>;
};

type Manifest = {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly main: string; readonly post: string };
};
const manifest: Manifest = parse(readFileSync(join(root, 'action.yml'), 'utf8'));

/** Tells a story on a runner, then ends everything. What GitHub's description has against a request fails the story. */
export async function onRunner(settings: LocalGitHubSettings, story: (runner: Runner) => Promise<void>): Promise<void> {
  const service = await startGitHubWithUploads(settings);
  const folders: Folder[] = [];
  let runId = 7_000;
  const start = (step: Step): StartedStep => {
    const folder = createFolder();
    folders.push(folder);
    runId += 1;
    return startStep({ service, folder, runId: step.runId ?? runId }, step);
  };
  const run: Runner['run'] = async (step) => {
    const started = start(step);
    return {
      ...(await started.main),
      runId: started.runId,
      workspace: started.workspace,
      temporary: started.temporary,
      post: started.post,
    };
  };
  try {
    await story({ github: service.github, artifacts: service.artifacts, start, run });
  } finally {
    for (const folder of folders) folder.remove();
    await service.stop();
  }
}

type Place = { readonly service: GitHubWithUploads; readonly folder: Folder; readonly runId: number };

function startStep(place: Place, step: Step): StartedStep {
  const { folder, runId } = place;
  const workspace = join(folder.path, 'work');
  const temporary = join(folder.path, 'temp');
  for (const path of [workspace, temporary]) mkdirSync(path);
  if (step.checkout !== undefined) checkOut(folder, step.checkout);
  const open = (door: 'main' | 'post', state: Files): { readonly started: Started; readonly done: Promise<Done> } => {
    const files = createDoorFiles(folder, door);
    const env = { ...describeJob(place, step), ...describeInputs(place, step), ...files, ...step.env, ...state };
    const started = startProgram([], { program: manifest.runs[door], cwd: workspace, env });
    return { started, done: started.ended.then((ended) => readDone(ended, files)) };
  };
  const main = open('main', {});
  const post = (): Promise<Done> => open('post', readState(join(folder.path, 'main', 'GITHUB_STATE'))).done;
  return { child: main.started.child, workspace, temporary, runId, main: main.done, post };
}

/** What a detached checkout is, as far as `git rev-parse HEAD` looks. */
function checkOut(folder: Folder, { files, commit }: NonNullable<Step['checkout']>): void {
  for (const name of ['objects', 'refs']) mkdirSync(join(folder.path, 'work', '.git', name), { recursive: true });
  folder.write({ 'work/.git/HEAD': `${commit}\n` });
  folder.write(Object.fromEntries(Object.entries(files).map(([path, text]) => [`work/${path}`, text])));
}

/** The files by which a door speaks to the runner, by the names of their variables; empty, and its own for each door. */
function createDoorFiles(folder: Folder, door: string): Files {
  const names = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
  folder.write(Object.fromEntries(names.map((name) => [`${door}/${name}`, ''])));
  return Object.fromEntries(names.map((name) => [name, join(folder.path, door, name)]));
}

/** Source: docs.github.com, "Variables reference", default environment variables. */
function describeJob({ service, folder, runId }: Place, step: Step): Files {
  const { event, workflow = '.github/workflows/poq.yml', job = 'gate', checkout } = step;
  const { github } = service;
  folder.write({ 'event.json': JSON.stringify(event.payload) });
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__owner_poq-gate',
    GITHUB_API_URL: github.url,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: join(folder.path, 'event.json'),
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_JOB: job,
    GITHUB_REPOSITORY: github.repository,
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: String(runId),
    GITHUB_SERVER_URL: 'https://github.com',
    // never the head of a pull request: its merge with the base, or the tip of a branch
    GITHUB_SHA: event.name === 'merge_group' && checkout !== undefined ? checkout.commit : github.tip('main'),
    GITHUB_WORKFLOW_REF: `${github.repository}/${workflow}@refs/heads/main`,
    GITHUB_WORKSPACE: join(folder.path, 'work'),
    POQ_CACHE: join(folder.path, 'cache'),
    RUNNER_TEMP: join(folder.path, 'temp'),
    ...service.environmentOf(runId),
  };
}

/** A runner sets every input of action.yml: what the workflow says, else the default. */
function describeInputs({ service }: Place, { inputs = {} }: Step): Files {
  const unknown = Object.keys(inputs).filter((name) => !Object.hasOwn(manifest.inputs, name));
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`);
  return Object.fromEntries(
    Object.entries(manifest.inputs).map(([name, { default: usual = '' }]) => {
      const text = inputs[name] ?? usual.replace(/^\$\{\{ github\.token \}\}$/, service.github.token);
      return [`INPUT_${name.toUpperCase()}`, text];
    }),
  );
}

function readDone({ status, stdout, stderr }: Ended, files: Files): Done {
  const log = readRunnerLog(stdout);
  const said = (name: string): readonly string[] => log.commands.filter((command) => command.name === name).map(({ data }) => data);
  const read = (name: string): string => readFileSync(files[name] ?? '', 'utf8');
  return {
    ...log,
    status,
    stderr,
    outputs: readOutputs(read('GITHUB_OUTPUT')),
    summary: read('GITHUB_STEP_SUMMARY'),
    warnings: said('warning'),
    errors: said('error'),
  };
}

/** What `main` saved comes to `post` as `STATE_…`. */
const readState = (file: string): Files =>
  Object.fromEntries(Object.entries(readOutputs(readFileSync(file, 'utf8'))).map(([name, value]) => [`STATE_${name}`, value]));
