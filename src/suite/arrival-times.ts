import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { rankOf } from './seeded-rank.ts';

type Arrivals = {
  readonly requestsPerSecond: number;
  readonly count: number;
  readonly seed: number;
  /** number of the block: each has arrivals of its own */
  readonly block: number;
};

/**
 * When the requests of a load block are due, in milliseconds from its start, ascending: a Poisson process of the given mean rate, that is
 * gaps of −ln(1 − u)/rate with u uniform in [0, 1) from xoroshiro128+, seeded by suite seed and block number. The first is due at 0. The
 * same on every machine, so that candidate and baseline meet the same bursts.
 */
export function drawDueTimes({ requestsPerSecond, count, seed, block }: Arrivals): readonly number[] {
  const random = xoroshiro128plus(Number.parseInt(rankOf('arrivals', seed, String(block)).slice(0, 8), 16));
  let dueMs = 0;
  return Array.from({ length: count }, (_, index) => {
    if (index > 0) dueMs -= (1_000 * Math.log(1 - uniformFloat64(random))) / requestsPerSecond;
    return dueMs;
  });
}
