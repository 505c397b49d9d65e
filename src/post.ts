import { tmpdir } from 'node:os';
import { withdrawVerdict } from './commands/withdraw-verdict.ts';
import { readCacheSettings } from './edges/cache-settings.ts';
import { systemClock } from './edges/clock.ts';
import { openFailedJob } from './edges/github-job.ts';
import { locateTemporaryFolder } from './edges/github-job-folder.ts';
import { type Job, openJob } from './edges/job.ts';
import { cleanAfterJob } from './edges/job-cleaning.ts';
import { describeFailure } from './failures.ts';
import { defaults } from './inputs/inputs.ts';
import { guessJobInputs } from './inputs/job-inputs.ts';

/** The runner gives the last steps of a cancelled job some minutes; nobody needs more than one. */
const withdrawalMs = 30_000;
const settleMs = 1_000;

const killed = {
  message: 'the job ended, or was cancelled or killed, before there was a verdict',
  cure: 'Run it again.',
  bug: false,
  stack: undefined,
} as const;

/**
 * The Action's last door, which opens however the first one was shut: takes an earlier verdict back where the program was killed before it
 * could, and leaves nothing temporary behind.
 */
async function main({ hasEnded, readInput, maskSecret, screen }: Job): Promise<readonly string[]> {
  const environment = process.env;
  const troubles: string[] = [];
  if (!hasEnded()) {
    const signal = AbortSignal.timeout(withdrawalMs);
    const failed = await openFailedJob({
      environment,
      inputs: guessJobInputs(readInput),
      readInput,
      maskSecret,
      signal,
      onWait: screen.note,
    });
    if (failed !== undefined) troubles.push(...(await withdrawVerdict(failed, killed, () => systemClock.wait(settleMs, signal))));
  }
  const cleaned = await cleanAfterJob({
    temporaryFolder: locateTemporaryFolder(environment),
    runnerTemp: environment.RUNNER_TEMP || tmpdir(),
    cacheFolder: readCacheSettings(environment).folder,
    resultFolders: [readInput('out') || defaults.out, readInput('baselines') || defaults.baselines],
  });
  return [...troubles, ...cleaned];
}

const job = openJob(() => performance.now());
// A failure here says nothing about the candidate: it is a warning.
for (const trouble of await main(job).catch((failure: unknown) => [describeFailure(failure).message])) job.screen.warn(trouble);
