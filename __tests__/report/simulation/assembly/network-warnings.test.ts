import { describe, expect, test } from '@jest/globals';
import { assembleRules } from '../../../../src/gate/rules.ts';
import { speakAlone } from '../../../../src/poq/consensus/voices.ts';
import { listNetworkWarnings } from '../../../../src/report/simulation/assembly/network-warnings.ts';
import { buildNode, type RunSketch } from '../../../doubles/run.ts';
import { suiteOf } from '../../../poq/suite-of.ts';

const answers = [{ id: 'a', f1: 1, ms: 10, block: 0 }];
const sketch: RunSketch = { answers, latencyBlocks: [0] };
const node = (name: string, more: Partial<RunSketch> = {}): ReturnType<typeof buildNode> => buildNode(name, { ...sketch, ...more });

const usual: Parameters<typeof listNetworkWarnings>[0] = {
  nodes: [node('one'), node('two')],
  rules: assembleRules(suiteOf('')),
  promptIds: ['a'],
  counted: 80,
  leftOut: [],
  costs: [{ cost: 10 }, { cost: 10 }],
  voices: [speakAlone('token-f1'), speakAlone('sts')],
  evaluatorCosts: [
    { ms: 1, from: 'profile' },
    { ms: 2, from: 'profile' },
  ],
  evaluatorBatch: 1,
  profiledBatches: [],
  hasTruth: true,
};
const warn = (more: Partial<typeof usual>): readonly string[] => listNetworkWarnings({ ...usual, ...more });

describe('of a network it is warned', () => {
  test('not at all where there is nothing to say', () => {
    expect(warn({})).toEqual([]);
  });

  test('that a run is unfinished', () => {
    expect(warn({ nodes: [node('one', { finished: false })] })).toEqual([
      expect.stringMatching(/^The run of one is unfinished.* → Finish it/),
    ]);
  });

  test('once of several unfinished runs, with their names', () => {
    expect(warn({ nodes: ['one', 'two', 'six'].map((name) => node(name, { finished: false })) })).toEqual([
      expect.stringMatching(/^The run of one is unfinished.* The same of two, six\. → Finish it/),
    ]);
  });

  test('that a measurement has a blocking finding', () => {
    const finding = { name: 'throttled', sentence: 'The GPU was too hot.', cure: 'Cool it.', blocking: true };
    expect(warn({ nodes: [node('one', { findings: [finding, { ...finding, name: 'soft', blocking: false }] })] })).toEqual([
      'one: The GPU was too hot. → Cool it.',
    ]);
  });

  test('that prompts are left out, with the most frequent reason, and that few remain', () => {
    const leftOut = [
      { reason: 'two: sts: too-long', prompts: 3 },
      { reason: 'one: not asked', prompts: 1 },
    ];
    const [left, few] = warn({ leftOut, counted: 79 });
    expect(left).toMatch(/^4 prompts of 83 are left out for all nodes, most often because of two: sts: too-long\. → /);
    expect(few).toMatch(/^79 prompts are few.* → Ask 80 or more\.$/);
  });

  test('that runs come from different hardware, unless nothing costs', () => {
    const nodes = [node('one'), node('two', { hardware: 'Xeon' }), node('three')];
    const { costs: _, ...free } = usual;
    expect(warn({ nodes })).toEqual([
      expect.stringMatching(/^Costs may not compare: one was measured on EPYC.*two on Xeon.* → Measure all of them/),
    ]);
    expect(listNetworkWarnings({ ...free, nodes })).toEqual([]);
  });

  test('that a node has no cost, and why', () => {
    expect(warn({ costs: [{ cost: 10 }, { why: 'has no timings', cure: 'Record them.' }] })).toEqual([
      'two has no timings: it has no reward with costs. → Record them.',
    ]);
  });

  test('that an evaluator has no cost, or one that was taken otherwise than those of the others', () => {
    expect(warn({ evaluatorCosts: [{ ms: 1, from: 'profile' }, undefined] })).toEqual([
      expect.stringMatching(/^What scoring costs is not known of sts: /),
    ]);
    expect(
      warn({
        evaluatorCosts: [
          { ms: 1, from: 'profile' },
          { ms: 2, from: 'scoring' },
        ],
      }),
    ).toEqual([
      expect.stringMatching(
        /^There is no profile at batches of 1 of sts: .* → Take a simulation\.evaluatorBatch that is measured: 1, 8, 32\.$/,
      ),
    ]);
    const alike = { ms: 2, from: 'scoring' } as const;
    expect(warn({ evaluatorCosts: [alike, alike] })).toEqual([]);
    // Nobody is profiled at what was asked for, and all are at something else.
    expect(warn({ evaluatorCosts: [alike, alike], evaluatorBatch: 7, profiledBatches: [1, 8] })).toEqual([
      'There is no profile at batches of 7 of token-f1, sts: what they cost is the time of scoring all answers, in whatever batches that was. → Take a simulation.evaluatorBatch that is measured: 1, 8.',
    ]);
  });

  test('that there is no truth to compare with', () => {
    expect(warn({ hasTruth: false })).toEqual([expect.stringMatching(/no token F1/)]);
  });
});
