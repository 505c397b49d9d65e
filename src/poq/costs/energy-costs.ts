import type { BlockLine } from '../../documents/run.ts';
import { energyCures, energyWhys } from '../../profile/energy-findings.ts';
import type { Run } from '../../runs/run.ts';
import type { CostAt } from './cost-measure.ts';
import { type AbsentCosts, assembleBlockCosts, type BlockCosts, blocksAt, type CostBlocks, unmeasured } from './costs.ts';
import { listWholeBlocks } from './load-blocks.ts';

/** A block with its energy. */
export type MeteredBlock = { readonly line: BlockLine; readonly joules: number };

export type Metered = { readonly kind: 'metered'; readonly blocks: readonly MeteredBlock[]; readonly meter: 'gpu' | 'cpu-package' };

/**
 * Energy in joules, gross, by block: what the meter counted from its start to its end over the answers that it gave; in latency blocks at
 * `serial`, in load blocks at `load`. Absent unless every block of the kind has an energy: those that lack one (too short, a gap) are not
 * like the others. This project's choice.
 */
export function computeEnergyCosts(run: Run, at: CostAt): BlockCosts | AbsentCosts {
  const metered = pickMeteredBlocks(run, at);
  if (metered.kind === 'absent') return metered;
  const blocks = metered.blocks.map(({ line, joules }) => [line.block, { total: joules, answers: line.answers }] as const);
  return assembleBlockCosts(new Map(blocks), blocksAt(at), { source: 'machine', meter: metered.meter });
}

/** All blocks of the kind with their energies, or why not all of them have one; those of which a resume kept answers have other prompts. */
export function pickMeteredBlocks(run: Run, at: CostAt): Metered | AbsentCosts {
  const kind = blocksAt(at);
  const lines = listWholeBlocks(run).filter((block) => block.kind === kind);
  if (lines.length === 0) return unmeasured(`has no ${kind} blocks whose energy could be known`, 'Measure a model on this machine.');
  // nothing answers for no energy: a counter that stands still has measured nothing
  const metered = lines.flatMap((line) => (hasEnergy(line) ? [{ line, joules: line.energyJoules }] : []));
  const lacking = lines.filter((line) => !hasEnergy(line));
  if (lacking.length > 0) return explainLack(lacking, lines.length, kind);
  const [meter = 'gpu', ...others] = new Set(lines.flatMap(({ energyOf }) => energyOf ?? []));
  if (others.length > 0) return unmeasured('has energies of its GPUs and of its CPU packages, which do not add up', 'Measure it again.');
  return { kind: 'metered', blocks: metered, meter };
}

const hasEnergy = (line: BlockLine): line is BlockLine & { readonly energyJoules: number } => (line.energyJoules ?? 0) > 0;

function explainLack(lacking: readonly BlockLine[], count: number, kind: CostBlocks): AbsentCosts {
  const [reason] = lacking.flatMap(({ energyAbsent }) => energyAbsent ?? []);
  const which = lacking.length === count ? `no energy in any of its ${count}` : `no energy in ${lacking.length} of its ${count}`;
  if (reason === undefined)
    return unmeasured(
      `has ${which} ${kind} blocks: nothing metered it`,
      'Measure where nvidia-smi or the counters of the CPU packages can be read (poq doctor), or weigh another cost.',
    );
  return unmeasured(`has ${which} ${kind} blocks: ${energyWhys[reason]}`, energyCures[reason]);
}
