import { InputError } from '../failures.ts';
import type { GitHub } from '../pull-request/github.ts';
import { createArtifactDownload } from './github-artifact-download.ts';
import { type GitHubConnection, openGitHubClient } from './github-client.ts';
import { createCommentDesk } from './github-comments.ts';
import { createContentReader } from './github-contents.ts';
import { createPullRequestReader } from './github-pull-requests.ts';
import { createRunReader } from './github-runs.ts';

/**
 * One repository of GitHub, or of GitHub Enterprise Server, over its REST API. Requests are tried again after 5xx and broken connections
 * (but a POST is not), rate limits are waited for, answers are checked before they are used, and the token is sent to one server only.
 * Throws InputError for a repository or an address that cannot be.
 */
export function openGitHub(connection: GitHubConnection): GitHub {
  if (!/^[\w.-]+\/[\w.-]+$/.test(connection.repository)) throw new InputError(`${connection.repository} is no repository (owner/name)`);
  if (!URL.canParse(connection.apiUrl)) throw new InputError(`${connection.apiUrl} is no address of an API (GITHUB_API_URL)`);
  const client = openGitHubClient({ ...connection, apiUrl: connection.apiUrl.replace(/\/+$/, '') });
  return {
    ...createPullRequestReader(client),
    ...createContentReader(client),
    ...createCommentDesk(client),
    ...createRunReader(client),
    downloadArtifact: createArtifactDownload(client),
  };
}
