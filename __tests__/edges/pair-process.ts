/** A process of its own for tests of real cross-encoders: reads a job from standard input, writes what came of it to standard output. */
import { text } from 'node:stream/consumers';
import { openOnnxCrossEncoder } from '../../src/edges/onnx-cross-encoder.ts';
import type { PairEncoder } from '../../src/encoder/pair-encoder.ts';
import { joinPair } from '../../src/encoder/pair-frame.ts';
import { collectPairLogits } from '../../src/encoder/pair-logits.ts';
import { createCrossEncoderEvaluator } from '../../src/evaluators/cross-encoder.ts';
import { EdgeError, InputError } from '../../src/failures.ts';
import type { PairJob, PairOutcome } from './pair-apart.ts';

const job: PairJob = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(await run(job).catch(describe)));

async function run({ options, pairs = [], rounds = [{}], claimedInvariant, evaluate }: PairJob): Promise<PairOutcome> {
  const opened = await openOnnxCrossEncoder(options);
  const encoder: PairEncoder = claimedInvariant === undefined ? opened : { ...opened, batchInvariant: claimedInvariant };
  const results: { readonly logits: readonly (readonly number[])[] }[] = [];
  for (const limits of rounds) {
    const found = await collectPairLogits(encoder, pairs, { limits: { texts: 32, tokens: 1024, ...limits } });
    results.push({ logits: found.map(({ logits }) => [...logits]) });
  }
  const joined = pairs.slice(0, 20).map(({ first, second }) => joinPair(encoder.frame, encoder.tokenise(first), encoder.tokenise(second)));
  const { name, revision, hubRevision, labels, logits, batchInvariant } = opened;
  const watch = { signal: new AbortController().signal, onProgress: () => {} };
  const evaluator = evaluate === undefined ? undefined : createCrossEncoderEvaluator({ ...evaluate.options, encoder });
  const scores = (await evaluator?.score(evaluate?.items ?? [], watch)) ?? [];
  await encoder.close();
  return { kind: 'scored', name, revision, hubRevision, labels, logits, batchInvariant, joined, results, scores };
}

function describe(error: unknown): PairOutcome {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const cure = error instanceof EdgeError || error instanceof InputError ? { cure: error.cure ?? '' } : {};
  return { kind: 'failed', name, message, ...cure };
}
