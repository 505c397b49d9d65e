/**
 * Pairs per second of the real bi-encoder (all-MiniLM-L6-v2, fp32, two threads): ours against one text at a time through transformers.js and
 * against sentence-transformers in Python, on the pairs of the STS benchmark and on answers and references of SQuAD. Loading is not timed.
 *
 *   node benchmarks/encoder-throughput.ts      prints all of it as JSON
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openOnnxEncoder } from '../src/edges/onnx-encoder.ts';
import { computeCosine } from '../src/encoder/cosine.ts';
import { embedTexts } from '../src/encoder/embed-texts.ts';
import { type Benchmark, computeMedian, type Measured, type Skipped, sharedFolder } from './benchmark.ts';
import { openEncoderPeer } from './encoder-peer.ts';
import { type EncoderTexts, readSquadAnswers, readStsPairs } from './encoder-texts.ts';

const rounds = 3;
const threads = 2;
const model = join(sharedFolder, 'models', 'all-MiniLM-L6-v2');

type Round = { readonly seconds: number; readonly cosines: readonly number[] };
/** `name`: of the library; undefined for a round that could not be made */
type Way = { readonly name: () => string; readonly embed: () => Promise<Round | undefined>; readonly close: () => unknown };

/** The cosines of texts 0 and 1, 2 and 3, …, and how long it took to get the vectors. */
async function time(embed: () => Promise<readonly Float32Array[]>): Promise<Round> {
  const start = performance.now();
  const vectors = await embed();
  const seconds = (performance.now() - start) / 1000;
  const cosines = Array.from({ length: Math.floor(vectors.length / 2) }, (_, i) =>
    computeCosine(vectorAt(vectors, 2 * i), vectorAt(vectors, 2 * i + 1)),
  );
  return { seconds, cosines };
}

function vectorAt(vectors: readonly Float32Array[], index: number): Float32Array {
  const vector = vectors[index];
  if (vector === undefined) throw new RangeError(`no vector ${index}`);
  return vector;
}

async function openOurs(texts: readonly string[]): Promise<Way> {
  const encoder = await openOnnxEncoder({ name: 'minilm', dtype: 'fp32', threads, source: { kind: 'folder', folder: model } });
  return { name: () => 'ours', embed: () => time(async () => (await embedTexts(encoder, texts)).embeddings), close: encoder.close };
}

async function openOneByOne(texts: readonly string[]): Promise<Way> {
  const { pipeline } = await import('@huggingface/transformers');
  const options = { dtype: 'fp32', local_files_only: true, session_options: { intraOpNumThreads: threads } } as const;
  const extract = await pipeline('feature-extraction', model, options);
  const embedAll = async (): Promise<readonly Float32Array[]> => {
    const vectors: Float32Array[] = [];
    for (const text of texts) vectors.push(Float32Array.from((await extract(text, { pooling: 'mean', normalize: true })).data));
    return vectors;
  };
  return { name: () => 'one text at a time', embed: () => time(embedAll), close: () => extract.dispose() };
}

async function openPython(texts: readonly string[]): Promise<Way> {
  const peer = openEncoderPeer(model, texts, threads);
  let library = 'no python3 with sentence-transformers, or with onnxruntime and tokenizers';
  const embed = async (): Promise<Round | undefined> => {
    const round = await peer.embed();
    library = round?.library ?? library;
    return round;
  };
  return { name: () => library, embed, close: peer.close };
}

type Compared = { readonly library: string; readonly ours: number; readonly peer: number };

/** Medians over the rounds, in seconds; the two take turns, because a busy machine is busy for both. */
async function compare(texts: readonly string[], openPeer: (texts: readonly string[]) => Promise<Way>): Promise<Compared | Skipped> {
  const [ours, peer] = [await openOurs(texts), await openPeer(texts)];
  const turns: { readonly ours: number; readonly peer: number }[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const [mine, other] = [await ours.embed(), await peer.embed()];
      if (mine === undefined || other === undefined) return { skipped: peer.name() };
      requireAgreement(mine, other);
      turns.push({ ours: mine.seconds, peer: other.seconds });
    }
  } finally {
    await Promise.all([ours.close(), peer.close()]);
  }
  return { library: peer.name(), ours: computeMedian(turns.map((turn) => turn.ours)), peer: computeMedian(turns.map((turn) => turn.peer)) };
}

/** Faster to other figures would be no merit. */
function requireAgreement(ours: Round, peer: Round): void {
  const apart = peer.cosines.reduce((most, cosine, i) => Math.max(most, Math.abs(cosine - (ours.cosines[i] ?? Number.NaN))), 0);
  if (!(apart < 1e-4)) throw new Error(`the cosines differ by ${apart}`);
}

type Row = {
  readonly name: string;
  readonly read: () => EncoderTexts | undefined;
  readonly openPeer: (texts: readonly string[]) => Promise<Way>;
  /** how many times as fast as the peer this has to be */
  readonly timesFaster: number;
};

async function measure({ read, openPeer, timesFaster }: Row): Promise<Measured | Skipped> {
  const wanted = existsSync(model) ? read() : undefined;
  if (wanted === undefined) return { skipped: 'no ../shared/models or ../shared/data' };
  const compared = await compare(wanted.texts, openPeer);
  if ('skipped' in compared) return compared;
  const describeRate = (seconds: number): string => `${(wanted.pairs / seconds).toFixed(0)} pairs/s`;
  const { ours, peer, library } = compared;
  // What answered may not be the library that the row is about, only its steps.
  return { ours: describeRate(ours), peer: `${describeRate(peer)} (${library})`, ratio: ours / peer, target: 1 / timesFaster };
}

const rows: readonly Row[] = [
  { name: 'encoder: 1,500 STS-B pairs / one text at a time', read: readStsPairs, openPeer: openOneByOne, timesFaster: 1 },
  {
    name: 'encoder: SQuAD answers, references / sentence-transformers, ≥ 1.8 ×',
    read: readSquadAnswers,
    openPeer: openPython,
    timesFaster: 1.8,
  },
  // Nothing repeats here, so that what is left is the model: the same kernels do the same sums on either side.
  {
    name: 'encoder: 1,500 STS-B pairs / sentence-transformers, ≥ 1.2 ×',
    read: readStsPairs,
    openPeer: openPython,
    timesFaster: 1.2,
  },
];

export const encoderThroughput: readonly Benchmark[] = rows.map((row) => ({ name: row.name, measure: () => measure(row) }));

if (import.meta.main) for (const row of rows) console.log(JSON.stringify({ row: row.name, ...(await measure(row)) }));
