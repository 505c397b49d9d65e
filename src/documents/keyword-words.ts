import { quote } from './quoted-value.ts';
import { suggest } from './suggestion.ts';
import type { SchemaError } from './validation.ts';

/** What a pattern of the schemas asks for, in words; a pattern that is not here is shown as it is. */
const patterns: Readonly<Record<string, string>> = {
  '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$': 'must be letters, digits, dots, dashes and underscores, beginning with a letter or digit',
  '^https?://': 'must begin with http:// or https://',
};

/** Where a variable's name is asked for, the key itself is what people paste: it is never repeated. */
const variableName = '^[A-Za-z_][A-Za-z0-9_]*$';

const comparisons: Readonly<Record<string, string>> = { '>=': 'at least', '>': 'more than', '<=': 'at most', '<': 'less than' };

/** Puts one ajv error about one value into words; errors about keys and unions are told elsewhere (`explainErrors`). */
export function describeKeyword({ keyword, params, data, message, parentSchema }: SchemaError): string {
  switch (keyword) {
    case 'required':
      return `"${params.missingProperty}" is missing`;
    case 'enum':
      return `${quote(data)} is not one of ${params.allowedValues.join(', ')}${typeof data === 'string' ? suggest(data, params.allowedValues) : ''}`;
    case 'const':
      return `must be ${quote(params.allowedValue)}, not ${quote(data)}`;
    case 'type':
      return `must be ${nameTypes(String(params.type))}, not ${nameValue(data)}`;
    case 'minItems':
      return `needs at least ${params.limit} ${params.limit === 1 ? 'entry' : 'entries'}`;
    case 'minProperties':
      return `needs at least ${params.limit} of ${Object.keys(parentSchema?.properties ?? {}).join(', ')}`;
    case 'minLength':
      return data === '' ? 'must not be empty' : `must have at least ${params.limit} characters`;
    case 'maxLength':
      return `must have at most ${params.limit} characters`;
    case 'pattern':
      if (params.pattern === variableName)
        return 'must be the name of an environment variable (letters, digits, underscores); if this is the key itself, take it out and revoke it';
      return patterns[params.pattern] === undefined
        ? `${quote(data)} does not match ${params.pattern}`
        : `${patterns[params.pattern]}, not ${quote(data)}`;
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `must be ${comparisons[params.comparison] ?? params.comparison} ${params.limit}, is ${quote(data)}`;
    default:
      return `${message ?? keyword}, is ${quote(data)}`;
  }
}

/** One way in which a value may be given, from its schema: `"all"`, `a whole number of at least 1`, `a mapping`. */
export function nameBranch(branch: {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
}): readonly string[] {
  if (branch.enum !== undefined) return branch.enum.map(quote);
  const least = branch.minimum === undefined ? '' : ` of at least ${branch.minimum}`;
  return [`${nameTypes(branch.type ?? 'object')}${least}`];
}

const typeNames: Readonly<Record<string, string>> = {
  integer: 'a whole number',
  number: 'a number',
  object: 'a mapping',
  array: 'a list',
  boolean: 'true or false',
};

const nameTypes = (types: string): string =>
  types
    .split(',')
    .map((type) => typeNames[type] ?? `a ${type}`)
    .join(' or ');

/** What a value is, for "must be …, not …". */
export function nameValue(data: unknown): string {
  if (data === null) return 'empty';
  return typeof data === 'object' ? quote(data) : `the ${typeof data} ${quote(data)}`;
}
