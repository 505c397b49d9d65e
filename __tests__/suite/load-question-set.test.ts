import { describe, expect, test } from '@jest/globals';
import type { PromptSource } from '../../src/documents/suite.ts';
import { InputError, InterruptedError } from '../../src/failures.ts';
import { type LoadedQuestionSet, loadQuestionSet, type QuestionSetRequest } from '../../src/suite/load-question-set.ts';
import { createPromptFilesInMemory } from './prompt-files-in-memory.ts';

const line = (id: string, task = 'qa'): string => `${JSON.stringify({ id, task, context: 'X', question: 'Y', references: ['Z'] })}\n`;
const many = (count: number, prefix: string, task = 'qa'): string =>
  Array.from({ length: count }, (_, index) => line(`${prefix}${index}`, task)).join('');
const squad = JSON.stringify({
  data: [{ title: 'T', paragraphs: [{ context: 'C', qas: [{ id: 's1', question: 'Q', answers: [{ text: 'A' }] }] }] }],
});

const files = createPromptFilesInMemory({
  '/suite/a.jsonl': many(30, 'a'),
  '/suite/b.jsonl': many(10, 'b') + many(10, 'bs', 'summarization'),
  '/moved/b.jsonl': many(10, 'b') + many(10, 'bs', 'summarization'),
  '/suite/twice.jsonl': many(3, 'a'),
  '/suite/empty.jsonl': '',
  '/suite/dev.json': squad,
  '/cache/squad-dev-v1.1.json': squad,
  '/package/prompts.jsonl': many(5, 'e'),
});

function load(prompts: [PromptSource, ...PromptSource[]], changes: Partial<QuestionSetRequest> = {}): Promise<LoadedQuestionSet> {
  const measure = { latencyShare: 0.3, latencyBlocks: 6, concurrency: 2 };
  return loadQuestionSet({
    suite: { seed: 1, tasks: {}, generation: {}, measure, prompts },
    resolvePath: (path) => `/suite/${path}`,
    files,
    embeddedPromptsFile: '/package/prompts.jsonl',
    ...changes,
  });
}

const idsOf = ({ set }: LoadedQuestionSet): readonly string[] => [...set.questions.keys()].sort();

describe('loadQuestionSet', () => {
  test('draws from every source and says where each came from', async () => {
    const loaded = await load([
      { source: 'file', path: 'a.jsonl', sample: 4 },
      { source: 'embedded' },
      { source: 'file', path: 'b.jsonl', sample: 6 },
    ]);
    const ids = idsOf(loaded);
    expect(ids.filter((id) => id.startsWith('a'))).toHaveLength(4);
    expect(ids.filter((id) => id.startsWith('e'))).toHaveLength(5);
    expect(ids.filter((id) => /^b\d/.test(id))).toHaveLength(3);
    expect(ids.filter((id) => id.startsWith('bs'))).toHaveLength(3);
    expect(loaded.provenance).toEqual([
      { source: 'file', path: 'a.jsonl', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { source: 'embedded', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { source: 'file', path: 'b.jsonl', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  test('where the files lie and which source comes first does not enter the digest', async () => {
    const one = await load([{ source: 'file', path: 'b.jsonl', sample: 8 }, { source: 'embedded' }]);
    const other = await load([{ source: 'embedded' }, { source: 'file', path: 'b.jsonl', sample: 8 }], {
      resolvePath: (path) => `/moved/${path}`,
    });
    expect(other.set).toEqual(one.set);
    const more = await load([{ source: 'embedded' }, { source: 'file', path: 'b.jsonl', sample: 9 }]);
    expect(more.set.digest).not.toBe(one.set.digest);
  });

  test('a local copy of SQuAD needs no download', async () => {
    const loaded = await load([{ source: 'squad-v1.1', path: 'dev.json' }]);
    expect(idsOf(loaded)).toEqual(['s1']);
    expect(loaded.provenance[0]).toMatchObject({ path: 'dev.json' });
    expect(loaded.provenance[0]).not.toHaveProperty('url');
  });

  test('without a path SQuAD is downloaded, its progress told, its origin kept', async () => {
    const progress: unknown[] = [];
    const loaded = await load([{ source: 'squad-v1.1' }], { onProgress: (step) => progress.push(step) });
    expect(progress).toEqual([{ file: 'squad-dev-v1.1.json', receivedBytes: 5, totalBytes: 10 }]);
    expect(loaded.provenance).toEqual([
      {
        source: 'squad-v1.1',
        url: 'https://rajpurkar.github.io/SQuAD-explorer/dataset/dev-v1.1.json',
        sha256: 'd'.repeat(64),
        revision: 'e'.repeat(40),
      },
    ]);
  });

  test('an id in two sources is an error even where no sample holds it twice', async () => {
    await expect(
      load([
        { source: 'file', path: 'a.jsonl', sample: 1 },
        { source: 'file', path: 'twice.jsonl', sample: 1 },
      ]),
    ).rejects.toThrow(
      new InputError(
        '3 prompt ids occur more than once: "a0" (a.jsonl, twice.jsonl), "a1" (a.jsonl, twice.jsonl), "a2" (a.jsonl, twice.jsonl)',
      ),
    );
  });

  test.each<[string, PromptSource, string]>([
    [
      'a sample that is too large',
      { source: 'file', path: 'a.jsonl', sample: 31 },
      'sample: 31 asks for more prompts than there are: a.jsonl holds 30',
    ],
    ['an empty file', { source: 'file', path: 'empty.jsonl' }, 'empty.jsonl holds no prompts'],
    ['a format that no ending tells', { source: 'file', path: 'a.txt' }, 'a.txt: its ending does not tell its format'],
    ['a file that is missing', { source: 'file', path: 'c.jsonl' }, '/suite/c.jsonl: there is no such file'],
  ])('%s is an error', async (_what, source, message) => {
    await expect(load([source])).rejects.toThrow(new InputError(message));
  });

  test('settings for a task that no prompt has are a slip of the pen', async () => {
    const measure = { latencyShare: 0.3, latencyBlocks: 6, concurrency: 2 };
    const prompts: [PromptSource] = [{ source: 'file', path: 'b.jsonl' }];
    const suite = { seed: 1, generation: {}, measure, prompts, tasks: { summarisation: { template: '{context}' } } };
    const refused = load(prompts, { suite });
    await expect(refused).rejects.toThrow(new InputError('tasks.summarisation: no prompt has this task; did you mean "summarization"?'));
    await expect(refused).rejects.toMatchObject({ cure: 'The tasks of these prompts are: qa, summarization.' });
    await expect(load(prompts, { suite: { ...suite, tasks: { default: {} } } })).resolves.toBeDefined();
  });

  test('an interrupted loading says so', async () => {
    await expect(load([{ source: 'embedded' }], { signal: AbortSignal.abort() })).rejects.toThrow(InterruptedError);
  });
});
