import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

type Prompt = {
  readonly id: string;
  readonly task: string;
  readonly cluster: string;
  readonly title: string;
  readonly context: string;
  readonly question?: string;
  readonly references: readonly string[];
};

const text = readFileSync(new URL('../../fixtures/embedded/prompts.jsonl', import.meta.url), 'utf8');
const lines = text.split('\n').slice(0, -1);
const prompts = lines.map((line) => JSON.parse(line) as Prompt);
const questions = prompts.filter((prompt) => prompt.task === 'qa');
const articles = prompts.filter((prompt) => prompt.task === 'summarization');

const wordCount = (value: string): number => value.split(' ').length;
const sentences = (value: string): readonly string[] => value.split(/(?<=[.!?]"?) /).map((sentence) => sentence.toLowerCase());
const firstReference = (prompt: Prompt): string => prompt.references[0] ?? '';
const groups = (list: readonly Prompt[]): ReadonlyMap<string, readonly Prompt[]> =>
  new Map(list.map(({ cluster }) => [cluster, list.filter((prompt) => prompt.cluster === cluster)]));

/** The ids of the prompts that break a rule, so that a failure names them. */
const breaking = (list: readonly Prompt[], holds: (prompt: Prompt) => boolean): readonly string[] =>
  list.filter((prompt) => !holds(prompt)).map((prompt) => prompt.id);

describe('the file', () => {
  test('ends with a line feed and holds 51 questions over 17 passages and 26 articles, nothing else', () => {
    expect(text.endsWith('}\n')).toBe(true);
    expect(questions).toHaveLength(51);
    expect(groups(questions).size).toBe(17);
    expect(articles).toHaveLength(26);
    expect(prompts).toHaveLength(77);
  });

  test('ids are unique', () => {
    expect(new Set(prompts.map((prompt) => prompt.id)).size).toBe(prompts.length);
  });

  test('the fields of a line are those of its task, in one order', () => {
    const common = ['id', 'task', 'cluster', 'title', 'context'];
    const wanted = new Map([
      ['qa', [...common, 'question', 'references'].join()],
      ['summarization', [...common, 'references'].join()],
    ]);
    expect(breaking(prompts, (prompt) => Object.keys(prompt).join() === wanted.get(prompt.task))).toEqual([]);
  });

  test('characters are NFC, printable, and no space is doubled or at an end', () => {
    const clean = (value: string): boolean => value.length > 0 && value === value.trim() && !/ {2}|\p{C}|[^\P{Z} ]/u.test(value);
    expect(breaking(prompts, ({ references, ...prompt }) => [...Object.values(prompt), ...references].every(clean))).toEqual([]);
    expect(text).toBe(text.normalize('NFC'));
  });
});

describe('clusters', () => {
  test('a passage has three questions numbered within its cluster, and they share title and context', () => {
    for (const [cluster, list] of groups(questions)) {
      expect(cluster).toMatch(/^qa-\d\d$/);
      expect(list.map((prompt) => prompt.id)).toEqual([1, 2, 3].map((number) => `${cluster}-${number}`));
      expect(new Set(list.map((prompt) => JSON.stringify([prompt.title, prompt.context]))).size).toBe(1);
    }
  });

  test('an article is a cluster of its own, named by its id', () => {
    expect(breaking(articles, (prompt) => /^sum-\d\d$/.test(prompt.id) && prompt.cluster === prompt.id)).toEqual([]);
  });

  test('no two contexts share a sentence', () => {
    const contexts = [...new Set(prompts.map((prompt) => prompt.context))];
    expect(contexts).toHaveLength(17 + 26);
    const all = contexts.flatMap((context) => [...sentences(context)]);
    expect(all.length).toBeGreaterThan(250);
    expect(all.filter((sentence, index) => all.indexOf(sentence) !== index)).toEqual([]);
  });
});

describe('questions', () => {
  test('a passage has 90 to 160 words', () => {
    expect(breaking(questions, ({ context }) => wordCount(context) >= 90 && wordCount(context) <= 160)).toEqual([]);
  });

  test('each is asked once and ends with its only question mark', () => {
    expect(new Set(questions.map((prompt) => prompt.question)).size).toBe(questions.length);
    expect(breaking(questions, ({ question }) => /^[A-Z][^?]*\?$/.test(question ?? ''))).toEqual([]);
  });

  test('one to three different references; the first is a span of whole words in one sentence of the passage', () => {
    expect(breaking(questions, ({ references }) => references.length >= 1 && references.length <= 3)).toEqual([]);
    expect(breaking(questions, ({ references }) => new Set(references).size === references.length)).toEqual([]);
    const isSpan = (prompt: Prompt): boolean =>
      sentences(prompt.context).some((sentence) =>
        ` ${sentence.replace(/[;:,.!?"]/g, '')} `.includes(
          ` ${firstReference(prompt)
            .toLowerCase()
            .replace(/[;:,.!?"]/g, '')} `,
        ),
      );
    expect(breaking(questions, isSpan)).toEqual([]);
    expect(breaking(questions, (prompt) => prompt.context.includes(firstReference(prompt)))).toEqual([]);
  });

  test('no reference is given away by its question', () => {
    expect(
      breaking(questions, ({ question, references }) => references.every((reference) => question?.includes(reference) === false)),
    ).toEqual([]);
  });
});

describe('articles', () => {
  test('an article has 150 to 260 words, its one summary 30 to 55 in two or three sentences', () => {
    expect(breaking(articles, ({ context }) => wordCount(context) >= 150 && wordCount(context) <= 260)).toEqual([]);
    expect(breaking(articles, ({ references }) => references.length === 1)).toEqual([]);
    expect(breaking(articles, (prompt) => wordCount(firstReference(prompt)) >= 30 && wordCount(firstReference(prompt)) <= 55)).toEqual([]);
    expect(breaking(articles, (prompt) => [2, 3].includes(sentences(firstReference(prompt)).length))).toEqual([]);
  });

  test('a summary repeats no sentence of its article', () => {
    const repeats = (prompt: Prompt): boolean =>
      sentences(firstReference(prompt)).some((sentence) => sentences(prompt.context).includes(sentence));
    expect(breaking(articles, (prompt) => !repeats(prompt))).toEqual([]);
  });
});
