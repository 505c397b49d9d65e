import { describe, expect, test } from '@jest/globals';
import type { AnsweredLine, AnswerLine, BlockLine, Stability } from '../../src/documents/run.ts';
import { assembleProfile } from '../../src/profile/latency-profile.ts';
import { assembleStability } from '../../src/profile/stability.ts';
import { seeded } from '../gate/estimate/simulated-comparison.ts';
import { simulateRates, simulateRun } from './simulated-latencies.ts';

const steady = { blocks: 12, answers: 10, noise: 0.1 };
const say = (answers: readonly AnswerLine[], blocks: readonly BlockLine[], measure: Stability['measure'] = 'tpot'): Stability => {
  const found = assembleStability(answers, blocks).stability?.find((stability) => stability.measure === measure);
  if (found === undefined) throw new Error(`nothing is said of ${measure}`);
  return found;
};
const change = (
  answers: readonly AnswerLine[],
  times: (answer: AnsweredLine, index: number) => Partial<AnsweredLine>,
): readonly AnswerLine[] =>
  answers.map((answer, index) => (answer.outcome === 'answered' ? { ...answer, ...times(answer, index) } : answer));

describe('stability', () => {
  test('is told of both measures, with what it was told from', () => {
    const { answers, blocks } = simulateRun(steady, seeded(1));
    const { stability } = assembleProfile(answers, blocks);
    expect(stability?.map(({ measure, blocks, answers }) => [measure, blocks, answers])).toEqual([
      ['tpot', 12, 120],
      ['ttft-per-prompt-token', 12, 120],
    ]);
  });

  test('of blocks that differ a thousandfold is told in figures that a run file can hold', () => {
    const { answers, blocks } = simulateRun({ ...steady, blocks: 6 }, seeded(1));
    const wild = change(answers, (_, index) => ({ tpotMs: (Math.floor(index / 10) % 2 === 0 ? 10_000 : 10) * (1 + (index % 5) / 100) }));
    // what it would be: √(e^(s²/F(.025; 5, 54) − …) − 1), some 10¹⁹
    expect(say(wild, blocks).spread.high).toBe(1e6);
    const one = change(answers, (_, index) => ({ tpotMs: (index < 30 ? 1e-3 : 1e6) * (1 + (index % 5) / 100) }));
    expect(say(one, blocks).drift.high).toBe(1e6);
  });

  test('agrees with the same steps in Python', () => {
    const { blocks, answers } = simulateRun({ ...steady, blocks: 6, answers: 3 }, seeded(1));
    const tpot = [10, 11, 12, 11, 12, 13, 11, 13, 12, 12, 14, 13, 13, 14, 15, 14, 15, 13];
    const { drift, spread } = say(
      change(answers, (_, index) => ({ tpotMs: tpot[index] ?? 0 })),
      blocks,
    );
    // numpy 2 and scipy 1.17.1, nothing being far enough off to be bound: x = np.log(tpot).reshape(6, 3); m = x.mean(axis=1)
    // r = linregress(np.arange(6) / 5, m); q = t.ppf(.975, 4); np.expm1([r.slope, r.slope - q * r.stderr, r.slope + q * r.stderr])
    expect(drift.estimate).toBeCloseTo(0.2850914927428366, 10);
    expect(drift.low).toBeCloseTo(0.17840902326223698, 10);
    expect(drift.high).toBeCloseTo(0.40143202582428356, 10);
    // w = x.var(axis=1, ddof=1).mean() / 3; s2 = m.var(ddof=1)
    // [np.sqrt(np.expm1(max(0, s2 / q - w))) for q in (1, f.ppf(.975, 5, 12), f.ppf(.025, 5, 12))]
    expect(spread.estimate).toBeCloseTo(0.08510584078219267, 10);
    expect(spread.low).toBeCloseTo(0.016340101742446742, 10);
    expect(spread.high).toBeCloseTo(0.24629499976393676, 10);
  });

  test('knows a drift for a drift, and what takes turns for a spread alone', () => {
    const drifting = simulateRun({ ...steady, noise: 0.03, drift: 0.3 }, seeded(2));
    const up = say(drifting.answers, drifting.blocks);
    expect(up.drift.low).toBeGreaterThan(0.25);
    expect(up.drift.high).toBeLessThan(0.35);
    const level = simulateRun({ ...steady, noise: 0.03 }, seeded(2));
    const turns = say(
      change(level.answers, ({ tpotMs = 0, block = 0 }) => ({ tpotMs: tpotMs * ((block / 2) % 2 === 0 ? 1 : 1.5) })),
      level.blocks,
    );
    expect(turns.spread.low).toBeGreaterThan(0.12);
    expect(turns.drift.low).toBeLessThan(0);
    expect(turns.drift.high).toBeGreaterThan(0.1);
  });

  test('of times to the first token does not take long prompts for slow blocks', () => {
    const { answers, blocks } = simulateRun({ ...steady, noise: 0.02 }, seeded(3));
    // block after block the prompts get longer; a part of the time is the same for all of them
    const longer = change(answers, ({ block = 0, promptTokens = 0, ttftMs = 0 }) => {
      const tokens = promptTokens + 100 * block;
      return { promptTokens: tokens, ttftMs: (ttftMs * (30 + 0.2 * tokens)) / (30 + 0.2 * promptTokens) };
    });
    const { drift, spread } = say(longer, blocks, 'ttft-per-prompt-token');
    expect(Math.abs(drift.estimate)).toBeLessThan(0.03);
    expect(spread.high).toBeLessThan(0.05);
  });

  test('of times that grow faster than prompts is still told', () => {
    const { answers, blocks } = simulateRun(steady, seeded(4));
    const square = change(answers, ({ promptTokens = 0 }) => ({ ttftMs: promptTokens ** 3 / 1e6 }));
    expect(say(square, blocks, 'ttft-per-prompt-token').spread.low).toBeLessThan(0.1);
  });

  test('of one answer that stalled is what it was without it', () => {
    const { answers, blocks } = simulateRun({ ...steady, noise: 0.05, drift: 0.2 }, seeded(5));
    const stalled = say(
      change(answers, ({ tpotMs = 0 }, index) => ({ tpotMs: index === 115 ? 100 * tpotMs : tpotMs })),
      blocks,
    );
    const plain = say(answers, blocks);
    expect(stalled.drift.estimate).toBeCloseTo(plain.drift.estimate, 1);
    expect(stalled.drift.low).toBeGreaterThan(0.1);
    expect(stalled.spread.high).toBeLessThan(1.2 * plain.spread.high);
  });

  test('is 0 where every time is the same', () => {
    const { answers, blocks } = simulateRun(steady, seeded(6));
    const { drift, spread } = say(
      change(answers, () => ({ tpotMs: 20 })),
      blocks,
    );
    expect(drift.estimate).toBeCloseTo(0, 12);
    expect(spread).toEqual({ estimate: 0, low: 0, high: 0 });
  });

  test('needs six blocks of two answers with times', () => {
    const { answers, blocks } = simulateRun({ ...steady, blocks: 6 }, seeded(7));
    expect(assembleStability(answers, blocks).stability).toHaveLength(2);
    const fewer = (dropped: (answer: AnswerLine) => boolean): readonly AnswerLine[] => answers.filter((answer) => !dropped(answer));
    expect(
      assembleStability(
        fewer(({ block }) => block === 4),
        blocks,
      ),
    ).toEqual({});
    expect(
      assembleStability(
        fewer(({ block, promptId }) => block === 4 && promptId !== '2.0'),
        blocks,
      ),
    ).toEqual({});
    expect(
      assembleStability(
        change(answers, () => ({ promptTokens: 0 })),
        blocks,
      ).stability?.map(({ measure }) => measure),
    ).toEqual(['tpot']);
    expect(
      assembleStability(
        change(answers, () => ({ tpotMs: 0 })),
        blocks,
      ).stability?.map(({ measure }) => measure),
    ).toEqual(['ttft-per-prompt-token']);
  });

  test('is of latency blocks, not of load blocks and not of recorded answers', () => {
    const { answers, blocks } = simulateRun(steady, seeded(8));
    const load = blocks.map((block): BlockLine => ({ ...block, kind: 'load' }));
    expect(assembleStability(answers, load)).toEqual({});
    expect(assembleStability(answers, [])).toEqual({});
  });
});

// docs/measuring.md has the figures of 4,000 runs: node __tests__/profile/simulated-latencies.ts --runs 4000
describe.each(['tpot', 'ttft-per-prompt-token'] as const)('over many simulated runs, %s', (measure) => {
  const rates = (server: object): ReturnType<typeof simulateRates> => simulateRates(measure, { ...steady, ...server }, 250, 5);

  test.each([0.05, 0.3])('of a steady server with noise of %p is found unsteady hardly ever, and the intervals hold the truth', (noise) => {
    const { driftUp, driftDown, spread, driftCovered, spreadCovered } = rates({ noise });
    for (const alarm of [driftUp, driftDown, spread]) expect(alarm).toBeLessThanOrEqual(0.025);
    expect(driftCovered).toBeGreaterThan(0.92);
    expect(driftCovered).toBeLessThan(0.985);
    expect(spreadCovered).toBeGreaterThan(0.94);
  });

  test('at exactly 10 % is found unsteady in few runs', () => {
    expect(rates({ noise: 0.05, drift: 0.1 }).driftUp).toBeLessThan(0.05);
    expect(rates({ noise: 0.05, spread: 0.1 }).spread).toBeLessThan(0.05);
  });

  test('at 20 % is found unsteady where noise is small, also behind an answer that stalled', () => {
    expect(rates({ noise: 0.05, drift: 0.2 }).driftUp).toBeGreaterThan(0.97);
    expect(rates({ noise: 0.05, drift: 0.2, stall: 10 }).driftUp).toBeGreaterThan(0.97);
    const { spread, spreadCovered } = rates({ noise: 0.05, spread: 0.2 });
    expect(spread).toBeGreaterThan(0.8);
    expect(spreadCovered).toBeGreaterThan(0.92);
    expect(spreadCovered).toBeLessThan(0.985);
  });
});
