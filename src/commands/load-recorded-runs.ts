import { basename } from 'node:path';
import { InputError } from '../failures.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { isCalibration } from '../runs/calibration-turns.ts';
import { mergeShards } from '../runs/merge-shards.ts';
import type { Run } from '../runs/run.ts';
import { isNonEmpty } from '../statistics/sample.ts';
import type { World } from '../world.ts';
import { findRuns, loadRun, type NamedRun } from './load-run.ts';
import type { LoadedSuite } from './load-suite.ts';
import { runEnding } from './run-path.ts';
import { requireSameQuestions } from './same-questions.ts';

/**
 * All runs that `--runs` names (files, or folders of them; --out where it names none), of whatever candidates, shards merged, turns of
 * calibrations passed over, and one that lies in two places once. Each goes by its candidate's name, or by its file's where several have one name.
 * Throws InputError where there is none, or where one asks other questions than the suite.
 */
export async function loadRecordedRuns({ files, screen }: World, loaded: LoadedSuite, inputs: Inputs): Promise<readonly NamedRun[]> {
  const paths = inputs.runs.length > 0 ? inputs.runs : [inputs.out];
  const found = new Set((await Promise.all(paths.map((path) => findRuns(files, path)))).flat());
  const read = await Promise.all([...found].map(async (path) => ({ path, run: await loadRun(files, path) })));
  const recorded = withoutTwins(
    mergeThose(
      read.filter(({ run }) => !isCalibration(run)),
      loaded,
    ),
  );
  if (!isNonEmpty(recorded)) {
    throw new InputError(`there is no *${runEnding} in ${paths.join(', ')}`, {
      cure: 'Name recorded runs: --runs, or the input runs; the folder of the baselines is one that holds some.',
    });
  }
  for (const { path, run } of recorded) {
    requireSameQuestions(run, loaded, path, 'Name the suite that it was measured with, or measure it again.');
    if (run.end === undefined) screen.warn(`${path} is unfinished; what it has is counted`);
  }
  return nameRuns(recorded);
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
