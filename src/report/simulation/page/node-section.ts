import type { RewardedNode, Simulation } from '../../../documents/simulation.ts';
import { renderLevel, renderSetting } from '../../figures.ts';
import { type Markup, markup } from '../../page/markup.ts';
import { renderTable } from '../../page/table.ts';
import { renderPlain } from '../../plain-text.ts';
import { assembleMemberTable, costColumns, optionalQuality, rewardColumns } from '../member-columns.ts';
import { showName } from '../shown-name.ts';
import { showEnds } from './shown-ends.ts';

const MOST_REASONS = 5;

/** Rewards of the inference nodes, and why some have none with costs. */
export function renderNodeSection({ nodes, settings, network }: Simulation): Markup {
  const table = assembleMemberTable('inference node', nodes, [
    ...rewardColumns(nodes, renderLevel(settings.confidence)),
    { title: 'quality, of 10', render: ({ quality }) => optionalQuality(quality) },
    { title: 'F1, of 10', render: ({ truth }) => optionalQuality(truth) },
    ...costColumns(renderPlain(network.costMeasure, 60)),
    { title: 'front', render: ({ onFront }) => (onFront === undefined ? undefined : onFront ? 'yes' : 'no') },
  ]);
  const note = `R = α · c/10 − β · C with α = ${renderSetting(settings.alpha)}, β = ${renderSetting(settings.beta)}; c is the consensus. In brackets: the ${renderLevel(settings.confidence)} interval over prompts; of the mean of the rounds its standard error (Monte Carlo). Normalized: (R + β)/(α + β), where that is sure to lie in 0..1. Front: nobody is better and cheaper.`;
  return markup`<section id="nodes" class="models"><h2>Inference nodes</h2>${renderTable(showEnds(table), 'Rewards of the inference nodes')}<p class="note">${note}</p>${listRefusals(nodes)}</section>`;
}

/** Every reason once, with those whom it concerns. */
export function listRefusals(members: readonly RewardedNode[]): Markup | undefined {
  const reasons = new Map<string, RewardedNode[]>();
  for (const member of members)
    if (member.refused !== undefined) reasons.set(member.refused, [...(reasons.get(member.refused) ?? []), member]);
  if (reasons.size === 0) return undefined;
  const lines = [...reasons].slice(0, MOST_REASONS).map(([reason, concerned]) => {
    const [first] = concerned;
    const who =
      concerned.length === members.length
        ? 'all of them'
        : `${showName(first?.name ?? '')}${concerned.length > 1 ? ` and ${(concerned.length - 1).toLocaleString('en-US')} more` : ''}`;
    return markup`<li class="note">No reward with costs for ${who}: ${renderPlain(reason)}</li>`;
  });
  const rest = reasons.size - lines.length;
  return markup`<ul>${lines}${rest > 0 ? markup`<li class="note">${rest} more reasons stand in simulation.json.</li>` : undefined}</ul>`;
}
