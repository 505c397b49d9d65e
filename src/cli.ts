#!/usr/bin/env node
import manifest from '../package.json' with { type: 'json' };
import { printFailure } from './edges/failure-print.ts';
import { watchStrayFailures } from './edges/stray-failures.ts';
import { InterruptedError } from './failures.ts';
import { parseCommandLine } from './inputs/command-line.ts';

/** The command line's door: reads the words, opens the world, runs the verb, sets the exit status. */
async function main(words: readonly string[]): Promise<number> {
  const request = parseCommandLine(words, manifest.version);
  if (request.kind === 'show') {
    process.stdout.write(request.text);
    return 0;
  }
  const [{ openTerminalScreen }, { openWorld }, { runVerb }, { watchInterrupts }] = await Promise.all([
    import('./edges/terminal-screen.ts'),
    import('./world.ts'),
    import('./commands/verbs.ts'),
    import('./edges/interrupts.ts'),
  ]);
  const screen = openTerminalScreen({ stdout: process.stdout, stderr: process.stderr, nowMs: () => performance.now() });
  const world = await openWorld({ screen, signal: watchInterrupts(), environment: process.env, maskSecret: () => {} });
  const outcome = await runVerb(request.verb, world, request.inputs);
  return outcome.exitStatus;
}

function announce(failure: unknown): number {
  printFailure(process.stderr, failure, process.env.POQ_DEBUG !== undefined);
  return failure instanceof InterruptedError ? 130 : 3;
}

watchStrayFailures(announce);
process.exitCode = await main(process.argv.slice(2)).catch(announce);
