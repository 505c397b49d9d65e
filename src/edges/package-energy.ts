import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

type Package = { readonly file: string; readonly rangeMicrojoules: number };

export type PackageEnergy =
  /** joules since the first reading, over all CPU packages; undefined once a counter could not be read */
  { readonly readJoules: () => Promise<number | undefined> } | { readonly unreadable: true };

/**
 * The energy counters of the CPU packages (RAPL), which Linux shows in /sys/class/powercap: what the cores, caches and memory controllers of
 * a package took. The counters wrap, after some minutes to hours, so they have to be read at least every few minutes. undefined where the
 * machine has none; most virtual machines do not. Since Linux 5.10 only root may read them unless it is allowed to others.
 */
export async function openPackageEnergy(folder = '/sys/class/powercap'): Promise<PackageEnergy | undefined> {
  const packages: Package[] = [];
  for (const zone of await readdir(folder).catch((): string[] => [])) {
    if (!/^[\w-]+:\d+$/.test(zone)) continue;
    const name = await readText(join(folder, zone, 'name'));
    if (name === undefined || !/^package-\d+$/.test(name)) continue;
    const file = join(folder, zone, 'energy_uj');
    const range = Number((await readText(join(folder, zone, 'max_energy_range_uj'))) ?? 'none');
    if ((await readCounter(file)) === undefined || !Number.isFinite(range)) return { unreadable: true };
    packages.push({ file, rangeMicrojoules: range });
  }
  return packages.length === 0 ? undefined : { readJoules: createReader(packages) };
}

function createReader(packages: readonly Package[]): () => Promise<number | undefined> {
  const last = new Map<string, number>();
  let joules: number | undefined = 0;
  return async () => {
    for (const { file, rangeMicrojoules } of packages) {
      const now = await readCounter(file);
      const before = last.get(file);
      if (now === undefined || joules === undefined) {
        joules = undefined;
        continue;
      }
      last.set(file, now);
      if (before !== undefined) joules += (now - before + (now < before ? rangeMicrojoules : 0)) / 1e6;
    }
    return joules;
  };
}

async function readCounter(file: string): Promise<number | undefined> {
  const text = await readText(file);
  return text !== undefined && /^\d{1,19}$/.test(text) ? Number(text) : undefined;
}

const readText = (file: string): Promise<string | undefined> =>
  readFile(file, 'latin1').then(
    (text) => text.trim(),
    () => undefined,
  );
