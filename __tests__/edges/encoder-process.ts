/** A process of its own for tests of real encoders: reads a job from standard input, writes what came of it to standard output. */
import { text } from 'node:stream/consumers';
import { openCache } from '../../src/edges/cache.ts';
import { openEmbeddedEncoder } from '../../src/edges/embedded-encoder.ts';
import { openEmbeddingStore } from '../../src/edges/embedding-store.ts';
import { openOnnxEncoder } from '../../src/edges/onnx-encoder.ts';
import { embedKeptTexts } from '../../src/encoder/embed-kept-texts.ts';
import { embedTexts } from '../../src/encoder/embed-texts.ts';
import type { EmbeddingStore } from '../../src/encoder/embedding-store.ts';
import type { Encoder } from '../../src/encoder/encoder.ts';
import { EdgeError } from '../../src/failures.ts';
import type { EncoderJob, EncoderOutcome, RoundOutcome } from './encode-apart.ts';

const job: EncoderJob = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(await run(job).catch(describe)));

async function run({ encoder: wanted, texts, rounds = [{}], claimedInvariant, keptIn }: EncoderJob): Promise<EncoderOutcome> {
  const encoder = wanted.kind === 'onnx' ? await openOnnxEncoder(wanted.options) : await openEmbeddedEncoder(wanted.file);
  const results: RoundOutcome[] = [];
  for (const limits of rounds) {
    const asked: Encoder = claimedInvariant === undefined ? encoder : { ...encoder, batchInvariant: claimedInvariant };
    const options = { limits: { texts: 32, tokens: 1024, ...limits } };
    const { embeddings, truncated, distinctCount } =
      keptIn === undefined
        ? await embedTexts(asked, texts, options)
        : await embedKeptTexts(asked, texts, { store: openStore(asked, keptIn), texts }, options);
    const vectors = Buffer.concat(embeddings.map((vector) => new Uint8Array(vector.buffer))).toString('base64');
    results.push({ vectors, truncated, encoded: distinctCount });
  }
  const { name, revision, dimensions, batchInvariant } = encoder;
  const tokenIds = texts.slice(0, 20).map((each) => encoder.tokenise(each).tokenIds);
  await encoder.close();
  return { kind: 'embedded', name, revision, dimensions, batchInvariant, tokenIds, results };
}

function openStore({ revision, dimensions }: Encoder, folder: string): EmbeddingStore {
  return openEmbeddingStore({ cache: openCache({ folder, limitBytes: 2 ** 30 }), identity: [revision], dimensions });
}

function describe(error: unknown): EncoderOutcome {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const details = error instanceof EdgeError ? { cure: error.cure ?? '', edge: error.edge, retryable: error.retryable } : {};
  return { kind: 'failed', name, message, ...details };
}
