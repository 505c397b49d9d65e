import type { Simulation } from '../../../documents/simulation.ts';
import { ABSENT, renderAmount, renderReward } from '../../figures.ts';
import { type Markup, markup } from '../../page/markup.ts';
import { renderTable } from '../../page/table.ts';
import type { Column, Table } from '../../table.ts';
import { showName } from '../shown-name.ts';
import { showEnds } from './shown-ends.ts';

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
      ...batches.map(({ costs, evaluators: rewards, common }) =>
        renderCell([rewards[index] ?? null, common?.[index] ?? null], costs[index] ?? null),
      ),
    ]),
  };
  return markup`<section id="batches"><h2>Batch size of the evaluators</h2><p class="note">An evaluator’s cost of one pair hangs on how many it scores at once, and with it the reward. The first figure has costs scaled among the evaluators at this batch size, as elsewhere on this page at batches of ${settings.evaluatorBatch}; the second has them scaled over all batch sizes together, so that it can be read along a row. In brackets: what one pair costs, ms.</p>${renderTable(showEnds(table), 'Reward, scaled within / over batch sizes (cost of one pair, ms)')}</section>`;
}

function renderCell(rewards: readonly (number | null)[], cost: number | null): string {
  const [within, common] = rewards.map((reward) => (reward === null ? ABSENT : renderReward(reward)));
  const both = common === ABSENT ? within : `${within} / ${common}`;
  return `${both}${cost === null ? '' : ` (${renderAmount(Math.max(0, cost))})`}`;
}
