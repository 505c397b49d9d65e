import type { Message } from '../suite/prompt.ts';

/** What one generation is asked for. Nothing is left to the model's own generation settings but which tokens end an answer. */
export type GenerationRequest = {
  readonly messages: readonly Message[];
  /** for models without a chat template */
  readonly text: string;
  readonly maxTokens: number;
  /** 0: greedy */
  readonly temperature: number;
  /** 0: all tokens */
  readonly topK: number;
  readonly repetitionPenalty: number;
  readonly seed: number;
  /** the answer ends before the first of these */
  readonly stop: readonly string[];
};

/**
 * What came of one generation. Times in milliseconds since the generator began with the prompt. `too-long`: the prompt leaves no room in
 * the model's context. `broken`: the engine or the chat template threw. `time-limit`: it was stopped, or, where it did not listen, ended.
 */
export type Generation =
  | {
      readonly kind: 'generated';
      /** without special tokens and without the stop string that ended it */
      readonly text: string;
      /** the prompt itself opened the reasoning, as the templates of some reasoning models do */
      readonly reasoningOpened: boolean;
      readonly finishReason: 'stop' | 'length';
      readonly promptTokens: number;
      /** when each token was chosen, the token that ends the answer included */
      readonly tokenMs: readonly number[];
      /** how many tokens had been chosen when the first content stood, reasoning left out; absent where there is none */
      readonly firstContentToken?: number;
    }
  | { readonly kind: 'too-long'; readonly promptTokens: number; readonly contextTokens: number; readonly elapsedMs: number }
  | { readonly kind: 'broken'; readonly reason: 'chat-template' | 'engine-error'; readonly detail: string; readonly elapsedMs: number }
  | { readonly kind: 'time-limit' };

/** A language model on this machine that answers one request at a time. */
export type TextGenerator = {
  readonly engine: string;
  readonly version: string;
  /** `sha256:…` over the names and bytes of all files in use */
  readonly weights: string;
  /** size of the weights as they are stored, where it is known */
  readonly weightsMiB?: number;
  /** whether prompts go through the model's chat template */
  readonly api: 'chat' | 'completions';
  /** the process that generates; another one where that had to be ended at a time limit */
  readonly processId: number | undefined;
  /**
   * To be called again only when the last call has settled. Rejects with InterruptedError as soon as `signal` aborts, with EdgeError when
   * the engine itself is gone.
   */
  generate(request: GenerationRequest, limits: { readonly timeLimitMs: number; readonly signal: AbortSignal }): Promise<Generation>;
  /** Gives the memory back; resolves when it is free. */
  close(): Promise<void>;
};
