import { describe, expect, test } from '@jest/globals';
import type { EvaluatorLine, Finding } from '../../src/documents/run.ts';
import type { ScoreMap } from '../../src/evaluators/score-map.ts';
import { decideGate } from '../../src/gate/decide-gate.ts';
import { findInstrumentBlockers, findUnfittedMaps } from '../../src/gate/instrument-reasons.ts';
import { speakAlone, type Voice } from '../../src/poq/consensus/voices.ts';
import type { Node } from '../../src/poq/node.ts';
import { buildNode } from '../doubles/run.ts';
import { rulesOf } from './rules-of.ts';

const unfit: Finding = { name: 'judge-unfit', sentence: 'It gave 9 to an empty answer.', cure: 'Take another.', blocking: true };
const answers = Array.from({ length: 60 }, (_, index) => ({ id: `p${index}`, f1: 0.75 }));

type Instruments = {
  readonly findings?: Readonly<Record<string, readonly Finding[]>>;
  readonly voices?: readonly Voice[];
  readonly map?: ScoreMap;
};

/** A node whose evaluators have found these things about themselves. */
function nodeOf(name: string, { findings = {}, voices = [speakAlone('token-f1')], map = { kind: 'own' } }: Instruments = {}): Node {
  const node = buildNode(name, { answers });
  const lines = Object.entries(findings).map(([evaluator, found]): [string, EvaluatorLine] => [
    evaluator,
    { line: 'evaluator', name: evaluator, use: 'gpt-judge', revision: 'one', findings: [...found] },
  ]);
  return {
    ...node,
    electorate: { voices, maps: new Map([['token-f1', map]]) },
    run: { ...node.run, evaluators: new Map(lines) },
  };
}

describe('what is found of an evaluator', () => {
  const panel: Voice = { evaluators: ['strict', 'kind'], joinedBy: 'median' };
  const blockers = (instruments: Instruments, lines = '') => findInstrumentBlockers(nodeOf('gemma', instruments), rulesOf(lines));
  test('that votes blocks, alone or in a panel, and names run and evaluator', () => {
    expect(blockers({ findings: { 'token-f1': [unfit] } })).toEqual([
      { code: 'judge-unfit', sentence: 'gemma, token-f1: It gave 9 to an empty answer.', cure: 'Take another.' },
    ]);
    expect(blockers({ findings: { strict: [], kind: [unfit] }, voices: [panel] }).map(({ sentence }) => sentence)).toEqual([
      'gemma, kind: It gave 9 to an empty answer.',
    ]);
  });
  test('for analysis stops nothing, and neither does a warning', () => {
    expect(blockers({ findings: { strict: [unfit], 'token-f1': [{ ...unfit, blocking: false }] } })).toEqual([]);
  });
  test('may be waived by its own name', () => {
    expect(blockers({ findings: { 'token-f1': [unfit] } }, 'gate: { waive: [judge-unfit] }')).toEqual([]);
    expect(blockers({ findings: { 'token-f1': [unfit] } }, 'gate: { waive: [judge-drift] }')).toHaveLength(1);
  });
  test('cannot be waived where it is that the budget was spent', () => {
    expect(() => rulesOf('gate: { waive: [judge-budget] }')).toThrow('judge-budget');
  });
});

test('a map that could not be fitted is told for those that vote', () => {
  const map: ScoreMap = { kind: 'unfitted', because: 'no baseline has a score' };
  expect(findUnfittedMaps(nodeOf('gemma', { map })).map(({ code, sentence }) => [code, sentence])).toEqual([
    ['map-unfitted', 'token-f1 has no score on 0..10: no baseline has a score.'],
  ]);
  expect(findUnfittedMaps(nodeOf('gemma', { map, voices: [speakAlone('sts')] }))).toEqual([]);
  expect(findUnfittedMaps(nodeOf('gemma'))).toEqual([]);
});

describe('the gate', () => {
  const gate = (candidate: Instruments, baseline: Instruments, lines = '') =>
    decideGate({
      candidate: nodeOf('gemma', candidate),
      baselines: [nodeOf('main', baseline)],
      promptIds: answers.map(({ id }) => id),
      rules: rulesOf(`reward: { cost: none }\n${lines}`),
    });
  const found = { findings: { 'token-f1': [unfit] } };
  test('is open while an evaluator that votes cannot be relied on, on either side', () => {
    expect(gate({}, {}).status).toBe('pass');
    expect(gate(found, {})).toMatchObject({ status: 'inconclusive', sentence: 'gemma, token-f1: It gave 9 to an empty answer.' });
    expect(gate({}, found)).toMatchObject({ status: 'inconclusive', sentence: 'main, token-f1: It gave 9 to an empty answer.' });
    expect(gate(found, found, 'gate: { waive: [judge-unfit] }').status).toBe('pass');
  });
  test('does not let it be merged as mere noise', () => {
    expect(gate(found, {}, 'gate: { inconclusive: allow-merge }')).toMatchObject({ status: 'inconclusive', softened: false });
  });
  test('does not fail a candidate for a floor that such an evaluator says it breaks', () => {
    const floor = 'gate: { floors: { quality: { all: 9 } } }';
    expect(gate({}, {}, floor)).toMatchObject({ status: 'fail' });
    expect(gate(found, {}, floor)).toMatchObject({ status: 'inconclusive' });
    expect(gate(found, {}, floor).reasons.map(({ code }) => code)).toEqual(['judge-unfit', 'quality-floor', 'not-worse']);
  });
  test('is open without a fitted map, whatever else is known', () => {
    const map: ScoreMap = { kind: 'unfitted', because: 'nothing there' };
    expect(gate({ map }, { map })).toMatchObject({ status: 'inconclusive', sentence: 'token-f1 has no score on 0..10: nothing there.' });
  });
});
