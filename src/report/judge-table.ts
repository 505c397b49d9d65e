import type { CanaryResult, JudgeRecord, Report } from '../documents/report.ts';
import { comparedNodes } from './compared-nodes.ts';
import type { Fact } from './comparison-facts.ts';
import { ABSENT, renderQuality, renderSetting, renderSigned } from './figures.ts';
import { judgeRows } from './judge-words.ts';
import { renderPlain } from './plain-text.ts';
import type { Table } from './table.ts';

/** A judge with what candidate and deciding baseline, in this order, have on record of it; at least one has. */
export type JudgeView = {
  readonly name: string;
  readonly sides: readonly { readonly node: string; readonly record: JudgeRecord | undefined }[];
};

/** Letters of a model's name over each column of each judge: heads are not left out by length. */
const LONGEST = 30;

/** The judges of the report in the order of its evaluators; empty where nothing was judged. */
export function listJudges(report: Report): readonly JudgeView[] {
  const nodes = comparedNodes(report);
  const judged = nodes.flatMap(({ evaluators }) => evaluators.filter(({ judge }) => judge !== undefined).map(({ name }) => name));
  return [...new Set(judged)].map((name) => ({
    name,
    sides: nodes.map((node) => ({
      node: renderPlain(node.name, LONGEST),
      record: node.evaluators.find((evaluator) => evaluator.name === name)?.judge,
    })),
  }));
}

/** Whether it may judge, in words, over everything on record: one side that saw it fail is enough. */
export function describeFitness(judge: JudgeView): string {
  const tested = listTested(judge);
  if (tested.length === 0) return 'not tested with canaries';
  if (tested.some(({ fit }) => fit === false)) return 'NOT fit to judge, by its canaries';
  return tested.every(({ fit }) => fit) ? 'fit to judge, by its canaries' : 'its canaries cannot tell whether it is fit to judge';
}

/** It did not see through its canaries, or they could not tell: a reader has to look. */
export function isDoubtful(judge: JudgeView): boolean {
  return listTested(judge).some(({ fit }) => fit !== true);
}

const listTested = ({ sides }: JudgeView): readonly JudgeRecord[] =>
  sides.flatMap(({ record }) => (record === undefined || record.canaries.length === 0 ? [] : [record]));

/** One row per property, a column per side: which model answered, how it was asked, what became of its replies, how steady it was, what it cost. */
export function assembleJudgeTable({ sides }: JudgeView): Table {
  const shown = judgeRows.filter(({ read }) => sides.some(({ record }) => record !== undefined && read(record) !== undefined));
  return {
    columns: ['property', ...sides.map(({ node }) => node)].map((title) => ({ title, kind: 'text' })),
    rows: shown.map(({ title, read }) => [title, ...sides.map(({ record }) => (record === undefined ? ABSENT : (read(record) ?? ABSENT)))]),
  };
}

/** Where both sides say the same, it is said once: for a rendering without room for columns. */
export function assembleJudgeFacts(judge: JudgeView): readonly Fact[] {
  const { rows } = assembleJudgeTable(judge);
  return rows.map(([label = '', ...texts]) => {
    const told = texts.map((text, side) => ({ text, node: judge.sides[side]?.node ?? '' })).filter(({ text }) => text !== ABSENT);
    const isSame = new Set(told.map(({ text }) => text)).size === 1 && told.length === texts.length;
    return { label, text: isSame ? (texts[0] ?? '') : told.map(({ node, text }) => `${node}: ${text}`).join('; ') };
  });
}

/**
 * One row per kind of canary: how many were asked, and the mean score with the least and the greatest; then the contrast of own and foreign references, and
 * whether the judge is fit. Empty where it was given none.
 */
export function assembleCanaryTable({ sides }: JudgeView): Table {
  const kinds = new Map(sides.flatMap(({ record }) => record?.canaries ?? []).map(({ kind, items }) => [kind, items]));
  const each = (read: (record: JudgeRecord) => string | undefined): readonly string[] =>
    sides.map(({ record }) => (record === undefined ? undefined : read(record)) ?? ABSENT);
  const ends = [
    ['own minus foreign reference', '', ...each(({ contrast }) => (contrast === undefined ? undefined : renderSigned(contrast, 2)))],
    ['fit to judge', '', ...each(({ fit }) => (fit === undefined ? undefined : fit ? 'yes' : 'no'))],
  ];
  const asked = [...kinds].map(([kind, items]) => [
    describeKind(kind),
    items.toLocaleString('en-US'),
    ...each(({ canaries }) => renderCanary(canaries, kind)),
  ]);
  return {
    columns: [
      { title: 'canary, mean of 10 (least to most)', kind: 'text' },
      { title: 'items', kind: 'figure' },
      ...sides.map(({ node }) => ({ title: node, kind: 'figure' as const })),
    ],
    rows: kinds.size === 0 ? [] : [...asked, ...ends],
  };
}

const describeKind = (kind: string): string => kind.replaceAll('-', ' ');

function renderCanary(canaries: readonly CanaryResult[], kind: string): string | undefined {
  const canary = canaries.find((each) => each.kind === kind);
  if (canary === undefined) return undefined;
  const { mean, low, high, items, scored } = canary;
  const range = low === undefined || high === undefined ? '' : ` (${renderSetting(low)} to ${renderSetting(high)})`;
  const score = mean === undefined ? 'no score' : `${renderQuality(mean)}${range}`;
  return scored === items ? score : `${score}, ${(items - scored).toLocaleString('en-US')} unscored`;
}
