import { describe, expect, test } from '@jest/globals';
import { cleanLine } from '../../src/candidate/server-failure.ts';

describe('a line of a server’s log in a message', () => {
  test.each([
    ['colours', '\u001b[32mINFO\u001b[0m ready', 'INFO ready'],
    ['a progress bar shows what stands there last', 'loading 10 %\rloading 100 %\r', 'loading 100 %'],
    ['a bell, a null and a direction override', 'a\u0007b\u0000c\u202ed', 'abcd'],
    ['tabs', 'a\tb', 'a  b'],
    ['half a character', 'a\ud800b', 'a\ufffdb'],
  ])('%s', (_what, line, shown) => {
    expect(cleanLine(line, [])).toBe(shown);
  });

  test('a named value is hidden wherever it stands', () => {
    expect(cleanLine('key=sesame-open, again sesame-open', ['sesame-open'])).toBe('key=***, again ***');
  });

  test('a long line is cut', () => {
    expect(cleanLine('x'.repeat(10_000), [])).toBe(`${'x'.repeat(499)}…`);
  });
});
