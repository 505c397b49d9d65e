import { describe, expect, test } from '@jest/globals';
import { parseSimulation } from '../../../src/documents/simulation.ts';
import { buildFixture, fixtureNames, loadFixtureSimulation, readGolden } from './fixture-simulation.ts';

describe('the fixtures of simulations', () => {
  test.each(fixtureNames)('%s is what its builder gives (else: POQ_UPDATE_GOLDENS=1), and a valid document', (name) => {
    const built = buildFixture(name);
    readGolden(`${name}.simulation.json`, `${JSON.stringify(built, undefined, 2)}\n`);
    expect(loadFixtureSimulation(name)).toEqual(built);
    expect(parseSimulation(name, loadFixtureSimulation(name)).nodes).toHaveLength(5);
  });

  test('a simulation without settings is not valid', () => {
    const { settings: _, ...rest } = loadFixtureSimulation('one-sampled');
    expect(() => parseSimulation('rest', rest)).toThrow(/settings/);
  });
});
