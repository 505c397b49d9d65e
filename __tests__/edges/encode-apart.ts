import { fileURLToPath } from 'node:url';
import type { OnnxModelOptions } from '../../src/edges/onnx-text-model.ts';
import { runApart } from './run-apart.ts';

export type EncoderJob = {
  readonly encoder: { readonly kind: 'onnx'; readonly options: OnnxModelOptions } | { readonly kind: 'embedded'; readonly file: string };
  readonly texts: readonly string[];
  /** the texts are embedded once for each, with these limits */
  readonly rounds?: readonly { readonly texts?: number; readonly tokens?: number }[];
  /** a cache folder in which the vectors of all texts are kept from round to round */
  readonly keptIn?: string;
  /** claims this about the encoder, whatever it says itself */
  readonly claimedInvariant?: boolean;
};

/** `encoded`: how many different texts the encoder saw */
export type RoundOutcome = { readonly vectors: string; readonly truncated: readonly boolean[]; readonly encoded: number };

export type EncoderOutcome =
  | {
      readonly kind: 'embedded';
      readonly name: string;
      readonly revision: string;
      readonly dimensions: number;
      readonly batchInvariant: boolean;
      /** of the first twenty texts */
      readonly tokenIds: readonly (readonly number[])[];
      readonly results: readonly RoundOutcome[];
    }
  | {
      readonly kind: 'failed';
      readonly name: string;
      readonly message: string;
      readonly cure?: string;
      readonly edge?: string;
      readonly retryable?: boolean;
    };

/**
 * Runs a real encoder in a process of its own. Inside jest's sandbox onnxruntime cannot work: the sandbox has a Float32Array of its own, and
 * onnxruntime's arrays are of the other.
 */
export function encodeApart(job: EncoderJob): Promise<EncoderOutcome> {
  return runApart(fileURLToPath(new URL('encoder-process.ts', import.meta.url)), job);
}

/** The vectors of one round, one a text. */
export function vectorsOf(outcome: EncoderOutcome, round = 0): readonly Float32Array[] {
  if (outcome.kind === 'failed') throw new Error(outcome.message);
  const all = new Float32Array(Uint8Array.from(Buffer.from(outcome.results[round]?.vectors ?? '', 'base64')).buffer);
  return Array.from({ length: all.length / outcome.dimensions }, (_, i) =>
    all.subarray(i * outcome.dimensions, (i + 1) * outcome.dimensions),
  );
}
