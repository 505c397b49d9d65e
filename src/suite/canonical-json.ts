import { compareText } from './text-order.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * JSON with one spelling for one value: keys sorted by UTF-16 units, no spaces, numbers and strings as ECMAScript writes them
 * (RFC 8785, JSON Canonicalization Scheme; unlike there, a lone surrogate is no error but stays the escape that ECMAScript gives it).
 * Keys without a value are left out.
 */
export function renderCanonicalJson(value: Json): string {
  if (isList(value)) return `[${value.map(renderCanonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).flatMap(([key, member]) =>
    member === undefined ? [] : [{ key, text: `${JSON.stringify(key)}:${renderCanonicalJson(member)}` }],
  );
  return `{${members
    .sort((one, other) => compareText(one.key, other.key))
    .map(({ text }) => text)
    .join(',')}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
