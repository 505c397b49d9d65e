import { markdownTable } from 'markdown-table';
import type { RewardedNode, RoundsEstimate, Simulation } from '../../src/documents/simulation.ts';
import { type Evidence, renderFigure } from './finding.ts';
import { listFindings } from './findings.ts';
import { renderMs } from './node-findings.ts';

/** Markdown: what was simulated, the table of findings, and what every node and every evaluator earned. */
export function renderFindings(title: string, evidence: Evidence): string {
  const { simulation } = evidence;
  const rows = listFindings(evidence).map(({ finding, source, published, ours, direction }) => [
    finding,
    source,
    published,
    ours,
    direction,
  ]);
  return [
    `### ${title}`,
    describeSimulation(simulation),
    renderTable(['published finding', 'arXiv', 'published figure', 'ours', 'same direction?'], rows),
    '**Inference nodes**',
    renderTable(
      ['node', 'consensus quality, 0..10', 'F1 × 10', 'latency', 'C', 'reward', 'exact', 'at β = 0'],
      byReward(simulation.nodes).map(describeNode),
    ),
    '**Evaluators**',
    renderTable(
      ['evaluator', 'Pearson with F1', 'Spearman', 'agreement, 0..1', 'cost of a score', 'C', 'reward', 'exact', 'at β = 0'],
      byReward(simulation.evaluators).map(describeEvaluator),
    ),
    simulation.warnings.map((warning) => `- ${warning}\n`).join(''),
  ]
    .join('\n\n')
    .trimEnd();
}

function describeSimulation({ network, settings, nodes, evaluators }: Simulation): string {
  const tasks = network.tasks.map(({ task, prompts }) => `${prompts} of ${task}`).join(', ');
  const leftOut = network.leftOut.map(({ reason, prompts }) => ` ${prompts} left out: ${reason}.`).join('');
  return `${network.prompts} prompts (${tasks}), ${nodes.length} inference nodes, ${evaluators.length} evaluators; ${settings.rounds.toLocaleString('en-US')} rounds × ${settings.seeds} seeds from ${settings.seed}; α = ${settings.alpha}, β = ${settings.beta}, K = ${settings.sampled}, ${settings.rule}, costs scaled by ${settings.scale}.${leftOut}`;
}

/** Cells are not padded: one long cell would stretch its column. */
const renderTable = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  markdownTable(
    [titles, ...rows].map((row) => row.map(escapeCell)),
    { alignDelimiters: false },
  );

const escapeCell = (cell: string): string => cell.replaceAll('|', '\\|').replaceAll('\n', ' ');

const byReward = (nodes: readonly RewardedNode[]): readonly RewardedNode[] =>
  nodes.toSorted((one, other) => (other.reward?.mean ?? -Infinity) - (one.reward?.mean ?? -Infinity));

const describeNode = (node: RewardedNode): readonly string[] => [
  node.name,
  renderFigure(node.quality),
  renderFigure(node.truth),
  ...describeRewards(node),
];

const describeEvaluator = (node: RewardedNode): readonly string[] => [
  node.name,
  renderFigure(node.withTruth?.pearson),
  renderFigure(node.withTruth?.spearman),
  renderFigure(node.agreement),
  ...describeRewards(node),
];

const describeRewards = ({ cost, scaledCost, reward, qualityOnly }: RewardedNode): readonly string[] => [
  cost === undefined ? '–' : renderMs(cost),
  renderFigure(scaledCost),
  describeEstimate(reward),
  renderFigure(reward?.exact, 3),
  describeEstimate(qualityOnly),
];

const describeEstimate = (estimate: RoundsEstimate | undefined): string =>
  estimate?.mean === undefined ? '–' : `${renderFigure(estimate.mean, 3)} ± ${renderFigure(estimate.standardError, 4)}`;
