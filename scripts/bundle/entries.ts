import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

/**
 * The doors of the program, and what it starts as a process of its own: name in dist → source. A door is bundled once its source exists.
 */
const doors: Readonly<Record<string, string>> = {
  cli: 'src/cli.ts',
  index: 'src/index.ts',
  post: 'src/post.ts',
  'generator-process': 'src/edges/generator-process.ts',
  'probe-process': 'src/edges/probe-process.ts',
};

/** The doors that there are, as esbuild takes its entries. */
export function listEntries(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(doors).filter(([, source]) => existsSync(join(projectRoot, source))));
}
