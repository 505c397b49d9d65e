import { describe, expect, test } from '@jest/globals';
import { openRandomSource } from '../../../src/poq/rounds/random-source.ts';

const wordsOf = (purpose: string, seed: number, count: number): readonly number[] => {
  const source = openRandomSource(purpose, seed);
  return Array.from({ length: count }, () => source.next());
};

describe('source of randomness', () => {
  /* import hashlib, struct
     w = struct.unpack('<4I', hashlib.sha256(b'rounds 7').digest()[:16]); M = 2**64 - 1; out = []
     rot = lambda x, k: ((x << k) | (x >> (64 - k))) & M
     s0, s1 = w[0] << 32 | w[1], w[2] << 32 | w[3]
     for _ in range(4):
         r = (s0 + s1) & 0xffffffff; out.append(r - 2**32 if r >= 2**31 else r)
         t = s1 ^ s0; s0 = rot(s0, 24) ^ t ^ ((t << 16) & M); s1 = rot(t, 37)
     print(out) */
  test('gives the words of xoroshiro128+ from the digest of purpose and seed', () => {
    expect(wordsOf('rounds', 7, 4)).toEqual([-1144408206, 2130345827, -1513304627, 1654270054]);
  });

  test('is another for another purpose or seed', () => {
    const first = wordsOf('rounds', 1, 50);
    for (const other of [wordsOf('rounds', 2, 50), wordsOf('attack', 1, 50), wordsOf('rounds 1', 1, 50)]) {
      expect(other.filter((word, at) => word === first[at])).toEqual([]);
    }
  });

  // 1,000 first words in 16 bins: chi² with 15 degrees of freedom is below 37.7 with probability .999 (scipy.stats.chi2.ppf(.999, 15) = 37.697)
  test('begins with words that are uniform over seeds', () => {
    const bins = new Float64Array(16);
    for (let seed = 0; seed < 1000; seed += 1) {
      const bin = (wordsOf('rounds', seed, 1)[0] ?? 0) >>> 28;
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    expect(bins.reduce((sum, count) => sum + (count - 62.5) ** 2 / 62.5, 0)).toBeLessThan(37.7);
  });
});
