import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { OnnxEncoderOptions } from '../../src/edges/onnx-encoder.ts';

export type EncoderJob = {
  readonly encoder: { readonly kind: 'onnx'; readonly options: OnnxEncoderOptions } | { readonly kind: 'embedded'; readonly file: string };
  readonly texts: readonly string[];
  /** the texts are embedded once for each, with these limits */
  readonly rounds?: readonly { readonly texts?: number; readonly tokens?: number }[];
  /** claims this about the encoder, whatever it says itself */
  readonly claimedInvariant?: boolean;
};

export type EncoderOutcome =
  | {
      readonly kind: 'embedded';
      readonly name: string;
      readonly revision: string;
      readonly dimensions: number;
      readonly batchInvariant: boolean;
      /** of the first twenty texts */
      readonly tokenIds: readonly (readonly number[])[];
      readonly results: readonly { readonly vectors: string; readonly truncated: readonly boolean[] }[];
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
export async function encodeApart(job: EncoderJob): Promise<EncoderOutcome> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('encoder-process.ts', import.meta.url))], { stdio: 'pipe' });
  child.stdin.end(JSON.stringify(job));
  const [output, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (output === '') throw new Error(`the encoder's process said nothing: ${complaint}`);
  return JSON.parse(output);
}

/** The vectors of one round, one a text. */
export function vectorsOf(outcome: EncoderOutcome, round = 0): readonly Float32Array[] {
  if (outcome.kind === 'failed') throw new Error(outcome.message);
  const all = new Float32Array(Uint8Array.from(Buffer.from(outcome.results[round]?.vectors ?? '', 'base64')).buffer);
  return Array.from({ length: all.length / outcome.dimensions }, (_, i) =>
    all.subarray(i * outcome.dimensions, (i + 1) * outcome.dimensions),
  );
}
