import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareRuns, computeCommentKey, computeOriginKey, parseMarker, renderMarker } from '../../src/pull-request/comment-marker.ts';

const marker = { key: '0123456789abcdef', origin: 'fedcba9876543210', headSha: 'b'.repeat(40), run: { id: 123, attempt: 2 } };
const line = `<!-- poq-gate key=0123456789abcdef origin=fedcba9876543210 head=${'b'.repeat(40)} run=123.2 -->`;

describe('the hidden first line of a comment', () => {
  test('is one HTML comment, and is read back', () => {
    expect(renderMarker(marker)).toBe(line);
    expect(parseMarker(`${line}\n## pass`)).toEqual(marker);
    expect(parseMarker(`${line}\r\n## pass`)).toEqual(marker);
    expect(parseMarker(line)).toEqual(marker);
  });

  test.each([
    ['not at the start', `\n${line}`],
    ['behind a byte-order mark', `\ufeff${line}`],
    ['quoted', `> ${line}`],
    ['with text behind it', `${line} ## pass`],
    ['with a key of another length', line.replace('0123456789abcdef', '0123456789abcde')],
    ['with capital digits', line.replace('0123456789abcdef', '0123456789ABCDEF')],
    ['with a head that is no commit', line.replace('b'.repeat(40), 'b'.repeat(39))],
    ['with a run too large to be exact', line.replace('123.2', '9999999999999999.2')],
    ['with attempt 0', line.replace('123.2', '123.0')],
    ['with a second comment in it', line.replace('run=', '--> <!-- run=')],
    ['of somebody else', '<!-- other-bot -->'],
  ])('%s is none', (_, body) => {
    expect(parseMarker(body)).toBeUndefined();
  });

  test.each([
    { ...marker, key: 'x --> y' },
    { ...marker, origin: '' },
    { ...marker, headSha: 'main' },
    { ...marker, run: { id: 1.5, attempt: 1 } },
  ])('is never written with %j', (values) => {
    expect(() => renderMarker(values)).toThrow('outside its alphabet');
  });

  test('one suite and candidate have one key, and two pairs that read alike have two', () => {
    const reference = createHash('sha256').update('["suite","candidate"]').digest('hex').slice(0, 16);
    expect(computeCommentKey('suite', 'candidate')).toBe(reference);
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (suite, candidate, other, another) => {
        fc.pre(suite !== other || candidate !== another);
        expect(computeCommentKey(suite, candidate)).not.toBe(computeCommentKey(other, another));
        expect(computeOriginKey(suite)).toMatch(/^[0-9a-f]{16}$/);
      }),
    );
  });

  test('runs are ordered by number, then by attempt', () => {
    const runs = [
      { id: 10, attempt: 1 },
      { id: 9, attempt: 3 },
      { id: 10, attempt: 2 },
      { id: 9, attempt: 12 },
    ];
    expect(runs.toSorted(compareRuns).map(({ id, attempt }) => `${id}.${attempt}`)).toEqual(['9.3', '9.12', '10.1', '10.2']);
  });
});
