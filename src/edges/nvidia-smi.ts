import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { InterruptedError } from '../failures.ts';

const run = promisify(execFile);

export const program = 'nvidia-smi';

/** Environment variables say where programs are found, and what job this is. */
export type Surroundings = { readonly signal: AbortSignal; readonly environment: Readonly<Record<string, string | undefined>> };

/** What nvidia-smi is given of the environment: where it and its library lie, and plain English. */
export function pickEnvironment({ PATH, LD_LIBRARY_PATH }: Surroundings['environment']): NodeJS.ProcessEnv {
  return { ...(PATH !== undefined && { PATH }), ...(LD_LIBRARY_PATH !== undefined && { LD_LIBRARY_PATH }), LC_ALL: 'C' };
}

/**
 * Runs nvidia-smi once, ten seconds at most, and gives what it printed; empty where there is none or where it failed, because such a
 * machine has no NVIDIA GPU that anybody could use. Throws InterruptedError where `signal` aborts meanwhile.
 */
export async function askNvidiaSmi(args: readonly string[], { signal, environment }: Surroundings): Promise<string> {
  const options = { signal, env: pickEnvironment(environment), timeout: 10_000, maxBuffer: 2 ** 22 };
  const output = await run(program, [...args], options).then(
    ({ stdout }) => stdout,
    () => '',
  );
  if (signal.aborted) throw new InterruptedError();
  return output;
}

/** The fields that this version of nvidia-smi can be asked for: whatever stands in quotes in `--help-query-gpu`. */
export async function listGpuFields(surroundings: Surroundings): Promise<ReadonlySet<string>> {
  const help = await askNvidiaSmi(['--help-query-gpu'], surroundings);
  return new Set([...help.matchAll(/"([\w.]+)"/g)].map(([, field = '']) => field));
}

/**
 * `--id=…` for the GPUs that CUDA_VISIBLE_DEVICES leaves to a server, so that others on the machine are not counted in; empty where it is
 * not set, or names what nvidia-smi does not know (MIG instances). Its numbers are CUDA's, which are nvidia-smi's for GPUs of one model and
 * with CUDA_DEVICE_ORDER=PCI_BUS_ID.
 */
export function pickGpus({ CUDA_VISIBLE_DEVICES: visible = '' }: Surroundings['environment']): readonly string[] {
  const ids = visible.split(',').map((id) => id.trim());
  return ids.every((id) => /^(?:\d{1,4}|GPU-[0-9a-f-]{4,40})$/.test(id)) ? [`--id=${ids.join(',')}`] : [];
}
