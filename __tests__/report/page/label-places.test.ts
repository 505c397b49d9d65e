import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { placeLabels } from '../../../src/report/page/label-places.ts';

describe('labels', () => {
  test('one that is alone stays where it is', () => {
    expect(placeLabels([{ x: 0, y: 10, width: 50 }], 15)).toEqual([10]);
  });

  test('one under another moves down, one beside it does not', () => {
    const labels = [
      { x: 0, y: 10, width: 50 },
      { x: 20, y: 12, width: 50 },
      { x: 100, y: 12, width: 50 },
    ];
    expect(placeLabels(labels, 15)).toEqual([10, 25, 12]);
  });

  test.each([0.1, 171.3, 178.3])('models of equal quality and cost stand below one another, however many (%d)', (y) => {
    const heights = placeLabels(
      Array.from({ length: 40 }, () => ({ x: 0, y, width: 50 })),
      15,
    );
    expect(heights.at(-1)).toBeCloseTo(y + 39 * 15, 6);
  });

  test('no two cover one another', () => {
    const label = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      width: fc.integer({ min: 10, max: 150 }),
    });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 12 }), (labels) => {
        const heights = placeLabels(labels, 15);
        labels.forEach((one, i) => {
          labels.slice(i + 1).forEach((two, offset) => {
            const apart = one.x >= two.x + two.width || two.x >= one.x + one.width;
            expect(apart || Math.abs((heights[i] ?? 0) - (heights[i + 1 + offset] ?? 0)) >= 15).toBe(true);
          });
        });
      }),
    );
  });
});
