import type { PriceList } from '../../documents/suite.ts';
import type { Run } from '../../runs/run.ts';
import { sumByBlock } from './block-sums.ts';
import type { CostAt } from './cost-measure.ts';
import { type AbsentCosts, assembleBlockCosts, type BlockCost, blocksAt, type ComponentCosts, unmeasured } from './costs.ts';
import { pickMeteredBlocks } from './energy-costs.ts';
import { countGpus } from './gpu-count.ts';
import { pickLoadWindows } from './load-blocks.ts';
import { scaleSerialLatencies } from './serial-latency-costs.ts';

const msPerHour = 3_600_000;
const joulesPerKwh = 3_600_000;

/**
 * USD of what is paid for by time and energy: hours × (GPUs × price of a GPU hour + price of a machine hour) + kWh × price of a kWh, of
 * what the list names. Hours are those of an answer's E2E at `serial`, of wall time at `load`. Without a price of energy it is a cost of
 * every answer at `serial`; with one it goes by block, energy being known of blocks only: a block's energy for one answer stands beside
 * the time of one. Absent where the list names energy and none was measured, and where nothing it names is there. This project's choice.
 */
export function computeHourlyCosts(run: Run, prices: PriceList, at: CostAt): ComponentCosts {
  const usdPerMs = priceTime(run, prices);
  if (typeof usdPerMs !== 'number') return usdPerMs;
  const times = at === 'serial' ? scaleSerialLatencies(run, usdPerMs) : priceLoad(run, usdPerMs);
  if (times.kind === 'absent' || prices.energyKwhUsd === undefined) return times;
  const sums = times.kind === 'per-answer' ? sumByBlock(times, run, blocksAt(at)) : times;
  return sums.kind === 'absent' ? sums : addEnergy(sums.blocks, run, at, prices.energyKwhUsd);
}

/** What a millisecond of the machine costs; 0 where only its energy is paid for. */
function priceTime({ header }: Run, { gpuHourUsd, machineHourUsd, energyKwhUsd }: PriceList): number | AbsentCosts {
  const gpus = countGpus(header);
  if (gpus === undefined && (gpuHourUsd !== undefined || energyKwhUsd !== undefined))
    return unmeasured(
      'was answered elsewhere, where neither GPUs nor energy are known',
      'Name its model in prices.tokens, or price machine hours alone.',
    );
  const priced = (gpuHourUsd !== undefined && (gpus ?? 0) > 0) || machineHourUsd !== undefined || energyKwhUsd !== undefined;
  if (!priced)
    return gpuHourUsd === undefined
      ? unmeasured('has no price: its model is not among those of prices.tokens', 'Add it there, or add gpuHourUsd or machineHourUsd.')
      : unmeasured('was measured on a machine without a GPU, and only GPU hours have a price', 'Add machineHourUsd to prices.');
  return ((gpus ?? 0) * (gpuHourUsd ?? 0) + (machineHourUsd ?? 0)) / msPerHour;
}

function priceLoad(run: Run, usdPerMs: number): ComponentCosts {
  const windows = pickLoadWindows(run);
  if ('kind' in windows) return windows;
  const blocks = windows.map(({ line, wallMs, answers }) => [line.block, { total: wallMs * usdPerMs, answers }] as const);
  return assembleBlockCosts(new Map(blocks), 'load', { source: 'machine' });
}

/** Time of a block's answers, and for as many of them the energy that the whole block took for one. */
function addEnergy(times: ReadonlyMap<number, BlockCost>, run: Run, at: CostAt, kwhUsd: number): ComponentCosts {
  const metered = pickMeteredBlocks(run, at);
  if (metered.kind === 'absent') return metered;
  const blocks = metered.blocks.flatMap(({ line, joules }) => {
    const time = times.get(line.block);
    if (time === undefined || line.answers === 0) return [];
    const energy = ((joules / line.answers) * time.answers * kwhUsd) / joulesPerKwh;
    return [[line.block, { total: time.total + energy, answers: time.answers }] as const];
  });
  return assembleBlockCosts(new Map(blocks), blocksAt(at), { source: 'machine', meter: metered.meter });
}
