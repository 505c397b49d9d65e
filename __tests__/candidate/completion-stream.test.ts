import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CompletionChunk, parseCompletionChunk } from '../../src/candidate/completion-chunk.ts';
import { assembleReply, assembleWholeReply } from '../../src/candidate/completion-reply.ts';
import { type CompletionState, emptyCompletion, foldChunk } from '../../src/candidate/completion-stream.ts';

const silent: CompletionChunk = { content: '', reasoning: '', callsTool: false };
const text = (content: string): CompletionChunk => ({ ...silent, content });
const stop: CompletionChunk = { ...silent, finishReason: 'stop' };
const count = (outputTokens: number): CompletionChunk => ({ ...silent, usage: { promptTokens: 10, outputTokens } });

const fold = (...events: readonly (readonly [number, CompletionChunk])[]): CompletionState =>
  events.reduce((state, [atMs, chunk]) => foldChunk(state, chunk, atMs), emptyCompletion);

describe('times of a streamed answer', () => {
  test('TTFT, E2E and TPOT count from the request to the first and the last text, whatever comes around them', () => {
    const state = fold([105, silent], [130, text('a')], [150, text('b')], [190, text('c')], [200, stop], [260, count(5)]);
    expect(assembleReply(state, 100)).toEqual({
      outcome: 'answered',
      text: 'abc',
      finishReason: 'stop',
      promptTokens: 10,
      outputTokens: 5,
      ttftMs: 30,
      ttfatMs: 30,
      e2eMs: 90,
      tpotMs: 15,
      longestGapMs: 40,
      chunks: 3,
    });
  });

  test('reasoning counts for TTFT and E2E but not for the answer and its first token', () => {
    const state = fold([110, { ...silent, reasoning: 'hm' }], [150, text('yes')], [160, stop]);
    expect(assembleReply(state, 100)).toMatchObject({ text: 'yes', ttftMs: 10, ttfatMs: 50, e2eMs: 50 });
  });

  test('a tool call counts as the first thing generated', () => {
    const state = fold([110, { ...silent, callsTool: true }], [120, { ...silent, finishReason: 'tool_calls' }]);
    expect(assembleReply(state, 100)).toEqual({
      outcome: 'answered',
      text: '',
      finishReason: 'tool_calls',
      ttftMs: 10,
      e2eMs: 10,
      chunks: 1,
    });
  });

  test('an empty answer ends with its finish chunk and has no first token', () => {
    const state = fold([110, silent], [140, stop], [150, count(1)]);
    expect(assembleReply(state, 100)).toEqual({
      outcome: 'answered',
      text: '',
      finishReason: 'stop',
      promptTokens: 10,
      outputTokens: 1,
      e2eMs: 40,
    });
  });

  test('without token counts of the server there is no TPOT, however many chunks came', () => {
    const reply = assembleReply(fold([110, text('a')], [120, text('b')], [120, stop]), 100);
    expect(reply).not.toHaveProperty('tpotMs');
    expect(reply).not.toHaveProperty('outputTokens');
  });

  test('one token, or all tokens in one read, give no TPOT', () => {
    expect(assembleReply(fold([110, text('a')], [130, text('b')], [130, stop], [130, count(1)]), 100)).not.toHaveProperty('tpotMs');
    expect(assembleReply(fold([110, text('abc')], [130, stop], [130, count(9)]), 100)).not.toHaveProperty('tpotMs');
  });

  test('a server that counts along says how many tokens the first chunk held', () => {
    const first: CompletionChunk = { ...text('abcd'), usage: { outputTokens: 4 } };
    const last: CompletionChunk = { ...text('ef'), usage: { outputTokens: 6 } };
    expect(assembleReply(fold([110, first], [150, last], [151, stop]), 100)).toMatchObject({ outputTokens: 6, tpotMs: 20 });
  });

  test('the longest gap is between two reads that brought something generated, whatever its kind', () => {
    const gaps = fold([100, text('a')], [130, { ...silent, reasoning: 'b' }], [190, { ...silent, callsTool: true }], [200, text('c')]);
    expect(assembleReply(gaps, 0)).toMatchObject({ longestGapMs: 60 });
    // neither the wait for the first token, nor what comes without text, nor the finish
    const around = fold([0, silent], [500, text('a')], [505, silent], [520, text('b')], [900, stop], [950, count(2)]);
    expect(assembleReply(around, 0)).toMatchObject({ ttftMs: 500, longestGapMs: 20 });
  });

  test('chunks of one read have no gap between them, and an answer of one read has none at all', () => {
    const paired = fold([100, text('a')], [100, text('b')], [110, text('c')], [110, text('d')], [113, text('e')]);
    expect(assembleReply(paired, 0)).toMatchObject({ longestGapMs: 10, chunks: 5 });
    expect(assembleReply(fold([100, text('a')], [100, text('b')], [900, stop]), 0)).not.toHaveProperty('longestGapMs');
    expect(assembleReply(fold([100, text('a')], [900, stop]), 0)).not.toHaveProperty('longestGapMs');
  });

  test('the longest gap is the longest, wherever it stands', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(waits, (steps) => {
        let atMs = 50;
        const events = [0, ...steps].map((step) => {
          atMs += step;
          return [atMs, text('x')] as const;
        });
        const reply = assembleReply(fold(...events), 0);
        if (reply.outcome !== 'answered') throw new Error('no answer');
        expect(reply.longestGapMs ?? 0).toBe(Math.max(...steps));
      }),
    );
  });

  test('a whole answer has its end and no other time', () => {
    const state = fold([0, { ...text('all'), finishReason: 'stop', usage: { outputTokens: 3 } }]);
    expect(assembleWholeReply(state, 100, 180)).toEqual({
      outcome: 'answered',
      text: 'all',
      finishReason: 'stop',
      outputTokens: 3,
      e2eMs: 80,
    });
  });
});

describe('what is scored', () => {
  test('an answer cut inside its reasoning has failed, with the time it took', () => {
    const state = fold([110, { ...silent, reasoning: 'hm' }], [150, { ...silent, finishReason: 'length' }]);
    expect(assembleReply(state, 100)).toMatchObject({ outcome: 'failed', reason: 'reasoning-cap', elapsedMs: 10 });
    const inText = fold([110, text('<think>hm')], [150, { ...silent, finishReason: 'length' }]);
    expect(assembleReply(inText, 100)).toMatchObject({ outcome: 'failed', reason: 'reasoning-cap' });
  });

  test('an answer cut after its reasoning is an answer', () => {
    const state = fold([110, text('<think>hm</think> so')], [150, { ...silent, finishReason: 'length' }]);
    expect(assembleReply(state, 100)).toMatchObject({ outcome: 'answered', text: 'so', finishReason: 'length' });
  });

  test('half a surrogate pair becomes the replacement character, a pair over two chunks stays whole', () => {
    expect(assembleReply(fold([1, text('a\ud83d')], [2, text('\ude00')], [3, text('\udc00b\0')], [3, stop]), 0)).toMatchObject({
      text: 'a😀\ufffdb\0',
    });
  });
});

describe('chunks of servers', () => {
  const chunkOf = (body: unknown) => parseCompletionChunk(JSON.stringify(body));

  test('chat chunks, plain completions and whole chat answers are all understood', () => {
    expect(chunkOf({ choices: [{ delta: { content: 'a' } }] })).toMatchObject({ chunk: { content: 'a' } });
    expect(chunkOf({ choices: [{ text: 'b', finish_reason: 'length' }] })).toMatchObject({
      chunk: { content: 'b', finishReason: 'length' },
    });
    expect(chunkOf({ choices: [{ message: { content: 'c', reasoning: 'r' } }] })).toMatchObject({
      chunk: { content: 'c', reasoning: 'r' },
    });
  });

  test('other choices than the first are not the answer', () => {
    expect(chunkOf({ choices: [{ index: 1, delta: { content: 'x' } }] })).toMatchObject({ chunk: { content: '' } });
  });

  test('counts that are no counts are absent', () => {
    expect(chunkOf({ choices: [], usage: { prompt_tokens: -1, completion_tokens: '4', prompt_tokens_details: null } })).toMatchObject({
      chunk: { usage: {} },
    });
    expect(chunkOf({ choices: [], usage: null })).toEqual({ kind: 'chunk', chunk: silent });
  });

  test('errors are known by their code, by their type, or as errors without either', () => {
    expect(chunkOf({ error: { message: 'm', code: '429' } })).toEqual({ kind: 'error', error: { status: 429, message: 'm' } });
    expect(chunkOf({ object: 'error', message: 'm', code: 400 })).toEqual({ kind: 'error', error: { status: 400, message: 'm' } });
    expect(chunkOf({ error: { message: 'm', type: 'invalid_request_error', code: 'context_length_exceeded' } })).toMatchObject({
      error: { status: 400 },
    });
    expect(chunkOf({ error: 'busy' })).toEqual({ kind: 'error', error: { status: undefined, message: 'busy' } });
    expect(chunkOf({ error: null, choices: [] })).toMatchObject({ kind: 'chunk' });
  });

  test('no JSON whatsoever breaks the reading of a chunk', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.anything({ maxDepth: 3 }), (value, noise) => {
        const chunk = parseCompletionChunk(JSON.stringify({ choices: [value, noise], usage: value }) ?? '');
        return chunk === undefined || chunk.kind === 'chunk' || chunk.kind === 'error';
      }),
    );
    expect(parseCompletionChunk('not json')).toBeUndefined();
    expect(parseCompletionChunk('[1]')).toBeUndefined();
  });
});
