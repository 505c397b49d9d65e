import { EdgeError } from '../failures.ts';
import type { JobRun } from '../pull-request/github-job.ts';
import { computeOrigin } from '../pull-request/origin.ts';

type Surroundings = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** an input's text as it was written; '' where it is absent */
  readonly readInput: (name: string) => string;
};

/**
 * Which run of which workflow this is, from the variables that every runner sets. Throws EdgeError where one of them is missing or is not
 * what it should be. Source: docs.github.com, "Variables reference", default environment variables.
 */
export function readJobRun({ environment, readInput }: Surroundings): JobRun {
  const read = (name: string, pattern: RegExp): string => {
    const text = environment[name] ?? '';
    if (pattern.test(text)) return text;
    throw new EdgeError({
      edge: 'runner',
      message: `${name} is ${JSON.stringify(text)}, which no runner of GitHub sets`,
      retryable: false,
    });
  };
  const id = read('GITHUB_RUN_ID', /^[1-9]\d{0,14}$/);
  const repository = read('GITHUB_REPOSITORY', /^[\w.-]{1,100}\/[\w.-]{1,100}$/);
  const server = read('GITHUB_SERVER_URL', /^https?:\/\/[^\s/?#@]+$/);
  const sha = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.exec(environment.GITHUB_SHA ?? '')?.[0];
  return {
    id: Number(id),
    attempt: Number(read('GITHUB_RUN_ATTEMPT', /^[1-9]\d{0,5}$/)),
    url: `${server}/${repository}/actions/runs/${id}`,
    repository,
    ...(sha !== undefined && { sha }),
    origin: computeOrigin({
      workflowRef: environment.GITHUB_WORKFLOW_REF ?? '',
      job: environment.GITHUB_JOB ?? '',
      mode: readInput('mode'),
      suite: readInput('suite'),
      candidate: readInput('candidate'),
      runs: readInput('runs'),
      check: readInput('check'),
    }),
  };
}
