import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { isNonEmpty, type NonEmpty } from '../../statistics/sample.ts';
import { openRandomSource } from '../rounds/random-source.ts';
import type { Network, NetworkMember, ScoreLog } from '../score-log.ts';
import { drawNormal } from './normal-draw.ts';

export type SyntheticSizes = { readonly nodes: number; readonly evaluators: number; readonly prompts: number };

/** Reliabilities r of the first and of the last evaluator; those between are evenly spaced. */
const reliabilities = { least: -0.4, most: 0.9 } as const;

/** All of it ours: orders of magnitude that measured networks have, none of them measured. */
const model = {
  /** standard deviation of what answers differ by beside ability and difficulty, which have 1 */
  answerNoise: 0.7,
  /** an evaluator's scores before they are clipped to 0..10 */
  scores: { mean: 5, deviation: 2 },
  /** correlation of the logarithm of a cost with ability, or with reliability */
  costCorrelation: 0.5,
  /** median, and standard deviation of the logarithm */
  nodeCostMs: { median: 1_000, deviation: 0.6 },
  evaluatorCostMs: { median: 20, deviation: 0.8 },
} as const;

/**
 * A network for planning beyond what one machine can measure, drawn from a seed, the same on every machine:
 * - inference node f has ability θ_f ~ N(0, 1), prompt i difficulty δ_i ~ N(0, 1), and the answer is worth G = 10 · logistic(θ_f − δ_i + ε),
 *   ε ~ N(0, 0.7²), which stands for token F1;
 * - evaluator m has reliability r_m, evenly spaced from −0.4 to 0.9, and says q = 5 + 2 · (r_m · z + √(1 − r_m²) · η) clipped to 0..10, z the
 *   truth with mean 0 and deviation 1 over all records, η ~ N(0, 1): its correlation with the truth is r_m, but for what clipping takes;
 * - a node's cost is lognormal, median 1,000 ms, log-deviation 0.6, an evaluator's 20 ms and 0.8; their logarithms correlate by 0.5 with ability
 *   and with reliability, so that the better ones tend to cost more;
 * - prompts are independent: each is a cluster of its own.
 * The whole model is ours. A generator, so that the caller decides when others have a turn: it yields the scores drawn so far, of nodes · evaluators ·
 * prompts, about every tenth of a second.
 */
export function* drawSyntheticNetwork({ nodes, evaluators, prompts }: SyntheticSizes, seed: number): Generator<number, Network> {
  const random = openRandomSource('synthetic network', seed);
  const abilities = drawMany(random, nodes);
  const truth = drawTruth(random, abilities, drawMany(random, prompts));
  const reliable = Array.from({ length: evaluators }, (_, index) => spaceReliability(index, evaluators));
  const log: ScoreLog = {
    promptCount: prompts,
    nodeCount: nodes,
    evaluatorCount: evaluators,
    scores: yield* drawScores(random, standardise(truth), reliable),
    truth,
    clusters: Int32Array.from({ length: prompts }, (_, prompt) => prompt),
  };
  const quality = standardise(Float64Array.from(reliable));
  return {
    log,
    nodes: requireSome(drawMembers(random, 'node', abilities, model.nodeCostMs)),
    evaluators: requireSome(drawMembers(random, 'evaluator', quality, model.evaluatorCostMs)),
  };
}

const drawMany = (random: RandomGenerator, count: number): Float64Array => Float64Array.from({ length: count }, () => drawNormal(random));

/** A single evaluator is a reliable one. */
const spaceReliability = (index: number, count: number): number =>
  count === 1 ? reliabilities.most : reliabilities.least + ((reliabilities.most - reliabilities.least) * index) / (count - 1);

function drawTruth(random: RandomGenerator, abilities: Float64Array, difficulties: Float64Array): Float64Array {
  const truth = new Float64Array(difficulties.length * abilities.length);
  for (const [prompt, difficulty] of difficulties.entries()) {
    for (const [node, ability] of abilities.entries()) {
      const logit = ability - difficulty + model.answerNoise * drawNormal(random);
      truth[prompt * abilities.length + node] = 10 / (1 + Math.exp(-logit));
    }
  }
  return truth;
}

/** about a tenth of a second */
const scoresPerTurn = 1_000_000;

function* drawScores(random: RandomGenerator, truth: Float64Array, reliable: readonly number[]): Generator<number, Float64Array> {
  const { mean, deviation } = model.scores;
  const scores = new Float64Array(truth.length * reliable.length);
  const noise = reliable.map((r) => Math.sqrt(1 - r ** 2));
  const recordsPerTurn = Math.ceil(scoresPerTurn / reliable.length);
  for (let record = 0; record < truth.length; record += 1) {
    if (record > 0 && record % recordsPerTurn === 0) yield record * reliable.length;
    for (let evaluator = 0; evaluator < reliable.length; evaluator += 1) {
      const said = (reliable[evaluator] ?? 0) * (truth[record] ?? 0) + (noise[evaluator] ?? 0) * drawNormal(random);
      scores[record * reliable.length + evaluator] = Math.min(10, Math.max(0, mean + deviation * said));
    }
  }
  return scores;
}

type CostModel = { readonly median: number; readonly deviation: number };

function drawMembers(
  random: RandomGenerator,
  noun: string,
  quality: Float64Array,
  { median, deviation }: CostModel,
): readonly NetworkMember[] {
  const { costCorrelation } = model;
  const digits = String(quality.length).length;
  return Array.from(quality, (value, index) => {
    const logarithm = costCorrelation * value + Math.sqrt(1 - costCorrelation ** 2) * drawNormal(random);
    return { name: `${noun}-${String(index + 1).padStart(digits, '0')}`, cost: median * Math.exp(deviation * logarithm) };
  });
}

/** With mean 0 and standard deviation 1; of values that are all alike, zeros. */
function standardise(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return values.map((value) => (variance === 0 ? 0 : (value - mean) / Math.sqrt(variance)));
}

function requireSome<T>(members: readonly T[]): NonEmpty<T> {
  if (isNonEmpty(members)) return members;
  throw new RangeError('a network needs at least one node and one evaluator');
}
