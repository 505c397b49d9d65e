import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { glob, lstat, readlink } from 'node:fs/promises';
import { isAbsolute, join, sep } from 'node:path';
import { InputError } from '../failures.ts';
import { describeFileFailure } from './file-failure.ts';

/** [ours] what a repository keeps beside a candidate is smaller; weights have a revision of their own */
const mostFiles = 10_000;
const mostBytes = 2 ** 30;

type Matching = { readonly folder: string; readonly globs: readonly string[]; readonly signal: AbortSignal };
type Sized = { readonly path: string; readonly bytes: number; readonly target?: string };

/**
 * `sha256:` over the files that any of the globs matches below `folder`: over one line per file, sorted by path, with its path relative to
 * the folder (with `/`) and the SHA-256 of its content, or of where it leads for a link. What lies in `.git` is left out. Equal files give
 * equal digests, wherever they lie and in whatever order the globs stand.
 *
 * @throws InputError for an absolute glob, one that matches no file, and more than 10,000 files or 1 GiB; EdgeError for a file that cannot be
 * read; InterruptedError.
 */
export async function digestFiles({ folder, globs, signal }: Matching): Promise<string> {
  const found = new Map<string, Sized>();
  for (const pattern of globs) await matchFiles(pattern, folder, found);
  const bytes = [...found.values()].reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > mostBytes) throw refuseSize(`are ${Math.round(bytes / 2 ** 20)} MiB`);
  const hash = createHash('sha256');
  for (const [name, file] of [...found].sort(([one], [other]) => (one < other ? -1 : 1)))
    hash.update(`${JSON.stringify(name)} ${await digestFile(file, signal)}\n`);
  return `sha256:${hash.digest('hex')}`;
}

async function matchFiles(pattern: string, folder: string, found: Map<string, Sized>): Promise<void> {
  if (isAbsolute(pattern))
    throw new InputError(`files: ${pattern} is absolute`, { cure: 'Globs are relative to the folder of the candidate file.' });
  const before = found.size;
  let again = false;
  for await (const name of glob(pattern, { cwd: folder, exclude: (path) => path.split(/[/\\]/).includes('.git') })) {
    const path = join(folder, name);
    const plain = name.split(sep).join('/');
    if (plain.split('/').includes('.git')) continue;
    if (found.has(plain)) again = true;
    const file = await lstat(path).catch((failure: unknown) => refuseFile(path, failure));
    if (file.isSymbolicLink()) found.set(plain, { path, bytes: 0, target: await readlink(path) });
    else if (file.isFile()) found.set(plain, { path, bytes: file.size });
    if (found.size > mostFiles) throw refuseSize(`are more than ${mostFiles}`);
  }
  if (found.size > before || again) return;
  throw new InputError(`files: ${pattern} matches no file`, { cure: `Globs are relative to the folder of the candidate file, ${folder}.` });
}

async function digestFile({ path, target }: Sized, signal: AbortSignal): Promise<string> {
  if (target !== undefined) return `link ${createHash('sha256').update(target).digest('hex')}`;
  const hash = createHash('sha256');
  try {
    for await (const part of createReadStream(path, { signal })) hash.update(part);
  } catch (failure) {
    refuseFile(path, failure);
  }
  return hash.digest('hex');
}

function refuseFile(path: string, failure: unknown): never {
  throw describeFileFailure(path, failure, 'It was there a moment ago: let nothing write there while a measurement begins.');
}

const refuseSize = (what: string): InputError =>
  new InputError(`files: the files that they match ${what}`, {
    cure: 'Name what makes the candidate what it is, such as its configuration; weights are told apart by their revision.',
  });
