import type { Suite } from '../documents/suite.ts';

/** What the suite says about weighing and gating, with every default in place. */
export type GateRules = {
  readonly alpha: number;
  /** 0 where cost plays no part */
  readonly beta: number;
  readonly cost: 'none' | 'latency';
  /** a fixed x_ref; absent: the baseline's mean, or the set's median */
  readonly referenceMs?: number;
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
export function assembleRules({ reward, gate }: Suite): GateRules {
  const cost = reward.cost === 'none' ? undefined : reward.cost;
  const { unscoredShare, ...ceilings } = gate.ceilings;
  return {
    alpha: reward.alpha,
    beta: cost === undefined ? 0 : (reward.beta ?? defaultBeta),
    cost: cost === undefined ? 'none' : 'latency',
    ...(cost?.referenceMs !== undefined && { referenceMs: cost.referenceMs }),
    against: gate.against,
    margin: gate.margin,
    confidence: gate.confidence,
    qualityFloors: gate.floors.quality ?? {},
    ceilings: { ...ceilings, unscoredShare },
    waived: gate.waive,
    allowInconclusive: gate.inconclusive === 'allow-merge',
  };
}
