import type { NodeEvaluator, Report, ReportNode } from '../documents/report.ts';
import { comparedNodes } from './compared-nodes.ts';
import { findEvaluator } from './detail-tables.ts';
import { ABSENT } from './figures.ts';
import { renderPlain } from './plain-text.ts';
import type { Column, Table } from './table.ts';

/** What the table is called in every rendering. */
export const INSTRUMENTS = 'Evaluators as instruments';

type Known = {
  readonly report: Report;
  readonly name: string;
  /** what candidate and deciding baseline say of it; at least one of them has it */
  readonly sides: readonly { readonly node: ReportNode; readonly evaluator: NodeEvaluator }[];
};
type InstrumentColumn = Column & { readonly read: (known: Known) => string | undefined };

/**
 * One row per evaluator: the weights that scored, how a raw value becomes 0..10, and texts that were cut because the model takes no more. Of candidate and deciding baseline, side by side where they differ. Columns in which nobody has anything are left out.
 */
export function assembleInstrumentTable(report: Report): Table {
  const nodes = comparedNodes(report);
  const names = [...new Set(nodes.flatMap(({ evaluators }) => evaluators.map(({ name }) => name)))];
  const rows = names.map((name): Known => {
    const sides = nodes.flatMap((node) => {
      const evaluator = findEvaluator(node, name);
      return evaluator === undefined ? [] : [{ node, evaluator }];
    });
    return { report, name, sides };
  });
  const shown = columns.filter(({ read }) => rows.some((row) => read(row) !== undefined));
  const isTelling = shown.length > 0;
  return {
    columns: [{ title: 'evaluator', kind: 'text' }, ...shown],
    rows: isTelling ? rows.map((row) => [row.name, ...shown.map(({ read }) => read(row) ?? ABSENT)]) : [],
  };
}

const columns: readonly InstrumentColumn[] = [
  { title: 'model and revision', kind: 'text', read: ({ sides }) => join(sides.map(({ evaluator }) => describeWeights(evaluator))) },
  { title: 'pair', kind: 'text', read: ({ sides }) => join(sides.map(({ evaluator: { pair } }) => pair && `${pair}, answer`)) },
  { title: 'map to 0..10', kind: 'text', read: describeMap },
  { title: 'cut because too long', kind: 'text', read: describeCuts },
];

/** Formats in which a batch's texts do not change each other's scores, where the run does not say whether they did. */
const BATCHED = new Set(['fp32', 'fp16']);
/** Letters of a hub's commit, and of a digest. */
const SHORT = 12;

function describeWeights({ model, revision, hubRevision, dtype, batchInvariant }: NodeEvaluator): string | undefined {
  if ((model ?? revision) === undefined) return undefined;
  const isAlone = batchInvariant === undefined ? dtype !== undefined && !BATCHED.has(dtype) : !batchInvariant;
  const place = hubRevision === undefined ? '' : `@${shorten(hubRevision)}`;
  const named = model === undefined ? [] : [`${renderPlain(model, 60)}${place}`];
  const parts = [...named, revision === undefined ? undefined : shorten(revision), dtype];
  return [...parts.filter((part) => part !== undefined), ...(isAlone ? ['one text at a time'] : [])].join(', ');
}

const shorten = (revision: string): string => revision.replace(/[0-9a-f]{13,}/gi, (digest) => digest.slice(0, SHORT));

/** The map as it was fitted, once for all; what it cut off of a model's answers is the model's own. */
function describeMap({ report, name, sides }: Known): string | undefined {
  const used = report.settings.maps?.find(({ evaluator }) => evaluator === name);
  if (used === undefined) return join(sides.map(({ evaluator }) => evaluator.map));
  const fitted = used.fittedOn === undefined ? [] : [`fitted on ${used.fittedOn.join(', ')}`];
  const start = `${used.words}; `;
  const clipped = sides.flatMap(({ node, evaluator: { map = '' } }) =>
    map.startsWith(start) ? [`${node.role}: ${map.slice(start.length)}`] : [],
  );
  return [used.words, ...fitted, ...clipped].join('; ');
}

function describeCuts({ sides }: Known): string | undefined {
  const told = sides.flatMap(({ node, evaluator }) => {
    const { truncated, truncatedAnswers = 0, scored } = evaluator;
    if (truncated === undefined) return [];
    const answers = truncatedAnswers === 0 ? '' : `, ${truncatedAnswers.toLocaleString('en-US')} of them the answer`;
    const words = truncated === 0 ? 'none' : `${truncated.toLocaleString('en-US')} of ${scored.toLocaleString('en-US')}${answers}`;
    return [{ role: node.role, words }];
  });
  const isSame = new Set(told.map(({ words }) => words)).size <= 1;
  return isSame ? told[0]?.words : told.map(({ role, words }) => `${role}: ${words}`).join('; ');
}

/** What both say once; otherwise each. */
function join(texts: readonly (string | undefined)[]): string | undefined {
  const known = [...new Set(texts.filter((text) => text !== undefined))];
  return known.length === 0 ? undefined : known.join('; ');
}
