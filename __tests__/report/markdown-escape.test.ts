import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { escapeMarkdown, renderCode, renderFence } from '../../src/report/markdown-escape.ts';

/** What a browser shows of it. */
function decode(markdown: string): string {
  return markdown.replace(/<\/?(?:span|code)>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

describe('text of others in Markdown', () => {
  test.each([
    ['@octocat', '&#64;&#8203;octocat'],
    ['see #12 and GH-12', 'see &#35;&#8203;12 and GH-&#8203;12'],
    ['![x](https://evil.example/a.png)', '&#33;&#91;x&#93;(https:&#8203;//evil.example/a.png)'],
    ['www.evil.example', 'www&#8203;.evil.example'],
    ['</details>', '&#60;/details&#62;'],
    ['a | b', 'a &#124; b'],
    ['`c` *b* _e_ ~s~ \\', '&#96;c&#96; &#42;b&#42; &#95;e&#95; &#126;s&#126; &#92;'],
    ['$x$', '<span>&#36;</span>x<span>&#36;</span>'],
    [':tada:', ':&#8203;tada:'],
    ['- list', '&#45; list'],
    ['1. list', '1&#46; list'],
    ['a\n\n# b', 'a &#35;&#8203; b'],
    ['&lt;b&gt;', '&#38;lt;b&#38;gt;'],
    ['at 4f1d2c7a9be', 'at 4f1d2c&#8203;7a9be'],
    ['decade 12345678 defaced', 'decade 12345678 defaced'],
  ])('%s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test('nothing that opens markup, mentions or links is left, and the reader sees what was written', () => {
    const hostile = fc.array(
      fc.oneof(
        fc.constantFrom('@a', '#1', '[', ']', '!', '<', '>', '&', '|', '`', '*', '_', '~', '\\', '$', '\n', '://', 'www.', 'GH-1', ' '),
        fc.string(),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(hostile, (parts) => {
        const escaped = escapeMarkdown(parts.join(''), 10_000);
        const bare = escaped
          .replaceAll('<span>', '')
          .replaceAll('</span>', '')
          .replace(/&#\d+;/g, '');
        expect(bare).not.toMatch(/[<>&|`*_[\]@#~\\$!\n\r]/);
        const shown = decode(escaped);
        expect(shown).not.toMatch(/@[a-z0-9]|#\d|GH-\d|:\/\/|www\./i);
        expect(escapeMarkdown(shown.replaceAll('\u200b', ''), 10_000)).toBe(escaped);
      }),
    );
  });

  test('the limit counts before escaping', () => {
    expect(escapeMarkdown('$'.repeat(50), 3)).toBe('<span>&#36;</span><span>&#36;</span>…');
  });

  test('code is escaped as well, because Markdown reads inside HTML', () => {
    expect(renderCode('a`b</code>*')).toBe('<code>a&#96;b&#60;/code&#62;&#42;</code>');
  });

  test('a fence is longer than any in it', () => {
    expect(renderFence(['a ````` b', '```'])).toBe('``````text\na ````` b\n```\n``````');
    expect(renderFence(['plain'])).toBe('```text\nplain\n```');
  });
});
