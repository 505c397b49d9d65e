import type { EndpointCandidate } from '../documents/candidate.ts';
import type { Stack } from '../documents/run.ts';
import { InputError, InterruptedError } from '../failures.ts';
import type { Question } from '../suite/question.ts';
import { findCachePage } from './cache-page.ts';
import type { Candidate, Reply } from './candidate.ts';
import type { Clock } from './clock.ts';
import { assembleUrl, describeSampling, renderRequestBody } from './completion-request.ts';
import { collectExchange } from './endpoint-attempt.ts';
import { decideOutcome, type Outcome } from './endpoint-outcome.ts';
import { assembleRefusal, assembleUnreachable } from './endpoint-refusal.ts';
import { type CacheRules, openSpeech } from './endpoint-speech.ts';
import { type EngineIdentity, loadEngineIdentity } from './engine.ts';
import { openEnginePages } from './engine-pages.ts';
import type { HttpExchange } from './http-exchange.ts';
import { loadModelNames } from './model-list.ts';
import { computeBackOff } from './retry-wait.ts';
import { cleanServerMessage } from './server-message.ts';

export type EndpointOptions = {
  readonly document: EndpointCandidate;
  /** the key itself, read by the caller from the variable that `apiKeyEnv` names */
  readonly key?: string;
  /** what will be asked, for the record of what is sent */
  readonly questions: Iterable<Question>;
  /** fills the candidate's own templates in, where it has some */
  readonly render?: (question: Question) => Question;
  readonly timeoutSeconds: number;
  /** further attempts when the world fails */
  readonly retries: number;
  readonly exchange: HttpExchange;
  readonly clock: Clock;
  /** what an engine may take from its cache; without it nothing is said of caches */
  readonly cache?: CacheRules;
  /** whether the server is on this machine, so that it may be asked what it is */
  readonly near?: boolean;
  /** closes the connections */
  readonly close?: () => void;
};

/**
 * A candidate behind an OpenAI-compatible server. Answers are streamed and timed as docs/measuring.md says. Where the world fails, a
 * question is asked again up to `retries` times with growing waits, and is lost after that; the times of an answer are those of its own
 * attempt.
 *
 * @throws InputError for a key that no header can carry, for a `body` that overrides what the measurement sets; while asking EdgeError
 * for 401, 403, 404, redirects and a server that was never there.
 */
export function openEndpoint(options: EndpointOptions): Candidate {
  const { document, retries, clock } = options;
  const key = parseKey(options);
  const questions = [...options.questions];
  const speech = openSpeech(document, options.cache);
  const connection = { ...options, key, reached: { value: false } };
  // fails at once where the document itself is at fault
  describeSampling(document, questions, speech.describe());
  let identity: EngineIdentity = { engine: 'openai-compatible' };
  return {
    name: document.name,
    get stack() {
      return assembleStack(document, identity, describeSampling(document, questions, speech.describe()));
    },
    get weightsMiB() {
      return identity.weightsMiB;
    },
    get cachePage() {
      return options.near === true ? findCachePage(document.baseUrl, identity, assembleHeaders(key)) : undefined;
    },
    get cachePoolMiB() {
      return identity.cachePoolMiB;
    },
    live: true,
    warmsUp: true,
    async identify(signal) {
      const pages = openEnginePages(options.exchange, assembleHeaders(key), signal);
      const { baseUrl, model } = document;
      identity = await loadEngineIdentity({ pages, baseUrl, model, near: options.near === true, key });
      speech.meet(identity.engine);
    },
    async ask(question, signal): Promise<Reply> {
      const rendered = options.render === undefined ? question : options.render(question);
      for (let attempt = 1; ; attempt += 1) {
        const spoken = speech.speak();
        const outcome = await attemptOnce(connection, renderRequestBody(document, rendered, spoken), signal);
        if (outcome.kind === 'done' && speech.learn(spoken, outcome.reply)) {
          attempt -= 1;
          continue;
        }
        const attempts = attempt > 1 ? { attempts: attempt } : {};
        if (outcome.kind === 'done') return { ...outcome.reply, ...attempts };
        if (attempt > retries)
          return { outcome: 'lost', reason: outcome.reason, ...(outcome.detail !== '' && { detail: outcome.detail }), ...attempts };
        await clock.wait(outcome.waitMs ?? computeBackOff(attempt + 1), signal);
      }
    },
    async close() {
      options.close?.();
    },
  };
}

type Connection = Omit<EndpointOptions, 'key'> & { readonly key: string | undefined; readonly reached: { value: boolean } };

async function attemptOnce(connection: Connection, body: string, signal: AbortSignal): Promise<Exclude<Outcome, { kind: 'stop' }>> {
  const { document, key, exchange, clock, reached, timeoutSeconds } = connection;
  if (signal.aborted) throw new InterruptedError();
  const url = assembleUrl(document.baseUrl, document.api === 'completions' ? 'completions' : 'chat/completions');
  const headers = { ...assembleHeaders(key), accept: 'text/event-stream, application/json', 'content-type': 'application/json' };
  const clean = (text: string): string => cleanServerMessage(text, key);
  const timeLimitMs = timeoutSeconds * 1000;
  const request = { method: 'POST', url, headers, body, timeLimitMs } as const;
  const exchanged = await collectExchange(request, signal, { exchange, clock, clean });
  if (exchanged.end.kind === 'aborted') throw new InterruptedError();
  if (exchanged.status !== undefined) reached.value = true;
  else if (!reached.value && exchanged.end.kind === 'broken') {
    const unreachable = assembleUnreachable(exchanged.end.code, clean(exchanged.end.message), url);
    if (unreachable !== undefined) throw unreachable;
  }
  const outcome = decideOutcome(exchanged, timeLimitMs, clean);
  if (outcome.kind !== 'stop') return outcome;
  const models =
    outcome.status === 404 ? await loadModelNames(exchange, assembleUrl(document.baseUrl, 'models'), headers, signal) : undefined;
  const { model, apiKeyEnv } = document;
  throw assembleRefusal({
    status: outcome.status,
    message: outcome.message,
    url,
    model,
    apiKeyEnv,
    hasKey: key !== undefined,
    models: models?.map(clean),
  });
}

const assembleHeaders = (key: string | undefined): Readonly<Record<string, string>> => ({
  accept: 'application/json',
  'user-agent': 'poq-gate',
  ...(key !== undefined && { authorization: `Bearer ${key}` }),
});

function assembleStack(document: EndpointCandidate, identity: EngineIdentity, request: Stack['request']): Stack {
  const { engine, version, flags, weights } = identity;
  return {
    engine,
    ...(version !== undefined && { version }),
    model: document.model,
    ...(weights !== undefined && { weights }),
    ...(flags !== undefined && { flags }),
    ...(request !== undefined && { request }),
    ...(document.templates !== undefined && { templates: document.templates }),
  };
}

/** The key without surrounding white space; undefined for none. */
function parseKey({ document, key }: EndpointOptions): string | undefined {
  const trimmed = key?.trim() ?? '';
  if (/[^\x21-\x7e]/.test(trimmed)) {
    throw new InputError(
      `candidate ${document.name}: the key in ${document.apiKeyEnv ?? 'its environment variable'} holds characters that an HTTP header cannot carry`,
    );
  }
  return trimmed === '' ? undefined : trimmed;
}
