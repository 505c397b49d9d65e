import { describe, expect, test } from '@jest/globals';
import type { AnswerLine, BlockLine } from '../../src/documents/run.ts';
import { findMeasurementFindings } from '../../src/profile/measurement-findings.ts';
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
const find = (answers: readonly AnswerLine[], endpoint = true) => findMeasurementFindings({ answers, blocks, questions, endpoint });

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
          cure: 'Restart the server between runs, or switch its prompt cache off (llama.cpp: body: {cache_prompt: false}; vLLM: --no-enable-prefix-caching).',
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
    expect(findMeasurementFindings({ answers, blocks, questions: asked, endpoint: true })).toEqual([]);
  });

  test('a task of one question shares nothing, whatever other tasks share', () => {
    const mixed = new Map([...questions, ['s', makeQuestion('s', { task: 'summary' }, few)]]);
    const named = (cachedTokens: number): readonly string[] =>
      findMeasurementFindings({ answers: [answered('s', { cachedTokens })], blocks, questions: mixed, endpoint: true }).map(
        ({ name }) => name,
      );
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
  expect(find([answered('a', { attempts: 2, cachedTokens: 999 })], false)).toEqual([]);
});
