import { computeUnitVector } from './unit-vector.ts';

/**
 * A static token table: one vector and one weight for each entry of a vocabulary, and nothing that looks at the context (the idea of
 * Model2Vec, https://github.com/MinishLab/model2vec). The vector of token t in dimension k is `level × dimensionScales[k]`, level a
 * whole number in −7..7, two of them in a byte (the even dimension in the low half, 8 added).
 */
export type StaticTable = {
  readonly name: string;
  /** `sha256:…` over the file's content */
  readonly revision: string;
  readonly dimensions: number;
  /** the position of a token is its id */
  readonly vocabulary: readonly string[];
  /** tokenizer.json without its vocabulary */
  readonly tokenizer: Readonly<Record<string, unknown>>;
  readonly dimensionScales: readonly number[];
  /** how much a token counts in the mean of its text; 0: not at all */
  readonly weights: Float32Array;
  /** vocabulary × dimensions / 2 bytes */
  readonly levels: Uint8Array;
};

export const largestLevel = 7;
export const levelOffset = 8;

/**
 * The vector of a text: the weighted sum of its tokens' vectors, scaled to length 1 (which makes it the weighted mean).
 * The zero vector when no token carries weight.
 *
 * @param tokenIds positions in the table's vocabulary; others are left out
 */
export function computeStaticEmbedding(table: StaticTable, tokenIds: readonly number[]): Float32Array {
  const sum = new Float64Array(table.dimensions);
  const bytesPerToken = table.dimensions / 2;
  for (const id of tokenIds) {
    const weight = table.weights[id] ?? 0;
    if (weight === 0) continue;
    for (let byte = 0; byte < bytesPerToken; byte++) {
      const pair = table.levels[id * bytesPerToken + byte] ?? 0;
      const k = byte * 2;
      sum[k] = (sum[k] ?? 0) + weight * ((pair & 15) - levelOffset);
      sum[k + 1] = (sum[k + 1] ?? 0) + weight * ((pair >> 4) - levelOffset);
    }
  }
  for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) * (table.dimensionScales[k] ?? 0);
  return computeUnitVector(sum);
}
