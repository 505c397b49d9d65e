import { join } from 'node:path';
import { InputError } from '../failures.ts';
import type { Entry, GitHub } from './github.ts';
import { type LfsPointer, parseLfsPointer } from './lfs-pointer.ts';
import type { LocalFiles } from './local-files.ts';

/** How much is brought at most. */
export type CommitLimits = { readonly files: number; readonly bytes: number; readonly fileBytes: number };

/** A commit of the repository, whose files are brought to a folder of this machine in the layout that they have there. */
export type CommitFolder = {
  /** undefined where nothing lies there */
  readEntry(path: string): Promise<Entry | undefined>;
  /** Brings a file, or every file below a folder. `whose`: what names it, in messages. Throws InputError for what is no file or too much. */
  bring(entry: Entry, whose: string): Promise<void>;
  /** where a path of the repository lies on this machine once it was brought */
  locate(path: string): string;
};

type Opening = {
  readonly github: GitHub;
  readonly files: LocalFiles;
  readonly commit: string;
  /** what messages call the commit: its branch */
  readonly called: string;
  /** folder of the checkout: it holds what Git LFS keeps elsewhere */
  readonly workspace: string;
  /** the folder to fill: a new one, so that nothing but the commit's files lies in it */
  readonly to: string;
  readonly limits: CommitLimits;
};

type FileEntry = Extract<Entry, { kind: 'file' }>;
type Wanted = { readonly entry: FileEntry; readonly whose: string };

type Session = Opening & {
  /** blob → where its content lies by now */
  readonly fetched: Map<string, string>;
  readonly spent: { files: number; bytes: number };
};

/** Opens a commit. Nothing is read before it is asked for, and equal contents are fetched once. */
export function openCommitFolder(opening: Opening): CommitFolder {
  const session: Session = { ...opening, fetched: new Map(), spent: { files: 0, bytes: 0 } };
  return {
    readEntry: (path) => opening.github.readEntry(path, opening.commit),
    bring: (entry, whose) => bring(session, entry, whose),
    locate: (path) => locate(session, path),
  };
}

const locate = ({ to }: Opening, path: string): string => join(to, ...path.split('/'));

async function bring(session: Session, entry: Entry, whose: string): Promise<void> {
  if (entry.kind === 'other') throw noFile(entry.path, whose, session.called);
  if (entry.kind === 'file') return bringFile(session, { entry, whose });
  for (const child of entry.entries) {
    requireChild(entry.path, child.path, whose);
    await bring(session, child.kind === 'folder' ? await readFolder(session, child) : child, whose);
  }
}

/** A folder's entry holds none of its own. */
const readFolder = async ({ github, commit }: Session, folder: Entry): Promise<Entry> =>
  (await github.readEntry(folder.path, commit)) ?? folder;

async function bringFile(session: Session, wanted: Wanted): Promise<void> {
  const { files, fetched, limits } = session;
  const { path, bytes, blob } = wanted.entry;
  if (bytes > limits.fileBytes) throw tooMuch(wanted.whose, `${path}, more than ${renderMiB(limits.fileBytes)}`);
  spend(session, wanted, { files: 1, bytes });
  const target = locate(session, path);
  const twin = fetched.get(blob);
  if (twin === target) return;
  if (twin === undefined) await fetchFile(session, wanted, target);
  else await files.copy(twin, target);
  fetched.set(blob, target);
}

async function fetchFile(session: Session, wanted: Wanted, target: string): Promise<void> {
  const content = await session.github.readBlob(wanted.entry.blob, session.limits.fileBytes);
  const pointer = parseLfsPointer(content);
  if (pointer === undefined) return session.files.writeBytes(target, content);
  spend(session, wanted, { files: 0, bytes: pointer.bytes });
  await copyCheckedOut(session, wanted, { pointer, target });
}

function spend({ spent, limits }: Session, { whose }: Wanted, more: { readonly files: number; readonly bytes: number }): void {
  spent.files += more.files;
  spent.bytes += more.bytes;
  if (spent.files > limits.files) throw tooMuch(whose, `more than ${limits.files.toLocaleString('en-US')} files`);
  if (spent.bytes > limits.bytes) throw tooMuch(whose, `more than ${renderMiB(limits.bytes)} together`);
}

/**
 * The checkout's copy of a file that Git LFS keeps. The pull request may have put anything there, so that it is copied first, and the copy
 * counts only where it has the digest that the commit names.
 */
async function copyCheckedOut(
  { files, workspace, called }: Opening,
  { entry, whose }: Wanted,
  { pointer, target }: { readonly pointer: LfsPointer; readonly target: string },
): Promise<void> {
  const copy = join(workspace, ...entry.path.split('/'));
  if (await files.exists(copy)) {
    await files.copy(copy, target);
    if ((await files.digest(target)) === pointer.sha256) return;
    await files.remove(target);
  }
  throw new InputError(`${whose}: ${entry.path} is kept by Git LFS, and the checkout has no copy of what ${called} means`, {
    cure: 'Give actions/checkout lfs: true; where the pull request changes the file, check out its base beside it or keep it on the runner, named by an absolute path.',
  });
}

/** A folder's entries lie directly in it, under names that mean nothing to any file system. */
function requireChild(folder: string, child: string, whose: string): void {
  const name = child.slice(folder.length + 1);
  const plain = !/[\\/\p{Cc}]/u.test(name) && name !== '' && name !== '.' && name !== '..';
  if (plain && child === `${folder}/${name}`) return;
  throw new InputError(`${whose}: the folder ${folder} holds a file of the name ${JSON.stringify(name)}, which is not brought here`, {
    cure: 'Give the file a plain name.',
  });
}

const noFile = (path: string, whose: string, called: string): InputError =>
  new InputError(`${whose}: ${path} is a symbolic link or a submodule on ${called}`, {
    cure: 'Commit the file itself, or name the one that is meant.',
  });

const tooMuch = (whose: string, what: string): InputError =>
  new InputError(`${whose} is too much to read from the base branch: ${what}`, {
    cure: 'Keep it on the runner and name it by an absolute path.',
  });

const renderMiB = (bytes: number): string => `${(bytes / 2 ** 20).toLocaleString('en-US')} MiB`;
