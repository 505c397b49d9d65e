import type { GpuSample } from '../profile/gpu-block.ts';
import { parseThrottleReasons } from '../profile/throttle-reasons.ts';

/** Names of one figure in nvidia-smi, the one to be preferred first; they differ between versions of the driver. */
const names = {
  timestamp: ['timestamp'],
  index: ['index'],
  power: ['power.draw.instant', 'power.draw.average', 'power.draw'],
  clock: ['clocks.sm', 'clocks.current.sm'],
  temperature: ['temperature.gpu'],
  memory: ['memory.used'],
  utilization: ['utilization.gpu'],
  reasons: ['clocks_event_reasons.active', 'clocks_throttle_reasons.active'],
  powerLimit: ['power.limit', 'enforced.power.limit'],
  maxClock: ['clocks.max.sm'],
} as const;

type Figure = keyof typeof names;
export type Column = { readonly figure: Figure; readonly field: string };

const isFigure = (name: string): name is Figure => Object.hasOwn(names, name);

/**
 * What to ask nvidia-smi for, of the fields that it knows. Of most figures the first name it knows; of power all of them, because a field
 * that the program knows may still be `[N/A]` on a GPU. Without time and index there is nothing to ask for.
 */
export function chooseColumns(known: ReadonlySet<string>): readonly Column[] {
  if (!known.has('timestamp') || !known.has('index')) return [];
  return Object.keys(names)
    .filter(isFigure)
    .flatMap((figure) => {
      const fields = names[figure].filter((field) => known.has(field)).map((field) => ({ figure, field }));
      return figure === 'power' ? fields : fields.slice(0, 1);
    });
}

/** A sample with the time of nvidia-smi's own clock: milliseconds of the machine's wall clock as if it were UTC. */
export type WallSample = Omit<GpuSample, 'atMs'> & { readonly wallMs: number };

/** One line of CSV (noheader, nounits) → a sample. undefined where it is none: half a line, a message, something else. */
export function parseGpuLine(line: string, columns: readonly Column[]): WallSample | undefined {
  const cells = line.split(',').map((cell) => cell.trim());
  if (cells.length !== columns.length) return undefined;
  const find = (figure: Figure): string | undefined =>
    columns.flatMap((column, at) => (column.figure === figure && isTold(cells[at]) ? [cells[at]] : []))[0];
  const [wallMs, gpu] = [parseTime(find('timestamp') ?? ''), find('index') ?? ''];
  if (wallMs === undefined || !/^\d{1,4}$/.test(gpu)) return undefined;
  const reasons = parseThrottleReasons(find('reasons') ?? '');
  const [powerWatts, smClockMHz] = [parseFigure(find('power')), parseFigure(find('clock'))];
  const [temperatureCelsius, memoryMiB] = [parseFigure(find('temperature')), parseFigure(find('memory'))];
  const [powerLimitWatts, maxSmClockMHz] = [parseFigure(find('powerLimit')), parseFigure(find('maxClock'))];
  const percent = parseFigure(find('utilization'));
  return {
    wallMs,
    gpu,
    ...(powerWatts !== undefined && { powerWatts }),
    ...(smClockMHz !== undefined && { smClockMHz }),
    ...(temperatureCelsius !== undefined && { temperatureCelsius }),
    ...(memoryMiB !== undefined && { memoryMiB }),
    ...(percent !== undefined && percent <= 100 && { utilizationShare: percent / 100 }),
    ...(reasons !== undefined && { reasons }),
    ...(powerLimitWatts !== undefined && { powerLimitWatts }),
    ...(maxSmClockMHz !== undefined && { maxSmClockMHz }),
  };
}

/** `[N/A]`, `[Not Supported]`, `[Unknown Error]` and `[GPU is lost]` are no values. */
const isTold = (cell: string | undefined): cell is string => cell !== undefined && cell !== '' && !cell.startsWith('[');

function parseFigure(cell: string | undefined): number | undefined {
  const value = cell === undefined || !/^\d{1,9}(?:\.\d{1,9})?$/.test(cell) ? Number.NaN : Number(cell);
  return Number.isFinite(value) ? value : undefined;
}

/** `2026/11/22 10:00:00.123`, local time. */
function parseTime(text: string): number | undefined {
  const parts = /^(\d{4})\/(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d)\.(\d{3})$/.exec(text)?.slice(1).map(Number);
  if (parts === undefined) return undefined;
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0, ms = 0] = parts;
  return Date.UTC(year, month - 1, day, hours, minutes, seconds, ms);
}
