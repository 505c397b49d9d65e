import { join } from 'node:path';
import { InputError } from '../failures.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { assembleRun } from '../runs/assemble-run.ts';
import { isCalibration } from '../runs/calibration-turns.ts';
import { mergeShards } from '../runs/merge-shards.ts';
import type { Run } from '../runs/run.ts';
import { isNonEmpty } from '../statistics/sample.ts';
import type { Block } from '../suite/block.ts';
import { renderNextCommand } from './command-line.ts';
import type { Files } from './files.ts';
import { type Place, placeIn, placeOf, renderPlace } from './place.ts';
import { runEnding } from './run-path.ts';

/** A baseline: the name is the stem of its file. */
export type NamedRun = { readonly name: string; readonly run: Run };

/** Loads one run file. */
export function loadRun(files: Files, path: string): Promise<Run> {
  return loadRunAt(files, placeOf(path));
}

type RunFile = { readonly path: string; readonly run: Run };

/**
 * Loads the run, or the shards of one run, that `--runs` names: files, or folders of `*.run.jsonl`; those in --out where it names none.
 * `plan`: the blocks of the suite that they measured.
 * Throws InputError where there is none, where they are of several candidates, or where they are not the shards of one measurement.
 */
export async function loadRuns(files: Files, inputs: Inputs, plan?: readonly Block[]): Promise<Run> {
  const paths = inputs.runs.length > 0 ? inputs.runs : [inputs.out];
  const found = new Set((await Promise.all(paths.map((path) => findRuns(files, path)))).flat());
  const all = await Promise.all([...found].map(async (path): Promise<RunFile> => ({ path, run: await loadRun(files, path) })));
  requireNoCalibration(all.filter(({ path }) => paths.includes(path)));
  const loaded = all.filter(({ run }) => !isCalibration(run));
  requireOneCandidate(loaded);
  const runs = withoutOwnMerge(loaded).map(({ run }) => run);
  if (isNonEmpty(runs)) return mergeShards(runs, plan);
  throw new InputError(`there is no *${runEnding} in ${paths.join(', ')}`, {
    cure: `Measure first (${renderNextCommand('measure', inputs)}), or name the run file (--runs, or the input runs).`,
  });
}

/** A turn of a calibration asks a part of the suite, and nobody scores it: in a folder it is passed over. Throws InputError where it is named. */
function requireNoCalibration(named: readonly RunFile[]): void {
  const turn = named.find(({ run }) => isCalibration(run));
  if (turn === undefined) return;
  throw new InputError(`${turn.path} is one of the four short measurements of a calibration, and no run that can be gated`, {
    cure: 'Name the run beside it, which has no calibration in its name.',
  });
}

/** Loads the baseline set. Empty where there is no such folder. */
export async function loadBaselines(files: Files, folder: Place): Promise<readonly NamedRun[]> {
  const names = await listRunNames(files, folder.path);
  const loaded = await Promise.all(
    names.map(async (name) => ({ name: name.slice(0, -runEnding.length), run: await loadRunAt(files, placeIn(folder, name)) })),
  );
  return loaded.filter(({ run }) => !isCalibration(run));
}

const loadRunAt = (files: Files, place: Place): Promise<Run> => assembleRun(renderPlace(place), files.readLines(place.path));

/** The run files at a path. A folder that is not there holds no run; that a file is not there says whoever reads it. */
export async function findRuns(files: Files, path: string): Promise<readonly string[]> {
  const isFile = (await files.exists(path)) ? !(await files.isFolder(path)) : path.endsWith('.jsonl');
  return isFile ? [path] : listRuns(files, path);
}

async function listRuns(files: Files, folder: string): Promise<readonly string[]> {
  return (await listRunNames(files, folder)).map((name) => join(folder, name));
}

async function listRunNames(files: Files, folder: string): Promise<readonly string[]> {
  return (await files.list(folder)).filter((name) => name.endsWith(runEnding));
}

function requireOneCandidate(loaded: readonly RunFile[]): void {
  const digests = new Set(loaded.map(({ run }) => run.header.candidateDigest));
  if (digests.size <= 1) return;
  const listed = loaded.map(({ path, run }) => `${run.header.candidate.name} (${path})`).join(', ');
  throw new InputError(`these are runs of ${digests.size} different candidates: ${listed}`, {
    cure: `Name the one to gate (--runs, or the input runs): ${loaded.map(({ path }) => path).join(' or ')}.`,
  });
}

/** A folder may hold shards and the run that gate once merged of them (it has the first one's id); the shards are what was measured. */
function withoutOwnMerge(loaded: readonly RunFile[]): readonly RunFile[] {
  const ofShards = new Set(loaded.flatMap(({ run }) => (run.header.shard === undefined ? [] : [run.header.runId])));
  return loaded.filter(({ run }) => run.header.shard !== undefined || !ofShards.has(run.header.runId));
}
