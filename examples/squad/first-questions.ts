/**
 * The first questions of a SQuAD file, in its order, as prompts for `trust.yaml` beside this script.
 *
 *   node examples/squad/first-questions.ts ../shared/data/squad/dev-v1.1.json poq-results/squad-400 400
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Squad = {
  readonly data: readonly {
    readonly title: string;
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly { readonly id: string; readonly question: string; readonly answers: readonly { readonly text: string }[] }[];
    }[];
  }[];
};

const [source, folder, count] = process.argv.slice(2);
if (source === undefined || folder === undefined || count === undefined)
  throw new Error('usage: node examples/squad/first-questions.ts dev-v1.1.json FOLDER COUNT');

const { data }: Squad = JSON.parse(await readFile(source, 'utf8'));
const prompts = data.flatMap(({ title, paragraphs }) =>
  paragraphs.flatMap(({ context, qas }, paragraph) =>
    qas.map(({ id, question, answers }) => ({
      id,
      task: 'qa',
      cluster: `${title} ${paragraph}`,
      context,
      question,
      references: [...new Set(answers.map(({ text }) => text))],
    })),
  ),
);
await mkdir(folder, { recursive: true });
const lines = prompts.slice(0, Number(count)).map((prompt) => `${JSON.stringify(prompt)}\n`);
await writeFile(join(folder, 'prompts.jsonl'), lines.join(''));
console.log(`${lines.length} questions in ${folder}`);
