import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EdgeError } from '../failures.ts';
import { codeOf } from './file-failure.ts';

/** [ours] What a download leaves free on its disk: run, report and page of this job have to be written, too. */
export const RESERVE_BYTES = 256 * 2 ** 20;

/**
 * Bytes that this user may still write on the file system of a folder, or of the nearest one above it that exists; undefined where the
 * system does not say.
 */
export async function readFreeBytes(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (failure) {
    const above = dirname(folder);
    return codeOf(failure) === 'ENOENT' && above !== folder ? readFreeBytes(above) : undefined;
  }
}

export type DiskShortage = {
  readonly folder: string;
  /** what is to be written there */
  readonly name: string;
  readonly bytes: number;
  readonly reserveBytes: number;
  readonly freeBytes: number;
};

/** Too little is free for a download, whatever is evicted. */
export function describeShortage({ folder, name, bytes, reserveBytes, freeBytes }: DiskShortage): EdgeError {
  return new EdgeError({
    edge: 'cache',
    message: `${name} needs ${describeMiB(bytes + reserveBytes)} in ${folder} (${describeMiB(reserveBytes)} of them stay free), where ${describeMiB(freeBytes)} can be had`,
    cure: 'Free some space on that disk, or name a folder on a larger one: POQ_CACHE.',
    retryable: false,
  });
}

/** Bytes as whole MiB; what is there, but less than one, is 1. */
export const describeMiB = (bytes: number): string => `${bytes > 0 ? Math.max(1, Math.round(bytes / 2 ** 20)) : 0} MiB`;
