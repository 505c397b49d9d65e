import type { Goodput, LoadProfile, Quantiles, Report, ReportNode } from '../documents/report.ts';
import { ABSENT, renderAmount, renderShare } from './figures.ts';
import { distinctAnswerTime } from './latency-table.ts';
import type { Table } from './table.ts';

type Profile = ReportNode['profile'];
type Figure = { readonly title: string; readonly read: (profile: Profile) => string | undefined };

/** What the table is called: where load was not measured it has only what is known of all answers. */
export function nameLoadTable({ nodes }: Report): string {
  const loaded = nodes.some(({ profile }) => (profile.load ?? profile.goodput ?? profile.answersPerSecond) !== undefined);
  return loaded ? 'Under load' : 'Throughput';
}

/**
 * One row per node: the load, answers and output tokens a second, goodput with its objective and the share that kept it, with `times` those
 * at the median and in the tail, and how many answers the token limit cut. Figures that no node has get no column; empty where none is known.
 */
export function assembleLoadTable({ nodes }: Report, { times }: { readonly times: boolean }): Table {
  const figures = listFigures(nodes, times).filter(({ read }) => nodes.some(({ profile }) => read(profile) !== undefined));
  const known = nodes.filter(({ profile }) => figures.some(({ read }) => read(profile) !== undefined));
  return {
    columns: [{ title: 'model', kind: 'text' }, ...figures.map(({ title }) => ({ title, kind: 'figure' as const }))],
    rows: known.map(({ name, profile }) => [name, ...figures.map(({ read }) => read(profile) ?? ABSENT)]),
  };
}

function listFigures(nodes: readonly ReportNode[], times: boolean): readonly Figure[] {
  const objective = commonObjective(nodes);
  return [
    { title: 'load', read: ({ load }) => describeLoad(load) },
    { title: 'answers/s', read: ({ answersPerSecond }) => renderKnown(answersPerSecond, renderAmount) },
    { title: 'output tokens/s', read: ({ outputTokensPerSecond }) => renderKnown(outputTokensPerSecond, renderAmount) },
    {
      title: objective === undefined ? 'goodput, answers/s' : `goodput, answers/s (${objective})`,
      read: ({ goodput }) => renderKnown(goodput, (known) => renderGoodput(known, objective === undefined)),
    },
    ...(times ? listTimes(nodes) : []),
    { title: 'cut by the token limit', read: ({ cappedShare }) => renderKnown(cappedShare, (share) => renderShare(share)) },
  ];
}

function listTimes(nodes: readonly ReportNode[]): readonly Figure[] {
  const tail = (title: string, pick: (load: LoadProfile) => Quantiles | undefined): Figure => ({
    title: `${title}, ms (p50 / p95 / p99)`,
    read: ({ load }) => renderTail(load === undefined ? undefined : pick(load)),
  });
  const reasons = nodes.some(({ profile }) => distinctAnswerTime(profile.load ?? {}) !== undefined);
  return [
    tail('time to first token', ({ ttftMs }) => ttftMs),
    ...(reasons ? [tail('time to first token of the answer', ({ ttfatMs }) => ttfatMs)] : []),
    tail('whole answer', ({ e2eMs }) => e2eMs),
    tail('time per output token', ({ tpotMs }) => tpotMs),
  ];
}

function describeLoad(load: LoadProfile | undefined): string | undefined {
  if (load?.requestsPerSecond !== undefined) return `${renderGiven(load.requestsPerSecond)} requests/s`;
  return load?.concurrency === undefined ? undefined : `${load.concurrency.toLocaleString('en-US')} in flight`;
}

/** The objective in words where all models that have a goodput were held to the same. */
function commonObjective(nodes: readonly ReportNode[]): string | undefined {
  const objectives = new Set(nodes.flatMap(({ profile }) => (profile.goodput === undefined ? [] : [describeObjective(profile.goodput)])));
  return objectives.size === 1 ? [...objectives][0] : undefined;
}

function describeObjective({ objective }: Goodput): string {
  const limits = { TTFT: objective.ttftMs, TPOT: objective.tpotMs, E2E: objective.e2eMs };
  return Object.entries(limits)
    .flatMap(([name, ms]) => (ms === undefined ? [] : [`${name} ≤ ${renderGiven(ms)} ms`]))
    .join(', ');
}

function renderGoodput(goodput: Goodput, named: boolean): string {
  const { answersPerSecond, asked, good } = goodput;
  const share = `${renderShare(good / asked)} of ${asked.toLocaleString('en-US')}${named ? `; ${describeObjective(goodput)}` : ''}`;
  return answersPerSecond === undefined ? share : `${renderAmount(answersPerSecond)} (${share})`;
}

function renderTail(quantiles: Quantiles | undefined): string | undefined {
  return renderKnown(quantiles, ({ p50, p95, p99 }) => [p50, p95, p99].map(renderAmount).join(' / '));
}

/** A figure that the suite gave, as it was given. */
function renderGiven(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 6 });
}

function renderKnown<Value>(value: Value | undefined, render: (value: Value) => string): string | undefined {
  return value === undefined ? undefined : render(value);
}
