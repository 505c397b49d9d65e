import type { Finding, NodeQuality, Reason, ReportNode } from '../../documents/report.ts';
import type { RewardInterval } from '../../gate/estimate/reward-interval.ts';
import { estimateNode } from '../../gate/node-estimate.ts';
import type { GateRules } from '../../gate/rules.ts';
import type { Node } from '../../poq/node.ts';
import { countOutcomes } from '../../runs/counts.ts';
import { listScores } from '../../runs/score-lines.ts';
import { computeMean } from '../../statistics/mean.ts';
import { isNonEmpty, type NonEmpty } from '../../statistics/sample.ts';
import type { RoledEvaluator } from './evaluators.ts';
import { countFailures } from './failures.ts';
import { assembleNodeCost } from './node-cost.ts';
import { assembleNodeEvaluator } from './node-evaluator.ts';

export type NodeView = {
  readonly node: Node;
  readonly role: ReportNode['role'];
  /** the prompts over which means are taken */
  readonly promptIds: readonly string[];
  readonly rules: GateRules;
  /** what a cost of 1 is, for every component of the measure; absent where the node's cost cannot be set against it */
  readonly references: NonEmpty<number> | undefined;
  readonly evaluators: readonly RoledEvaluator[];
  /** why its cost cannot be set against the reference's; with one of these there is neither reward nor relative cost */
  readonly obstacles: readonly Reason[];
};

/** One row of the report's table: reward, quality and cost apart, and everything that the row rests on. */
export function assembleReportNode(view: NodeView): ReportNode {
  const { header, end, answers, blocks } = view.node.run;
  const cost = assembleNodeCost(view.node, view.rules, view.references);
  return {
    name: view.node.name,
    role: view.role,
    runId: header.runId,
    ...(header.commit !== undefined && { commit: header.commit }),
    startedAt: header.startedAt,
    kind: header.candidate.kind,
    ...assembleRewards(view),
    ...(cost !== undefined && { cost }),
    failures: countFailures(answers.values()),
    counts: countOutcomes(answers.values(), listScores(view.node.run)),
    profile: end?.profile ?? {},
    evaluators: view.evaluators.map((evaluator) => assembleNodeEvaluator({ ...view, confidence: view.rules.confidence }, evaluator)),
    environment: header.environment,
    stack: header.stack,
    findings: [...(end?.findings ?? []), ...blocks.flatMap((block) => block.findings), ...view.obstacles.map(toFinding)],
  };
}

/** The row says itself why it has no reward; whether that matters for the verdict, the gate has decided. */
const toFinding = ({ code, sentence, cure }: Reason): Finding => ({ name: code, sentence, cure: cure ?? '', blocking: false });

function assembleRewards(view: NodeView): Pick<ReportNode, 'reward' | 'qualityOnlyReward' | 'quality'> {
  const { node, promptIds, rules, references } = view;
  const quality = estimateNode(node, promptIds, rules, undefined);
  if (quality.kind !== 'estimate') return {};
  const priced =
    rules.cost === 'none'
      ? quality
      : references === undefined || node.costs.kind === 'absent'
        ? undefined
        : estimateNode(node, promptIds, rules, references);
  return {
    ...(priced?.kind === 'estimate' && { reward: toInterval(priced) }),
    qualityOnlyReward: toInterval(quality),
    quality: { mean: scale(toInterval(quality), 10 / rules.alpha), prompts: promptIds.length, tasks: assembleTasks(view) },
  };
}

/** A reward with its bounds in the words of the report, its unit unchanged. */
export const toInterval = ({ value, low, high }: RewardInterval): { estimate: number; low: number; high: number } => ({
  estimate: value,
  low,
  high,
});

/** Quality lives on 0..10; a bound outside it says nothing. */
function scale(interval: { estimate: number; low: number; high: number }, factor: number): NodeQuality['mean'] {
  return { estimate: interval.estimate * factor, low: Math.max(0, interval.low * factor), high: Math.min(10, interval.high * factor) };
}

function assembleTasks({ node, promptIds }: NodeView): NodeQuality['tasks'] {
  const tasks = new Map<string, number[]>();
  for (const id of promptIds) {
    const quality = node.qualities.get(id);
    const task = node.run.answers.get(id)?.task;
    if (task !== undefined && quality?.kind === 'scored') tasks.set(task, [...(tasks.get(task) ?? []), quality.quality]);
  }
  return [...tasks].flatMap(([task, values]) => (isNonEmpty(values) ? [{ task, mean: computeMean(values), prompts: values.length }] : []));
}
