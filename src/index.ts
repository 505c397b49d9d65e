import type { Outcome } from './commands/outcome.ts';
import { runVerb } from './commands/verbs.ts';
import type { Report } from './documents/report.ts';
import { watchInterrupts } from './edges/interrupts.ts';
import { type Job, openJob } from './edges/job.ts';
import { watchStrayFailures } from './edges/stray-failures.ts';
import { DocumentError, describeFailure, InterruptedError } from './failures.ts';
import { parseActionInputs } from './inputs/action-inputs.ts';
import { renderFailureSummary } from './report/failure-summary.ts';
import { renderSummary } from './report/summary.ts';
import { openWorld } from './world.ts';

/** GitHub shows ten errors of a step and drops the rest */
const mostAnnotations = 10;

/** The Action's door: reads the inputs, opens the world, runs the verb, sets outputs, summary and exit status. */
async function main(job: Job): Promise<number> {
  const { verb, inputs } = parseActionInputs(job.readInput);
  const world = await openWorld({ screen: job.screen, signal: watchInterrupts(), environment: process.env, maskSecret: job.maskSecret });
  const outcome = await runVerb(verb, world, inputs);
  job.end();
  await publishOutcome(job, outcome);
  return outcome.exitStatus;
}

async function publishOutcome(job: Job, { report, runPath, reportPath, summary, exitStatus }: Outcome): Promise<void> {
  if (runPath !== undefined) job.setOutput('run', runPath);
  if (reportPath !== undefined) job.setOutput('report', reportPath);
  if (report === undefined) return summary === undefined ? undefined : job.writeSummary(summary);
  const reward = report.nodes[0].reward;
  job.setOutput('verdict', report.verdict.status);
  if (reward !== undefined) {
    job.setOutput('reward', reward.estimate);
    job.setOutput('reward-low', reward.low);
    job.setOutput('reward-high', reward.high);
  }
  await job.writeSummary(renderSummary(report));
  if (exitStatus !== 0)
    for (const sentence of listSentences(report)) job.annotate(sentence, { title: `PoQ Gate: ${report.verdict.status}` });
}

/** Every reason of the verdict once, what decided it first. */
function listSentences({ verdict }: Report): readonly string[] {
  return [...new Set([verdict.sentence, ...verdict.reasons.map(({ sentence }) => sentence)])].slice(0, mostAnnotations);
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
process.exitCode = await main(job).catch((failure: unknown) => publishFailure(job, failure));
