import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { EdgeError } from '../failures.ts';
import { describeReason } from './failure-reason.ts';
import { codeOf } from './file-failure.ts';
import { createFolder } from './folder.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Makes the step's own folder below RUNNER_TEMP, closed to other users, and tells where it is. Throws EdgeError where it cannot be made,
 * or where somebody else has put something there first.
 */
export async function createTemporaryFolder(environment: Environment): Promise<string> {
  const folder = locateTemporaryFolder(environment);
  try {
    await createFolder(dirname(folder));
    await mkdir(folder, { mode: 0o700 }).catch((failure: unknown) => acceptOwn(folder, failure));
    await chmod(folder, 0o700);
    return folder;
  } catch (cause) {
    if (cause instanceof EdgeError) throw cause;
    throw new EdgeError({
      edge: 'files',
      message: `${folder} cannot be made: ${describeReason(cause)}`,
      cure: 'RUNNER_TEMP has to be a folder that the runner may write to, on a disk that is not full.',
      retryable: false,
      cause,
    });
  }
}

/** Takes the step's folder away with all that lies in it, links not followed; nothing where there is none. Throws EdgeError where it stays. */
export async function removeTemporaryFolder(environment: Environment): Promise<void> {
  const folder = locateTemporaryFolder(environment);
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch((cause: unknown) => {
    throw new EdgeError({ edge: 'files', message: `${folder} cannot be removed: ${describeReason(cause)}`, retryable: false, cause });
  });
}

/** Run, attempt, job and step give the name, so that the `post` step, which knows nothing of the main one, finds the same folder. */
export function locateTemporaryFolder(environment: Environment): string {
  const { GITHUB_RUN_ID = '', GITHUB_RUN_ATTEMPT = '', GITHUB_JOB = '', GITHUB_ACTION = '' } = environment;
  const step = JSON.stringify([GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT, GITHUB_JOB, GITHUB_ACTION]);
  const name = `poq-gate-${createHash('sha256').update(step).digest('hex').slice(0, 16)}`;
  return join(resolve(environment.RUNNER_TEMP || tmpdir()), name);
}

/** The name can be guessed: on a temporary folder that others write to as well, a link or a folder of theirs is not taken for ours. */
async function acceptOwn(folder: string, failure: unknown): Promise<void> {
  if (codeOf(failure) !== 'EEXIST') throw failure;
  const found = await lstat(folder);
  if (found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid())) return;
  throw new EdgeError({
    edge: 'files',
    message: `${folder} is there already and is not a folder of this user`,
    cure: 'Remove it, and set RUNNER_TEMP to a folder of the runner’s own.',
    retryable: false,
  });
}
