import { join } from 'node:path';
import { InputError } from '../failures.ts';
import { assembleRun } from '../runs/assemble-run.ts';
import { mergeShards } from '../runs/merge-shards.ts';
import type { Run } from '../runs/run.ts';
import { isNonEmpty } from '../statistics/sample.ts';
import type { Files } from './files.ts';

const ending = '.run.jsonl';

/** Loads one run file. */
export function loadRun(files: Files, path: string): Promise<Run> {
  return assembleRun(path, files.readLines(path));
}

/** Loads the run, or the shards of one run, that `--runs` names: files, or folders of `*.run.jsonl`. */
export async function loadRuns(files: Files, paths: readonly string[]): Promise<Run> {
  const found: string[] = [];
  for (const path of paths) {
    if (await files.isFolder(path)) found.push(...(await listRuns(files, path)));
    else found.push(path);
  }
  const runs = await Promise.all(found.map((path) => loadRun(files, path)));
  if (!isNonEmpty(runs)) {
    throw new InputError(paths.length === 0 ? 'there is no run to gate' : `there is no *${ending} in ${paths.join(', ')}`, {
      cure: 'Name the run file that measuring wrote: --runs poq-results/NAME.run.jsonl.',
    });
  }
  return mergeShards(runs);
}

/** Loads the baseline set: name (the file's stem) and run. Empty where there is no such folder. */
export async function loadBaselines(files: Files, folder: string): Promise<readonly { readonly name: string; readonly run: Run }[]> {
  const paths = await listRuns(files, folder);
  return Promise.all(paths.map(async (path) => ({ name: baselineName(path), run: await loadRun(files, path) })));
}

/** Where the baseline of a name lies. */
export const baselinePath = (folder: string, name: string): string => join(folder, `${name}${ending}`);

async function listRuns(files: Files, folder: string): Promise<readonly string[]> {
  const names = await files.list(folder);
  return names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
}

const baselineName = (path: string): string => (path.split(/[\\/]/).at(-1) ?? path).slice(0, -ending.length);
