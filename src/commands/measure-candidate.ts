import { join } from 'node:path';
import { collectAnswers } from '../answers/collect-answers.ts';
import type { AnswerLine, BlockLine, EndLine, Finding } from '../documents/run.ts';
import { InputError } from '../failures.ts';
import type { Inputs, Shard } from '../inputs/inputs.ts';
import { assembleProfile } from '../profile/latency-profile.ts';
import type { LoadWindow } from '../profile/load-window.ts';
import { countOutcomes } from '../runs/counts.ts';
import { computeResumable, type Resumable } from '../runs/resumable.ts';
import type { Run } from '../runs/run.ts';
import { createRunWriter, type RunWriter } from '../runs/run-writer.ts';
import { pickShardBlocks } from '../suite/shard-blocks.ts';
import type { World } from '../world.ts';
import { loadInterrupted, setAsideUnfinished } from './interrupted-run.ts';
import type { LoadedCandidate, LoadedSuite } from './load-suite.ts';
import { assembleHeader, digestCandidate } from './run-header.ts';
import { scoreRuns } from './score-run.ts';

type Measurement = { readonly loaded: LoadedSuite; readonly candidate: LoadedCandidate; readonly inputs: Inputs };

export type MeasuredRun = { readonly run: Run; readonly path: string };

/**
 * Asks the candidate everything with the clock running, then scores what it answered. Every line goes to the run file as it happens, so
 * that an interrupted run is a valid unfinished one. Scoring starts after the candidate is closed.
 */
export async function measureCandidate(world: World, measurement: Measurement): Promise<MeasuredRun> {
  const { loaded, candidate, inputs } = measurement;
  const { document } = candidate;
  world.screen.phase(`Measuring ${document.name}`);
  const path = join(inputs.out, runFileName(document.name, inputs.shard));
  const blocks = inputs.shard === undefined ? loaded.set.blocks : pickShardBlocks(loaded.set.blocks, inputs.shard);
  const earlier = inputs.resume
    ? await loadInterrupted(world, {
        path,
        questionDigest: loaded.set.digest,
        candidateDigest: digestCandidate(document),
        shard: inputs.shard,
      })
    : await setAsideUnfinished(world, path);
  if (earlier?.end !== undefined) {
    world.screen.note(`${path} is complete already; nothing is measured again`);
    return { run: earlier, path };
  }
  const plan = earlier === undefined ? { kept: [], remaining: blocks, askedBefore: 0 } : computeResumable(earlier, blocks);
  const writer = createRunWriter(await world.files.openSink(path));
  try {
    const { run: asked, loadWindows } = await askEverything(world, measurement, { writer, plan });
    return { run: await finishRun(world, measurement, { asked, loadWindows, writer, plan }), path };
  } catch (failure) {
    await writer.abandon().catch(() => {});
    throw failure;
  }
}

/** `NAME.run.jsonl`, or `NAME.shard-2-of-5.run.jsonl` */
function runFileName(name: string, shard: Shard | undefined): string {
  return `${name}${shard === undefined ? '' : `.shard-${shard.index}-of-${shard.of}`}.run.jsonl`;
}

type AskedRun = { readonly run: Run; readonly loadWindows: readonly LoadWindow[] };
type Asking = { readonly writer: RunWriter; readonly plan: Resumable };

async function askEverything(world: World, { loaded, candidate, inputs }: Measurement, { writer, plan }: Asking): Promise<AskedRun> {
  const { document, folder } = candidate;
  const opened = await world.openCandidate(document, { folder, settings: loaded.suite.measure, set: loaded.set });
  try {
    const header = await assembleHeader(world, { document, stack: opened.stack, loaded, shard: inputs.shard });
    writer.write(header);
    const answers = new Map<string, AnswerLine>();
    const blocks: BlockLine[] = [];
    const keep = (line: AnswerLine | BlockLine): void => {
      writer.write(line);
      if (line.line === 'block') blocks.push(line);
      else answers.set(line.promptId, line);
    };
    for (const answer of plan.kept) keep(answer);
    if (plan.kept.length > 0) world.screen.note(`${plan.kept.length} answers are kept from the interrupted run, without their timings`);
    const startedMs = world.clock.nowMs();
    const { loadWindows } = await collectAnswers({
      candidate: opened,
      questions: loaded.set.questions,
      blocks: plan.remaining,
      settings: loaded.suite.measure,
      clock: world.clock,
      signal: world.signal,
      onLine: keep,
      onProgress: ({ done, total, etaMs }) =>
        world.screen.progress({ label: 'answer', done, total, ...(etaMs !== undefined && { etaMs }) }),
    });
    describeAnswers(world, answers, world.clock.nowMs() - startedMs);
    return { run: { header, answers, blocks, scores: new Map(), evaluators: new Map() }, loadWindows };
  } finally {
    await opened.close();
  }
}

function describeAnswers(world: World, answers: ReadonlyMap<string, AnswerLine>, elapsedMs: number): void {
  const { prompts, answered, failed, lost } = countOutcomes(answers.values(), []);
  world.screen.note(`${answered} of ${prompts} answered in ${(elapsedMs / 1_000).toFixed(1)} s${failed > 0 ? `, ${failed} failed` : ''}`);
  if (lost > 0) world.screen.warn(`${lost} answers were lost; without them there can be no verdict`);
}

type Finishing = Asking & { readonly asked: Run; readonly loadWindows: readonly LoadWindow[] };

async function finishRun(world: World, { loaded, inputs }: Measurement, finishing: Finishing): Promise<Run> {
  const { asked, loadWindows, writer, plan } = finishing;
  const run = inputs.scores ? await scoreMeasured(world, asked, loaded) : asked;
  for (const evaluator of run.evaluators.values()) writer.write(evaluator);
  const scores = [...run.scores.values()].flatMap((byPrompt) => [...byPrompt.values()]);
  for (const score of scores) writer.write(score);
  const end: Omit<EndLine, 'line' | 'sha256'> = {
    endedAt: world.date(),
    counts: countOutcomes(run.answers.values(), scores),
    profile: assembleProfile(run.answers.values(), run.blocks, loadWindows),
    findings: findResumed(plan, run),
  };
  return { ...run, end: { line: 'end', ...end, sha256: await writer.finish(end) } };
}

async function scoreMeasured(world: World, asked: Run, loaded: LoadedSuite): Promise<Run> {
  world.screen.phase('Scoring');
  const [run] = await scoreRuns(world, [asked], { ...loaded, rescore: true });
  if (run === undefined) throw new InputError('the suite has no evaluator');
  return run;
}

/** A server that keeps a prompt cache answers a repeated prompt faster than a new one, so its latency would not be a latency. */
function findResumed({ askedBefore }: Resumable, { header }: Run): Finding[] {
  if (askedBefore === 0 || header.candidate.kind !== 'endpoint') return [];
  return [
    {
      name: 'asked-before',
      sentence: `${askedBefore} prompts of latency blocks had been asked before the run was interrupted; the server may have answered them from its cache.`,
      cure: 'Restart the server before resuming and waive asked-before, or measure anew without --resume.',
      blocking: true,
    },
  ];
}
