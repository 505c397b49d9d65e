import type { Report } from '../../documents/report.ts';
import { otherNode } from '../compared-nodes.ts';
import { renderPlain } from '../plain-text.ts';
import { type Markup, markup } from './markup.ts';

const OUTCOMES = [
  ['any', 'any outcome'],
  ['answered', 'answered'],
  ['failed', 'failed'],
  ['lost', 'lost'],
  ['absent', 'absent'],
  ['left-out', 'left out'],
] as const;

/** The controls and the empty table that the page's script fills with prompts; hidden until it has started. */
export function renderExplorer(report: Report): Markup {
  const other = otherNode(report);
  const others = report.nodes.map((node, index) => ({ node, index })).slice(1);
  const choices = others.map(({ node, index }) =>
    index === other
      ? markup`<option value="${index}" selected>${renderPlain(node.name, 100)}</option>`
      : markup`<option value="${index}">${renderPlain(node.name, 100)}</option>`,
  );
  const compared =
    other === undefined
      ? undefined
      : markup`<label>Compare with <select id="other">${choices}</select></label>
<label class="check"><input type="checkbox" id="different"> only differences</label>`;
  return markup`<section id="prompts"><h2>Prompts</h2>
<noscript><p>The table of prompts needs JavaScript; report.json has every row.</p></noscript>
<div id="explorer" hidden>
<div class="controls" role="search">
<label class="grow">Search <input type="search" id="search" placeholder="in prompts, references and answers" autocomplete="off" spellcheck="false"></label>
<label>Task <select id="task"><option value="">every task</option></select></label>
<label>Outcome <select id="outcome">${OUTCOMES.map(([value, title]) => markup`<option value="${value}">${title}</option>`)}</select></label>
${compared}
</div>
<div class="scroll" tabindex="0" role="region" aria-label="Prompts"><table id="rows"><thead><tr>${renderHeaders(report, other !== undefined)}</tr></thead><tbody></tbody></table></div>
<div class="pager"><button type="button" id="back">← Previous</button><output id="status" role="status"></output><button type="button" id="forward">Next →</button></div>
</div></section>`;
}

function renderHeaders(report: Report, compared: boolean): readonly Markup[] {
  const costly = report.settings.cost !== 'none' && report.prompts.some((row) => row.nodes.some((cell) => cell.costMs !== undefined));
  const other = markup`<span class="other-name"></span>`;
  return [
    header('id', 'text', markup`prompt`),
    header('task', 'wide', markup`task`),
    header('candidate', 'figure', markup`candidate`),
    ...(compared ? [header('other', 'figure wide', other), header('difference', 'figure', markup`difference`)] : []),
    ...(costly ? [header('candidateMs', 'figure wide', markup`candidate, ms`)] : []),
    ...(costly && compared ? [header('otherMs', 'figure wide', markup`${other}, ms`)] : []),
    header('outcome', 'wide', markup`outcome`),
  ];
}

function header(sort: string, kind: string, title: Markup): Markup {
  return markup`<th scope="col" class="${kind}" aria-sort="none"><button type="button" data-sort="${sort}">${title}</button></th>`;
}
