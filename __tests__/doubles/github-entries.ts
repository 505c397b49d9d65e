import type { PullRequest, WorkflowRun } from '../../src/pull-request/github.ts';

/** The commits that pull requests, runs and branches have unless a test gives them others. */
export const headCommit = 'a'.repeat(40);
export const baseCommit = 'b'.repeat(40);

/** An open pull request from a branch of the repository itself to main, unless the fields say otherwise. */
export function createPullRequest(repositoryId: number, fields: Partial<PullRequest> = {}): PullRequest {
  return {
    number: 12,
    open: true,
    headSha: headCommit,
    headRepositoryId: repositoryId,
    baseRepositoryId: repositoryId,
    baseBranch: 'main',
    ...fields,
  };
}

/** A finished run of poq-measure.yml for a pull request of the repository itself, unless the fields say otherwise. */
export function createWorkflowRun(repositoryId: number, fields: Partial<WorkflowRun> = {}): WorkflowRun {
  return {
    id: 7_001,
    attempt: 1,
    event: 'pull_request',
    workflowPath: '.github/workflows/poq-measure.yml',
    headSha: headCommit,
    headBranch: 'topic',
    headOwner: 'acme',
    headRepositoryId: repositoryId,
    repositoryId,
    conclusion: 'success',
    ...fields,
  };
}
