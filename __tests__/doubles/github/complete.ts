import { fieldOf, isRecord } from '../../../src/documents/plain-record.ts';
import { description, resolve } from './description.ts';

export type Fields = Readonly<Record<string, unknown>>;

/**
 * A record as GitHub sends it: what is known, and for every other field that the schema requires some value of its type. Known records
 * and lists inside are completed too.
 */
export function complete(schema: string, known: Fields): Fields {
  const { components } = description;
  const schemas = isRecord(components) && isRecord(components.schemas) ? components.schemas : {};
  if (!Object.hasOwn(schemas, schema)) throw new Error(`GitHub's description has no schema ${schema}`);
  return completeRecord(resolve(schemas[schema]), known);
}

function completeRecord(schema: Fields, known: Fields): Fields {
  const properties = isRecord(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required.map(String) : [];
  const names = [...new Set([...required, ...Object.keys(known)])];
  return Object.fromEntries(
    names.map((name) => {
      const property = resolve(properties[name]);
      return [name, Object.hasOwn(known, name) ? completeValue(property, known[name]) : invent(property)];
    }),
  );
}

function completeValue(schema: Fields, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((part) => completeValue(resolve(schema.items), part));
  return isRecord(value) ? completeRecord(schema, value) : value;
}

/** Some value that fits; the emptiest there is. */
function invent(schema: Fields): unknown {
  if (schema.nullable === true) return null;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if (Array.isArray(schema.oneOf)) return invent(resolve(schema.oneOf[0]));
  switch (fieldOf(schema, 'type')) {
    case 'string':
      return inventText(schema);
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return false;
    case 'array':
      return [];
    default:
      return completeRecord(schema, {});
  }
}

function inventText({ format, minLength }: Fields): string {
  if (format === 'uri') return 'https://github.example/somewhere';
  if (format === 'date-time') return '2026-01-02T03:04:05Z';
  return '0'.repeat(Number(minLength ?? 0));
}
