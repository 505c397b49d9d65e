import { renderPlain } from '../plain-text.ts';
import type { Table } from '../table.ts';
import { type Markup, markup } from './markup.ts';

/** A table whose first column heads its rows; scrolls by itself where it is too wide. */
export function renderTable(table: Table, caption: string): Markup {
  if (table.rows.length === 0) return markup``;
  const kind = (column: number): string => (column > 0 && table.columns[column]?.kind === 'figure' ? 'figure' : 'text');
  const head = table.columns.map(({ title }, column) => markup`<th scope="col" class="${kind(column)}">${renderPlain(title, 100)}</th>`);
  const rows = table.rows.map(
    (row) =>
      markup`<tr>${row.map((cell, column) => (column === 0 ? markup`<th scope="row">${renderPlain(cell, 300)}</th>` : markup`<td class="${kind(column)}" data-label="${cell === '' ? '' : renderPlain(table.columns[column]?.title ?? '', 100)}"><span>${kind(column) === 'figure' ? renderFigureCell(cell) : cell}</span></td>`))}</tr>`,
  );
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="stacked"><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** The interval of a figure is smaller than the figure. */
function renderFigureCell(cell: string): Markup {
  const cut = cell.search(/ [[(]/);
  return cut < 0 ? markup`${cell}` : markup`${cell.slice(0, cut)} <span class="interval">${cell.slice(cut + 1)}</span>`;
}
