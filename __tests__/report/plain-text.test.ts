import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cutText, markInvisible, renderPlain } from '../../src/report/plain-text.ts';

describe('plain text', () => {
  test('escape sequences, titles of windows and colours are gone', () => {
    expect(renderPlain('\u001b[2J\u001b[31mred\u001b[0m \u001b]0;title\u0007after\u009b1mx')).toBe('red afterx');
  });

  test('line breaks of every kind become one space', () => {
    expect(renderPlain(' a\r\n\r\nb\u2028c\u2029d\u0085e\tf\rg ')).toBe('a b c d e f g');
  });

  test('what turns the text round, hides it or rings is marked', () => {
    expect(renderPlain('\u202eabc\u202c\u2066d\u200be\u{e0041}')).toBe('⟦U+202E⟧abc⟦U+202C⟧⟦U+2066⟧d⟦U+200B⟧e⟦U+E0041⟧');
    expect(renderPlain('a\u0000b\u0007c\u007f')).toBe('a⟦U+0000⟧b⟦U+0007⟧c⟦U+007F⟧');
  });

  test('in a text of several lines the same is marked, and the lines stay', () => {
    expect(markInvisible('a\r\n\tb\n\u2069c\rd\u0008')).toBe('a\r\n\tb\n⟦U+2069⟧c⟦U+000D⟧d⟦U+0008⟧');
  });

  test('letters of every script, joined emoji and combining marks stay', () => {
    expect(renderPlain('漢字 한국어 عربي é 👩‍👩‍👧')).toBe('漢字 한국어 عربي é 👩‍👩‍👧');
  });

  test('half a character becomes the replacement character', () => {
    expect(renderPlain('a\ud800b')).toBe('a\ufffdb');
  });

  test('what is cut ends in an ellipsis and within the limit, never in half a character', () => {
    expect(cutText('abcdef', 4)).toBe('abc…');
    expect(cutText('ab😀cd', 4)).toBe('ab…');
    expect(cutText('abcd', 4)).toBe('abcd');
  });

  test('an answer of ten megabytes costs no more than its head, and says that it was cut', () => {
    expect(renderPlain('\u0000'.repeat(10_000_000), 18)).toBe('⟦U+0000⟧⟦U+0000⟧⟦…');
    expect(renderPlain('y'.repeat(10_000_000), 5)).toBe('yyyy…');
  });

  test('whatever comes in, one well-formed line without controls within the limit goes out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 2, max: 60 }), (text, limit) => {
        const plain = renderPlain(text, limit);
        expect(plain).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        expect(plain.isWellFormed()).toBe(true);
        expect(plain.length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
