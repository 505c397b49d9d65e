import { join } from 'node:path';
import type { Shard } from '../documents/run.ts';

/** How the names of run files end. */
export const runEnding = '.run.jsonl';

/** Where the run or the baseline of a name lies in its folder: `NAME.run.jsonl`, or `NAME.shard-2-of-5.run.jsonl`. */
export function runFilePath(folder: string, name: string, shard?: Shard): string {
  return join(folder, `${name}${shard === undefined ? '' : `.shard-${shard.index}-of-${shard.of}`}${runEnding}`);
}
