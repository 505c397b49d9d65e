import type { AnsweredLine, FailedLine, Finding, LostLine, Stack } from '../documents/run.ts';
import type { Question } from '../suite/question.ts';
import type { CachePage } from './cache-page.ts';

type Place = 'line' | 'promptId' | 'cluster' | 'task' | 'resumed';

/**
 * What came of asking once. *answered*: there is a text. *failed*: the candidate's fault (quality 0, cost the time until it failed).
 * *lost*: the world's fault (the verdict becomes error). `block` is set only by recorded answers that carry one.
 */
export type Reply = Omit<AnsweredLine, Place> | Omit<FailedLine, Place> | Omit<LostLine, Place>;

/** A model, a server or a method that can be asked. Opened by the world, closed by whoever opened it. */
export type Candidate = {
  readonly name: string;
  /** what answers, as far as it is known by now: asking tells more */
  readonly stack: Stack;
  /** false: the answers were made elsewhere; nothing is timed here and no block is waited for */
  readonly live: boolean;
  /** questions outside the sample may be asked first; only sensible where caches, compilation or connections have to settle */
  readonly warmsUp: boolean;
  /**
   * Asks one question and waits for the whole answer. Rejects with InterruptedError when `signal` aborts, with EdgeError or InputError
   * when going on is pointless (401, 403, 404, nobody listening); everything that concerns this one prompt is a Reply.
   */
  ask(question: Question, signal: AbortSignal): Promise<Reply>;
  /**
   * Finds out what answers, before anything is asked: what `stack`, `weightsMiB` and the rest of the engine say after it. Takes seconds at
   * most, and never rejects for what it cannot find out.
   */
  identify?(signal: AbortSignal): Promise<void>;
  /** size of the weights as they are stored, where it is known */
  readonly weightsMiB?: number | undefined;
  /** where its engine tells how full its KV cache is, and how large that is; known once it is identified */
  readonly cachePage?: CachePage | undefined;
  readonly cachePoolMiB?: number | undefined;
  close(): Promise<void>;
  /** Known once it is closed: what a reader has to know about how it was stopped. Absent: there was nothing to stop. */
  readonly findings?: () => readonly Finding[];
  /** the process that this program started to answer, where it has started one; its descendants answer with it */
  readonly processId?: number;
};
