import type { Suite } from '../documents/suite.ts';
import { assembleCostMeasure, type CostMeasure } from '../poq/costs/cost-measure.ts';

/** What the suite says about weighing and gating, with every default in place. */
export type GateRules = {
  readonly alpha: number;
  /** 0 where cost plays no part */
  readonly beta: number;
  readonly cost: CostMeasure | 'none';
  /** a fixed x_ref in the unit of the measure; absent: the baseline's mean, or the set's median */
  readonly reference?: number;
  /** a baseline's name, or best, or all */
  readonly against: string;
  readonly margin: number;
  readonly confidence: number;
  readonly qualityFloors: Readonly<Record<string, number>>;
  readonly ceilings: { readonly p95LatencyMs?: number; readonly failedShare?: number; readonly unscoredShare: number };
  /** names of blocking findings that shall not stop a verdict */
  readonly waived: readonly string[];
  readonly allowInconclusive: boolean;
};

/** β while the suite names none; this project's choice: with α = 1, doubling the cost is worth 3 of 10 quality points. */
const defaultBeta = 0.3;

/** The suite's reward and gate sections → rules. */
export function assembleRules(suite: Suite): GateRules {
  const { reward, gate } = suite;
  const cost = reward.cost === 'none' ? undefined : reward.cost;
  const reference = cost?.reference ?? cost?.referenceMs;
  const { unscoredShare, ...ceilings } = gate.ceilings;
  return {
    alpha: reward.alpha,
    beta: cost === undefined ? 0 : (reward.beta ?? defaultBeta),
    cost: assembleCostMeasure(suite),
    ...(reference !== undefined && { reference }),
    against: gate.against,
    margin: gate.margin,
    confidence: gate.confidence,
    qualityFloors: gate.floors.quality ?? {},
    ceilings: { ...ceilings, unscoredShare },
    waived: gate.waive,
    allowInconclusive: gate.inconclusive === 'allow-merge',
  };
}
