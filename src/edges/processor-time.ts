import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { ProcessorTime } from '../profile/machine-block.ts';

const ticksPerSecond = 100;

/** The first line of /proc/stat, proc_stat(5), and the load average; undefined on systems without them. */
export async function readProcessorTime(proc = '/proc'): Promise<ProcessorTime | undefined> {
  const text = await readFile(join(proc, 'stat'), 'latin1').catch(() => '');
  const ticks = /^cpu +([\d ]+)/.exec(text)?.[1]?.split(' ').map(Number) ?? [];
  const [user = 0, nice = 0, system = 0, idle = 0, waiting = 0, interrupts = 0, softInterrupts = 0, steal = 0] = ticks;
  if (ticks.length < 4) return undefined;
  const busy = user + nice + system + interrupts + softInterrupts;
  const load = Number((await readFile(join(proc, 'loadavg'), 'latin1').catch(() => '')).split(' ')[0] || 'none');
  return {
    total: (busy + idle + waiting + steal) / ticksPerSecond,
    busy: busy / ticksPerSecond,
    steal: steal / ticksPerSecond,
    ...(Number.isFinite(load) && { loadAverage: load }),
  };
}
