import { createParser, type EventSourceParser } from 'eventsource-parser';
import { mostAnswerCharacters } from './answer-limit.ts';
import { type CompletionChunk, parseCompletionChunk, type ServerError } from './completion-chunk.ts';
import { type CompletionState, emptyCompletion, foldChunk } from './completion-stream.ts';

/** no answer within `mostAnswerCharacters` needs more, however its server wraps it */
const mostResponseBytes = 128 * 1024 * 1024;

/** What came of reading one successful response. `unfinished`: the answer is not whole, and asking again may help. */
export type Reading =
  | { readonly kind: 'streamed' | 'whole'; readonly state: CompletionState }
  | { readonly kind: 'too-long'; readonly detail: string }
  | { readonly kind: 'error'; readonly error: ServerError }
  | { readonly kind: 'unfinished'; readonly reason: string; readonly detail: string };

export type CompletionReader = {
  read(bytes: Uint8Array, atMs: number): 'more' | 'last' | 'stop';
  finish(): Reading;
};

/** The parts of a response that change while it is read. */
type Draft = {
  mode: 'unknown' | 'stream' | 'whole';
  bytes: number;
  events: number;
  done: boolean;
  state: CompletionState;
  /** a whole answer as it gathers, or what came before the mode was known */
  text: string;
  ending?: Reading;
};

/**
 * Reads the body of a successful response as it arrives: a stream of server-sent events (WHATWG HTML, section 9.2), ended by `[DONE]` or
 * a finish reason, or, from a server that does not stream, one JSON object. Told apart by the content type, else by the first character.
 * Bytes that are not UTF-8 become replacement characters.
 */
export function createCompletionReader(contentType: string): CompletionReader {
  const draft: Draft = { mode: 'unknown', bytes: 0, events: 0, done: false, state: emptyCompletion, text: '' };
  if (contentType.includes('text/event-stream')) draft.mode = 'stream';
  const decoder = new TextDecoder();
  let atMs = 0;
  const parser = createEventParser(draft, () => atMs);
  return {
    read(bytes, readMs) {
      atMs = readMs;
      draft.bytes += bytes.length;
      if (draft.bytes > mostResponseBytes) draft.ending ??= { kind: 'too-long', detail: `the response exceeds ${mostResponseBytes} bytes` };
      else feed(draft, parser, decoder.decode(bytes, { stream: true }));
      if (draft.ending !== undefined) return 'stop';
      return draft.done ? 'last' : 'more';
    },
    finish: () => draft.ending ?? (draft.mode === 'whole' ? finishWhole(draft) : finishStream(draft)),
  };
}

function createEventParser(draft: Draft, atMs: () => number): EventSourceParser {
  const take = (data: string): void => {
    draft.events += 1;
    if (draft.ending !== undefined || draft.done) return;
    if (data.trim() === '[DONE]') draft.done = true;
    else takeChunk(draft, data, (chunk) => foldChunk(draft.state, chunk, atMs()));
  };
  return createParser({
    onEvent: ({ data }) => take(data),
    onError: ({ field, value }) => {
      // older llama.cpp servers send `error: {…}` as a field of its own
      if (field === 'error' && value !== undefined) take(`{"error":${value}}`);
    },
  });
}

function takeChunk(draft: Draft, json: string, fold: (chunk: CompletionChunk) => CompletionState): void {
  const parsed = parseCompletionChunk(json);
  if (parsed === undefined) {
    draft.ending = {
      kind: 'unfinished',
      reason: 'malformed-response',
      detail: `the server sent something that is no completion: ${json.slice(0, 200)}`,
    };
  } else if (parsed.kind === 'error') {
    draft.ending = parsed;
  } else {
    draft.state = fold(parsed.chunk);
    const characters = draft.state.content.length + draft.state.reasoningLength;
    if (characters > mostAnswerCharacters)
      draft.ending = { kind: 'too-long', detail: `the answer exceeds ${mostAnswerCharacters} characters` };
  }
}

function feed(draft: Draft, parser: EventSourceParser, text: string): void {
  if (draft.mode === 'stream') {
    parser.feed(text);
    return;
  }
  // leading white space is dropped as it comes: looking through all of it again at every read would take time without end
  draft.text += draft.mode === 'unknown' ? text.trimStart() : text;
  if (draft.mode === 'whole' || draft.text === '') return;
  draft.mode = draft.text.startsWith('{') ? 'whole' : 'stream';
  if (draft.mode === 'stream') parser.feed(draft.text);
}

function finishWhole(draft: Draft): Reading {
  takeChunk(draft, draft.text, (chunk) => foldChunk(draft.state, chunk, 0));
  return draft.ending ?? { kind: 'whole', state: draft.state };
}

function finishStream({ state, bytes, events, done, text }: Draft): Reading {
  if (state.finishReason !== undefined) return { kind: 'streamed', state };
  const unfinished = (reason: string, detail: string): Reading => ({ kind: 'unfinished', reason, detail });
  if (bytes === 0)
    return unfinished(
      'empty-response',
      'status 200 with an empty body, as llama-cpp-python answers a streamed prompt that exceeds its context',
    );
  if (done)
    return unfinished(
      'no-finish-reason',
      'the stream ended without a finish reason: the answer may be cut (llama-cpp-python does so when a second request arrives)',
    );
  if (events === 0) return unfinished('malformed-response', `the server sent something that is no completion: ${text.slice(0, 200)}`);
  return unfinished('cut', `the stream ended after ${state.deltas} chunks without a finish reason`);
}
