import { InputError } from '../failures.ts';
import type { Run } from '../runs/run.ts';
import type { LoadedSuite } from './load-suite.ts';

/** Throws InputError where a run (`who`, in words) was measured on other questions than the suite asks. */
export function requireSameQuestions(
  run: Run,
  { set }: LoadedSuite,
  who: string,
  cure = 'Gate it with the suite that it was measured with, or measure again.',
): void {
  if (run.header.questionDigest === set.digest) return;
  throw new InputError(
    `${who} was measured on other questions (question digest ${shorten(run.header.questionDigest)}, the suite has ${shorten(set.digest)}): prompts, sample, templates, generation defaults or block plan have changed since`,
    { cure },
  );
}

const shorten = (digest: string): string => `${digest.slice(0, 'sha256:'.length + 12)}…`;
