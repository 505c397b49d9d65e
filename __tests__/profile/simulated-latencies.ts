import { parseArgs } from 'node:util';
import type { AnswerLine, BlockLine, Stability } from '../../src/documents/run.ts';
import { assembleStability } from '../../src/profile/stability.ts';
import { type Random, seeded } from '../gate/estimate/simulated-comparison.ts';

/** A server whose latencies are known to drift or spread. Shares: 0.1 is 10 %. */
export type Server = {
  readonly blocks: number;
  readonly answers: number;
  /** standard deviation of the logarithm of one answer's latency */
  readonly noise: number;
  /** from the first block to the last */
  readonly drift?: number;
  /** standard deviation between blocks */
  readonly spread?: number;
  /** heavy tails: noise of Student's t with three degrees of freedom, of the same standard deviation */
  readonly tails?: boolean;
  /** so many times as long did the answer in the middle of the run take */
  readonly stall?: number;
};

const simulatedBlock = (block: number): BlockLine => ({
  line: 'block',
  kind: 'latency',
  block,
  concurrency: 1,
  startMs: block,
  endMs: block + 1,
  answers: 1,
  findings: [],
});

/** One run: tokens every 20 ms; first tokens after 30 ms and 0.2 ms for each of 200 to 1,000 prompt tokens. */
export function simulateRun(
  server: Server,
  random: Random,
): { readonly answers: readonly AnswerLine[]; readonly blocks: readonly BlockLine[] } {
  const blocks = Array.from({ length: server.blocks }, (_, index) => simulatedBlock(2 * index));
  const middle = `${server.blocks >> 1}.${server.answers >> 1}`;
  const answers = blocks.flatMap(({ block }, index) => {
    const shift =
      (index / (server.blocks - 1)) * Math.log1p(server.drift ?? 0) + Math.sqrt(Math.log1p((server.spread ?? 0) ** 2)) * random.normal();
    return Array.from({ length: server.answers }, (_, each): AnswerLine => {
      const promptId = `${index}.${each}`;
      const factor = (): number =>
        Math.exp(shift + server.noise * drawNoise(server, random)) * (promptId === middle ? (server.stall ?? 1) : 1);
      const promptTokens = Math.round(200 * 5 ** random.uniform());
      const times = { tpotMs: 20 * factor(), ttftMs: (30 + 0.2 * promptTokens) * factor(), promptTokens };
      return { line: 'answer', outcome: 'answered', promptId, cluster: promptId, task: 'qa', block, text: '', ...times };
    });
  });
  return { answers, blocks };
}

function drawNoise({ tails = false }: Server, random: Random): number {
  if (!tails) return random.normal();
  const chi = random.normal() ** 2 + random.normal() ** 2 + random.normal() ** 2;
  return random.normal() / Math.sqrt(chi);
}

export type Rates = {
  readonly driftUp: number;
  readonly driftDown: number;
  readonly spread: number;
  readonly driftCovered: number;
  readonly spreadCovered: number;
};

/** The coefficient of variation of what drifts geometrically, as the variance between blocks is estimated: of the logarithms, over K − 1. */
function spreadOfDrift({ blocks, drift = 0 }: Server): number {
  return Math.sqrt(Math.expm1((Math.log1p(drift) ** 2 * blocks * (blocks + 1)) / (12 * (blocks - 1) ** 2)));
}

/** How often, over simulated runs, each finding comes and each 95 % interval holds the truth. */
export function simulateRates(measure: Stability['measure'], server: Server, runs: number, seed: number): Rates {
  const random = seeded(seed);
  const counts = { driftUp: 0, driftDown: 0, spread: 0, driftCovered: 0, spreadCovered: 0 };
  for (let run = 0; run < runs; run += 1) {
    const { answers, blocks } = simulateRun(server, random);
    const found = assembleStability(answers, blocks).stability?.find((stability) => stability.measure === measure);
    if (found === undefined) throw new Error('nothing was said of a simulated run');
    const { drift, spread } = found;
    const [trueDrift, trueSpread] = [server.drift ?? 0, server.spread ?? spreadOfDrift(server)];
    counts.driftUp += Number(drift.low > 0.1);
    counts.driftDown += Number(drift.high < -0.1);
    counts.spread += Number(spread.low > 0.1);
    counts.driftCovered += Number(drift.low <= trueDrift && trueDrift <= drift.high);
    counts.spreadCovered += Number(spread.low <= trueSpread && trueSpread <= spread.high);
  }
  return {
    driftUp: counts.driftUp / runs,
    driftDown: counts.driftDown / runs,
    spread: counts.spread / runs,
    driftCovered: counts.driftCovered / runs,
    spreadCovered: counts.spreadCovered / runs,
  };
}

const share = (value: number): string => `${(100 * value).toFixed(1)} %`.padStart(8);

/** `node __tests__/profile/simulated-latencies.ts --runs 4000`: the table of docs/measuring.md */
if (import.meta.main) {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '4000' } } });
  const plan = { blocks: 12, answers: 10 };
  const servers: readonly Server[] = [
    ...[0.05, 0.15, 0.3].map((noise) => ({ ...plan, noise })),
    { ...plan, noise: 0.15, tails: true },
    { ...plan, noise: 0.15, stall: 10 },
    ...[0.1, 0.2].flatMap((drift) => [0.05, 0.15].map((noise) => ({ ...plan, noise, drift }))),
    { ...plan, noise: 0.05, drift: 0.2, stall: 10 },
    ...[0.1, 0.2].flatMap((spread) => [0.05, 0.15].map((noise) => ({ ...plan, noise, spread }))),
    { blocks: 6, answers: 10, noise: 0.15 },
    { blocks: 6, answers: 3, noise: 0.15 },
  ];
  for (const server of servers) {
    for (const measure of ['tpot', 'ttft-per-prompt-token'] as const) {
      const rates = simulateRates(measure, server, Number(values.runs), 5);
      process.stdout.write(`${measure.padEnd(22)}${Object.values(rates).map(share).join(' ')}  ${JSON.stringify(server)}\n`);
    }
  }
}
