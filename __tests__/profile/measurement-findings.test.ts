import { describe, expect, test } from '@jest/globals';
import type { AnswerLine, BlockLine } from '../../src/documents/run.ts';
import { findMeasurementFindings, type MeasuredParts } from '../../src/profile/measurement-findings.ts';
import { makeQuestion } from '../doubles/questions.ts';

const block = (number: number, kind: 'latency' | 'load'): BlockLine => ({
  line: 'block',
  kind,
  block: number,
  concurrency: 1,
  startMs: 0,
  endMs: 1,
  answers: 1,
  findings: [],
});
const blocks = [block(0, 'latency'), block(1, 'load')];

const answered = (promptId: string, values: object = {}): AnswerLine => ({
  line: 'answer',
  outcome: 'answered',
  promptId,
  cluster: promptId,
  task: 'qa',
  block: 0,
  text: '',
  cachedTokens: 0,
  promptTokens: 1_000,
  ...values,
});

/** 400 characters that all share, then 600 of its own */
const few = 'Example. '.repeat(50).slice(0, 400);
const questions = new Map(['a', 'b', 'c'].map((id) => [id, makeQuestion(id, {}, few + id.repeat(600))]));
const parts = { blocks, questions, endpoint: true, cache: 'template', limitOf: () => undefined } as const;
const find = (answers: readonly AnswerLine[], changes: Partial<MeasuredParts> = {}) =>
  findMeasurementFindings({ ...parts, answers, ...changes });

describe('retried-latency', () => {
  test('an answer that came at a second attempt blocks, because the attempts before were not timed', () => {
    expect(find([answered('a', { attempts: 2 }), answered('b', { attempts: 1 })])).toEqual([
      {
        name: 'retried-latency',
        sentence:
          '1 answer in a latency block came only at a second or later attempt; the time of the attempts before is not in the latency, and the server may have kept the prompt in its cache from them.',
        cure: "Look in the server's log why requests failed, mend that, restart the server and measure again without --resume.",
        blocking: true,
      },
    ]);
  });

  test('failed answers count too, lost ones, resumed ones and those under load do not', () => {
    const failed: AnswerLine = {
      line: 'answer',
      outcome: 'failed',
      promptId: 'b',
      cluster: 'b',
      task: 'qa',
      block: 0,
      attempts: 3,
      reason: 'x',
    };
    const lost: AnswerLine = { ...failed, outcome: 'lost' };
    const beside = [lost, answered('c', { attempts: 2, block: 1 }), answered('c', { attempts: 2, resumed: true })];
    expect(find([answered('a', { attempts: 2 }), failed, ...beside])[0]?.sentence).toMatch(
      /^2 answers in latency blocks came only at a second or later attempt; /,
    );
    expect(find([answered('a'), ...beside])).toEqual([]);
  });
});

describe('cached-latency', () => {
  test('more cached tokens than the shared beginning explains block, with the largest figures', () => {
    expect(find([answered('a', { cachedTokens: 600 }), answered('b', { cachedTokens: 992 }), answered('c', { cachedTokens: 12 })])).toEqual(
      [
        {
          name: 'cached-latency',
          sentence:
            "2 answers in latency blocks were made with more of the prompt out of the server's cache than its task's shared beginning explains (at most 992 of 1000 prompt tokens).",
          cure: 'Restart the server: somebody may have asked it the same. vLLM and SGLang are sent a salt of the run, and llama.cpp is told to leave its prompt cache alone; switch that of any other engine off.',
          blocking: true,
        },
      ],
    );
  });

  test('the shared beginning may be cached: a quarter more than its share of the prompt, and 32 tokens', () => {
    // 1000 × 400/1000 × 1.25 + 32 = 532
    expect(find([answered('a', { cachedTokens: 532 })])).toEqual([]);
    expect(find([answered('a', { cachedTokens: 533 })]).map(({ name }) => name)).toEqual(['cached-latency']);
  });

  test('the few-shot beginning that llama.cpp keeps from one question to the next does not block', () => {
    const shots = 'Question: What is 1 + 1?\nAnswer: 2\n\n'.repeat(20);
    const asked = new Map(
      ['Who wrote Faust?', 'Where is Bern?', 'When did it rain?'].map((text, index) => [
        `${index}`,
        makeQuestion(`${index}`, {}, `${shots}Question: ${text}\nAnswer:`),
      ]),
    );
    const answers = ['0', '1', '2'].map((id) => answered(id, { promptTokens: 295, cachedTokens: id === '0' ? 0 : 284 }));
    expect(find(answers, { questions: asked })).toEqual([]);
  });

  test('a task of one question shares nothing, whatever other tasks share', () => {
    const mixed = new Map([...questions, ['s', makeQuestion('s', { task: 'summary' }, few)]]);
    const named = (cachedTokens: number): readonly string[] =>
      find([answered('s', { cachedTokens })], { questions: mixed }).map(({ name }) => name);
    expect([named(32), named(33)]).toEqual([[], ['cached-latency']]);
  });

  test('a server that counts cached but not prompt tokens is not given the benefit of it; one answer is told as one', () => {
    expect(find([answered('a', { cachedTokens: 500, promptTokens: undefined })])[0]?.sentence).toBe(
      "1 answer in a latency block was made with more of the prompt out of the server's cache than its task's shared beginning explains (at most 500 of an unknown number of prompt tokens).",
    );
  });

  test('answers under load may come out of a cache: their latency is not looked at', () => {
    expect(find([answered('a'), answered('b', { cachedTokens: 999, block: 1 })])).toEqual([]);
  });
});

describe('cold caches', () => {
  const cold = (cachedTokens: number) => find([answered('a', { cachedTokens })], { cache: 'cold' });

  test('may hold the chat template, and not what the questions of a task share', () => {
    expect(cold(32)).toEqual([]);
    expect(cold(33)).toEqual([
      {
        name: 'cached-latency',
        sentence:
          "1 answer in a latency block was made with more of the prompt out of the server's cache than a chat template explains, and the suite asks for cold caches (at most 33 of 1000 prompt tokens).",
        cure: expect.any(String),
        blocking: true,
      },
    ]);
  });

  test('of a server that does not count are unknown', () => {
    expect(find([answered('a', { cachedTokens: undefined })], { cache: 'cold' }).map(({ name }) => name)).toEqual(['cache-unknown']);
  });
});

describe('caches as in production', () => {
  const inProduction = (...answers: readonly AnswerLine[]) => find(answers, { cache: 'production' });

  test('do not block, but how much of the prompts came out of them is told', () => {
    const found = inProduction(answered('a', { cachedTokens: 900 }), answered('b', { promptTokens: 500, cachedTokens: 60 }));
    expect(found).toEqual([
      {
        name: 'production-cache',
        // (900 + 60) / (1000 + 500)
        sentence: expect.stringMatching(
          /^64\.0 % of the prompt tokens in latency blocks came out of the server's cache, as the suite allows /,
        ),
        cure: 'Set measure.cache: template to compare engines and models, whatever was asked before.',
        blocking: false,
      },
    ]);
  });

  test('that gave nothing are not mentioned, nor is what they gave under load', () => {
    expect(inProduction(answered('a'), answered('b', { block: 1, cachedTokens: 900 }))).toEqual([]);
  });

  test('of a server that does not count are unknown', () => {
    expect(inProduction(answered('a', { cachedTokens: undefined })).map(({ name }) => name)).toEqual(['cache-unknown']);
  });
});

describe('token-limit-ignored', () => {
  const limitOf: MeasuredParts['limitOf'] = ({ prompt }) => ({ a: 64, b: 128 })[prompt.id];
  const limited = (...answers: readonly AnswerLine[]) => find(answers, { limitOf });

  test('answers beyond the limit of their own question are counted, with the longest of them, in blocks of both kinds', () => {
    expect(limited(answered('a', { outputTokens: 65 }), answered('b', { outputTokens: 300, block: 1 }))).toEqual([
      {
        name: 'token-limit-ignored',
        sentence: '2 answers have more output tokens than were asked for (at most 300, with a limit of 128).',
        cure: expect.any(String),
        blocking: false,
      },
    ]);
    expect(limited(answered('a', { outputTokens: 100 }))[0]?.sentence).toMatch(
      /^1 answer has more output tokens .* 100, with a limit of 64\)\.$/,
    );
  });

  test('an answer that reaches its limit keeps to it; without a limit or a count nothing is ignored', () => {
    expect(limited(answered('a', { outputTokens: 64 }), answered('b'), answered('c', { outputTokens: 9_999 }))).toEqual([]);
  });
});

describe('cache-unknown', () => {
  const uncounted = answered('a', { cachedTokens: undefined });

  test('a server that counts cached tokens nowhere in latency blocks is a warning', () => {
    expect(find([uncounted, answered('b', { block: 1 })])).toEqual([
      {
        name: 'cache-unknown',
        sentence: 'The server does not count cached tokens, so whether latencies came out of a cache cannot be told.',
        cure: 'Restart the server between runs or switch its prompt cache off; let it count cached tokens where it can (vLLM: --enable-prompt-tokens-details).',
        blocking: false,
      },
    ]);
  });

  test('a server that counts them only where there are some is known', () => {
    expect(find([uncounted, answered('b', { cachedTokens: 16 })])).toEqual([]);
  });

  test('where no latency was measured, nothing is unknown', () => {
    expect(find([])).toEqual([]);
    expect(find([answered('a', { cachedTokens: undefined, block: 1 })])).toEqual([]);
  });
});

test('only endpoints have caches and second attempts', () => {
  const beyond = answered('a', { attempts: 2, cachedTokens: 999, outputTokens: 99 });
  expect(find([beyond], { endpoint: false, limitOf: () => 8 })).toEqual([]);
  expect(find([beyond], { limitOf: () => 8 }).map(({ name }) => name)).toEqual([
    'retried-latency',
    'cached-latency',
    'token-limit-ignored',
  ]);
});
