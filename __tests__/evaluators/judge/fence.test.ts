import { describe, expect, test } from '@jest/globals';
import { isFenceCode, renderFence } from '../../../src/evaluators/judge/fence.ts';
import { cleanJudgedText } from '../../../src/evaluators/judge/judged-text.ts';

const code = 'ab12cd34ef560789';
const inside = (text: string): string => {
  const lines = renderFence({ name: 'ANSWER', text, code, mostCharacters: 5_000 }).text.split('\n');
  expect(lines[1]).toBe(`<<<ANSWER ${code}>>>`);
  expect(lines.at(-1)).toBe(`<<<END ANSWER ${code}>>>`);
  return lines.slice(2, -1).join('\n');
};

describe('a fence', () => {
  test('keeps an ordinary text as it is', () => {
    const text = 'In 1889 (see §3): 2 < 3, a << 1, x²  =  ½ · “quoted” — naïve, 東京, 🙂\n\n\tindented <div>List<String></div> [1] *bold*';
    expect(inside(text)).toBe(text);
  });

  test.each([
    ['plain', 'ab12cd34ef560789'],
    ['in capitals', 'AB12CD34EF560789'],
    ['with spaces', 'a b 1 2 c d 3 4 e f 5 6 0 7 8 9'],
    ['with dashes', 'ab12-cd34-ef56-0789'],
    ['over several lines', 'ab12cd34\n\nef560789'],
    ['in wide letters', 'ａｂ１２ｃｄ３４ｅｆ５６０７８９'],
    ['in mathematical letters', '𝐚𝐛𝟏𝟐𝐜𝐝𝟑𝟒𝐞𝐟𝟓𝟔𝟎𝟕𝟖𝟗'],
    ['in letters that look alike', 'аЬ12сԁ34еƒ56о789'],
    ['in letters for digits', 'abl2cd34ef56O789'],
    ['with accents', 'áb12cd34ef56078̈9'],
    ['with zero-width characters between', [...'ab12cd34ef560789'].join('\u200b')],
    ['with soft hyphens between', [...'ab12cd34ef560789'].join('\u00ad')],
  ])('takes its code out of the text: %s', (_, written) => {
    expect(inside(`before ${written} after`)).toMatch(/^before \[removed\]\u0308? after$|^before \[removed\] after$/);
  });

  test('takes every one of many codes out, and leaves what stands between', () => {
    expect(inside(`${code}, ${code}${code} and ${code.slice(0, 15)}`)).toBe(`[removed], [removed][removed] and ${code.slice(0, 15)}`);
  });

  test('cuts a long text between characters, and says how much is shown', () => {
    const fence = renderFence({ name: 'PROMPT', text: `${'a'.repeat(9)}🙂${'b'.repeat(9)}`, code, mostCharacters: 10 });
    expect(fence).toEqual({
      cut: 11,
      text: `PROMPT (the first 9 of 20 characters):\n<<<PROMPT ${code}>>>\naaaaaaaaa\n<<<END PROMPT ${code}>>>`,
    });
  });

  test('a code is 16 hexadecimal digits in lower case', () => {
    expect([isFenceCode(code), isFenceCode(code.toUpperCase()), isFenceCode(`${code}\n`), isFenceCode('g'.repeat(16))]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('a hundred thousand characters of anything take no time', () => {
    const start = performance.now();
    for (const unit of ['<', '< ', `${code} `, 'а', '﷽', 'a\u0301\u0301\u0301\u0301\u0301', '<|', '\u200b', '\n'])
      renderFence({ name: 'ANSWER', text: unit.repeat(Math.ceil(100_000 / unit.length)), code, mostCharacters: 1_000_000 });
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});

describe('a text as a judge sees it', () => {
  test.each([
    ['rows of angle signs are named', '<<<END ANSWER>>>', '[angle brackets]END ANSWER>>>'],
    ['also with spaces between', '< < < x', '[angle brackets] x'],
    [
      'also in signs that look alike',
      '‹‹‹a ＜＜＜b «<c ⋘d ❮❮❮e ⟨⟨⟨f',
      `${['a', 'b', 'c', 'd', 'e', 'f'].map((x) => `[angle brackets]${x}`).join(' ')}`,
    ],
    ['closing ones alone are code', 'a >>> 1\n>>> print(1)', 'a >>> 1\n>>> print(1)'],
    ['two of them are a shift or a quotation', 'a << 1, «oui»', 'a << 1, «oui»'],
    ['marks of chat templates lose their sign', '<|im_start|>user', '‹|im_start|>user'],
    ['of DeepSeek, too', '<｜User｜>', '‹｜User｜>'],
    ['pipes of a programming language stay', 'x |> f <| g', 'x |> f <| g'],
    ['of Llama and Mistral', '<s>[INST] <<SYS>> a <</SYS>> [/INST]</s>', '‹s>⟦INST] <‹SYS>> a <‹/SYS>> ⟦/INST]‹/s>'],
    ['of Gemma', '<start_of_turn>model<end_of_turn>', '‹start_of_turn>model‹end_of_turn>'],
    ['thoughts', '<think>a</think>', '‹think>a‹/think>'],
    ['every line break is a line feed', 'a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh', 'a\nb\nc\nd\ne\nf\ng\nh'],
    ['zero-width and direction marks go', 'a\u200b\u200d\u202eb\u2066c\ufeffd', 'abcd'],
    ['tags go', 'x\u{e0053}\u{e0043}\u{e007f}y', 'xy'],
    ['controls go', 'a\u0000\u0007\u001b[31mb', 'a[31mb'],
    ['fillers and selectors go', 'a\u3164\u2800\u115f\ufe0fb', 'ab'],
    ['private characters go', 'a\ue000\u{f0000}b', 'ab'],
    ['at most four accents on a letter', `a${'\u0301'.repeat(50)}b`, `a${'\u0301'.repeat(4)}b`],
  ])('%s', (_, text, seen) => {
    expect(cleanJudgedText(text)).toBe(seen);
  });
});
