import type { Candidate } from '../candidate/candidate.ts';
import type { Clock } from '../candidate/clock.ts';
import type { AnswerLine, BlockLine } from '../documents/run.ts';
import { InterruptedError } from '../failures.ts';
import type { ClientWatch } from '../profile/client-watch.ts';
import type { Meter, MeterSummary } from '../profile/meter.ts';
import type { Block } from '../suite/block.ts';
import type { Question } from '../suite/question.ts';
import { assembleAnswerLine } from './answer-line.ts';
import { type Asked, type Asking, createAsking } from './asking.ts';
import { type AskedBlock, assembleBlockLine } from './block-line.ts';
import { askConcurrently } from './concurrent-asking.ts';
import { delayReply } from './delayed-reply.ts';
import { assemblePlan, type MeasurementPlan } from './measurement-plan.ts';
import { createProgress, type Progress } from './progress.ts';
import { askAtRate } from './rated-asking.ts';
import { collectRest } from './rest.ts';
import { collectWarmUp, type WarmUpTime } from './warm-up-rounds.ts';

export type Collecting = {
  readonly candidate: Candidate;
  readonly questions: ReadonlyMap<string, Question>;
  /** all blocks of a plan or some of them: only their prompts are asked */
  readonly blocks: readonly Block[];
  readonly settings: { readonly warmUp: boolean };
  /** marks the questions of the warm-up and should differ from run to run; told from the clock where absent */
  readonly salt?: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** watches the machine over every block; not where the answers were made elsewhere */
  readonly meter?: Meter | undefined;
  /** watches this program over every block; only where a server is asked */
  readonly client?: Pick<ClientWatch, 'begin'> | undefined;
  /** called as lines come to be, while the clock runs: must be quick */
  readonly onLine: (line: AnswerLine | BlockLine) => void;
  readonly onProgress: (progress: Progress) => void;
  /** called once, after the warm-up and before the first block; not where the answers were made elsewhere */
  readonly onPlan?: (plan: MeasurementPlan) => void;
};

export type Collected = {
  readonly answered: number;
  readonly failed: number;
  readonly lost: number;
  /** what the meter saw beside the blocks */
  readonly metered?: MeterSummary;
};

/**
 * Asks every question once, with the clock running: after a warm-up outside the sample, the blocks in their order, latency blocks one
 * request at a time, load blocks with the block's concurrency in flight, or at a request rate, where times count from when each was due.
 * Answers made elsewhere (`live: false`) are taken without warm-up, blocks and concurrency.
 *
 * @throws InterruptedError within two seconds after `signal` aborts; EdgeError when the candidate's server refuses, was never there, or
 * lost ten answers in a row; InputError as the candidate throws it. Lines already handed out stay valid.
 */
export async function collectAnswers(collecting: Collecting): Promise<Collected> {
  const { candidate, blocks, clock, signal, onLine } = collecting;
  // an inner signal, so that the first failure of one request ends those beside it
  const inner = new AbortController();
  const either = AbortSignal.any([signal, inner.signal]);
  const ask = createAsking(candidate, clock, either);
  const counts = { answered: 0, failed: 0, lost: 0 };
  const progress = createProgress(blocks, candidate.live, clock, collecting.onProgress);
  const askNumbered: AskNumbered = async (question, block, dueMs) => {
    const asked = await ask(question);
    if (either.aborted) throw new InterruptedError();
    const reply = dueMs === undefined ? asked.reply : delayReply(asked.reply, asked.startMs - dueMs);
    counts[reply.outcome] += 1;
    onLine(assembleAnswerLine(question, reply, candidate.live ? block.number : undefined));
    progress.step(block);
    return { ...asked, reply };
  };
  const askBlock = createBlockAsking({ ...collecting, signal: either }, askNumbered, progress.start);
  try {
    if (candidate.live) {
      const plan = assemblePlan(blocks, await warmUp(collecting, ask));
      progress.expect(plan);
      collecting.onPlan?.(plan);
      const metered = await collectBlocks({ ...collecting, signal: either }, askBlock);
      return { ...counts, ...(metered !== undefined && { metered }) };
    }
    for (const block of blocks) await askBlock(block);
    return counts;
  } finally {
    inner.abort();
  }
}

/** Asks one question of a block; at a request rate `dueMs` is when it was due. */
type AskNumbered = (question: Question, block: Block, dueMs?: number) => Promise<Asked>;
type AskBlock = (block: Block) => Promise<AskedBlock>;

/** Asks a block as it wants to be asked; answers made elsewhere are taken one by one. */
function createBlockAsking({ candidate, questions, clock, signal }: Collecting, ask: AskNumbered, start: () => void): AskBlock {
  return async (block) => {
    start();
    const picked = pickQuestions(block, questions);
    if (candidate.live && block.rate !== undefined) {
      return askAtRate(picked, { dueMs: block.rate.dueMs, clock, signal, ask: (question, dueMs) => ask(question, block, dueMs) });
    }
    const concurrency = candidate.live ? block.concurrency : 1;
    return { asked: await askConcurrently(picked, concurrency, (question) => ask(question, block)) };
  };
}

/** How long answers took in the warm-up; empty where there is none. */
async function warmUp({ candidate, questions, blocks, settings, clock, salt }: Collecting, ask: Asking): Promise<readonly WarmUpTime[]> {
  if (!candidate.warmsUp || !settings.warmUp) return [];
  return collectWarmUp(questions, blocks, { ask, clock, salt: salt ?? clock.nowMs().toString(36) });
}

/** Block after block, each watched by the meter and followed by its line. */
async function collectBlocks(
  { blocks, clock, signal, meter, client, onLine }: Collecting,
  ask: AskBlock,
): Promise<MeterSummary | undefined> {
  let metered = false;
  for (const block of blocks) {
    await meter?.begin(block.kind);
    const endBusy = client?.begin();
    const asked = await ask(block);
    const clientBusyShare = endBusy?.();
    const line = assembleBlockLine(block, asked);
    const measures = await meter?.end(line);
    metered ||= measures?.energyJoules !== undefined;
    onLine({ ...line, ...measures, ...(clientBusyShare !== undefined && { clientBusyShare }) });
  }
  return meter === undefined ? undefined : collectRest({ meter, metered, clock, signal });
}

function pickQuestions({ number, promptIds }: Block, questions: ReadonlyMap<string, Question>): readonly Question[] {
  return promptIds.map((id) => {
    const question = questions.get(id);
    if (question === undefined) throw new Error(`block ${number} names the prompt ${JSON.stringify(id)}, which is not among the questions`);
    return question;
  });
}
