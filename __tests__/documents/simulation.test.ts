import { expect, test } from '@jest/globals';
import { parseSimulation } from '../../src/documents/simulation.ts';
import { buildSimulation } from '../report/simulation/built-simulation.ts';
import { violationsOf } from './violations-of.ts';

test('a simulation that keeps to its schema is read as it is', () => {
  const simulation = buildSimulation();
  expect(parseSimulation('simulation.json', JSON.parse(JSON.stringify(simulation)))).toEqual(simulation);
});

test('a network of 5,000 nodes and 500 evaluators fits, and so do 100 liars of either kind with 20 declared shares and 20 penalties', () => {
  const simulation = buildSimulation();
  const member = { name: 'x', kind: 'evaluator' as const, means: [] };
  const lie = { name: 'x', kind: 'inference' as const, declaredShare: 0.5, gain: 0, penalty: 1, leastAudit: 0 };
  const full = {
    ...simulation,
    convergence: { ...simulation.convergence, nodes: new Array(5_500).fill(member) },
    misreports: new Array(2 * 100 * 20 * 20).fill(lie),
  };
  expect(() => parseSimulation('simulation.json', full)).not.toThrow();
});

test('one that breaks it is refused with every violation', () => {
  const broken = { ...buildSimulation(), nodes: [{}], leaders: undefined, extra: 1, evaluators: [{ name: 'x', reward: { rounds: -1 } }] };
  const { leaders: _, ...rest } = broken;
  const told = violationsOf(() => parseSimulation('simulation.json', rest)).map((line) => line.replace(/; known here: .*/, ''));
  expect(told.sort()).toEqual([
    'simulation.json "leaders" is missing',
    'simulation.json evaluators[0].reward.rounds: must be at least 0, is -1',
    'simulation.json extra: unknown key',
    'simulation.json nodes[0]: "name" is missing',
  ]);
});
