import type { Finding } from '../documents/run.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { createBlockingFinding } from '../profile/blocking-finding.ts';
import { computeResumable, type Resumable } from '../runs/resumable.ts';
import type { Run } from '../runs/run.ts';
import { createRunWriter, type RunWriter } from '../runs/run-writer.ts';
import { listScores } from '../runs/score-lines.ts';
import type { Block } from '../suite/block.ts';
import { pickShardBlocks } from '../suite/shard-blocks.ts';
import type { World } from '../world.ts';
import { type AskedRun, askCandidate, isServed } from './ask-candidate.ts';
import { checkEvaluators } from './check-evaluators.ts';
import { renderNextCommand } from './command-line.ts';
import { countNoun } from './count-noun.ts';
import { warnOfFewLoadBlocks } from './few-load-blocks.ts';
import { loadInterrupted, setAsideUnfinished } from './interrupted-run.ts';
import type { LoadedCandidate } from './load-candidate.ts';
import type { LoadedSuite } from './load-suite.ts';
import { assembleRunEnd } from './run-end.ts';
import { digestCandidate } from './run-header.ts';
import { runFilePath } from './run-path.ts';
import { scoreRuns } from './score-run.ts';
import type { ToScore } from './to-score.ts';
import { writeRun } from './write-run.ts';

type Measurement = {
  readonly loaded: LoadedSuite;
  readonly candidate: LoadedCandidate;
  readonly inputs: Inputs;
  /** the runs that the gate will score together with this one; absent where no gate follows, and the run is scored here */
  readonly beside?: readonly ToScore[];
};

export type MeasuredRun = { readonly run: Run; readonly path: string };

/**
 * Asks the candidate everything with the clock running, then scores what it answered. Every line goes to the run file as it happens, so
 * that an interrupted run is a valid unfinished one. Scoring starts after the candidate is closed; where a gate follows, it is the gate's.
 */
export async function measureCandidate(world: World, measurement: Measurement): Promise<MeasuredRun> {
  const { loaded, candidate, inputs } = measurement;
  const { document } = candidate;
  const blocks = pickBlocks(world, loaded, inputs);
  if (inputs.scores) await checkEvaluators(world, { loaded, blocks, document, beside: measurement.beside ?? [] });
  world.screen.phase(`${isServed(document) ? 'Starting' : 'Measuring'} ${document.name}`);
  const path = runFilePath(inputs.out, document.name, inputs.shard);
  const earlier = inputs.resume ? await loadEarlier(world, measurement, path) : await setAsideUnfinished(world, path);
  if (earlier !== undefined && isWhole(earlier)) return { run: await scoreEarlier(world, measurement, { run: earlier, path }), path };
  if (document.kind !== 'recorded') warnOfPlan(world, loaded);
  const plan = earlier === undefined ? { kept: [], remaining: blocks, askedBefore: 0 } : computeResumable(earlier, blocks);
  const writer = createRunWriter(await world.files.openSink(path));
  try {
    const asked = await askCandidate(world, { loaded, candidate, shard: inputs.shard, plan, writer, path });
    return { run: await finishRun(world, measurement, { asked, loaded, candidate, writer, plan, path }), path };
  } catch (failure) {
    await writer.abandon().catch(() => {});
    throw failure;
  }
}

function warnOfPlan(world: World, { suite, set }: LoadedSuite): void {
  const warning = warnOfFewLoadBlocks(suite, set.blocks);
  if (warning !== undefined) world.screen.warn(warning);
}

function pickBlocks(world: World, { set }: LoadedSuite, { shard }: Inputs): readonly Block[] {
  if (shard === undefined) return set.blocks;
  const blocks = pickShardBlocks(set.blocks, shard);
  const prompts = blocks.reduce((sum, { promptIds }) => sum + promptIds.length, 0);
  world.screen.note(`part ${shard.index} of ${shard.of}: ${prompts} of ${countNoun(set.questions.size, 'prompt')}`);
  return blocks;
}

const loadEarlier = (world: World, { loaded, candidate, inputs }: Measurement, path: string): Promise<Run | undefined> =>
  loadInterrupted(world, {
    path,
    questionDigest: loaded.set.digest,
    candidateDigest: digestCandidate(candidate.document, candidate.files),
    shard: inputs.shard,
  });

/** Nothing is left to ask: the run came to its end and lost nothing. */
const isWhole = (run: Run): boolean => run.end !== undefined && [...run.answers.values()].every((answer) => answer.outcome !== 'lost');

const scoresHere = ({ inputs, beside }: Measurement): boolean => inputs.scores && beside === undefined;

async function scoreEarlier(world: World, measurement: Measurement, { run, path }: MeasuredRun): Promise<Run> {
  world.screen.note(`${path} is complete already; nothing is measured again`);
  if (!scoresHere(measurement)) return run;
  const [scored = run] = await scoreRuns(world, [{ run, rescore: false }], measurement.loaded);
  if (scored !== run) await writeRun(world, path, scored);
  return scored;
}

type Finishing = {
  readonly asked: AskedRun;
  readonly loaded: LoadedSuite;
  readonly candidate: LoadedCandidate;
  readonly writer: RunWriter;
  readonly plan: Resumable;
  readonly path: string;
};

/** Scores and ends the run. A measurement outlives its scoring: where that breaks, the run is complete without scores. */
async function finishRun(world: World, measurement: Measurement, finishing: Finishing): Promise<Run> {
  const { loaded, inputs } = measurement;
  const { run } = finishing.asked;
  if (!scoresHere(measurement)) return endRun(world, run, finishing);
  world.screen.phase('Scoring');
  const [scored = run] = await scoreRuns(world, [{ run, rescore: 'scores' }], loaded).catch(async (failure: unknown) => {
    await endRun(world, run, finishing);
    const runs = inputs.shard === undefined ? [finishing.path] : [inputs.out];
    world.screen.warn(`${finishing.path} is measured, but not scored; ${renderNextCommand('gate', inputs, { runs })} scores it`);
    throw failure;
  });
  return endRun(world, scored, finishing);
}

async function endRun(world: World, run: Run, { asked, loaded, candidate, writer, plan }: Finishing): Promise<Run> {
  for (const line of [...run.evaluators.values(), ...listScores(run)]) writer.write(line);
  const end = assembleRunEnd(world, { run, asked, loaded, document: candidate.document, further: findResumed(plan, run) });
  return { ...run, end: { line: 'end', ...end, sha256: await writer.finish(end) } };
}

/**
 * A server that keeps a prompt cache answers a repeated prompt faster than a new one, so its latency would not be a latency. One that was
 * started for this measurement has not been asked before.
 */
function findResumed({ askedBefore }: Resumable, { header }: Run): Finding[] {
  if (askedBefore === 0 || header.candidate.kind !== 'endpoint' || header.candidate.serve !== undefined) return [];
  return [
    createBlockingFinding('asked-before', {
      sentence: `${askedBefore} prompts of latency blocks had been asked before the run was interrupted; the server may have answered them from its cache.`,
      cure: 'Restart the server before resuming and waive asked-before, or measure anew without --resume.',
    }),
  ];
}
