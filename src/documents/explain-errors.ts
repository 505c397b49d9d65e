import { describeKeyword, nameBranch, nameValue } from './keyword-words.ts';
import { quote } from './quoted-value.ts';
import { suggest } from './suggestion.ts';
import type { SchemaError } from './validation.ts';
import { type Complaint, type DocumentPath, describePath } from './violation.ts';

/** A document that breaks its schema in more places is hostile or something else altogether; all of them would take long to tell. */
const mostErrors = 1_000;

/** Puts ajv's errors into words, one complaint for each thing that the user has to change; at most a thousand, at least one. */
export function explainErrors(all: readonly SchemaError[]): readonly Complaint[] {
  const errors = all.slice(0, mostErrors);
  const complaints = new Map<string, Complaint>();
  for (const error of withoutEchoes(errors)) {
    const complaint = explainOne(error);
    const key = `${describePath(complaint.path)} ${complaint.message}`;
    if (!complaints.has(key)) complaints.set(key, complaint);
  }
  return [...complaints.values()];
}

/**
 * A union (`oneOf`) makes ajv report what is wrong with every branch. Where a mapping was meant and something inside is wrong, that is
 * what the user has to change; everywhere else the union itself says it best. A missing tag is reported twice, too.
 */
function withoutEchoes(errors: readonly SchemaError[]): readonly SchemaError[] {
  const unions = new Map(errors.filter(({ keyword }) => keyword === 'oneOf').map((error) => [error.instancePath, error]));
  const isInside = ({ keyword, instancePath }: SchemaError): boolean =>
    keyword === 'additionalProperties' || (keyword !== 'required' && !unions.has(instancePath));
  const meantMapping = new Set(
    [...unions].flatMap(([path, union]) =>
      typeof union.data === 'object' && errors.some((error) => isInside(error) && isUnder(error.instancePath, path)) ? [path] : [],
    ),
  );
  const tagless = new Set(errors.filter(({ keyword }) => keyword === 'discriminator').map((error) => error.instancePath));
  return errors.filter((error) => {
    const { keyword, instancePath } = error;
    if (keyword === 'required' && tagless.has(instancePath)) return false;
    if (!unions.has(instancePath)) return true;
    if (keyword === 'additionalProperties') return true;
    return keyword === 'oneOf' && !meantMapping.has(instancePath);
  });
}

const isUnder = (path: string, parent: string): boolean => path === parent || path.startsWith(`${parent}/`);

function explainOne(error: SchemaError): Complaint {
  const path = parsePointer(error.instancePath);
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params.additionalProperty);
      const known = Object.keys(error.parentSchema?.properties ?? {});
      return { path: [...path, key], onKey: true, message: `unknown key${suggest(key, known) || `; known here: ${known.join(', ')}`}` };
    }
    case 'discriminator':
      return explainTag(error, path);
    case 'oneOf':
      return { path, onKey: false, message: explainUnion(error) };
    default:
      return { path, onKey: false, message: describeKeyword(error) };
  }
}

function explainTag({ params, parentSchema }: SchemaError, path: DocumentPath): Complaint {
  const { tag, tagValue } = params;
  const known: string[] = (parentSchema?.oneOf ?? []).flatMap(
    (branch: { properties?: Record<string, { const?: string }> }) => branch.properties?.[tag]?.const ?? [],
  );
  const listed = known.join(', ');
  if (tagValue === undefined) return { path, onKey: false, message: `"${tag}" is missing${listed && `; one of ${listed}`}` };
  const hint = (typeof tagValue === 'string' && suggest(tagValue, known)) || (listed && `; there are ${listed}`);
  return { path: [...path, tag], onKey: false, message: `${quote(tagValue)} is not ${parentSchema?.noun ?? 'known'}${hint}` };
}

type Branch = {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly required?: readonly string[];
};

function explainUnion({ data, schema }: SchemaError): string {
  const branches: readonly Branch[] = Array.isArray(schema) ? schema : [];
  const keys = branches.flatMap((branch) => branch.required ?? []);
  if (keys.length === branches.length) return `needs exactly one of ${keys.join(' and ')}`;
  const words = branches.flatMap((branch) => (branch.enum ?? []).filter((word) => typeof word === 'string'));
  const hint = typeof data === 'string' ? suggest(data, words) : '';
  return `must be ${branches.flatMap(nameBranch).join(' or ')}, not ${nameValue(data)}${hint}`;
}

/** JSON pointer (RFC 6901) → keys and indices. */
function parsePointer(pointer: string): DocumentPath {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
