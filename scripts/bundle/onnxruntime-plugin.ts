import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { replaceOnce } from './replace-once.ts';

const folder = dirname(createRequire(import.meta.url).resolve('onnxruntime-node/package.json'));
const bindingFile = join(import.meta.dirname, 'native-binding.ts');

// biome-ignore lint/suspicious/noTemplateCurlyInString: the dependency's own source, not a template of ours
const nativeRequire = 'require(`../bin/napi-v6/${process.platform}/${process.arch}/onnxruntime_binding.node`)';

/** Version of the installed onnxruntime-node, to which the bundled JavaScript and the native files belong. */
export async function readOnnxruntimeVersion(): Promise<string> {
  const { version }: { readonly version: string } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return version;
}

/** Lets the bundle load onnxruntime's native file through native-binding.ts instead of by a path inside node_modules. */
export const onnxruntimePlugin: Plugin = {
  name: 'onnxruntime',
  setup(build) {
    build.onLoad({ filter: /[\\/]onnxruntime-node[\\/]dist[\\/]binding\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const to = `require(${JSON.stringify(bindingFile)}).binding`;
      return { loader: 'js', contents: replaceOnce(source, { file: 'onnxruntime-node/dist/binding.js', from: nativeRequire, to }) };
    });
  },
};

/** The native files that travel with the bundle: path inside dist → bytes. Linux on x64, CPU only. */
export async function readNativeFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = ['libonnxruntime.so.1', 'onnxruntime_binding.node'];
  const files = new Map<string, Uint8Array>();
  for (const name of names) {
    const path = join(folder, 'bin', 'napi-v6', 'linux', 'x64', name);
    const bytes = await readFile(path).catch((cause: unknown) => {
      throw new Error(
        `onnxruntime-node/bin/napi-v6/linux/x64/${name} is missing: run npm ci, or adapt scripts/bundle/ to the package's new layout.`,
        { cause },
      );
    });
    if (bytes.length > 100_000_000) throw new Error(`${name} has ${bytes.length} bytes: GitHub refuses files over 100 MB.`);
    files.set(`native/linux-x64/${name}`, bytes);
  }
  return files;
}
