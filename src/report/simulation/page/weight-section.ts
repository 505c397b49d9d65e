import type { Simulation, WeightSweep } from '../../../documents/simulation.ts';
import { ABSENT, renderLevel, renderReward, renderSetting } from '../../figures.ts';
import { type Markup, markup } from '../../page/markup.ts';
import { renderTable } from '../../page/table.ts';
import type { Table } from '../../table.ts';
import { showName } from '../shown-name.ts';
import { renderFrontPicture, showsIntervals } from './front-picture.ts';
import { listLeaders } from './leader-strip.ts';
import { renderLegend } from './legend.ts';
import { pickWeightLines } from './weight-lines.ts';
import { renderWeightPicture } from './weight-picture.ts';

const MOST_SWEPT = 60;

/** What the weights decide: reward against β, and the choice between quality and cost that stands behind it. */
export function renderWeightSection(simulation: Simulation): Markup {
  const front = renderFrontPicture(simulation);
  const weights = simulation.lines.length === 0 ? undefined : renderWeights(simulation);
  const bars = showsIntervals(simulation) ? ` Bars: ${renderLevel(simulation.settings.confidence)} intervals over prompts.` : '';
  const figure =
    front === undefined
      ? undefined
      : markup`<figure>${front}<figcaption>Filled dots and stairs: the Pareto front, on which nobody is better and cheaper.${bars}</figcaption></figure>`;
  const nothing =
    weights === undefined && front === undefined
      ? markup`<p>No inference node has a cost, so there is neither a reward against β nor a Pareto front.</p>`
      : undefined;
  return markup`<section id="weights-section"><h2>Quality against cost</h2>${nothing}<div class="plots">${weights}${figure}</div>${renderSweep(simulation)}</section>`;
}

function renderWeights(simulation: Simulation): Markup {
  const lines = pickWeightLines(simulation);
  const legend = renderLegend(lines.drawn.map(({ line, rank, kind }) => ({ kind, name: `${rank}. ${showName(line.name, 60)}` })));
  const others =
    lines.others.length === 0
      ? undefined
      : markup`<p class="note">In the shaded band: the ${lines.others.length.toLocaleString('en-US')} other nodes.</p>`;
  return markup`<figure>${renderWeightPicture(simulation, lines)}${legend}${others}${listLeaders(simulation.leaders)}</figure>`;
}

function renderSweep({ weights, nodes, evaluators }: Simulation): Markup | undefined {
  if (weights.length === 0) return undefined;
  const best = (rewards: WeightSweep['nodes'], members: Simulation['nodes']): string => {
    const most = rewards.reduce<number | null>(
      (high, reward) => (reward !== null && (high === null || reward > high) ? reward : high),
      null,
    );
    return most === null ? ABSENT : `${showName(members[rewards.indexOf(most)]?.name ?? '', 40)}: ${renderReward(most)}`;
  };
  const table: Table = {
    columns: [
      { title: 'α', kind: 'text' },
      { title: 'β', kind: 'figure' },
      { title: 'inference node that earns most', kind: 'text' },
      { title: 'evaluator that earns most', kind: 'text' },
    ],
    rows: weights
      .slice(0, MOST_SWEPT)
      .map((sweep) => [
        renderSetting(sweep.alpha),
        renderSetting(sweep.beta),
        best(sweep.nodes, nodes),
        best(sweep.evaluators, evaluators),
      ]),
  };
  return markup`<details><summary>Other weights α and β</summary>${renderTable(table, 'Who earns most at which weights')}</details>`;
}
