/// <reference lib="dom" />
import type { PromptCell, PromptRow } from '../../../documents/report.ts';
import { ABSENT, renderAmount, renderQuality, renderSigned } from '../../figures.ts';
import { createElement, findElement } from './element.ts';
import type { PageData } from './page-data.ts';
import { createRowDetail } from './row-detail.ts';
import { difference, outcomeOf } from './row-view.ts';

/** Letters of an answer in a closed row. */
const EXCERPT = 160;

/** Draws some rows; each opens and closes at a click, and stays as it is while the reader sorts and turns pages. */
export function createPromptTable(data: PageData): (indices: readonly number[], other: number) => void {
  const body = findElement('rows', HTMLTableElement).tBodies[0];
  const opened = new Set<number>();
  return (indices, other) => {
    const drawn = indices.flatMap((index) => {
      const row = data.rows[index];
      return row === undefined ? [] : drawRow({ data, row, index, other, opened });
    });
    body?.replaceChildren(...drawn);
  };
}

type RowDrawing = {
  readonly data: PageData;
  readonly row: PromptRow;
  readonly index: number;
  readonly other: number;
  readonly opened: Set<number>;
};

function drawRow({ data, row, index, other, opened }: RowDrawing): readonly HTMLTableRowElement[] {
  const excerpt = createElement('span', { class: 'excerpt', dir: 'auto' }, excerptOf(row.nodes[0]));
  const button = createElement(
    'button',
    { type: 'button', class: 'open', 'aria-expanded': 'false', 'aria-controls': `detail-${index}` },
    row.id,
  );
  const line = createElement('tr', {}, createElement('th', { scope: 'row' }, button, excerpt), ...drawCells(row, other, data));
  const detail = createElement('tr', { id: `detail-${index}`, class: 'opened' });
  detail.hidden = true;
  const toggle = (open: boolean): void => {
    if (open && detail.childElementCount === 0) {
      detail.append(createElement('td', { colspan: String(line.cells.length) }, createRowDetail(row, data)));
    }
    detail.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) opened.add(index);
    else opened.delete(index);
  };
  line.addEventListener('click', () => {
    if (getSelection()?.isCollapsed !== false) toggle(detail.hidden !== false);
  });
  toggle(opened.has(index));
  return [line, detail];
}

/** Nothing where an answer was given and the report carries no texts. */
function excerptOf(cell: PromptCell | undefined): string {
  if (cell?.text === undefined) return cell === undefined || cell.outcome === 'answered' ? '' : `(${cell.outcome})`;
  return cell.text.trim() === '' ? '(empty)' : cell.text.slice(0, EXCERPT);
}

function drawCells(row: PromptRow, other: number, data: PageData): readonly HTMLTableCellElement[] {
  const [candidate, against] = [row.nodes[0], row.nodes[other]];
  const moved = difference(row, other);
  const costly = document.querySelector('[data-sort="candidateMs"]') !== null;
  const cell = (text: string, kind: string): HTMLTableCellElement => createElement('td', { class: kind }, text);
  const optional = (value: number | undefined, render: (value: number) => string): string => (value === undefined ? ABSENT : render(value));
  const compared = data.other >= 0;
  return [
    cell(row.task, 'wide'),
    cell(optional(candidate?.quality, renderQuality), 'figure'),
    ...(compared
      ? [cell(optional(against?.quality, renderQuality), 'figure wide'), cell(optional(moved, signed), `figure ${direction(moved)}`)]
      : []),
    ...(costly ? [cell(optional(candidate?.costMs, renderAmount), 'figure wide')] : []),
    ...(costly && compared ? [cell(optional(against?.costMs, renderAmount), 'figure wide')] : []),
    cell(outcomeOf(row, other), 'wide'),
  ];
}

function signed(value: number): string {
  return renderSigned(value, 2);
}

function direction(moved: number | undefined): string {
  if (moved === undefined || Math.abs(moved) < 0.005) return 'same';
  return moved > 0 ? 'better' : 'worse';
}
