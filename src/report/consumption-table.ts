import type { Report, ReportNode } from '../documents/report.ts';
import { ABSENT, renderAmount, renderShare } from './figures.ts';
import type { Table } from './table.ts';

export const CONSUMPTION = 'Energy and memory';

type Profile = ReportNode['profile'];
type Figure = {
  readonly title: string;
  readonly read: (profile: Profile) => number | undefined;
  readonly render?: (value: number) => string;
};

const figures: readonly Figure[] = [
  { title: 'J per answer under load', read: ({ energy }) => energy?.load?.joulesPerAnswer },
  { title: 'net of idle, under load', read: ({ energy }) => energy?.load?.netJoulesPerAnswer },
  { title: 'J per answer one at a time', read: ({ energy }) => energy?.serial?.joulesPerAnswer },
  { title: 'net of idle, one at a time', read: ({ energy }) => energy?.serial?.netJoulesPerAnswer },
  { title: 'idle, W', read: ({ energy }) => energy?.idlePowerWatts },
  { title: 'taken on the GPU, MiB', read: ({ gpuMemoryMiB }) => gpuMemoryMiB },
  { title: 'weights, MiB', read: ({ weightsMiB }) => weightsMiB },
  { title: 'most of the KV cache in use', read: ({ kvCacheShare }) => kvCacheShare, render: (share) => renderShare(share) },
  { title: 'KV cache in use, MiB', read: ({ kvCacheMiB }) => kvCacheMiB },
  { title: 'memory of the processes, MiB', read: ({ peakMemoryMiB }) => peakMemoryMiB },
  { title: 'CPU s per answer', read: ({ cpuSecondsPerAnswer }) => cpuSecondsPerAnswer },
];

/**
 * One row per node: energy of an answer, gross and net of what the waiting machine draws, memory taken, of weights and of the KV cache, CPU time. Figures that no node has get
 * no column; what one node lacks is a dash, and its findings say why. Empty where nothing was metered.
 */
export function assembleConsumptionTable({ nodes }: Report): Table {
  const shown = figures.filter(({ read }) => nodes.some(({ profile }) => read(profile) !== undefined));
  const known = nodes.filter(({ profile }) => shown.some(({ read }) => read(profile) !== undefined));
  return {
    columns: [{ title: 'model', kind: 'text' }, ...shown.map(({ title }) => ({ title, kind: 'figure' as const }))],
    rows: known.map(({ name, profile }) => [name, ...shown.map(({ read, render }) => renderFigure(read(profile), render))]),
  };
}

/** A net energy may be negative where the machine drew less than at rest. */
function renderFigure(value: number | undefined, render: Figure['render']): string {
  if (value === undefined) return ABSENT;
  if (render !== undefined) return render(value);
  return value < 0 ? `−${renderAmount(-value)}` : renderAmount(value);
}
