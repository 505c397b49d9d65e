import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { createPromptFiles } from '../../src/edges/prompt-files.ts';
import { type LoadedQuestionSet, loadQuestionSet } from '../../src/suite/load-question-set.ts';
import { describeReal } from './describe-real.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const squad = join(project, '../shared/data/squad/dev-v1.1.json');

const folder = mkdtempSync(join(tmpdir(), 'squad-'));
afterAll(() => rmSync(folder, { recursive: true }));

function load(path: string, sample: number | 'all', seed = 20251218): Promise<LoadedQuestionSet> {
  return loadQuestionSet({
    suite: {
      seed,
      tasks: {},
      generation: {},
      measure: { latencyShare: 0.3, latencyBlocks: 12, concurrency: 8 },
      prompts: [{ source: 'squad-v1.1', path, sample }],
    },
    resolvePath: (each) => each,
    files: createPromptFiles({ cacheFolder: folder }),
    embeddedPromptsFile: '',
  });
}

const idsOf = ({ set }: LoadedQuestionSet): readonly string[] => [...set.questions.keys()].sort();

describeReal('reading the real SQuAD: ../shared/data/squad is missing', existsSync(squad))('SQuAD v1.1 dev', () => {
  test('has 10,570 questions over 2,067 passages, every one asked once', async () => {
    const { set, provenance } = await load(squad, 'all');
    const prompts = [...set.questions.values()].map((question) => question.prompt);
    expect(prompts).toHaveLength(10_570);
    expect(new Set(prompts.map((prompt) => prompt.cluster)).size).toBe(2067);
    expect(new Set(prompts.map((prompt) => prompt.context)).size).toBe(2067);
    // sha256sum dev-v1.1.json, which is a rebuilt file and not the official one
    expect(provenance[0]?.sha256).toBe('6c5b4b0c2e7f0b28e3020f347b57c862d39b9d9871617efb96060557a9e9baf2');
    // python3: sum(len(dict.fromkeys(a['text'] for a in q['answers'])) for every question q) of the 34,726 answers
    expect(prompts.reduce((count, prompt) => count + prompt.references.length, 0)).toBe(18_015);
  });

  test('all of it is loaded, rendered, planned and digested in less than two seconds of one core', async () => {
    await load(squad, 'all');
    const started = process.cpuUsage();
    await load(squad, 'all');
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(2);
  });

  test('the order of the articles does not change what is asked', async () => {
    const turned = join(folder, 'turned.json');
    const document: { data: { paragraphs: object[] }[] } = JSON.parse(readFileSync(squad, 'utf8'));
    for (const article of document.data) article.paragraphs.reverse();
    writeFileSync(turned, JSON.stringify({ data: document.data.reverse() }));
    expect((await load(turned, 400)).set).toEqual((await load(squad, 400)).set);
  });

  test('two hundred are drawn, the same ones on every machine', async () => {
    const ids = idsOf(await load(squad, 200));
    expect(ids).toHaveLength(200);
    // python3: the ids whose hashlib.sha256(json.dumps(['sample', 20251218, id], separators=(',', ':')).encode()).hexdigest() is smallest, sorted
    expect(ids.slice(0, 4)).toEqual([
      '56be5333acb8001400a5030b',
      '56be5523acb8001400a5032c',
      '56beb7953aeaaa14008c92ac',
      '56bec6573aeaaa14008c93ed',
    ]);
    expect(idsOf(await load(squad, 200, 1))).not.toEqual(ids);
  });
});
