import schema from '../../schemas/candidate.schema.json' with { type: 'json' };
import type { CandidateDocument } from './generated/candidate.ts';
import { compileSchema } from './validation.ts';
import { parseYamlDocument } from './yaml-document.ts';

export type * from './generated/candidate.ts';

/**
 * Parses `candidate.yaml`: what is measured and how it is reached.
 * Throws DocumentError with every violation, each with line, column and cure.
 */
export function parseCandidate(file: string, text: string): CandidateDocument {
  return parseYamlDocument({ file, text, validate: compileSchema<CandidateDocument>(schema), review: () => [] });
}
