import { resolve, sep } from 'node:path';
import { InputError } from '../failures.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { World } from '../world.ts';

/**
 * A pull request may bring links where results are written, and a job would write and remove files wherever they lead. Throws InputError for a
 * folder that the job names inside its checkout and that a link leads out of it.
 */
export async function requireOwnFolders({ job, files }: World, { out, baselines }: Inputs): Promise<void> {
  if (job === undefined || job.trigger.kind === 'none') return;
  const home = await files.realPath(job.workspace);
  for (const folder of [out, baselines]) {
    if (!liesIn(resolve(folder), job.workspace) || liesIn(await files.realPath(folder), home)) continue;
    throw new InputError(`${folder} is a link that leads out of the checkout`, {
      cure: 'Name a folder that the pull request has not brought.',
    });
  }
}

/** Whether an absolute path is a folder or lies somewhere below it. */
export const liesIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}${sep}`);
