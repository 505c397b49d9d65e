import type { HeaderLine } from '../documents/run.ts';
import { isElsewhere } from '../runs/comparability.ts';
import type { Subject } from './subject.ts';

/** Whether a measurement may become a success, and if not, who else could have written it. */
export type Belief = 'believed' | 'job-of-the-pull-request' | 'candidate-brings-its-answers';

/**
 * What a measurement is worth as evidence. A job that runs a stranger's code can upload what it likes; and where a fork's candidate file names
 * recorded answers, or a server that is not on the machine that measures, measuring them again only reads once more what the fork has made.
 */
export function decideBelief(subject: Subject | undefined, header: Pick<HeaderLine, 'candidate'>): Belief {
  if (subject === undefined) return 'believed';
  if (!subject.verified) return 'job-of-the-pull-request';
  return subject.fork && isElsewhere(header.candidate) ? 'candidate-brings-its-answers' : 'believed';
}
