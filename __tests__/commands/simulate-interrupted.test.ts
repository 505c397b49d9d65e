import { expect, test } from '@jest/globals';
import { simulate } from '../../src/commands/simulate.ts';
import { InterruptedError } from '../../src/failures.ts';
import { parseCommandLine } from '../../src/inputs/command-line.ts';
import type { World } from '../../src/world.ts';
import type { Disk } from '../doubles/files-in-memory.ts';
import { createWorld, type Told } from '../doubles/world.ts';

/** A world in which Ctrl-C is pressed when this phase has told its progress for the first time. */
function interruptAt(phase: string, disk: Disk): { readonly world: World; readonly told: Told } {
  const told: Told = { phases: [], notes: [], warnings: [], results: [] };
  const interrupt = new AbortController();
  const world = createWorld({ disk, told, signal: interrupt.signal, newRunId: () => 'one', onAsk: () => {}, evaluators: {}, cpu: 'Test' });
  const progress = (): void => {
    if (told.phases.at(-1) === phase) interrupt.abort();
  };
  return { world: { ...world, screen: { ...world.screen, progress } }, told };
}

test.each([
  ['Drawing the network', '--nodes 100 --evaluators 50 --prompts 400'],
  ['Computing expectations', '--nodes 20 --evaluators 50 --prompts 100'],
  ['Playing rounds', '--nodes 3 --evaluators 3 --prompts 20 --rounds 1e6'],
  ['Comparing rules', '--nodes 3 --evaluators 3 --prompts 20 --rounds 100'],
  ['Attacking', '--nodes 3 --evaluators 3 --prompts 20 --rounds 100'],
  ['Auditing costs', '--nodes 3 --evaluators 3 --prompts 20 --rounds 100'],
])('Ctrl-C is heard while %s, and nothing half-written is left', async (phase, words) => {
  const disk: Disk = new Map([['poq-results/simulation.json', 'an old one']]);
  const { world, told } = interruptAt(phase, disk);
  const request = parseCommandLine(`simulate ${words} --seeds 2`.split(' '), '0.0.0');
  if (request.kind !== 'run') throw new Error('nothing was asked for');
  await expect(simulate(world, request.inputs)).rejects.toThrow(InterruptedError);
  expect(told.phases.at(-1)).toBe(phase);
  expect([...disk.keys()]).toEqual([]);
  expect(told.results).toEqual([]);
});
