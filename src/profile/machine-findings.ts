import type { BlockLine, Finding } from '../documents/run.ts';
import { createWarning } from './blocking-finding.ts';

/** shares of CPU time above which they are told [ours] */
const fewStolen = 0.02;
const littleElse = 0.1;

/**
 * What a reader has to know of the machine around a measurement, of the latency blocks taken together, because what else runs shows there
 * first: `stolen-time`, where the hypervisor gave more than 2 % of the CPU time to other machines; `busy-machine`, where other processes
 * took more than a tenth of it. Warnings; blocks of less than a second know neither.
 */
export function findMachineFindings(blocks: readonly BlockLine[]): readonly Finding[] {
  const serial = blocks.filter(({ kind }) => kind === 'latency');
  const stolen = weigh(serial, ({ stealShare }) => stealShare);
  const other = weigh(serial, ({ otherCpuShare }) => otherCpuShare);
  return [
    ...(stolen > fewStolen
      ? [
          createWarning('stolen-time', {
            sentence: `The hypervisor gave ${Math.round(stolen * 100)} % of the CPU time in latency blocks to other machines.`,
            cure: 'Measure on a machine that shares no processor, or expect latencies that spread.',
          }),
        ]
      : []),
    ...(other > littleElse
      ? [
          createWarning('busy-machine', {
            sentence: `Other processes took ${Math.round(other * 100)} % of the CPU time of this machine in latency blocks.`,
            cure: 'Let nothing else run on the machine while it measures.',
          }),
        ]
      : []),
  ];
}

/** Mean of a share, weighed by how long the blocks took; 0 where too little is known. */
function weigh(blocks: readonly BlockLine[], pick: (block: BlockLine) => number | undefined): number {
  const known = blocks.flatMap((block) => {
    const share = pick(block);
    return share === undefined ? [] : [{ share, ms: block.endMs - block.startMs }];
  });
  const whole = known.reduce((sum, { ms }) => sum + ms, 0);
  return whole <= 0 ? 0 : known.reduce((sum, { share, ms }) => sum + share * ms, 0) / whole;
}
