import { randomUUID } from 'node:crypto';

/** Block blobs of Azure Storage, as far as an upload goes: put blocks, put the list of them. */
export type BlobStore = {
  /** Makes room for a blob; returns the path and query under which it may be written. */
  reserve(): { readonly id: string; readonly path: string };
  /** Status of a `PUT` to such a path. */
  put(url: URL, body: Buffer): number;
  /** undefined until the list of blocks was put */
  read(id: string): Buffer | undefined;
};

type Blob = { readonly signature: string; readonly blocks: Map<string, Buffer>; content?: Buffer };

/** Source: https://learn.microsoft.com/rest/api/storageservices/put-block and put-block-list. */
export function createBlobStore(): BlobStore {
  const blobs = new Map<string, Blob>();
  return {
    reserve() {
      const id = randomUUID();
      const signature = randomUUID();
      blobs.set(id, { signature, blocks: new Map() });
      return { id, path: `/blobs/artifacts/${id}?sv=2025-11-05&sig=${signature}` };
    },
    put(url, body) {
      const blob = blobs.get(url.pathname.split('/').at(-1) ?? '');
      if (blob === undefined) return 404;
      if (url.searchParams.get('sig') !== blob.signature) return 403;
      switch (url.searchParams.get('comp')) {
        case 'block':
          blob.blocks.set(url.searchParams.get('blockid') ?? '', body);
          return 201;
        case 'blocklist': {
          const ids = [...body.toString().matchAll(/<(?:Latest|Uncommitted)>([^<]+)</g)].map(([, id]) => id ?? '');
          const blocks = ids.map((id) => blob.blocks.get(id));
          if (blocks.some((block) => block === undefined)) return 400;
          blob.content = Buffer.concat(blocks.flatMap((block) => block ?? []));
          return 201;
        }
        default:
          return 400;
      }
    },
    read: (id) => blobs.get(id)?.content,
  };
}
