import schema from '../../schemas/simulation.schema.json' with { type: 'json' };
import { DocumentError } from '../failures.ts';
import { explainErrors } from './explain-errors.ts';
import type { Simulation } from './generated/simulation.ts';
import { compileSchema } from './validation.ts';
import { describePath } from './violation.ts';

export type * from './generated/simulation.ts';

/** Checks what a simulation left against `schemas/simulation.schema.json`; throws DocumentError with every violation. */
export function parseSimulation(file: string, value: unknown): Simulation {
  const validate = compileSchema<Simulation>(schema);
  if (validate(value)) return value;
  throw new DocumentError(
    file,
    explainErrors(validate.errors ?? []).map(({ path, message }) => ({ at: describePath(path), message })),
  );
}
