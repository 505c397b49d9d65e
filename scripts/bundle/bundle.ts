import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type BuildResult, build, formatMessages } from 'esbuild';
import { artifactPlugin } from './artifact-plugin.ts';
import { manifestPlugin } from './manifest-plugin.ts';
import { collectNotices } from './notices.ts';
import { onnxruntimePlugin, readNativeFiles, readOnnxruntimeVersion } from './onnxruntime-plugin.ts';
import { projectRoot } from './project-root.ts';
import { transformersPlugin } from './transformers-plugin.ts';

export type BundleFiles = ReadonlyMap<string, Uint8Array>;

/** CommonJS dependencies call `require` for Node's own modules; an ES module has to make one. */
const banner = `import { createRequire as createBundleRequire } from 'node:module';\nconst require = createBundleRequire(import.meta.url);`;

/** All outputs lie flat in one folder, so that \`new URL('..', import.meta.url)\` means the same in every chunk. */
async function runEsbuild(entries: Readonly<Record<string, string>>): Promise<BuildResult<{ write: false; metafile: true }>> {
  return build({
    entryPoints: { ...entries },
    absWorkingDir: projectRoot,
    outdir: join(projectRoot, 'dist'),
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    // Syntax only: the committed bundle stays readable for whoever reviews it.
    minifySyntax: true,
    legalComments: 'external',
    chunkNames: '[name]-[hash]',
    banner: { js: banner },
    define: { ONNXRUNTIME_VERSION: JSON.stringify(await readOnnxruntimeVersion()) },
    plugins: [artifactPlugin, manifestPlugin, onnxruntimePlugin, transformersPlugin],
    logLevel: 'silent',
  });
}

/**
 * Bundles the entries (name → source file, relative to the project) and returns every file of dist: path inside it → bytes. Writes nothing.
 */
export async function bundle(entries: Readonly<Record<string, string>>): Promise<BundleFiles> {
  const { outputFiles, metafile, warnings } = await runEsbuild(entries);
  if (warnings.length > 0) throw new Error((await formatMessages([...warnings], { kind: 'warning' })).join('\n'));
  const outputs = outputFiles.map(({ path, contents, text }) => ({ name: relative(join(projectRoot, 'dist'), path), contents, text }));
  const legal = outputs.filter(({ name }) => name.endsWith('.LEGAL.txt'));
  const files = new Map<string, Uint8Array>(
    outputs.filter((output) => !legal.includes(output)).map(({ name, contents }) => [name, contents]),
  );
  const notices = await collectNotices(
    metafile,
    legal.map(({ text }) => text),
  );
  files.set('licenses.txt', new TextEncoder().encode(notices));
  if (Object.keys(metafile.inputs).some((input) => input.includes('onnxruntime-node/'))) {
    for (const [name, bytes] of await readNativeFiles()) files.set(name, bytes);
    files.set('native/ThirdPartyNotices.txt', await readFile(join(import.meta.dirname, 'notices', 'onnxruntime-third-party.txt')));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
