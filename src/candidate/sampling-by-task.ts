import type { Generation } from '../documents/suite.ts';
import type { Question } from '../suite/question.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The sampling fields that will be sent, for the run's header: one set of them where all tasks agree, else one per task under `byTask`.
 * `assemble` makes them of the suite's settings for a task.
 */
export function describeByTask(questions: Iterable<Question>, assemble: (generation: Generation) => Fields): Fields {
  const generations = new Map([...questions].map(({ prompt, generation }) => [prompt.task, generation]));
  const byTask = [...generations].map(([task, generation]) => [task, assemble(generation)] as const);
  const distinct = new Set(byTask.map(([, fields]) => JSON.stringify(fields)));
  const [first] = byTask;
  if (first === undefined) return assemble({});
  return distinct.size === 1 ? first[1] : { byTask: Object.fromEntries(byTask) };
}
