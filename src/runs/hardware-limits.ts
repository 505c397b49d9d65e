import type { Environment, Gpu } from '../documents/run.ts';

/** What may be set differently on GPUs of one model, and changes what they can do. */
const settings: readonly { readonly title: string; readonly read: (gpu: Gpu) => string | undefined }[] = [
  { title: 'MIG', read: ({ mig }) => mig },
  { title: 'power limit', read: ({ powerLimitWatts }) => withUnit(powerLimitWatts, 'W') },
  { title: 'highest clock', read: ({ maxSmClockMHz }) => withUnit(maxSmClockMHz, 'MHz') },
  { title: 'clock for applications', read: ({ applicationClockMHz }) => withUnit(applicationClockMHz, 'MHz') },
];

const withUnit = (value: number | undefined, unit: string): string | undefined => (value === undefined ? undefined : `${value} ${unit}`);

/**
 * The first setting in which the GPUs of two machines differ, which are the same otherwise: `['power limit 72 W', 'power limit 60 W']`. What
 * one of the two does not know (a run of an earlier version, a driver that does not tell) is no difference. The order of the GPUs does not
 * matter.
 */
export function findLimitDifference(one: Environment, other: Environment): readonly [string, string] | undefined {
  for (const { title, read } of settings) {
    const [first, second] = [one, other].map(({ gpus }) => gpus.map(read));
    if (first === undefined || second === undefined || [...first, ...second].includes(undefined)) continue;
    const [mine, theirs] = [summarise(first), summarise(second)];
    if (mine !== theirs) return [`${title} ${mine}`, `${title} ${theirs}`];
  }
  return undefined;
}

/** How the GPUs of a machine are set, in words: `power limit 72 W`, `CUDA 12.6`. Empty where nothing is known. */
export function describeLimits({ gpus, cuda }: Environment): readonly string[] {
  const told = settings.flatMap(({ title, read }) => {
    const values = gpus.map(read).filter((value) => value !== undefined);
    return values.length === 0 ? [] : [`${title} ${summarise(values)}`];
  });
  return [...told, ...(cuda === undefined ? [] : [`CUDA ${cuda}`])];
}

/** `350 W` where all are alike, else `300 W and 350 W`. */
function summarise(values: readonly (string | undefined)[]): string {
  const told = values.flatMap((value) => value ?? []).sort();
  return new Set(told).size === 1 ? (told[0] ?? '') : told.join(' and ');
}
