import type { EndpointCandidate } from '../documents/candidate.ts';
import type { Generation } from '../documents/suite.ts';
import { InputError } from '../failures.ts';
import type { Question } from '../suite/question.ts';
import type { Dialect } from './request-dialect.ts';
import { describeByTask } from './sampling-by-task.ts';

/** what is sent where neither suite nor candidate says otherwise; nothing is left to the server's own defaults */
const defaults = { maxTokens: 256, temperature: 0, topP: 1, seed: 0, presencePenalty: 0, frequencyPenalty: 0 } as const;

/** fields that the measurement itself stands on */
const reserved = ['model', 'messages', 'prompt', 'stream', 'stream_options', 'n'];

type Fields = Readonly<Record<string, unknown>>;

/** How this server wants it: the name of the token limit, and the fields that control its cache. */
export type Spoken = Pick<Dialect, 'tokenLimitField'> & { readonly cache: Fields };

/**
 * Every sampling field of a request, in the words of OpenAI's API: the candidate's settings before the suite's before the defaults; last
 * the fields of `body`, as they are, where null takes a field out. `top_k`, `repetition_penalty` and `stop` are sent only where they are
 * set: not every server knows them.
 *
 * @throws InputError where `body` names a field that the measurement itself sets.
 */
export function assembleSampling(
  document: EndpointCandidate,
  generation: Generation,
  { tokenLimitField, cache }: Spoken = { tokenLimitField: 'max_tokens', cache: {} },
): Fields {
  const clash = reserved.filter((field) => document.body !== undefined && field in document.body);
  if (clash.length > 0)
    throw new InputError(`candidate ${document.name}: body.${clash[0]} is set by PoQ Gate itself`, {
      cure: `Take ${clash.join(', ')} out of body.`,
    });
  const chosen = { ...defaults, ...generation, ...document.generation };
  const fields: Fields = {
    model: document.model,
    // a limit of the body's own stands alone, under whichever name: of two, each server obeys another
    ...(!hasOwnLimit(document) && { [tokenLimitField]: chosen.maxTokens }),
    temperature: chosen.temperature,
    top_p: chosen.topP,
    ...(chosen.topK !== undefined && { top_k: chosen.topK }),
    seed: chosen.seed,
    ...(chosen.stop !== undefined && chosen.stop.length > 0 && { stop: chosen.stop }),
    presence_penalty: chosen.presencePenalty,
    frequency_penalty: chosen.frequencyPenalty,
    ...(chosen.repetitionPenalty !== undefined && { repetition_penalty: chosen.repetitionPenalty }),
    n: 1,
    ...cache,
    ...document.body,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

const hasOwnLimit = ({ body }: EndpointCandidate): boolean =>
  typeof body?.max_tokens === 'number' || typeof body?.max_completion_tokens === 'number';

/**
 * The JSON body of one request: the question as chat messages or as one text, streamed, with token counts unless the candidate forgoes
 * them.
 */
export function renderRequestBody(document: EndpointCandidate, question: Question, spoken?: Spoken): string {
  return JSON.stringify({
    ...assembleSampling(document, question.generation, spoken),
    ...(document.api === 'completions' ? { prompt: question.text } : { messages: question.messages }),
    ...assembleStreaming(document),
  });
}

const assembleStreaming = ({ streamUsage }: EndpointCandidate): Fields => ({
  stream: true,
  ...(streamUsage !== false && { stream_options: { include_usage: true } }),
});

/**
 * The most tokens that an answer may have by what is sent for it; undefined where `body` takes the limit out. Of two
 * limits of the `body` the larger: which one a server obeys is its own choice.
 */
export function findTokenLimit(document: EndpointCandidate, generation: Generation): number | undefined {
  const { tokenLimitField = 'auto' } = document;
  const spoken: Spoken = { tokenLimitField: tokenLimitField === 'auto' ? 'max_tokens' : tokenLimitField, cache: {} };
  const { max_tokens, max_completion_tokens } = assembleSampling(document, generation, spoken);
  const limits = [max_tokens, max_completion_tokens].filter((limit) => typeof limit === 'number');
  return limits.length === 0 ? undefined : Math.max(...limits);
}

/** Where requests go: the base URL with the path of the API added, its query kept. */
export function assembleUrl(baseUrl: string, path: 'chat/completions' | 'completions' | 'models'): URL {
  const url = new URL(baseUrl);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${path}`;
  return url;
}

/**
 * All fields that will be sent but the question itself, for the run's header: one set of them where all tasks agree, else one per task under
 * `byTask`.
 */
export function describeSampling(document: EndpointCandidate, questions: Iterable<Question>, spoken?: Spoken): Fields {
  const describe = (generation: Generation): Fields => assembleSampling(document, generation, spoken);
  return { api: document.api ?? 'chat', ...describeByTask(questions, describe), ...assembleStreaming(document) };
}
