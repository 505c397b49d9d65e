import type { Finding } from '../documents/run.ts';
import { describeAddress } from './server-addresses.ts';
import type { ServerAddress, StoppedServer } from './serving.ts';

/** [ours] a GPU may hold so much more than before the start: contexts of the display and of other programs come and go */
const gpuSlackMiB = 512;

type Aftermath = {
  readonly stopped: StoppedServer;
  /** where somebody still listens */
  readonly taken: readonly ServerAddress[];
  /** MiB in use on each GPU, before the start and after the end */
  readonly gpuBeforeMiB: readonly number[] | undefined;
  readonly gpuAfterMiB: readonly number[] | undefined;
};

/**
 * What a stopped server has left behind, where it has left something: `server-not-stopped` (processes), `port-not-freed`,
 * `gpu-memory-not-freed`. All of them are warnings: they disturb what is measured next, not what was measured.
 */
export function findLeftBehind({ stopped, taken, gpuBeforeMiB, gpuAfterMiB }: Aftermath): readonly Finding[] {
  const findings: { name: string; sentence: string; cure: string }[] = [];
  if (stopped.left.length > 0)
    findings.push({
      name: 'server-not-stopped',
      sentence: `Processes of the server could not be ended: ${stopped.left.slice(0, 10).join(', ')}.`,
      cure: 'End them by hand; they run as another user or wait in the kernel.',
    });
  if (taken.length > 0)
    findings.push({
      name: 'port-not-freed',
      sentence: `After the server was stopped, somebody still listens at ${taken.map(describeAddress).join(' and ')}.`,
      cure: 'A server in a container outlives its client: let the command end it (docker run --rm --init, without -d).',
    });
  const held = listHeld(gpuBeforeMiB, gpuAfterMiB);
  if (held.length > 0)
    findings.push({
      name: 'gpu-memory-not-freed',
      sentence: `After the server was stopped, ${held.join(' and ')}.`,
      cure: 'Look with nvidia-smi for what holds it; what is measured next would share the GPU with it.',
    });
  return findings.map((finding) => ({ ...finding, blocking: false }));
}

function listHeld(before: readonly number[] | undefined, after: readonly number[] | undefined): readonly string[] {
  return (after ?? []).flatMap((nowMiB, index) => {
    const thenMiB = before?.[index];
    return thenMiB === undefined || isFreed(thenMiB, nowMiB)
      ? []
      : [`GPU ${index} has ${Math.round(nowMiB)} MiB in use instead of ${Math.round(thenMiB)}`];
  });
}

/** Whether a GPU's memory is back where it was. */
export const isFreed = (beforeMiB: number, afterMiB: number): boolean => afterMiB - beforeMiB <= gpuSlackMiB;
