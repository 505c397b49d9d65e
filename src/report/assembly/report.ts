import type { Provenance, Reason, Report, ReportNode, ReportSuite, Trust } from '../../documents/report.ts';
import type { Suite } from '../../documents/suite.ts';
import { bridgeCandidate } from '../../gate/bridged-baselines.ts';
import { findCostObstacles, findNoCost } from '../../gate/cost-obstacles.ts';
import type { GateDecision } from '../../gate/decide-gate.ts';
import type { GateRules } from '../../gate/rules.ts';
import type { Node } from '../../poq/node.ts';
import type { QuestionSet } from '../../suite/question-set.ts';
import { assembleComparison } from './comparison.ts';
import { listEvaluators } from './evaluators.ts';
import { assembleReportNode } from './node.ts';
import { assemblePromptRows } from './prompt-rows.ts';
import { assembleSettings } from './settings.ts';

type ReportParts = {
  readonly suite: Suite;
  readonly set: QuestionSet;
  readonly rules: GateRules;
  readonly decision: GateDecision;
  readonly candidate: Node;
  readonly tool: string;
  readonly createdAt: string;
  readonly provenance: Provenance;
  /** what the evaluators are worth on these runs */
  readonly trust?: Trust;
};

/** Runs plus a verdict → the one report value of which all renderings are views. */
export function assembleReport(parts: ReportParts): Report {
  const { suite, set, rules, decision, candidate } = parts;
  // the whole set; those that were not gated against are shown only
  const { baselines } = decision;
  const evaluators = listEvaluators(suite);
  const gated = new Set(decision.gated);
  const reference = baselines.find((node) => node.name === decision.gated[0]);
  // what the reference lacks is told in its own row
  const lacking = new Set(reference === undefined ? [] : findNoCost(reference).map(({ sentence }) => sentence));
  // the row has the costs that were compared, which a calibration may have taken anew
  const priced = (node: Node): Node => (node === candidate && reference !== undefined ? bridgeCandidate(candidate, reference) : node);
  const view = (node: Node, role: ReportNode['role']): ReportNode => {
    const obstacles = rules.cost === 'none' || reference === undefined ? [] : findObstacles(node, reference, candidate);
    const references = obstacles.length === 0 ? decision.references : undefined;
    const promptIds = countedPrompts(node, role, decision);
    const own = obstacles.filter(({ sentence }) => node === reference || !lacking.has(sentence));
    return assembleReportNode({ node: priced(node), role, promptIds, rules, references, evaluators, obstacles: own });
  };
  const rest = baselines.map((node) => view(node, gated.has(node.name) ? 'baseline' : 'shown'));
  return {
    schemaVersion: 1,
    tool: parts.tool,
    createdAt: parts.createdAt,
    suite: describeSuite(suite, set),
    settings: assembleSettings(suite, rules, decision, [candidate, ...baselines]),
    verdict: { status: decision.status, sentence: decision.sentence, reasons: [...decision.reasons], softened: decision.softened },
    nodes: [
      view(candidate, 'candidate'),
      ...rest.filter((node) => node.role === 'baseline'),
      ...rest.filter((node) => node.role === 'shown'),
    ],
    comparisons: decision.comparisons.map((comparison) => assembleComparison(comparison, rules)),
    leftOut: [...decision.usable.leftOut],
    prompts: assemblePromptRows({
      questions: set.questions,
      nodes: orderNodes(candidate, baselines, gated),
      evaluators,
      leftOut: decision.usable.reasons,
    }),
    provenance: parts.provenance,
    ...(parts.trust !== undefined && { trust: parts.trust }),
  };
}

/** Why a row's cost cannot be set against the reference's. What a calibration took belongs to the machine of the candidate. */
function findObstacles(node: Node, reference: Node, candidate: Node): readonly Reason[] {
  const isBridged = reference.calibration !== undefined;
  if (node === reference || node.calibration !== undefined || (isBridged && node === candidate)) return findNoCost(node);
  return findCostObstacles(node, isBridged ? candidate : reference);
}

/** The order of the report's nodes: candidate, gated baselines, shown ones. */
function orderNodes(candidate: Node, baselines: readonly Node[], gated: ReadonlySet<string>): readonly Node[] {
  return [candidate, ...baselines.filter((node) => gated.has(node.name)), ...baselines.filter((node) => !gated.has(node.name))];
}

/** Gated nodes share their prompts; a node that is only shown is averaged over those of them that it has, too. */
function countedPrompts(node: Node, role: ReportNode['role'], { usable }: GateDecision): readonly string[] {
  return role === 'shown' ? usable.ids.filter((id) => node.qualities.get(id)?.kind === 'scored') : usable.ids;
}

function describeSuite(suite: Suite, set: QuestionSet): ReportSuite {
  const tasks = new Map<string, { prompts: number; clusters: Set<string> }>();
  for (const { prompt } of set.questions.values()) {
    const task = tasks.get(prompt.task) ?? { prompts: 0, clusters: new Set<string>() };
    task.prompts += 1;
    tasks.set(prompt.task, { ...task, clusters: task.clusters.add(prompt.cluster) });
  }
  return {
    name: suite.name,
    questionDigest: set.digest,
    prompts: set.questions.size,
    tasks: [...tasks].map(([task, { prompts, clusters }]) => ({ task, prompts, clusters: clusters.size })),
  };
}
