import { findTokenLimit } from '../candidate/completion-request.ts';
import type { CandidateDocument } from '../documents/candidate.ts';
import type { Question } from '../suite/question.ts';

/** The most tokens that a candidate is allowed for an answer, reasoning included; undefined where nobody sets a limit. */
export function findLongestAnswer(document: CandidateDocument, { generation }: Question): number | undefined {
  switch (document.kind) {
    case 'endpoint':
      return findTokenLimit(document, generation);
    case 'in-process':
      return document.generation?.maxTokens ?? generation.maxTokens;
    default:
      return generation.maxTokens;
  }
}
