/**
 * SummEval's one JSON file → prompts.jsonl and one file of recorded answers a summariser, for the suite beside this script.
 *
 *   node examples/summeval/convert.ts ../shared/data/cnndm/summeval.json poq-results/summeval
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Article = {
  readonly src: string;
  readonly ref_summs: readonly string[];
  readonly sys_summs: Readonly<Record<string, { readonly sys_summ: string }>>;
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
const systems = new Set(Object.values(articles).flatMap((article) => Object.keys(article.sys_summs)));
for (const system of systems) {
  const answers = Object.entries(articles).flatMap(([id, { sys_summs }]) => {
    const summary = sys_summs[system];
    return summary === undefined ? [] : [{ id, text: summary.sys_summ }];
  });
  await writeFile(join(folder, `${system}.jsonl`), lines(answers));
  await writeFile(join(folder, `${system}.yaml`), `name: ${system}\nkind: recorded\npath: ${system}.jsonl\n`);
}
console.log(`${prompts.length} prompts, ${systems.size} summarisers in ${folder}`);
