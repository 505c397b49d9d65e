import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { computeCosine } from '../../src/encoder/cosine.ts';
import { type Correlation, computePearson } from '../../src/statistics/correlation.ts';
import { computeSpearman } from '../../src/statistics/spearman.ts';
import { encodeApart, vectorsOf } from '../edges/encode-apart.ts';
import { describeReal } from './describe-real.ts';

const models = '../shared/models';
const stsb = '../shared/data/stsb/stsb-en-dev.csv';
const available = existsSync(models) && existsSync(stsb);

type Pair = { readonly texts: readonly [string, string]; readonly human: number };
const pairs: readonly Pair[] = available
  ? parse(readFileSync(stsb)).map((row: readonly string[]) => ({ texts: [row[0] ?? '', row[1] ?? ''], human: Number(row[2]) }))
  : [];
const texts = pairs.flatMap((pair) => pair.texts);

function minilm(dtype: 'fp32' | 'q8'): Parameters<typeof encodeApart>[0]['encoder'] {
  return { kind: 'onnx', options: { name: 'minilm', dtype, threads: 2, source: { kind: 'folder', folder: `${models}/all-MiniLM-L6-v2` } } };
}

/** Pearson and Spearman of the cosine of each pair with what people said. */
function compareWithPeople(vectors: readonly Float32Array[]): { readonly pearson: number; readonly spearman: number } {
  const empty = new Float32Array(0);
  const cosines = pairs.map((_, i) => computeCosine(vectors[2 * i] ?? empty, vectors[2 * i + 1] ?? empty));
  const human = pairs.map((pair) => pair.human);
  return { pearson: numberIn(computePearson(cosines, human)), spearman: numberIn(computeSpearman(cosines, human)) };
}

function numberIn(correlation: Correlation): number {
  return correlation.kind === 'defined' ? correlation.value : Number.NaN;
}

describeReal(`the correlations on the STS benchmark: ${models} or ${stsb} is missing`, available)(
  'on the 1,500 pairs of the STS benchmark, development part',
  () => {
    test('all-MiniLM-L6-v2 in fp32 gives the published .8696 Pearson and .8672 Spearman', async () => {
      const { pearson, spearman } = compareWithPeople(vectorsOf(await encodeApart({ encoder: minilm('fp32'), texts })));
      expect(Math.abs(pearson - 0.8696)).toBeLessThan(0.0005);
      expect(Math.abs(spearman - 0.8672)).toBeLessThan(0.0005);
    }, 120_000);

    test('an fp32 vector does not depend on its neighbours: batches of 1, 7 and 32 agree', async () => {
      const sample = texts.filter((_, i) => i % 10 === 0);
      const outcome = await encodeApart({ encoder: minilm('fp32'), texts: sample, rounds: [{ texts: 32 }, { texts: 1 }, { texts: 7 }] });
      const together = vectorsOf(outcome, 0);
      for (const round of [1, 2]) {
        const apart = vectorsOf(outcome, round);
        const differences = together.map((vector, i) =>
          vector.reduce((most, value, k) => Math.max(most, Math.abs(value - (apart[i]?.[k] ?? 9))), 0),
        );
        expect(differences).toHaveLength(300);
        expect(Math.max(...differences)).toBeLessThan(1e-6);
      }
    }, 60_000);

    test('the same model in q8 refuses a batch', async () => {
      const outcome = await encodeApart({ encoder: minilm('q8'), texts: texts.slice(0, 4), claimedInvariant: true });
      expect(outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining('one text at a time') });
    }, 30_000);

    test('the embedded encoder reaches at least .76 Spearman', async () => {
      const file = 'fixtures/embedded/encoder/sts-embedded.table';
      const { pearson, spearman } = compareWithPeople(vectorsOf(await encodeApart({ encoder: { kind: 'embedded', file }, texts })));
      // The figures of docs/embedded-encoder.md.
      expect(spearman).toBeCloseTo(0.8137, 3);
      expect(pearson).toBeCloseTo(0.817, 3);
      expect(spearman).toBeGreaterThanOrEqual(0.76);
    }, 30_000);

    test('a cross-encoder is refused by name of what it gives', async () => {
      const folder = `${models}/stsb-cross-encoder-minilm-l6`;
      const outcome = await encodeApart({
        encoder: { kind: 'onnx', options: { name: 'x', dtype: 'q8', source: { kind: 'folder', folder } } },
        texts: ['a'],
      });
      expect(outcome).toMatchObject({ kind: 'failed', name: 'EdgeError', message: expect.stringContaining('it gives logits') });
    }, 30_000);
  },
);
