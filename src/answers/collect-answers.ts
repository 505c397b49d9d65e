import type { Candidate } from '../candidate/candidate.ts';
import type { Clock } from '../candidate/clock.ts';
import type { AnswerLine, BlockLine } from '../documents/run.ts';
import { InterruptedError } from '../failures.ts';
import type { Meter, MeterSummary } from '../profile/meter.ts';
import { computeSteadyLoad } from '../profile/steady-load.ts';
import type { Block } from '../suite/block.ts';
import type { Question } from '../suite/question.ts';
import { assembleAnswerLine } from './answer-line.ts';
import { type Asked, createAsking } from './asking.ts';
import { askConcurrently } from './concurrent-asking.ts';
import { createProgress, type Progress } from './progress.ts';
import { collectRest } from './rest.ts';
import { collectWarmUp } from './warm-up-rounds.ts';

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
  /** called as lines come to be, while the clock runs: must be quick */
  readonly onLine: (line: AnswerLine | BlockLine) => void;
  readonly onProgress: (progress: Progress) => void;
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
 * request at a time, load blocks with the block's concurrency in flight. Answers made elsewhere (`live: false`) are taken without
 * warm-up, blocks and concurrency.
 *
 * @throws InterruptedError within two seconds after `signal` aborts; EdgeError when the candidate's server refuses, was never there, or
 * lost ten answers in a row; InputError as the candidate throws it. Lines already handed out stay valid.
 */
export async function collectAnswers(collecting: Collecting): Promise<Collected> {
  const { candidate, questions, blocks, clock, signal, onLine } = collecting;
  // an inner signal, so that the first failure of one request ends those beside it
  const inner = new AbortController();
  const either = AbortSignal.any([signal, inner.signal]);
  const ask = createAsking(candidate, clock, either);
  const counts = { answered: 0, failed: 0, lost: 0 };
  const progress = createProgress(blocks, candidate.live, clock, collecting.onProgress);
  const askNumbered = async (question: Question, block: Block): Promise<Asked> => {
    const asked = await ask(question);
    if (either.aborted) throw new InterruptedError();
    counts[asked.reply.outcome] += 1;
    onLine(assembleAnswerLine(question, asked.reply, candidate.live ? block.number : undefined));
    progress.step(block);
    return asked;
  };
  try {
    if (candidate.live && candidate.warmsUp && collecting.settings.warmUp) {
      await collectWarmUp(questions, blocks, { ask, clock, salt: collecting.salt ?? clock.nowMs().toString(36) });
    }
    const askBlock = (block: Block): Promise<readonly Asked[]> => {
      progress.start();
      const concurrency = candidate.live ? block.concurrency : 1;
      return askConcurrently(pickQuestions(block, questions), concurrency, (question) => askNumbered(question, block));
    };
    if (candidate.live) {
      const metered = await collectBlocks({ ...collecting, signal: either }, askBlock);
      return { ...counts, ...(metered !== undefined && { metered }) };
    }
    for (const block of blocks) await askBlock(block);
    return counts;
  } finally {
    inner.abort();
  }
}

type AskBlock = (block: Block) => Promise<readonly Asked[]>;

/** Block after block, each watched by the meter and followed by its line. */
async function collectBlocks({ blocks, clock, signal, meter, onLine }: Collecting, ask: AskBlock): Promise<MeterSummary | undefined> {
  let metered = false;
  for (const block of blocks) {
    await meter?.begin();
    const line = assembleBlockLine(block, await ask(block));
    const measures = await meter?.end(line);
    metered ||= measures?.energyJoules !== undefined;
    onLine({ ...line, ...measures });
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

const timeAnswer = ({ reply, startMs, endMs }: Asked) => ({
  startMs,
  endMs,
  answered: reply.outcome === 'answered',
  disturbed: reply.outcome === 'lost' || (reply.attempts ?? 1) > 1,
  ...(reply.outcome === 'answered' && reply.outputTokens !== undefined && { outputTokens: reply.outputTokens }),
});

function assembleBlockLine({ number, kind, concurrency }: Block, asked: readonly Asked[]): BlockLine {
  const answered = asked.flatMap(({ reply }) => (reply.outcome === 'answered' ? [reply] : []));
  const steady = kind === 'load' ? computeSteadyLoad(concurrency, asked.map(timeAnswer)) : undefined;
  const counted = answered.length > 0 && answered.every(({ outputTokens }) => outputTokens !== undefined);
  return {
    line: 'block',
    kind,
    block: number,
    concurrency,
    startMs: asked.reduce((least, { startMs }) => Math.min(least, startMs), Number.POSITIVE_INFINITY),
    endMs: asked.reduce((most, { endMs }) => Math.max(most, endMs), Number.NEGATIVE_INFINITY),
    answers: answered.length,
    ...(counted && { outputTokens: answered.reduce((sum, { outputTokens }) => sum + (outputTokens ?? 0), 0) }),
    ...(steady !== undefined && { steady }),
    findings: [],
  };
}
