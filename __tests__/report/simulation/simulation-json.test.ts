import { expect, test } from '@jest/globals';
import { parseSimulation } from '../../../src/documents/simulation.ts';
import { renderSimulationJson } from '../../../src/report/simulation/simulation-json.ts';
import { buildSimulation } from './built-simulation.ts';

test('the document comes back as it was, and every entry of a list has a line of its own', () => {
  const simulation = buildSimulation();
  const text = renderSimulationJson(simulation);
  expect(parseSimulation('simulation.json', JSON.parse(text))).toEqual(simulation);
  expect(text.endsWith('}\n')).toBe(true);
  for (const node of simulation.nodes)
    expect(text.split('\n').filter((line) => line.startsWith(`    {"name":${JSON.stringify(node.name)}`))).not.toHaveLength(0);
});
