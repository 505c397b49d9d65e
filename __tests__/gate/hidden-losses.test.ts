import { describe, expect, test } from '@jest/globals';
import type { ScoreMap } from '../../src/evaluators/score-map.ts';
import { decideGate, type GateDecision } from '../../src/gate/decide-gate.ts';
import { speakAlone, type Voice } from '../../src/poq/consensus/voices.ts';
import { assembleNode, type Node } from '../../src/poq/node.ts';
import { buildRun } from '../doubles/run.ts';
import { rulesOf } from './rules-of.ts';

const ids = Array.from({ length: 100 }, (_, index) => `p${index}`);
const fitted: ScoreMap = { kind: 'min-max', low: 0.8, high: 0.9, fittedOn: ['main'] };

type Voting = { readonly voices?: readonly Voice[]; readonly map?: ScoreMap };

function nodeOf(name: string, f1: (index: number) => number, { voices = [speakAlone('token-f1')], map = fitted }: Voting = {}): Node {
  const run = buildRun({ name, answers: ids.map((id, index) => ({ id, f1: f1(index) })), header: { runId: name } });
  const all = { ...run, scores: new Map([...run.scores, ['kind', run.scores.get('token-f1') ?? new Map()]]) };
  return assembleNode({ name, run: all, promptIds: ids, electorate: { voices, maps: new Map([['token-f1', map]]) }, measure: 'none' });
}

const decide = (f1: (index: number) => number, voting?: Voting): GateDecision =>
  decideGate({
    candidate: nodeOf('gemma', f1, voting),
    // Nearly all of its answers are its worst.
    baselines: [nodeOf('main', (index) => (index === 0 ? 0.9 : 0.8), voting)],
    promptIds: ids,
    rules: rulesOf('reward: { cost: none }'),
  });

describe('a fitted map that is clipped at the worst answer of the baselines', () => {
  test('lets no candidate pass that is far below all of them', () => {
    expect(decide((index) => (index === 0 ? 0.9 : 0))).toMatchObject({
      status: 'inconclusive',
      softened: false,
      reasons: [
        {
          code: 'map-outgrown',
          sentence:
            '99 scores lie below everything that the map of token-f1 was fitted on (min-max): gemma could be worse by more than the margin.',
        },
        { code: 'not-worse' },
      ],
    });
  });

  test('lets one pass whose few lower answers could not move it beyond the margin', () => {
    expect(decide((index) => (index === 0 ? 0.9 : 0.8)).status).toBe('pass');
    expect(decide((index) => (index === 0 ? 0.9 : index < 3 ? 0 : 0.8)).status).toBe('pass');
    expect(decide((index) => (index === 0 ? 0.9 : index < 8 ? 0 : 0.8)).status).toBe('inconclusive');
    // By a hundredth of the map's width each.
    expect(decide((index) => (index === 0 ? 0.9 : 0.799)).status).toBe('pass');
  });

  test('hides from one of two voices half of what it hides from a single one', () => {
    const voices = [speakAlone('token-f1'), speakAlone('kind')];
    expect(decide((index) => (index === 0 ? 0.9 : index < 4 ? 0.7 : 0.8)).status).toBe('inconclusive');
    expect(decide((index) => (index === 0 ? 0.9 : index < 4 ? 0.7 : 0.8), { voices }).status).toBe('pass');
  });

  test('is not what an evaluator’s own map is, and leaves a fail a fail', () => {
    expect(decide((index) => (index === 0 ? 0.9 : 0.8), { map: { kind: 'own' } }).status).toBe('pass');
    expect(decide(() => 0, { map: { kind: 'own' } }).status).toBe('fail');
    expect(decide(() => 0, { map: { ...fitted, low: 0.5 } }).status).toBe('fail');
  });
});
