import type { GitHub } from './github.ts';

/**
 * The name of a check: as the job's author wrote it for the default branch, with the branch for another base. A check belongs to a commit, not
 * to a base: without this, a verdict by the rules of a branch where little is asked would count where much is.
 */
export async function nameCheck(github: GitHub, name: string, baseBranch: string): Promise<string> {
  return (await github.readDefaultBranch()) === baseBranch ? name : `${name} (${baseBranch})`;
}
