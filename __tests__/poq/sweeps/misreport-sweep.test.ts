import { describe, expect, test } from '@jest/globals';
import { scaleCosts } from '../../../src/poq/rewards/cost-scale.ts';
import { sweepMisreports } from '../../../src/poq/sweeps/misreport-sweep.ts';
import { finish } from '../finish.ts';

const request = {
  members: [
    { name: 'cheap', cost: 100 },
    { name: 'dear', cost: 300 },
    { name: 'untimed', costless: 'has no timings' },
  ],
  kind: 'inference',
  scale: (members: Parameters<typeof scaleCosts>[0]) => scaleCosts(members, { scale: 'reference', reference: 200 }),
  beta: 0.4,
  audit: { declared: [0.5], penalties: [0.1, 1] },
  game: { rounds: 5_000, seed: 1 },
} as const;

describe('misreported costs', () => {
  test('are swept over liars, shares and penalties; who has no cost cannot lie', () => {
    const found = finish(sweepMisreports(request));
    expect(found.map(({ name, declaredShare, penalty }) => [name, declaredShare, penalty])).toEqual([
      ['cheap', 0.5, 0.1],
      ['cheap', 0.5, 1],
      ['dear', 0.5, 0.1],
      ['dear', 0.5, 1],
    ]);
    // 0.4 · (300 − 150)/200 = 0.3; 0.3/(0.3 + 1)
    expect(found[3]?.gain).toBeCloseTo(0.3, 12);
    expect(found[3]?.leastAudit).toBeCloseTo(3 / 13, 12);
  });

  test('are played below, at and above the least audit probability: lying pays, breaks even, and does not', () => {
    const [below, at, above] = finish(sweepMisreports(request))[3]?.simulated ?? [];
    expect([below?.probability, at?.probability, above?.probability]).toEqual(
      [1.5 / 13, 3 / 13, 8 / 13].map((share) => expect.closeTo(share, 12)),
    );
    expect(below?.meanGain).toBeGreaterThan(4 * (below?.standardError ?? 0));
    expect(Math.abs(at?.meanGain ?? 1)).toBeLessThan(4 * (at?.standardError ?? 0));
    expect(above?.meanGain).toBeLessThan(-4 * (above?.standardError ?? 0));
  });

  test('that bring nothing are told and not played', () => {
    const alone = {
      ...request,
      members: [{ name: 'alone', cost: 5 }],
      scale: (members: Parameters<typeof scaleCosts>[0]) => scaleCosts(members, { scale: 'pool' }),
    };
    expect(finish(sweepMisreports(alone))[0]).toMatchObject({ gain: 0, leastAudit: 0 });
    expect(finish(sweepMisreports(alone))[0]).not.toHaveProperty('simulated');
  });

  test('weigh nothing where costs weigh nothing', () => {
    expect(finish(sweepMisreports({ ...request, beta: 0 }))).toEqual([]);
  });

  test('of a large network are those of the hundred dearest, in the order of the network', () => {
    const members = Array.from({ length: 130 }, (_, index) => ({ name: `n${index}`, cost: 1 + ((index * 37) % 130) }));
    const liars = [...new Set(finish(sweepMisreports({ ...request, members, game: { rounds: 10, seed: 1 } })).map(({ name }) => name))];
    expect(liars).toEqual(members.filter(({ cost }) => cost > 30).map(({ name }) => name));
  });
});
