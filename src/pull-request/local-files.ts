/** Files of this machine, as far as bringing a commit's files here needs them. */
export type LocalFiles = {
  readText(path: string): Promise<string>;
  exists(path: string): Promise<boolean>;
  /** the whole file or nothing, folders created */
  writeBytes(path: string, bytes: Uint8Array): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** SHA-256 of a file's bytes, 64 hexadecimal digits */
  digest(path: string): Promise<string>;
};
