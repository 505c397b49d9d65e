import { fail, pass, type Result } from './check.ts';

/** What the cost of a suite stands on besides times and token counts. */
export type CostNeeds = {
  /** a part of the cost is energy, or is paid for by the kWh */
  readonly energy: boolean;
  /** a part of the cost is GPU time, or only GPU hours have a price */
  readonly gpus: boolean;
  /** nothing in the price list is a price of this candidate */
  readonly unpriced: boolean;
};

/** What there is to measure it with: GPUs, and whether the energy counters of the CPU packages can be read. */
export type CostMeans = { readonly gpus: number; readonly packages: 'readable' | 'unreadable' | 'none' };

const cure = 'Measure where there is one, or weigh another cost (reward.cost.measure).';

/**
 * Whether this machine can tell what the suite weighs as cost: better known before hours of measuring than from a verdict that stays open
 * (`cost-unmeasured`). The energy of a server is that of the GPUs where there are some, of everything else that of the CPU packages.
 */
export function decideCost(needs: CostNeeds, { gpus, packages }: CostMeans, by: 'server' | 'program' | 'elsewhere'): Result {
  if (needs.unpriced)
    return fail(
      'the price list has no price of this candidate',
      'Add its model, with its baseUrl, to prices.tokens; or machineHourUsd to prices.',
    );
  if (by === 'elsewhere')
    return fail('it answers elsewhere, where neither GPUs nor energy are known', 'Name its model in prices.tokens, or weigh latency.');
  if (needs.gpus && gpus === 0) return fail('the suite weighs GPU time, and this machine has no NVIDIA GPU', cure);
  if (!needs.energy) return pass('GPU time can be counted');
  if (by === 'server' && gpus > 0) return pass('energy is that of the GPUs');
  if (packages === 'readable') return pass('energy is that of the CPU packages');
  if (packages === 'none') return fail('the suite weighs energy, and this machine has no meter of it', cure);
  return fail(
    'the suite weighs energy, and this user may not read the counters of the CPU packages',
    'Make /sys/class/powercap/*/energy_uj readable, or measure as root.',
  );
}
