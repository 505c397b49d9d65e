/**
 * Builds dist/: the Action and the command line as bundles that need no npm install, with onnxruntime's library for linux-x64 beside them.
 *
 *   node scripts/build.ts [--out FOLDER]
 */
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { type BundleFiles, bundle } from './bundle/bundle.ts';
import { listEntries } from './bundle/entries.ts';
import { projectRoot } from './bundle/project-root.ts';

async function writeFiles(out: string, files: BundleFiles): Promise<void> {
  await rm(out, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(out, name)), { recursive: true });
    await writeFile(join(out, name), bytes);
  }
  if (files.has('cli.js')) await chmod(join(out, 'cli.js'), 0o755);
}

const { values } = parseArgs({ options: { out: { type: 'string', default: join(projectRoot, 'dist') } } });
try {
  const files = await bundle(listEntries());
  await writeFiles(resolve(values.out), files);
  for (const [name, bytes] of files) console.log(`${(bytes.length / 1e6).toFixed(3).padStart(8)} MB  ${name}`);
  console.log(styleText('green', `${files.size} files in ${values.out}`));
} catch (error) {
  console.error(styleText('red', `The build failed. ${error instanceof Error ? error.message : String(error)}`));
  process.exitCode = 1;
}
