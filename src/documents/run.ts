import schema from '../../schemas/run.schema.json' with { type: 'json' };
import { DocumentError, type Violation } from '../failures.ts';
import type { RunLine } from './generated/run.ts';
import { compileSchema } from './validation.ts';
import { describePath, explain } from './violation.ts';

export type * from './generated/run.ts';

type LineParser = (text: string, lineNumber: number) => RunLine;

/**
 * A parser for the lines of one run file; the schema is compiled once.
 * It throws DocumentError naming file and line where a line is no JSON or breaks `schemas/run.schema.json`.
 */
export function createRunLineParser(file: string): LineParser {
  const validate = compileSchema<RunLine>(schema);
  const refuse = (line: number, violations: readonly Omit<Violation, 'line' | 'column'>[]): never => {
    throw new DocumentError(
      file,
      violations.map((violation) => ({ ...violation, line, column: 1 })),
      { cure: 'The file was not written by this program, or was changed by hand. Measure again, or restore it from where it came.' },
    );
  };
  return (text, lineNumber) => {
    const value = parseJson(text);
    if (value === undefined) return refuse(lineNumber, [{ at: '', message: 'is not JSON' }]);
    if (validate(value)) return value;
    return refuse(
      lineNumber,
      explain(validate.errors ?? []).map(({ path, message }) => ({ at: describePath(path), message })),
    );
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
