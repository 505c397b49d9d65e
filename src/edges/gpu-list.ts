import type { Gpu } from '../documents/run.ts';
import { askNvidiaSmi, listGpuFields, pickGpus, type Surroundings } from './nvidia-smi.ts';

const always = ['name', 'memory.total', 'driver_version'] as const;
const sometimes = ['index', 'mig.mode.current', 'power.limit', 'clocks.max.sm', 'clocks.applications.graphics'] as const;
type Field = (typeof always)[number] | (typeof sometimes)[number];

export type ListedGpus = { readonly gpus: Gpu[]; readonly cuda?: string };

/** The GPUs that nvidia-smi lists, with driver and limits, and the CUDA version that the driver offers; what it does not tell is absent. */
export async function listGpus(surroundings: Surroundings): Promise<ListedGpus> {
  const known = await listGpuFields(surroundings);
  const fields: readonly Field[] = [...always, ...sometimes.filter((field) => known.has(field))];
  const query = [`--query-gpu=${fields.join(',')}`, '--format=csv,noheader,nounits', ...pickGpus(surroundings.environment)];
  const rows = (await askNvidiaSmi(query, surroundings)).split('\n').flatMap((line) => parseRow(line, fields));
  if (rows.length === 0) return { gpus: [] };
  const head = await askNvidiaSmi([], surroundings);
  const cuda = /CUDA(?: \w+)? Version: *(\d[\d.]{0,20})/.exec(head)?.[1];
  const instances = rows.some((row) => row.get('mig.mode.current') === 'Enabled') ? await listInstances(surroundings) : new Map();
  return { gpus: rows.map((row) => assembleGpu(row, instances)), ...(cuda !== undefined && { cuda }) };
}

type Row = ReadonlyMap<Field, string>;

/** Values that stand for none, as `[N/A]`, `[Not Supported]` and `[Unknown Error]`, are left out. */
function parseRow(line: string, fields: readonly Field[]): Row[] {
  const cells = line.split(',').map((cell) => cell.trim());
  const [name, memory] = cells;
  if (name === undefined || name === '' || memory === undefined) return [];
  return [new Map(fields.flatMap((field, index) => (cells[index]?.startsWith('[') === false ? [[field, cells[index]]] : [])))];
}

function assembleGpu(row: Row, instances: ReadonlyMap<string, readonly string[]>): Gpu {
  const figure = (field: Field): number | undefined => {
    const value = Number(row.get(field) ?? 'none');
    return Number.isFinite(value) ? value : undefined;
  };
  const [memoryMiB, powerLimitWatts] = [figure('memory.total'), figure('power.limit')];
  const [maxSmClockMHz, applicationClockMHz] = [figure('clocks.max.sm'), figure('clocks.applications.graphics')];
  const driver = row.get('driver_version');
  const mig = describeMig(row, instances);
  return {
    name: row.get('name') ?? 'unknown',
    ...(memoryMiB !== undefined && { memoryMiB }),
    ...(driver !== undefined && { driver }),
    ...(mig !== undefined && { mig }),
    ...(powerLimitWatts !== undefined && { powerLimitWatts }),
    ...(maxSmClockMHz !== undefined && { maxSmClockMHz }),
    ...(applicationClockMHz !== undefined && { applicationClockMHz }),
  };
}

function describeMig(row: Row, instances: ReadonlyMap<string, readonly string[]>): string | undefined {
  const mode = row.get('mig.mode.current');
  if (mode !== 'Enabled') return mode?.toLowerCase();
  return (instances.get(row.get('index') ?? '') ?? []).join(' + ').slice(0, 200) || 'enabled';
}

/** The profiles of the MIG instances of every GPU by its index, from `nvidia-smi -L`: `MIG 1g.10gb Device 0: …` below `GPU 0: …`. */
async function listInstances(surroundings: Surroundings): Promise<ReadonlyMap<string, readonly string[]>> {
  const instances = new Map<string, readonly string[]>();
  let gpu = '';
  for (const line of (await askNvidiaSmi(['-L'], surroundings)).split('\n')) {
    gpu = /^GPU (\d+):/.exec(line)?.[1] ?? gpu;
    const profile = /^\s+MIG (\S+)/.exec(line)?.[1];
    if (profile !== undefined) instances.set(gpu, [...(instances.get(gpu) ?? []), profile]);
  }
  return instances;
}
