import { execFile } from 'node:child_process';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { promisify } from 'node:util';
import type { Environment, Gpu } from '../documents/run.ts';
import { InterruptedError } from '../failures.ts';

const run = promisify(execFile);

/** Environment variables say where programs are found, and what job this is. */
type Surroundings = { readonly signal: AbortSignal; readonly environment: Readonly<Record<string, string | undefined>> };

/**
 * The machine that the costs belong to: GPUs where nvidia-smi shows some, the CPU, memory, kernel.
 * Throws InterruptedError where `signal` aborts while it looks.
 */
export async function describeMachine(surroundings: Surroundings): Promise<Environment> {
  const processors = cpus();
  return {
    os: `${platform()} ${arch()} ${release()}`,
    node: process.version,
    cpu: { model: processors[0]?.model.trim() || 'unknown', cores: Math.max(1, processors.length) },
    memoryMiB: Math.round(totalmem() / 2 ** 20),
    gpus: await listGpus(surroundings),
  };
}

/** `nvidia-smi --query-gpu` as CSV; a machine without it has no NVIDIA GPU that anybody could use. */
async function listGpus({ signal, environment }: Surroundings): Promise<Gpu[]> {
  const query = ['--query-gpu=name,memory.total,driver_version', '--format=csv,noheader,nounits'];
  const output = await run('nvidia-smi', query, { signal, env: environment, timeout: 10_000, maxBuffer: 2 ** 20 }).then(
    ({ stdout }) => stdout,
    () => '',
  );
  if (signal.aborted) throw new InterruptedError();
  return output.split('\n').flatMap((line) => parseGpu(line));
}

function parseGpu(line: string): Gpu[] {
  const [name, memory, driver] = line.split(',').map((field) => field.trim());
  if (name === undefined || name === '' || memory === undefined) return [];
  const memoryMiB = Number(memory);
  return [{ name, ...(Number.isFinite(memoryMiB) && { memoryMiB }), ...(driver !== undefined && !driver.startsWith('[') && { driver }) }];
}

/**
 * The commit of the working tree, from git; where git does not tell, the job's. The order matters: a job that checks another commit out
 * has measured that one. Absent outside both.
 */
export async function describeCommit({ signal, environment }: Surroundings): Promise<string | undefined> {
  const found = await run('git', ['rev-parse', 'HEAD'], { signal, env: environment, timeout: 5_000 }).then(
    ({ stdout }) => stdout.trim(),
    () => environment.GITHUB_SHA,
  );
  return found !== undefined && /^[0-9a-f]{7,64}$/.test(found) ? found : undefined;
}
