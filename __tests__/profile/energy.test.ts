import { describe, expect, test } from '@jest/globals';
import { addEnergies, computeEnergy } from '../../src/profile/energy.ts';

const samples = Array.from({ length: 400 }, (_, i) => ({ atMs: 97 * i + ((i * i) % 13), powerWatts: 60 + 7 * (i % 11) + (i % 3) * 0.5 }));
const window = { startMs: 1234.5, endMs: 35_432.1 };
const steady = (...times: number[]) => times.map((atMs) => ({ atMs, powerWatts: 200 }));

describe('energy', () => {
  // python -c "import numpy as np; i=np.arange(400); t=97*i+i*i%13; p=60+7*(i%11)+i%3*.5; a,b=1234.5,35432.1
  // x=np.concatenate(([a],t[(t>a)&(t<b)],[b])); print(repr(np.trapezoid(np.interp(x,t,p),x)/1000))"   (numpy 2)
  test('is what numpy.trapezoid gives over exactly the window, interpolated at both ends', () => {
    expect(computeEnergy(samples, window)).toEqual({ joules: expect.closeTo(3264.698754659375, 9) });
  });

  test('does not depend on samples outside the window but for the two around it', () => {
    const cut = samples.filter(({ atMs }) => atMs > 1_100 && atMs < 35_600);
    expect(computeEnergy(cut, window)).toEqual(computeEnergy(samples, window));
  });

  test('of steady power is power times time, also between two samples that lie around the whole window', () => {
    expect(computeEnergy(steady(0, 3_000), { startMs: 1_000, endMs: 1_500 }, 0)).toEqual({ joules: 100 });
    expect(computeEnergy(steady(...Array.from({ length: 32 }, (_, second) => second * 1_000)), { startMs: 500, endMs: 30_500 })).toEqual({
      joules: 6_000,
    });
  });

  test('passes over samples without a power', () => {
    const holed = [...steady(0, 1_000), { atMs: 1_500 }, ...steady(2_000)];
    expect(computeEnergy(holed, { startMs: 0, endMs: 2_000 }, 0)).toEqual({ joules: 400 });
  });

  test('of less than 30 s is absent', () => {
    const long = steady(...Array.from({ length: 40 }, (_, second) => second * 1_000));
    expect(computeEnergy(long, { startMs: 0, endMs: 29_999 })).toEqual({ absent: 'short-window' });
    expect(computeEnergy(long, { startMs: 0, endMs: 30_000 })).toEqual({ joules: 6_000 });
  });

  test('is absent where samples are more than three seconds apart, in the middle or at an end', () => {
    const whole = { startMs: 1_000, endMs: 9_000 };
    expect(computeEnergy(steady(0, 3_000, 6_000, 9_000), whole, 0)).toEqual({ joules: 1_600 });
    expect(computeEnergy(steady(0, 3_000, 6_001, 9_000), whole, 0)).toEqual({ absent: 'gap' });
    expect(computeEnergy(steady(1_001, 3_000, 6_000, 9_000), whole, 0)).toEqual({ absent: 'gap' });
    expect(computeEnergy(steady(0, 3_000, 6_000, 8_999), whole, 0)).toEqual({ absent: 'gap' });
    expect(computeEnergy(steady(0, 3_000, 6_000, 9_000.5), whole, 0)).toEqual({ absent: 'gap' });
    expect(computeEnergy([], whole, 0)).toEqual({ absent: 'gap' });
  });

  test('is absent where the GPU does not tell its power', () => {
    expect(computeEnergy([{ atMs: 0 }, { atMs: 10_000 }], { startMs: 1, endMs: 9 }, 0)).toEqual({ absent: 'not-supported' });
  });

  test('of several GPUs is their sum, and absent as soon as one is', () => {
    expect(addEnergies([{ joules: 3 }, { joules: 4 }])).toEqual({ joules: 7 });
    expect(addEnergies([{ joules: 3 }, { absent: 'gap' }])).toEqual({ absent: 'gap' });
    expect(addEnergies([])).toEqual({ absent: 'gap' });
  });
});
