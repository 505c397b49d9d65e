import { InputError } from '../failures.ts';
import { defaults, type Inputs } from '../inputs/inputs.ts';
import type { World } from '../world.ts';
import { acceptBaseline } from './accept-baseline.ts';
import { renderNextCommand } from './command-line.ts';
import { loadGround, requireCheckout, requireVerified } from './ground.ts';
import { requireKnownKey } from './known-key.ts';
import { loadCandidate } from './load-candidate.ts';
import { loadSuite } from './load-suite.ts';
import { measureCandidate } from './measure-candidate.ts';
import { renderMeasured } from './measured-summary.ts';
import { refuseWithout } from './no-verdict.ts';
import type { Outcome } from './outcome.ts';
import { requireOwnFolders } from './own-folders.ts';
import { describeUpload, publishArtifacts } from './publish-artifacts.ts';

/** `poq measure`: asks the candidate everything and leaves a run, scored unless --no-scores; with --accept it becomes a baseline. */
export async function measure(world: World, inputs: Inputs): Promise<Outcome> {
  if (inputs.accept !== undefined && inputs.shard !== undefined) {
    throw new InputError('a shard cannot become a baseline', {
      cure: `Measure all shards; then ${renderNextCommand('gate', inputs, { runs: [inputs.out], accept: inputs.accept })} merges and accepts them. Or measure without --shard.`,
    });
  }
  await requireOwnFolders(world, inputs);
  const ground = await loadGround(world, inputs);
  if (ground.kind !== 'ground') refuseWithout(ground);
  requireVerified(ground, inputs);
  await requireCheckout(world, ground);
  const candidate = await loadCandidate(world, inputs.candidate);
  await requireKnownKey(ground, inputs.candidate, candidate.document);
  const loaded = await loadSuite(world, ground.sources.suite);
  const { run, path } = await measureCandidate(world, { loaded, candidate, inputs });
  if (inputs.accept !== undefined) await acceptBaseline(world, { name: inputs.accept, inputs, run, runPath: path, set: loaded.set });
  await publishArtifacts(world, { ...describeUpload(loaded, run), runPath: path });
  world.screen.note(`The run lies in ${path}. ${suggestNext(inputs, path)}`);
  return { exitStatus: 0, runPath: path, summary: renderMeasured(run, { path, inputs }) };
}

function suggestNext(inputs: Inputs, path: string): string {
  const { accept, shard, out } = inputs;
  if (accept !== undefined)
    return `${renderNextCommand('evaluate', inputs)} compares the next candidate with it: ${defaults.candidate}, or what --candidate names.`;
  if (shard !== undefined)
    return `When all ${shard.of} shards lie in one folder, ${renderNextCommand('gate', inputs, { runs: [out] })} merges and gates them.`;
  return `${renderNextCommand('gate', inputs, { runs: [path] })} gates it; with --accept main it becomes the baseline.`;
}
