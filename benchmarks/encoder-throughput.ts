/**
 * Pairs per second of the real bi-encoder (all-MiniLM-L6-v2, fp32, two threads) on the 1,500 pairs of the STS benchmark, development
 * part: ours, one text at a time through transformers.js, and the same steps in Python. Loading is not timed.
 *
 *   node benchmarks/encoder-throughput.ts      prints the three as JSON
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { openOnnxEncoder } from '../src/edges/onnx-encoder.ts';
import { computeCosine } from '../src/encoder/cosine.ts';
import { embedTexts } from '../src/encoder/embed-texts.ts';
import { type Benchmark, computeMedian, runPython, sharedFolder } from './benchmark.ts';

const rounds = 3;
const threads = 2;
const model = join(sharedFolder, 'models', 'all-MiniLM-L6-v2');
const table = join(sharedFolder, 'data', 'stsb', 'stsb-en-dev.csv');
const pythonPeer = join(import.meta.dirname, 'encoder-peer.py');

type Timed = { readonly seconds: number; readonly cosines: readonly number[] };
type PythonTimed = Timed & { readonly library: string };

const readPairs = (): readonly (readonly string[])[] => parse(readFileSync(table));

/** The cosines of texts 0 and 1, 2 and 3, …, and how long it took to get there. */
async function time(embed: () => Promise<readonly Float32Array[]>): Promise<Timed> {
  const start = performance.now();
  const vectors = await embed();
  const cosines = Array.from({ length: vectors.length / 2 }, (_, i) =>
    computeCosine(vectorAt(vectors, 2 * i), vectorAt(vectors, 2 * i + 1)),
  );
  return { seconds: (performance.now() - start) / 1000, cosines };
}

function vectorAt(vectors: readonly Float32Array[], index: number): Float32Array {
  const vector = vectors[index];
  if (vector === undefined) throw new RangeError(`no vector ${index}`);
  return vector;
}

type Ways = { readonly ours: () => Promise<Timed>; readonly oneByOne: () => Promise<Timed>; readonly close: () => Promise<unknown> };

async function openWays(texts: readonly string[]): Promise<Ways> {
  const encoder = await openOnnxEncoder({ name: 'minilm', dtype: 'fp32', threads, source: { kind: 'folder', folder: model } });
  const { pipeline } = await import('@huggingface/transformers');
  const extract = await pipeline('feature-extraction', model, {
    dtype: 'fp32',
    local_files_only: true,
    session_options: { intraOpNumThreads: threads },
  });
  const embedAlone = async (text: string): Promise<Float32Array> =>
    Float32Array.from((await extract(text, { pooling: 'mean', normalize: true })).data);
  return {
    ours: () => time(async () => (await embedTexts(encoder, texts)).embeddings),
    oneByOne: () =>
      time(async () => {
        const vectors: Float32Array[] = [];
        for (const text of texts) vectors.push(await embedAlone(text));
        return vectors;
      }),
    close: () => Promise.all([encoder.close(), extract.dispose()]),
  };
}

type Measured = {
  readonly ours: number;
  readonly oneByOne: number;
  readonly python: { readonly library: string; readonly seconds: number } | undefined;
};

/** Medians over the rounds, in seconds; the ways take turns, because a busy machine is busy for all of them. */
async function measureAll(withPython: boolean): Promise<Measured> {
  const texts = readPairs().flatMap((row) => row.slice(0, 2));
  const { ours, oneByOne, close } = await openWays(texts);
  const turns: { readonly ours: Timed; readonly oneByOne: Timed; readonly python: PythonTimed | undefined }[] = [];
  for (let round = 0; round < rounds; round++) {
    const python = withPython ? runPython<PythonTimed>(pythonPeer, model, table, `${threads}`) : undefined;
    turns.push({ ours: await ours(), oneByOne: await oneByOne(), python });
  }
  await close();
  for (const turn of turns) requireAgreement(turn.ours, turn.oneByOne, turn.python);
  const python = turns.flatMap((turn) => turn.python ?? []);
  return {
    ours: computeMedian(turns.map((turn) => turn.ours.seconds)),
    oneByOne: computeMedian(turns.map((turn) => turn.oneByOne.seconds)),
    python: python[0] && { library: python[0].library, seconds: computeMedian(python.map(({ seconds }) => seconds)) },
  };
}

/** Faster to other figures would be no merit. */
function requireAgreement(ours: Timed, ...others: readonly (Timed | undefined)[]): void {
  for (const other of others) {
    const apart = other?.cosines.reduce((most, cosine, i) => Math.max(most, Math.abs(cosine - (ours.cosines[i] ?? Number.NaN))), 0) ?? 0;
    if (!(apart < 1e-4)) throw new Error(`the cosines differ by ${apart}`);
  }
}

const missing = !existsSync(model) || !existsSync(table);
const describeRate = (seconds: number): string => `${(readPairs().length / seconds).toFixed(0)} pairs/s`;

/** The real encoder, sorted, batched and without repeats, against one text at a time. */
export const encoderThroughput: Benchmark = {
  name: 'encoder: 1,500 STS-B pairs / one text at a time',
  async measure() {
    if (missing) return { skipped: 'no ../shared/models or ../shared/data/stsb' };
    const { ours, oneByOne } = await measureAll(false);
    return { ours: describeRate(ours), peer: describeRate(oneByOne), ratio: ours / oneByOne, target: 1 };
  },
};

/** The real encoder against sentence-transformers (or its steps on onnxruntime) in Python. */
export const encoderAgainstPython: Benchmark = {
  name: 'encoder: 1,500 STS-B pairs / sentence-transformers in Python',
  async measure() {
    if (missing) return { skipped: 'no ../shared/models or ../shared/data/stsb' };
    const { ours, python } = await measureAll(true);
    if (python === undefined) return { skipped: 'no python3 with sentence-transformers, or with onnxruntime and tokenizers' };
    return { ours: describeRate(ours), peer: describeRate(python.seconds), ratio: ours / python.seconds, target: 1.2 };
  },
};

if (import.meta.main) {
  const { ours, oneByOne, python } = await measureAll(true);
  const pairs = readPairs().length;
  const rates = { oursPairsPerSecond: pairs / ours, oneByOnePairsPerSecond: pairs / oneByOne, timesFaster: oneByOne / ours };
  console.log(
    JSON.stringify({
      pairs,
      threads,
      ...rates,
      ...(python && { pythonLibrary: python.library, pythonPairsPerSecond: pairs / python.seconds }),
    }),
  );
}
