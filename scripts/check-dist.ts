/**
 * Fails unless the committed dist/ is, byte for byte, what a build of these sources gives. Builds in memory and writes nothing.
 *
 *   node scripts/check-dist.ts
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type BundleFiles, bundle } from './bundle/bundle.ts';
import { listEntries } from './bundle/entries.ts';
import { projectRoot } from './bundle/project-root.ts';

const dist = join(projectRoot, 'dist');

async function listCommitted(): Promise<readonly string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(dist, join(entry.parentPath, entry.name)));
}

async function findDifferences(fresh: BundleFiles): Promise<readonly string[]> {
  const committed = await listCommitted();
  const differences = committed.filter((name) => !fresh.has(name)).map((name) => `${name}: a fresh build does not make it`);
  for (const [name, bytes] of fresh) {
    if (!committed.includes(name)) differences.push(`${name}: missing`);
    else if (!(await readFile(join(dist, name))).equals(bytes)) differences.push(`${name}: differs`);
  }
  const executable = committed.includes('cli.js') && ((await stat(join(dist, 'cli.js'))).mode & 0o100) !== 0;
  if (fresh.has('cli.js') && !executable) differences.push('cli.js: not executable');
  return differences;
}

const fresh = await bundle(listEntries());
const differences = await findDifferences(fresh);
if (differences.length > 0) {
  console.error(`dist/ is not what a fresh build gives. Run \`npm run build\` and commit dist/.\n  ${differences.join('\n  ')}`);
  process.exitCode = 1;
} else console.log(`dist/ is fresh: ${fresh.size} files`);
