import { parseCandidate } from '../documents/candidate.ts';
import { parseSuite } from '../documents/suite.ts';
import type { Answers, InitialFile } from './answers.ts';
import { renderCandidateFile } from './candidate-file.ts';
import { renderSuiteFile } from './suite-file.ts';
import { listWorkflowFiles } from './workflow-files.ts';

const suitePath = '.poq/suite.yaml';
const candidatePath = '.poq/candidate.yaml';

/**
 * All that `poq init` writes. `schemas`: where the schemas lie, seen from `.poq/`, or an address.
 * Throws DocumentError where an answer makes a suite or a candidate that would be refused later, such as an address with a password.
 */
export function assembleInitialFiles(answers: Answers, schemas: string): readonly InitialFile[] {
  const suite = { path: suitePath, text: renderSuiteFile(answers, schemas), about: 'what is asked, who judges, what gates' };
  const candidate = { path: candidatePath, text: renderCandidateFile(answers, schemas), about: 'what is measured' };
  parseSuite(suite.path, suite.text);
  parseCandidate(candidate.path, candidate.text);
  return [suite, candidate, ...listWorkflowFiles(answers)];
}
