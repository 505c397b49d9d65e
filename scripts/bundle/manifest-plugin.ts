import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { projectRoot } from './project-root.ts';

const used = ['name', 'version', 'dependencies'];

/** Of package.json only what the program reads, so that dist/ does not change with every development dependency. */
export const manifestPlugin: Plugin = {
  name: 'manifest',
  setup(build) {
    build.onLoad({ filter: /[\\/]package\.json$/ }, async ({ path }) => {
      if (path !== join(projectRoot, 'package.json')) return undefined;
      const manifest: Readonly<Record<string, unknown>> = JSON.parse(await readFile(path, 'utf8'));
      return { loader: 'json', contents: JSON.stringify(Object.fromEntries(used.map((key) => [key, manifest[key]]))) };
    });
  },
};
