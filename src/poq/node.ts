import type { Run } from '../runs/run.ts';
import { type AnswerCost, computeAnswerCosts } from './answer-costs.ts';
import { computePromptQuality, type PromptQuality } from './prompt-quality.ts';

/** An inference node f: a run seen through the evaluators that vote, with what each answer is worth and what it cost. */
export type Node = {
  readonly name: string;
  readonly run: Run;
  /** one entry for every prompt of the question set */
  readonly qualities: ReadonlyMap<string, PromptQuality>;
  /** the prompts that carry a serial latency cost */
  readonly costs: ReadonlyMap<string, AnswerCost>;
};

/** Looks at a run as a node: consensus quality of every prompt by the voting evaluators, cost where one was measured. */
export function assembleNode(name: string, run: Run, promptIds: Iterable<string>, voters: readonly string[]): Node {
  const qualities = new Map([...promptIds].map((id) => [id, computePromptQuality(run, id, voters)]));
  return { name, run, qualities, costs: computeAnswerCosts(run) };
}
