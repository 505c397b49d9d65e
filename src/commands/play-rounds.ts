import { spaceCheckpoints } from '../poq/rounds/checkpoints.ts';
import { type PlayedRounds, simulateRounds } from '../poq/rounds/simulate-rounds.ts';
import type { ScoreLog } from '../poq/score-log.ts';
import { isNonEmpty, type NonEmpty } from '../statistics/sample.ts';
import type { World } from '../world.ts';
import type { SimulationPlan } from '../poq/simulation-plan.ts';
import { takeTurns } from './take-turns.ts';

export type PlayedSeeds = {
  /** one for each seed, in their order */
  readonly plays: NonEmpty<PlayedRounds>;
  /** rounds after which running means of the first seed were kept */
  readonly checkpoints: readonly number[];
};

/** Plays the rounds of every seed, telling how far that has come. Throws InterruptedError. */
export async function playRounds(world: World, log: ScoreLog, { rounds, seeds, seed, consensus }: SimulationPlan): Promise<PlayedSeeds> {
  world.screen.phase('Playing rounds');
  const checkpoints = spaceCheckpoints(rounds);
  const startedMs = world.clock.nowMs();
  const plays: PlayedRounds[] = [];
  for (let index = 0; index < seeds; index += 1) {
    const game = { rounds, seed: seed + index, ...(index === 0 && { checkpoints }) };
    const portion = { label: 'rounds:', before: index * rounds, total: seeds * rounds, startedMs };
    plays.push(await takeTurns(world, simulateRounds(log, consensus, game), portion));
  }
  if (!isNonEmpty(plays)) throw new RangeError('a simulation needs at least one seed');
  return { plays, checkpoints };
}
