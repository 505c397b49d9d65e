import type { Simulation } from '../../../documents/simulation.ts';
import { ABSENT, renderAmount, renderReward } from '../../figures.ts';
import { type Markup, markup } from '../../page/markup.ts';
import { renderTable } from '../../page/table.ts';
import type { Column, Table } from '../../table.ts';
import { showEnds } from './shown-ends.ts';
import { showName } from './shown-name.ts';

/** What batch sizes of the evaluators change of their costs and rewards. Nothing where their costs at other batch sizes are not known. */
export function renderBatchSection({ batches, evaluators, settings }: Simulation): Markup | undefined {
  if (batches.length === 0) return undefined;
  const table: Table = {
    columns: [
      { title: 'evaluator', kind: 'text' },
      ...batches.map(({ batch }): Column => ({ title: `batches of ${batch}`, kind: 'figure' })),
    ],
    rows: evaluators.map(({ name }, index) => [
      showName(name, 100),
      ...batches.map(({ costs, evaluators: rewards }) => renderCell(rewards[index] ?? null, costs[index] ?? null)),
    ]),
  };
  return markup`<section id="batches"><h2>Batch size of the evaluators</h2><p class="note">An evaluator’s cost of one pair hangs on how many it scores at once, and with it the reward. Elsewhere on this page: batches of ${settings.evaluatorBatch}.</p>${renderTable(showEnds(table), 'Reward (in brackets: cost of one pair) by batch size')}</section>`;
}

function renderCell(reward: number | null, cost: number | null): string {
  if (cost === null) return reward === null ? ABSENT : renderReward(reward);
  return `${reward === null ? ABSENT : renderReward(reward)} (${renderAmount(Math.max(0, cost))})`;
}
