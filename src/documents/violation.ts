import { closest, distance } from 'fastest-levenshtein';
import type { SchemaError } from './validation.ts';

/** Where in a document, as a list of keys and indices. */
export type DocumentPath = readonly (string | number)[];

/** What is wrong at one place, in words. `onKey` points at the key itself, for a key that should not be there. */
export type Complaint = { readonly path: DocumentPath; readonly onKey: boolean; readonly message: string };

/** `; did you mean "x"?` where a known word is near enough to be a slip of the pen, else nothing. */
export function suggest(word: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const near = closest(word, known);
  return distance(word.toLowerCase(), near.toLowerCase()) <= Math.max(2, Math.floor(near.length / 3)) ? `; did you mean "${near}"?` : '';
}

/** `evaluators[1].use` */
export function describePath(path: DocumentPath): string {
  return path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`), '');
}

/** Puts ajv's errors into words, one complaint for each thing that the user has to change. */
export function explain(errors: readonly SchemaError[]): readonly Complaint[] {
  const unions = errors.filter((error) => error.keyword === 'oneOf');
  const isObjectAt = (error: SchemaError): boolean => typeof error.data === 'object' && error.data !== null;
  const tagless = new Set(errors.filter((error) => error.keyword === 'discriminator').map((error) => error.instancePath));
  const told = errors.filter((error) => {
    if (error.keyword === 'required' && tagless.has(error.instancePath)) return false;
    const union = unions.find((other) => other.instancePath === error.instancePath);
    if (union === undefined) return true;
    return isObjectAt(error) ? error.keyword !== 'oneOf' && error.keyword !== 'type' && error.keyword !== 'enum' : error === union;
  });
  const complaints = told.map(explainOne);
  return complaints.filter((one, index) => complaints.findIndex((other) => sameComplaint(one, other)) === index);
}

const sameComplaint = (one: Complaint, other: Complaint): boolean =>
  one.message === other.message && describePath(one.path) === describePath(other.path);

function explainOne(error: SchemaError): Complaint {
  const path = parsePointer(error.instancePath);
  if (error.keyword === 'additionalProperties') {
    const key = String(error.params.additionalProperty);
    const known = Object.keys(error.parentSchema?.properties ?? {});
    return { path: [...path, key], onKey: true, message: `unknown key${suggest(key, known) || `; known here: ${known.join(', ')}`}` };
  }
  if (error.keyword === 'discriminator') return explainDiscriminator(error, path);
  return { path, onKey: false, message: explainKeyword(error) };
}

function explainDiscriminator(error: SchemaError, path: DocumentPath): Complaint {
  const { tag, tagValue } = error.params;
  const noun = error.parentSchema?.noun ?? 'known';
  const known: string[] = (error.parentSchema?.oneOf ?? []).flatMap(
    (branch: { properties?: Record<string, { const?: string }> }) => branch.properties?.[tag]?.const ?? [],
  );
  if (typeof tagValue !== 'string') return { path, onKey: false, message: `"${tag}" is missing; one of ${known.join(', ')}` };
  const hint = suggest(tagValue, known) || `; there are ${known.join(', ')}`;
  return { path: [...path, tag], onKey: false, message: `${quote(tagValue)} is not ${noun}${hint}` };
}

function explainKeyword(error: SchemaError): string {
  const { keyword, params, data } = error;
  switch (keyword) {
    case 'required':
      return `"${params.missingProperty}" is missing`;
    case 'enum':
      return `${quote(data)} is not one of ${params.allowedValues.join(', ')}${typeof data === 'string' ? suggest(data, params.allowedValues) : ''}`;
    case 'const':
      return `must be ${quote(params.allowedValue)}, not ${quote(data)}`;
    case 'type':
      return `must be ${article(String(params.type))}, not ${describeType(data)}`;
    case 'oneOf':
      return `${quote(data)} does not fit; ${error.parentSchema?.description ?? 'see the schema'}`;
    case 'minItems':
      return `needs at least ${params.limit} ${params.limit === 1 ? 'entry' : 'entries'}`;
    case 'pattern':
      return `${quote(data)} does not match ${params.pattern}`;
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `must be ${params.comparison} ${params.limit}, is ${quote(data)}`;
    default:
      return `${error.message ?? keyword}${typeof data === 'object' ? '' : `, is ${quote(data)}`}`;
  }
}

const article = (types: string): string =>
  types
    .split(',')
    .map((type) => (type === 'integer' ? 'a whole number' : type === 'object' ? 'a mapping' : type === 'array' ? 'a list' : `a ${type}`))
    .join(' or ');

function describeType(data: unknown): string {
  if (data === null) return 'empty';
  if (Array.isArray(data)) return 'a list';
  return typeof data === 'object' ? 'a mapping' : `the ${typeof data} ${quote(data)}`;
}

function quote(data: unknown): string {
  const text = JSON.stringify(data) ?? String(data);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** JSON pointer (RFC 6901) → keys and indices. */
function parsePointer(pointer: string): DocumentPath {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
