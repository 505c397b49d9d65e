/**
 * What this program adds to a server's own time: first request to last answer against answers ÷ concurrency × the server's time per answer,
 * beside a client of bare node:http; and the CPU time of both.
 */
import { type BareRun, runBare } from './bare-run.ts';
import { type Benchmark, computeMedian, type Measured } from './benchmark.ts';
import { type HarnessRun, runHarness, whyNotBuilt } from './harness-run.ts';
import { once } from './once.ts';
import { withScriptedServer } from './scripted-server.ts';

const rounds = 3;
const inFlight = 32;

type Pair = { readonly ours: HarnessRun; readonly bare: BareRun };

/** Ours and the bare client in turns. One answer more is ours where a load block has its latency prompt before it. */
const runInTurns = (answers: number, concurrency: number): Promise<readonly Pair[]> =>
  withScriptedServer(async (server) => {
    const pairs: Pair[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const ours = await runHarness(server, concurrency === 1 ? answers : answers + 1, concurrency);
      pairs.push({ ours, bare: await runBare(server, answers, concurrency) });
    }
    return pairs;
  });

const bareTurns = once(() => runInTurns(20 * inFlight, inFlight));

function compareWithIdeal(runs: readonly (HarnessRun | BareRun)[]): Omit<Measured, 'target'> {
  const seconds = (values: readonly number[]): string => `${(computeMedian(values) / 1_000).toFixed(3)} s`;
  return {
    ours: seconds(runs.map(({ windowMs }) => windowMs)),
    peer: seconds(runs.map(({ idealMs }) => idealMs)),
    ratio: computeMedian(runs.map(({ windowMs, idealMs }) => windowMs / idealMs)),
  };
}

function overheadAt(concurrency: number, turns: () => Promise<readonly Pair[]>): Benchmark {
  return {
    name: `load: ${concurrency} in flight, first request to last answer / ideal`,
    async measure() {
      const skipped = whyNotBuilt();
      if (skipped !== undefined) return { skipped };
      return { ...compareWithIdeal((await turns()).map(({ ours }) => ours)), target: 1.03 };
    },
  };
}

const bareOverhead: Benchmark = {
  name: `load: ${inFlight} in flight, bare node:http / ideal`,
  async measure() {
    const skipped = whyNotBuilt();
    if (skipped !== undefined) return { skipped };
    return compareWithIdeal((await bareTurns()).map(({ bare }) => bare));
  },
};

const cpuOfAnswers: Benchmark = {
  name: 'load: CPU of 1,000 answers, whole process / bare node:http asking',
  async measure() {
    const skipped = whyNotBuilt();
    if (skipped !== undefined) return { skipped };
    const turns = await runInTurns(1_000, inFlight);
    const [ours, peer] = [
      computeMedian(turns.map((turn) => turn.ours.cpuSeconds)),
      computeMedian(turns.map((turn) => turn.bare.cpuSeconds)),
    ];
    return { ours: `${ours.toFixed(2)} s`, peer: `${peer.toFixed(2)} s`, ratio: ours / peer, target: 4 };
  },
};

export const harnessOverhead: readonly Benchmark[] = [
  overheadAt(
    1,
    once(() => runInTurns(48, 1)),
  ),
  overheadAt(
    8,
    once(() => runInTurns(160, 8)),
  ),
  overheadAt(inFlight, bareTurns),
  bareOverhead,
  cpuOfAnswers,
];
