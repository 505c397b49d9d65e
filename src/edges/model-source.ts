import { join, resolve } from 'node:path';
import type { Cache } from './cache.ts';
import type { HubModel } from './hub-files.ts';

/** Where a model's files come from. */
export type ModelSource = { readonly kind: 'folder'; readonly folder: string } | ({ readonly kind: 'hub' } & HubModel);

/** A model as a document names it. */
type NamedModel = {
  readonly path?: string | undefined;
  readonly model?: string | undefined;
  readonly revision?: string | undefined;
};

type Place = {
  /** to which `path` is relative */
  readonly folder: string;
  readonly cache: Cache;
  /** of the hub, for gated and private models */
  readonly token: string | undefined;
};

/** A folder where one is named, else the hub by way of the cache. */
export function chooseModelSource({ path, model, revision = 'main' }: NamedModel, { folder, cache, token }: Place): ModelSource {
  if (path !== undefined || model === undefined) return { kind: 'folder', folder: resolve(folder, path ?? '.') };
  return { kind: 'hub', id: model, revision, cacheFolder: join(cache.folder, 'models'), cache, ...(token && { token }) };
}
