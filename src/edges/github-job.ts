import { resolve } from 'node:path';
import { InputError } from '../failures.ts';
import type { GitHub } from '../pull-request/github.ts';
import type { GitHubJob, JobWishes } from '../pull-request/github-job.ts';
import { type Binding, guessTrigger, parseTrigger, type Trigger } from '../pull-request/trigger.ts';
import { readJobEvent } from './github-job-event.ts';
import { createTemporaryFolder, locateTemporaryFolder } from './github-job-folder.ts';
import { readJobRun } from './github-job-run.ts';

/** What a door knows of the job that it opens. */
export type JobSurroundings = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** an input's text as it was written; '' where it is absent */
  readonly readInput: (name: string) => string;
  readonly signal: AbortSignal;
  /** keeps a secret out of every log */
  readonly maskSecret: (secret: string) => void;
  /** told when a rate limit is waited for */
  readonly onWait: (message: string) => void;
};

/** The inputs about the job itself, parsed. */
type Asked = JobWishes & { readonly token?: string; readonly pullRequest?: number; readonly headSha?: string };

/**
 * The job of GitHub Actions that this process runs in; undefined outside of one. Throws InputError for an event that must not measure or
 * a binding that it contradicts, EdgeError where the runner has not said what every runner says.
 */
export async function openGitHubJob(door: JobSurroundings & { readonly inputs: Asked }): Promise<GitHubJob | undefined> {
  const { environment, inputs } = door;
  const event = findEvent(environment);
  if (event === undefined) return undefined;
  if (inputs.token !== undefined) door.maskSecret(inputs.token);
  const trigger = parseTrigger(await readJobEvent(event), bindingOf(inputs));
  return assembleJob(door, { trigger, asked: inputs, temporaryFolder: await createTemporaryFolder(environment) });
}

/**
 * The same for a job that has failed before it could be opened, or that was cancelled: enough of it to withdraw what its comments said
 * before, and nothing to measure or gate with. It guesses the pull request where the
 * event must not be used for more, and makes no temporary folder. Undefined outside of a job, and where not even the run is known; never
 * throws. `signal` has to be a new one: that of a cancelled job would end every request before it began.
 */
export async function openFailedJob(door: JobSurroundings & { readonly inputs: Asked }): Promise<GitHubJob | undefined> {
  const { environment, inputs: asked } = door;
  const event = findEvent(environment);
  if (event === undefined) return undefined;
  if (asked.token !== undefined) door.maskSecret(asked.token);
  const trigger = await readJobEvent(event).then(
    (read) => guessTrigger(read, bindingOf(asked)),
    (): Trigger => ({ kind: 'none' }),
  );
  try {
    return assembleJob(door, { trigger, asked, temporaryFolder: locateTemporaryFolder(environment) });
  } catch {
    return undefined;
  }
}

function findEvent(environment: JobSurroundings['environment']): { readonly name: string; readonly path: string } | undefined {
  const { GITHUB_ACTIONS, GITHUB_EVENT_PATH, GITHUB_EVENT_NAME } = environment;
  if (GITHUB_ACTIONS !== 'true' || !GITHUB_EVENT_PATH) return undefined;
  return { name: GITHUB_EVENT_NAME ?? '', path: GITHUB_EVENT_PATH };
}

function bindingOf({ pullRequest, headSha }: Asked): Binding | undefined {
  return pullRequest === undefined || headSha === undefined ? undefined : { number: pullRequest, headSha };
}

type Known = { readonly trigger: Trigger; readonly asked: Asked; readonly temporaryFolder: string };

function assembleJob(door: JobSurroundings, { trigger, asked, temporaryFolder }: Known): GitHubJob {
  const { environment } = door;
  const { token, comment, check, upload, measuredBy } = asked;
  const run = readJobRun(door);
  let github: Promise<GitHub> | undefined;
  return {
    trigger,
    run,
    wants: { comment, upload, measuredBy, ...(check !== undefined && { check }) },
    workspace: resolve(environment.GITHUB_WORKSPACE || '.'),
    temporaryFolder,
    // One for the whole job: it knows which rate limits are being waited for.
    openGitHub: () => {
      github ??= connect(door, { repository: run.repository, token });
      return github;
    },
    openArtifacts: async () => (await import('./artifacts.ts')).openArtifactStore({ environment }),
  };
}

type Access = { readonly repository: string; readonly token: string | undefined };

async function connect({ environment, signal, onWait }: JobSurroundings, { repository, token }: Access): Promise<GitHub> {
  if (token === undefined) {
    throw new InputError('there is no token to speak to GitHub with', {
      cure: `Leave the input token at its default, or set it to \${{ github.token }}, and give the job the permissions of docs/pull-requests.md.`,
    });
  }
  const { openGitHub } = await import('./github.ts');
  const apiUrl = environment.GITHUB_API_URL || 'https://api.github.com';
  const graphqlUrl = environment.GITHUB_GRAPHQL_URL;
  return openGitHub({ token, repository, apiUrl, signal, onWait, ...(graphqlUrl && { graphqlUrl }) });
}
