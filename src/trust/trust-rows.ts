import type { TrustRow } from '../documents/report.ts';
import type { BootstrapPlan } from '../statistics/cluster-bootstrap.ts';
import { correlateNodeMeans } from './between-nodes.ts';
import { bootstrapRow } from './bootstrapped-row.ts';
import { groupPairs, type ScorePair } from './score-pairs.ts';
import { correlateWithinPrompts } from './within-prompt.ts';

/** What is the same for both directions: how x and y of the pairs go together. */
export type Comparison = readonly Omit<TrustRow, 'evaluator' | 'against'>[];

/**
 * Every view of two evaluators' scores: pooled, by task where there is more than one, within prompts and between nodes where there are three
 * nodes. Nothing where no answer has both scores.
 */
export function* compareScores(pairs: readonly ScorePair[], plan: BootstrapPlan): Generator<undefined, Comparison> {
  if (pairs.length === 0) return [];
  const tasks = groupPairs(pairs, 'task');
  const rows: Omit<TrustRow, 'evaluator' | 'against'>[] = [{ scope: 'pooled', ...(yield* bootstrapRow(pairs, plan)) }];
  if (tasks.size > 1) for (const [task, ofTask] of tasks) rows.push({ scope: 'task', task, ...(yield* bootstrapRow(ofTask, plan)) });
  const within = correlateWithinPrompts(pairs, plan.confidence);
  if (within !== undefined) rows.push({ scope: 'within-prompt', ...within });
  const between = correlateNodeMeans(pairs);
  if (between !== undefined) rows.push({ scope: 'between-nodes', ...between });
  return rows;
}
