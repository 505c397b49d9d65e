import { parseModelNames } from '../../candidate/model-list.ts';
import { quote } from '../../documents/quoted-value.ts';
import { EdgeError } from '../../failures.ts';

/** Who is asked, as far as it may stand in a message. */
export type JudgePlace = {
  /** of the evaluator, as the suite calls it */
  readonly name: string;
  readonly model: string;
  readonly baseUrl: string;
  /** the environment variable; undefined where no key is sent */
  readonly keyVariable: string | undefined;
};

type Refusal = {
  readonly status: number;
  /** what the server said, cleaned of secrets */
  readonly said: string;
  /** the body of its list of models; undefined where it has none */
  readonly modelList: string | undefined;
};

/** Why no answer can be judged by this server, and what to do about it, as the error that stops the run. Never holds the key. */
export function assembleJudgeRefusal(place: JudgePlace, { status, said, modelList }: Refusal): EdgeError {
  const { message, cure } = describeProblem(place, status, modelList === undefined ? undefined : parseModelNames(modelList));
  return failure(`${place.name}: ${message}.${said === '' ? '' : ` It says: ${said}`}`, cure, false);
}

type Problem = { readonly message: string; readonly cure: string };

function describeProblem(place: JudgePlace, status: number, models: readonly string[] | undefined): Problem {
  const where = describeAddress(place);
  const key = place.keyVariable;
  if (status === 401 || status === 403) {
    const cure =
      key === undefined
        ? 'Name the environment variable that holds the key: apiKeyEnv of the judge.'
        : status === 401
          ? `The key in the environment variable ${key} is not accepted: replace it.`
          : `The key in the environment variable ${key} may not use ${quote(place.model)}: give it the right, or name another model.`;
    return { message: `${where} refuses ${key === undefined ? 'a request without a key' : 'the key'} (${status})`, cure };
  }
  if (status === 402 || status === 429) {
    const cure = `Top up the account that the key${key === undefined ? '' : ` in ${key}`} belongs to. What has been answered stands in the cache and is not paid again.`;
    return { message: `the account at ${where} has no credit left (${status})`, cure };
  }
  if (status === 404) return describeMissing(place, where, models);
  return {
    message: `${where} redirects (${status}), and redirects are not followed, because they would carry the key elsewhere`,
    cure: 'Put the address that it redirects to into baseUrl of the judge.',
  };
}

function describeMissing({ model }: JudgePlace, where: string, models: readonly string[] | undefined): Problem {
  if (models === undefined || models.includes(model))
    return { message: `${where} has no chat completions (404)`, cure: 'Check baseUrl of the judge: it ends in /v1 on most servers.' };
  const listed = models.slice(0, 10).map(quote).join(', ') + (models.length > 10 ? ` and ${models.length - 10} more` : '');
  return {
    message: `${where} does not have the model ${quote(model)} (404)`,
    cure: `Name one that it has as model of the judge${listed === '' ? '' : `: ${listed}`}.`,
  };
}

/** The very first request, which nobody answered. */
export function assembleJudgeUnreachable(place: JudgePlace, code: string, message: string): EdgeError {
  const cure = 'Check that the server runs, and baseUrl of the judge: host, port, http or https.';
  return failure(
    `${place.name}: ${describeAddress(place)} cannot be talked to (${code}${message === '' ? '' : `: ${message}`})`,
    cure,
    true,
  );
}

/** So many requests in a row that were lost in spite of all retries. */
export function assembleJudgeSilence(place: JudgePlace, lost: number, reason: string): EdgeError {
  const cure =
    reason === 'time-out'
      ? 'Raise timeoutSeconds of the judge where it is slow; else run it again when the server is well. What has been answered stands in the cache and is not paid again.'
      : 'Run it again when the server is well. What has been answered stands in the cache and is not paid again.';
  return failure(
    `${place.name}: ${describeAddress(place)} has left ${lost} requests in a row unanswered, the last by ${reason}`,
    cure,
    true,
  );
}

const failure = (message: string, cure: string, retryable: boolean): EdgeError =>
  new EdgeError({ edge: 'judge', message, cure, retryable });

/** The address without user name, password and query, which may hold secrets. */
function describeAddress({ baseUrl }: JudgePlace): string {
  const url = URL.parse(baseUrl);
  return url === null ? 'the server' : `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
