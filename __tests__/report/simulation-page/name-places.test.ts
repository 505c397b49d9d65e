import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type NamedPlace, placeNames } from '../../../src/report/simulation/page/name-places.ts';

const edges = { left: 0, right: 400, top: 0, bottom: 300 };
const widthOf = (dots: readonly NamedPlace[], index: number): number => dots[index]?.width ?? 0;

describe('names of dots', () => {
  test('a dot alone is named right of it, at the right edge left of it', () => {
    expect(placeNames([{ x: 100, y: 100, width: 50 }], edges)).toMatchObject([{ side: 'right', x: 110, y: 93, moved: 0 }]);
    expect(placeNames([{ x: 390, y: 100, width: 50 }], edges)).toMatchObject([{ side: 'left', x: 380, y: 93, moved: 0 }]);
  });

  test('names go up as well as down where several dots stand one above another', () => {
    const dots = [80, 90, 100].map((y) => ({ x: 380, y, width: 120 }));
    const places = placeNames(dots, edges);
    expect(places.some(({ y }, index) => y < (dots[index]?.y ?? 0))).toBe(true);
    expect(places.some(({ y }, index) => y > (dots[index]?.y ?? 0))).toBe(true);
  });

  test('six names never cover one another, wherever their dots are', () => {
    const dot = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 60, max: 240 }), width: fc.constant(150) });
    fc.assert(
      fc.property(fc.array(dot, { minLength: 2, maxLength: 6 }), (dots) => {
        const boxes = placeNames(dots, edges).map(({ side, x, y }, index) => ({
          left: side === 'right' ? x : x - widthOf(dots, index),
          y,
        }));
        for (const [one, first] of boxes.entries())
          for (const second of boxes.slice(one + 1)) {
            const apart = Math.abs(first.left - second.left) >= 150 || Math.abs(first.y - second.y) >= 12;
            expect(apart).toBe(true);
          }
      }),
    );
  });
});
