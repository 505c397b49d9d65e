import type { Generation } from '../documents/suite.ts';
import type { Message, Prompt } from './prompt.ts';

/** A prompt as it is asked: the template filled in and the suite's generation settings for its task. */
export type Question = {
  readonly prompt: Prompt;
  /** for plain completions and for reading */
  readonly text: string;
  /** for chat */
  readonly messages: readonly Message[];
  readonly generation: Generation;
};
