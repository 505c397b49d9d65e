/** An nvidia-smi for machines without a GPU: a program for the path, which does what a scenario file says. */
import { appendFileSync, chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

type Row = Readonly<Record<string, string>>;

export type GpuScenario = {
  /** what `--help-query-gpu` lists, with quotes around the names */
  readonly fields: readonly string[];
  /** what each GPU tells; of a field that is missing `[N/A]` */
  readonly gpus: readonly Row[];
  /** in a loop: what the GPUs tell at their n-th reading, counted over all starts, the last one from then on */
  readonly readings?: readonly Row[];
  /** in a loop, at the n-th reading: print rubbish first, end, fall silent, or wait so many milliseconds */
  readonly events?: Readonly<Record<number, 'garbage' | 'die' | 'hang' | number>>;
  /** what is printed for no argument, for -L and for --query-compute-apps (one after the other, the last one again and again) */
  readonly head?: string;
  readonly list?: string;
  readonly apps?: readonly string[];
};

/** Puts it into a folder for the path. */
export function installNvidiaSmi(folder: string, scenario: GpuScenario): void {
  writeFileSync(join(folder, 'scenario.json'), JSON.stringify(scenario));
  writeFileSync(join(folder, 'nvidia-smi'), `#!/bin/sh\nexec "${process.execPath}" "${import.meta.filename}" "${folder}" "$@"\n`);
  chmodSync(join(folder, 'nvidia-smi'), 0o755);
}

/** Every reading that it has given: wall clock in milliseconds and power. */
export function readPowerLog(folder: string): readonly { readonly wallMs: number; readonly gpu: string; readonly watts: number }[] {
  const lines = readFileSync(join(folder, 'log'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

async function main(folder: string, args: readonly string[]): Promise<void> {
  const scenario: GpuScenario = JSON.parse(readFileSync(join(folder, 'scenario.json'), 'utf8'));
  const optionOf = (name: string): string | undefined => args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1);
  const fields = optionOf('--query-gpu')?.split(',');
  if (args.includes('--help-query-gpu')) print(scenario.fields.map((field) => `"${field}"\nWhat it is.\n`).join('\n'));
  else if (args.includes('-L')) print(scenario.list ?? '');
  else if (optionOf('--query-compute-apps') !== undefined) {
    const apps = scenario.apps ?? [];
    print(apps[Math.min(apps.length - 1, count(folder, 'looks'))] ?? '');
  } else if (fields !== undefined) {
    const unknown = fields.find((field) => !scenario.fields.includes(field));
    if (unknown !== undefined) fail(`Field "${unknown}" is not a valid field to query.`);
    else await query(folder, scenario, { fields, loopMs: optionOf('--loop-ms'), ids: optionOf('--id')?.split(',') });
  } else print(scenario.head ?? 'NVIDIA-SMI');
}

type Query = { readonly fields: readonly string[]; readonly loopMs: string | undefined; readonly ids: readonly string[] | undefined };

async function query(folder: string, scenario: GpuScenario, { fields, loopMs, ids }: Query): Promise<void> {
  for (;;) {
    const turn = loopMs === undefined ? 0 : count(folder, 'turns');
    const event = loopMs === undefined ? undefined : scenario.events?.[turn];
    if (event === 'die') process.exit(1);
    if (event === 'hang') await sleep(600_000);
    if (event === 'garbage') print('Unable to determine the device handle for GPU0: Unknown Error\n\u0000,,,\n2026/11/22 10:00:00.000, 0');
    if (typeof event === 'number') await sleep(event);
    const now = new Date();
    for (const gpu of scenario.gpus) {
      if (ids !== undefined && !ids.includes(gpu.index ?? '')) continue;
      const readings = scenario.readings ?? [];
      const row: Row = { timestamp: stamp(now), ...gpu, ...(loopMs === undefined ? {} : readings[Math.min(turn, readings.length - 1)]) };
      print(fields.map((field) => row[field] ?? '[N/A]').join(', '));
      if (loopMs === undefined) continue;
      appendFileSync(
        join(folder, 'log'),
        `${JSON.stringify({ wallMs: now.getTime(), gpu: gpu.index, watts: Number(row['power.draw']) })}\n`,
      );
    }
    if (loopMs === undefined) return;
    await sleep(Number(loopMs));
  }
}

function print(text: string): void {
  process.stdout.write(text.endsWith('\n') || text === '' ? text : `${text}\n`);
}

function fail(text: string): void {
  print(text);
  process.exitCode = 2;
}

/** How often this was asked before, over all starts. */
function count(folder: string, name: string): number {
  const file = join(folder, name);
  const before = existsSync(file) ? readFileSync(file, 'utf8').length : 0;
  appendFileSync(file, '.');
  return before;
}

/** `2026/11/22 10:00:00.123`, local time. */
function stamp(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('/');
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return `${day} ${time}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

if (import.meta.main) {
  const [folder = '', ...args] = process.argv.slice(2);
  process.stdout.on('error', () => process.exit(0));
  await main(folder, args);
}
