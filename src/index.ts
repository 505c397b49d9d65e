import type { Outcome } from './commands/outcome.ts';
import { runVerb } from './commands/verbs.ts';
import { withdrawVerdict } from './commands/withdraw-verdict.ts';
import type { Report } from './documents/report.ts';
import { systemClock } from './edges/clock.ts';
import { openFailedJob, openGitHubJob } from './edges/github-job.ts';
import { watchInterrupts } from './edges/interrupts.ts';
import { type Job, openJob } from './edges/job.ts';
import { watchStrayFailures } from './edges/stray-failures.ts';
import { DocumentError, describeFailure, InterruptedError } from './failures.ts';
import { parseActionInputs } from './inputs/action-inputs.ts';
import { guessJobInputs, parseJobInputs } from './inputs/job-inputs.ts';
import { renderFailureSummary } from './report/failure-summary.ts';
import { renderSummary } from './report/summary.ts';
import { openWorld } from './world.ts';

/** GitHub shows ten errors of a step and drops the rest */
const mostAnnotations = 10;
/** a cancelled job is killed ten seconds after it was asked to end */
const withdrawalMs = 8_000;
const settleMs = 1_000;

/** The Action's door: reads the inputs, opens the world, runs the verb, sets outputs, summary and exit status. */
async function main(job: Job): Promise<number> {
  const surroundings = { environment: process.env, readInput: job.readInput, signal: watchInterrupts(), maskSecret: job.maskSecret };
  try {
    const inputs = parseJobInputs(job.readInput);
    const github = await openGitHubJob({ ...surroundings, inputs, onWait: job.screen.note });
    const request = parseActionInputs(job.readInput);
    const world = await openWorld({ ...surroundings, screen: job.screen, ...(github !== undefined && { job: github }) });
    const outcome = await runVerb(request.verb, world, request.inputs);
    job.end();
    await publishOutcome(job, outcome);
    job.markEnded();
    return outcome.exitStatus;
  } catch (failure) {
    const status = await publishFailure(job, failure);
    const signal = AbortSignal.timeout(withdrawalMs);
    const failed = await openFailedJob({ ...surroundings, inputs: guessJobInputs(job.readInput), signal, onWait: job.screen.note });
    const settle = (): Promise<void> => systemClock.wait(settleMs, signal);
    const troubles = failed === undefined ? [] : await withdrawVerdict(failed, describeFailure(failure), settle);
    for (const trouble of troubles) job.screen.warn(trouble);
    // The `post` step has more time, and tries again.
    if (troubles.length === 0) job.markEnded();
    return status;
  }
}

async function publishOutcome(job: Job, outcome: Outcome): Promise<void> {
  const { report, runPath, reportPath, commentUrl, summary, verdict = report?.verdict.status } = outcome;
  if (runPath !== undefined) job.setOutput('run', runPath);
  if (reportPath !== undefined) job.setOutput('report', reportPath);
  if (commentUrl !== undefined) job.setOutput('comment-url', commentUrl);
  if (verdict !== undefined) job.setOutput('verdict', verdict);
  if (report === undefined) return summary === undefined ? undefined : job.writeSummary(summary);
  const reward = report.nodes[0].reward;
  if (reward !== undefined) {
    job.setOutput('reward', reward.estimate);
    job.setOutput('reward-low', reward.low);
    job.setOutput('reward-high', reward.high);
  }
  await job.writeSummary(renderSummary(report));
  if (outcome.exitStatus !== 0) annotateVerdict(job, report, outcome.annotations ?? []);
}

/** Every reason of the verdict once, what decided it first; on the candidate's lines where some of them are to be looked at. */
function annotateVerdict(job: Job, { verdict }: Report, lines: NonNullable<Outcome['annotations']>): void {
  const title = `PoQ Gate: ${verdict.status}`;
  const sentences = [...new Set([verdict.sentence, ...verdict.reasons.map(({ sentence }) => sentence)])];
  const told = sentences.map((sentence) => () => job.annotate(sentence, { title }));
  const marked = lines.map((line) => () => job.annotate(line.message, { title, file: line.path, line: line.line }));
  for (const annotate of [...told.slice(0, 1), ...marked, ...told.slice(1)].slice(0, mostAnnotations)) annotate();
}

async function publishFailure(job: Job, failure: unknown): Promise<number> {
  const status = announce(job, failure);
  job.setOutput('verdict', 'error');
  await job.writeSummary(renderFailureSummary(nameFailure(failure), describeFailure(failure)));
  return status;
}

/** Marks the job, and the lines of a document that breaks its schema. Returns the exit status. */
function announce(job: Job, failure: unknown): number {
  job.end();
  const { message, cure, stack, bug } = describeFailure(failure);
  const title = nameFailure(failure);
  if (failure instanceof DocumentError) {
    for (const { at, message: told, line, column } of failure.violations) {
      job.annotate(at === '' ? told : `${at}: ${told}`, {
        title,
        file: failure.file,
        ...(line !== undefined && { line }),
        ...(column !== undefined && { column }),
      });
    }
  } else job.annotate(cure === undefined ? message : `${message}\n${cure}`, { title });
  if (stack !== undefined && (bug || process.env.RUNNER_DEBUG === '1')) job.screen.note(stack);
  return failure instanceof InterruptedError ? 130 : 3;
}

const nameFailure = (failure: unknown): string => (failure instanceof InterruptedError ? 'PoQ Gate: interrupted' : 'PoQ Gate: error');

const job = openJob(() => performance.now());
watchStrayFailures((failure) => announce(job, failure));
process.exitCode = await main(job);
