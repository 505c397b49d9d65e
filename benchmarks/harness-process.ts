/**
 * The whole process of `poq measure`, 400 prompts with 32 in flight, streamed, timed and scored: against the least that the server's own
 * time allows, and against others that ask the same prompts of the same server. Wall and CPU time, medians of runs in turns.
 */
import { type Benchmark, computeMedian, type Measured, type Skipped } from './benchmark.ts';
import { type HarnessRun, runHarness, whyNotBuilt } from './harness-run.ts';
import { once } from './once.ts';
import { aiperf } from './peers/aiperf.ts';
import { lmEval } from './peers/lm-eval.ts';
import { type Peer, runPeer, whyNotInstalled } from './peers/peer.ts';
import { promptfoo } from './peers/promptfoo.ts';
import { type ScriptedServer, withScriptedServer } from './scripted-server.ts';

const rounds = 3;
const answers = 400;
const concurrency = 32;

type Spent = { readonly wallSeconds: number; readonly cpuSeconds: number };
type Turn = { readonly ours: HarnessRun; readonly peer: Spent };
type OtherSide = (server: ScriptedServer, ours: HarnessRun) => Spent | Promise<Spent>;

const runInTurns = (other: OtherSide): Promise<readonly Turn[]> =>
  withScriptedServer(async (server) => {
    const turns: Turn[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const ours = await runHarness(server, answers, concurrency);
      turns.push({ ours, peer: await other(server, ours) });
    }
    return turns;
  });

function compare(turns: readonly Turn[], quantity: keyof Spent, target: number): Measured | Skipped {
  if (turns.some(({ ours }) => ours.rested))
    return { skipped: 'energy is measured here, and eight seconds of rest are part of the process' };
  const [ours, peer] = [computeMedian(turns.map((turn) => turn.ours[quantity])), computeMedian(turns.map((turn) => turn.peer[quantity]))];
  return { ours: `${ours.toFixed(2)} s`, peer: `${peer.toFixed(2)} s`, ratio: ours / peer, target };
}

type Targets = Readonly<Record<keyof Spent, number>>;

/** A row for wall and one for CPU time, out of the same runs. */
function assembleRows(
  name: string,
  targets: Targets,
  other: OtherSide,
  whyNot: () => string | undefined = whyNotBuilt,
): readonly Benchmark[] {
  const turns = once(() => runInTurns(other));
  const row = (quantity: keyof Spent, word: string): Benchmark => ({
    name: `process: ${word} of 400 prompts, 32 in flight / ${name}`,
    async measure() {
      const skipped = whyNot();
      return skipped === undefined ? compare(await turns(), quantity, targets[quantity]) : { skipped };
    },
  });
  return [row('wallSeconds', 'wall'), row('cpuSeconds', 'CPU')];
}

const besidePeer = (peer: Peer): readonly Benchmark[] =>
  assembleRows(
    peer.name,
    besidePeers,
    (server) => runPeer(peer, server, { answers, concurrency }),
    () => whyNotBuilt() ?? whyNotInstalled(peer),
  );

/** Another load generator is to cost at least twice the wall and four times the CPU time. */
const besidePeers: Targets = { wallSeconds: 0.5, cpuSeconds: 0.25 };

/** At most 2.6 s and 1.5 s of CPU time where the server alone takes 1.9 s. */
const besideIdeal: Targets = { wallSeconds: 2.6 / 1.9, cpuSeconds: 1.5 / 1.9 };

export const harnessProcess: readonly Benchmark[] = [
  ...assembleRows('ideal', besideIdeal, (_, { idealMs }) => ({ wallSeconds: idealMs / 1_000, cpuSeconds: idealMs / 1_000 })),
  ...[promptfoo, lmEval, aiperf].flatMap(besidePeer),
];
