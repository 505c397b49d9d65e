import { expect, test } from '@jest/globals';
import { cleanServerMessage } from '../../src/candidate/server-message.ts';

test('the message is taken out of the shapes that servers use', () => {
  expect(cleanServerMessage('{"error":{"message":"too long","code":400}}', undefined)).toBe('too long');
  expect(cleanServerMessage('{"error":"model not found"}', undefined)).toBe('model not found');
  expect(cleanServerMessage('{"detail":"Not Found"}', undefined)).toBe('Not Found');
  expect(cleanServerMessage('Internal Server Error', undefined)).toBe('Internal Server Error');
});

test('the key never stays in a message, not even where the cap would cut through it', () => {
  const key = 'sk-secret-123456';
  expect(cleanServerMessage(`{"error":{"message":"bad key ${key}!"}}`, key)).toBe('bad key [key]!');
  const long = cleanServerMessage(`${'x'.repeat(1_990)}${key}`, key);
  expect(long).toHaveLength(1_995);
  expect(long).not.toContain('sk-');
});

test('control characters and line ends become spaces, and 2,000 characters are kept', () => {
  expect(cleanServerMessage('a\u001b[31mb\r\n::error::c\u2028d\u202ee\0', undefined)).toBe('a [31mb ::error::c d e');
  expect(cleanServerMessage('y'.repeat(5_000), undefined)).toHaveLength(2_000);
});
