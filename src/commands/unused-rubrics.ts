import { suggest } from '../documents/suggestion.ts';
import type { Suite } from '../documents/suite.ts';
import { nameOfEvaluator } from '../documents/suite-evaluators.ts';
import type { QuestionSet } from '../suite/question-set.ts';

/** A rubric of a task that no prompt has is read by nobody: most often the task is written otherwise. A sentence for each. */
export function listUnusedRubrics({ evaluators }: Pick<Suite, 'evaluators'>, questions: QuestionSet['questions']): readonly string[] {
  const tasks = [...new Set([...questions.values()].map(({ prompt }) => prompt.task))];
  return evaluators.flatMap((settings) => {
    const rubrics = settings.use === 'gpt-judge' ? Object.keys(settings.rubrics ?? {}) : [];
    return rubrics
      .filter((task) => !tasks.includes(task))
      .map(
        (task) =>
          `${nameOfEvaluator(settings)}: no prompt has the task of rubrics.${task}, so that it is never used${nameTasks(task, tasks)}`,
      );
  });
}

const nameTasks = (task: string, tasks: readonly string[]): string => suggest(task, tasks) || `; the tasks are ${tasks.join(', ')}`;
