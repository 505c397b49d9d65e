/**
 * Prints one line, `123 passed, 0 failed, 2 skipped`, from the file that `jest --json --outputFile` wrote. A test file that could not
 * even be loaded counts as one failure. Exits 1 unless there is such a file, nothing failed and something passed.
 *
 *   node scripts/test-summary.ts RESULTS.json
 */
import { readFileSync } from 'node:fs';

type Results = {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
};

function readResults(file: string): Results | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const results = readResults(process.argv[2] ?? '');
if (results === undefined) console.log('0 passed, 1 failed, 0 skipped (the test runner left no results)');
else {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  console.log(`${results.numPassedTests} passed, ${failed} failed, ${results.numPendingTests + results.numTodoTests} skipped`);
}
if (results === undefined || !results.success || results.numPassedTests === 0) process.exitCode = 1;
