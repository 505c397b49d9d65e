import { expect, test } from '@jest/globals';
import { describePath } from '../../src/documents/violation.ts';

test('a path reads like code', () => {
  expect(describePath([])).toBe('');
  expect(describePath(['evaluators', 1, 'use'])).toBe('evaluators[1].use');
  expect(describePath(['tasks', 'open questions', 'template'])).toBe('tasks["open questions"].template');
  expect(describePath([0, '$schema'])).toBe('[0].$schema');
});
