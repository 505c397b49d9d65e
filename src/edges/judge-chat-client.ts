import { APIError, OpenAI } from 'openai';
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import type { Fields } from '../evaluators/judge/chat-dialect.ts';
import type { ChatAttempt } from '../evaluators/judge/chat-outcome.ts';
import { InterruptedError } from '../failures.ts';
import type { Message } from '../suite/prompt.ts';
import { type Answered, BrokenExchange, type FetchSettings, fetchOnce } from './judge-chat-fetch.ts';

export type ChatClientSettings = FetchSettings & { readonly baseUrl: string };

export type ChatClient = {
  /** One request, one attempt. Rejects with InterruptedError only. */
  send(request: Fields & { readonly model: string; readonly messages: readonly Message[] }, signal: AbortSignal): Promise<ChatAttempt>;
  /** the body of the server's list of models; undefined where it gives none */
  loadModelList(signal: AbortSignal): Promise<string | undefined>;
};

/**
 * OpenAI's own client over this program's own HTTP: without redirects, with one time limit for the whole of an answer and one for its size (undici's
 * fetch gives up after five minutes, follows redirects, and has no limit of size). The client repeats nothing, logs nothing and gets no key: what it would
 * read from OPENAI_… variables is overruled, and only the headers set by `fetchOnce` leave the machine.
 */
export function openChatClient(settings: ChatClientSettings): ChatClient {
  // The client hands on what it made of an answer; what the server really said is found by the answer's own headers.
  const answers = new WeakMap<Headers, Answered>();
  const client = openClient(settings, answers);
  return {
    async send(request, signal) {
      try {
        // The generation fields are those that the server was found to take; no type of the client's knows which.
        const body: ChatCompletionCreateParamsNonStreaming = { ...request, messages: [...request.messages] };
        const { headers } = await client.chat.completions.create(body, { signal }).asResponse();
        return requireAnswer(answers.get(headers));
      } catch (failure) {
        if (signal.aborted) throw new InterruptedError();
        if (!(failure instanceof APIError)) throw failure;
        const { cause, headers }: { cause?: unknown; headers: Headers | undefined } = failure;
        if (cause instanceof BrokenExchange) return cause.attempt;
        return requireAnswer(headers === undefined ? undefined : answers.get(headers), failure);
      }
    },
    async loadModelList(signal) {
      const response = await client.models
        .list({ signal })
        .asResponse()
        .catch(() => undefined);
      return response?.text();
    },
  };
}

function openClient(settings: ChatClientSettings, answers: WeakMap<Headers, Answered>): OpenAI {
  return new OpenAI({
    baseURL: settings.baseUrl,
    apiKey: 'set-where-it-is-sent',
    adminAPIKey: null,
    organization: null,
    project: null,
    maxRetries: 0,
    // the exchange has the real one
    timeout: Math.ceil(settings.timeoutSeconds * 1000) + 60_000,
    logLevel: 'off',
    fetch: async (url, init) => {
      const answered = await fetchOnce(settings, String(url), init);
      const bodiless = [204, 205, 304].includes(answered.status);
      const response = new Response(bodiless ? null : answered.body, { status: answered.status, headers: { ...answered.headers } });
      answers.set(response.headers, answered);
      return response;
    },
  });
}

function requireAnswer(answered: Answered | undefined, cause?: unknown): ChatAttempt {
  if (answered === undefined) throw new Error("OpenAI's client answers what nobody sent", { cause });
  return answered;
}
