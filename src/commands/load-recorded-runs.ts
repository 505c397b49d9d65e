import { basename } from 'node:path';
import { InputError } from '../failures.ts';
import { isCalibration } from '../runs/calibration-turns.ts';
import { mergeShards } from '../runs/merge-shards.ts';
import type { Run } from '../runs/run.ts';
import { isNonEmpty } from '../statistics/sample.ts';
import type { World } from '../world.ts';
import { findRuns, loadRun, type NamedRun } from './load-run.ts';
import type { LoadedSuite } from './load-suite.ts';
import { runEnding } from './run-path.ts';
import { requireSameQuestions } from './same-questions.ts';

/** Where runs are looked for: files, or folders of them. */
type RunPlaces = {
  /** by `--runs`: each has to lead to one */
  readonly named: readonly string[];
  /** where nothing was named */
  readonly otherwise: readonly string[];
};

/**
 * All runs of these places, of whatever candidates, shards merged, turns of calibrations passed over, and one that lies in two places once. Each
 * goes by its candidate's name, or by its file's where several have one name.
 * Throws InputError where there is none, where a name leads to none, or where one asks other questions than the suite.
 */
export async function loadRecordedRuns(
  { files, screen }: World,
  loaded: LoadedSuite,
  { named, otherwise }: RunPlaces,
): Promise<readonly NamedRun[]> {
  const paths = named.length > 0 ? named : otherwise;
  const lists = await Promise.all(paths.map((path) => findRuns(files, path)));
  // A misspelt folder would be a node less, and other rewards for all.
  const empty = named.filter((_, index) => lists[index]?.length === 0);
  if (empty.length > 0) refuseEmpty(empty, true);
  const found = new Set(lists.flat());
  const read = await Promise.all([...found].map(async (path) => ({ path, run: await loadRun(files, path) })));
  const recorded = withoutTwins(
    mergeThose(
      read.filter(({ run }) => !isCalibration(run)),
      loaded,
    ),
  );
  if (!isNonEmpty(recorded)) refuseEmpty(paths, named.length > 0);
  for (const { path, run } of recorded) {
    requireSameQuestions(run, loaded, path, 'Name the suite that it was measured with, or measure it again.');
    if (run.end === undefined) screen.warn(`${path} is unfinished; what it has is counted`);
  }
  return nameRuns(recorded);
}

function refuseEmpty(places: readonly string[], areNamed: boolean): never {
  throw new InputError(`there is no *${runEnding} in ${places.join(', ')}`, {
    cure: areNamed
      ? 'Name recorded runs: --runs, or the input runs; the folder of the baselines is one that holds some.'
      : 'Measure first (poq measure), or name recorded runs: --runs, or the input runs.',
  });
}

type RunFile = { readonly path: string; readonly run: Run };

/** A run that was accepted as a baseline lies in two places. */
const withoutTwins = (runs: readonly RunFile[]): readonly RunFile[] =>
  runs.filter(({ run }, index) => runs.findIndex((other) => other.run.header.runId === run.header.runId) === index);

/** The shards of one measurement are one run. Two measurements of one candidate are told apart by whether they are shards. */
function mergeThose(read: readonly RunFile[], { set }: LoadedSuite): readonly RunFile[] {
  const whole = read.filter(({ run }) => run.header.shard === undefined);
  const shards = Map.groupBy(
    read.filter(({ run }) => run.header.shard !== undefined),
    ({ run }) => run.header.candidateDigest,
  );
  const merged = [...shards.values()].flatMap((files): readonly RunFile[] => {
    const runs = files.map(({ run }) => run);
    return isNonEmpty(runs) ? [{ path: files[0]?.path ?? '', run: mergeShards(runs, set.blocks) }] : [];
  });
  return [...whole, ...merged];
}

/** Names are unique. */
function nameRuns(runs: readonly RunFile[]): readonly NamedRun[] {
  const names = runs.map(({ run }) => run.header.candidate.name);
  const isShared = (name: string): boolean => names.filter((other) => other === name).length > 1;
  const stems = runs.map(({ path, run: { header } }) => {
    const { name } = header.candidate;
    return isShared(name) ? basename(path).slice(0, -runEnding.length) : name;
  });
  return runs.map(({ run, path }, index) => {
    const stem = stems[index] ?? '';
    return { name: stems.indexOf(stem) === index && stems.lastIndexOf(stem) === index ? stem : path, run };
  });
}
