import { expect, test } from '@jest/globals';
import { delayReply } from '../../src/answers/delayed-reply.ts';

test('times count from when the request was due; times between tokens do not', () => {
  const times = { ttftMs: 10, ttfatMs: 20, e2eMs: 100, tpotMs: 5, longestGapMs: 30 };
  expect(delayReply({ outcome: 'answered', text: 'a', outputTokens: 7, ...times }, 2.5)).toEqual({
    outcome: 'answered',
    text: 'a',
    outputTokens: 7,
    delayMs: 2.5,
    ttftMs: 12.5,
    ttfatMs: 22.5,
    e2eMs: 102.5,
    tpotMs: 5,
    longestGapMs: 30,
  });
});

test('of a failed answer the time until it failed; a lost one has no times', () => {
  expect(delayReply({ outcome: 'failed', reason: 'r', elapsedMs: 8 }, 2)).toEqual({
    outcome: 'failed',
    reason: 'r',
    delayMs: 2,
    elapsedMs: 10,
  });
  expect(delayReply({ outcome: 'lost', reason: 'r' }, 2)).toEqual({ outcome: 'lost', reason: 'r' });
});

test('a time that was not measured stays absent', () => {
  expect(delayReply({ outcome: 'answered', text: '' }, 3)).toEqual({ outcome: 'answered', text: '', delayMs: 3 });
  expect(delayReply({ outcome: 'failed', reason: 'r' }, 3)).toEqual({ outcome: 'failed', reason: 'r', delayMs: 3 });
});
