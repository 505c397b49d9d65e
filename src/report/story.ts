import type { Comparison, Finding, Reason, Report } from '../documents/report.ts';
import { describeTroubles } from './answer-troubles.ts';
import { assembleComparisonFacts, type Fact } from './comparison-facts.ts';
import { assembleCostLines } from './cost-lines.ts';
import { describeCost, renderCost } from './cost-words.ts';
import { renderCount, renderLevel, renderSetting } from './figures.ts';
import { describeSteadiness } from './steadiness.ts';
import type { Status } from './verdict-mark.ts';

/** What every rendering tells besides its tables, in its order; raw text, not yet escaped for any medium. */
export type Story = {
  readonly status: Status;
  /** `best-sentence against main` */
  readonly title: string;
  readonly sentence: string;
  /** said where an inconclusive verdict may merge all the same */
  readonly softened: string | undefined;
  /** the reason that decided, if any */
  readonly reasons: readonly Reason[];
  /** what else was found and did not decide */
  readonly also: readonly Reason[];
  readonly comparisons: readonly (readonly Fact[])[];
  readonly leftOut: { readonly sentence: string; readonly reasons: readonly string[] };
  /** failed, lost and cut answers: how many and why, a line per model and kind */
  readonly troubles: readonly string[];
  /** what costs are, where that is not the usual one, and the prices behind them */
  readonly cost: readonly string[];
  /** how steady times were, and how exact this program is */
  readonly steadiness: readonly string[];
  /** blocking ones first; `node` also names the evaluator that one is about */
  readonly findings: readonly (Finding & { readonly node: string })[];
  readonly settings: string;
  readonly provenance: readonly Fact[];
  readonly command: string;
};

/** Puts the report's answers into sentences. */
export function assembleStory(report: Report): Story {
  const { verdict, nodes, comparisons, settings } = report;
  const reasons = mergeReasons(verdict.reasons, comparisons);
  return {
    status: verdict.status,
    title: renderTitle(report),
    sentence: verdict.sentence,
    softened: verdict.softened ? 'May be merged all the same: the suite says gate.inconclusive: allow-merge.' : undefined,
    reasons: reasons.slice(0, 1),
    also: reasons.slice(1),
    comparisons: comparisons.map((comparison) => assembleComparisonFacts(comparison, settings)),
    leftOut: {
      sentence: renderLeftOut(report),
      reasons: report.leftOut.map((left) => `${renderCount(left.prompts, 'prompt')}: ${left.reason}`),
    },
    troubles: nodes.flatMap(describeTroubles),
    cost: assembleCostLines(report),
    steadiness: nodes.flatMap(describeSteadiness),
    findings: listFindings(nodes),
    settings: renderSettings(settings),
    provenance: assembleProvenance(report),
    command: report.provenance.command,
  };
}

/** Of the measurement and of the evaluators; what several models' runs say of an evaluator alike is told once. */
function listFindings(nodes: Report['nodes']): Story['findings'] {
  const measured = nodes.flatMap((node) => node.findings.map((finding) => ({ ...finding, node: node.name })));
  const about = new Map<string, { finding: Finding; evaluator: string; names: string[] }>();
  for (const node of nodes) {
    for (const { name: evaluator, findings = [] } of node.evaluators) {
      for (const finding of findings) {
        const key = JSON.stringify([evaluator, finding]);
        about.set(key, { finding, evaluator, names: [...(about.get(key)?.names ?? []), node.name] });
      }
    }
  }
  const scored = [...about.values()].map(({ finding, evaluator, names }) => ({ ...finding, node: `${evaluator} on ${listNames(names)}` }));
  return [...measured, ...scored].sort((left, right) => Number(right.blocking) - Number(left.blocking));
}

const listNames = ([first = '', ...rest]: readonly string[]): string =>
  rest.length < 2 ? [first, ...rest].join(' and ') : `${first} and ${rest.length} more`;

function renderTitle(report: Report): string {
  const names = report.nodes.filter((node) => node.role === 'baseline').map((node) => node.name);
  const [first, second, ...more] = names;
  if (first === undefined) return `${report.nodes[0].name}, nothing to compare with`;
  const listed = second === undefined ? first : `${first} and ${more.length === 0 ? second : `${more.length + 1} more`}`;
  return `${report.nodes[0].name} against ${listed}`;
}

function mergeReasons(reasons: readonly Reason[], comparisons: readonly Comparison[]): readonly Reason[] {
  const all = [...reasons, ...comparisons.flatMap((comparison) => comparison.reasons)];
  return [...new Map(all.map((reason) => [`${reason.code}\n${reason.sentence}`, reason])).values()];
}

function renderLeftOut(report: Report): string {
  const count = report.leftOut.reduce((sum, left) => sum + left.prompts, 0);
  if (count === 0) return `None of ${renderCount(report.suite.prompts, 'prompt')} was left out.`;
  return `${count.toLocaleString('en-US')} of ${renderCount(report.suite.prompts, 'prompt')} ${count === 1 ? 'is' : 'are'} left out, for every model alike.`;
}

function renderSettings(settings: Report['settings']): string {
  return [
    `α = ${renderSetting(settings.alpha)}`,
    settings.cost === 'none' ? 'cost not weighed' : `β = ${renderSetting(settings.beta)}, ${renderWeighedCost(settings)}`,
    `margin ${renderSetting(settings.margin)}`,
    `confidence ${renderLevel(settings.confidence)}`,
    `against ${settings.against}`,
    ...(settings.judges === undefined ? [] : [`judges: ${settings.judges}`]),
  ].join(' · ');
}

function renderWeighedCost(settings: Report['settings']): string {
  const { reference } = settings;
  return `${describeCost(settings)}${reference === undefined || settings.cost === 'mix' ? '' : ` relative to ${renderCost(reference, settings)}`}`;
}

function assembleProvenance(report: Report): readonly Fact[] {
  const { suite, provenance } = report;
  return [
    { label: 'suite', text: `${suite.name}, ${renderCount(suite.prompts, 'prompt')}` },
    { label: 'question digest', text: suite.questionDigest },
    { label: 'weighing', text: renderSettings(report.settings) },
    ...(provenance.commit === undefined ? [] : [{ label: 'commit', text: provenance.commit }]),
    ...listPlace(provenance),
    { label: 'hardware', text: provenance.hardware },
    ...(provenance.runner === undefined ? [] : [{ label: 'runner', text: provenance.runner }]),
    { label: 'made', text: `${report.createdAt} by ${report.tool}` },
    ...report.nodes.map((node) => ({ label: `run of ${node.name}`, text: renderRun(node) })),
    ...Object.entries(provenance.files ?? {}).map(([label, text]) => ({ label, text })),
  ];
}

function listPlace({ head, base, workflowRun }: Report['provenance']): readonly Fact[] {
  const facts = { 'head of the pull request': head, 'suite and baselines from': base, 'workflow run': workflowRun };
  return Object.entries(facts).flatMap(([label, text]) => (text === undefined ? [] : [{ label, text }]));
}

function renderRun(node: Report['nodes'][number]): string {
  const { stack } = node;
  const engine = [stack.engine, stack.version, stack.model, stack.weights].filter((part) => part !== undefined).join(' ');
  return `${node.runId}, ${node.startedAt}, ${node.kind}, ${engine}${node.commit === undefined ? '' : `, commit ${node.commit}`}`;
}
