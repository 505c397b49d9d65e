import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { codeOf } from './file-failure.ts';

/**
 * Makes a folder and those above it that are missing, each with `mode`. Rejects with the system's error where that cannot be. One by one,
 * because Node's own recursive mkdir never returns where a parent exists and yet takes no folder (ENOENT below /proc; Node 24).
 */
export async function createFolder(folder: string, mode = 0o777): Promise<void> {
  for (const path of await listMissing(resolve(folder))) {
    await mkdir(path, { mode }).catch(async (failure: unknown) => {
      // Somebody else may have made it in between.
      if (codeOf(failure) !== 'EEXIST' || !(await stat(path)).isDirectory()) throw failure;
    });
  }
}

/** The folders to make, outermost first. Where a file is in the way, making the one below it says so. */
async function listMissing(folder: string): Promise<readonly string[]> {
  const missing: string[] = [];
  for (let path = folder; ; path = dirname(path)) {
    const found = await look(path);
    if (found === 'folder' || (found === 'file' && missing.length > 0)) break;
    missing.unshift(path);
    if (path === dirname(path)) break;
  }
  return missing;
}

async function look(path: string): Promise<'folder' | 'file' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (failure) {
    const code = codeOf(failure);
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'nothing';
    throw failure;
  }
}
