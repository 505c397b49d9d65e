import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FailureDescription } from '../../src/failures.ts';
import { renderCommentBody, renderWithdrawnBody } from '../../src/pull-request/comment-body.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderFailureSummary } from '../../src/report/failure-summary.ts';
import { renderPlain } from '../../src/report/plain-text.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { hostileTexts } from './hostile-corpus.ts';
import { createFullReport, poisonReport } from './poisoned-report.ts';
import { type CheckName, checks, findBreaches, renderHtml } from './rendered-markdown.ts';

const report = createFullReport();

/** As many different harmless words as there are hostile ones. */
const words = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `word${'x'.repeat(index)}`);

type Render = (texts: readonly string[]) => string;

const harmlessPages = new Map<string, string>();

/** Longer ones have a fold of their own where they are an engine's flags. */
const LONG = 200;

/** The HTML of the same rendering with as many harmless words, long where the texts are. */
function renderHarmless(render: Render, texts: readonly string[]): string {
  const long = texts.map((text) => text.length > LONG);
  const key = `${render.name} ${long.join()}`;
  const alike = words(texts.length).map((word, index) => (long[index] === true ? word.padEnd(LONG + 1, 'x') + index : word));
  const html = harmlessPages.get(key) ?? renderHtml(render(alike));
  harmlessPages.set(key, html);
  return html;
}

function expectHarmless(render: Render, texts: readonly string[]): void {
  expect(findBreaches(render(texts), renderHarmless(render, texts))).toEqual([]);
}

/** It is there for what it is in JavaScript. */
const peaceful = ['constructor'];

const comment = (texts: readonly string[]): string => renderComment(poisonReport(report, texts));
const summary = (texts: readonly string[]): string => renderSummary(poisonReport(report, texts));
const failure = (texts: readonly string[]): FailureDescription => {
  const lines = texts.map((text) => text.replace(/\s+/g, ' ').trim() || 'empty');
  return { message: lines.join('\n'), cure: lines[0] ?? '', bug: true, stack: undefined };
};
const failed = (texts: readonly string[]): string => renderFailureSummary(texts[0]?.trim() || 'empty', failure(texts));

describe('a real renderer of GitHub’s Markdown finds nothing but text in what others wrote', () => {
  test.each(hostileTexts.map((text) => [text.slice(0, 60)] as const).map(([name], index) => [JSON.stringify(name), index] as const))(
    'everywhere %s',
    (_, index) => {
      const texts = hostileTexts.slice(index, index + 1);
      expectHarmless(comment, texts);
      expectHarmless(summary, texts);
      expectHarmless(failed, texts);
    },
  );

  test('texts one after the other, in any fields', () => {
    const mixed = fc.uniqueArray(fc.constantFrom(...hostileTexts.filter((text) => text.length < 500)), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(mixed, (texts) => {
        expectHarmless(comment, texts);
        expectHarmless(failed, texts);
      }),
      { numRuns: 60 },
    );
  });

  test('texts cut in pieces and joined anew', () => {
    const piece = fc.constantFrom(...hostileTexts.filter((text) => text.length < 100).flatMap((text) => text.split(/(?<=\W)|(?=\W)/u)));
    const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (joined) => {
        // a blank sentence is no paragraph, which is not its doing
        fc.pre(renderPlain(joined) !== '');
        expectHarmless(comment, [joined]);
      }),
      { numRuns: 100 },
    );
  });

  test.each(['`', '*', '[', '$', '@a ', '\n```\n'])('runs of %j that leave no room for all rows', (part) => {
    const [long, short] = [comment([part.repeat(5_000)]), comment(['x'.repeat(LONG + 1)])];
    expect(long.includes('left out here')).toBe(true);
    expect(findBreaches(long, renderHtml(long))).toEqual([]);
    const frame = (markdown: string): readonly string[] => renderHtml(markdown).match(/<(?:\/?details|h2|table)\b/g) ?? [];
    expect(frame(long)).toEqual(frame(short));
  });

  test('the whole body of a comment has one link, to the page of the run', () => {
    const run = { id: 12, attempt: 3, url: 'https://github.test/acme/models/actions/runs/12' };
    for (const place of [
      { run, headSha: 'a'.repeat(40), uploaded: true },
      { run, headSha: '[x](//evil.example)', uploaded: false },
    ]) {
      for (const text of ['</details>', '```', '[x](//evil.example)', '<!--']) {
        const bodies = [renderCommentBody(poisonReport(report, [text]), place), renderWithdrawnBody(failure([text]), place)];
        for (const body of bodies) expect(renderHtml(body).match(/<a [^>]*>/g)).toEqual([`<a href="${run.url}">`]);
      }
    }
  });
});

describe('each check can fail', () => {
  const [word = ''] = words(1);
  const harmless = comment([word]);
  const html = renderHtml(harmless);
  const short = hostileTexts.filter((text) => text.length < 500);
  const raw = short.map((text) => renderHtml(harmless.replaceAll(word, () => text)));

  test.each(Object.keys(checks) as readonly CheckName[])('%s', (name) => {
    expect(raw.flatMap((broken) => checks[name](broken, html))).not.toEqual([]);
  });

  test('nearly every text of the corpus breaks something where it is written as it is', () => {
    const silent = short.filter((_, index) => Object.values(checks).every((check) => check(raw[index] ?? '', html).length === 0));
    expect(silent).toEqual(peaceful);
  });

  test('a report of harmless words breaks nothing', () => {
    expect(findBreaches(harmless, html)).toEqual([]);
    expect(html.match(/<table>/g)).toHaveLength(12);
    expect(html.match(/<details/g)?.length).toBeGreaterThan(3);
  });
});
