/** Rounds of the simulation against vectorised numpy on the same log, and against the times that were asked of them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCountedRounds } from '../src/poq/rounds/counted-rounds.ts';
import { openDrawnRounds } from '../src/poq/rounds/drawn-rounds.ts';
import { computeExpectedPayoffs } from '../src/poq/rounds/expected-payoffs.ts';
import { listPayoffs } from '../src/poq/rounds/payoff-sums.ts';
import type { Payoff } from '../src/poq/rounds/payoffs.ts';
import { type Game, simulateRounds } from '../src/poq/rounds/simulate-rounds.ts';
import { type Benchmark, computeMedian, type Measured, runPython } from './benchmark.ts';
import { drawScoreLog, planOf } from './rounds-network.ts';

const turns = 7;
const warmTurns = 50;
const many = 1_000_000;
const folder = import.meta.dirname;
const log = drawScoreLog(400, 5, 3);

type PeerRounds = { readonly nodes: readonly number[]; readonly evaluators: readonly number[]; readonly seconds: number };

function timeMs<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
}

const rowOf = (ours: number, peer: number, unit: string, target = 1): Measured => ({
  ours: `${ours.toPrecision(3)} ${unit}`,
  peer: `${peer.toPrecision(3)} ${unit}`,
  ratio: ours / peer,
  target,
});

function playNumpy(sampled: number, seed: number): PeerRounds | undefined {
  const home = mkdtempSync(join(tmpdir(), 'rounds-'));
  const file = join(home, 'scores');
  writeFileSync(file, log.scores);
  const words = [log.promptCount, log.nodeCount, log.evaluatorCount, sampled, many, seed].map(String);
  const played = runPython<PeerRounds>(join(folder, 'rounds.py'), file, ...words);
  rmSync(home, { recursive: true });
  return played;
}

/** Both estimate the same expectation: their difference has to lie within six of its standard errors. */
function requireAgreement(ours: readonly Payoff[], peer: readonly number[]): void {
  for (const [member, { mean = Number.NaN, variance = Number.NaN, rounds }] of ours.entries()) {
    const apart = Math.abs(mean - (peer[member] ?? Number.NaN)) / Math.sqrt((2 * variance) / rounds);
    if (!(apart < 6)) throw new Error(`rounds differ: ours ${mean}, numpy ${peer[member]}, ${apart.toFixed(1)} standard errors apart`);
  }
}

const besideNumpy = (way: string, openRounds: typeof openDrawnRounds, sampled: number): Benchmark => ({
  name: `rounds: 1,000,000 of 400 × 5 × 3, K = ${sampled}, ${way} / numpy`,
  async measure() {
    const [ours, peer]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < turns; turn += 1) {
      const { ms, value } = timeMs(() => {
        const engine = openRounds(log, planOf('mean', sampled), turn);
        engine.play(many);
        return engine.collect();
      });
      const played = playNumpy(sampled, turn);
      if (played === undefined) return { skipped: 'no python3 with numpy' };
      requireAgreement(listPayoffs(value.nodes), played.nodes);
      if (value.evaluators !== undefined) requireAgreement(listPayoffs(value.evaluators), played.evaluators);
      ours.push(ms);
      peer.push(played.seconds * 1000);
    }
    return rowOf(computeMedian(ours), computeMedian(peer), 'ms');
  },
});

const withinMs = (name: string, limitMs: number, repeats: number, work: () => unknown): Benchmark => ({
  name: `rounds: ${name} / what was asked`,
  async measure() {
    return rowOf(computeMedian(Array.from({ length: repeats }, () => timeMs(work).ms)), limitMs, 'ms');
  },
});

function play(rule: 'mean' | 'median' | 'trust-weighted', sampled: number, game: Game, network = log): void {
  for (const _ of simulateRounds(network, planOf(rule, sampled), game));
}

const flatMemory = (rule: string): Benchmark => ({
  name: `rounds: peak memory of 10,000,000 / of 100,000, ${rule}`,
  async measure() {
    const measure = (rounds: number): number => {
      const words = [join(folder, 'rounds-memory.ts'), rule, `${rounds}`];
      return (JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as { readonly peak: number }).peak;
    };
    return rowOf(computeMedian([1e7, 1e7, 1e7].map(measure)), computeMedian([1e5, 1e5, 1e5].map(measure)), 'MiB', 1.1);
  },
});

/** 160 MB of scores: drawn when the row is asked for. */
const large = (rule: 'mean' | 'median' | 'trust-weighted', sampled: number): Benchmark => ({
  name: `rounds: 1,000,000 of 400 × 1,000 × 50, ${rule}, K = ${sampled} / 5 s`,
  async measure() {
    const network = drawScoreLog(400, 1000, 50);
    return rowOf(timeMs(() => play(rule, sampled, { rounds: many, seed: 1 }, network)).ms / 1000, 5, 's');
  },
});

export const rounds: readonly Benchmark[] = [
  withinMs('5,000 of 400 × 5 × 3, K = 2', 10, warmTurns, () => play('mean', 2, { rounds: 5000, seed: 1 })),
  withinMs('exact expectation of 400 × 5 × 3, K = 2', 1, warmTurns, () => computeExpectedPayoffs(log, planOf('mean', 2))),
  besideNumpy('drawn one by one', openDrawnRounds, 2),
  besideNumpy('counted by cell', openCountedRounds, 2),
  besideNumpy('drawn one by one', openDrawnRounds, 3),
  flatMemory('mean'),
  flatMemory('trust-weighted'),
  large('mean', 2),
  large('median', 10),
  large('trust-weighted', 10),
];
