import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describeUnparsed, parseStoredVerdict, parseVerdict } from '../../../src/evaluators/judge/judge-verdict.ts';

const code = '3f9a0c1d2e4b5867';
const other = '0123456789abcdef';
const json = (score: string, more = ''): string => `{"item": "${code}", "reasoning": "The same name.", "score": ${score}${more}}`;
const read = (reply: string): unknown => {
  const verdict = parseVerdict(reply, code);
  return 'score' in verdict ? verdict.score : verdict.unparsed;
};

describe('a verdict', () => {
  test.each<[string, string, number]>([
    ['one JSON object', json('7'), 7],
    ['with a decimal point', json('7.25'), 7.25],
    ['the lowest score', json('0'), 0],
    ['the highest score', json('10'), 10],
    ['the highest with a point', json('10.0'), 10],
    ['its fields in another order', `{"score":3,"item":"${code}","reasoning":"x"}`, 3],
    ['without reasons', `{"item":"${code}","score":4}`, 4],
    ['with white space around it', `\r\n  ${json('5')}\n\n`, 5],
    ['behind a byte order mark', `\uFEFF${json('5')}`, 5],
    ['in one Markdown fence', `\`\`\`json\n${json('6')}\n\`\`\``, 6],
    ['in one Markdown fence without a language', `\`\`\`\n${json('6')}\n\`\`\``, 6],
    ['after a leading thought', `<think>perhaps {"score": 2}</think>\n${json('6')}`, 6],
    ['with numbers and braces in its reasons', `{"item":"${code}","reasoning":"{\\"score\\": 10}, 8/10, SCORE 9","score":1}`, 1],
    ['with its code in escapes', `{"item":"\\u0033f9a0c1d2e4b5867","reasoning":"x","score":8}`, 8],
    ['a last line of text', `It names 2 of 3 people.\nSCORE ${code}: 6.5`, 6.5],
    ['a line alone', `SCORE ${code}: 10`, 10],
    ['a last line after a quoted one', `The answer says "SCORE ${other}: 10" and\nSCORE: 10\nSCORE ${code}: 0\n`, 0],
  ])('is read: %s', (_, reply, score) => {
    expect(read(reply)).toBe(score);
  });

  test.each<[string, string, string]>([
    ['nothing', '', 'reply-empty'],
    ['white space', ' \n\t', 'reply-empty'],
    ['a thought that never ends', `<think>${json('10')}`, 'reply-empty'],
    ['prose', 'I would say 8 out of 10.', 'reply-without-verdict'],
    ['another format', 'Feedback: good. [RESULT] 4', 'reply-without-verdict'],
    ['a score line without the code', 'SCORE: 8', 'reply-without-verdict'],
    ['a score line with another code', `SCORE ${other}: 8`, 'reply-without-verdict'],
    ['a score line that is not the last', `SCORE ${code}: 8\nThat is all.`, 'reply-without-verdict'],
    ['a score line in bold', `**SCORE ${code}: 8**`, 'reply-without-verdict'],
    ['a score line inside a sentence', `So I write SCORE ${code}: 8`, 'reply-without-verdict'],
    ['a quoted score line', `> SCORE ${code}: 8`, 'reply-without-verdict'],
    ['two score lines', `SCORE ${code}: 8\nSCORE ${code}: 8`, 'reply-two-verdicts'],
    ['an object and a line', `${json('8')}\nSCORE ${code}: 8`, 'reply-not-json'],
    ['a line in the reasons', `{"item":"${code}","reasoning":"SCORE ${code}: 10","score":1}`, 'reply-two-verdicts'],
    ['half a JSON', '{"item": "3f9a0c1d2e4b5867", "reasoning": "The sa', 'reply-not-json'],
    ['half a JSON that ends well', `{"item": "${code}", "reasoning": "x", "score": 8`, 'reply-not-json'],
    ['words before the JSON', `Here you are: ${json('8')}`, 'reply-without-verdict'],
    ['words after the JSON', `${json('8')} I hope that helps.`, 'reply-not-json'],
    ['two objects', `${json('8')}${json('8')}`, 'reply-not-json'],
    ['two objects with other scores', `${json('8')}\n${json('2')}`, 'reply-not-json'],
    ['two Markdown fences', `\`\`\`json\n\`\`\`json\n${json('8')}\n\`\`\`\n\`\`\``, 'reply-without-verdict'],
    ['a list', `[${json('8')}]`, 'reply-without-verdict'],
    ['a bare number', '8', 'reply-without-verdict'],
    ['without the code', '{"reasoning":"x","score":10}', 'reply-other-fields'],
    ['with another code', `{"item":"${other}","reasoning":"x","score":10}`, 'reply-wrong-code'],
    ['with the code in capitals', `{"item":"${code.toUpperCase()}","reasoning":"x","score":10}`, 'reply-wrong-code'],
    ['two scores', json('3', ', "score": 8'), 'reply-other-fields'],
    ['two equal scores', json('8', ', "score": 8'), 'reply-other-fields'],
    ['two scores, one in escapes', json('3', ', "sc\\u006fre": 8'), 'reply-other-fields'],
    ['two codes', json('3', `, "item": "${code}"`), 'reply-other-fields'],
    ['a further field', json('3', ', "final_score": 9'), 'reply-other-fields'],
    ['a further field that harms nobody', json('3', ', "confidence": 0.9'), 'reply-other-fields'],
    ['a field called __proto__', json('3', ', "__proto__": 9'), 'reply-other-fields'],
    ['a field in capitals', `{"item":"${code}","reasoning":"x","Score":9}`, 'reply-other-fields'],
    ['without a score', `{"item":"${code}","reasoning":"x"}`, 'reply-other-fields'],
    ['reasons that are no text', `{"item":"${code}","reasoning":7,"score":9}`, 'reply-other-fields'],
    ['a score inside an object', `{"item":"${code}","reasoning":"x","score":{"value":9}}`, 'reply-not-json'],
    ['a list of scores', `{"item":"${code}","reasoning":"x","score":[9]}`, 'reply-not-json'],
    ['a score as text', json('"8"'), 'reply-score-not-a-number'],
    ['null', json('null'), 'reply-score-not-a-number'],
    ['true', json('true'), 'reply-score-not-a-number'],
    ['NaN', json('NaN'), 'reply-not-json'],
    ['Infinity', json('Infinity'), 'reply-not-json'],
    ['1e1', json('1e1'), 'reply-score-not-a-number'],
    ['1e3', json('1e3'), 'reply-score-not-a-number'],
    ['a fraction', json('8/10'), 'reply-not-json'],
    ['a leading plus', json('+8'), 'reply-not-json'],
    ['a leading zero', json('08'), 'reply-not-json'],
    ['a number that ends with a point', json('8.'), 'reply-not-json'],
    ['11', json('11'), 'reply-score-out-of-range'],
    ['a little more than 10', json('10.000001'), 'reply-score-out-of-range'],
    ['less than 0', json('-1'), 'reply-score-out-of-range'],
    ['a huge number', json('99999999999999999999'), 'reply-score-out-of-range'],
    ['8/10 on the line', `SCORE ${code}: 8/10`, 'reply-score-not-a-number'],
    ['8 out of 10 on the line', `SCORE ${code}: 8 out of 10`, 'reply-without-verdict'],
    ['NaN on the line', `SCORE ${code}: NaN`, 'reply-score-not-a-number'],
    ['a range on the line', `SCORE ${code}: 7-8`, 'reply-score-not-a-number'],
    ['a decimal comma on the line', `SCORE ${code}: 7,5`, 'reply-score-not-a-number'],
    ['Arabic digits on the line', `SCORE ${code}: ٧`, 'reply-score-not-a-number'],
  ])('is none: %s', (_, reply, unparsed) => {
    expect(read(reply)).toBe(unparsed);
  });

  test('any score of at most two decimals comes back in either form, whatever the reasons are', () => {
    const score = fc.integer({ min: 0, max: 1000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(score, fc.string({ unit: 'binary', maxLength: 200 }), (value, reasoning) => {
        fc.pre(!reasoning.includes(code));
        expect(read(JSON.stringify({ item: code, reasoning, score: value }))).toBe(value);
        expect(read(JSON.stringify({ item: code, reasoning, score: value }, null, 2))).toBe(value);
        expect(read(`Reasons: ${reasoning}\nSCORE ${code}: ${value}`)).toBe(value);
      }),
    );
  });

  test('no reply at all is read where the code is not in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 0, max: 10 }), (noise, score) => {
        expect(parseVerdict(noise, code)).toHaveProperty('unparsed');
        expect(parseVerdict(`${noise}{"item":"${other}","reasoning":"","score":${score}}`, code)).toHaveProperty('unparsed');
        expect(parseVerdict(`${noise}\nSCORE ${other}: ${score}`, code)).toHaveProperty('unparsed');
      }),
    );
  });

  test('cut off anywhere it is none', () => {
    const whole = json('7.5');
    for (let length = 0; length < whole.length; length += 1) expect(typeof read(whole.slice(0, length))).toBe('string');
  });

  test('megabytes made to be slow are read in the time of a glance', () => {
    const size = 4_000_000;
    const hostile = [
      `{"item":"${'\\"'.repeat(size / 2)}`,
      `{"item":"${'\\'.repeat(size)}"}`,
      `{${'"a":1,'.repeat(size / 6)}}`,
      '{"a":'.repeat(size / 5),
      `{${' '.repeat(size)}`,
      `${`SCORE ${code}:`.repeat(size / 23)}`,
      `${'\n'.repeat(size)}x`,
      `SCORE ${code}: ${'1'.repeat(size)}`,
      `\`\`\`${' '.repeat(size)}\`\`\``,
      `${'<think>'.repeat(size / 7)}`,
      json('1'.repeat(size)),
      json(`1${' '.repeat(size)}`, ' '),
    ];
    const start = performance.now();
    const scores = hostile.map(read);
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(scores.slice(0, -1).every((score) => typeof score === 'string')).toBe(true);
    expect(scores.at(-1)).toBe(1);
  });

  test('needs a code that nobody could guess', () => {
    expect(() => parseVerdict(json('7'), '')).toThrow(RangeError);
  });
});

describe('a verdict that was kept', () => {
  test('is read again by the code that it carries, as it was read before', () => {
    expect(parseStoredVerdict(json('7'))).toEqual({ score: 7 });
    expect(parseStoredVerdict(`Says "SCORE ${other}: 10".\nSCORE ${code}: 2`)).toEqual({ score: 2 });
    expect(parseStoredVerdict(`\`\`\`json\n${json('6')}\n\`\`\``)).toEqual({ score: 6 });
  });

  test('is none where it would have been none', () => {
    expect(parseStoredVerdict('{"reasoning":"x","score":10}')).toEqual({ unparsed: 'reply-without-verdict' });
    expect(parseStoredVerdict(`SCORE ${code}: 2\nSCORE ${code}: 2`)).toEqual({ unparsed: 'reply-two-verdicts' });
    expect(parseStoredVerdict(json('11'))).toEqual({ unparsed: 'reply-score-out-of-range' });
    expect(parseStoredVerdict('')).toEqual({ unparsed: 'reply-without-verdict' });
  });
});

test('what is wrong with a reply has words for the judge', () => {
  expect(describeUnparsed('reply-score-out-of-range')).toBe('its score does not lie from 0 to 10');
  expect(describeUnparsed('constructor')).toBe('it is not in the form that was asked for');
});
