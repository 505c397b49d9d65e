import type { Misreport, Simulation } from '../../../documents/simulation.ts';
import { ABSENT, renderSetting, renderShare, renderSigned } from '../../figures.ts';
import { type Markup, markup } from '../../page/markup.ts';
import { renderTable } from '../../page/table.ts';
import type { Column, Table } from '../../table.ts';
import { showName } from '../shown-name.ts';
import { showEnds } from './shown-ends.ts';

/** Rows of the folded table of lies that were played out. */
const MOST_SIMULATED = 300;

/** Who declares less than it costs: what that brings, and how often somebody has to look. Nothing where costs are not weighed. */
export function renderMisreportSection({ misreports }: Simulation): Markup | undefined {
  if (misreports.length === 0) return undefined;
  const table = assembleAuditTable(misreports);
  const penalties = listPenalties(misreports).map(renderSetting).join(' / ');
  const simulated = assembleSimulatedTable(misreports);
  const rest = simulated.rows.length - MOST_SIMULATED;
  const more = rest > 0 ? markup`<p class="note">${rest.toLocaleString('en-US')} more stand in simulation.json.</p>` : undefined;
  const fold =
    simulated.rows.length === 0
      ? undefined
      : markup`<details><summary>The same played out</summary>${renderTable({ ...simulated, rows: simulated.rows.slice(0, MOST_SIMULATED) }, 'Mean gain of lying with audits, by simulation')}${more}</details>`;
  return markup`<section id="misreports"><h2>Misreported costs</h2><p>Whoever declares a share ρ of its cost is paid for the difference, unless an audit finds it and takes its penalty. Lying does not pay from the least audit probability on: gain/(gain + penalty).</p>${renderTable(showEnds(table), `Least audit probability with a penalty of ${penalties}, by declared share of the cost (in brackets: what lying brings a round when nobody looks)`)}${fold}</section>`;
}

const listPenalties = (misreports: readonly Misreport[]): readonly number[] =>
  [...new Set(misreports.map(({ penalty }) => penalty))].sort((left, right) => left - right);

const nameLiar = ({ name, kind }: Misreport): string => `${showName(name, 80)}${kind === 'evaluator' ? ', evaluator' : ''}`;

/** One row for each liar, a column for each declared share; who gains most first. */
function assembleAuditTable(misreports: readonly Misreport[]): Table {
  const shares = [...new Set(misreports.map(({ declaredShare }) => declaredShare))].sort((left, right) => left - right);
  const liars = new Map<string, Misreport[]>();
  for (const misreport of misreports) {
    const key = nameLiar(misreport);
    const known = liars.get(key);
    if (known === undefined) liars.set(key, [misreport]);
    else known.push(misreport);
  }
  const gain = (lies: readonly Misreport[]): number => lies.reduce((most, lie) => Math.max(most, lie.gain), 0);
  const rows = [...liars].sort((left, right) => gain(right[1]) - gain(left[1]));
  return {
    columns: [
      { title: 'who', kind: 'text' },
      ...shares.map((share): Column => ({ title: `declares ${renderShare(share)}`, kind: 'figure' })),
    ],
    rows: rows.map(([name, lies]) => [name, ...shares.map((share) => renderAudits(lies.filter((lie) => lie.declaredShare === share)))]),
  };
}

/** `75.0 / 23.1 % (+0.300)`: one share for each penalty; the gain is the same for all of them. */
function renderAudits(lies: readonly Misreport[]): string {
  const [first] = lies;
  if (first === undefined) return ABSENT;
  const sorted = [...lies].sort((left, right) => left.penalty - right.penalty);
  const shares = sorted.map(({ leastAudit }) => renderShare(leastAudit, 1)).join(' / ');
  return `${shares.replaceAll(' % /', ' /')} (${renderSigned(first.gain, 3)})`;
}

function assembleSimulatedTable(misreports: readonly Misreport[]): Table {
  const played = misreports.filter(({ simulated }) => simulated !== undefined);
  return {
    columns: [
      { title: 'who', kind: 'text' },
      ...['declares', 'penalty', 'audit probability', 'mean gain (± SE)', 'least audit probability'].map((title) => ({
        title,
        kind: 'figure' as const,
      })),
    ],
    rows: played.flatMap((lie) =>
      (lie.simulated ?? []).map(({ probability, meanGain, standardError }) => [
        nameLiar(lie),
        renderShare(lie.declaredShare),
        renderSetting(lie.penalty),
        renderShare(probability, 1),
        `${renderSigned(meanGain, 4)} (± ${standardError.toFixed(4)})`,
        renderShare(lie.leastAudit, 1),
      ]),
    ),
  };
}
