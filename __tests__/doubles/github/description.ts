import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { fieldOf, isRecord } from '../../../src/documents/plain-record.ts';

/** An operation of GitHub's REST API, and the parameters that an address gives it, as text. */
export type Found = { readonly operation: Operation; readonly parameters: Readonly<Record<string, string>> };

type Operation = {
  readonly id: string;
  readonly method: string;
  /** as the description writes it: `/repos/{owner}/{repo}` */
  readonly path: string;
  readonly pattern: RegExp;
  readonly described: Fields;
};

type Fields = Readonly<Record<string, unknown>>;
type Asked = { readonly query: URLSearchParams; readonly body: unknown };
type Answered = { readonly status: number; readonly body: unknown; readonly headers: Readonly<Record<string, string>> };

const file = join(import.meta.dirname, '../../../fixtures/github/operations.json');
export const description: Fields = JSON.parse(readFileSync(file, 'utf8'));

const recordAt = (value: unknown, ...path: readonly string[]): Fields => {
  const found = path.reduce<unknown>((part, key) => (isRecord(part) ? fieldOf(part, key) : undefined), value);
  return isRecord(found) ? found : {};
};

/** What a `$ref` of the description points at; anything else as it is. */
export function resolve(value: unknown): Fields {
  const reference = isRecord(value) ? fieldOf(value, '$ref') : undefined;
  if (typeof reference === 'string') return resolve(recordAt(description, ...reference.slice(2).split('/')));
  return isRecord(value) ? value : {};
}

const parametersOf = (described: Fields): readonly Fields[] => {
  const list = fieldOf(described, 'parameters');
  return Array.isArray(list) ? list.map(resolve) : [];
};

const operations: readonly Operation[] = Object.entries(recordAt(description, 'paths')).flatMap(([path, methods]) =>
  Object.keys(recordAt(methods)).map((method) => {
    const described = recordAt(methods, method);
    const long = parametersOf(described).flatMap((parameter) => (parameter['x-multi-segment'] === true ? [String(parameter.name)] : []));
    // GitHub takes the contents of the root folder without a path.
    const pattern = path
      .replace(/\/\{path\}$/, '(?:/{path})?')
      .replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${long.includes(name) ? '.+' : '[^/]+'})`);
    return { id: String(described.operationId), method: method.toUpperCase(), path, pattern: new RegExp(`^${pattern}/?$`), described };
  }),
);

/** The operation that a request asks for; undefined where this program has no business there. */
export function findOperation(method: string, pathname: string): Found | undefined {
  for (const operation of operations) {
    const match = operation.method === method ? operation.pattern.exec(pathname) : null;
    if (match === null) continue;
    const given = Object.entries(match.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text ?? '')] as const);
    return { operation, parameters: Object.fromEntries(given) };
  }
  return undefined;
}

export const operationIds: readonly string[] = operations.map(({ id }) => id);

const ajv = new Ajv({
  strict: false,
  allErrors: true,
  formats: {
    uri: /^https?:\/\/\S+$/,
    'date-time': /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/,
    email: /@/,
    timestamp: true,
    int64: { type: 'number', validate: (value: number) => Number.isSafeInteger(value) },
  },
});
ajv.addSchema(description, 'github');

/**
 * Where a fork was deleted GitHub says null, although its description promises a repository:
 * https://github.com/github/rest-api-description/issues/1811.
 */
const orphaned = /\/(?:head\/repo|head_repository)$/;
const isViolation = ({ instancePath, keyword }: ErrorObject): boolean => !(keyword === 'type' && orphaned.test(instancePath));

const validators = new Map<string, ValidateFunction>();

/** What is wrong with a value by the schema at a place in the description. */
function findFaults(value: unknown, place: readonly string[], what: string): readonly string[] {
  const pointer = place.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  const validate = validators.get(pointer) ?? ajv.compile({ $ref: `github#/${pointer}` });
  validators.set(pointer, validate);
  if (validate(value)) return [];
  return (validate.errors ?? [])
    .filter(isViolation)
    .slice(0, 5)
    .map(({ instancePath, message }) => `${what}${instancePath}: ${message}`);
}

/** What GitHub's description has against a request: parameters that do not exist or have another type, and the body. */
export function findRequestFaults({ operation, parameters }: Found, { query, body }: Asked): readonly string[] {
  const known = parametersOf(operation.described);
  const inPath = Object.entries(parameters).flatMap(([name, text]) => checkParameter(known, { name, text, place: 'path' }));
  const inQuery = [...query].flatMap(([name, text]) => checkParameter(known, { name, text, place: 'query' }));
  const place = ['paths', operation.path, operation.method.toLowerCase(), 'requestBody', 'content', 'application/json', 'schema'];
  if (fieldOf(operation.described, 'requestBody') === undefined) {
    return [...inPath, ...inQuery, ...(body === undefined ? [] : ['a body where none belongs'])];
  }
  const properties = Object.keys(recordAt(description, ...place, 'properties'));
  const unknown = Object.keys(isRecord(body) ? body : {}).filter((name) => !properties.includes(name));
  return [...inPath, ...inQuery, ...findFaults(body, place, 'body'), ...unknown.map((name) => `body: there is no ${name}`)];
}

type Given = { readonly name: string; readonly text: string; readonly place: 'path' | 'query' };

function checkParameter(known: readonly Fields[], { name, text, place }: Given): readonly string[] {
  const parameter = known.find((candidate) => candidate.name === name && candidate.in === place);
  if (parameter === undefined) return [`${place}: there is no ${name}`];
  const schema = recordAt(parameter, 'schema');
  const number = /^\d+$/.test(text) ? Number(text) : text;
  const value = schema.type === 'integer' ? number : schema.type === 'boolean' ? ({ true: true, false: false }[text] ?? text) : text;
  return ajv.validate(schema, value) ? [] : [`${place}: ${name} ${ajv.errorsText(ajv.errors)}`];
}

/** Every operation may answer these, described or not. */
const anywhere = [401, 403, 404, 429];

/** What GitHub's description has against an answer of the local GitHub itself. */
export function findAnswerFaults({ operation }: Found, { status, body, headers }: Answered): readonly string[] {
  const place = ['paths', operation.path, operation.method.toLowerCase(), 'responses', String(status)];
  const stated = recordAt(description, ...place);
  if (Object.keys(stated).length === 0 && status !== 204) {
    return anywhere.includes(status)
      ? findFaults(body, ['components', 'schemas', 'basic-error'], 'answer')
      : [`answer: no status ${status}`];
  }
  if (status === 302) return 'location' in headers ? [] : ['answer: no location'];
  const reference = String(fieldOf(stated, '$ref') ?? '');
  const content = reference === '' ? place : reference.slice(2).split('/');
  if (Object.keys(recordAt(description, ...content, 'content')).length === 0)
    return body === undefined ? [] : ['answer: a body where none belongs'];
  return findFaults(body, [...content, 'content', 'application/json', 'schema'], 'answer');
}
