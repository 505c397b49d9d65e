/**
 * SummEval's one JSON file → prompts.jsonl (prompts-first-reference.jsonl: with the first reference alone), one file of recorded answers a
 * summariser, and relevance.jsonl with the experts' mean ratings as recorded scores, for the suites beside this script.
 *
 *   node examples/summeval/convert.ts ../shared/data/cnndm/summeval.json poq-results/summeval
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Article = {
  readonly src: string;
  readonly ref_summs: readonly string[];
  readonly sys_summs: Readonly<Record<string, { readonly sys_summ: string; readonly scores: { readonly relevance: number } }>>;
};

const [source, folder] = process.argv.slice(2);
if (source === undefined || folder === undefined) throw new Error('usage: node examples/summeval/convert.ts summeval.json FOLDER');

const articles: Readonly<Record<string, Article>> = JSON.parse(await readFile(source, 'utf8'));
const lines = (records: readonly object[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

await mkdir(folder, { recursive: true });
const prompts = Object.entries(articles).map(([id, { src, ref_summs }]) => ({
  id,
  task: 'summarization',
  context: src,
  references: ref_summs,
}));
await writeFile(join(folder, 'prompts.jsonl'), lines(prompts));
const withOne = prompts.map(({ references, ...prompt }) => ({ ...prompt, references: references.slice(0, 1) }));
await writeFile(join(folder, 'prompts-first-reference.jsonl'), lines(withOne));
const systems = new Set(Object.values(articles).flatMap((article) => Object.keys(article.sys_summs)));
for (const system of systems) {
  const answers = Object.entries(articles).flatMap(([id, { sys_summs }]) => {
    const summary = sys_summs[system];
    return summary === undefined ? [] : [{ id, text: summary.sys_summ }];
  });
  await writeFile(join(folder, `${system}.jsonl`), lines(answers));
  await writeFile(join(folder, `${system}.yaml`), `name: ${system}\nkind: recorded\npath: ${system}.jsonl\n`);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const ratings = Object.entries(articles).flatMap(([promptId, { sys_summs }]) => {
  // A recorded score belongs to a text: where two systems wrote the very same summary, it is the mean of what the experts gave either.
  const byText = Map.groupBy(Object.values(sys_summs), ({ sys_summ }) => sys_summ);
  return [...byText].map(([text, same]) => ({
    promptId,
    answerDigest: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    // 1..5 → 0..10
    score: 2.5 * (mean(same.map(({ scores }) => scores.relevance)) - 1),
  }));
});
await writeFile(join(folder, 'relevance.jsonl'), lines(ratings));
console.log(`${prompts.length} prompts, ${systems.size} summarisers in ${folder}`);
