import type { Report, ReportNode } from '../documents/report.ts';
import { comparedNodes } from './compared-nodes.ts';
import { ABSENT } from './figures.ts';
import { listOwnFlags, splitFlags } from './stack-flags.ts';
import type { Table } from './table.ts';

/** What the table is called in every rendering. */
export const STACK = 'Stack';

const DIFFERS = ' (differs)';

type Stack = ReportNode['stack'];
type Row = { readonly title: string; readonly values: readonly (string | undefined)[]; readonly differs: boolean };

/**
 * What answers, candidate and deciding baseline side by side: engine, version, model, weights, files, what differs of templates and sampling
 * fields, and flags. Rows in which both sides are known and unlike say so. With `differing` only those. Empty where nothing is known but
 * names that the provenance has, too. Cells are raw text of others.
 */
export function assembleStackTable(report: Report, differing = false): Table {
  const nodes = comparedNodes(report);
  const rows = listRows(nodes.map(({ stack }) => stack));
  const telling = nodes.some(({ stack }) => stack.flags ?? stack.weights ?? stack.files) || rows.some(isTelling);
  return {
    columns: ['part', ...nodes.map(({ name }) => name)].map((title) => ({ title, kind: 'text' })),
    rows: telling
      ? rows
          .filter(({ differs }) => differs || !differing)
          .map(({ title, values, differs }) => [
            `${title}${differs && !differing ? DIFFERS : ''}`,
            ...values.map((value) => value ?? ABSENT),
          ])
      : [],
  };
}

/** Models have names of their own; that these differ is no news. */
const isTelling = ({ title, differs }: Row): boolean => differs && title !== 'model';

function listRows(stacks: readonly Stack[]): readonly Row[] {
  const plain = (title: string, read: (stack: Stack) => string | undefined): Row => compare(title, stacks.map(read));
  return [
    plain('engine', ({ engine }) => engine),
    plain('version', ({ version }) => version),
    plain('model', ({ model }) => model),
    plain('weights', ({ weights }) => weights),
    plain('files', ({ files }) => files?.slice(0, 'sha256:'.length + 12)),
    ...listUnlike(stacks, 'request', listRequest),
    ...listUnlike(stacks, 'template of', ({ templates }) => Object.entries(templates ?? {})),
    ...listFlags(stacks),
  ].filter(({ values }) => values.some((value) => value !== undefined));
}

/** What was sent; the model only where it goes by another name than in the row of its own. */
const listRequest = ({ request, model }: Stack): readonly (readonly [string, string])[] =>
  Object.entries(request ?? {}).flatMap(([key, value]) => (key === 'model' && value === model ? [] : [[key, JSON.stringify(value)]]));

/** Only what both sides have and have unlike: an absent field is one that was never sent, or never recorded. */
function listUnlike(
  stacks: readonly Stack[],
  title: string,
  list: (stack: Stack) => readonly (readonly [string, string])[],
): readonly Row[] {
  const sides = stacks.map((stack) => new Map(list(stack)));
  const keys = new Set(sides.flatMap((side) => [...side.keys()]));
  return [...keys]
    .map((key) =>
      compare(
        `${title} ${key}`,
        sides.map((side) => side.get(key)),
      ),
    )
    .filter(({ differs }) => differs);
}

/** Where both sides tell their flags and some differ, only these: of fifty flags a reader looks for the one that changed. */
function listFlags(stacks: readonly Stack[]): readonly Row[] {
  const [one, other] = stacks.map(({ flags }) => flags);
  if (one === undefined || other === undefined) return [compare('flags', stacks.map(joinFlags))];
  const own = [listOwnFlags(one, other), listOwnFlags(other, one)];
  if (own.every((pieces) => pieces.length === 0)) return [compare('flags', [joinFlags({ flags: one }), joinFlags({ flags: one })])];
  const values = own.map((pieces) => (pieces.length === 0 ? 'none' : pieces.join(' ')));
  return [{ title: 'flags of its own', values, differs: true }];
}

function joinFlags({ flags }: Pick<Stack, 'flags'>): string | undefined {
  return flags === undefined ? undefined : splitFlags(flags).join(' ');
}

function compare(title: string, values: readonly (string | undefined)[]): Row {
  return { title, values, differs: new Set(values).size > 1 && values.every((value) => value !== undefined) };
}
