import { fileURLToPath } from 'node:url';
import type { OnnxModelOptions } from '../../src/edges/onnx-text-model.ts';
import type { JoinedPair } from '../../src/encoder/pair-frame.ts';
import type { TextPair } from '../../src/encoder/pair-logits.ts';
import type { CrossEncoderOptions } from '../../src/evaluators/cross-encoder.ts';
import type { RawScore, ScoringItem } from '../../src/evaluators/evaluator.ts';
import { runApart } from './run-apart.ts';

export type PairJob = {
  readonly options: OnnxModelOptions;
  readonly pairs?: readonly TextPair[];
  /** the pairs are scored once for each, with these limits */
  readonly rounds?: readonly { readonly texts?: number; readonly tokens?: number }[];
  /** claims this about the model, whatever it says itself */
  readonly claimedInvariant?: boolean;
  readonly evaluate?: { readonly options: Omit<CrossEncoderOptions, 'encoder'>; readonly items: readonly ScoringItem[] };
};

export type PairOutcome =
  | {
      readonly kind: 'scored';
      readonly name: string;
      readonly revision: string;
      readonly hubRevision: string | undefined;
      readonly labels: readonly string[];
      readonly logits: number;
      readonly batchInvariant: boolean;
      /** of the first twenty pairs */
      readonly joined: readonly JoinedPair[];
      readonly results: readonly { readonly logits: readonly (readonly number[])[] }[];
      readonly scores: readonly RawScore[];
    }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string; readonly cure?: string };

/** Runs a real cross-encoder in a process of its own (see encode-apart.ts). */
export function scorePairsApart(job: PairJob): Promise<PairOutcome> {
  return runApart(fileURLToPath(new URL('pair-process.ts', import.meta.url)), job);
}

/** The logits of one round, one row a pair. */
export function logitsOf(outcome: PairOutcome, round = 0): readonly (readonly number[])[] {
  if (outcome.kind === 'failed') throw new Error(outcome.message);
  return outcome.results[round]?.logits ?? [];
}
