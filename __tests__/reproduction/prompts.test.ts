import { expect, test } from '@jest/globals';
import { listSquadPrompts, listSummaryPrompts, renderPrompts } from '../../scripts/reproduction/paper-prompts.ts';

const ask = (id: string, ...texts: readonly string[]) => ({ id, question: `${id}?`, answers: texts.map((text) => ({ text })) });

test('a passage gives its first question, with every different reference once', () => {
  const paragraphs = [
    { context: 'One passage.', qas: [ask('a', 'x', 'y', 'x'), ask('b', 'z')] },
    { context: 'No question.', qas: [] },
    { context: 'Another.', qas: [ask('c', 'w')] },
  ];
  expect(listSquadPrompts({ data: [{ paragraphs }] })).toEqual([
    { id: 'a', task: 'qa', context: 'One passage.', question: 'a?', references: ['x', 'y'] },
    { id: 'c', task: 'qa', context: 'Another.', question: 'c?', references: ['w'] },
  ]);
});

test('an article has its first reference alone', () => {
  const articles = { one: { src: 'News.', ref_summs: ['highlights', 'somebody else'] } };
  expect(listSummaryPrompts(articles)).toEqual([{ id: 'one', task: 'summarization', context: 'News.', references: ['highlights'] }]);
});

test('a prompt is a line', () => {
  const prompts = listSummaryPrompts({ one: { src: 'A\nB', ref_summs: ['r'] }, two: { src: 'C', ref_summs: ['s'] } });
  const lines = renderPrompts(prompts).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines.slice(0, 2).map((line) => JSON.parse(line))).toEqual(prompts);
});
