import type { NetworkFacts } from '../../../documents/simulation.ts';
import type { CostReference } from '../../../poq/network/network-costs.ts';
import type { Network } from '../../../poq/score-log.ts';

/** Mean costs of scoring a pair in batches of one size, ms, in the order of the evaluators. */
export type EvaluatorBatch = { readonly batch: number; readonly costs: readonly (number | undefined)[] };

/** A network with what is told of it beside its rewards. */
export type SimulatedNetwork = {
  /** of the suite, or synthetic */
  readonly name: string;
  readonly network: Network;
  readonly facts: NetworkFacts;
  /** what a cost of 1 is by `scale: reference`; absent where nothing costs */
  readonly reference?: CostReference;
  /** places of the nodes that are baselines */
  readonly baselines: readonly number[];
  /** why a node has no cost, goes on after its name; in the order of the nodes */
  readonly costless: readonly (string | undefined)[];
  /** what answers or judges, where it has a name of its own */
  readonly models: { readonly nodes: readonly (string | undefined)[]; readonly evaluators: readonly (string | undefined)[] };
  /** evaluators’ costs at the batch sizes that all of them were profiled with */
  readonly batches: readonly EvaluatorBatch[];
  /** sentences, with a cure where there is one */
  readonly warnings: readonly string[];
};
