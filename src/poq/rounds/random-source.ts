import { createHash } from 'node:crypto';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/**
 * A stream of random 32-bit words, the same on every machine: xoroshiro128+ (Blackman and Vigna, 2018; pure-rand), whose state is the first 128
 * bits of SHA-256 of the purpose and the seed. Seeded by the number alone, neighbouring seeds begin with nearly the same words, and whoever
 * else takes the same seed draws the very same stream.
 */
export function openRandomSource(purpose: string, seed: number): RandomGenerator {
  const digest = createHash('sha256').update(`${purpose} ${seed}`).digest();
  return xoroshiro128plusFromState([0, 4, 8, 12].map((at) => digest.readInt32LE(at)));
}
