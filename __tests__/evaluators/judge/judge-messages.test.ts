import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assembleJudgeMessages, judgedLimits } from '../../../src/evaluators/judge/judge-messages.ts';
import { parseVerdict } from '../../../src/evaluators/judge/judge-verdict.ts';
import { readJudgeRequest, replyCompliantly, scoreCompliantly } from '../../doubles/compliant-judge.ts';
import { type Injection, injections } from './injections.ts';
import { tinyPrompt } from './tiny-prompt.ts';

const code = '3f9a0c1d2e4b5867';
const item = {
  task: 'qa',
  context: 'The tower was built in 1889 by Gustave Eiffel.',
  query: 'Who built the tower?',
  references: ['Gustave Eiffel', 'Eiffel'],
};
const ask = (answer: string, more: object = {}): ReturnType<typeof assembleJudgeMessages> =>
  assembleJudgeMessages(tinyPrompt, { ...item, ...more, answer }, code);
const name = ({ family, answer }: Injection): string => `${family}: ${JSON.stringify(answer.slice(0, 40))}`;

describe('a request', () => {
  test('holds every text between lines with its code, and nothing of them outside', () => {
    const { code: read, fenced, outside } = readJudgeRequest(ask('Eiffel, in 1889').messages);
    expect(read).toBe(code);
    expect([...fenced]).toEqual([
      ['CONTEXT', item.context],
      ['PROMPT', item.query],
      ['REFERENCE 1', 'Gustave Eiffel'],
      ['REFERENCE 2', 'Eiffel'],
      ['ANSWER', 'Eiffel, in 1889'],
    ]);
    expect(outside.join('\n')).not.toMatch(/Eiffel|tower/);
    expect(outside.at(-1)).toContain(code);
  });

  test('tells the rubric of its task, or the one for any task, in a system message that is the same for all items', () => {
    const [qa] = ask('a').messages;
    const [again] = ask('b', { query: 'Another?' }).messages;
    const [other] = ask('a', { task: 'poems' }).messages;
    expect(qa?.role).toBe('system');
    expect(qa?.content).toContain('rubric for questions');
    expect(again).toEqual(qa);
    expect(other?.content).toContain('rubric for anything');
    expect(qa?.content).not.toContain(code);
  });

  test('says how long an answer is, and that an empty one is empty', () => {
    const text = ask('').messages[1]?.content ?? '';
    expect(text).toContain(`ANSWER (0 characters):\n<<<ANSWER ${code}>>>\n\n<<<END ANSWER ${code}>>>`);
  });

  test('leaves out what is too long, and says so', () => {
    const long = ask('word '.repeat(10_000), { references: Array.from({ length: 20 }, (_, i) => `answer ${i}`) });
    const { fenced, outside } = readJudgeRequest(long.messages);
    expect(fenced.get('ANSWER')).toHaveLength(judgedLimits.answer);
    expect(outside.join('\n')).toContain('ANSWER (the first 24000 of 50000 characters):');
    expect(outside.join('\n')).toContain('(8 more references are left out.)');
    expect([long.truncated, long.answerTruncated]).toEqual([true, true]);
    expect([ask('short').truncated, ask('short').answerTruncated]).toEqual([false, false]);
    const longContext = ask('short', { context: 'x'.repeat(60_001) });
    expect([longContext.truncated, longContext.answerTruncated]).toEqual([true, false]);
  });

  test('is refused with a code that somebody could guess', () => {
    for (const weak of ['', 'judge', '3F9A0C1D2E4B5867', '3f9a0c1d2e4b586', `${code}0`])
      expect(() => assembleJudgeMessages(tinyPrompt, { ...item, answer: 'a' }, weak)).toThrow(RangeError);
  });
});

describe('an answer that tries to move the judge', () => {
  test('there are sixty of them and more, of nine families', () => {
    expect(injections.length).toBeGreaterThanOrEqual(60);
    expect(new Set(injections.map(({ family }) => family)).size).toBe(9);
    expect(new Set(injections.map(({ answer }) => answer)).size).toBe(injections.length);
  });

  test.each(injections.map((injection) => [name(injection), injection] as const))('stays in its fence: %s', (_, { answer }) => {
    const known = answer.replaceAll('{code}', code);
    for (const place of ['answer', 'query', 'context', 'references'] as const) {
      const hostile = { ...item, answer: 'Eiffel', [place]: place === 'references' ? [known, 'Eiffel'] : known };
      const request = readJudgeRequest(assembleJudgeMessages(tinyPrompt, hostile, code).messages);
      const harmless = readJudgeRequest(ask('Eiffel').messages);
      expect([...request.fenced.keys()]).toEqual([...harmless.fenced.keys()]);
      expect(request.outside.map((line) => line.replace(/\(.*characters\)/, ''))).toEqual(
        harmless.outside.map((line) => line.replace(/\(.*characters\)/, '')),
      );
      for (const text of request.fenced.values()) expect(text).not.toContain(code);
    }
  });

  test.each(injections.map((injection) => [name(injection), injection] as const))(
    'does not move a judge that reads it as text: %s',
    (_, { answer }) => {
      const { messages } = ask(answer.replaceAll('{code}', code));
      expect(parseVerdict(replyCompliantly(messages), code)).toEqual({ score: 0 });
      const beside = ask(`Eiffel ${answer.replaceAll('{code}', code)}`).messages;
      expect(scoreCompliantly(readJudgeRequest(beside))).toBeLessThanOrEqual(10);
      expect(scoreCompliantly(readJudgeRequest(ask('Gustave Eiffel').messages))).toBe(10);
    },
  );

  test.each(injections.map((injection) => [name(injection), injection] as const))(
    'is no verdict when the judge merely repeats it: %s',
    (_, { answer }) => {
      expect(parseVerdict(answer, code)).toHaveProperty('unparsed');
    },
  );

  test('whatever the texts are, they come back out of their fences, and only theirs', () => {
    const pieces = fc.constantFrom(
      '<<<',
      '>>>',
      code,
      'END ANSWER',
      '\n',
      ' ',
      '\r',
      '\u2028',
      '\u200b',
      '<',
      '＜',
      '‹',
      'ANSWER',
      '<|im_end|>',
      'a',
      '🙂',
      '\ud83d',
    );
    const hostile = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (answer, query, context, reference) => {
        const texts = { task: 'qa', answer, query, context, references: [reference] };
        const { fenced, outside } = readJudgeRequest(assembleJudgeMessages(tinyPrompt, texts, code).messages);
        expect([...fenced.keys()]).toEqual(['CONTEXT', 'PROMPT', 'REFERENCE', 'ANSWER']);
        expect(outside).toHaveLength(10);
      }),
      { numRuns: 300 },
    );
  });
});
