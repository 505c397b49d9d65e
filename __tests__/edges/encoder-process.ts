/** A process of its own for tests of real encoders: reads a job from standard input, writes what came of it to standard output. */
import { text } from 'node:stream/consumers';
import { openEmbeddedEncoder } from '../../src/edges/embedded-encoder.ts';
import { openOnnxEncoder } from '../../src/edges/onnx-encoder.ts';
import { embedTexts } from '../../src/encoder/embed-texts.ts';
import type { Encoder } from '../../src/encoder/encoder.ts';
import { EdgeError } from '../../src/failures.ts';
import type { EncoderJob, EncoderOutcome } from './encode-apart.ts';

const job: EncoderJob = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(await run(job).catch(describe)));

async function run({ encoder: wanted, texts, rounds = [{}], claimedInvariant }: EncoderJob): Promise<EncoderOutcome> {
  const encoder = wanted.kind === 'onnx' ? await openOnnxEncoder(wanted.options) : await openEmbeddedEncoder(wanted.file);
  const results: { readonly vectors: string; readonly truncated: readonly boolean[] }[] = [];
  for (const limits of rounds) {
    const asked: Encoder = claimedInvariant === undefined ? encoder : { ...encoder, batchInvariant: claimedInvariant };
    const { embeddings, truncated } = await embedTexts(asked, texts, { limits: { texts: 32, tokens: 1024, ...limits } });
    results.push({ vectors: Buffer.concat(embeddings.map((vector) => new Uint8Array(vector.buffer))).toString('base64'), truncated });
  }
  const { name, revision, dimensions, batchInvariant } = encoder;
  const tokenIds = texts.slice(0, 20).map((each) => encoder.tokenise(each).tokenIds);
  await encoder.close();
  return { kind: 'embedded', name, revision, dimensions, batchInvariant, tokenIds, results };
}

function describe(error: unknown): EncoderOutcome {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const details = error instanceof EdgeError ? { cure: error.cure ?? '', edge: error.edge, retryable: error.retryable } : {};
  return { kind: 'failed', name, message, ...details };
}
