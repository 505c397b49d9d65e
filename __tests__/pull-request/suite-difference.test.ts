import { describe, expect, test } from '@jest/globals';
import { describeSetting } from '../../src/pull-request/setting-text.ts';
import { listSuiteDifferences } from '../../src/pull-request/suite-difference.ts';
import { buildSuite } from './small-suite.ts';

const differences = (base: string, proposed: string): readonly string[] =>
  listSuiteDifferences(buildSuite(base), buildSuite(proposed))
    .map(describeSetting)
    .map(({ at, base: ours = '–', proposed: theirs = '–' }) => `${at}: ${ours} → ${theirs}`);

describe('how two suites differ', () => {
  test('a suite does not differ from itself, nor from one with other key order, comments and defaults written out', () => {
    const one = 'gate: { margin: 0.1, confidence: 0.9 }\nreward: { cost: none }\n';
    const other = 'reward: { cost: none }\n# a comment\ngate: { confidence: 0.9, margin: 0.1, against: main }\n';
    expect(differences(one, other)).toEqual([]);
  });

  test('a lowered floor, a list and an added ceiling are told with their places', () => {
    const base = 'gate: { floors: { quality: { all: 7.2, qa: 6 } }, waive: [asked-before] }';
    const proposed = 'gate: { floors: { quality: { all: 6.8 } }, waive: [asked-before, cached-latency], ceilings: { failedShare: 1 } }';
    expect(differences(base, proposed)).toEqual([
      'gate.floors.quality.all: 7.2 → 6.8',
      'gate.floors.quality.qa: 6 → –',
      'gate.waive: ["asked-before"] → ["asked-before","cached-latency"]',
      'gate.ceilings.failedShare: – → 1',
    ]);
  });

  test('evaluators are told apart by their names, whatever their order', () => {
    const base = 'evaluators: [{ use: token-f1 }, { use: exact-match, name: same }]';
    const proposed = 'evaluators: [{ use: exact-match, name: same, role: consensus }, { use: token-f1 }]';
    expect(differences(base, proposed)).toEqual(['evaluators.same.role: – → consensus']);
  });

  test('reward.cost as a word and as a mapping differ', () => {
    expect(differences('reward: { cost: none }', 'reward: { cost: { referenceMs: 5 } }')).toEqual([
      'reward.cost: none → –',
      'reward.cost.referenceMs: – → 5',
    ]);
  });

  test('the gate comes first, and what is added comes last: a thousand additions bury no lowered floor', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => `t${index}: 0`).join(', ');
    const base = 'seed: 1\ngate: { floors: { quality: { all: 7.2 } } }';
    const found = differences(base, `seed: 2\ngate: { floors: { quality: { ${many}, all: 6.8 } } }`);
    expect(found).toHaveLength(1_002);
    expect(found.slice(0, 2)).toEqual(['gate.floors.quality.all: 7.2 → 6.8', 'seed: 1 → 2']);
  });

  test('long texts are shown from where they differ', () => {
    const template = (ending: string): string => `tasks: { qa: { template: "${'a'.repeat(1_000)}${ending}{prompt}" } }`;
    const [found = ''] = differences(template('honest '), template('easier '));
    expect(found).toMatch(/^tasks\.qa\.template: …a{40}honest .* → …a{40}easier /);
    expect(found.length).toBeLessThan(650);
  });

  test('two long keys that are shown alike are two settings', () => {
    const floors = (value: number): string =>
      `gate: { floors: { quality: { "${'k'.repeat(200)}1": 5, "${'k'.repeat(200)}2": ${value} } } }`;
    const found = differences(floors(5), floors(1));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('5 → 1');
  });
});
