/** What Git LFS keeps in a repository in place of a large file. */
export type LfsPointer = {
  /** SHA-256 of the file that is meant, 64 hexadecimal digits */
  readonly sha256: string;
  /** its length */
  readonly bytes: number;
};

/** A pointer is shorter than this (Git LFS specification, docs/spec.md). */
const longestPointer = 1024;
const layout = /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\n(?:[a-z0-9.-]+ [^\n]*\n)*$/;

/** Parses a Git LFS pointer (its specification's version 1: lines of key and value, `version` first); undefined for every other file. */
export function parseLfsPointer(file: Uint8Array): LfsPointer | undefined {
  if (file.length >= longestPointer) return undefined;
  const text = new TextDecoder().decode(file);
  if (!layout.test(text)) return undefined;
  const sha256 = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1];
  const bytes = /^size (\d{1,15})$/m.exec(text)?.[1];
  return sha256 === undefined || bytes === undefined ? undefined : { sha256, bytes: Number(bytes) };
}
