import { createHash, randomInt } from 'node:crypto';
import { lstat, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbeddingStore, KeptEmbedding } from '../encoder/embedding-store.ts';
import { EdgeError } from '../failures.ts';
import type { Cache } from './cache.ts';
import { listNames } from './cache-entries.ts';
import { digestOfText, parseSegment, renderSegment, type SegmentKind, type SegmentRecords } from './embedding-segment.ts';
import { codeOf } from './file-failure.ts';
import { loadKeptFile, saveKeptFile } from './kept-file.ts';

export type EmbeddingStoreOptions = {
  readonly cache: Cache;
  /** all that a vector depends on to its last bit: the encoder's revision, threads, processor, versions of the runtime and of this program */
  readonly identity: readonly string[];
  readonly dimensions: number;
  /** of one identity; default 64 MiB [ours], which is 40,000 texts of 384 dimensions */
  readonly mostBytes?: number;
};

/** [ours] kept texts that are encoded all the same */
const samplesDrawn = 8;
/** [ours] every run that meets new texts adds a file; beyond this number they are joined into one */
const mostSegments = 16;
const segmentName = /^[0-9a-f]{32}\.vectors$/;

type Segment = { readonly path: string; readonly bytes: number; readonly modifiedMs: number };
type Place = SegmentKind & { readonly cache: Cache; readonly folder: string; readonly mostBytes: number };

/**
 * Vectors of one encoder in `embeddings/` of the cache folder. A file is written whole and never changed, so that several processes can share
 * the folder without a lock; it counts towards the size of the cache and is evicted like a model. Files that are not whole or not of this
 * encoder are removed; a folder that may only be read, a full disk and a full cache keep nothing.
 */
export function openEmbeddingStore({ cache, identity, dimensions, mostBytes = 64 * 2 ** 20 }: EmbeddingStoreOptions): EmbeddingStore {
  const digest = createHash('sha256')
    .update(JSON.stringify([...identity, dimensions]))
    .digest();
  const folder = join(cache.folder, 'embeddings', digest.toString('hex', 0, 16));
  const place: Place = { cache, folder, identity: digest, dimensions, mostBytes };
  return {
    async load(texts) {
      const records = await loadRecords(place);
      const kept = new Map(
        texts.flatMap((text): readonly (readonly [string, KeptEmbedding])[] => {
          const found = records.get(digestOfText(text));
          return found === undefined ? [] : [[text, found]];
        }),
      );
      return { kept, samples: draw([...kept.keys()], samplesDrawn) };
    },
    async save(found) {
      if (found.size > 0) await save(place, new Map([...found].map(([text, one]) => [digestOfText(text), one])));
    },
    async discard() {
      for (const { path } of await listSegments(folder)) await remove(path);
    },
  };
}

async function loadRecords({ cache, folder, mostBytes, ...kind }: Place): Promise<SegmentRecords> {
  const segments = await listSegments(folder);
  if (segments.length > 0) await tolerate(cache.place(folder).hold());
  const records = new Map<string, KeptEmbedding>();
  for (const { path } of await dropOldest(segments, mostBytes)) {
    const bytes = await loadKeptFile(path, mostBytes);
    const found = bytes && parseSegment(bytes, kind);
    if (found === undefined) await remove(path);
    else for (const [digest, record] of found) records.set(digest, record);
  }
  return records;
}

async function save(place: Place, fresh: SegmentRecords): Promise<void> {
  const { cache, folder, mostBytes } = place;
  const segments = await listSegments(folder);
  const isFull = segments.length >= mostSegments;
  const joined = renderSegment(place, isFull ? new Map([...(await loadRecords(place)), ...fresh]) : fresh);
  const bytes = joined.length > mostBytes ? renderSegment(place, fresh) : joined;
  if (bytes.length > mostBytes || !(await tolerate(cache.place(folder).makeRoom('a file of embeddings', bytes.length)))) return;
  const name = `${bytes.toString('hex', bytes.length - 32, bytes.length - 16)}.vectors`;
  const isSaved = await saveKeptFile({ root: join(cache.folder, 'embeddings'), folder, name, bytes });
  const others = segments.filter(({ path }) => path !== join(folder, name));
  if (isSaved) await dropOldest(others, isFull ? 0 : mostBytes - bytes.length);
}

/** What the cache cannot do, because it is full, in use or may only be read, is no failure of a run that needs it for nothing but speed. */
const tolerate = (done: Promise<void>): Promise<boolean> =>
  done.then(
    () => true,
    (failure: unknown) => {
      if (failure instanceof EdgeError || codeOf(failure) !== undefined) return false;
      throw failure;
    },
  );

/** Removes the oldest files until the rest is within the limit; returns the rest. */
async function dropOldest(segments: readonly Segment[], mostBytes: number): Promise<readonly Segment[]> {
  const rest: Segment[] = [];
  let bytes = 0;
  for (const segment of segments.toSorted((one, other) => other.modifiedMs - one.modifiedMs)) {
    bytes += segment.bytes;
    if (bytes > mostBytes) await remove(segment.path);
    else rest.push(segment);
  }
  return rest;
}

async function listSegments(folder: string): Promise<readonly Segment[]> {
  const paths = (await listNames(folder)).filter(({ name }) => segmentName.test(name)).map(({ name }) => join(folder, name));
  const found = await Promise.all(paths.map(async (path) => ({ path, stats: await lstat(path).catch(() => undefined) })));
  return found.flatMap(({ path, stats }) => (stats === undefined ? [] : [{ path, bytes: stats.size, modifiedMs: stats.mtimeMs }]));
}

const remove = (path: string): Promise<void> => rm(path, { force: true, recursive: true }).catch(() => {});

function draw(texts: string[], count: number): readonly string[] {
  return Array.from({ length: Math.min(count, texts.length) }, () => texts.splice(randomInt(texts.length), 1)).flat();
}
