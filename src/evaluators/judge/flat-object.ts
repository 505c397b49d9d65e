import { parseJson } from '../../documents/json-value.ts';

export type FlatField = {
  readonly name: string;
  /** the value as it is written */
  readonly source: string;
  /** the value of a text; undefined for a number, true, false and null */
  readonly text?: string;
};

/**
 * The fields of a JSON object that is the whole text and holds neither objects nor lists, in their order, repeated ones included:
 * `JSON.parse` would keep the last of two scores without a word. Undefined for anything else. Linear in the length of the text.
 */
export function readFlatObject(json: string): readonly FlatField[] | undefined {
  const end = json.length - 1;
  if (json[0] !== '{' || json[end] !== '}') return undefined;
  const fields: FlatField[] = [];
  let at = skipSpace(json, 1);
  if (at === end) return fields;
  for (;;) {
    const name = readString(json, at);
    if (name === undefined) return undefined;
    const colon = skipSpace(json, name.end);
    if (json[colon] !== ':') return undefined;
    const value = readValue(json, skipSpace(json, colon + 1));
    if (value === undefined || fields.length === mostFields) return undefined;
    fields.push({ name: name.text, ...value.field });
    at = skipSpace(json, value.end);
    if (at === end) return fields;
    if (json[at] !== ',') return undefined;
    at = skipSpace(json, at + 1);
  }
}

/** a verdict has three */
const mostFields = 50;

function skipSpace(json: string, from: number): number {
  let at = from;
  while (at < json.length && ' \t\n\r'.includes(json.charAt(at))) at += 1;
  return at;
}

type Value = { readonly field: Omit<FlatField, 'name'>; readonly end: number };

const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?=[\s,}])/y;

function readValue(json: string, from: number): Value | undefined {
  if (json[from] === '"') {
    const string = readString(json, from);
    return string && { field: { source: json.slice(from, string.end), text: string.text }, end: string.end };
  }
  scalar.lastIndex = from;
  const source = scalar.exec(json)?.[0];
  return source === undefined ? undefined : { field: { source }, end: from + source.length };
}

/** A string that begins here; `JSON.parse` says what it holds and whether its escapes are right. */
function readString(json: string, from: number): { readonly text: string; readonly end: number } | undefined {
  if (json[from] !== '"') return undefined;
  for (let quote = json.indexOf('"', from + 1); quote !== -1; quote = json.indexOf('"', quote + 1)) {
    let first = quote;
    while (json[first - 1] === '\\') first -= 1;
    if ((quote - first) % 2 === 1) continue;
    const text = parseJson(json.slice(from, quote + 1));
    return typeof text === 'string' ? { text, end: quote + 1 } : undefined;
  }
  return undefined;
}
