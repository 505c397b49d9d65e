import { InputError } from '../failures.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Run } from '../runs/run.ts';
import { requireTexts } from '../runs/withheld-run.ts';
import type { QuestionSet } from '../suite/question-set.ts';
import type { World } from '../world.ts';
import { renderNextCommand } from './command-line.ts';
import { runFilePath } from './run-path.ts';

type Acceptance = {
  readonly name: string;
  readonly inputs: Inputs;
  readonly run: Run;
  readonly runPath: string;
  readonly set: QuestionSet;
};

/** Makes a run the baseline of a name by copying its file. Throws InputError as `requireAcceptable` does. */
export async function acceptBaseline(world: World, acceptance: Acceptance): Promise<void> {
  requireAcceptable(acceptance);
  const { name, inputs, runPath } = acceptance;
  const path = runFilePath(inputs.baselines, name);
  await world.files.copy(runPath, path);
  world.screen.note(`accepted as the baseline ${name}: ${path}`);
}

/**
 * Throws InputError for a run that is incomplete, lost answers, lacks their texts or answered nothing: what everything later is measured by has to be whole,
 * and to be scored again when an evaluator changes.
 */
export function requireAcceptable({ name, inputs, run, set }: Omit<Acceptance, 'runPath'>): void {
  requireTexts(run);
  const lost = [...run.answers.values()].filter((answer) => answer.outcome === 'lost').length;
  const missing = set.questions.size - run.answers.size;
  if (run.end !== undefined && missing === 0 && lost === 0) {
    requireAnswers(name, run);
    return;
  }
  const lacks = missing > 0 ? `${missing} prompts were not asked` : lost > 0 ? `${lost} answers were lost` : 'it is unfinished';
  throw new InputError(`the run of ${run.header.candidate.name} cannot become the baseline ${name}: ${lacks}`, {
    cure: `${renderNextCommand('measure', inputs)} --resume, with its candidate.yaml, finishes it; without --resume it is measured again.`,
  });
}

/** Throws InputError where no prompt was answered: nothing could be compared with that. */
function requireAnswers(name: string, { header, answers }: Run): void {
  const reasons = [...answers.values()].flatMap((answer) => (answer.outcome === 'failed' ? [answer.detail ?? answer.reason] : []));
  if (reasons.length < answers.size) return;
  throw new InputError(
    `the run of ${header.candidate.name} cannot become the baseline ${name}: it answered none of ${answers.size} prompts (${reasons[0]})`,
    { cure: 'Mend why it failed and measure it again.' },
  );
}
