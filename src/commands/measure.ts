import { InputError } from '../failures.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { World } from '../world.ts';
import { acceptBaseline } from './accept-baseline.ts';
import { loadCandidate } from './load-candidate.ts';
import { loadSuite } from './load-suite.ts';
import { measureCandidate } from './measure-candidate.ts';
import type { Outcome } from './outcome.ts';

/** `poq measure`: asks the candidate everything and leaves a run, scored unless --no-scores; with --accept it becomes a baseline. */
export async function measure(world: World, inputs: Inputs): Promise<Outcome> {
  if (inputs.accept !== undefined && inputs.shard !== undefined) {
    throw new InputError('a shard cannot become a baseline', {
      cure: 'Measure all shards, merge them with poq gate --runs, or measure without --shard.',
    });
  }
  const candidate = await loadCandidate(world, inputs.candidate);
  const loaded = await loadSuite(world, inputs.suite);
  const { run, path } = await measureCandidate(world, { loaded, candidate, inputs });
  if (inputs.accept !== undefined)
    await acceptBaseline(world, { name: inputs.accept, folder: inputs.baselines, run, runPath: path, set: loaded.set });
  world.screen.note(`The run lies in ${path}. ${suggestNext(inputs, path)}`);
  return { exitStatus: 0, runPath: path };
}

function suggestNext({ accept, shard, out }: Inputs, path: string): string {
  if (accept !== undefined) return 'poq evaluate compares a candidate with it.';
  if (shard !== undefined) return `When all ${shard.of} shards lie in one folder, poq gate --runs ${out} merges and gates them.`;
  return `poq gate --runs ${path} gates it; with --accept main it becomes the baseline.`;
}
