import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Benchmark, computeMedian } from './benchmark.ts';

const rounds = 25;
const cli = join(import.meta.dirname, '..', 'dist', 'cli.js');

function time(script: string, ...args: readonly string[]): number {
  const start = performance.now();
  execFileSync(process.execPath, [script, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  return performance.now() - start;
}

/** `poq --help` against a script that does nothing, in turns, medians: what is loaded before it is needed shows here. */
export const startUp: Benchmark = {
  name: 'start-up: poq --help / an empty script',
  async measure() {
    if (!existsSync(cli)) return { skipped: 'there is no dist/cli.js: run npm run build' };
    const folder = mkdtempSync(join(tmpdir(), 'start-up-'));
    const empty = join(folder, 'empty.mjs');
    writeFileSync(empty, '');
    const turns = Array.from({ length: rounds }, () => ({ ours: time(cli, '--help'), peer: time(empty) }));
    rmSync(folder, { recursive: true });
    const [ours, peer] = [computeMedian(turns.map((turn) => turn.ours)), computeMedian(turns.map((turn) => turn.peer))];
    return { ours: `${ours.toFixed(0)} ms`, peer: `${peer.toFixed(0)} ms`, ratio: ours / peer, target: 3 };
  },
};
