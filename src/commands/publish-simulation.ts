import { join } from 'node:path';
import type { Simulation } from '../documents/simulation.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { renderSimulationPage } from '../report/simulation/page/simulation-page.ts';
import { renderSimulationJson } from '../report/simulation/simulation-json.ts';
import { renderSimulationForTerminal } from '../report/simulation/terminal-simulation.ts';
import type { World } from '../world.ts';

const files = { json: 'simulation.json', page: 'simulation.html' } as const;

/** Takes an earlier simulation away, so that one that breaks leaves no old figures behind. */
export async function withdrawSimulation({ files: disk }: World, out: string): Promise<void> {
  for (const name of Object.values(files)) await disk.remove(join(out, name));
}

/** Writes simulation.json and simulation.html, shows the first tables (the JSON with --json) and says where everything lies. */
export async function publishSimulation(world: World, simulation: Simulation, { out, json }: Pick<Inputs, 'out' | 'json'>): Promise<void> {
  const { screen } = world;
  const text = renderSimulationJson(simulation);
  const page = renderSimulationPage(simulation);
  await world.files.writeText(join(out, files.json), text);
  await world.files.writeText(join(out, files.page), page);
  screen.result(json ? text : renderSimulationForTerminal(simulation, { colour: screen.colour, width: screen.width }));
  screen.note(`Open ${join(out, files.page)} in a browser; beside it lies ${files.json}.`);
}
