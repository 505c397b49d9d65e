import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { assembleJudgePrompt, type JudgePrompt } from '../../../src/evaluators/judge/judge-prompt.ts';

type Texts = { readonly instructions?: string; readonly qa?: string; readonly fallback?: string };

const assemble = ({ instructions = 'version: 3\nJudge.', qa = 'Names.', fallback = 'Anything.' }: Texts = {}): JudgePrompt =>
  assembleJudgePrompt({
    instructions: { name: 'judge/how.md', text: instructions },
    rubrics: new Map([['qa', { name: 'judge/qa.md', text: qa }]]),
    fallbackRubric: { name: 'rubric.md', text: fallback },
  });

describe('a prompt', () => {
  test('has the version of its first line, which the judge is not told', () => {
    expect(assemble()).toMatchObject({ version: '3', instructions: 'Judge.', fallbackRubric: 'Anything.' });
    expect(assemble().rubrics.get('qa')).toBe('Names.');
  });

  test('has another digest when a word of any of its texts changes, and the same for other line ends', () => {
    const digests = [
      assemble(),
      assemble({ instructions: 'version: 3\nJudge!' }),
      assemble({ instructions: 'version: 4\nJudge.' }),
      assemble({ qa: 'Name.' }),
      assemble({ fallback: 'Any.' }),
    ].map(({ digest }) => digest);
    expect(new Set(digests).size).toBe(5);
    for (const digest of digests) expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(assemble({ instructions: '\uFEFFversion: 3\r\nJudge.\r\n\r\n' }).digest).toBe(digests[0]);
    expect(digests[0]).not.toBe(`sha256:${hash('sha256', '')}`);
  });

  test.each<[string, Texts, RegExp, RegExp]>([
    ['instructions without a version', { instructions: 'Judge.' }, /^judge\/how\.md: .*version/, /version: 1/],
    ['a version alone', { instructions: 'version: 3\n\n' }, /^judge\/how\.md: is empty/, /./],
    ['an empty rubric', { qa: ' \n' }, /^judge\/qa\.md: is empty/, /leave the file out/],
    ['a rubric as long as a book', { qa: 'x'.repeat(20_001) }, /^judge\/qa\.md: 20001 characters/, /20000/],
    ['a hidden character', { fallback: 'one\ntwo\u200b' }, /^rubric\.md: line 2 .*U\+200B/, /reviewer/],
  ])('is refused with the name of the file and a cure: %s', (_, texts, message, cure) => {
    expect(() => assemble(texts)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(message), cure: expect.stringMatching(cure) }),
    );
  });

  test('the texts of this package are such a prompt, each with the whole scale', () => {
    const file = (name: string): { name: string; text: string } => ({
      name,
      text: readFileSync(join(import.meta.dirname, '..', '..', '..', 'fixtures', 'judge', name), 'utf8'),
    });
    const prompt = assembleJudgePrompt({
      instructions: file('instructions.md'),
      rubrics: new Map([
        ['qa', file('rubric-qa.md')],
        ['summarization', file('rubric-summarization.md')],
      ]),
      fallbackRubric: file('rubric.md'),
    });
    expect(prompt.version).toBe('1');
    for (const rubric of [...prompt.rubrics.values(), prompt.fallbackRubric]) {
      expect(rubric).toMatch(/^- 0: /m);
      expect(rubric).toMatch(/10: /);
    }
  });
});
