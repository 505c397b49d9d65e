import { parseSimulation, type Simulation } from '../../src/documents/simulation.ts';
import type { Desk } from '../story/desk.ts';
import { endpoint, openDeskWithMain, recorded, writeSuite } from './capitals-desk.ts';

/** Two evaluators that vote, few rounds. */
export const twoVoters = {
  evaluators: '[{ use: token-f1 }, { use: exact-match, role: consensus }]',
  simulation: '{ rounds: 400, seeds: 3 }',
};

/** The runs of `fast` and `slow` in `poq-results`, and `steady` as the baseline main. */
export async function openNetworkDesk(settings: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const desk = await openDeskWithMain({
    '.poq/suite.yaml': writeSuite({ ...twoVoters, ...settings }),
    '.poq/slow.yaml': endpoint('slow', 'good-1200ms'),
    '.poq/noted.yaml': recorded('noted', 'recorded'),
  });
  await desk.poq('measure');
  await desk.poq('measure --candidate .poq/slow.yaml');
  desk.disk.delete('poq-results/steady.run.jsonl');
  return desk;
}

/** What lies in the folder of results, checked against its schema. */
export const simulationOf = (desk: Desk): Simulation =>
  parseSimulation('simulation.json', JSON.parse(desk.disk.get('poq-results/simulation.json') ?? ''));
