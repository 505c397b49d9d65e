import { describe, expect, test } from '@jest/globals';
import { computePromptInterval } from '../../../src/poq/rewards/prompt-interval.ts';

const payoffs = Float64Array.of(0.2, 0.4, 0.9, 0.5, 0.7, 0.1, 0.6, 0.3);

describe('interval over prompts', () => {
  // numpy, scipy: e = y − mean; H = 1/n; A_g = (I − H_gg)^(−1/2); v = Σ (1ᵀA_g e_g)²/n²; with P_g = 1ᵀA_g(I − H)_g/n, G = PPᵀ:
  // df = tr(G)²/tr(GG); mean ± scipy.stats.t.ppf(.975, df)·√v. y as above, clusters 0,0,0,1,1,2,3,3:
  // v 0.004251488095238097, df 2.6033057851239665, t 3.47518098582626
  test('is that of brute-force matrices', () => {
    const clusters = Int32Array.of(0, 0, 0, 1, 1, 2, 3, 3);
    const wide = computePromptInterval({ payoffs, clusters }, 0.95);
    expect(wide?.low).toBeCloseTo(0.2359062582285938, 12);
    expect(wide?.high).toBeCloseTo(0.6890937417714061, 12);
    const narrow = computePromptInterval({ payoffs, clusters }, 0.8);
    expect(narrow?.low).toBeCloseTo(0.3511674193497065, 12);
    expect(narrow?.high).toBeCloseTo(0.5738325806502934, 12);
  });

  test('of equal payoffs it has no width', () => {
    const equal = { payoffs: Float64Array.of(0.5, 0.5, 0.5), clusters: Int32Array.of(0, 1, 2) };
    expect(computePromptInterval(equal, 0.95)).toEqual({ low: 0.5, high: 0.5 });
  });

  test('one cluster says nothing of others', () => {
    expect(computePromptInterval({ payoffs, clusters: new Int32Array(8) }, 0.95)).toBeUndefined();
  });
});
