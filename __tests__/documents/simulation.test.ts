import { expect, test } from '@jest/globals';
import { parseSimulation } from '../../src/documents/simulation.ts';
import { buildSimulation } from '../report/simulation/built-simulation.ts';
import { violationsOf } from './violations-of.ts';

test('a simulation that keeps to its schema is read as it is', () => {
  const simulation = buildSimulation();
  expect(parseSimulation('simulation.json', JSON.parse(JSON.stringify(simulation)))).toEqual(simulation);
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
