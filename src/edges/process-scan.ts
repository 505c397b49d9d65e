import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type ScannedProcess = {
  readonly parent: number;
  readonly session: number;
  /** its own and that of the children that it has waited for */
  readonly cpuSeconds: number;
};

/** Linux counts CPU time for programs in hundredths of a second, whatever the kernel's own tick is (USER_HZ). */
const ticksPerSecond = 100;

/** Every process that /proc shows; those that end meanwhile are left out. Empty on systems without /proc. */
export async function scanProcesses(proc = '/proc'): Promise<ReadonlyMap<number, ScannedProcess>> {
  const names = await readdir(proc).catch((): string[] => []);
  const found = new Map<number, ScannedProcess>();
  // one after the other: hundreds of reads at once would take the disk threads from whoever else needs them
  for (const name of names) {
    if (!/^\d+$/.test(name)) continue;
    const scanned = parseStat(await readFile(join(proc, name, 'stat'), 'latin1').catch(() => ''));
    if (scanned !== undefined) found.set(Number(name), scanned);
  }
  return found;
}

/** proc_pid_stat(5): the name in brackets may hold anything, so the fields are counted from its end. */
function parseStat(text: string): ScannedProcess | undefined {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const at = (index: number): number => Number(fields[index] ?? Number.NaN);
  const [parent, session] = [at(1), at(3)];
  const ticks = at(11) + at(12) + at(13) + at(14);
  return Number.isFinite(parent + session + ticks) ? { parent, session, cpuSeconds: ticks / ticksPerSecond } : undefined;
}

/** A process, the session that it leads, and all that descend from these: also what outlived its parent, as daemons do. */
export function pickTree(processes: ReadonlyMap<number, ScannedProcess>, root: number): ReadonlySet<number> {
  const children = Map.groupBy([...processes.keys()], (pid) => processes.get(pid)?.parent);
  const tree = new Set([...processes].flatMap(([pid, { session }]) => (pid === root || session === root ? [pid] : [])));
  for (const pid of tree) for (const child of children.get(pid) ?? []) tree.add(child);
  return tree;
}

/** CPU seconds of some processes together. */
export function sumCpuSeconds(processes: ReadonlyMap<number, ScannedProcess>, pids: Iterable<number>): number {
  let sum = 0;
  for (const pid of pids) sum += processes.get(pid)?.cpuSeconds ?? 0;
  return sum;
}
