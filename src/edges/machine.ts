import { execFile } from 'node:child_process';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { promisify } from 'node:util';
import type { Environment, Gpu } from '../documents/run.ts';

const run = promisify(execFile);

/** The machine that the costs belong to: GPUs where nvidia-smi shows some, the CPU, memory, kernel. */
export async function describeMachine(): Promise<Environment> {
  const processors = cpus();
  return {
    os: `${platform()} ${arch()} ${release()}`,
    node: process.version,
    cpu: { model: processors[0]?.model.trim() || 'unknown', cores: Math.max(1, processors.length) },
    memoryMiB: Math.round(totalmem() / 2 ** 20),
    gpus: await listGpus(),
  };
}

/** `nvidia-smi --query-gpu` as CSV; a machine without it has no NVIDIA GPU that anybody could use. */
async function listGpus(): Promise<Gpu[]> {
  const query = ['--query-gpu=name,memory.total,driver_version', '--format=csv,noheader,nounits'];
  const output = await run('nvidia-smi', query, { timeout: 10_000, maxBuffer: 2 ** 20 }).then(
    ({ stdout }) => stdout,
    () => '',
  );
  return output.split('\n').flatMap((line) => parseGpu(line));
}

function parseGpu(line: string): Gpu[] {
  const [name, memory, driver] = line.split(',').map((field) => field.trim());
  if (name === undefined || name === '' || memory === undefined) return [];
  const memoryMiB = Number(memory);
  return [{ name, ...(Number.isFinite(memoryMiB) && { memoryMiB }), ...(driver !== undefined && !driver.startsWith('[') && { driver }) }];
}

/** The commit of the working tree, from the job or from git; absent outside both. */
export async function describeCommit(): Promise<string | undefined> {
  const fromJob = process.env.GITHUB_SHA;
  const found =
    fromJob ??
    (await run('git', ['rev-parse', 'HEAD'], { timeout: 5_000 }).then(
      ({ stdout }) => stdout.trim(),
      () => undefined,
    ));
  return found !== undefined && /^[0-9a-f]{7,64}$/.test(found) ? found : undefined;
}
