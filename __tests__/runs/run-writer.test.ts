import { expect, test } from '@jest/globals';
import { createRunWriter } from '../../src/runs/run-writer.ts';
import { answer, end, header } from './run-lines.ts';

test('lines are appended as they come, and the sink is closed after the last', async () => {
  const events: string[] = [];
  const writer = createRunWriter({ append: (text) => void events.push(text), close: async () => void events.push('closed') });
  writer.write(header);
  expect(events).toEqual([`${JSON.stringify(header)}\n`]);
  writer.write(answer('a'));
  const digest = await writer.finish(end);
  expect(events).toHaveLength(4);
  expect(JSON.parse(events[2] ?? '')).toEqual({ line: 'end', ...end, sha256: digest });
  expect(events[3]).toBe('closed');
});

test('an abandoned run is closed without an end line', async () => {
  const events: string[] = [];
  const writer = createRunWriter({ append: (text) => void events.push(text), close: async () => void events.push('closed') });
  writer.write(header);
  await writer.abandon();
  expect(events.slice(1)).toEqual(['closed']);
});

test('a disk that fails is not passed over', async () => {
  const writer = createRunWriter({ append: () => {}, close: () => Promise.reject(new Error('disk full')) });
  await expect(writer.finish(end)).rejects.toThrow('disk full');
});
