import { describe, expect, test } from '@jest/globals';
import { parseReport, type Report } from '../../../src/documents/report.ts';
import { decideGate } from '../../../src/gate/decide-gate.ts';
import { assembleCalibration, type Calibration } from '../../../src/poq/costs/calibration.ts';
import type { Node } from '../../../src/poq/node.ts';
import { assembleReport } from '../../../src/report/assembly/report.ts';
import { makeQuestion } from '../../doubles/questions.ts';
import { loadNode, steadyOf } from '../../gate/load-nodes.ts';
import { rulesOf } from '../../gate/rules-of.ts';
import { measureOf, suiteOf } from '../../poq/suite-of.ts';

type Plan = Omit<Parameters<typeof loadNode>[1], 'measure'>;

/** The report of a gate of these lines, as it is written: checked against its schema. */
function reportOf(lines: string, plans: readonly [Plan, Plan], calibrations: readonly Calibration[] = []): Report {
  const node = (name: string, plan: Plan): Node => loadNode(name, { measure: measureOf(lines), ...plan });
  const [candidate, main] = [node('gemma', plans[0]), node('main', plans[1])];
  const promptIds = [...candidate.run.answers.keys()];
  const rules = rulesOf(lines);
  const report = assembleReport({
    suite: suiteOf(lines),
    set: { questions: new Map(promptIds.map((id) => [id, makeQuestion(id)])), blocks: [], digest: `sha256:${'a'.repeat(64)}` },
    rules,
    decision: decideGate({ candidate, baselines: [main], promptIds, rules, calibrations }),
    candidate,
    tool: 'poq-gate 0.1.0',
    createdAt: '2026-11-22T10:00:00Z',
    provenance: { command: 'poq gate', hardware: 'EPYC', runner: 'Linux' },
  });
  return parseReport('report.json', JSON.parse(JSON.stringify(report)));
}
const rowsOf = ({ nodes }: Report) =>
  Object.fromEntries(nodes.map(({ name, cost, reward }) => [name, { relative: cost?.relative, reward: reward?.estimate }]));

describe('a report of costs by block', () => {
  const lines = `prices: { source: invoice, gpuHourUsd: 36 }
reward: { cost: { measure: mix, at: load, weights: { latency: 1, usd: 1 } } }`;
  const plan: Plan = { line: steadyOf(100), sketch: { gpus: 1 } };
  test('is told with its ratio, blocks and rewards', () => {
    const report = reportOf(lines, [{ ...plan, line: steadyOf(150) }, plan]);
    expect(report.settings).toMatchObject({ cost: 'mix', costAt: 'load', weights: { latency: 0.5, usd: 0.5 }, reference: 1 });
    expect(report.comparisons[0]).toMatchObject({
      costRatio: expect.closeTo(1.5, 9),
      blocks: 12,
      costPrompts: 240,
      blockInformation: true,
    });
    // quality .5, costs 1.5 and 1 of the reference, beta .3
    expect(rowsOf(report)).toEqual({
      gemma: { relative: expect.closeTo(1.5, 9), reward: expect.closeTo(0.05, 9) },
      main: { relative: expect.closeTo(1, 9), reward: expect.closeTo(0.2, 9) },
    });
  });
  test('of too few of them keeps its figures beside the open question', () => {
    const few: Plan = { ...plan, loadBlocks: 4 };
    const { comparisons, verdict } = reportOf(lines, [few, few]);
    expect(verdict).toMatchObject({ status: 'inconclusive', reasons: [{ code: 'few-load-blocks' }] });
    expect(comparisons[0]).toMatchObject({ costRatio: expect.closeTo(1, 9), blocks: 4, difference: expect.anything() });
  });
});

test('a row whose cost is unknown says so, and has neither cost nor reward', () => {
  const metered: Plan = { line: () => ({ energyJoules: 9, energyOf: 'gpu' }) };
  const report = reportOf('reward: { cost: { measure: energy } }', [metered, {}]);
  expect(rowsOf(report)).toMatchObject({ gemma: { relative: undefined, reward: undefined }, main: { reward: undefined } });
  expect(report.nodes[0]?.cost).toMatchObject({ measure: 'energy', unit: 'J', mean: expect.closeTo(0.9, 9) });
  expect(report.nodes[1]).not.toHaveProperty('cost');
  expect(report.nodes[1]?.findings.map(({ name }) => name)).toEqual(['cost-unmeasured']);
});

test('calibrated costs are those of both rows, and the comparison says so', () => {
  const timed = (ms: number, hardware: string): Plan => ({ answer: () => ({ ms }), sketch: { hardware } });
  const short = (ms: number) => loadNode('x', { measure: measureOf(''), ...timed(ms, 'EPYC') }).run;
  const calibration = assembleCalibration('main', [short(90), short(110)], [short(200), short(200)], measureOf(''));
  const plans = [timed(70, 'EPYC'), timed(50, 'Xeon')] as const;
  const report = reportOf('', plans, [calibration]);
  expect(report.comparisons[0]).toMatchObject({ calibration: calibration.sentence, costRatio: expect.closeTo(0.5, 9) });
  expect(rowsOf(report)).toMatchObject({ gemma: { relative: expect.closeTo(0.5, 9) }, main: { relative: 1 } });
  expect(report.nodes.flatMap(({ findings }) => findings)).toEqual([]);
  const bare = reportOf('', plans);
  expect(bare.comparisons[0]).not.toHaveProperty('calibration');
  expect(bare.nodes[0]?.findings.map(({ name }) => name)).toEqual(['hardware-differs']);
});

test('a cost that both lack is told of each in its own row, and once', () => {
  const report = reportOf('reward: { cost: { measure: energy, at: load } }', [{ line: steadyOf(100) }, { line: steadyOf(100) }]);
  expect(report.nodes.map(({ findings }) => findings.map(({ name }) => name))).toEqual([['cost-unmeasured'], ['cost-unmeasured']]);
  expect(report.nodes.map(({ name, findings }) => findings[0]?.sentence.includes(name))).toEqual([true, true]);
});
