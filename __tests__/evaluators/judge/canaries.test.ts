import { describe, expect, test } from '@jest/globals';
import { canaryKinds, drawCanaries } from '../../../src/evaluators/judge/canaries.ts';
import { injectionCanaries } from '../../../src/evaluators/judge/injection-canaries.ts';
import type { JudgedTexts } from '../../../src/evaluators/judge/reply-cache.ts';

const question = (i: number, more: Partial<JudgedTexts> = {}): JudgedTexts => ({
  task: i % 2 === 0 ? 'qa' : 'summarization',
  context: `passage ${Math.floor(i / 2)}`,
  query: `question ${i}`,
  references: [`name${i}`, `other${i}`],
  answer: `answer ${i}`,
  ...more,
});
const questions = Array.from({ length: 40 }, (_, i) => question(i));

describe('canaries', () => {
  const drawn = drawCanaries(questions, 10, 3);

  test('are as many of each kind as asked for, on the same questions', () => {
    const of = (kind: string): readonly string[] => drawn.filter((each) => each.kind === kind).map(({ texts }) => texts.query);
    for (const kind of canaryKinds) expect(of(kind)).toEqual(of('empty'));
    expect(new Set(of('empty')).size).toBe(10);
    expect(drawn).toHaveLength(60);
  });

  test('answer with junk, with each of the instructions once, and with references', () => {
    const answers = (kind: string): readonly string[] => drawn.filter((each) => each.kind === kind).map(({ texts }) => texts.answer);
    expect(new Set(answers('empty'))).toEqual(new Set(['']));
    expect(new Set(answers('colon'))).toEqual(new Set([':']));
    expect(new Set(answers('thought-process'))).toEqual(new Set(['Thought process:']));
    expect(answers('instruction')).toEqual(injectionCanaries);
    for (const { kind, texts } of drawn) if (kind === 'own-reference') expect(texts.answer).toBe(texts.references[0]);
  });

  test('a foreign reference is of the same task and of another passage', () => {
    for (const { kind, texts } of drawn) {
      if (kind !== 'foreign-reference') continue;
      const source = questions.find(({ references }) => references.includes(texts.answer));
      expect(source?.task).toBe(texts.task);
      expect(source?.context).not.toBe(texts.context);
    }
  });

  test('are the same in any order of the answers, whoever gave them, and others with another seed', () => {
    const byOthers = [...questions].reverse().map((each) => ({ ...each, answer: 'something else' }));
    expect(drawCanaries(byOthers, 10, 3)).toEqual(drawn);
    expect(drawCanaries(questions, 10, 4)).not.toEqual(drawn);
  });

  test('one question that several runs have answered counts once', () => {
    const twice = [question(0), question(0, { answer: 'again' }), question(2)];
    expect(drawCanaries(twice, 10, 3).filter(({ kind }) => kind === 'empty')).toHaveLength(2);
  });

  test('a foreign reference comes of another task where its own has none, and is left out where it would be right', () => {
    const kinds = (items: readonly JudgedTexts[]): readonly string[] =>
      drawCanaries(items, 10, 3)
        .filter(({ texts }) => texts.query === 'question 0')
        .map(({ kind }) => kind);
    expect(kinds([question(0), question(3)])).toContain('foreign-reference');
    expect(kinds([question(0), question(1)])).not.toContain('foreign-reference');
    expect(kinds([question(0), question(2, { references: ['Name0!'] })])).not.toContain('foreign-reference');
    expect(kinds([question(0)])).toEqual(canaryKinds.slice(0, -1));
  });

  test('a question without references still has its junk, after those that have some', () => {
    const bare = Array.from({ length: 20 }, (_, i) => question(i + 100, { references: i % 2 === 0 ? [] : ['...'] }));
    expect(new Set(drawCanaries([...bare, ...questions], 40, 3).map(({ texts }) => texts.references.length))).toEqual(new Set([2]));
    expect(new Set(drawCanaries(bare, 20, 3).map(({ kind }) => kind))).toEqual(new Set(canaryKinds.slice(0, 4)));
  });

  test('saying nothing is none where a reference says nothing; such questions come after those where it is wrong', () => {
    const unanswerable = Array.from({ length: 5 }, (_, i) => question(i + 200, { references: i < 3 ? ['name', ''] : [''] }));
    const count = (kind: string): number =>
      drawCanaries([...unanswerable, ...questions.slice(0, 7)], 12, 3).filter((each) => each.kind === kind).length;
    expect(canaryKinds.map(count)).toEqual([7, 7, 12, 12, 10, expect.any(Number)]);
    const { length } = drawCanaries([...unanswerable, ...questions.slice(0, 7)], 7, 3).filter(({ texts }) => texts.references.includes(''));
    expect(length).toBe(0);
  });
});
