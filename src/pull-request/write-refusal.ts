import { renderPlain } from '../report/plain-text.ts';
import { GitHubRefusal } from './github.ts';

/** GitHub says 403 to a token that may not, and 404 to one that may not even know. */
export function isDenied(failure: unknown): failure is GitHubRefusal {
  return failure instanceof GitHubRefusal && (failure.status === 403 || failure.status === 404);
}

/** What was there is gone, or may not be known to the token. */
export function isMissing(failure: unknown): boolean {
  return failure instanceof GitHubRefusal && (failure.status === 404 || failure.status === 410);
}

/**
 * Why something could not be written, in one sentence with the cure. `what`: as `The comment could not be posted`; `permission`: as
 * `pull-requests: write`.
 */
export function describeDenial(what: string, permission: string, { status, message, permissions }: GitHubRefusal): string {
  const enough = permissions === undefined ? '' : `; GitHub says that ${renderPlain(permissions, 200)} would do`;
  return (
    `${what}: GitHub answered ${status} (${renderPlain(message, 200)}). ` +
    `The job needs "${permission}" under permissions:${enough}. In a pull request from a fork no job of its own is given that.`
  );
}
