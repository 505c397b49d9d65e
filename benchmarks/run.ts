/**
 * Measures this program against its peers on this machine and prints one row each: time ours / peer, ratio, target.
 * Exits 1 where a ratio is over its target. What cannot be measured here is skipped and said so.
 *
 *   npm run bench [-- NAME…]      only rows whose name contains one of the words
 */
import { styleText } from 'node:util';
import type { Benchmark, Measured } from './benchmark.ts';
import { encoderAgainstPython, encoderThroughput } from './encoder-throughput.ts';
import { squadScoring } from './squad-scoring.ts';
import { startUp } from './start-up.ts';

const benchmarks: readonly Benchmark[] = [startUp, squadScoring, encoderThroughput, encoderAgainstPython];

function printRow(name: string, { ours, peer, ratio, target }: Measured): void {
  const verdict = ratio <= target ? styleText('green', 'ok') : styleText('red', 'OVER');
  console.log(
    `${name.padEnd(64)} ${`${ours} / ${peer}`.padStart(24)}   ratio ${ratio.toFixed(2).padStart(5)}   target ${target}   ${verdict}`,
  );
}

const wanted = process.argv.slice(2);
for (const { name, measure } of benchmarks) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  const outcome = await measure();
  if ('skipped' in outcome) console.log(`${name.padEnd(64)} ${styleText('yellow', `SKIPPED: ${outcome.skipped}`)}`);
  else {
    printRow(name, outcome);
    if (outcome.ratio > outcome.target) process.exitCode = 1;
  }
}
