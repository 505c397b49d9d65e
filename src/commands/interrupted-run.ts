import type { Environment, Shard } from '../documents/run.ts';
import { InputError } from '../failures.ts';
import { describeHardware } from '../runs/comparability.ts';
import { findLimitDifference } from '../runs/hardware-limits.ts';
import type { Run } from '../runs/run.ts';
import type { World } from '../world.ts';
import { loadRun } from './load-run.ts';

type Expected = {
  readonly path: string;
  readonly questionDigest: string;
  readonly candidateDigest: string;
  readonly shard: Shard | undefined;
};

/**
 * The run that lies at `path` from an earlier attempt, for --resume. Absent where there is none.
 * Throws InputError where it asks other questions, measures another candidate, is another shard, or was begun at another commit or on another
 * machine: what it says would be told of a candidate that it never saw.
 */
export async function loadInterrupted(world: World, expected: Expected): Promise<Run | undefined> {
  if (!(await world.files.exists(expected.path))) {
    world.screen.note(`nothing to resume: there is no ${expected.path}`);
    return undefined;
  }
  const run = await loadRun(world.files, expected.path);
  const { header } = run;
  const differs = [
    header.questionDigest !== expected.questionDigest && 'the questions have changed',
    header.candidateDigest !== expected.candidateDigest && 'the candidate has changed',
    header.commit !== (await world.describeCommit()) && 'the commit has changed',
    isOther(header.environment, await describeHere(world, header.environment)) && 'the machine has changed',
    header.calibration !== undefined && 'it is a measurement of a calibration',
    (header.shard?.index !== expected.shard?.index || header.shard?.of !== expected.shard?.of) && 'it is another shard',
  ].filter((reason) => reason !== false);
  if (differs.length > 0) {
    throw new InputError(`${expected.path} cannot be resumed: ${differs.join(', ')} since it was begun`, {
      cure: 'Measure anew without --resume.',
    });
  }
  return run;
}

const isOther = (then: Environment, now: Environment): boolean =>
  describeHardware(then) !== describeHardware(now) || findLimitDifference(then, now) !== undefined;

/** This machine; what the candidate declares of another one stays what it was. */
async function describeHere(world: World, { declared }: Environment): Promise<Environment> {
  return { ...(await world.describeMachine()), ...(declared !== undefined && { declared }) };
}

/** Keeps a copy of an unfinished run, so that a new measurement does not destroy what an interrupted one had reached. */
export async function setAsideUnfinished(world: World, path: string): Promise<undefined> {
  if (!(await world.files.exists(path))) return;
  const unfinished = await loadRun(world.files, path).then(
    (run) => run.end === undefined && run.answers.size > 0,
    () => true,
  );
  if (!unfinished) return;
  await world.files.copy(path, `${path}.unfinished`);
  world.screen.warn(`${path} was unfinished and is kept as ${path}.unfinished; --resume would have gone on with it`);
}

/** Keeps a copy of whatever a gated run (`runId`) is about to replace in --out, unless that is the run itself or holds nothing. */
export async function setAsideOther(world: World, path: string, runId: string): Promise<void> {
  if (!(await world.files.exists(path))) return;
  const other = await loadRun(world.files, path).catch(() => undefined);
  if (other?.end === undefined && other?.header.runId !== runId) return setAsideUnfinished(world, path);
  if (other === undefined || other.header.runId === runId) return;
  await world.files.copy(path, `${path}.replaced`);
  world.screen.warn(`${path} was another run of ${other.header.candidate.name} and is kept as ${path}.replaced`);
}
