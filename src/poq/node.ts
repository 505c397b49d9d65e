import type { Run } from '../runs/run.ts';
import { computePromptQuality, type Electorate, type PromptQuality } from './consensus/prompt-quality.ts';
import { type AnswerLatency, computeAnswerLatencies } from './costs/answer-latencies.ts';
import type { Calibration } from './costs/calibration.ts';
import { type CostMeasure, serialLatency } from './costs/cost-measure.ts';
import type { NodeCosts } from './costs/costs.ts';
import { computeNodeCosts } from './costs/node-costs.ts';

/** An inference node f: a run seen through the evaluators that vote, with what each answer is worth and what it cost. */
export type Node = {
  readonly name: string;
  readonly run: Run;
  /** one entry for every prompt of the question set */
  readonly qualities: ReadonlyMap<string, PromptQuality>;
  /** by whom and by which maps these came to be */
  readonly electorate: Electorate;
  /** the prompts that carry a serial latency, whatever is weighed as cost */
  readonly latencies: ReadonlyMap<string, AnswerLatency>;
  /** what its answers cost by the measure of the suite */
  readonly costs: NodeCosts;
  /** where the costs are not the run's own, but of a calibration against the candidate */
  readonly calibration?: Calibration;
};

type NodeParts = {
  readonly name: string;
  readonly run: Run;
  readonly promptIds: Iterable<string>;
  readonly electorate: Electorate;
  /** none: latencies are told, and weigh nothing */
  readonly measure: CostMeasure | 'none';
};

/** Looks at a run as a node: consensus quality of every prompt by the voting evaluators, cost where one was measured. */
export function assembleNode({ name, run, promptIds, electorate, measure }: NodeParts): Node {
  const qualities = new Map([...promptIds].map((id) => [id, computePromptQuality(run, id, electorate)]));
  const costs = computeNodeCosts(run, measure === 'none' ? serialLatency : measure);
  return { name, run, qualities, electorate, latencies: computeAnswerLatencies(run), costs };
}
