import { join } from 'node:path';
import { InputError } from '../failures.ts';
import type { InitialFile } from '../init/answers.ts';
import { assembleInitialFiles } from '../init/initial-files.ts';
import { renderNextSteps } from '../init/next-steps.ts';
import { locateSchemas } from '../init/schema-line.ts';
import type { InitInputs } from '../inputs/init-inputs.ts';
import type { World } from '../world.ts';
import { collectAnswers } from './initial-answers.ts';
import { defaultAnswers, type Questions } from './questions.ts';

type Place = Pick<World, 'files' | 'screen'>;

/**
 * `poq init`: asks what it has not been told, and writes a suite, a candidate and the workflow files of a set-up. Without `questions`
 * nobody is asked. Throws InputError, having written nothing, where a file is there with another text and --force was not given.
 */
export async function init(place: Place, inputs: InitInputs, questions: Questions = defaultAnswers): Promise<void> {
  const { files, screen } = place;
  if (!(await files.exists(join(inputs.to, '.git')))) {
    screen.warn(`${inputs.to === '.' ? 'this folder' : inputs.to} is not the root of a git repository; workflows are read from there only`);
  }
  const answers = await collectAnswers(inputs, questions);
  const all = assembleInitialFiles(answers, await findSchemas(place, inputs, answers.action));
  const wanted = inputs.workflowsOnly ? all.filter(({ path }) => !path.startsWith('.poq/')) : all;
  const changed = await listChanged(place, inputs, wanted);
  for (const { path, text } of changed) await files.writeText(join(inputs.to, path), text);
  screen.result(renderWritten(wanted, changed));
  screen.result(`\nNext\n${renderNextSteps(answers, wanted)}`);
}

/** An installed copy is nearer than the action's repository, and its schemas are those of the program that runs. */
async function findSchemas({ files }: Place, { to }: InitInputs, action: string): Promise<string> {
  const installed = 'node_modules/poq-gate/schemas';
  return (await files.exists(join(to, installed, 'suite.schema.json'))) ? `../${installed}` : locateSchemas(action);
}

/** The files that are not there yet as they are wanted. Throws InputError where others are in their place. */
async function listChanged({ files }: Place, { to, force }: InitInputs, wanted: readonly InitialFile[]): Promise<readonly InitialFile[]> {
  const changed: InitialFile[] = [];
  const inTheWay: string[] = [];
  for (const file of wanted) {
    const path = join(to, file.path);
    const exists = await files.exists(path);
    if (exists && !(await files.isFolder(path)) && (await files.readText(path)) === file.text) continue;
    changed.push(file);
    if (exists) inTheWay.push(file.path);
  }
  if (inTheWay.length === 0 || force) return changed;
  throw new InputError(
    `nothing was written, because ${inTheWay.length === 1 ? 'a file is' : 'files are'} in the way: ${inTheWay.join(', ')}`,
    {
      cure: 'Remove them, or write over them with --force. --workflows-only leaves .poq/ alone; --to names another folder.',
    },
  );
}

function renderWritten(wanted: readonly InitialFile[], changed: readonly InitialFile[]): string {
  const width = Math.max(...wanted.map(({ path }) => path.length));
  const lines = wanted.map(
    (file) => `  ${file.path.padEnd(width)}  ${changed.includes(file) ? file.about : 'was there already, with the same text'}`,
  );
  return `Written\n${lines.join('\n')}`;
}
