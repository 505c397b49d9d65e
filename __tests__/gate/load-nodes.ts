import type { BlockLine } from '../../src/documents/run.ts';
import type { CostMeasure } from '../../src/poq/costs/cost-measure.ts';
import type { Node } from '../../src/poq/node.ts';
import { type AnswerSketch, buildNode, type RunSketch } from '../doubles/run.ts';

type LoadPlan = {
  readonly measure: CostMeasure;
  readonly latencyBlocks?: number;
  readonly loadBlocks?: number;
  /** prompts of a load block; 10 · concurrency where absent */
  readonly each?: number;
  readonly concurrency?: number;
  readonly answer?: (index: number) => Partial<AnswerSketch>;
  readonly line?: (block: number, kind: BlockLine['kind']) => Partial<BlockLine>;
  readonly sketch?: Partial<RunSketch>;
};

/**
 * A run of `latencyBlocks` blocks of ten prompts and `loadBlocks` after them, half of whose answers are right; its latencies and the lines
 * of its blocks are as the plan says.
 */
export function loadNode(name: string, plan: LoadPlan): Node {
  const { measure, latencyBlocks = 12, loadBlocks = 12, concurrency = 2, each = 10 * concurrency, answer = () => ({}), line } = plan;
  const first = 10 * latencyBlocks;
  const answers = Array.from({ length: first + each * loadBlocks }, (_, index): AnswerSketch => {
    const block = index < first ? Math.floor(index / 10) : latencyBlocks + Math.floor((index - first) / each);
    return { id: `p${index}`, f1: index % 2, block, ...answer(index) };
  });
  const blockLine = (block: number, kind: BlockLine['kind']): Partial<BlockLine> => ({
    answers: kind === 'latency' ? 10 : each,
    concurrency: kind === 'latency' ? 1 : concurrency,
    ...line?.(block, kind),
  });
  const numbers = Array.from({ length: latencyBlocks + loadBlocks }, (_, block) => block);
  return buildNode(
    name,
    {
      kind: 'endpoint',
      latencyBlocks: numbers.slice(0, latencyBlocks),
      loadBlocks: numbers.slice(latencyBlocks),
      answers,
      blockLine,
      ...plan.sketch,
      header: { candidate: { name, kind: 'endpoint', baseUrl: 'http://127.0.0.1:8000/v1' }, ...plan.sketch?.header },
    },
    measure,
  );
}

/** A full part in which an answer took `ms` on average, wavering by block. */
export const steadyOf =
  (ms: number) =>
  (block: number, kind: BlockLine['kind']): Partial<BlockLine> =>
    kind === 'latency' ? {} : { steady: { startMs: 0, endMs: 10 * ms * (1 + 0.02 * (block % 3)), answers: 20 } };
