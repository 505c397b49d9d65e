import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { groupEqual, planJobs } from '../../../src/evaluators/judge/judge-jobs.ts';

const item = (promptId: string, answer: string, more: { readonly fresh?: true; readonly again?: true } = {}) => ({
  promptId,
  task: 'qa',
  query: 'Where?',
  references: ['Paris'],
  answer,
  ...more,
});

describe('equal items', () => {
  test('are one, whatever their prompt is called', () => {
    const groups = groupEqual([item('a', 'Paris'), item('b', 'Rome'), item('c', 'Paris')]);
    expect(groups.map(({ places }) => places)).toEqual([[0, 2], [1]]);
  });

  test('what is judged once more only to be compared is no answer to be scored', () => {
    const groups = groupEqual([item('a', 'Paris'), item('a', 'Paris', { again: true }), item('b', 'Rome', { again: true })]);
    expect(groups.map(({ places, answers }) => [places.length, answers])).toEqual([
      [2, 1],
      [1, 0],
    ]);
  });

  test('are asked past the cache where one of them is to be', () => {
    const groups = groupEqual([item('a', 'Paris'), item('b', 'Paris', { fresh: true }), item('c', 'Rome')]);
    expect(groups.map(({ fresh }) => fresh)).toEqual([true, false]);
  });

  test.each([
    { task: 'other' },
    { query: 'When?' },
    { context: 'Paris is in France.' },
    { references: ['Paris', 'Paris, France'] },
    { answer: 'paris' },
  ])('differ where anything differs that the judge sees: %j', (change) => {
    expect(groupEqual([item('a', 'Paris'), { ...item('a', 'Paris'), ...change }])).toHaveLength(2);
  });
});

describe('the order of jobs', () => {
  const groups = groupEqual(Array.from({ length: 200 }, (_, index) => item(`p${index}`, `answer ${index}`)));
  const retested = groups.slice(0, 40);
  const canaries = Array.from({ length: 60 }, (_, index) => index);

  test('holds every job once, a retest after its first', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const jobs = planJobs({ groups, retested, canaries, fresh: false, seed });
        expect(jobs).toHaveLength(300);
        const firsts = new Map(jobs.flatMap((job, at) => (job.kind === 'item' ? [[job.group, at] as const] : [])));
        expect(firsts.size).toBe(200);
        const again = jobs.flatMap((job, at) => (job.kind === 'retest' ? [{ group: job.group, at }] : []));
        expect(new Set(again.map(({ group }) => group))).toEqual(new Set(retested));
        for (const { group, at } of again) expect(firsts.get(group) ?? Infinity).toBeLessThan(at);
      }),
      { numRuns: 20 },
    );
  });

  test('mixes all kinds, and depends on the seed alone', () => {
    const kinds = (seed: number) => planJobs({ groups, retested, canaries, fresh: false, seed }).map(({ kind }) => kind);
    expect(kinds(1)).toEqual(kinds(1));
    expect(kinds(1)).not.toEqual(kinds(2));
    const early = kinds(1).slice(0, 150);
    expect(early.filter((kind) => kind === 'canary').length).toBeGreaterThan(15);
    expect(early.filter((kind) => kind === 'canary').length).toBeLessThan(45);
    expect(early).toContain('retest');
  });
});
