import type { TrustRule } from '../poq/consensus/consensus-plan.ts';
import { spaceCheckpoints } from '../poq/rounds/checkpoints.ts';
import { type PlayedRounds, simulateRounds } from '../poq/rounds/simulate-rounds.ts';
import type { ScoreLog } from '../poq/score-log.ts';
import type { SimulationPlan } from '../poq/simulation-plan.ts';
import type { PlayedNetwork } from '../report/simulation/assembly/played-network.ts';
import { isNonEmpty } from '../statistics/sample.ts';
import type { World } from '../world.ts';
import { takeTurns } from './take-turns.ts';

/** Plays the rounds of every seed, keeping running means of the first, and tells how far that has come. Throws InterruptedError. */
export async function playRounds(
  world: World,
  log: ScoreLog,
  { rounds, seeds, seed, consensus }: SimulationPlan,
): Promise<Pick<PlayedNetwork, 'plays' | 'checkpoints'>> {
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

/** What evaluators are trusted after the rounds of the first seed, under both rules with trust, whatever rule is played. Throws InterruptedError. */
export async function playTrust(world: World, log: ScoreLog, { rounds, seed, consensus }: SimulationPlan): Promise<PlayedNetwork['trust']> {
  const startedMs = world.clock.nowMs();
  const weigh = async (rule: TrustRule, before: number): Promise<Float64Array> => {
    const portion = { label: 'trust:', before, total: 2 * rounds, startedMs };
    const { weights } = await takeTurns(world, simulateRounds(log, { ...consensus, rule }, { rounds, seed }), portion);
    return weights ?? new Float64Array();
  };
  return { published: await weigh('published-trust', 0), ours: await weigh('trust-weighted', rounds) };
}
