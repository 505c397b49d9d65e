import schema from '../../schemas/run.schema.json' with { type: 'json' };
import { DocumentError, type Violation } from '../failures.ts';
import { explainErrors } from './explain-errors.ts';
import type { RunLine } from './generated/run.ts';
import { parseJson } from './json-value.ts';
import { quote } from './quoted-value.ts';
import { compileSchema } from './validation.ts';
import { describePath } from './violation.ts';

export type * from './generated/run.ts';

/** One line of a run file → RunLine; undefined where it is no JSON, as the last line of a killed process may be. */
type LineParser = (text: string, lineNumber: number) => RunLine | undefined;

const schemaVersion = 1;
/** an answer may hold four million characters, each of them escaped */
const longestLine = 32 * 1024 * 1024;
/** of a candidate document or a request, which the schema leaves open */
const deepestNesting = 64;
const mostViolations = 20;

const cure = 'The file was not written by this program, or was changed by hand. Measure again, or restore it from where it came.';

/**
 * A parser for the lines of one run file; the schema is compiled once.
 * It throws DocumentError naming file and line where a line breaks `schemas/run.schema.json` or belongs to another version of it.
 */
export function createRunLineParser(file: string): LineParser {
  const validate = compileSchema<RunLine>(schema);
  const refuse = (line: number, violations: readonly Omit<Violation, 'line' | 'column'>[], remedy = cure): DocumentError =>
    new DocumentError(
      file,
      violations.slice(0, mostViolations).map((violation) => ({ ...violation, line, column: 1 })),
      { cure: remedy },
    );
  return (text, lineNumber) => {
    if (text.length > longestLine)
      throw refuse(lineNumber, [{ at: '', message: `has ${text.length} characters, more than any line of a run` }]);
    const value = parseJson(text);
    if (value === undefined) return undefined;
    const version = versionOf(value);
    if (version !== undefined && version !== schemaVersion) {
      const message = `is ${quote(version)}, but this version of PoQ Gate reads ${schemaVersion}`;
      throw refuse(lineNumber, [{ at: 'schemaVersion', message }], 'Use the version of PoQ Gate that wrote the file, or measure again.');
    }
    if (!validate(value)) {
      throw refuse(
        lineNumber,
        explainErrors(validate.errors ?? []).map(({ path, message }) => ({ at: describePath(path), message })),
      );
    }
    if (value.line === 'header' && isDeeper(value, deepestNesting)) throw refuse(lineNumber, [{ at: '', message: 'is nested too deeply' }]);
    return value;
  };
}

/** The schema version that a header claims; undefined for every other line. */
function versionOf(value: unknown): unknown {
  const isHeader = typeof value === 'object' && value !== null && 'line' in value && value.line === 'header';
  return isHeader && 'schemaVersion' in value ? value.schemaVersion : undefined;
}

/** Whether lists and mappings stand inside each other more than `levels` deep; looks no deeper than that. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}
