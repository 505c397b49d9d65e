import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { replaceBetween, replaceOnce } from './replace-once.ts';

const file = '@huggingface/transformers/dist/transformers.node.mjs';

/**
 * Its Node build reaches onnxruntime-node through a `createRequire` of its own, which no bundler follows, and contains a copy of the web
 * runtime.
 */
function patch(source: string): string {
  const bundled = replaceOnce(source, {
    file,
    from: 'var onnx_node_default = requireFromHere("onnxruntime-node");',
    to: 'var onnx_node_default = require("onnxruntime-node");',
  });
  const direct = replaceOnce(bundled, { file, from: 'var requireFromHere = createRequire(import.meta.url ?? __filename);', to: '' });
  return replaceBetween(direct, {
    file,
    start: /^\/\/ .*onnxruntime-web.*\.mjs$/m,
    end: '// src/backends/utils/cacheWasm.js',
    to: 'var ort_webgpu_bundle_min_exports = {};\n',
  });
}

/** An image library with native files of its own. transformers.js refuses to start without one; texts never call it. */
const sharpStub = `export default function sharp() { throw new Error('This program reads no images: sharp is left out of its bundle.'); }`;

/** Bundles the Node build of transformers.js: without sharp, without the WebAssembly runtime. */
export const transformersPlugin: Plugin = {
  name: 'transformers',
  setup(build) {
    build.onLoad({ filter: /[\\/]transformers\.node\.mjs$/ }, async ({ path }) => ({
      loader: 'js',
      contents: patch(await readFile(path, 'utf8')),
    }));
    build.onResolve({ filter: /^sharp$/ }, () => ({ path: 'sharp', namespace: 'left-out' }));
    build.onLoad({ filter: /^sharp$/, namespace: 'left-out' }, () => ({ loader: 'js', contents: sharpStub }));
    build.onResolve({ filter: /^onnxruntime-web/ }, ({ importer }) => ({
      errors: [{ text: `onnxruntime-web must not be bundled, and ${importer} imports it` }],
    }));
  },
};
