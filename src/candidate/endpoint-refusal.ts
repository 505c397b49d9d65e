import { closest, distance } from 'fastest-levenshtein';
import { EdgeError } from '../failures.ts';

type Refusal = {
  readonly status: number;
  /** what the server said, cleaned */
  readonly message: string;
  readonly url: URL;
  readonly model: string;
  readonly apiKeyEnv: string | undefined;
  readonly hasKey: boolean;
  /** model names of the server; undefined where it does not list them */
  readonly models: readonly string[] | undefined;
};

/** Why no question can be answered by this server, and what to do about it, as the error that stops the run. */
export function assembleRefusal(refusal: Refusal): EdgeError {
  const said = refusal.message === '' ? '' : ` It says: ${refusal.message}`;
  const problem = describeProblem(refusal);
  return new EdgeError({ edge: 'endpoint', message: `${problem.message}${said}`, cure: problem.cure, retryable: false });
}

type Problem = { readonly message: string; readonly cure: string };

function describeProblem(refusal: Refusal): Problem {
  const { status } = refusal;
  const place = describeUrl(refusal.url);
  if (status === 401 || status === 403) return { message: `${place} refuses the key (${status}).`, cure: describeKeyCure(refusal) };
  if (status === 404) return describeMissing(refusal, place);
  return {
    message: `${place} redirects (${status}), and redirects are not followed.`,
    cure: 'Put the address that it redirects to into baseUrl of the candidate.',
  };
}

function describeKeyCure({ apiKeyEnv, hasKey, status }: Refusal): string {
  if (apiKeyEnv === undefined) return 'Name the environment variable that holds the key: apiKeyEnv in the candidate file.';
  if (!hasKey) return `Set the environment variable ${apiKeyEnv}; it is empty or missing.`;
  return status === 401
    ? `The key in the environment variable ${apiKeyEnv} is not accepted: replace it.`
    : `The key in the environment variable ${apiKeyEnv} may not use this model: give it the right, or name another model.`;
}

function describeMissing({ model, models, url }: Refusal, place: string): Problem {
  if (models === undefined) {
    return { message: `${place} does not exist (404).`, cure: 'Check baseUrl in the candidate file: it ends in /v1 on most servers.' };
  }
  if (models.includes(model)) {
    const other = url.pathname.endsWith('/chat/completions') ? 'completions' : 'chat';
    return { message: `${place} does not exist (404), though the server has the model.`, cure: `Try api: ${other} in the candidate file.` };
  }
  const listed = models.slice(0, 10).join(', ') + (models.length > 10 ? ` and ${models.length - 10} more` : '');
  const nearest = models.length > 0 ? closest(model, [...models]) : '';
  const near = nearest !== '' && distance(model, nearest) <= Math.max(2, model.length / 2);
  return {
    message: `the server does not have the model ${JSON.stringify(model)} (404).`,
    cure: `${near ? `Did you mean ${JSON.stringify(nearest)}? ` : ''}It has: ${listed === '' ? 'none' : listed}. Set model in the candidate file.`,
  };
}

const unreachable =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|EPROTO|ERR_TLS_.*|ERR_SSL_.*|.*CERT.*|UNABLE_TO_VERIFY.*|HPE_.*)$/;

/** Whether a code means: there is no server to talk to, and trying again at once will not change that. */
export const isUnreachable = (code: string): boolean => unreachable.test(code);

/** The error of a first request that nobody answered; undefined where the code is one that may pass. */
export function assembleUnreachable(code: string, message: string, url: URL): EdgeError | undefined {
  if (!isUnreachable(code)) return undefined;
  const place = url.origin;
  const [problem, cure] =
    code === 'ENOTFOUND' || code === 'EAI_AGAIN'
      ? [`the name of ${place} is not known`, 'Check baseUrl in the candidate file.']
      : code === 'ECONNREFUSED'
        ? [`nobody listens at ${place}`, 'Start the server, or check baseUrl in the candidate file.']
        : [
            `${place} cannot be talked to (${code}: ${message})`,
            'Check that the server runs, and baseUrl in the candidate file: host, port, http or https.',
          ];
  return new EdgeError({ edge: 'endpoint', message: problem, cure, retryable: true });
}

/** An address without user name, password and query, which may hold secrets. */
const describeUrl = (url: URL): string => `${url.origin}${url.pathname}`;
