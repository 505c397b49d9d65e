import type { InProcessCandidate } from '../documents/candidate.ts';
import { InterruptedError } from '../failures.ts';
import type { Question } from '../suite/question.ts';
import type { Candidate } from './candidate.ts';
import type { Clock } from './clock.ts';
import { assembleGeneratedReply } from './in-process-reply.ts';
import { assembleRequest, describeGeneration } from './in-process-request.ts';
import type { Generation, TextGenerator } from './text-generator.ts';

export type InProcessOptions = {
  readonly document: InProcessCandidate;
  /** loads the model; called once, when there is nothing left to refuse */
  readonly openGenerator: () => Promise<TextGenerator>;
  /** what will be asked, for the record of how it is sampled */
  readonly questions: Iterable<Question>;
  /** fills the candidate's own templates in, where it has some */
  readonly render?: (question: Question) => Question;
  /** from the asking to the last token, waiting for one's turn included */
  readonly timeoutSeconds: number;
  readonly clock: Clock;
};

/**
 * A language model that this program runs itself. It answers one question at a time; those asked meanwhile wait for their turn, and that
 * wait is part of their times, as it is with a server of one slot.
 *
 * @throws InputError for sampling settings that the engine does not carry out, before the model is loaded; whatever loading it throws
 */
export async function openInProcess(options: InProcessOptions): Promise<Candidate> {
  const { document, render, timeoutSeconds, clock } = options;
  const sampling = describeGeneration(document, options.questions);
  const generator = await options.openGenerator();
  const takeTurn = createTurns();
  const timeLimitMs = timeoutSeconds * 1000;
  return {
    name: document.name,
    stack: {
      engine: generator.engine,
      version: generator.version,
      model: document.path ?? `${document.model ?? ''}@${document.revision ?? 'main'}`,
      weights: generator.weights,
      request: { api: generator.api, ...sampling },
      ...(document.templates !== undefined && { templates: document.templates }),
    },
    weightsMiB: generator.weightsMiB,
    live: true,
    warmsUp: true,
    ...(generator.processId !== undefined && { processId: generator.processId }),
    ask(question, signal) {
      const request = assembleRequest(document, render === undefined ? question : render(question));
      const askedMs = clock.nowMs();
      return takeTurn(async () => {
        if (signal.aborted) throw new InterruptedError();
        const queuedMs = clock.nowMs() - askedMs;
        const remainingMs = timeLimitMs - queuedMs;
        const generation: Generation =
          remainingMs <= 0 ? { kind: 'time-limit' } : await generator.generate(request, { timeLimitMs: remainingMs, signal });
        return assembleGeneratedReply(generation, queuedMs, timeLimitMs);
      });
    },
    close: () => generator.close(),
  };
}

/** Runs what it is given one after the other, in the order of the calls. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
}
