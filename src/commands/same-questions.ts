import { InputError } from '../failures.ts';
import type { Run } from '../runs/run.ts';
import type { QuestionSet } from '../suite/question-set.ts';
import type { LoadedSuite } from './load-suite.ts';

/** Throws InputError where a run (`who`, in words) was measured on other questions than the suite asks. */
export function requireSameQuestions(
  run: Run,
  { set }: LoadedSuite,
  who: string,
  cure = 'Gate it with the suite that it was measured with, or measure again.',
): void {
  if (run.header.questionDigest === set.digest) {
    requireItsPlaces(run, set, who);
    return;
  }
  throw new InputError(
    `${who} was measured on other questions (question digest ${shorten(run.header.questionDigest)}, the suite has ${shorten(set.digest)}): prompts, sample, templates, generation defaults or block plan have changed since`,
    { cure },
  );
}

/** Task and cluster decide floors and intervals: a run that puts a prompt elsewhere than the suite does was changed after it was written. */
function requireItsPlaces({ answers }: Run, { questions }: QuestionSet, who: string): void {
  for (const [id, { task, cluster }] of answers) {
    const prompt = questions.get(id)?.prompt;
    if (prompt === undefined || (prompt.task === task && prompt.cluster === cluster)) continue;
    throw new InputError(`${who} gives the prompt ${JSON.stringify(id)} another task or cluster than the suite does`, {
      cure: 'The file was changed after it was written: measure again.',
    });
  }
}

const shorten = (digest: string): string => `${digest.slice(0, 'sha256:'.length + 12)}…`;
