import type { Sample } from '../documents/suite.ts';
import { InputError } from '../failures.ts';
import type { Prompt } from './prompt.ts';
import { drawStratified } from './stratified-draw.ts';

type Draw = {
  /** names the source in messages */
  readonly source: string;
  readonly prompts: readonly Prompt[];
  /** absent: all */
  readonly sample?: Sample | undefined;
  readonly seed: number;
};

/**
 * Draws prompts of one source without replacement, stratified by task (`drawStratified`). The same seed draws the same ids on every
 * machine and in any order of the file, and of two samples with one seed the smaller lies (up to the rounding of strata) within the larger.
 * Throws InputError where the source is empty or holds fewer prompts than are asked for.
 */
export function drawSample({ source, prompts, sample = 'all', seed }: Draw): readonly Prompt[] {
  if (prompts.length === 0) {
    throw new InputError(`${source} holds no prompts`, { cure: 'A sample cannot be empty: name a file that has prompts in it.' });
  }
  if (sample === 'all') return prompts;
  if (sample > prompts.length) {
    throw new InputError(`sample: ${sample} asks for more prompts than there are: ${source} holds ${prompts.length}`, {
      cure: `Lower it to ${prompts.length} or less, or write sample: all.`,
    });
  }
  return drawStratified(prompts, { size: sample, use: 'sample', seed });
}
