import { countOutcomes } from '../runs/counts.ts';
import type { Run } from '../runs/run.ts';
import { createRunWriter } from '../runs/run-writer.ts';
import { listScores } from '../runs/score-lines.ts';
import type { World } from '../world.ts';

/** Writes a whole run in place of what lies at `path`: merged shards, or a run that got its scores only now. */
export async function writeRun(world: World, path: string, run: Run): Promise<void> {
  const pieces: string[] = [];
  const writer = createRunWriter({ append: (text) => pieces.push(text), close: async () => {} });
  const scores = listScores(run);
  for (const line of [run.header, ...run.answers.values(), ...run.blocks, ...run.evaluators.values(), ...scores]) writer.write(line);
  if (run.end !== undefined) {
    const { endedAt, profile, findings } = run.end;
    await writer.finish({ endedAt, counts: countOutcomes(run.answers.values(), scores), profile, findings });
  }
  await world.files.writeText(path, pieces);
}
