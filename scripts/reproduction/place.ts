import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { moveSuite } from './moved-suite.ts';
import type { ReproductionOptions } from './options.ts';
import { listSquadPrompts, listSummaryPrompts, renderPrompts, type Squad, type SummEval } from './paper-prompts.ts';
import { listRuns } from './recorded-runs.ts';

/** Where a reproduction lies: the suite that is asked, the folder of its runs, and an empty folder of baselines, so that none of another suite joins in. */
export type Place = { readonly suite: string; readonly runs: string; readonly baselines: string };

const master = 'examples/paper/suite.yaml';
const squad = '../shared/data/squad/dev-v1.1.json';
const summEval = '../shared/data/cnndm/summeval.json';

/**
 * Writes the prompts and the suite into --out. Throws where --out holds runs that were asked other questions, because nodes are only compared
 * on the same ones.
 */
export async function preparePlace({ out, qa, summarization }: ReproductionOptions): Promise<Place> {
  const place = { suite: join(out, 'suite.yaml'), runs: join(out, 'runs'), baselines: join(out, 'no-baselines') };
  const files = [join(out, 'squad.jsonl'), join(out, 'cnn-dailymail.jsonl')] as const;
  const sources = [sourceOf(files[0], qa), sourceOf(files[1], summarization)];
  const text = moveSuite(await readFile(master, 'utf8'), { from: resolve(dirname(master)), to: resolve(out), sources });
  if (existsSync(place.suite) && (await listRuns(place.runs)).length > 0)
    requireSameQuestions(await readFile(place.suite, 'utf8'), text, out);
  for (const folder of [place.runs, place.baselines]) await mkdir(folder, { recursive: true });
  const questions: Squad = JSON.parse(await readFile(squad, 'utf8'));
  const articles: SummEval = JSON.parse(await readFile(summEval, 'utf8'));
  await writeFile(files[0], renderPrompts(listSquadPrompts(questions)));
  await writeFile(files[1], renderPrompts(listSummaryPrompts(articles)));
  await writeFile(place.suite, text);
  return place;
}

const sourceOf = (path: string, sample: number | undefined): { readonly path: string; readonly sample?: number } => ({
  path: resolve(path),
  ...(sample !== undefined && { sample }),
});

/** What decides which questions are asked, and how; who judges and how it is simulated may change beside finished runs. */
function requireSameQuestions(earlier: string, now: string, out: string): void {
  const [one, other] = [earlier, now].map((text) => {
    const { seed, prompts, generation, tasks, measure } = parse(text);
    return { seed, prompts, generation, tasks, measure };
  });
  if (!isDeepStrictEqual(one, other)) throw new Error(`${out} holds runs of other questions: name another --out, or remove it`);
}
