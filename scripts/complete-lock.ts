/**
 * Adds to package-lock.json the packages for other platforms that npm left out because the registry in use does not have them. `npm ci`
 * refuses a lock file that lacks one of them, even on machines that would never install it. Run it after a change of dependencies.
 *
 *   node scripts/complete-lock.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';

type Entry = { readonly dev?: boolean; readonly license?: string; readonly optionalDependencies?: Readonly<Record<string, string>> };
type Packages = Record<string, Entry | Record<string, unknown>>;

const systems = new Map(['android', 'darwin', 'linux', 'win32', 'freebsd', 'openharmony'].map((name) => [name, name])).set(
  'windows',
  'win32',
);
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64'];

/** Whether `name` is found from the package at `path`, as Node looks: in its own node_modules, then in those above. */
function isLocked(packages: Packages, path: string, name: string): boolean {
  if (`${path}${path === '' ? '' : '/'}node_modules/${name}` in packages) return true;
  return path !== '' && isLocked(packages, path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1)), name);
}

/** Such packages are named after their platform: `@biomejs/cli-linux-arm64-musl`. Undefined where the name does not say it. */
function platformOf(name: string): { readonly os: string; readonly cpu: string; readonly libc: string | undefined } | undefined {
  const words = name.split(/[-/]/);
  const os = words.map((word) => systems.get(word)).find((system) => system !== undefined);
  const cpu = processors.find((processor) => words.includes(processor));
  if (os === undefined || cpu === undefined) return undefined;
  const library = words.find((word) => word.startsWith('musl') || word.startsWith('gnu'));
  return { os, cpu, libc: os !== 'linux' || library === undefined ? undefined : library.startsWith('musl') ? 'musl' : 'glibc' };
}

function completeEntry(parent: Entry, name: string, version: string): Record<string, unknown> | undefined {
  const platform = platformOf(name);
  if (platform === undefined || !/^\d+\.\d+\.\d+$/.test(version)) return undefined;
  return {
    version,
    cpu: [platform.cpu],
    ...(parent.dev === true && { dev: true }),
    ...(platform.libc !== undefined && { libc: [platform.libc] }),
    license: parent.license,
    optional: true,
    os: [platform.os],
  };
}

const lock: { packages: Packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const added: string[] = [];
for (const [path, entry] of Object.entries(lock.packages) as [string, Entry][]) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(lock.packages, path, name)) continue;
    const completed = completeEntry(entry, name, version);
    if (completed === undefined) continue;
    lock.packages[`node_modules/${name}`] = completed;
    added.push(`${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'package-lock.json was complete' : `added ${added.join(', ')}`);
