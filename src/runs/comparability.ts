import type { Environment, HeaderLine } from '../documents/run.ts';

export type Comparability =
  | { readonly kind: 'same' }
  | { readonly kind: 'differs'; readonly sentence: string }
  | { readonly kind: 'unknown'; readonly sentence: string };

/**
 * Whether the costs of two runs were taken on the same hardware: the same GPUs (model, count, memory, driver), or, on a machine without a
 * GPU, the same CPU. Recorded timings belong to the hardware that their document declares, not to the machine that read them.
 */
export function compareEnvironments(one: HeaderLine, other: HeaderLine): Comparability {
  const [first, second] = [hardwareOf(one), hardwareOf(other)];
  const nameless = first === undefined ? one : second === undefined ? other : undefined;
  if (nameless !== undefined) {
    return { kind: 'unknown', sentence: `the recorded timings of ${nameless.candidate.name} do not say on what hardware they were taken` };
  }
  if (first === second) return { kind: 'same' };
  return { kind: 'differs', sentence: `${one.candidate.name} was measured on ${first}, ${other.candidate.name} on ${second}` };
}

const hardwareOf = (header: HeaderLine): string | undefined =>
  header.candidate.kind === 'recorded' ? header.environment.declared : describeHardware(header.environment);

/** One line: GPUs with memory and driver where there are any, else the CPU. */
export function describeHardware({ gpus, cpu, declared }: Environment): string {
  if (declared !== undefined) return declared;
  if (gpus.length === 0) return `${cpu.model}, ${cpu.cores} cores`;
  const names = gpus.map(({ name, memoryMiB, driver }) =>
    [name, memoryMiB === undefined ? undefined : `${memoryMiB} MiB`, driver === undefined ? undefined : `driver ${driver}`]
      .filter(Boolean)
      .join(', '),
  );
  const [first] = names;
  return names.length > 1 && names.every((name) => name === first) ? `${names.length} × ${first}` : names.join(' + ');
}
