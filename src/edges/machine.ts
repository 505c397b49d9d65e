import { execFile } from 'node:child_process';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { promisify } from 'node:util';
import type { Environment } from '../documents/run.ts';
import { listGpus } from './gpu-list.ts';
import type { Surroundings } from './nvidia-smi.ts';

const run = promisify(execFile);

/**
 * The machine that the costs belong to: GPUs with driver, CUDA and limits where nvidia-smi shows some, the CPU, memory, kernel.
 * Throws InterruptedError where `signal` aborts while it looks.
 */
export async function describeMachine(surroundings: Surroundings): Promise<Environment> {
  const processors = cpus();
  return {
    os: `${platform()} ${arch()} ${release()}`,
    node: process.version,
    cpu: { model: processors[0]?.model.trim() || 'unknown', cores: Math.max(1, processors.length) },
    memoryMiB: Math.round(totalmem() / 2 ** 20),
    ...(await listGpus(surroundings)),
  };
}

/**
 * The commit of the working tree, from git; where git does not tell, the job's. The order matters: a job that checks another commit out
 * has measured that one. Absent outside both.
 */
export async function describeCommit({ signal, environment }: Surroundings): Promise<string | undefined> {
  // In a container the checkout is another user's, and git would say nothing of it. Nothing that it names is executed by this question.
  const found = await run('git', ['-c', 'safe.directory=*', 'rev-parse', 'HEAD'], { signal, env: environment, timeout: 5_000 }).then(
    ({ stdout }) => stdout.trim(),
    () => environment.GITHUB_SHA,
  );
  return found !== undefined && /^[0-9a-f]{7,64}$/.test(found) ? found : undefined;
}
