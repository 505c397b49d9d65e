/// <reference lib="dom" />
import { findElement } from './element.ts';
import type { PageData } from './page-data.ts';
import type { RowQuery, SortKey } from './row-view.ts';

const OUTCOMES = ['any', 'answered', 'failed', 'lost', 'absent', 'left-out'] as const;

type Controls = {
  /** what the reader asks for now */
  readonly query: () => RowQuery;
};

/** How long typing has to pause before the search runs. */
const PAUSE_MS = 100;

/** Reads the filter controls and the headers that sort, and calls back on every change. */
export function listenToControls(data: PageData, changed: () => void): Controls {
  const search = findElement('search', HTMLInputElement);
  const task = findElement('task', HTMLSelectElement);
  const outcome = findElement('outcome', HTMLSelectElement);
  const different = document.querySelector<HTMLInputElement>('#different');
  const other = document.querySelector<HTMLSelectElement>('#other');
  const sorting = listenToHeaders(data.other < 0 ? 'candidate' : 'difference', changed);
  for (const control of [task, outcome, different, other]) control?.addEventListener('change', changed);
  let pause: ReturnType<typeof setTimeout> | undefined;
  search.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(changed, PAUSE_MS);
  });
  return {
    query: () => ({
      search: search.value,
      task: task.value === '' ? undefined : data.rows[Number(task.value)]?.task,
      outcome: OUTCOMES.find((name) => name === outcome.value) ?? 'any',
      onlyDifferent: different?.checked ?? false,
      other: other === null ? data.other : Number(other.value),
      ...sorting(),
    }),
  };
}

/** Headers are buttons: a click or Enter sorts by them, again turns round; the header tells assistive software by aria-sort. */
function listenToHeaders(first: SortKey, changed: () => void): () => Pick<RowQuery, 'sort' | 'descending'> {
  let sort = first;
  let descending = false;
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('#rows button[data-sort]')];
  const show = (): void => {
    for (const button of buttons) {
      const active = button.dataset.sort === sort;
      button.closest('th')?.setAttribute('aria-sort', active ? (descending ? 'descending' : 'ascending') : 'none');
    }
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const key = button.dataset.sort as SortKey;
      descending = key === sort ? !descending : false;
      sort = key;
      show();
      changed();
    });
  }
  show();
  return () => ({ sort, descending });
}
