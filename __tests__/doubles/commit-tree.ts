import { createHash } from 'node:crypto';
import type { Entry } from '../../src/pull-request/github.ts';

/** What a path of a commit holds: text, bytes, or a symbolic link or submodule. */
export type Content = string | Uint8Array | { readonly kind: 'other' };

/** Path → content, the files of one commit. */
export type Tree = Readonly<Record<string, Content>>;

/** What lies at a path, as GitHub would tell it: a folder's entries one level deep, sorted; '' is the root. */
export function findEntry(tree: Tree, path: string): Entry | undefined {
  const content = tree[path];
  if (content !== undefined) return describeContent(path, content);
  const prefix = path === '' ? '' : `${path}/`;
  const names = new Set(
    Object.keys(tree)
      .filter((file) => file.startsWith(prefix))
      .map((file) => file.slice(prefix.length).split('/')[0] ?? ''),
  );
  if (names.size === 0) return undefined;
  const entries = [...names].sort().map((name): Entry => {
    const inside = tree[prefix + name];
    return inside === undefined ? { kind: 'folder', path: prefix + name, entries: [] } : describeContent(prefix + name, inside);
  });
  return { kind: 'folder', path, entries };
}

function describeContent(path: string, content: Content): Entry {
  if (typeof content === 'object' && 'kind' in content) return { kind: 'other', path };
  const bytes = bytesOf(content);
  return { kind: 'file', path, bytes: bytes.length, blob: computeBlob(bytes) };
}

/** The bytes of a blob, wherever in the tree it lies. */
export function findBlob(tree: Tree, blob: string): Uint8Array | undefined {
  const files = Object.values(tree).flatMap((content) => (typeof content === 'object' && 'kind' in content ? [] : [bytesOf(content)]));
  return files.find((bytes) => computeBlob(bytes) === blob);
}

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** Git's own name of a blob: SHA-1 over `blob LENGTH\0` and the bytes. */
const computeBlob = (bytes: Uint8Array): string => createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
