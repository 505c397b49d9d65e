/* Generated from schemas/simulation.schema.json by `npm run generate`. Do not edit. */

export type RuleName = 'mean' | 'median' | 'trimmed-mean' | 'published-trust' | 'trust-weighted';

/**
 * what poq simulate found: simulation.json
 */
export interface Simulation {
  readonly schemaVersion: 1;
  readonly tool: string;
  readonly createdAt: string;
  /**
   * of the suite, or synthetic
   */
  readonly name: string;
  readonly network: NetworkFacts;
  readonly settings: SimulationFacts;
  /**
   * @maxItems 5000
   */
  readonly nodes: RewardedNode[];
  /**
   * @maxItems 5000
   */
  readonly evaluators: RewardedNode[];
  /**
   * @maxItems 100
   */
  readonly warnings: string[];
  readonly convergence: Convergence;
  /**
   * inference nodes: R at alpha as a line over beta
   *
   * @maxItems 5000
   */
  readonly lines: RewardLine[];
  /**
   * who has the highest reward at which beta, by exact expectation
   *
   * @maxItems 5000
   */
  readonly leaders: Leader[];
  /**
   * @maxItems 500
   */
  readonly rules: RuleSweep[];
  /**
   * @maxItems 500
   */
  readonly weights: WeightSweep[];
  /**
   * @maxItems 20
   */
  readonly batches: BatchSweep[];
  /**
   * @maxItems 5000
   */
  readonly attacks: AttackOutcome[];
  /**
   * @maxItems 100000
   */
  readonly misreports: Misreport[];
  readonly lead?: LeadInterval;
  /**
   * why evaluators are not rewarded
   */
  readonly evaluatorRewardsRefused?: string;
}
export interface NetworkFacts {
  readonly kind: 'runs' | 'synthetic';
  readonly prompts: number;
  /**
   * @maxItems 1000
   */
  readonly tasks: TaskCount[];
  readonly clusters: number;
  /**
   * @maxItems 1000
   */
  readonly leftOut: LeftOut[];
  /**
   * in words, such as latency, ms
   */
  readonly costMeasure: string;
  /**
   * @maxItems 5000
   */
  readonly runs?: SimulatedRun[];
}
export interface TaskCount {
  readonly task: string;
  readonly prompts: number;
}
export interface LeftOut {
  readonly reason: string;
  readonly prompts: number;
}
export interface SimulatedRun {
  readonly name: string;
  readonly runId: string;
  readonly candidate: string;
}
export interface SimulationFacts {
  readonly alpha: number;
  readonly beta: number;
  readonly rule: RuleName;
  readonly sampled: number;
  readonly selfExcluded: boolean;
  readonly trim: number;
  readonly trust: TrustFacts;
  readonly scale: 'reference' | 'baselines' | 'pool' | 'max' | 'log';
  readonly evaluatorScale: 'pool' | 'max' | 'log';
  readonly evaluatorBatch: number;
  readonly rounds: number;
  readonly seeds: number;
  readonly seed: number;
  readonly generator: string;
  readonly confidence: number;
  readonly attacks: AttackFacts;
  readonly preset: boolean;
  /**
   * what costs are divided by, in the unit of the measure
   */
  readonly reference?: number;
  readonly referenceOf?: string;
}
export interface TrustFacts {
  readonly rate: number;
  readonly least: number;
  readonly most: number;
}
export interface AttackFacts {
  readonly noise: number;
  readonly shift: number;
  readonly probability: number;
}
export interface RewardedNode {
  readonly name: string;
  readonly qualityOnly?: RoundsEstimate;
  readonly reward?: RoundsEstimate;
  /**
   * (R + beta)/(alpha + beta), in 0..1; only where C lies in 0..1
   */
  readonly normalized?: number;
  /**
   * why there is no reward with costs
   */
  readonly refused?: string;
  /**
   * inference nodes: expected consensus, 0..10
   */
  readonly quality?: number;
  /**
   * evaluators: expected 1 − |q − c|/10
   */
  readonly agreement?: number;
  /**
   * mean, in the unit of the measure
   */
  readonly cost?: number;
  /**
   * C
   */
  readonly scaledCost?: number;
  /**
   * inference nodes: mean F1 × 10
   */
  readonly truth?: number;
  readonly model?: string;
  readonly withTruth?: TruthCorrelation;
  readonly weights?: TrustWeights;
  /**
   * inference nodes: nobody is better and cheaper
   */
  readonly onFront?: boolean;
}
export interface RoundsEstimate {
  /**
   * in which the node took part
   */
  readonly rounds: number;
  /**
   * over all rounds of all seeds; absent where it took part in none
   */
  readonly mean?: number;
  /**
   * of the mean, Monte Carlo error alone; absent below two rounds
   */
  readonly standardError?: number;
  /**
   * expectation by enumeration of evaluator subsets; absent where the rule has a memory or there are too many subsets
   */
  readonly exact?: number;
  /**
   * of the reward of one round
   */
  readonly payoffVariance?: number;
  /**
   * standard deviation of the mean of one seed
   */
  readonly seedDeviation?: number;
  readonly prompts?: Interval;
}
export interface Interval {
  readonly low: number;
  readonly high: number;
}
export interface TruthCorrelation {
  readonly pearson: number;
  readonly spearman: number;
  readonly interval?: Interval;
}
/**
 * evaluators: weight after all rounds under both trust rules
 */
export interface TrustWeights {
  readonly published: number;
  readonly ours: number;
}
/**
 * running means of the first seed
 */
export interface Convergence {
  /**
   * @maxItems 400
   */
  readonly rounds: number[];
  /**
   * @maxItems 10000
   */
  readonly nodes: ConvergingNode[];
}
export interface ConvergingNode {
  readonly name: string;
  readonly kind: 'inference' | 'evaluator';
  /**
   * @maxItems 400
   */
  readonly means: (number | null)[];
  readonly exact?: number;
}
export interface RewardLine {
  readonly name: string;
  /**
   * alpha · payoff
   */
  readonly quality: number;
  /**
   * C
   */
  readonly cost: number;
}
export interface Leader {
  readonly name: string;
  readonly from: number;
  /**
   * absent: for ever
   */
  readonly to?: number;
}
export interface RuleSweep {
  readonly rule: RuleName;
  readonly sampled: number;
  readonly method: 'exact' | 'rounds';
  /**
   * @maxItems 5000
   */
  readonly nodes: (number | null)[];
  /**
   * @maxItems 5000
   */
  readonly evaluators: (number | null)[];
  /**
   * mean over inference nodes of the variance of one round’s reward
   */
  readonly nodeVariance?: number;
  readonly evaluatorVariance?: number;
  /**
   * mean |consensus − F1 × 10|, 0..10
   */
  readonly truthError?: number;
  /**
   * Pearson of consensus and F1
   */
  readonly truthCorrelation?: number;
}
export interface WeightSweep {
  readonly alpha: number;
  readonly beta: number;
  /**
   * @maxItems 5000
   */
  readonly nodes: (number | null)[];
  /**
   * @maxItems 5000
   */
  readonly evaluators: (number | null)[];
}
export interface BatchSweep {
  readonly batch: number;
  /**
   * @maxItems 5000
   */
  readonly costs: (number | null)[];
  /**
   * rewards, costs scaled within this batch size
   *
   * @maxItems 5000
   */
  readonly evaluators: (number | null)[];
  /**
   * rewards, costs scaled over all batch sizes together
   *
   * @maxItems 5000
   */
  readonly common?: (number | null)[];
}
export interface AttackOutcome {
  readonly attack: 'random-noise' | 'boost' | 'sabotage' | 'strategic' | 'collusion';
  readonly rule: RuleName;
  readonly sampled: number;
  readonly attackers: number;
  readonly share: number;
  readonly method: 'exact' | 'rounds';
  /**
   * of inference nodes
   */
  readonly meanReward: number;
  readonly honestMeanReward: number;
  /**
   * Kendall tau-b of the nodes’ rewards with and without the attack; 1 where all is in order
   */
  readonly rankCorrelation: number;
  /**
   * mean number of nodes whose rank is another
   */
  readonly wronglyRanked: number;
  /**
   * of the choices of attackers
   */
  readonly leaderDisplacedShare: number;
  /**
   * mean over attackers
   */
  readonly attackerReward?: number;
  /**
   * of the same evaluators without the attack
   */
  readonly attackerHonestReward?: number;
  /**
   * of the other evaluators under the attack
   */
  readonly honestReward?: number;
  /**
   * of the other evaluators without it
   */
  readonly honestHonestReward?: number;
  /**
   * mean |consensus − F1 × 10|
   */
  readonly truthError?: number;
  readonly honestTruthError?: number;
  readonly truthCorrelation?: number;
  readonly honestTruthCorrelation?: number;
  /**
   * collusion: whom they boost
   */
  readonly partner?: string;
  /**
   * collusion: what the partner earns more
   */
  readonly partnerGain?: number;
}
export interface Misreport {
  readonly name: string;
  readonly kind: 'inference' | 'evaluator';
  readonly declaredShare: number;
  /**
   * reward more per round when nobody looks
   */
  readonly gain: number;
  readonly penalty: number;
  /**
   * least probability of an audit at which lying does not pay: gain/(gain + penalty)
   */
  readonly leastAudit: number;
  /**
   * @maxItems 20
   */
  readonly simulated?: SimulatedAudit[];
}
export interface SimulatedAudit {
  readonly probability: number;
  readonly meanGain: number;
  readonly standardError: number;
}
/**
 * confidence interval, over prompts, of how much more the first inference node earns than the next; absent without an exact expectation
 */
export interface LeadInterval {
  readonly first: string;
  readonly next: string;
  readonly low: number;
  readonly high: number;
}
