import type { CandidateDocument } from '../documents/candidate.ts';
import type { Question } from '../suite/question.ts';
import { createTemplateRenderer } from '../suite/template-renderer.ts';

/**
 * The questions as the candidate was sent them: in its own templates where it has some. What a server may have cached honestly is the
 * beginning that these share, not that of the suite's.
 */
export function assembleSentQuestions(
  document: CandidateDocument,
  questions: ReadonlyMap<string, Question>,
): ReadonlyMap<string, Question> {
  if (!('templates' in document) || document.templates === undefined) return questions;
  const render = createTemplateRenderer(document.templates);
  return new Map([...questions].map(([id, question]) => [id, render(question)]));
}
