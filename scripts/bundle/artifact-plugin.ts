import type { Plugin } from 'esbuild';

/** Packages of the artifact client's other half: it unpacks downloads with one, and reads lists of blobs in a format of tables with the other. */
const leftOut = /^(unzip-stream|apache-arrow)$/;

const stub = (
  path: string,
): string => `const refuse = () => { throw new Error('This program only uploads artifacts: ${path} is left out of its bundle.'); };
export const Extract = refuse;
export const tableFromIPC = refuse;
export default { Extract: refuse };`;

/** Bundles the artifact client for uploads: downloads go through REST and a reader of our own, which does not trust what it unpacks. */
export const artifactPlugin: Plugin = {
  name: 'artifact',
  setup(build) {
    build.onResolve({ filter: leftOut }, ({ path }) => ({ path, namespace: 'artifact-left-out' }));
    build.onLoad({ filter: leftOut, namespace: 'artifact-left-out' }, ({ path }) => ({ loader: 'js', contents: stub(path) }));
  },
};
