import type { BlockLine, EnergyFigure, EnergyProfile, Profile } from '../documents/run.ts';

/**
 * What the meters saw, per answer: energy of latency blocks and of load blocks apart, each the sum over the blocks whose energy is known
 * divided by the answers that those gave, gross, and net of what is drawn while the model waits; the most memory and the largest share of the
 * KV cache of any block; CPU seconds over the blocks that know them. Absent is what no block knows.
 */
export function assembleMeterProfile(
  blocks: readonly BlockLine[],
  idlePowerWatts: number | undefined,
): Pick<Profile, 'energy' | 'gpuMemoryMiB' | 'peakMemoryMiB' | 'kvCacheShare' | 'cpuSecondsPerAnswer'> {
  const energy = assembleEnergy(blocks, idlePowerWatts);
  const gpuMemoryMiB = findMost(blocks, (block) => block.gpuMemoryMiB);
  const peakMemoryMiB = findMost(blocks, (block) => block.peakMemoryMiB);
  const kvCacheShare = findMost(blocks, (block) => block.kvCacheShare);
  const timed = blocks.filter(({ cpuSeconds }) => cpuSeconds !== undefined);
  const answers = countAnswers(timed);
  return {
    ...(energy !== undefined && { energy }),
    ...(gpuMemoryMiB !== undefined && { gpuMemoryMiB }),
    ...(peakMemoryMiB !== undefined && { peakMemoryMiB }),
    ...(kvCacheShare !== undefined && { kvCacheShare }),
    ...(answers > 0 && { cpuSecondsPerAnswer: timed.reduce((sum, { cpuSeconds = 0 }) => sum + cpuSeconds, 0) / answers }),
  };
}

const countAnswers = (blocks: readonly BlockLine[]): number => blocks.reduce((sum, { answers }) => sum + answers, 0);

function findMost(blocks: readonly BlockLine[], pick: (block: BlockLine) => number | undefined): number | undefined {
  const values = blocks.flatMap((block) => pick(block) ?? []);
  return values.length === 0 ? undefined : Math.max(...values);
}

function assembleEnergy(blocks: readonly BlockLine[], idlePowerWatts: number | undefined): EnergyProfile | undefined {
  const of = blocks.find(({ energyOf }) => energyOf !== undefined)?.energyOf;
  if (of === undefined) return undefined;
  const serial = assembleFigure(
    blocks.filter(({ kind }) => kind === 'latency'),
    idlePowerWatts,
  );
  const load = assembleFigure(
    blocks.filter(({ kind }) => kind === 'load'),
    idlePowerWatts,
  );
  return {
    of,
    ...(idlePowerWatts !== undefined && { idlePowerWatts }),
    ...(serial !== undefined && { serial }),
    ...(load !== undefined && { load }),
  };
}

function assembleFigure(blocks: readonly BlockLine[], idlePowerWatts: number | undefined): EnergyFigure | undefined {
  const metered = blocks.filter(({ energyJoules }) => energyJoules !== undefined);
  const answers = countAnswers(metered);
  if (answers === 0) return undefined;
  const joules = metered.reduce((sum, { energyJoules = 0 }) => sum + energyJoules, 0);
  const seconds = metered.reduce((sum, { startMs, endMs }) => sum + (endMs - startMs) / 1_000, 0);
  return {
    joulesPerAnswer: joules / answers,
    ...(idlePowerWatts !== undefined && { netJoulesPerAnswer: (joules - idlePowerWatts * seconds) / answers }),
    answers,
    blocks: metered.length,
  };
}
