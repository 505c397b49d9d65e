import type { Message } from '../../suite/prompt.ts';
import type { TokenUse } from './token-use.ts';

/** What the server is asked to hold its reply to; `text` where it knows nothing better. */
export type ReplyFormat = 'json-schema' | 'json-object' | 'text';

export type JudgeRequest = {
  readonly messages: readonly Message[];
  /**
   * Called before every single attempt, also before one that is tried again: sets aside what it may cost. Resolves to undefined where the money
   * does not suffice; then nothing is sent, and the reply is lost as `beyondBudget`. Without it nothing is counted.
   */
  readonly pay?: (signal: AbortSignal) => Promise<Payment | undefined>;
};

/** What was set aside for one attempt. To be settled exactly once. */
export type Payment = {
  /** `nothing`: refused before anything was computed; `unknown`: computed perhaps, nobody says how much */
  settle(used: TokenUse | 'nothing' | 'unknown'): void;
};

/** The reason of a reply that was never asked for, because it might have cost more than is left. */
export const beyondBudget = 'beyond the budget';

export type JudgeReply =
  | {
      readonly kind: 'replied';
      readonly text: string;
      /** as the server says that it answered with */
      readonly model: string | undefined;
      readonly finishReason: string | undefined;
      readonly inputTokens: number | undefined;
      readonly cachedInputTokens: number | undefined;
      readonly outputTokens: number | undefined;
      /** of the attempt that was answered */
      readonly latencyMs: number;
    }
  /** after all retries; `reason` is a word or two, such as http-429, time-out, connection, refused */
  | { readonly kind: 'lost'; readonly reason: string };

/**
 * Port: one chat model behind an OpenAI-compatible API. Retries, waiting and the adaptation of concurrency are its own; which format of reply and
 * which generation fields the server takes, it finds out with its first request.
 */
export type JudgeChat = {
  /** @throws EdgeError where no further request can succeed (401, 403, 404, unknown model); InterruptedError when `signal` aborts */
  ask(request: JudgeRequest, signal: AbortSignal): Promise<JudgeReply>;
  /** what it has found out; text and nothing sent before the first reply */
  readonly format: ReplyFormat;
  readonly sent: readonly string[];
  /** answers 429 so far */
  readonly tooManyRequests: number;
  close(): Promise<void>;
};
