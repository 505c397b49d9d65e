import type { LineSink } from '../runs/run-writer.ts';

/** The files of the user, as the commands need them. All failures are EdgeErrors or InputErrors that name the path. */
export type Files = {
  /** Throws InputError where the file does not exist. */
  readText(path: string): Promise<string>;
  /** Lines without their ends, streamed. Throws InputError where the file does not exist. */
  readLines(path: string): AsyncIterable<string>;
  exists(path: string): Promise<boolean>;
  /** Names of the files in a folder, sorted; empty where there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  isFolder(path: string): Promise<boolean>;
  /** Where a path leads when all links on it are followed, as far as it exists. */
  realPath(path: string): Promise<string>;
  /** Writes the whole file or nothing, creating folders. */
  writeText(path: string, pieces: string | Iterable<string>): Promise<void>;
  /** The same for bytes. */
  writeBytes(path: string, bytes: Uint8Array): Promise<void>;
  /** Takes a file away; nothing where there is none. */
  remove(path: string): Promise<void>;
  /** Copies the whole file or nothing, creating folders. */
  copy(from: string, to: string): Promise<void>;
  /**
   * Begins a file that is appended to as things happen, creating folders. It replaces an older one with its first text; closed without
   * any, it leaves everything as it was.
   */
  openSink(path: string): Promise<LineSink>;
};
