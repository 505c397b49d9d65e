import type { Simulation } from '../../documents/simulation.ts';

/**
 * simulation.json: keys in the order of the schema, every entry of a list on a line of its own (a thousand nodes stay readable by line tools), a
 * newline at the end. The same simulation gives the same bytes.
 */
export function renderSimulationJson(simulation: Simulation): string {
  const parts = Object.entries(simulation).map(([key, value]) => `  ${JSON.stringify(key)}: ${renderPart(value)}`);
  return `{\n${parts.join(',\n')}\n}\n`;
}

function renderPart(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
}
