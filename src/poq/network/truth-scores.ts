import { mapToTen } from '../../evaluators/score-map.ts';
import { computeTokenF1 } from '../../evaluators/token-f1.ts';
import type { Run } from '../../runs/run.ts';
import type { Question } from '../../suite/question.ts';

/** Who has scored token F1; absent: no evaluator of the suite is it. */
export type TruthSource = { readonly evaluator?: string };

/**
 * Ground truth G_{f,i} = 10 · token F1 of every answer to every prompt, at i · nodes + f, whatever role token F1 has in the suite; computed from
 * the answers where no evaluator is it. A failed answer is 0. undefined where one record has none (no reference, or a text that was withheld):
 * a truth with holes would compare rules and evaluators on different records. For analysis only, it never enters a reward (2512.16317).
 */
export function listTruth(questions: readonly Question[], runs: readonly Run[], source: TruthSource): Float64Array | undefined {
  const truth = new Float64Array(questions.length * runs.length);
  for (const [place, question] of questions.entries()) {
    for (const [node, run] of runs.entries()) {
      const value = computeTruth(question, run, source);
      if (value === undefined) return undefined;
      truth[place * runs.length + node] = value;
    }
  }
  return truth;
}

function computeTruth({ prompt: { id, references } }: Question, run: Run, { evaluator }: TruthSource): number | undefined {
  const answer = run.answers.get(id);
  if (answer === undefined || answer.outcome === 'lost') return undefined;
  if (answer.outcome === 'failed') return 0;
  if (evaluator !== undefined) {
    const raw = run.scores.get(evaluator)?.get(id)?.raw;
    return raw === undefined ? undefined : mapToTen(raw);
  }
  return run.header.texts !== undefined || references.length === 0 ? undefined : 10 * computeTokenF1(answer.text, references);
}
