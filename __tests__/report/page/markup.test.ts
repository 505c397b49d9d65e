import { describe, expect, test } from '@jest/globals';
import { markup, trustedMarkup } from '../../../src/report/page/markup.ts';

describe('markup', () => {
  test('strings are escaped, for text and for attributes', () => {
    expect(markup`<p title="${'"x\' &'}">${'<b>'}</p>`.html).toBe('<p title="&#34;x&#39; &#38;">&#60;b&#62;</p>');
  });

  test('what cannot be seen is marked', () => {
    expect(markup`<p>${'a\u202eb'}</p>`.html).toBe('<p>a⟦U+202E⟧b</p>');
  });

  test('markup, lists and nothing go in as they are', () => {
    expect(markup`<ul>${[markup`<li>${1}</li>`, '<', undefined]}${undefined}</ul>`.html).toBe('<ul><li>1</li>&#60;</ul>');
    expect(markup`${trustedMarkup('<i>')}`.html).toBe('<i>');
  });
});
