import schema from '../../schemas/report.schema.json' with { type: 'json' };
import type { Report } from './generated/report.ts';
import { parseDocument } from './parse-document.ts';

export type * from './generated/report.ts';

/** Checks a report against `schemas/report.schema.json`; throws DocumentError with every violation. */
export function parseReport(file: string, value: unknown): Report {
  return parseDocument<Report>(file, schema, value);
}
