import { type Collecting, collectAnswers } from '../../src/answers/collect-answers.ts';
import type { Progress } from '../../src/answers/progress.ts';
import type { Candidate, Reply } from '../../src/candidate/candidate.ts';
import type { AnswerLine, BlockLine } from '../../src/documents/run.ts';
import { systemClock } from '../../src/edges/clock.ts';
import type { Block } from '../../src/suite/block.ts';
import type { Question } from '../../src/suite/question.ts';
import { makeQuestion, never } from '../doubles/questions.ts';

export const ids = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, index) => `p${from + index}`);
/** 8 prompts in latency blocks, 12 in a load block */
export const blocks: readonly Block[] = [
  { number: 0, kind: 'latency', concurrency: 1, promptIds: ids(0, 4) },
  { number: 1, kind: 'load', concurrency: 3, promptIds: ids(4, 16) },
  { number: 2, kind: 'latency', concurrency: 1, promptIds: ids(16, 20) },
];
export const questions = new Map(ids(0, 20).map((id) => [id, makeQuestion(id)]));

type Answering = (question: Question, signal: AbortSignal) => Promise<Reply>;

/** Collects the answers of a candidate that asks nobody but `ask`: the lines and the progress are noted. */
export function collect(ask: Answering, changes: Partial<Collecting> & { readonly live?: boolean } = {}) {
  const lines: (AnswerLine | BlockLine)[] = [];
  const progress: Progress[] = [];
  const { live = true, ...rest } = changes;
  const candidate: Candidate = { name: 'x', stack: { engine: 'test' }, live, warmsUp: live, ask, close: async () => {} };
  const done = collectAnswers({
    candidate,
    questions,
    blocks,
    settings: { warmUp: false },
    clock: systemClock,
    signal: never,
    onLine: (line) => lines.push(line),
    onProgress: (each) => progress.push(each),
    ...rest,
  });
  return { done, lines, progress };
}
