/**
 * Writes src/documents/generated/*.ts from schemas/*.json, so that a document and its type cannot drift apart.
 *
 *   node scripts/generate-types.ts           write the files
 *   node scripts/generate-types.ts --check   exit 1 where a file is not what its schema gives
 */
import { readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';

const documents = ['suite', 'candidate', 'run', 'report', 'simulation'] as const;

type Schema = { [key: string]: unknown };

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What ajv understands better than the type generator is put into a shape that gives one plain type:
 * a validated document has its defaults, so properties with a default are required; the text beside a reference would make a copy
 * of the type; a union's own keywords are there for the discriminator; "exactly one of these keys" is checked, not typed.
 */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isSchema(value)) return value;
  const { oneOf, $ref, properties, required, ...rest } = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
  if (typeof $ref === 'string') return { $ref };
  const branches = Array.isArray(oneOf)
    ? oneOf.filter((branch) => isSchema(branch) && Object.keys(branch).some((key) => key !== 'required'))
    : [];
  if (branches.length > 0) return { title: rest.title, description: rest.description, definitions: rest.definitions, oneOf: branches };
  const names = isSchema(properties) ? Object.entries(properties) : [];
  const defaulted = names.flatMap(([name]) => (defaultOf(value, name) === undefined ? [] : [name]));
  const needed = [...new Set([...(Array.isArray(required) ? required : []), ...defaulted])];
  return { ...rest, ...(isSchema(properties) && { properties }), ...(needed.length > 0 && { required: needed }) };
}

function defaultOf(schema: Schema, name: string): unknown {
  const property = isSchema(schema.properties) ? schema.properties[name] : undefined;
  return isSchema(property) ? property.default : undefined;
}

/** TypeScript source of one document's types. */
async function generate(name: string): Promise<string> {
  const schema = plain(JSON.parse(await readFile(`schemas/${name}.schema.json`, 'utf8')));
  const source = await compile(schema as Schema, name, {
    bannerComment: `/* Generated from schemas/${name}.schema.json by \`npm run generate\`. Do not edit. */`,
    additionalProperties: false,
    maxItems: 2,
    style: { singleQuote: true, printWidth: 140 },
  });
  return source.replace(/^( +)(\$?\w+\??:)/gm, '$1readonly $2').replace(/\[k: string\]/g, 'readonly [key: string]');
}

const stale: string[] = [];
for (const name of documents) {
  const file = `src/documents/generated/${name}.ts`;
  const source = await generate(name);
  if (!process.argv.includes('--check')) await writeFile(file, source);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== source) stale.push(file);
}
if (stale.length > 0) {
  console.error(`Not what the schemas give: ${stale.join(', ')}. Run \`npm run generate\`.`);
  process.exitCode = 1;
}
