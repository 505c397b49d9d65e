import schema from '../../schemas/simulation.schema.json' with { type: 'json' };
import type { Simulation } from './generated/simulation.ts';
import { parseDocument } from './parse-document.ts';

export type * from './generated/simulation.ts';

/** Checks what a simulation left against `schemas/simulation.schema.json`; throws DocumentError with every violation. */
export function parseSimulation(file: string, value: unknown): Simulation {
  return parseDocument<Simulation>(file, schema, value);
}
