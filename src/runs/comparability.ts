import type { Environment, HeaderLine } from '../documents/run.ts';
import { describeLimits, findLimitDifference } from './hardware-limits.ts';

export type Comparability =
  | { readonly kind: 'same' }
  | { readonly kind: 'differs'; readonly sentence: string }
  | { readonly kind: 'unknown'; readonly sentence: string };

/** What of a run says where it was measured. */
export type Placed = Pick<HeaderLine, 'candidate' | 'environment'>;

/**
 * Whether the costs of two runs were taken on the same hardware: the same GPUs (model, count, memory, driver, and, where
 * both runs know them, MIG, power and clock limits), or, on a machine without a GPU, the same CPU. Recorded timings, and those of a server elsewhere, belong to the hardware that the candidate's document declares, not to the
 * machine that read them.
 * What one declares is not what the other was measured on, whatever it says: hardware that nobody looked at is unknown then.
 * `names` are what the sentence calls the two; a baseline goes by another name than the candidate that it was.
 */
export function compareEnvironments(
  one: Placed,
  other: Placed,
  names: readonly [string, string] = [one.candidate.name, other.candidate.name],
): Comparability {
  const [first, second] = [hardwareOf(one), hardwareOf(other)];
  const nameless = first === undefined ? names[0] : second === undefined ? names[1] : undefined;
  if (nameless !== undefined)
    return { kind: 'unknown', sentence: `the timings of ${nameless} do not say on what hardware they were taken` };
  if (first !== second) return { kind: 'differs', sentence: `${names[0]} was measured on ${first}, ${names[1]} on ${second}` };
  const [oneElsewhere, otherElsewhere] = [isElsewhere(one.candidate), isElsewhere(other.candidate)];
  if (oneElsewhere !== otherElsewhere) {
    const [declared, measured] = oneElsewhere ? names : names.toReversed();
    return { kind: 'unknown', sentence: `${declared} only declares the hardware that ${measured} was measured on` };
  }
  if (oneElsewhere) return { kind: 'same' };
  const [mine, theirs] = findLimitDifference(one.environment, other.environment) ?? [];
  if (mine === undefined) return { kind: 'same' };
  return { kind: 'differs', sentence: `${names[0]} was measured on ${first} with ${mine}, ${names[1]} with ${theirs}` };
}

/** The hardware that a run's costs belong to: this machine's, or, for answers that were made elsewhere, what their document declares of it. */
export function hardwareOf({ candidate, environment }: Placed): string | undefined {
  return isElsewhere(candidate) ? environment.declared : describeMachine(environment);
}

/** The same for a reader, with how GPUs are set and the CUDA version. */
export function describeHardwareOf(header: Placed): string {
  const limits = isElsewhere(header.candidate) ? [] : describeLimits(header.environment);
  return [hardwareOf(header) ?? 'not declared', ...limits].join(', ');
}

/** Recorded answers, and servers that are not on the machine that measures. */
export function isElsewhere({ kind, baseUrl }: HeaderLine['candidate']): boolean {
  if (kind === 'recorded') return true;
  return kind === 'endpoint' && !(typeof baseUrl === 'string' && isLoopback(baseUrl));
}

function isLoopback(url: string): boolean {
  const host = URL.parse(url)?.hostname ?? '';
  return host === 'localhost' || host === '[::1]' || host === '0.0.0.0' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** One line: what was declared, else GPUs with memory and driver where there are any, else the CPU. */
export function describeHardware(environment: Environment): string {
  return environment.declared ?? describeMachine(environment);
}

function describeMachine({ gpus, cpu }: Environment): string {
  if (gpus.length === 0) return `${cpu.model}, ${cpu.cores} ${cpu.cores === 1 ? 'core' : 'cores'}`;
  const names = gpus
    .map(({ name, memoryMiB, driver }) =>
      [name, memoryMiB === undefined ? undefined : `${memoryMiB} MiB`, driver === undefined ? undefined : `driver ${driver}`]
        .filter((part) => part !== undefined)
        .join(', '),
    )
    .sort();
  const [first] = names;
  return names.length > 1 && names.every((name) => name === first) ? `${names.length} × ${first}` : names.join(' + ');
}
