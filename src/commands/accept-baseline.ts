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

/**
 * Makes a run the baseline of a name by copying its file. Throws InputError for a run that is incomplete or lost answers:
 * what everything later is measured by has to be whole, and to be scored again when an evaluator changes.
 */
export async function acceptBaseline(world: World, { name, inputs, run, runPath, set }: Acceptance): Promise<void> {
  requireTexts(run);
  const lost = [...run.answers.values()].filter((answer) => answer.outcome === 'lost').length;
  const missing = set.questions.size - run.answers.size;
  if (run.end === undefined || missing > 0 || lost > 0) {
    const lacks = missing > 0 ? `${missing} prompts were not asked` : lost > 0 ? `${lost} answers were lost` : 'it is unfinished';
    throw new InputError(`the run of ${run.header.candidate.name} cannot become the baseline ${name}: ${lacks}`, {
      cure: `${renderNextCommand('measure', inputs)} --resume, with its candidate.yaml, finishes it; without --resume it is measured again.`,
    });
  }
  const path = runFilePath(inputs.baselines, name);
  await world.files.copy(runPath, path);
  world.screen.note(`accepted as the baseline ${name}: ${path}`);
}
