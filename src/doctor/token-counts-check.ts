import type { Reply } from '../candidate/candidate.ts';
import type { Clock } from '../candidate/clock.ts';
import { openEndpoint } from '../candidate/endpoint.ts';
import type { EndpointCandidate } from '../documents/candidate.ts';
import type { Question } from '../suite/question.ts';
import { fail, pass, type Result, warn } from './check.ts';
import { readKey } from './engine-checks.ts';
import type { Examination } from './examination.ts';

const timeoutSeconds = 4;
const text = 'Hi';
const question: Question = {
  prompt: { id: 'doctor', task: 'doctor', cluster: 'doctor', references: [], text },
  text,
  messages: [{ role: 'user', content: text }],
  generation: {},
};

/** The candidate asked for one token, whatever it asks for otherwise. */
function limitToOneToken(document: EndpointCandidate): EndpointCandidate {
  const { body = {} } = document;
  const limits = ['max_tokens', 'max_completion_tokens'].filter((field) => typeof body[field] === 'number');
  return {
    ...document,
    generation: { ...document.generation, maxTokens: 1 },
    body: { ...body, ...Object.fromEntries(limits.map((field) => [field, 1])) },
  };
}

type Asking = {
  readonly document: EndpointCandidate;
  readonly examination: Examination;
  readonly clock: Clock;
  readonly signal: AbortSignal;
};

/**
 * Asks the server for one token as a measurement would, and looks at what it counts. Throws EdgeError as the endpoint candidate does (401,
 * 403, 404, nobody listens), InterruptedError.
 */
export async function checkTokenCounts({ document, examination, clock, signal }: Asking): Promise<Result> {
  const key = readKey(document, examination);
  const candidate = openEndpoint({
    document: limitToOneToken(document),
    ...(key !== undefined && { key }),
    questions: [question],
    timeoutSeconds,
    retries: 0,
    exchange: examination.exchange,
    clock,
  });
  return decideTokenCounts(await candidate.ask(question, signal));
}

/** What an answer to a request of one token says about how the server counts. */
export function decideTokenCounts(reply: Reply): Result {
  if (reply.outcome !== 'answered') {
    const detail = reply.detail === undefined ? '' : `: ${reply.detail}`;
    return fail(
      `asked for one token, the server did not answer (${reply.reason}${detail})`,
      'Look into its log; fields that it does not know are taken out of the request by null in body of the candidate.',
    );
  }
  const { outputTokens, promptTokens, cachedTokens } = reply;
  if (outputTokens === undefined || promptTokens === undefined) {
    return warn(
      'asked for one token, the server does not count tokens: no tokens per second, no cost per token',
      'Let it count: do not set streamUsage: false in the candidate, and use an engine that knows stream_options.include_usage.',
    );
  }
  const told = `asked for one token, the server counts ${promptTokens} + ${outputTokens}`;
  if (cachedTokens !== undefined) return pass(`${told}, and ${cachedTokens} from its cache`);
  return warn(
    `${told}, but not what came from its cache`,
    'Some servers count those only where there are some; vLLM counts them with --enable-prompt-tokens-details.',
  );
}
