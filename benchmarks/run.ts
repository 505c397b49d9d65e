/**
 * Measures this program against its peers on this machine and prints one row each: time ours / peer, ratio, target.
 * Exits 1 where a ratio is over its target. What cannot be measured here is skipped and said so.
 *
 *   npm run bench [-- NAME…]      only rows whose name contains one of the words
 */
import { styleText } from 'node:util';
import type { Benchmark, Measured } from './benchmark.ts';
import { encoderThroughput } from './encoder-throughput.ts';
import { harnessOverhead } from './harness-overhead.ts';
import { harnessProcess } from './harness-process.ts';
import { judgeReplies } from './judge-replies.ts';
import { rounds } from './rounds.ts';
import { simulationPage } from './simulation-page.ts';
import { squadScoring } from './squad-scoring.ts';
import { startUp } from './start-up.ts';

const benchmarks: readonly Benchmark[] = [
  startUp,
  squadScoring,
  ...judgeReplies,
  ...encoderThroughput,
  ...harnessOverhead,
  ...harnessProcess,
  ...rounds,
  simulationPage,
];

const isOver = ({ ratio, target = Number.POSITIVE_INFINITY }: Measured): boolean => ratio > target;

function printRow(name: string, measured: Measured): void {
  const { ours, peer, ratio, target } = measured;
  const verdict = isOver(measured) ? styleText('red', 'OVER') : styleText('green', 'ok');
  const aim = target === undefined ? '' : `   target ${Number(target.toPrecision(3))}   ${verdict}`;
  console.log(`${name.padEnd(72)} ${`${ours} / ${peer}`.padStart(24)}   ratio ${ratio.toFixed(3).padStart(6)}${aim}`);
}

const wanted = process.argv.slice(2);
for (const { name, measure } of benchmarks) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  const outcome = await measure();
  if ('skipped' in outcome) console.log(`${name.padEnd(72)} ${styleText('yellow', `SKIPPED: ${outcome.skipped}`)}`);
  else {
    printRow(name, outcome);
    if (isOver(outcome)) process.exitCode = 1;
  }
}
