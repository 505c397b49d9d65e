import { type ConsensusPlan, isTrustRule } from '../consensus/consensus-plan.ts';
import type { ScoreLog } from '../score-log.ts';
import { countCells } from './cells.ts';
import { openCountedRounds } from './counted-rounds.ts';
import { openDrawnRounds } from './drawn-rounds.ts';
import { listPayoffs, meanOf, type PayoffSums } from './payoff-sums.ts';
import type { Payoff, Payoffs } from './payoffs.ts';
import type { RoundEngine } from './round-engine.ts';
import { computeTruthAgreement, type TruthAgreement } from './truth-agreement.ts';

/** So many rounds of one seed; at each of the checkpoints, ascending numbers of rounds, the means so far are kept. */
export type Game = { readonly rounds: number; readonly seed: number; readonly checkpoints?: readonly number[] };

export type PlayedRounds = Payoffs<Payoff> & {
  /** mean payoff of each node after each checkpoint; undefined before its first round */
  readonly running: Payoffs<readonly (number | undefined)[]>;
  /** of consensus with token F1 over all rounds; absent where F1 was not scored, and of no rounds */
  readonly truth?: TruthAgreement;
  /** of the rules with trust: of each evaluator, after all rounds */
  readonly weights?: Float64Array;
};

/** 16 MB of counts */
const mostCells = 2 ** 22;

/**
 * Monte Carlo rounds: each draws one prompt, one inference node and K evaluators without replacement, all uniformly, and pays all who took
 * part. A generator, so that the caller decides when others have a turn: it yields the rounds played so far about every tenth of a second or
 * sooner. Memory does not grow with the rounds. Equal arguments give equal numbers on every machine.
 *
 * Source: 5,000 rounds are the paper's (2512.16317); what a round draws, and with or without replacement, is not known of it and ours.
 *
 * @throws RangeError when K is not within 1..M, rounds not within 0..2^32 − 1, or checkpoints do not ascend within 1..rounds.
 */
export function* simulateRounds(log: ScoreLog, plan: ConsensusPlan, game: Game): Generator<number, PlayedRounds> {
  requireGame(game);
  const { rounds, checkpoints = [] } = game;
  const engine = openEngine(log, plan, game);
  const means: Means[] = [];
  let played = 0;
  for (const stop of [...checkpoints, rounds]) {
    while (played < stop) {
      const turn = Math.min(engine.perTurn - (played % engine.perTurn), stop - played);
      engine.play(turn);
      played += turn;
      if (played % engine.perTurn === 0 && played < rounds) yield played;
    }
    if (means.length < checkpoints.length) means.push(listMeans(engine));
  }
  return assemblePlayed(engine, means);
}

function requireGame({ rounds, checkpoints = [] }: Game): void {
  if (!Number.isInteger(rounds) || rounds < 0 || rounds >= 2 ** 32) throw new RangeError(`not a number of rounds: ${rounds}`);
  const isAscending = checkpoints.every((at, index) => Number.isInteger(at) && at > (checkpoints[index - 1] ?? 0) && at <= rounds);
  if (!isAscending) throw new RangeError(`checkpoints have to ascend within 1..${rounds}: ${checkpoints.join(', ')}`);
}

/** Counts where going through all cells at each look is less work than the rounds. */
function openEngine(log: ScoreLog, plan: ConsensusPlan, { rounds, seed, checkpoints = [] }: Game): RoundEngine {
  const cells = countCells(log, plan);
  const isCounted = !isTrustRule(plan.rule) && cells <= mostCells && cells * (checkpoints.length + 1) <= rounds;
  return isCounted ? openCountedRounds(log, plan, seed) : openDrawnRounds(log, plan, seed);
}

type Means = Payoffs<number | undefined>;

function listMeans(engine: RoundEngine): Means {
  const { nodes, evaluators } = engine.collect();
  return { nodes: meansOf(nodes), evaluators: evaluators && meansOf(evaluators) };
}

const meansOf = (sums: PayoffSums): readonly (number | undefined)[] => Array.from(sums.counts, (_, member) => meanOf(sums, member));

function assemblePlayed(engine: RoundEngine, means: readonly Means[]): PlayedRounds {
  const { nodes, evaluators, truth } = engine.collect();
  const agreement = truth && computeTruthAgreement(truth);
  return {
    nodes: listPayoffs(nodes),
    evaluators: evaluators && listPayoffs(evaluators),
    running: {
      nodes: Array.from(nodes.counts, (_, node) => means.map((at) => at.nodes[node])),
      evaluators: evaluators && Array.from(evaluators.counts, (_, evaluator) => means.map((at) => at.evaluators?.[evaluator])),
    },
    ...(agreement !== undefined && { truth: agreement }),
    ...(engine.weights !== undefined && { weights: Float64Array.from(engine.weights) }),
  };
}
