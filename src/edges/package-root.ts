import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package, whether its code runs from src/ or from the bundle in dist/. */
export function findPackageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'schemas', 'suite.schema.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the package is incomplete: its folder schemas/ is missing');
    folder = parent;
  }
  return folder;
}
