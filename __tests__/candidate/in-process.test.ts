import { describe, expect, test } from '@jest/globals';
import type { Clock } from '../../src/candidate/clock.ts';
import { openInProcess } from '../../src/candidate/in-process.ts';
import type { Generation, GenerationRequest, TextGenerator } from '../../src/candidate/text-generator.ts';
import type { InProcessCandidate } from '../../src/documents/candidate.ts';
import { InputError, InterruptedError } from '../../src/failures.ts';
import type { Question } from '../../src/suite/question.ts';

const folder: InProcessCandidate = { name: 'tiny', kind: 'in-process', path: 'models/tiny' };
const never = new AbortController().signal;

function ask(id: string, generation: Question['generation'] = {}): Question {
  const text = `question ${id}`;
  return { prompt: { id, task: 'qa', cluster: id, references: [] }, text, messages: [{ role: 'user', content: text }], generation };
}

type Made = Partial<Extract<Generation, { kind: 'generated' }>>;
const generated = (made: Made = {}): Generation => ({
  kind: 'generated',
  text: 'an answer',
  reasoningOpened: false,
  finishReason: 'stop',
  promptTokens: 7,
  tokenMs: [10, 14, 18, 24],
  firstContentToken: 1,
  ...made,
});

/** A generator that takes as long as its last token says, on a clock that only it moves. */
async function openScene(
  script: (request: GenerationRequest) => Generation,
  document: InProcessCandidate = folder,
  questions = [ask('a')],
) {
  let nowMs = 1000;
  const asked: GenerationRequest[] = [];
  const limits: number[] = [];
  let running = 0;
  const clock: Clock = { nowMs: () => nowMs, wait: async () => {} };
  const openGenerator = async (): Promise<TextGenerator> => ({
    engine: 'transformers.js',
    version: '4.3.1, onnxruntime 1.30.0',
    weights: 'sha256:abc',
    api: 'chat',
    processId: 4711,
    async generate(request, { timeLimitMs }) {
      running += 1;
      if (running > 1) throw new Error('asked while it was generating');
      asked.push(request);
      limits.push(timeLimitMs);
      const generation = script(request);
      await new Promise<void>((resolve) => setImmediate(resolve));
      nowMs += generation.kind === 'generated' ? (generation.tokenMs.at(-1) ?? 0) : 'elapsedMs' in generation ? generation.elapsedMs : 0;
      running -= 1;
      return generation;
    },
    close: async () => {},
  });
  const candidate = await openInProcess({ document, openGenerator, questions, timeoutSeconds: 0.05, clock });
  return { candidate, asked, limits };
}

describe('an answer', () => {
  test('has exact token counts, and its times by the tokens', async () => {
    const { candidate } = await openScene(() => generated());
    expect(await candidate.ask(ask('a'), never)).toEqual({
      outcome: 'answered',
      text: 'an answer',
      finishReason: 'stop',
      promptTokens: 7,
      outputTokens: 4,
      ttftMs: 10,
      ttfatMs: 10,
      e2eMs: 24,
      tpotMs: (24 - 10) / 3,
      longestGapMs: 6,
    });
  });

  test('has the longest gap between two of its tokens, not counting the wait for the first', async () => {
    const tokens: Readonly<Record<string, number[]>> = { a: [100, 103, 110, 112], b: [100, 100] };
    const { candidate } = await openScene(({ text }) => generated({ tokenMs: tokens[text.slice(-1)] ?? [9] }));
    expect(await candidate.ask(ask('a'), never)).toMatchObject({ longestGapMs: 7 });
    for (const id of ['b', 'c']) expect(await candidate.ask(ask(id), never)).not.toHaveProperty('longestGapMs');
  });

  test('of one token has no time per token, and an empty one no first token', async () => {
    const { candidate } = await openScene(({ text }) => generated(text === 'question a' ? { tokenMs: [9] } : { text: '', tokenMs: [8] }));
    expect(await candidate.ask(ask('a'), never)).not.toHaveProperty('tpotMs');
    const empty = await candidate.ask(ask('b'), never);
    expect(empty).toMatchObject({ outcome: 'answered', text: '', outputTokens: 1, e2eMs: 8 });
    expect(empty).not.toHaveProperty('ttftMs');
  });

  test('does not hold its reasoning, also where the template opened it; the first content comes behind it', async () => {
    const thinking = { text: 'hm, well</think>\n\nParis', reasoningOpened: true, firstContentToken: 3 };
    const { candidate } = await openScene(() => generated(thinking));
    expect(await candidate.ask(ask('a'), never)).toMatchObject({ text: 'Paris', ttftMs: 10, ttfatMs: 18, outputTokens: 4 });
  });

  test('cut by the token limit inside its reasoning has failed', async () => {
    const { candidate } = await openScene(() => generated({ text: 'hm, well', reasoningOpened: true, finishReason: 'length' }));
    expect(await candidate.ask(ask('a'), never)).toMatchObject({ outcome: 'failed', reason: 'reasoning-cap', elapsedMs: 24 });
  });
});

describe('what fails is an answer with a reason', () => {
  test.each([
    [{ kind: 'too-long', promptTokens: 600, contextTokens: 512, elapsedMs: 2 }, 'context-overflow', /600 tokens.*512/, 2],
    [{ kind: 'broken', reason: 'chat-template', detail: 'no system role', elapsedMs: 1 }, 'chat-template', /no system role/, 1],
    [{ kind: 'broken', reason: 'engine-error', detail: 'Gather: out of bounds', elapsedMs: 5 }, 'engine-error', /Gather/, 5],
    [{ kind: 'time-limit' }, 'time-limit', /within 0.05 s/, 50],
  ] as const)('%j', async (generation, reason, detail, elapsedMs) => {
    const { candidate } = await openScene(() => generation);
    expect(await candidate.ask(ask('a'), never)).toEqual({
      outcome: 'failed',
      reason,
      detail: expect.stringMatching(detail),
      elapsedMs,
    });
  });
});

describe('questions asked together', () => {
  test('are answered one after the other, and waiting for a turn is part of the times and of the time limit', async () => {
    const { candidate, asked, limits } = await openScene(() => generated());
    const replies = await Promise.all(['a', 'b', 'c', 'd'].map((id) => candidate.ask(ask(id), never)));
    expect(asked.map(({ text }) => text)).toEqual(['question a', 'question b', 'question c']);
    expect(replies.slice(0, 3)).toMatchObject([
      { ttftMs: 10, e2eMs: 24, tpotMs: 14 / 3 },
      { ttftMs: 34, e2eMs: 48, tpotMs: 14 / 3 },
      { ttftMs: 58, e2eMs: 72 },
    ]);
    expect(limits).toEqual([50, 26, 2]);
    expect(replies[3]).toMatchObject({ outcome: 'failed', reason: 'time-limit', elapsedMs: 50 });
  });

  test('end together when the run is interrupted', async () => {
    const { candidate } = await openScene(() => generated());
    const interrupted = AbortSignal.abort();
    await expect(candidate.ask(ask('a'), interrupted)).rejects.toThrow(InterruptedError);
    await expect(candidate.ask(ask('b'), never)).resolves.toMatchObject({ outcome: 'answered' });
  });
});

describe('sampling', () => {
  test('is greedy unless something is said; the candidate comes before the suite, and all of it stands in the stack', async () => {
    const question = ask('a', { maxTokens: 30, seed: 5, stop: ['\n'] });
    const { candidate, asked } = await openScene(() => generated(), { ...folder, generation: { maxTokens: 12, topK: -1 }, threads: 2 }, [
      question,
    ]);
    await candidate.ask(question, never);
    expect(asked[0]).toEqual({
      messages: [{ role: 'user', content: 'question a' }],
      text: 'question a',
      maxTokens: 12,
      temperature: 0,
      topK: 0,
      repetitionPenalty: 1,
      seed: 5,
      stop: ['\n'],
    });
    expect(candidate.stack).toEqual({
      engine: 'transformers.js',
      version: '4.3.1, onnxruntime 1.30.0',
      model: 'models/tiny',
      weights: 'sha256:abc',
      request: {
        api: 'chat',
        dtype: 'fp32',
        threads: 2,
        max_new_tokens: 12,
        do_sample: false,
        temperature: 0,
        top_p: 1,
        top_k: 0,
        repetition_penalty: 1,
        seed: 5,
        stop: ['\n'],
      },
    });
  });

  test('that the engine would silently leave out is refused before the model is loaded', async () => {
    let loaded = 0;
    const openGenerator = async (): Promise<TextGenerator> => {
      loaded += 1;
      throw new Error('loaded');
    };
    const clock: Clock = { nowMs: () => 0, wait: async () => {} };
    const open = (generation: Question['generation']) =>
      openInProcess({ document: folder, openGenerator, questions: [ask('a'), ask('b', generation)].values(), timeoutSeconds: 1, clock });
    await expect(open({ temperature: 0.7, topP: 0.9 })).rejects.toThrow(InputError);
    await expect(open({ presencePenalty: 1 })).rejects.toThrow(/presencePenalty cannot be had/);
    await expect(open({ frequencyPenalty: -1 })).rejects.toThrow(/frequencyPenalty cannot be had/);
    expect(loaded).toBe(0);
    // without a temperature it changes nothing
    await expect(open({ topP: 0.9 })).rejects.toThrow('loaded');
    await expect(open({ temperature: 0.7, topK: 40, repetitionPenalty: 1.1 })).rejects.toThrow('loaded');
  });

  test('a model of the hub is named with its revision', async () => {
    const hub: InProcessCandidate = { name: 'tiny', kind: 'in-process', model: 'owner/name', revision: 'v1' };
    const { candidate } = await openScene(() => generated(), hub);
    expect(candidate.stack.model).toBe('owner/name@v1');
    expect(candidate.processId).toBe(4711);
  });
});
