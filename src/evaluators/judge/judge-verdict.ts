import { requireFenceCode } from './fence.ts';
import { readFlatObject } from './flat-object.ts';

/** Why a reply is no verdict, and what the judge is told about it. */
const problems = {
  'reply-empty': 'it is empty',
  'reply-without-verdict': 'there is neither a JSON object alone nor a last line SCORE CODE: number with the code of the request',
  'reply-not-json': 'its JSON is broken, cut off, or has something before or after it',
  'reply-other-fields': 'its JSON has to have the fields item, reasoning and score, each once, and no others',
  'reply-wrong-code': 'its item is not the code of the request',
  'reply-two-verdicts': 'the code of the request has to stand in it exactly once',
  'reply-score-not-a-number': 'its score is not a plain number such as 7 or 7.5',
  'reply-score-out-of-range': 'its score does not lie from 0 to 10',
} as const;

export type Unparsed = keyof typeof problems;

export type JudgeVerdict = { readonly score: number } | { readonly unparsed: Unparsed };

/** What is wrong with a reply, for the judge that wrote it. */
export function describeUnparsed(problem: string): string {
  return Object.entries(problems).find(([name]) => name === problem)?.[1] ?? 'it is not in the form that was asked for';
}

/**
 * The one well-formed score of a reply, 0..10, or why there is none. Never a default.
 *
 * A verdict is either the whole reply as one JSON object with exactly the fields item (the code of the request), reasoning (a text; may be
 * missing) and score (a plain number), each once; or free text whose last line is `SCORE code: number`. Around JSON one Markdown fence is
 * allowed, before either one leading `<think>` block. The code stands in the reply exactly once, so that nothing the judge quotes is a
 * verdict, and a reply with two verdicts is none, even where they agree. A further field might be a second score, a score in quotation
 * marks a quotation: neither is guessed at. Numbers are digits with at most one point: no sign, no exponent, no fraction. Linear in the
 * length of the reply.
 *
 * @param code the code of the request, 16 hexadecimal digits
 * @throws RangeError when the code is none
 */
export function parseVerdict(reply: string, code: string): JudgeVerdict {
  requireFenceCode(code);
  const text = dropThinking(reply.replace(/^\uFEFF/, '').trim());
  if (text === '') return { unparsed: 'reply-empty' };
  const json = unwrap(text);
  return json.startsWith('{') ? parseJsonVerdict(json, code) : parseLineVerdict(text, code);
}

/**
 * The score of a reply that `parseVerdict` has read before, when its code was known: kept replies are read again without it. It is the code
 * of the last line, or the item of the object.
 */
export function parseStoredVerdict(reply: string): JudgeVerdict {
  const text = dropThinking(reply.replace(/^\uFEFF/, '').trim());
  const json = unwrap(text);
  const item = json.startsWith('{')
    ? readFlatObject(json)?.find(({ name }) => name === 'item')?.text
    : verdictLine.exec(lastLineOf(text))?.[1];
  return item === undefined || !/^[0-9a-f]{16}$/.test(item) ? { unparsed: 'reply-without-verdict' } : parseVerdict(reply, item);
}

/** Reasoning models whose server does not take their thoughts apart. */
function dropThinking(text: string): string {
  if (!text.startsWith('<think>')) return text;
  const end = text.indexOf('</think>');
  return end === -1 ? '' : text.slice(end + '</think>'.length).trim();
}

/** The inside of one Markdown fence around everything. */
function unwrap(text: string): string {
  if (!text.startsWith('```') || !text.endsWith('```') || text.length < 7) return text;
  const first = text.indexOf('\n');
  return first === -1 || !/^```(?:json)?[ \t\r]*$/i.test(text.slice(0, Math.min(first, 40))) ? text : text.slice(first + 1, -3).trim();
}

const allowed: readonly string[] = ['item', 'reasoning', 'score'];

function parseJsonVerdict(json: string, code: string): JudgeVerdict {
  const fields = readFlatObject(json);
  if (fields === undefined) return { unparsed: 'reply-not-json' };
  const names = fields.map(({ name }) => name);
  const field = (name: string): (typeof fields)[number] | undefined => fields.find((each) => each.name === name);
  const [item, reasoning, score] = [field('item'), field('reasoning'), field('score')];
  const isFlawed =
    new Set(names).size < names.length || names.some((name) => !allowed.includes(name)) || item === undefined || score === undefined;
  if (isFlawed || (reasoning !== undefined && reasoning.text === undefined)) return { unparsed: 'reply-other-fields' };
  if (item.text !== code) return { unparsed: 'reply-wrong-code' };
  if (reasoning?.text?.includes(code) === true) return { unparsed: 'reply-two-verdicts' };
  return score.text === undefined ? readScore(score.source) : { unparsed: 'reply-score-not-a-number' };
}

const verdictLine = /^SCORE ([0-9a-f]{16}):[ \t]*(\S{1,40})$/;

function parseLineVerdict(text: string, code: string): JudgeVerdict {
  const first = text.indexOf(code);
  if (first === -1) return { unparsed: text.includes('{') ? 'reply-not-json' : 'reply-without-verdict' };
  if (text.includes(code, first + 1)) return { unparsed: 'reply-two-verdicts' };
  const line = verdictLine.exec(lastLineOf(text));
  return line?.[1] === code ? readScore(line[2] ?? '') : { unparsed: 'reply-without-verdict' };
}

/** of a text without white space at its end */
const lastLineOf = (text: string): string => text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1).trim();

function readScore(source: string): JudgeVerdict {
  if (!/^\d{1,6}(?:\.\d{1,20})?$/.test(source))
    return { unparsed: /^-?\d+(?:\.\d+)?$/.test(source) ? 'reply-score-out-of-range' : 'reply-score-not-a-number' };
  const score = Number(source);
  return score <= 10 ? { score } : { unparsed: 'reply-score-out-of-range' };
}
