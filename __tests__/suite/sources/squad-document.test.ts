import { describe, expect, test } from '@jest/globals';
import { DocumentError } from '../../../src/failures.ts';
import { parseSquadDocument } from '../../../src/suite/sources/squad-document.ts';

const answers = (...texts: readonly string[]): object[] => texts.map((text) => ({ text, answer_start: 0 }));
const quay = { context: 'Built in 1912.', qas: [{ id: 'q1', question: 'When?', answers: answers('1912', 'in 1912', '1912') }] };
const bees = {
  context: 'Bees hum.',
  qas: [
    { id: 'q2', question: 'Who hums?', answers: answers('Bees') },
    { id: 'q3', question: 'What do bees do?', answers: answers('hum', 'Bees hum.') },
  ],
};
const document = {
  version: '1.1',
  data: [
    { title: 'Quays', paragraphs: [quay] },
    { title: 'Bees', paragraphs: [bees] },
  ],
};
const messageOf = (value: unknown): string => {
  try {
    parseSquadDocument('dev.json', value);
    return 'nothing was thrown';
  } catch (failure) {
    return failure instanceof DocumentError ? failure.message : `unexpected ${String(failure)}`;
  }
};

describe('parseSquadDocument', () => {
  test('makes every question a prompt with all its answers, repeated ones once', () => {
    const prompts = parseSquadDocument('dev.json', document);
    expect(prompts.map(({ cluster: _, ...prompt }) => prompt)).toEqual([
      { id: 'q1', task: 'qa', references: ['1912', 'in 1912'], context: 'Built in 1912.', question: 'When?' },
      { id: 'q2', task: 'qa', references: ['Bees'], context: 'Bees hum.', question: 'Who hums?' },
      { id: 'q3', task: 'qa', references: ['hum', 'Bees hum.'], context: 'Bees hum.', question: 'What do bees do?' },
    ]);
  });

  test('the questions of a passage share a cluster, which the order of the file does not change', () => {
    const clusters = parseSquadDocument('dev.json', document).map((prompt) => prompt.cluster);
    // python3 -c "import hashlib; print(hashlib.sha256(b'[\"Quays\",\"Built in 1912.\"]').hexdigest()[:16])"
    expect(clusters[0]).toBe('squad-4b4027306f82c33b');
    expect(clusters[1]).toBe(clusters[2]);
    expect(clusters[1]).not.toBe(clusters[0]);
    const turned = parseSquadDocument('dev.json', { data: document.data.toReversed() }).map((prompt) => prompt.cluster);
    expect(turned).toEqual([clusters[1], clusters[2], clusters[0]]);
  });

  test('names every place of another shape', () => {
    const data = [
      { title: 'A', paragraphs: [{ context: 'x', qas: [{ id: 'q1', question: '', answers: answers('x') }] }] },
      { paragraphs: [{ context: 5, qas: [{ id: {}, question: 'y', answers: [] }, 7] }] },
      { title: 'C' },
      'D',
    ];
    expect(messageOf({ data }).split('\n')).toEqual([
      'dev.json data[0].paragraphs[0].qas[0].question: is missing',
      'dev.json data[1].title: is missing',
      'dev.json data[1].paragraphs[0].context: must be a text, not a number',
      'dev.json data[1].paragraphs[0].qas[0].id: must be a text or a number, not an object',
      'dev.json data[1].paragraphs[0].qas[0].answers: is empty; SQuAD v1.1 has an answer to every question',
      'dev.json data[1].paragraphs[0].qas[1].id: is missing',
      'dev.json data[1].paragraphs[0].qas[1].question: is missing',
      'dev.json data[1].paragraphs[0].qas[1].answers: must be a list, not nothing',
      'dev.json data[2].paragraphs: must be a list, not nothing',
      'dev.json data[3].title: is missing',
      'dev.json data[3].paragraphs: must be a list, not nothing',
    ]);
  });

  test.each([[[]], [{}], [null], ['x']])('%j is no SQuAD', (value) => {
    expect(messageOf(value)).toBe('dev.json data: must be a list, not nothing');
  });
});
