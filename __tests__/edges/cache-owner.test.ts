import { describe, expect, test } from '@jest/globals';
import { describeOwner, isGone, parseOwner } from '../../src/edges/cache-owner.ts';
import { shareCache } from './cache-apart.ts';

const old = { ageMs: 1e12, believedMs: 1000 };
const young = { ageMs: 10, believedMs: 1000 };

describe('an owner', () => {
  test('that runs is believed, however old its mark is', () => {
    expect(isGone(describeOwner(), old)).toBe(false);
  });

  test('that has ended is gone, however young its mark is', async () => {
    const { child, kill } = await shareCache('/nowhere', 'nothing');
    await kill();
    expect(isGone({ ...describeOwner(), pid: child.pid ?? 0 }, young)).toBe(true);
  });

  test('whose number was given to another process is gone', () => {
    expect(isGone({ ...describeOwner(), born: '1' }, young)).toBe(process.platform === 'linux');
  });

  test('on another machine or in another container is believed for a while', () => {
    const elsewhere = { ...describeOwner(), place: 'elsewhere', pid: 4_194_305 };
    expect(isGone(elsewhere, young)).toBe(false);
    expect(isGone(elsewhere, old)).toBe(true);
  });

  test('survives being written and read', () => {
    expect(parseOwner(JSON.parse(JSON.stringify(describeOwner())))).toEqual(describeOwner());
  });

  test.each([undefined, null, {}, { place: 'x', pid: 0 }, { place: 'x', pid: -1 }, { place: 'x', pid: '7' }, { pid: 7 }])(
    '%j is none',
    (value) => {
      expect(parseOwner(value)).toBeUndefined();
    },
  );
});
