import type { HeaderLine } from '../documents/run.ts';
import type { Run } from '../runs/run.ts';
import { createRunWriter, type RunWriter } from '../runs/run-writer.ts';
import type { Block } from '../suite/block.ts';
import type { World } from '../world.ts';
import { type AskedRun, askCandidate } from './ask-candidate.ts';
import type { LoadedCandidate } from './load-candidate.ts';
import type { LoadedSuite } from './load-suite.ts';
import { assembleRunEnd } from './run-end.ts';

type Stamp = NonNullable<HeaderLine['calibration']>;

export type Turn = {
  readonly calibration: Stamp;
  readonly loaded: LoadedSuite;
  readonly candidate: LoadedCandidate;
  /** of the plan: only these are asked */
  readonly blocks: readonly Block[];
  readonly path: string;
};

/** One short measurement of a calibration: opens the candidate anew, warms it up, asks the blocks and closes it. Nothing is scored. */
export async function measureTurn(world: World, turn: Turn): Promise<Run> {
  const { loaded, candidate, blocks, path, calibration } = turn;
  const writer = stampHeader(createRunWriter(await world.files.openSink(path)), calibration);
  try {
    const plan = { kept: [], remaining: blocks, askedBefore: 0 };
    const asked = await askCandidate(world, { loaded, candidate, shard: undefined, plan, writer, path });
    return await endTurn(world, turn, { asked, writer });
  } catch (failure) {
    await writer.abandon().catch(() => {});
    throw failure;
  }
}

const stamp = (header: HeaderLine, calibration: Stamp): HeaderLine => ({ ...header, calibration });

/** Says in the header that this is no run of its own. */
function stampHeader(writer: RunWriter, calibration: Stamp): RunWriter {
  return { ...writer, write: (line) => writer.write(line.line === 'header' ? stamp(line, calibration) : line) };
}

type Ending = { readonly asked: AskedRun; readonly writer: RunWriter };

async function endTurn(world: World, { loaded, candidate, calibration }: Turn, { asked, writer }: Ending): Promise<Run> {
  const run = { ...asked.run, header: stamp(asked.run.header, calibration) };
  const end = assembleRunEnd(world, { run, asked, loaded, document: candidate.document });
  return { ...run, end: { line: 'end', ...end, sha256: await writer.finish(end) } };
}
