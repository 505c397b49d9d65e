import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** As GitHub would, but that what is HTML stays HTML: its filters would hide what got through. */
export function renderHtml(markdown: string): string {
  const { exit, ...extension } = gfmHtml();
  const { htmlFlowData: _flow, htmlTextData: _text, ...unfiltered } = exit ?? {};
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [{ ...extension, exit: unfiltered }], allowDangerousHtml: true });
}

/** What is wrong with a rendering, given that of the same report with harmless words. */
type Check = (html: string, harmless: string) => readonly string[];

const TAG = /<\/?([a-z][a-z0-9-]*)\b([^<>]*)>/gi;

/** Everything that we write ourselves; `span` is what a dollar stands in. */
const ours = /^(?:p|h2|table|thead|tbody|tr|th|td|ul|li|strong|code|pre|details|summary|span)$/;
const ourAttributes = /^(?: (?:align="(?:left|right)"|class="language-(?:text|mermaid)"|open))*$/;

/** Checks by what they look for. Each returns what it found, which should be nothing. */
export const checks = {
  'a tag that is not ours': (html) =>
    [...html.matchAll(TAG)].flatMap(([tag, name = '', attributes = '']) =>
      ours.test(name) && ourAttributes.test(attributes) ? [] : [tag],
    ),
  'more or fewer tables, folds, headings, fences, lists, …': (html, harmless) => {
    const [found, expected] = [countTags(html), countTags(harmless)];
    return [...new Set([...found.keys(), ...expected.keys()])]
      .filter((tag) => tag !== 'span' && tag !== '/span' && found.get(tag) !== expected.get(tag))
      .map((tag) => `<${tag}>: ${found.get(tag) ?? 0} instead of ${expected.get(tag) ?? 0}`);
  },
  'a comment or a declaration': (html) => html.match(/<[!?]/g) ?? [],
  'a mention': (html) => proseOf(html).match(/@[\w-]/g) ?? [],
  'a reference': (html) => proseOf(html).match(/#\d|\bGH-\d/gi) ?? [],
  'a commit': (html) =>
    (proseOf(html).match(/(?<![\w])[0-9a-f]{7,40}(?![\w])/gi) ?? []).filter((word) => /\d/.test(word) && /[a-f]/i.test(word)),
  'an emoji’s name': (html) => proseOf(html).match(/:[\w+-]+:/g) ?? [],
  'an address': (html) => proseOf(html).match(/\b(?:https?|ftp|xmpp|mailto):(?!\u200b)|www\.|[\w.]@\w/gi) ?? [],
  mathematics: (html) => proseOf(html.replace(/<span>(?:\$|&#36;)<\/span>/g, '')).match(/\$/g) ?? [],
  'a character that is not seen, or turns the line around': (html) =>
    html.match(/(?![\n\u200b\u200c\u200d])[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/gu) ?? [],
  'a chart with more than points': (html) =>
    [...html.matchAll(/<code class="language-mermaid">([\s\S]*?)<\/code>/g)].flatMap(([, chart = '']) =>
      chart
        .trimEnd()
        .split('\n')
        .filter(
          (line) =>
            !/^(?:quadrantChart| {2}[xy]-axis \w+ --&gt; \w+| {2}&quot;[\p{L}\p{N} ._-]+&quot;: \[[\d.]+, [\d.]+\](?: radius: 8)?)$/u.test(
              line,
            ),
        ),
    ),
} as const satisfies Readonly<Record<string, Check>>;

export type CheckName = keyof typeof checks;

/** Every complaint about a rendering, given the HTML of the harmless one, as `check: what`. */
export function findBreaches(markdown: string, harmless: string): readonly string[] {
  const html = renderHtml(markdown);
  return Object.entries(checks).flatMap(([name, check]) => check(html, harmless).map((breach) => `${name}: ${breach}`));
}

function countTags(html: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [tag, name = ''] of html.matchAll(TAG)) {
    const kind = `${tag.startsWith('</') ? '/' : ''}${name.toLowerCase()}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** The text that is not code: what GitHub's filters look through. */
function proseOf(html: string): string {
  return (
    html
      .replace(/<(pre|code)\b[^>]*>[\s\S]*?<\/\1>/g, ' ')
      .replace(TAG, '')
      // within HTML that we wrote references stand as they are; a browser reads them
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
  );
}
