import type { Run } from '../../runs/run.ts';
import type { CostAt } from './cost-measure.ts';
import { type AbsentCosts, assembleBlockCosts, type ComponentCosts, unmeasured } from './costs.ts';
import { countGpus } from './gpu-count.ts';
import { pickLoadWindows } from './load-blocks.ts';
import { scaleSerialLatencies } from './serial-latency-costs.ts';

/**
 * GPU-seconds: number of GPUs × seconds. At `serial` of every answer, from its E2E; at `load` by block, wall time over the answers given in
 * it: what production pays for, because requests that run beside each other share the GPU. This project's choice.
 */
export function computeGpuSecondCosts(run: Run, at: CostAt): ComponentCosts {
  const gpus = countGpus(run.header) ?? 0;
  if (gpus === 0) return explainNoGpu(run);
  if (at === 'serial') return scaleSerialLatencies(run, gpus / 1_000);
  const windows = pickLoadWindows(run);
  if ('kind' in windows) return windows;
  const blocks = windows.map(({ line, wallMs, answers }) => [line.block, { total: (gpus * wallMs) / 1_000, answers }] as const);
  return assembleBlockCosts(new Map(blocks), 'load', { source: 'machine' });
}

function explainNoGpu({ header }: Run): AbsentCosts {
  return countGpus(header) === undefined
    ? unmeasured('was answered elsewhere, and with how many GPUs is not known', 'Weigh another cost, or serve the model on this machine.')
    : unmeasured('was measured on a machine without a GPU', 'Measure where there is one, or weigh another cost (reward.cost.measure).');
}
