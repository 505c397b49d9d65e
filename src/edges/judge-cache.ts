import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '../documents/json-value.ts';
import type { ReplyCache } from '../evaluators/judge/reply-cache.ts';
import { listFiles } from './cache-entries.ts';
import { codeOf } from './file-failure.ts';
import { createPrivateFolder } from './folder.ts';

/** [ours] what nobody has judged again in so long belongs to a judge or a suite that is gone */
const keptMs = 90 * 24 * 3600 * 1000;
const mostBytes = 8 * 1024 * 1024;

/**
 * Replies of judges in `judge/` of the cache folder, one file each, for this user only. A file is written beside its place and renamed, so that it is whole
 * or not there, whenever the process dies. A cache that may only be read is used as it is; a full disk keeps nothing.
 */
export function openJudgeCache(cacheFolder: string): ReplyCache {
  const root = join(cacheFolder, 'judge');
  const folderOf = (key: string): string => join(root, key.slice(0, 2));
  let swept: Promise<void> | undefined;
  return {
    async load(key) {
      const path = join(folderOf(key), `${key}.json`);
      try {
        return (await stat(path)).size > mostBytes ? undefined : parseJson(await readFile(path, 'utf8'));
      } catch (failure) {
        if (codeOf(failure) === undefined) throw failure;
        return undefined;
      }
    },
    async store(key, reply) {
      swept ??= sweep(root, Date.now() - keptMs);
      await swept;
      const part = join(folderOf(key), `.${key}.${randomUUID()}.part`);
      try {
        await createPrivateFolder(folderOf(key), root);
        await writeFile(part, JSON.stringify(reply), { mode: 0o600, flag: 'wx', flush: true });
        await rename(part, join(folderOf(key), `${key}.json`));
      } catch (failure) {
        if (codeOf(failure) === undefined) throw failure;
        await rm(part, { force: true }).catch(() => {});
      }
    },
  };
}

/** Removes what is older, unfinished files of killed processes included. Never rejects, follows no links; what cannot be removed stays. */
async function sweep(root: string, beforeMs: number): Promise<void> {
  for (const { path, modifiedMs } of await listFiles(root)) if (modifiedMs < beforeMs) await rm(path, { force: true }).catch(() => {});
}
