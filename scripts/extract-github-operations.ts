/**
 * Writes fixtures/github/operations.json: those operations of GitHub's own OpenAPI description that this program uses, with the schemas
 * they refer to. The local GitHub of the tests validates every request and every answer against them.
 *
 *   npm pack @octokit/openapi && tar -xzf octokit-openapi-*.tgz
 *   node scripts/extract-github-operations.ts package/generated/api.github.com.json && npm run format
 *
 * The package holds 400 MB, so it is no dependency.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

type Json = { readonly [key: string]: unknown };

const target = 'fixtures/github/operations.json';

const operations: Readonly<Record<string, readonly string[]>> = {
  '/repos/{owner}/{repo}': ['get'],
  '/repos/{owner}/{repo}/git/ref/{ref}': ['get'],
  '/repos/{owner}/{repo}/git/blobs/{file_sha}': ['get'],
  '/repos/{owner}/{repo}/contents/{path}': ['get'],
  '/repos/{owner}/{repo}/pulls': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/files': ['get'],
  '/repos/{owner}/{repo}/issues/{issue_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}': ['get', 'patch', 'delete'],
  '/repos/{owner}/{repo}/check-runs': ['post'],
  '/repos/{owner}/{repo}/check-runs/{check_run_id}': ['get'],
  '/repos/{owner}/{repo}/commits/{ref}/check-runs': ['get'],
  '/repos/{owner}/{repo}/actions/runs/{run_id}': ['get'],
  '/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': ['get'],
  '/repos/{owner}/{repo}/actions/artifacts/{artifact_id}': ['get'],
  '/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}': ['get'],
};

/** Prose and samples; `x-multi-segment` (a parameter that may hold slashes) says something about the protocol and stays. */
const isProse = (key: string): boolean =>
  ['description', 'summary', 'example', 'examples', 'externalDocs', 'tags'].includes(key) ||
  (key.startsWith('x-') && key !== 'x-multi-segment');

/** Where the keys are names somebody chose: there `description` is a field and no prose. */
const namedBy = new Set(['properties', 'headers', 'responses', 'content', 'mapping', 'patternProperties']);

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function trim(value: unknown, named = false): unknown {
  if (Array.isArray(value)) return value.map((part) => trim(part));
  if (!isJson(value)) return value;
  const kept = Object.entries(value).filter(([key]) => named || !isProse(key));
  return Object.fromEntries(kept.map(([key, part]) => [key, trim(part, !named && namedBy.has(key))]));
}

function at(document: unknown, path: readonly string[]): unknown {
  const found = path.reduce<unknown>((value, key) => (isJson(value) ? value[key] : undefined), document);
  if (found === undefined) throw new Error(`the description has no ${path.join(' > ')}`);
  return found;
}

/** Every `#/components/KIND/NAME` in a value. */
function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isJson(value)) return [];
  const own = typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(referencesIn)];
}

/** The components that the paths lead to, and those that these lead to. */
function collectComponents(document: unknown, paths: unknown): Json {
  const components: Record<string, Record<string, unknown>> = {};
  const open = [...referencesIn(paths)];
  for (let reference = open.pop(); reference !== undefined; reference = open.pop()) {
    const [, , kind = '', name = ''] = reference.split('/');
    const group = components[kind] ?? {};
    components[kind] = group;
    if (name in group) continue;
    group[name] = trim(at(document, ['components', kind, name]));
    open.push(...referencesIn(group[name]));
  }
  return components;
}

const file = process.argv[2];
if (file === undefined) throw new Error('usage: node scripts/extract-github-operations.ts FILE');
const bytes = await readFile(file);
const description: unknown = JSON.parse(bytes.toString());
const paths = Object.fromEntries(
  Object.entries(operations).map(([path, methods]) => [
    path,
    Object.fromEntries(methods.map((method) => [method, trim(at(description, ['paths', path, method]))])),
  ]),
);
const extract = {
  source: {
    package: `@octokit/openapi ${String(at(description, ['info', 'version']))}`,
    file: 'generated/api.github.com.json',
    sha256: createHash('sha256').update(bytes).digest('hex'),
  },
  openapi: at(description, ['openapi']),
  paths,
  components: collectComponents(description, paths),
};
await writeFile(target, `${JSON.stringify(extract, null, 2)}\n`);
process.stdout.write(`${target}: ${Object.values(operations).flat().length} operations\n`);
