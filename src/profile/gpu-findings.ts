import type { BlockLine, Finding } from '../documents/run.ts';
import { createBlockingFinding, createWarning } from './blocking-finding.ts';
import type { MeterSummary } from './meter.ts';
import { hardwareReasons } from './throttle-reasons.ts';

/** block means of the clock further apart than this, relative to the highest, are told [ours] */
const stillClock = 0.05;
/** a power cap in fewer samples than this is not told [ours] */
const rareCap = 0.01;
const mostNamed = 5;

/**
 * What a reader has to know of the GPUs of a measurement. Blocking: processes of others on them (`foreign-gpu-process`), clocks lowered by
 * heat, the board or the power supply in any sample of a block (`hardware-throttling`), limits of power or clocks that changed
 * (`limits-changed`). Warnings: clocks lowered to stay within the power limit (`power-capped`), mean clocks that differ by more than 5 %
 * between blocks of a kind (`clocks-moved`), processes that nvidia-smi does not show (`gpu-processes-unknown`), a meter that had to be
 * started anew (`meter-restarted`).
 */
export function findGpuFindings(blocks: readonly BlockLine[], summary: MeterSummary): readonly Finding[] {
  const metered = blocks.filter(({ gpu }) => gpu !== undefined);
  return [
    ...findForeign(summary),
    ...findThrottled(metered),
    ...findLimits(summary),
    ...findCapped(metered),
    ...findMoved(metered),
    ...findUnknown(summary),
    ...findRestarted(summary),
  ];
}

function findForeign({ foreignProcesses }: MeterSummary): readonly Finding[] {
  if (foreignProcesses.length === 0) return [];
  const named = foreignProcesses.slice(0, mostNamed).map(({ pid, name }) => `${name} (${pid})`);
  const more = foreignProcesses.length > mostNamed ? ` and ${foreignProcesses.length - mostNamed} more` : '';
  return [
    createBlockingFinding('foreign-gpu-process', {
      sentence: `Other processes used the GPU while it was measured: ${named.join(', ')}${more}.`,
      cure: 'End them, or measure on a GPU of its own (CUDA_VISIBLE_DEVICES), and measure again.',
    }),
  ];
}

/** The largest share of a block's samples in which one of the reasons was active. */
const shareOf = ({ gpu }: BlockLine, reasons: readonly string[]): number =>
  Math.max(0, ...reasons.map((reason) => gpu?.reasons?.[reason] ?? 0));

const inBlocks = (count: number, of: number): string => `in ${count} of ${of} ${of === 1 ? 'block' : 'blocks'}`;
const percent = (share: number): string => `${share < 0.01 ? '< 1' : Math.round(share * 100)} %`;

function findThrottled(blocks: readonly BlockLine[]): readonly Finding[] {
  const hit = blocks.filter((block) => shareOf(block, hardwareReasons) > 0);
  if (hit.length === 0) return [];
  const names = hardwareReasons.filter((reason) => hit.some((block) => shareOf(block, [reason]) > 0));
  const most = Math.max(...hit.map((block) => shareOf(block, hardwareReasons)));
  return [
    createBlockingFinding('hardware-throttling', {
      sentence: `The GPU was slowed down ${inBlocks(hit.length, blocks.length)} (${names.join(', ')}; at most ${percent(most)} of a block's samples).`,
      cure: 'Look after cooling and power supply, or set a lower power limit that it can hold, and measure again.',
    }),
  ];
}

function findLimits({ limitChanges }: MeterSummary): readonly Finding[] {
  if (limitChanges.length === 0) return [];
  return [
    createBlockingFinding('limits-changed', {
      sentence: `Limits of the GPU changed while it was measured: ${limitChanges.slice(0, mostNamed).join('; ')}.`,
      cure: 'Keep power and clock limits as they are for the whole measurement, and measure again.',
    }),
  ];
}

function findCapped(blocks: readonly BlockLine[]): readonly Finding[] {
  const hit = blocks.filter((block) => shareOf(block, ['software-power-cap']) > rareCap);
  if (hit.length === 0) return [];
  const most = Math.max(...hit.map((block) => shareOf(block, ['software-power-cap'])));
  return [
    createWarning('power-capped', {
      sentence: `The GPU lowered its clocks to stay within its power limit ${inBlocks(hit.length, blocks.length)} (at most ${percent(most)} of a block's samples).`,
      cure: 'Nothing, where production runs with the same limit; the limit is part of the environment that costs are compared within.',
    }),
  ];
}

function findMoved(blocks: readonly BlockLine[]): readonly Finding[] {
  return (['latency', 'load'] as const).flatMap((kind) => {
    const clocks = blocks.flatMap((block) => (block.kind === kind ? (block.gpu?.smClockMHz ?? []) : []));
    const [least, most] = [Math.min(...clocks), Math.max(...clocks)];
    if (clocks.length < 2 || most <= 0 || (most - least) / most <= stillClock) return [];
    return [
      createWarning('clocks-moved', {
        sentence: `The mean clock of the GPU lay between ${Math.round(least)} and ${Math.round(most)} MHz in the ${kind} blocks.`,
        cure: 'Lock the clocks for measuring (nvidia-smi --lock-gpu-clocks), or let the GPU reach a steady temperature first.',
      }),
    ];
  });
}

function findUnknown({ processesUnknown }: MeterSummary): readonly Finding[] {
  if (processesUnknown === undefined) return [];
  return [
    createWarning('gpu-processes-unknown', {
      sentence: `Whether other processes used the GPU is not known: ${processesUnknown}.`,
      cure: 'See to it that nothing else runs there; in a container, --pid=host lets nvidia-smi show processes.',
    }),
  ];
}

function findRestarted({ restarts }: MeterSummary): readonly Finding[] {
  if (restarts === 0) return [];
  return [
    createWarning('meter-restarted', {
      sentence: `nvidia-smi ended or fell silent ${restarts === 1 ? 'once' : `${restarts} times`} while it was sampled.`,
      cure: 'Look in the kernel log for errors of the driver (NVRM, Xid).',
    }),
  ];
}
