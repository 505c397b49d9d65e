import schema from '../../schemas/report.schema.json' with { type: 'json' };
import { DocumentError } from '../failures.ts';
import { explainErrors } from './explain-errors.ts';
import type { Report } from './generated/report.ts';
import { compileSchema } from './validation.ts';
import { describePath } from './violation.ts';

export type * from './generated/report.ts';

/** Checks a report against `schemas/report.schema.json`; throws DocumentError with every violation. */
export function parseReport(file: string, value: unknown): Report {
  const validate = compileSchema<Report>(schema);
  if (validate(value)) return value;
  throw new DocumentError(
    file,
    explainErrors(validate.errors ?? []).map(({ path, message }) => ({ at: describePath(path), message })),
  );
}
