import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** MiB in use on each GPU, from nvidia-smi; undefined where there is none, or where one of them does not tell. */
export async function readGpuMemoryMiB(environment: Readonly<Record<string, string | undefined>>): Promise<readonly number[] | undefined> {
  const query = ['--query-gpu=memory.used', '--format=csv,noheader,nounits'];
  const output = await run('nvidia-smi', query, { env: environment, timeout: 10_000, maxBuffer: 2 ** 20 }).then(
    ({ stdout }) => stdout,
    () => '',
  );
  const used = output.split('\n').flatMap((line) => (line.trim() === '' ? [] : [Number(line)]));
  return used.length > 0 && used.every(Number.isFinite) ? used : undefined;
}
