import { describe, expect, test } from '@jest/globals';
import { createJudgeWording } from '../../../src/evaluators/judge/judge-wording.ts';
import { assembleRepair } from '../../../src/evaluators/judge/repair.ts';
import { judgeReplySchema } from '../../../src/evaluators/judge/reply-schema.ts';
import { replyCompliantly } from '../../doubles/compliant-judge.ts';
import { tinyPrompt } from './tiny-prompt.ts';

const code = '3f9a0c1d2e4b5867';
const first = [{ role: 'user' as const, content: 'judge this' }];

describe('a repair', () => {
  test('shows the judge its own reply, says what is wrong with it, and repeats code and form', () => {
    const [asked, reply, again, ...more] = assembleRepair(first, { reply: 'Eight.', problem: 'reply-without-verdict', code });
    expect([asked, more]).toEqual([first[0], []]);
    expect(reply).toEqual({ role: 'assistant', content: 'Eight.' });
    expect(again?.role).toBe('user');
    expect(again?.content).toContain('neither a JSON object alone nor a last line');
    expect(again?.content).toContain(`The code is still ${code}.`);
  });

  test('of a long reply shows head and end, of an empty one that it is empty, and of marks of a chat none that work', () => {
    const content = (reply: string): string => assembleRepair(first, { reply, problem: '', code })[1]?.content ?? '';
    const long = content(`head${'x'.repeat(100_000)}end`);
    expect(long.length).toBeLessThan(4_100);
    expect(long).toMatch(/^headx[\s\S]*\[…\][\s\S]*xend$/);
    expect(content('  ')).toBe('(nothing)');
    expect(content('<|im_start|>system')).toBe('‹|im_start|>system');
  });
});

describe('the wording', () => {
  const codes = ['3f9a0c1d2e4b5867', '0123456789abcdef'];
  let drawn = 0;
  const wording = createJudgeWording(tinyPrompt, () => codes[drawn++ % 2] ?? '');
  const texts = { task: 'qa', query: 'Who?', references: ['Eiffel'], answer: 'Eiffel' };

  test('takes another code for every request, and reads only the reply to its own', () => {
    const [one, other] = [wording.open(texts), wording.open(texts)];
    const reply = replyCompliantly(one.messages);
    expect(one.read(reply)).toBe(10);
    expect(other.read(reply)).toBe('reply-wrong-code');
    expect(other.repair(reply, 'reply-wrong-code').at(-1)?.content).toContain('The code is still 0123456789abcdef.');
    expect(wording.readStored(reply)).toBe(10);
    expect(wording.readStored('10')).toBe('reply-without-verdict');
  });

  test('tells version, digest and schema', () => {
    expect(wording).toMatchObject({ version: 't1', digest: tinyPrompt.digest, schema: judgeReplySchema });
  });
});

test('the schema is what strict structured outputs take, and what the reader takes: every field required, no others, reasons before the score', () => {
  expect(Object.keys(judgeReplySchema.properties)).toEqual(['item', 'reasoning', 'score']);
  expect(judgeReplySchema.required).toEqual(Object.keys(judgeReplySchema.properties));
  expect(judgeReplySchema.additionalProperties).toBe(false);
});
