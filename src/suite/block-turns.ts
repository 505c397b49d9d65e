import type { Prompt } from './prompt.ts';

type Turns = {
  readonly latency: readonly (readonly Prompt[])[];
  readonly load: readonly LoadBlock[];
};
type LoadBlock = {
  readonly prompts: readonly Prompt[];
  /** index of the latency block that has to be over first; −1 for none */
  readonly notBefore: number;
};
type Turn = { readonly kind: 'latency' | 'load'; readonly prompts: readonly Prompt[] };

/**
 * Lets latency blocks and load blocks take turns. Of K latency and L load blocks the j-th load block (from 0) stands after latency block
 * ⌊(j + ½) · K / L⌋, which spreads them evenly, or after the one that it has to wait for where that comes later.
 */
export function interleave({ latency, load }: Turns): readonly Turn[] {
  const waiting = load.map((block, index) => ({
    prompts: block.prompts,
    after: Math.max(block.notBefore, Math.floor(((index + 0.5) * latency.length) / load.length)),
  }));
  return latency.flatMap((prompts, index): Turn[] => [
    { kind: 'latency', prompts },
    ...waiting.filter(({ after }) => after === index).map(({ prompts }): Turn => ({ kind: 'load', prompts })),
  ]);
}
