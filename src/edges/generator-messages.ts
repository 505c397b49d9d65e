import type { Generation, GenerationRequest } from '../candidate/text-generator.ts';
import type { GeneratorDtype } from './generator-folder.ts';

/** What a generating process is to load. */
export type ModelToLoad = {
  readonly folder: string;
  readonly dtype: GeneratorDtype;
  readonly threads?: number;
  /** default: chat where the tokenizer has a template */
  readonly api?: 'chat' | 'completions';
  readonly contextTokens?: number;
};

/** To the generating process. `stop` ends the generation after its next token. */
export type ToGenerator =
  | { readonly kind: 'load'; readonly model: ModelToLoad }
  | { readonly kind: 'generate'; readonly request: GenerationRequest }
  | { readonly kind: 'stop' };

/** From the generating process: one for each `load` and `generate`. */
export type FromGenerator =
  | { readonly kind: 'loaded'; readonly api: 'chat' | 'completions'; readonly version: string }
  | { readonly kind: 'unusable'; readonly message: string; readonly cure: string }
  | { readonly kind: 'done'; readonly generation: Generation };
