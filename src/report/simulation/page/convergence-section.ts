import type { RewardedNode, Simulation } from '../../../documents/simulation.ts';
import { ABSENT, renderReward } from '../../figures.ts';
import { type Markup, markup } from '../../page/markup.ts';
import { renderTable } from '../../page/table.ts';
import type { Table } from '../../table.ts';
import { rankMembers } from '../ranked-members.ts';
import { showName } from '../shown-name.ts';
import { type ConvergingLine, renderConvergencePicture } from './convergence-picture.ts';
import { renderLegend } from './legend.ts';
import { MOST_SERIES, seriesKind } from './lines.ts';
import { pickEnds, showEnds } from './shown-ends.ts';

const kinds = [
  { kind: 'inference', title: 'Inference nodes', noun: 'inference node' },
  { kind: 'evaluator', title: 'Evaluators', noun: 'evaluator' },
] as const;

type Kind = (typeof kinds)[number]['kind'];

/** Whether the rounds say what the enumeration says: running means, and every mean with its error beside the exact value. */
export function renderConvergenceSection(simulation: Simulation): Markup {
  const members = { inference: simulation.nodes, evaluator: simulation.evaluators };
  const figures = kinds.map(({ kind, title }) => renderKind(simulation, kind, title, members[kind]));
  const tables = kinds.map(({ kind, title, noun }) =>
    renderTable(showEnds(assembleRoundsTable(noun, members[kind])), `${title}: rounds and exact values`),
  );
  const note = describeAgreement([...simulation.nodes, ...simulation.evaluators]);
  return markup`<section id="convergence"><h2>Rounds and the exact expectation</h2>${note === undefined ? undefined : markup`<p>${note}</p>`}<div class="plots">${figures}</div><details><summary>Rounds, errors, variances</summary>${tables}</details></section>`;
}

function renderKind(
  { convergence, settings }: Simulation,
  kind: Kind,
  title: string,
  members: readonly RewardedNode[],
): Markup | undefined {
  const nodes = new Map(convergence.nodes.filter((node) => node.kind === kind).map((node) => [node.name, node]));
  const ranked = rankMembers(members).flatMap(({ member, rank }) => {
    const node = nodes.get(member.name);
    return node === undefined ? [] : [{ node, rank }];
  });
  const lines: readonly ConvergingLine[] = pickEnds(ranked, MOST_SERIES / 2).map((line, index) => ({ ...line, kind: seriesKind(index) }));
  const picture = renderConvergencePicture(lines, convergence, { id: `running-${kind}`, title: `${title}: running means over the rounds` });
  if (picture === undefined) return undefined;
  const legend = renderLegend(lines.map(({ node, rank, kind: series }) => ({ kind: series, name: `${rank}. ${showName(node.name, 60)}` })));
  const rest = ranked.length - lines.length;
  const left = rest > 0 ? ` ${rest.toLocaleString('en-US')} between them are not drawn.` : '';
  return markup`<figure><h3>${title}</h3>${picture}${legend}<figcaption>First seed (${settings.seed}); fine dashes: the exact expectation.${left}</figcaption></figure>`;
}

const estimateOf = (member: RewardedNode): RewardedNode['reward'] => member.reward ?? member.qualityOnly;

/** a standard error of a lesser part of the mean (or of 1, where that is less) is what rounding leaves of payoffs that are all equal */
const leastError = 1e-12;

/** Distance of the rounds' mean from the exact value in standard errors; undefined where every round paid the same. */
function computeDistance(member: RewardedNode): number | undefined {
  const { mean, exact, standardError } = estimateOf(member) ?? {};
  if (mean === undefined || exact === undefined || standardError === undefined) return undefined;
  return standardError < leastError * Math.max(1, Math.abs(exact)) ? undefined : (mean - exact) / standardError;
}

/** 1.96 standard errors hold 95 % of normal means. */
function describeAgreement(members: readonly RewardedNode[]): string | undefined {
  const distances = members.flatMap((member) => computeDistance(member) ?? []);
  if (distances.length === 0) return undefined;
  const inside = distances.filter((distance) => Math.abs(distance) <= 1.96).length;
  const farthest = distances.reduce((most, distance) => Math.max(most, Math.abs(distance)), 0);
  return `${inside.toLocaleString('en-US')} of ${distances.length.toLocaleString('en-US')} means of rounds lie within 1.96 standard errors of their exact expectation (95 % are expected to); the farthest is ${farthest.toFixed(2)} away.`;
}

function assembleRoundsTable(noun: string, members: readonly RewardedNode[]): Table {
  const titles = ['rounds', 'mean', 'standard error', 'exact', 'distance in SE', 'deviation between seeds', 'variance of a round'];
  const fixed = (value: number | undefined, digits: number): string =>
    value === undefined ? ABSENT : value.toFixed(digits).replace('-', '−');
  return {
    columns: [{ title: noun, kind: 'text' }, ...titles.map((title) => ({ title, kind: 'figure' as const }))],
    rows: rankMembers(members).map(({ member, rank }) => {
      const { rounds, mean, standardError, exact, seedDeviation, payoffVariance } = estimateOf(member) ?? { rounds: 0 };
      return [
        `${rank}. ${showName(member.name, 100)}`,
        rounds.toLocaleString('en-US'),
        mean === undefined ? ABSENT : renderReward(mean),
        fixed(standardError, 5),
        exact === undefined ? ABSENT : renderReward(exact),
        fixed(computeDistance(member), 2),
        fixed(seedDeviation, 5),
        fixed(payoffVariance, 4),
      ];
    }),
  };
}
