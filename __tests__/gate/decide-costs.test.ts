import { describe, expect, test } from '@jest/globals';
import { decideGate, type GateDecision } from '../../src/gate/decide-gate.ts';
import type { Node } from '../../src/poq/node.ts';
import { measureOf } from '../poq/suite-of.ts';
import { loadNode, steadyOf } from './load-nodes.ts';
import { rulesOf } from './rules-of.ts';

type Plan = Omit<Parameters<typeof loadNode>[1], 'measure'>;

/** A gate of these lines, with nodes that are measured by it. */
function gateOf(lines: string) {
  const measure = measureOf(lines);
  const node = (name: string, plan: Plan = {}): Node => loadNode(name, { measure, ...plan });
  const decide = (candidate: Node, ...baselines: readonly Node[]): GateDecision =>
    decideGate({ candidate, baselines, promptIds: [...candidate.run.answers.keys()], rules: rulesOf(lines) });
  return { node, decide };
}
const codesOf = ({ reasons }: GateDecision): readonly string[] => reasons.map(({ code }) => code);
const costOf = ({ comparisons: [comparison] }: GateDecision) =>
  comparison?.difference.kind === 'estimate' ? comparison.difference.parts.cost : undefined;
const elsewhere = { header: { candidate: { name: 'api', kind: 'endpoint', baseUrl: 'https://api.example/v1', model: 'mini' } } };

describe('latency at load', () => {
  const { node, decide } = gateOf('reward: { cost: { measure: latency, at: load } }');
  const main = node('main', { line: steadyOf(100) });
  test('of the same passes; twice as long fails, whatever one answer at a time takes', () => {
    const same = decide(node('gemma', { line: steadyOf(100), answer: () => ({ ms: 900 }) }), main);
    // mean of 1, 1.02 and 1.04 of 100 ms, twelve blocks: the time in flight over the answers
    expect(same).toMatchObject({ status: 'pass', reference: expect.closeTo(102, 9) });
    const slow = decide(node('gemma', { line: steadyOf(200) }), main);
    expect(slow.status).toBe('fail');
    expect(costOf(slow)).toMatchObject({ normalized: expect.closeTo(1, 9), candidateMean: expect.closeTo(204, 9), blocks: 12 });
    expect(slow.comparisons[0]).toMatchObject({ costPrompts: 240, blockInformation: true, costBlocks: 'load' });
  });
  test('knows the covariance with quality between blocks only of its own blocks', () => {
    // latency prompts are all wrong for the candidate: no block of the cost moves with that
    const wrong = node('gemma', { line: steadyOf(100), answer: (index) => (index < 120 ? { f1: 0 } : {}) });
    expect(decide(wrong, main).comparisons[0]?.qualityOnly).toMatchObject({ value: expect.closeTo(-60 / 360, 9) });
    expect(costOf(decide(wrong, main))?.normalized).toBeCloseTo(0, 12);
  });
  test('of five blocks is told and not gated, with what would do', () => {
    const few = (name: string) => node(name, { line: steadyOf(100), loadBlocks: 5, each: 24 });
    const decision = decide(few('gemma'), few('main'));
    expect(decision.status).toBe('inconclusive');
    // 240 prompts, 120 of them under load; six blocks of 20 take 120, which are there, but the plan had five
    expect(decision.reasons[0]).toEqual({
      code: 'few-load-blocks',
      sentence:
        'Costs are told, but not gated: the costs of gemma and main are known in 5 common load blocks, and a verdict on them needs 6.',
      cure: expect.any(String),
    });
    expect(decision.comparisons[0]).toMatchObject({ costCompared: true, difference: { kind: 'estimate' } });
    expect(decision.softened).toBe(false);
  });
  test('of too few prompts says how many would do, or at which concurrency', () => {
    const few = (name: string) => node(name, { line: steadyOf(100), loadBlocks: 3, each: 80, concurrency: 8 });
    // 360 prompts, 240 of them under load: 6 · 80 take 360 · 480/240; or 240/60 in flight
    expect(decide(few('gemma'), few('main')).reasons[0]?.cure).toBe(
      'Ask about 720 prompts (sample: in the suite) instead of 360, or lower measure.concurrency to 4.',
    );
    const rate = (name: string) =>
      node(name, {
        loadBlocks: 4,
        each: 30,
        answer: () => ({ ms: 5 }),
        line: (_, kind) => (kind === 'load' ? { requestsPerSecond: 3 } : {}),
      });
    expect(decide(rate('gemma'), rate('main')).reasons[0]?.cure).toBe('Ask about 360 prompts (sample: in the suite) instead of 240.');
  });
  test('counts the blocks that both have', () => {
    const half = node('gemma', { line: (block, kind) => (block % 2 === 0 ? steadyOf(100)(block, kind) : {}) });
    const others = node('main', { line: (block, kind) => (block % 4 === 0 ? steadyOf(100)(block, kind) : {}) });
    expect(codesOf(decide(half, main))).toEqual(['not-worse']);
    expect(decide(half, others).reasons[0]).toMatchObject({
      code: 'few-load-blocks',
      cure: 'Measure both again: requests that were tried again or lost leave blocks out.',
    });
  });
  test('of fewer latency blocks than six asks for more of those', () => {
    const few = (name: string) => node(name, { line: steadyOf(100), latencyBlocks: 4, loadBlocks: 4, each: 40 });
    expect(decide(few('gemma'), few('main')).reasons[0]?.cure).toBe(
      'Raise measure.latencyBlocks to at least 6: there are never more load blocks.',
    );
  });
  test('is unknown of recorded answers, which leaves quality to be told', () => {
    const recorded = node('main', { sketch: { kind: 'recorded', latencyBlocks: [], loadBlocks: [] } });
    const decision = decide(node('gemma', { line: steadyOf(100) }), recorded);
    expect(decision).toMatchObject({ status: 'inconclusive', sentence: 'Costs are not comparable: main has no load blocks.' });
    expect(codesOf(decision)[0]).toBe('cost-unmeasured');
    expect(decision.comparisons[0]).toMatchObject({ costCompared: false, qualityOnly: { kind: 'estimate', value: 0 } });
    expect(decision).not.toHaveProperty('reference');
  });
  test('best takes the set’s median in its own figures', () => {
    const best = gateOf('reward: { cost: { measure: latency, at: load } }\ngate: { against: best }');
    const [cheap, dear] = [best.node('cheap', { line: steadyOf(100) }), best.node('dear', { line: steadyOf(300) })];
    const decision = best.decide(best.node('gemma', { line: steadyOf(100) }), dear, cheap);
    expect(decision).toMatchObject({ status: 'pass', gated: ['cheap'], reference: expect.closeTo(204, 9) });
    const unknown = best.decide(best.node('gemma', { line: steadyOf(100) }), dear, best.node('none'));
    expect(unknown).toMatchObject({ status: 'inconclusive', comparisons: [] });
    expect(codesOf(unknown)).toEqual(['cost-unmeasured']);
  });
});

describe('energy', () => {
  const { node, decide } = gateOf('reward: { cost: { measure: energy } }');
  const burning = (joules: number, of: 'gpu' | 'cpu-package' = 'gpu') => ({
    line: (block: number) => ({ energyJoules: joules * (1 + 0.01 * (block % 2)), energyOf: of }),
  });
  const main = node('main', burning(1_000));
  test('of latency blocks is gated by their totals', () => {
    expect(decide(node('gemma', burning(1_000)), main)).toMatchObject({ status: 'pass', reference: expect.closeTo(100.5, 9) });
    const decision = decide(node('gemma', burning(2_000)), main);
    expect(decision).toMatchObject({ status: 'fail', comparisons: [{ costBlocks: 'latency', costPrompts: 120 }] });
    expect(costOf(decision)).toMatchObject({ normalized: expect.closeTo(1, 9), blocks: 12 });
  });
  test('that nobody metered leaves the question open, and says so', () => {
    const decision = decide(node('gemma', { line: () => ({ energyAbsent: 'not-supported' as const }) }), main);
    expect(decision).toMatchObject({ status: 'inconclusive', softened: false });
    expect(decision.reasons[0]).toEqual({
      code: 'cost-unmeasured',
      sentence: 'Costs are not comparable: gemma has no energy in any of its 12 latency blocks: this GPU does not tell its power.',
      cure: expect.any(String),
    });
  });
  test('of GPUs is not compared with that of CPU packages', () => {
    expect(codesOf(decide(node('gemma', burning(1_000, 'cpu-package')), main))).toEqual(['meters-differ']);
  });
  test('of other hardware is not compared either', () => {
    expect(codesOf(decide(node('gemma', { ...burning(1_000), sketch: { hardware: 'Xeon' } }), main))).toEqual(['hardware-differs']);
  });
  test('of four latency blocks is not gated', () => {
    const few = (name: string) => node(name, { ...burning(1_000), latencyBlocks: 4 });
    expect(decide(few('gemma'), few('main')).reasons[0]).toMatchObject({
      code: 'few-latency-blocks',
      cure: 'Raise measure.latencyBlocks to at least 6, and ask prompts of at least as many passages or articles.',
    });
  });
  test('of 0 is none: a counter that stands still has measured nothing', () => {
    const stuck = { line: (block: number) => ({ energyJoules: block === 3 ? 0 : 1_000, energyOf: 'gpu' as const }) };
    for (const decision of [decide(node('gemma', burning(0)), main), decide(node('gemma', burning(1)), node('main', burning(0)))]) {
      expect(decision).toMatchObject({ status: 'inconclusive', softened: false });
      expect(codesOf(decision)).toEqual(['cost-unmeasured']);
    }
    expect(decide(node('gemma', stuck), main).sentence).toContain('gemma has no energy in 1 of its 12 latency blocks');
  });
});

describe('USD', () => {
  const prices = `prices:
  source: price page
  machineHourUsd: 3.6
  tokens: [{ model: mini, baseUrl: "https://api.example/v1", inputPerMillionUsd: 1, outputPerMillionUsd: 4 }]
reward: { cost: { measure: usd } }`;
  const { node, decide } = gateOf(prices);
  const api = (name: string, output: number, more: Partial<Plan> = {}): Node =>
    node(name, { answer: (index) => ({ tokens: [400, output + (index % 7)] }), sketch: elsewhere, ...more });
  test('by token needs no equal hardware, and has no spread from run to run', () => {
    const decision = decide(api('gemma', 100), api('main', 100, { sketch: { ...elsewhere, hardware: 'anything' } }));
    expect(decision.status).toBe('pass');
    expect(costOf(decision)).toMatchObject({ normalized: 0, runVariance: 0, prompts: 360, blocks: 24 });
    expect(decision.comparisons[0]).not.toHaveProperty('costBlocks');
    // 400 + 4 · 102.99 of a million
    expect(decision.reference).toBeCloseTo((400 + 4 * (100 + (51 * 21 + 3) / 360)) / 1e6, 12);
    expect(decide(api('gemma', 250), api('main', 100)).status).toBe('fail');
  });
  test('by token is compared with USD by the hour, wherever either was measured', () => {
    // 3.6 USD an hour is a millionth a millisecond: 800 ms cost what 400 + 4 · 100 tokens do
    const local = node('main', { answer: () => ({ ms: 800 }) });
    const decision = decide(api('gemma', 97), local);
    expect(decision).toMatchObject({ status: 'pass', comparisons: [{ costPrompts: 120, costBlocks: 'latency' }] });
    expect(costOf(decision)?.normalized).toBeCloseTo(0, 1);
    expect(costOf(decision)?.runVariance).toBeGreaterThan(0);
  });
  test('by token is compared with block totals under load, too', () => {
    const load = gateOf(prices.replace('measure: usd', 'measure: usd, at: load'));
    const candidate = load.node('gemma', { answer: () => ({ tokens: [400, 100] }), sketch: elsewhere });
    const decision = load.decide(candidate, load.node('main', { line: steadyOf(1_600) }));
    // a second of a machine is a thousandth of a USD: 16 s for 20 answers
    expect(decision.status).toBe('pass');
    expect(costOf(decision)).toMatchObject({ candidateMean: expect.closeTo(0.0008, 12), baselineMean: expect.closeTo(0.000816, 12) });
  });
  test('of answers without counts is unknown', () => {
    const decision = decide(api('gemma', 1, { answer: () => ({}) }), api('main', 100));
    expect(decision.sentence).toBe(
      'Costs are not comparable: gemma is paid for by token, and 360 of its 360 answers carry no credible token counts.',
    );
  });
  test('of the same machine hours on other hardware is not compared', () => {
    const local = (name: string, hardware: string) => node(name, { answer: () => ({ ms: 800 }), sketch: { hardware } });
    expect(codesOf(decide(local('gemma', 'Xeon'), local('main', 'EPYC')))).toEqual(['hardware-differs']);
  });
});

describe('a mix', () => {
  const { node, decide } = gateOf('reward: { cost: { measure: mix, weights: { latency: 1, energy: 3 } } }');
  const of = (ms: number, joules: number): Partial<Plan> => ({
    answer: (index) => ({ ms: ms * (1 + 0.01 * (index % 3)) }),
    line: (block) => ({ energyJoules: joules * (1 + 0.01 * (block % 2)), energyOf: 'gpu' }),
  });
  const main = node('main', of(100, 1_000));
  test('divides each by its own reference and weighs the quotients; its reference is 1', () => {
    const decision = decide(node('gemma', of(200, 1_000)), main);
    expect(decision).toMatchObject({ reference: 1, references: [expect.any(Number), expect.closeTo(100.5, 9)] });
    expect(costOf(decision)).toMatchObject({ normalized: expect.closeTo(0.25, 9), reference: 1, blocks: 12 });
    const burning = decide(node('gemma', of(100, 2_000)), main);
    expect(burning.status).toBe('fail');
    expect(costOf(burning)?.normalized).toBeCloseTo(0.75, 9);
  });
  test('of the same passes', () => {
    expect(decide(node('gemma', of(100, 1_000)), main).status).toBe('pass');
  });
  test('against all takes the median of the set, measure by measure', () => {
    const all = gateOf('reward: { cost: { measure: mix, weights: { latency: 1, energy: 3 } } }\ngate: { against: all }');
    const set = [all.node('a', of(100, 3_000)), all.node('b', of(300, 1_000)), all.node('c', of(200, 2_000))];
    const { references } = all.decide(all.node('gemma', of(200, 2_000)), ...set);
    expect(references?.[0]).toBeCloseTo(202, 0);
    expect(references?.[1]).toBeCloseTo(201, 9);
  });
  test('is unknown where one of its costs is, and says which', () => {
    const decision = decide(node('gemma', { answer: () => ({ ms: 100 }) }), main);
    expect(decision.sentence).toBe('Costs are not comparable: gemma has no energy in any of its 12 latency blocks: nothing metered it.');
  });
});
