import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** What is evicted as a whole: a model of the hub at one revision, a file of prompts, or the kept vectors of one encoder. */
export type CacheEntry = {
  /** its place in the cache, as `prompts/NAME`, `models/OWNER--NAME/REVISION` or `embeddings/DIGEST` */
  readonly id: string;
  /** that eviction would free */
  readonly bytes: number;
  readonly modifiedMs: number;
  /** what eviction removes: all but the records, so that what comes back has to be the same file */
  readonly paths: readonly string[];
};

type Found = { readonly path: string; readonly bytes: number; readonly modifiedMs: number };

/** What was taken out and is about to be deleted. No name of a prompt file, model or revision begins like this. */
export const TRASH = '~trash-';

const UNFINISHED = /(\.[0-9a-f-]{36})?\.part(\.json|\.lock)?$/;
const RECORD = /\.(lock\.json|absent)$/;

/** Everything in the cache that can be evicted. Links are neither followed nor counted: what they lead to lies outside. */
export async function listCacheEntries(folder: string): Promise<readonly CacheEntry[]> {
  const listed = await Promise.all([
    listPrompts(join(folder, 'prompts')),
    listModels(join(folder, 'models')),
    listEmbeddings(join(folder, 'embeddings')),
  ]);
  return listed.flat();
}

async function listPrompts(folder: string): Promise<readonly CacheEntry[]> {
  const groups = new Map<string, string[]>();
  for (const { name } of await listNames(folder)) {
    if (name.startsWith(TRASH) || RECORD.test(name)) continue;
    const base = name.replace(UNFINISHED, '');
    groups.set(base, [...(groups.get(base) ?? []), join(folder, name)]);
  }
  return Promise.all([...groups].map(([base, paths]) => describeEntry(posix.join('prompts', base), paths)));
}

async function listModels(folder: string): Promise<readonly CacheEntry[]> {
  const entries: CacheEntry[] = [];
  for (const model of await listNames(folder)) {
    if (!model.isDirectory() || model.name.startsWith(TRASH)) continue;
    const root = join(folder, model.name);
    const names = (await listNames(root)).filter((found) => found.isDirectory() && !found.name.startsWith(TRASH)).map(({ name }) => name);
    // Beside the folder of a revision lies a hidden one with its records and unfinished files.
    for (const revision of new Set(names.map((name) => name.replace(/^\./, '')))) {
      const unfinished = (await listFiles(join(root, `.${revision}`))).filter(({ path }) => UNFINISHED.test(path));
      const whole = names.includes(revision) ? [join(root, revision)] : [];
      const id = posix.join('models', model.name, revision);
      entries.push(await describeEntry(id, [...whole, ...unfinished.map(({ path }) => path)]));
    }
  }
  return entries;
}

async function listEmbeddings(folder: string): Promise<readonly CacheEntry[]> {
  const names = (await listNames(folder)).filter((found) => found.isDirectory() && !found.name.startsWith(TRASH)).map(({ name }) => name);
  return Promise.all(names.map((name) => describeEntry(posix.join('embeddings', name), [join(folder, name)])));
}

async function describeEntry(id: string, paths: readonly string[]): Promise<CacheEntry> {
  const files = (await Promise.all(paths.map(listFiles))).flat();
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { id, bytes, modifiedMs: files.reduce((latest, file) => Math.max(latest, file.modifiedMs), 0), paths };
}

/** The regular files at or below a path. What vanishes meanwhile is not there. */
export async function listFiles(path: string): Promise<readonly Found[]> {
  const found = await lstat(path).catch(() => undefined);
  if (found?.isFile() === true) return [{ path, bytes: found.size, modifiedMs: found.mtimeMs }];
  if (found?.isDirectory() !== true) return [];
  const names = await listNames(path);
  return (await Promise.all(names.map(({ name }) => listFiles(join(path, name))))).flat();
}

/** What lies in a real folder; nothing where it is a link or missing. */
export async function listNames(folder: string): Promise<readonly Dirent[]> {
  const found = await lstat(folder).catch(() => undefined);
  return found?.isDirectory() === true ? readdir(folder, { withFileTypes: true }).catch(() => []) : [];
}
