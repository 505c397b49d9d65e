/// <reference lib="dom" />
import { renderCount } from '../../figures.ts';
import { createElement, findElement } from './element.ts';
import type { PageData } from './page-data.ts';
import { createPromptTable } from './prompt-table.ts';
import { listenToControls } from './row-query.ts';
import { selectRows } from './row-view.ts';
import { createSearchIndex } from './search-index.ts';

/** Rows in the document at a time: what keeps ten thousand prompts light. */
const PAGE = 50;

/** Starts the table of prompts: filters, sorting, pages. Everything else in the page is there without a script. */
function start(): void {
  const data: PageData = JSON.parse(findElement('report-data', HTMLScriptElement).textContent);
  const searchTexts = createSearchIndex(data.rows);
  const draw = createPromptTable(data);
  const status = findElement('status', HTMLElement);
  const [back, forward] = [findElement('back', HTMLButtonElement), findElement('forward', HTMLButtonElement)];
  let selected: readonly number[] = [];
  let from = 0;
  const show = (): void => {
    draw(selected.slice(from, from + PAGE), controls.query().other);
    const to = Math.min(from + PAGE, selected.length);
    status.textContent = describeRange(from, to, selected.length, data.rows.length);
    back.disabled = from === 0;
    forward.disabled = to >= selected.length;
  };
  const select = (): void => {
    const query = controls.query();
    selected = selectRows(data.rows, query.search.trim() === '' ? [] : searchTexts(), query);
    from = 0;
    nameOther(data, query.other);
    show();
  };
  const turn = (by: number): void => {
    from = Math.max(0, from + by);
    show();
    findElement('prompts', HTMLElement).scrollIntoView();
  };
  const controls = listenToControls(data, select);
  back.addEventListener('click', () => turn(-PAGE));
  forward.addEventListener('click', () => turn(PAGE));
  listTasks(data);
  select();
  findElement('explorer', HTMLElement).hidden = false;
}

/** One option per task, its value the index of a row that has it: task names are then never parsed. */
function listTasks(data: PageData): void {
  const tasks = new Map(data.rows.map((row, index) => [row.task, index]));
  findElement('task', HTMLSelectElement).append(
    ...[...tasks].map(([task, index]) => createElement('option', { value: String(index) }, task)),
  );
}

function nameOther(data: PageData, other: number): void {
  for (const place of document.querySelectorAll('.other-name')) place.textContent = data.nodes[other]?.name ?? '';
}

function describeRange(from: number, to: number, selected: number, all: number): string {
  if (selected === 0) return `None of ${renderCount(all, 'prompt')} matches.`;
  const range = `${(from + 1).toLocaleString('en-US')}–${to.toLocaleString('en-US')} of ${selected.toLocaleString('en-US')}`;
  return selected === all
    ? `${range} prompt${all === 1 ? '' : 's'}`
    : `${range} that ${selected === 1 ? 'matches' : 'match'}, of ${renderCount(all, 'prompt')}`;
}

start();
