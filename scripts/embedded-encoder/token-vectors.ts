import { resolve } from 'node:path';
import { AutoModel, env, Tensor } from '@huggingface/transformers';
import type { Matrix } from './principal-components.ts';

const tokensAtOnce = 256;

/** The ids that every text of the model starts and ends with. */
export type Frame = { readonly start: number; readonly end: number };

/**
 * Passes each token alone through a sentence encoder. A token's vector is the mean of two readings: its own hidden state, and the mean over
 * the three places start, token, end, which is what the encoder would give for a text of this token.
 *
 * @param folder the model, with onnx/model.onnx
 * @param tokenIds ids in the model's vocabulary
 */
export async function collectTokenVectors(folder: string, tokenIds: readonly number[], frame: Frame): Promise<Matrix> {
  env.allowRemoteModels = false;
  env.useFSCache = false;
  const model = await AutoModel.from_pretrained(resolve(folder), { dtype: 'fp32', local_files_only: true });
  const parts: Float32Array[] = [];
  for (let start = 0; start < tokenIds.length; start += tokensAtOnce) {
    const ids = tokenIds.slice(start, start + tokensAtOnce).flatMap((id) => [frame.start, id, frame.end]);
    const shape = [ids.length / 3, 3];
    const { last_hidden_state: hidden } = await model({
      input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
      attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
    });
    parts.push(mixReadings(hidden.data, hidden.dims[2]));
  }
  await model.dispose();
  const columns = (parts[0]?.length ?? 0) / Math.min(tokensAtOnce, tokenIds.length);
  const values = new Float32Array(tokenIds.length * columns);
  for (const [index, part] of parts.entries()) values.set(part, index * tokensAtOnce * columns);
  return { values, rows: tokenIds.length, columns };
}

function mixReadings(hidden: Float32Array, columns: number): Float32Array {
  const vectors = new Float32Array(hidden.length / 3);
  for (let i = 0; i < vectors.length; i++) {
    const start = Math.floor(i / columns) * 3 * columns + (i % columns);
    const own = hidden[start + columns] ?? 0;
    const mean = ((hidden[start] ?? 0) + own + (hidden[start + 2 * columns] ?? 0)) / 3;
    vectors[i] = (own + mean) / 2;
  }
  return vectors;
}
