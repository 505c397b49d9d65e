import type { LocalGitHub } from './github/local-github.ts';

/** An event as GitHub sends it to a runner, as far as anybody here reads it. */
export type RunnerEvent = { readonly name: string; readonly payload: Readonly<Record<string, unknown>> };

type Pull = {
  readonly number: number;
  readonly headSha: string;
  /** whose fork the head lies in (default: the repository itself) */
  readonly owner?: string;
};

const repositoryOf = (github: LocalGitHub) => ({ id: github.repositoryId, full_name: github.repository });

/** A push to a pull request. */
export const pullRequestEvent = (github: LocalGitHub, { number, headSha, owner }: Pull): RunnerEvent => ({
  name: 'pull_request',
  payload: {
    action: 'synchronize',
    number,
    pull_request: {
      number,
      head: { sha: headSha, ref: 'topic', repo: owner === undefined ? repositoryOf(github) : { full_name: `${owner}/model` } },
      base: { ref: 'main', repo: repositoryOf(github) },
    },
    repository: repositoryOf(github),
  },
});

/** The end of a run of another workflow. As GitHub does it for forks, it names no pull request. */
export const workflowRunEvent = (github: LocalGitHub, run: { readonly id: number; readonly attempt?: number }): RunnerEvent => ({
  name: 'workflow_run',
  payload: {
    action: 'completed',
    workflow_run: { id: run.id, run_attempt: run.attempt ?? 1, event: 'pull_request', name: 'poq-measure', pull_requests: [] },
    repository: repositoryOf(github),
  },
});

/** A group of the merge queue, built out of main and one pull request. */
export const mergeGroupEvent = (github: LocalGitHub, { number, headSha }: Pull): RunnerEvent => ({
  name: 'merge_group',
  payload: {
    action: 'checks_requested',
    merge_group: {
      head_sha: headSha,
      head_ref: `refs/heads/gh-readonly-queue/main/pr-${number}-${github.tip('main')}`,
      base_sha: github.tip('main'),
      base_ref: 'refs/heads/main',
    },
    repository: repositoryOf(github),
  },
});

/** Somebody with write access has started the workflow by hand. */
export const dispatchEvent = (github: LocalGitHub, { number, headSha }: Pull): RunnerEvent => ({
  name: 'workflow_dispatch',
  payload: {
    inputs: { 'pull-request': String(number), 'head-sha': headSha },
    ref: 'refs/heads/main',
    repository: repositoryOf(github),
  },
});

/** A push to main. */
export const pushEvent = (github: LocalGitHub): RunnerEvent => ({
  name: 'push',
  payload: { ref: 'refs/heads/main', after: github.tip('main'), repository: repositoryOf(github) },
});
