import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type GpuScenario, installNvidiaSmi } from '../doubles/nvidia-smi.ts';
import { never } from '../doubles/questions.ts';

/** as drivers since 535 know them, and as those before 530 do */
export const newFields = [
  ...['timestamp', 'index', 'name', 'memory.total', 'driver_version', 'mig.mode.current', 'power.draw', 'power.draw.average'],
  ...['power.draw.instant', 'power.limit', 'clocks.sm', 'clocks.max.sm', 'clocks.applications.graphics', 'temperature.gpu', 'memory.used'],
  ...['utilization.gpu', 'clocks_event_reasons.active'],
];
export const oldFields = newFields
  .filter((field) => !['power.draw.average', 'power.draw.instant', 'mig.mode.current'].includes(field))
  .map((field) => field.replace('clocks_event_reasons', 'clocks_throttle_reasons'));

export const l4 = {
  index: '0',
  name: 'NVIDIA L4',
  'memory.total': '23034',
  driver_version: '560.35.03',
  'mig.mode.current': 'Disabled',
  'power.draw': '60.00',
  'power.limit': '72.00',
  'clocks.sm': '2040',
  'clocks.max.sm': '2040',
  'clocks.applications.graphics': '[N/A]',
  'temperature.gpu': '61',
  'memory.used': '20480',
  'utilization.gpu': '75',
  'clocks_event_reasons.active': '0x0000000000000000',
  'clocks_throttle_reasons.active': '0x0000000000000000',
} as const;

export type GpuDesk = {
  readonly folder: string;
  readonly surroundings: { readonly signal: AbortSignal; readonly environment: Readonly<Record<string, string | undefined>> };
  remove(): void;
};

/** A machine with the GPUs of a scenario. */
export function createGpuDesk(scenario: Partial<GpuScenario> = {}, environment: Readonly<Record<string, string>> = {}): GpuDesk {
  const folder = mkdtempSync(join(tmpdir(), 'poq-gpu-'));
  installNvidiaSmi(folder, { fields: newFields, gpus: [l4], ...scenario });
  return {
    folder,
    surroundings: { signal: never, environment: { PATH: `${folder}${delimiter}${process.env.PATH}`, ...environment } },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
