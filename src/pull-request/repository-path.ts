import { isAbsolute, normalize, relative, sep } from 'node:path';
import { InputError } from '../failures.ts';

/** Where a path leads: to a path of the repository (forward slashes, no dots), or to a file of the runner's own. */
export type Location = { readonly kind: 'inside'; readonly path: string } | { readonly kind: 'outside'; readonly path: string };

type Standpoint = {
  /** folder of the checkout, absolute */
  readonly workspace: string;
  /** folder of the repository that relative paths are meant from; '' is its root */
  readonly from: string;
  /** what names the path, in messages: an input, or a key of the suite */
  readonly whose: string;
};

/**
 * Where a path lies, told from its text alone. Throws InputError for a path that is empty or holds what no path of a repository may hold, and
 * for a relative one that leads out of the repository: there it could only mean the checkout's surroundings, which the base does not know.
 */
export function locateInRepository(path: string, { workspace, from, whose }: Standpoint): Location {
  if (path === '') throw new InputError(`${whose} is empty`, { cure: 'Name a file.' });
  if (path.includes('\0')) throw new InputError(`${whose} holds a NUL character`, { cure: 'Name a file.' });
  if (isAbsolute(path)) return locateAbsolute(normalize(path), workspace, whose);
  if (path.includes('\\')) {
    throw new InputError(`${whose}, ${JSON.stringify(path)}, holds a backslash`, {
      cure: 'Write forward slashes, which every system understands.',
    });
  }
  const parts = walk([...from.split('/'), ...path.split('/')]);
  if (parts === undefined) {
    throw new InputError(`${whose}, ${path}, leads out of the repository`, {
      cure: 'In a pull request relative paths are read from the base branch: write an absolute path for a file of the runner’s own.',
    });
  }
  return requireInside(parts.join('/'), whose);
}

/** The folder that a path of the repository lies in; '' is the root. */
export function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

/** Follows the parts from the root; undefined where they lead above it. */
function walk(parts: readonly string[]): readonly string[] | undefined {
  const walked: string[] = [];
  for (const part of parts) {
    if (part === '..') {
      if (walked.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') walked.push(part);
  }
  return walked;
}

function locateAbsolute(path: string, workspace: string, whose: string): Location {
  const way = relative(workspace, path);
  const leadsOut = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  return leadsOut ? { kind: 'outside', path } : requireInside(way.split(sep).join('/'), whose);
}

function requireInside(path: string, whose: string): Location {
  if (path !== '') return { kind: 'inside', path };
  throw new InputError(`${whose} names the repository itself`, { cure: 'Name a file or folder in it.' });
}
