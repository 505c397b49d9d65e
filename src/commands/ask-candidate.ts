import { collectAnswers } from '../answers/collect-answers.ts';
import type { MeasurementPlan } from '../answers/measurement-plan.ts';
import type { Candidate } from '../candidate/candidate.ts';
import type { CandidateDocument } from '../documents/candidate.ts';
import type { AnswerLine, ClientError, Finding, HeaderLine, Shard } from '../documents/run.ts';
import { InterruptedError } from '../failures.ts';
import type { ClientWatch } from '../profile/client-watch.ts';
import type { Meter, MeterSummary } from '../profile/meter.ts';
import { countOutcomes } from '../runs/counts.ts';
import type { Resumable } from '../runs/resumable.ts';
import type { Run } from '../runs/run.ts';
import type { RunWriter } from '../runs/run-writer.ts';
import type { World } from '../world.ts';
import type { LoadedCandidate } from './load-candidate.ts';
import type { LoadedSuite } from './load-suite.ts';
import { describeBlocks, describeExpectedTime } from './plan-words.ts';
import { assembleHeader } from './run-header.ts';
import { createRunRecord, type RunRecord } from './run-record.ts';

type AskingRequest = {
  readonly loaded: LoadedSuite;
  readonly candidate: LoadedCandidate;
  readonly shard: Shard | undefined;
  readonly plan: Resumable;
  readonly writer: RunWriter;
  /** where the writer writes, for messages */
  readonly path: string;
};

export type AskedRun = {
  readonly run: Run;
  /** about how the candidate was stopped */
  readonly findings: readonly Finding[];
  /** what the meter saw beside the blocks; absent where there was none */
  readonly metered: MeterSummary | undefined;
  /** what the measuring itself adds to times; empty where nobody looked */
  readonly client: readonly ClientError[];
  /** size of the weights, where the candidate knows it */
  readonly weightsMiB: number | undefined;
  /** size of the engine's KV cache, where it is known */
  readonly cachePoolMiB: number | undefined;
};

/**
 * Opens the candidate, asks it what the plan still wants to know with the clock running, and closes it. Every line goes to the writer as it
 * happens; where something ends the asking early, the file is left as a valid unfinished run and the screen says how to go on.
 */
export async function askCandidate(world: World, request: AskingRequest): Promise<AskedRun> {
  const { loaded, path } = request;
  const { document, folder } = request.candidate;
  const opened = await world.openCandidate(document, { folder, settings: loaded.suite.measure, set: loaded.set, runPath: path });
  if (isServed(document)) world.screen.phase(`Measuring ${document.name}`);
  const asked = await askIdentified(world, request, opened).finally(() => opened.close());
  const { weightsMiB, cachePoolMiB } = opened;
  return { ...asked, findings: opened.findings?.() ?? [], weightsMiB, cachePoolMiB };
}

/** Whether a server is started for this candidate, and not only asked. */
export const isServed = (document: CandidateDocument): boolean => document.kind === 'endpoint' && document.serve !== undefined;

type MeteredRun = Omit<AskedRun, 'findings' | 'weightsMiB' | 'cachePoolMiB'>;
type Watches = { readonly meter: Meter | undefined; readonly client: ClientWatch | undefined };

async function askIdentified(world: World, request: AskingRequest, opened: Candidate): Promise<MeteredRun> {
  await opened.identify?.(world.signal);
  return askMetered(world, request, opened);
}

async function askMetered(world: World, request: AskingRequest, opened: Candidate): Promise<MeteredRun> {
  const client = opened.live ? await world.openClientWatch(request.candidate.document) : undefined;
  const meter = opened.live ? await world.openMeter(request.candidate.document, opened) : undefined;
  return askOpened(world, request, opened, { meter, client }).finally(() => meter?.close());
}

async function askOpened(world: World, request: AskingRequest, opened: Candidate, { meter, client }: Watches): Promise<MeteredRun> {
  const { loaded, candidate, plan, writer } = request;
  const header = await assembleHeader(world, { candidate, stack: opened.stack, loaded, shard: request.shard });
  // what answers may be known better once it has answered: the header is written with the first answer
  const describeHeader = (): HeaderLine => ({ ...header, stack: { ...header.stack, ...opened.stack } });
  const record = createRunRecord(writer, describeHeader, plan.kept);
  if (plan.kept.length > 0) world.screen.note(`${plan.kept.length} answers are kept from the interrupted run, without their timings`);
  const errors = loaded.suite.measure.warmUp
    ? await client?.probe([1, ...plan.remaining.map(({ concurrency }) => concurrency)])
    : undefined;
  let startedMs = world.clock.nowMs();
  const { metered } = await collectAnswers({
    candidate: opened,
    questions: loaded.set.questions,
    blocks: plan.remaining,
    settings: loaded.suite.measure,
    clock: world.clock,
    signal: world.signal,
    meter,
    client,
    onLine: record.keep,
    onPlan: (foreseen) => {
      // what is told beforehand leaves out the warm-up, and so does what is told afterwards
      startedMs = world.clock.nowMs();
      describePlan(world, request, foreseen);
    },
    onProgress: ({ done, total, etaMs }) => world.screen.progress({ label: 'answer', done, total, ...(etaMs !== undefined && { etaMs }) }),
  }).catch((failure: unknown) => {
    describeUnfinished(world, record, request, failure);
    throw failure;
  });
  record.begin();
  const run = record.assemble();
  describeAnswers(world, run.answers, world.clock.nowMs() - startedMs);
  return { run, metered, client: errors ?? [] };
}

/** What is left to ask, where that is not the whole suite, and about how long it will take. */
function describePlan(world: World, { loaded, plan }: AskingRequest, foreseen: MeasurementPlan): void {
  const whole = plan.remaining === loaded.set.blocks;
  const said = [...(whole ? [] : [`left to ask: ${describeBlocks(plan.remaining)}`]), describeExpectedTime(foreseen) ?? ''];
  const text = said.filter((part) => part !== '').join('; ');
  if (text !== '') world.screen.note(text);
}

/** Says what there is to go on with; where there is nothing, only that, and only to whoever stopped it. */
function describeUnfinished(world: World, record: RunRecord, { plan, path }: AskingRequest, failure: unknown): void {
  const { answers } = record.assemble();
  const total = plan.kept.length + plan.remaining.reduce((sum, block) => sum + block.promptIds.length, 0);
  if (record.hasBegun())
    world.screen.warn(`${path} is unfinished, ${answers.size} of ${total} prompts were asked; the same command with --resume goes on`);
  else if (plan.kept.length > 0) world.screen.warn(`${path} is as it was; the same command goes on with it`);
  else if (failure instanceof InterruptedError) world.screen.warn('nothing was measured yet');
}

function describeAnswers(world: World, answers: ReadonlyMap<string, AnswerLine>, elapsedMs: number): void {
  const { prompts, answered, failed, lost } = countOutcomes(answers.values(), []);
  world.screen.note(`${answered} of ${prompts} answered in ${(elapsedMs / 1_000).toFixed(1)} s${failed > 0 ? `, ${failed} failed` : ''}`);
  if (lost > 0) world.screen.warn(`${lost} answers were lost; without them there can be no verdict`);
}
