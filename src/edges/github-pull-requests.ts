import type { ChangedFile, GitHub, PullRequest } from '../pull-request/github.ts';
import type { GitHubClient } from './github-client.ts';
import { type Fields, openFields, openList } from './github-fields.ts';

type PullRequestReader = Pick<
  GitHub,
  'readRepositoryId' | 'readDefaultBranch' | 'readPullRequest' | 'listPullRequests' | 'listChangedFiles'
>;

/** GitHub tells no more of a pull request's files: https://docs.github.com/rest/pulls/pulls#list-pull-requests-files. */
const mostFiles = 3_000;

/** The repository and its pull requests. */
export function createPullRequestReader(client: GitHubClient): PullRequestReader {
  return {
    async readRepositoryId() {
      const route = 'GET /repos/{owner}/{repo}';
      return openFields((await client.ask({ route })).data, route).count('id');
    },
    async readDefaultBranch() {
      const route = 'GET /repos/{owner}/{repo}';
      return openFields((await client.ask({ route })).data, route).text('default_branch');
    },
    async readPullRequest(number) {
      const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
      return readPullRequest(openFields((await client.ask({ route, parameters: { pull_number: number } })).data, route));
    },
    async listPullRequests({ owner, branch }) {
      const route = 'GET /repos/{owner}/{repo}/pulls';
      const found: PullRequest[] = [];
      for await (const page of client.pages({ route, parameters: { state: 'open', head: `${owner}:${branch}` } })) {
        // GitHub overlooks a filter that it cannot make sense of, and then tells all of them.
        const rows = openList(page, route).filter((row) => isHead(row.fields('head'), owner, branch));
        found.push(...rows.map(readPullRequest));
      }
      return found;
    },
    async listChangedFiles(number) {
      const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
      const files: ChangedFile[] = [];
      for await (const page of client.pages({ route, parameters: { pull_number: number } })) {
        files.push(...openList(page, route).flatMap(readChangedFile));
        if (files.length >= mostFiles) break;
      }
      return files.slice(0, mostFiles);
    },
  };
}

function readPullRequest(row: Fields): PullRequest {
  const head = row.fields('head');
  const base = row.fields('base');
  return {
    number: row.count('number'),
    open: row.text('state') === 'open',
    headSha: head.sha('sha'),
    ...(head.has('repo') && { headRepositoryId: head.fields('repo').count('id') }),
    baseRepositoryId: base.fields('repo').count('id'),
    baseBranch: base.text('ref'),
  };
}

/** Owners are written in any case, branches are not. A deleted account has no label worth the name. */
function isHead(head: Fields, owner: string, branch: string): boolean {
  const label = head.has('label') ? head.text('label') : '';
  return head.text('ref') === branch && label.toLowerCase().startsWith(`${owner.toLowerCase()}:`);
}

function readChangedFile(row: Fields): readonly ChangedFile[] {
  const path = row.text('filename', 10_000);
  switch (row.text('status')) {
    case 'added':
    case 'copied':
      return [{ path, change: 'added' }];
    case 'removed':
      return [{ path, change: 'removed' }];
    case 'renamed':
      return [{ path, change: 'renamed', ...(row.has('previous_filename') && { previousPath: row.text('previous_filename', 10_000) }) }];
    case 'unchanged':
      return [];
    default:
      return [{ path, change: 'modified' }];
  }
}
