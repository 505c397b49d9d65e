import { createHash } from 'node:crypto';
import type { AnswerLine } from '../documents/run.ts';
import { InputError } from '../failures.ts';
import type { Run } from './run.ts';

/** How much text leaves the machine: the suite's `report.texts`. */
export type Texts = 'none' | 'digests' | 'all';

/**
 * The run as it may be uploaded: `all` as it is, `digests` with the text of every answer replaced by the first twelve hex digits of its
 * SHA-256, `none` without it. The words of failures can quote a prompt and go with either; their short reasons stay. The header says what
 * was withheld. Timings, token counts, scores, ids and clusters of the prompts, findings, and the candidate document with its templates
 * stay: the document lies in the repository that the upload belongs to. A short answer can be guessed from its digest, so digests hide
 * prose, not a yes or no. A run that was withheld before keeps the stricter of the two.
 */
export function withholdRun(run: Run, texts: Texts): Run {
  if (texts === 'all' || run.header.texts === texts || run.header.texts === 'none') return run;
  const answers = [...run.answers].map(([id, answer]) => [id, withholdAnswer(answer, texts)] as const);
  return { ...run, header: { ...run.header, texts }, answers: new Map(answers) };
}

function withholdAnswer(answer: AnswerLine, texts: 'none' | 'digests'): AnswerLine {
  if (answer.outcome === 'answered') return { ...answer, text: texts === 'none' ? '' : digest(answer.text) };
  const { detail: _detail, ...kept } = answer;
  return kept;
}

const digest = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;

/**
 * Throws InputError where the texts of a run's answers were withheld: it can be compared by the scores that it has, but not be scored.
 */
export function requireTexts({ header }: Run): void {
  if (header.texts === undefined) return;
  throw new InputError(
    `the run of ${header.candidate.name} cannot be scored: the texts of its answers were withheld (report.texts: ${header.texts})`,
    {
      cure: 'Score it where it is measured (scores: true), with the evaluators and revisions of the gate; or let the suite say report.texts: all where everybody who sees the uploads may read the answers.',
    },
  );
}
