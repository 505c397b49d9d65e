import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { planRoom, type RoomRequest, type UsedEntry } from '../../src/edges/cache-room.ts';

const entry = (id: string, bytes: number, usedMs: number): UsedEntry => ({ id, bytes, usedMs, modifiedMs: 0, paths: [] });
const request: RoomRequest = {
  id: 'new',
  bytes: 100,
  entries: [entry('a', 300, 3), entry('b', 200, 1), entry('c', 250, 2)],
  leases: [],
  limitBytes: 1000,
  freeBytes: 10_000,
  reserveBytes: 50,
};
const plan = (changes: Partial<RoomRequest> = {}): unknown => {
  const made = planRoom({ ...request, ...changes });
  return made.kind === 'room' ? made.evicted.map(({ id }) => id) : made;
};
const holding = (...held: readonly (readonly [string, number])[]): RoomRequest['leases'] => [{ entries: new Map(held) }];

describe('room in a cache', () => {
  test('that is there already costs nothing', () => {
    expect(plan({ bytes: 250 })).toEqual([]);
  });

  test('is made by what was used least recently, and no more than it takes', () => {
    expect(plan({ bytes: 251 })).toEqual(['b']);
    expect(plan({ bytes: 450 })).toEqual(['b']);
    expect(plan({ bytes: 451 })).toEqual(['b', 'c']);
    expect(plan({ bytes: 1000 })).toEqual(['b', 'c', 'a']);
  });

  test('is never made by what a running process uses, nor by the entry that grows', () => {
    expect(plan({ bytes: 451, leases: holding(['b', 0]) })).toEqual(['c']);
    expect(plan({ id: 'b', bytes: 451 })).toEqual(['c']);
  });

  test('beyond the limit is refused, and nothing is evicted for it', () => {
    expect(plan({ bytes: 1001 })).toEqual({ kind: 'over-limit', heldBytes: 0 });
    expect(plan({ bytes: 801, leases: holding(['b', 0]) })).toEqual({ kind: 'over-limit', heldBytes: 200 });
    expect(plan({ id: 'b', bytes: 801 })).toEqual({ kind: 'over-limit', heldBytes: 200 });
  });

  test('is made on a disk that is nearly full, too, with the reserve left free', () => {
    expect(plan({ freeBytes: 150 })).toEqual([]);
    expect(plan({ freeBytes: 149 })).toEqual(['b']);
    expect(plan({ freeBytes: -600 })).toEqual(['b', 'c', 'a']);
    expect(plan({ freeBytes: -601 })).toEqual({ kind: 'disk-full', freeBytes: 149 });
  });

  test('on a disk that says nothing is bounded by the limit alone', () => {
    expect(plan({ freeBytes: undefined, bytes: 251 })).toEqual(['b']);
  });

  test('that another process was promised counts as taken, on the disk too', () => {
    const leases = holding(['other', 200], ['c', 250]);
    expect(plan({ bytes: 51, leases })).toEqual(['b']);
    expect(plan({ bytes: 10, leases, freeBytes: 259 })).toEqual(['b']);
    expect(plan({ bytes: 10, leases, freeBytes: 260 })).toEqual([]);
  });

  test('whatever is there: in use stays, the order is kept, the limit holds, the last one evicted was needed', () => {
    const entries = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), bytes: fc.nat(50), usedMs: fc.nat(5) }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(entries, fc.nat(80), fc.nat(200), fc.nat(100), fc.func(fc.boolean()), (list, bytes, limitBytes, freeBytes, isHeld) => {
        const all = list.map(({ id, bytes: size, usedMs }) => entry(id, size, usedMs));
        const held = all.filter(({ id }) => isHeld(id)).map(({ id }) => [id, 0] as const);
        const made = planRoom({ ...request, id: 'the new one', bytes, entries: all, leases: holding(...held), limitBytes, freeBytes });
        const sum = (some: readonly UsedEntry[]): number => some.reduce((total, { bytes: size }) => total + size, 0);
        const need = Math.max(sum(all) + bytes - limitBytes, bytes + 50 - freeBytes);
        if (made.kind !== 'room') return need > sum(all.filter(({ id }) => !isHeld(id)));
        const { evicted } = made;
        const rest = all.filter((one) => !evicted.includes(one) && one.bytes > 0 && !isHeld(one.id));
        const latest = Math.max(Number.NEGATIVE_INFINITY, ...evicted.map(({ usedMs }) => usedMs));
        return (
          sum(evicted) >= need &&
          evicted.every(({ id }) => !isHeld(id)) &&
          rest.every(({ usedMs }) => usedMs >= latest) &&
          (evicted.length === 0 || sum(evicted.slice(0, -1)) < need)
        );
      }),
    );
  });
});
