import { EdgeError } from '../failures.ts';
import type { Artifact, GitHub, WorkflowRun } from '../pull-request/github.ts';
import type { GitHubClient } from './github-client.ts';
import { type Fields, openFields, openList } from './github-fields.ts';

type RunReader = Pick<GitHub, 'readWorkflowRun' | 'listArtifacts'>;

/** Runs of workflows and what they left behind. */
export function createRunReader(client: GitHubClient): RunReader {
  return {
    async readWorkflowRun(id) {
      const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
      return readRun(openFields((await client.ask({ route, parameters: { run_id: id } })).data, route));
    },
    async listArtifacts(runId) {
      const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts';
      const artifacts: Artifact[] = [];
      for await (const page of client.pages({ route, parameters: { run_id: runId } })) {
        artifacts.push(...openList(page, route).map(readArtifact));
      }
      return artifacts;
    },
  };
}

function readRun(row: Fields): WorkflowRun {
  const id = row.count('id');
  if (!row.has('head_repository') || !row.has('head_branch')) {
    throw new EdgeError({
      edge: 'github',
      message: `the repository or the branch that run ${id} measured is gone`,
      cure: 'Open the pull request again from a branch that is there.',
      retryable: false,
    });
  }
  const head = row.fields('head_repository');
  return {
    id,
    attempt: row.has('run_attempt') ? row.count('run_attempt') : 1,
    event: row.text('event'),
    workflowPath: row.text('path'),
    headSha: row.sha('head_sha'),
    headBranch: row.text('head_branch'),
    headOwner: head.fields('owner').text('login'),
    headRepositoryId: head.count('id'),
    repositoryId: row.fields('repository').count('id'),
    ...(row.has('conclusion') && { conclusion: row.text('conclusion') }),
  };
}

function readArtifact(row: Fields): Artifact {
  return {
    id: row.count('id'),
    name: row.text('name'),
    bytes: row.count('size_in_bytes'),
    expired: row.flag('expired'),
    ...(row.has('digest') && { digest: row.text('digest') }),
    ...(row.has('workflow_run') && row.fields('workflow_run').has('id') && { workflowRunId: row.fields('workflow_run').count('id') }),
  };
}
