import type { Shard } from '../documents/run.ts';
import { InputError } from '../failures.ts';

/** `2/5` → the second of five parts of the plan. Throws InputError for anything else. */
export function parseShard(text: string): Shard {
  const [, index, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  if (index === undefined || of === undefined || Number(index) > Number(of)) {
    throw new InputError(`--shard ${JSON.stringify(text)} is not a part of a whole`, {
      cure: 'Write i/n with 1 ≤ i ≤ n, such as --shard 2/5.',
    });
  }
  return { index: Number(index), of: Number(of) };
}
