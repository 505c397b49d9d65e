import { lstat, realpath, rm } from 'node:fs/promises';
import { dirname, isAbsolute, join, sep } from 'node:path';
import { sweepCache } from './cache-sweep.ts';
import { describeReason } from './failure-reason.ts';
import { sweepLeftovers } from './leftovers.ts';
import { sweepServers } from './machine-claim.ts';

export type JobPlaces = {
  /** the folder that this job made for itself; removed with all that is in it, where it lies inside `runnerTemp` */
  readonly temporaryFolder?: string | undefined;
  /** RUNNER_TEMP */
  readonly runnerTemp?: string | undefined;
  /** of the downloads */
  readonly cacheFolder?: string | undefined;
  /** where this job wrote its results: --out, the baselines */
  readonly resultFolders?: readonly string[];
};

/**
 * Cleans up after a job whose process has ended, however it ended: servers that it started, leases and locks that it could not give back,
 * its temporary folder, and unfinished files. Never throws; returns a sentence for each thing that could not be done.
 */
export async function cleanAfterJob({
  temporaryFolder,
  runnerTemp,
  cacheFolder,
  resultFolders = [],
}: JobPlaces): Promise<readonly string[]> {
  const troubles: string[] = [];
  const attempt = (what: string, action: () => Promise<unknown>): Promise<unknown> =>
    action().catch((failure: unknown) => troubles.push(`${what}: ${describeReason(failure)}`));
  // First: a server that still runs writes into what is cleaned up next.
  if (cacheFolder) await attempt(cacheFolder, async () => troubles.push(...(await sweepServers(join(cacheFolder, 'servers')))));
  if (temporaryFolder) await attempt(temporaryFolder, () => removeTemporary(temporaryFolder, runnerTemp));
  if (cacheFolder) await attempt(cacheFolder, () => sweepCache(cacheFolder));
  for (const folder of resultFolders) await attempt(folder, () => sweepLeftovers(folder));
  return troubles;
}

/** The path comes from the state that a job saves between its steps, which other steps may write: what lies elsewhere is left alone. */
async function removeTemporary(folder: string, runnerTemp: string | undefined): Promise<void> {
  const found = await lstat(folder).catch(() => undefined);
  if (found === undefined) return;
  if (!runnerTemp || !isAbsolute(runnerTemp) || !isAbsolute(folder)) throw new Error('not removed, because RUNNER_TEMP is not known');
  const parent = `${await realpath(dirname(folder))}${sep}`;
  const own = !/(^|[/\\])\.{0,2}[/\\]?$/.test(folder) && found.isDirectory();
  if (!own || !parent.startsWith(`${await realpath(runnerTemp)}${sep}`))
    throw new Error('not removed, because it is no folder in RUNNER_TEMP');
  await rm(folder, { recursive: true, force: true, maxRetries: 2 });
}
