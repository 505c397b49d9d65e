/**
 * The paper's protocol on what can be had here, in one command: prompts from SQuAD and CNN/DailyMail, every candidate of examples/paper
 * measured by `poq measure`, rewards by `poq simulate`, and published findings beside ours in findings.md. Finished runs are kept, so a second
 * call goes on where the first one ended. docs/reproduction.md holds what came out.
 *
 *   node scripts/reproduce.ts --python VENV/bin/python
 */
import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CandidateDocument, parseCandidate } from '../src/documents/candidate.ts';
import { fillMarkedPart } from './reproduction/marked-part.ts';
import { parseOptions, type ReproductionOptions, usage } from './reproduction/options.ts';
import { type Place, preparePlace } from './reproduction/place.ts';
import { runPoq } from './reproduction/poq.ts';
import { isMeasured, readHeader } from './reproduction/recorded-runs.ts';
import { writeFindings } from './reproduction/write-findings.ts';

const folder = 'examples/paper/candidates';

type Listed = { readonly path: string; readonly document: CandidateDocument };

try {
  const options = parseOptions(process.argv.slice(2));
  if (options === 'help') console.log(usage);
  else await reproduce(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 3;
}

async function reproduce(options: ReproductionOptions): Promise<void> {
  const listed = await listCandidates();
  const place = await preparePlace(options);
  const wanted = listed.filter(({ document: { name } }) => options.only.length === 0 || options.only.includes(name));
  if (wanted.length === 0) throw new Error(`--only: there are ${listed.map(({ document: { name } }) => name).join(', ')}`);
  for (const candidate of wanted) await measure(candidate, place, options);
  if (options.only.length === 0) await simulate(listed, place, options);
}

async function listCandidates(): Promise<readonly Listed[]> {
  const names = (await readdir(folder)).toSorted();
  const paths = names.map((name) => join(folder, name));
  return Promise.all(paths.map(async (path) => ({ path, document: parseCandidate(path, await readFile(path, 'utf8')) })));
}

async function measure(
  { path, document: { name } }: Listed,
  { suite, runs, baselines }: Place,
  { python }: ReproductionOptions,
): Promise<void> {
  if (await isMeasured(runs, name)) console.error(`\n${name} was measured before: its run is kept`);
  else runPoq(['measure', '--suite', suite, '--candidate', path, '--baselines', baselines, '--out', runs], python);
}

/** All nodes are one pool, as the paper has one; its nodes are language models, so these are looked at alone, too. */
async function simulate(
  listed: readonly Listed[],
  { suite, runs, baselines }: Place,
  { out, python, page }: ReproductionOptions,
): Promise<void> {
  const models = listed.filter(({ document: { kind } }) => kind !== 'embedded');
  const pools = [
    { title: 'All nodes', folder: out, members: listed },
    { title: 'Language models alone', folder: join(out, 'language-models'), members: models },
  ];
  const pathOf = ({ document: { name } }: Listed): string => join(runs, `${name}.run.jsonl`);
  for (const { folder: to, members } of pools) {
    const words = ['--suite', suite, '--out', to, '--runs', ...members.map(pathOf)];
    runPoq(['evaluate', '--trust', ...words], python);
    runPoq(['simulate', '--baselines', baselines, ...words], python);
  }
  const [first] = listed;
  if (first === undefined) return;
  const path = join(out, 'findings.md');
  const findings = await writeFindings(path, pools, await readHeader(pathOf(first)));
  console.log(findings);
  console.error(`The same lies in ${path}.`);
  if (page !== undefined) await fillPage(page, findings);
}

/** Tables as the project's formatter wants them. */
async function fillPage(page: string, findings: string): Promise<void> {
  await writeFile(page, fillMarkedPart(await readFile(page, 'utf8'), findings));
  spawnSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', page], { stdio: 'ignore' });
}
