import { describe, expect, test } from '@jest/globals';
import type { AttackOutcome } from '../../../src/documents/simulation.ts';
import type { Attack } from '../../../src/poq/attacks/attack.ts';
import type { ConsensusRule } from '../../../src/poq/consensus/consensus-plan.ts';
import { logOf, planOf } from '../rounds/score-logs.ts';
import { fieldOf, outcomeOf } from './networks.ts';

/*
 * Whole lines against numpy 2 and scipy 1 (python ref.py), which enumerate choices of attackers, records and subsets in plain loops:
 *
 * from itertools import combinations
 * import numpy as np
 * from scipy.stats import kendalltau, pearsonr
 * P, F, M, CF, CM = 4, 3, 4, [0, .5, 1], [0, .25, .5, 1]
 * q = np.array([[[(7*i + 3*f + 5*m + i*f*m) % 11 for m in range(M)] for f in range(F)] for i in range(P)], float)
 * g = np.array([[(4*i + 5*f) % 11 for f in range(F)] for i in range(P)], float)
 * def stand(q, A, K):
 *   n, e, c, t = [], [[] for _ in range(M)], [], []
 *   for f in range(F):
 *     v = []
 *     for i in range(P):
 *       for S in combinations(range(M), K):
 *         x = A(q[i, f, list(S)]); v.append(x/10); c.append(x); t.append(g[i, f])
 *         for m in S: e[m].append(1 - abs(q[i, f, m] - x)/10)
 *     n.append(np.mean(v))
 *   return np.array(n) - .3*np.array(CF), np.array([np.mean(v) for v in e]) - .3*np.array(CM), np.mean(np.abs(np.subtract(c, t))), pearsonr(c, t)[0]
 * rank = lambda r: [1 + sum(o > x + 1e-12 for o in r) for x in r]
 * def line(kind, A, K, count, b, partner=None):
 *   h, out = stand(q, A, K), []
 *   for C in map(list, combinations(range(M), count)):
 *     z, R = q.copy(), [m for m in range(M) if m not in C]
 *     for f in range(F): z[:, f, C] = np.clip(z[:, f, C] + (b if kind == 'boost' or f == partner else -b), 0, 10)
 *     s = stand(z, A, K); x, y = rank(h[0]), rank(s[0])
 *     out.append([s[0].mean(), kendalltau(h[0], s[0])[0], sum(u != w for u, w in zip(x, y)), float(y[int(np.argmax(h[0]))] != 1), s[1][C].mean(),
 *       h[1][C].mean(), s[1][R].mean(), h[1][R].mean(), s[2], s[3], 0 if partner is None else s[0][partner] - h[0][partner]])
 *   print(h[0].mean(), h[2], h[3], np.mean(out, axis=0))
 * line('boost', np.mean, 3, 1, 3); line('sabotage', np.median, 3, 2, 4)
 * line('collusion', np.median, 3, 2, 5, 2); line('collusion', np.mean, 2, 1, 8, 0)
 */
const list = <T>(length: number, make: (place: number) => T): readonly T[] => Array.from({ length }, (_, place) => make(place));

const log = logOf(
  list(4, (i) => list(3, (f) => list(4, (m) => (7 * i + 3 * f + 5 * m + i * f * m) % 11))),
  list(4, (i) => list(3, (f) => (4 * i + 5 * f) % 11)),
);

const lineOf = (attack: Attack, attackers: number, { rule, sampled }: { rule: ConsensusRule; sampled: number }): AttackOutcome =>
  outcomeOf(
    fieldOf(log, {
      plan: planOf({ rule, sampled }),
      weights: { alpha: 1, beta: 0.3 },
      nodeCosts: [0, 0.5, 1].map((value) => ({ value })),
      evaluatorCosts: [0, 0.25, 0.5, 1].map((value) => ({ value })),
    }),
    attack,
    attackers,
  );

const near = (value: number): ReturnType<typeof expect.closeTo> => expect.closeTo(value, 11);

describe('four prompts, three nodes, four evaluators, with costs', () => {
  test('one of four boosts by 3 under the mean of three', () => {
    expect(lineOf({ name: 'boost', shift: 3 }, 1, { rule: 'mean', sampled: 3 })).toEqual({
      ...{ attack: 'boost', rule: 'mean', sampled: 3, attackers: 1, share: 0.25, method: 'exact' },
      ...{
        meanReward: near(0.4265625),
        honestMeanReward: near(0.364583333333),
        rankCorrelation: 1,
        wronglyRanked: 0,
        leaderDisplacedShare: 0,
      },
      ...{ attackerReward: near(0.628935185185), attackerHonestReward: near(0.64375) },
      ...{ honestReward: near(0.639737654321), honestHonestReward: near(0.64375) },
      ...{ truthError: near(3.026041666667), honestTruthError: near(2.951388888889) },
      ...{ truthCorrelation: near(0.047285811925), honestTruthCorrelation: near(0.05084960123) },
    });
  });

  test('two of four sabotage by 4 under the median of three, and earn more than honestly', () => {
    expect(lineOf({ name: 'sabotage', shift: 4 }, 2, { rule: 'median', sampled: 3 })).toEqual({
      ...{ attack: 'sabotage', rule: 'median', sampled: 3, attackers: 2, share: 0.5, method: 'exact' },
      ...{
        meanReward: near(0.16875),
        honestMeanReward: near(0.358333333333),
        rankCorrelation: 1,
        wronglyRanked: 0,
        leaderDisplacedShare: 0,
      },
      ...{ attackerReward: near(0.704166666667), attackerHonestReward: near(0.670833333333) },
      ...{ honestReward: near(0.638888888889), honestHonestReward: near(0.670833333333) },
      ...{ truthError: near(3.326388888889), honestTruthError: near(3.166666666667) },
      ...{ truthCorrelation: near(0.078659933791), honestTruthCorrelation: near(0.100105770711) },
    });
  });

  test('two of four collude by 5 for the last node under the median of three', () => {
    expect(lineOf({ name: 'collusion', shift: 5, partner: 2 }, 2, { rule: 'median', sampled: 3 })).toMatchObject({
      ...{ meanReward: near(0.285416666667), rankCorrelation: near(-1 / 3), wronglyRanked: 3, leaderDisplacedShare: 1 },
      ...{ attackerReward: near(0.721296296296), honestReward: near(0.624074074074) },
      ...{ truthError: near(3.534722222222), truthCorrelation: near(0.091611650131) },
      ...{ partner: 'node 2', partnerGain: near(0.254166666667) },
    });
  });

  test('one of four colludes by 8 for the first node under the mean of two', () => {
    expect(lineOf({ name: 'collusion', shift: 8, partner: 0 }, 1, { rule: 'mean', sampled: 2 })).toMatchObject({
      ...{ meanReward: near(0.321354166667), attackerReward: near(0.619791666667), honestReward: near(0.653819444444) },
      ...{ truthError: near(3.453125), truthCorrelation: near(-0.102819073436), partnerGain: near(0.11875) },
    });
  });
});
