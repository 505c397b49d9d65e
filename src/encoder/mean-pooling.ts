import { computeUnitVector } from './unit-vector.ts';

export type HiddenStates = {
  /** texts × places × dimensions, row after row */
  readonly values: Float32Array;
  readonly places: number;
  readonly dimensions: number;
};

/**
 * Pools the hidden states of a batch into one vector a text: the mean over the places that hold a token (the attention mask), then scaled
 * to length 1, as sentence-transformers' `Pooling` (mean tokens) and `Normalize` modules do.
 *
 * @param lengths tokens of each text; the places behind them are padding
 * @throws RangeError when the hidden states do not have one row for each text
 */
export function poolMeans(hidden: HiddenStates, lengths: readonly number[]): readonly Float32Array[] {
  const { values, places, dimensions } = hidden;
  if (values.length !== lengths.length * places * dimensions) {
    throw new RangeError(`${values.length} hidden values are not ${lengths.length} × ${places} × ${dimensions}`);
  }
  return lengths.map((length, text) => {
    const sum = new Float64Array(dimensions);
    for (let place = 0; place < length; place++) {
      const start = (text * places + place) * dimensions;
      for (let k = 0; k < dimensions; k++) sum[k] = (sum[k] ?? 0) + (values[start + k] ?? 0);
    }
    return computeUnitVector(sum);
  });
}
