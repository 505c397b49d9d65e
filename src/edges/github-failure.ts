import { stripVTControlCharacters } from 'node:util';
import { fieldOf, isRecord } from '../documents/plain-record.ts';
import { EdgeError } from '../failures.ts';
import { GitHubRefusal } from '../pull-request/github.ts';
import { codeOf } from './file-failure.ts';

const longestMessage = 300;

type Failed = {
  /** such as `GET /repos/acme/model/pulls/7` */
  readonly request: string;
  readonly post: boolean;
  readonly status: number;
  /** undefined where no answer came */
  readonly answer: { readonly data: unknown; readonly headers: Readonly<Record<string, unknown>> } | undefined;
};

/**
 * What Octokit threw, as what it means here: GitHubRefusal for 4xx; EdgeError, retryable, for a used-up rate limit, 5xx and a broken
 * connection; anything else as it is. `token` is kept out of the message, whoever wrote it there.
 * Source: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api.
 */
export function describeGitHubFailure(failure: unknown, token: string): unknown {
  const failed = readFailure(failure);
  if (failed === undefined) return failure;
  const { status, request, answer } = failed;
  if (answer === undefined) return broken(failed, describeBrokenConnection(failure), failure);
  const reason = describeAnswer(answer.data).replaceAll(token, '…');
  if (isRateLimit(status, reason, answer.headers)) return limited(reason, failure);
  if (status < 400 || status >= 500) return broken(failed, `answered ${status}`, failure);
  const permissions = readPermissions(answer.headers);
  const cure = findCure(status, permissions);
  return new GitHubRefusal({
    message: `${request}: ${reason === '' ? 'refused' : reason} (${status})`,
    status,
    ...(permissions !== undefined && { permissions }),
    ...(cure !== undefined && { cure }),
    cause: failure,
  });
}

/** Octokit's RequestError: `status` (500 where there was no answer), `request`, `response`. */
function readFailure(failure: unknown): Failed | undefined {
  if (!(failure instanceof Error) || !('status' in failure) || !('request' in failure) || !isRecord(failure.request)) return undefined;
  const method = String(fieldOf(failure.request, 'method') ?? 'GET');
  const url = String(fieldOf(failure.request, 'url') ?? '');
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  const response = 'response' in failure && isRecord(failure.response) ? failure.response : undefined;
  const headers = response === undefined ? undefined : fieldOf(response, 'headers');
  return {
    request: `${method} ${path.slice(0, longestMessage)}`,
    post: method === 'POST',
    status: Number(failure.status),
    answer: response && { data: fieldOf(response, 'data'), headers: isRecord(headers) ? headers : {} },
  };
}

/** GitHub's `message` and, for 422, what it has against which field. */
function describeAnswer(data: unknown): string {
  if (!isRecord(data)) return '';
  const errors = fieldOf(data, 'errors');
  const details = (Array.isArray(errors) ? errors : []).map((error: unknown) =>
    isRecord(error) ? ['field', 'code', 'message'].flatMap((name) => fieldOf(error, name) ?? []).join(' ') : String(error),
  );
  return tidy([String(fieldOf(data, 'message') ?? ''), ...details].join(': '));
}

const tidy = (text: string): string => {
  const plain = stripVTControlCharacters(text)
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
  return plain.length > longestMessage ? `${plain.slice(0, longestMessage)}…` : plain;
};

const isRateLimit = (status: number, reason: string, headers: Readonly<Record<string, unknown>>): boolean =>
  status === 429 || (status === 403 && (/\bsecondary rate limit/i.test(reason) || headers['x-ratelimit-remaining'] === '0'));

function limited(reason: string, cause: unknown): EdgeError {
  return new EdgeError({
    edge: 'github',
    message: `the rate limit of the token is used up, and waiting was not enough: ${reason}`,
    cure: 'Run the job again later. A token of its own (a GitHub App) has a larger limit than that of the job.',
    retryable: true,
    cause,
  });
}

function broken({ request, post }: Failed, what: string, cause: unknown): EdgeError {
  return new EdgeError({
    edge: 'github',
    message: `${request}: GitHub ${what}${post ? '; whether it was carried out is not known' : ''}`,
    cure: 'Errors of GitHub pass: see githubstatus.com (or the health of your server), and run the job again.',
    retryable: true,
    cause,
  });
}

/** Without instanceof: what fetch throws may be no Error (a DOMException), or one of another realm. */
const causeOf = (failure: unknown): unknown => (isRecord(failure) ? failure.cause : undefined);

function describeBrokenConnection(failure: unknown): string {
  const cause = causeOf(failure);
  if (isRecord(cause) && cause.name === 'TimeoutError') return 'did not answer in time';
  const code = codeOf(cause) ?? codeOf(causeOf(cause));
  return `could not be reached, or the connection broke${code === undefined ? '' : ` (${code})`}`;
}

/** `issues=write; pull_requests=write`: alternatives between semicolons, what belongs together between commas. */
function readPermissions(headers: Readonly<Record<string, unknown>>): string | undefined {
  const value = headers['x-accepted-github-permissions'];
  return typeof value === 'string' && /^[a-z_]+=[a-z]+(?:[,;] ?[a-z_]+=[a-z]+){0,9}$/.test(value) ? value : undefined;
}

function findCure(status: number, permissions: string | undefined): string | undefined {
  switch (status) {
    case 401:
      return 'The token is wrong or has expired: check the input token, and that it belongs to this server.';
    case 403:
      return permissions === undefined
        ? 'The token may not do this: check the permissions of the job.'
        : `Give the job one of these permissions: ${permissions.replaceAll('=', ': ')}.`;
    case 404:
      return 'GitHub also answers so where the token may not look: check the permissions of the job, above all in a private repository.';
    default:
      return undefined;
  }
}
