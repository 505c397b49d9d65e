import { dirname, normalize } from 'node:path';
import { InputError } from '../failures.ts';
import type { World } from '../world.ts';

/** Long work should not end with nowhere to write its result: throws InputError where a file stands in the way of the folder. */
export async function requireOutFolder({ files }: World, out: string): Promise<void> {
  for (let path = normalize(out); path !== dirname(path); path = dirname(path)) {
    if (!(await files.exists(path)) || (await files.isFolder(path))) continue;
    throw new InputError(`nothing can be written to ${out}: ${path} is a file`, {
      cure: 'Choose another folder with --out, or the input out.',
    });
  }
}
