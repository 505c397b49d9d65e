/// <reference lib="dom" />
import type { PromptCell, PromptRow } from '../../../documents/report.ts';
import { renderAmount, renderQuality } from '../../figures.ts';
import { createElement } from './element.ts';
import type { PageData } from './page-data.ts';

/** What an opened row shows: the prompt, its references, and every node's answer with its scores. */
export function createRowDetail(row: PromptRow, data: PageData): HTMLElement {
  const detail = createElement('div', { class: 'detail' });
  if (row.leftOut !== undefined) detail.append(createElement('p', { class: 'note' }, `Left out for every model: ${row.leftOut}`));
  detail.append(createElement('p', { class: 'note' }, `Cluster ${row.cluster}`));
  if (row.prompt !== undefined) detail.append(textBlock('Prompt', row.prompt, data));
  for (const [index, reference] of (row.references ?? []).entries()) detail.append(textBlock(`Reference ${index + 1}`, reference, data));
  const answers = createElement('div', { class: 'answers' });
  row.nodes.forEach((cell, index) => {
    answers.append(answerBlock(data.nodes[index]?.name ?? '', cell, data));
  });
  detail.append(answers);
  if (row.prompt === undefined) detail.append(createElement('p', { class: 'note' }, 'This report carries no texts (report.texts: none).'));
  return detail;
}

function answerBlock(name: string, cell: PromptCell, data: PageData): HTMLElement {
  const figures = [
    ...(cell.outcome === 'answered' ? [] : [cell.outcome]),
    ...(cell.quality === undefined ? [] : [`quality ${renderQuality(cell.quality)}`]),
    ...Object.entries(cell.scores).map(([evaluator, score]) => `${evaluator} ${score === null ? 'unscored' : renderQuality(score)}`),
    ...(cell.costMs === undefined ? [] : [`${renderAmount(cell.costMs)} ms`]),
  ];
  const block = createElement(
    'section',
    { class: 'answer' },
    createElement('h4', {}, name),
    createElement('p', { class: 'scores' }, figures.join(' · ')),
  );
  if (cell.text !== undefined) block.append(preformatted(cell.text.trim() === '' ? '(empty)' : cell.text), ...cutNote(cell.text, data));
  return block;
}

function textBlock(title: string, text: string, data: PageData): HTMLElement {
  return createElement('section', {}, createElement('h4', {}, title), preformatted(text), ...cutNote(text, data));
}

/** Scrolls by itself when long, so it has to be reachable by keyboard. `dir="auto"` lets right-to-left answers read as they should. */
function preformatted(text: string): HTMLElement {
  return createElement('pre', { tabindex: '0', dir: 'auto' }, text);
}

function cutNote(text: string, data: PageData): readonly HTMLElement[] {
  if (text.length < data.textLength) return [];
  return [createElement('p', { class: 'note' }, `Cut to ${data.textLength} characters; the run file has all of it.`)];
}
