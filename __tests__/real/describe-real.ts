import { describe } from '@jest/globals';

/**
 * `describe` for tests that need something real from beside the checkout, or, where it is missing, `describe.skip` with a line on stderr
 * that says what was not checked. (What a suite prints to the console is dropped by jest when all its tests are skipped.)
 */
export function describeReal(what: string, present: boolean): typeof describe | typeof describe.skip {
  if (present) return describe;
  process.stderr.write(`SKIPPED ${what}\n`);
  return describe.skip;
}
