#!/usr/bin/env node
import manifest from '../package.json' with { type: 'json' };
import { printFailure } from './edges/failure-print.ts';
import { watchStrayFailures } from './edges/stray-failures.ts';
import { InterruptedError } from './failures.ts';
import { parseCommandLine } from './inputs/command-line.ts';
import type { DoctorInputs } from './inputs/doctor-command.ts';
import type { InitInputs } from './inputs/init-inputs.ts';
import type { World } from './world.ts';

/** The command line's door: reads the words, opens the world, runs the verb, sets the exit status. */
async function main(words: readonly string[]): Promise<number> {
  const request = parseCommandLine(words, manifest.version);
  if (request.kind === 'show') {
    process.stdout.write(request.text);
    return 0;
  }
  const { watchInterrupts } = await import('./edges/interrupts.ts');
  const signal = watchInterrupts();
  if (request.kind === 'doctor') return runDoctor(request.inputs, signal);
  const world = await openTerminalWorld(signal);
  if (request.kind === 'init') return runInit(world, request.inputs);
  const { runVerb } = await import('./commands/verbs.ts');
  const outcome = await runVerb(request.verb, world, request.inputs);
  return outcome.exitStatus;
}

async function openTerminalWorld(signal: AbortSignal): Promise<World> {
  const [{ openTerminalScreen }, { openWorld }] = await Promise.all([import('./edges/terminal-screen.ts'), import('./world.ts')]);
  const screen = openTerminalScreen({ stdout: process.stdout, stderr: process.stderr, nowMs: () => performance.now() });
  return openWorld({ screen, signal, environment: process.env, maskSecret: () => {} });
}

/** What a look that ran out of time has left behind, as a download, ends with the checklist. */
async function runDoctor(inputs: DoctorInputs, signal: AbortSignal): Promise<number> {
  const over = new AbortController();
  const world = await openTerminalWorld(AbortSignal.any([signal, over.signal]));
  const [{ doctor }, { openExamination }] = await Promise.all([import('./commands/doctor.ts'), import('./edges/examination.ts')]);
  const examination = openExamination(process.env, world.clock.nowMs);
  try {
    return await doctor(world, inputs, examination);
  } finally {
    examination.close();
    over.abort();
  }
}

/** Asks only somebody who sits there: a terminal to read from and to write to, and no CI. */
async function runInit(world: World, inputs: InitInputs): Promise<number> {
  const { init } = await import('./commands/init.ts');
  const { stdin, stderr, env } = process;
  if (inputs.yes || env.CI || !stdin.isTTY || !stderr.isTTY) {
    await init(world, inputs);
    return 0;
  }
  const { openTerminalQuestions } = await import('./edges/terminal-questions.ts');
  await init(world, inputs, openTerminalQuestions({ input: stdin, output: stderr, signal: world.signal }));
  return 0;
}

function announce(failure: unknown): number {
  printFailure(process.stderr, failure, process.env.POQ_DEBUG !== undefined);
  return failure instanceof InterruptedError ? 130 : 3;
}

watchStrayFailures(announce);
process.exitCode = await main(process.argv.slice(2)).catch(announce);
