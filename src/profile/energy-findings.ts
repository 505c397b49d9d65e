import type { BlockLine, Finding } from '../documents/run.ts';
import { createWarning } from './blocking-finding.ts';

type Reason = NonNullable<BlockLine['energyAbsent']>;

export const energyWhys: Readonly<Record<Reason, string>> = {
  'short-window': 'they are too short for what the meter can resolve',
  gap: 'the meter was silent in the middle of them',
  mig: 'the GPU is cut into MIG instances, whose power is not told apart',
  'not-supported': 'this GPU does not tell its power',
  unreadable: 'the counters of the CPU packages may not be read',
};

export const energyCures: Readonly<Record<Reason, string>> = {
  'short-window': 'Fewer and longer blocks (measure.latencyBlocks, more prompts): 30 s on a GPU, 1 s on a CPU.',
  gap: 'Look why nvidia-smi did not answer (kernel log: NVRM, Xid).',
  mig: 'Measure on a whole GPU to know its energy.',
  'not-supported': 'Nothing; latency and memory are measured all the same.',
  unreadable: 'Let the user of the runner read /sys/class/powercap/*/energy_uj (root only by default).',
};

/**
 * `energy-unmeasured`, a warning: where there is an energy meter and yet none of the latency blocks, or none of the load blocks, has an
 * energy, and why. Silent where there is no meter at all.
 */
export function findEnergyFindings(blocks: readonly BlockLine[]): readonly Finding[] {
  const missing = (['latency', 'load'] as const).flatMap((kind) => {
    const ofKind = blocks.filter((block) => block.kind === kind);
    const [first] = ofKind.flatMap(({ energyAbsent }) => energyAbsent ?? []);
    return first === undefined || ofKind.some(({ energyJoules }) => energyJoules !== undefined) ? [] : [{ kind, reason: first }];
  });
  const [first] = missing;
  if (first === undefined) return [];
  const told = missing.map(({ kind, reason }) => `of ${kind} blocks, because ${energyWhys[reason]}`);
  const alike = missing.every(({ reason }) => reason === first.reason);
  const where = alike
    ? `of ${missing.map(({ kind }) => kind).join(' and ')} blocks, because ${energyWhys[first.reason]}`
    : told.join(', and ');
  return [createWarning('energy-unmeasured', { sentence: `There is no energy ${where}.`, cure: energyCures[first.reason] })];
}
