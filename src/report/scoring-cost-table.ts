import type { EvaluatorProfile, Report } from '../documents/report.ts';
import { comparedNodes } from './compared-nodes.ts';
import { ABSENT, renderAmount } from './figures.ts';
import type { Table } from './table.ts';

/** What the table is called in every rendering. */
export const SCORING_COST = 'What scoring costs';

type Figure = { readonly title: string; readonly read: (profile: EvaluatorProfile) => number | undefined };

const batchOf = ({ batches }: EvaluatorProfile, size: number): EvaluatorProfile['batches'][number] | undefined =>
  batches.find(({ batch }) => batch === size);

const figures: readonly Figure[] = [
  { title: 'ms a pair (one at a time)', read: (profile) => batchOf(profile, 1)?.latencyMs },
  { title: 'pairs/s (batches of 8)', read: (profile) => batchOf(profile, 8)?.pairsPerSecond },
  { title: 'pairs/s (batches of 32)', read: (profile) => batchOf(profile, 32)?.pairsPerSecond },
  { title: 'memory (MiB)', read: ({ peakMemoryMiB }) => peakMemoryMiB },
];

/**
 * One row per evaluator that was timed: latency of a pair by itself, throughput by batch size, memory beyond what the program holds anyway, threads. As the
 * candidate's run has it, which was scored last; figures that no evaluator has get no column.
 */
export function assembleScoringCostTable(report: Report): Table {
  const all = comparedNodes(report).flatMap(({ evaluators }) => evaluators);
  const profiles = new Map<string, EvaluatorProfile>();
  for (const { name, profile } of all) if (profile !== undefined && !profiles.has(name)) profiles.set(name, profile);
  const known = [...profiles];
  const shown = figures.filter(({ read }) => known.some(([, profile]) => read(profile) !== undefined));
  return {
    columns: [
      { title: 'evaluator', kind: 'text' },
      ...[...shown.map(({ title }) => title), 'threads', 'timed with'].map((title) => ({ title, kind: 'figure' as const })),
    ],
    rows: known.map(([name, profile]) => [name, ...shown.map(({ read }) => renderKnown(read(profile))), ...describeMeasurement(profile)]),
  };
}

const describeMeasurement = ({ threads, pairs }: EvaluatorProfile): readonly string[] => [
  threads?.toLocaleString('en-US') ?? ABSENT,
  `${pairs.toLocaleString('en-US')} pairs`,
];

const renderKnown = (value: number | undefined): string => (value === undefined ? ABSENT : renderAmount(value));
