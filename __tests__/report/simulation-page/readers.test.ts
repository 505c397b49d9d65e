import { describe, expect, test } from '@jest/globals';
import type { AttackOutcome, Misreport, Simulation } from '../../../src/documents/simulation.ts';
import { describePlay } from '../../../src/report/simulation/lead-words.ts';
import { renderAttackSection } from '../../../src/report/simulation/page/attack-section.ts';
import { renderEvaluatorSection } from '../../../src/report/simulation/page/evaluator-section.ts';
import { renderMisreportSection } from '../../../src/report/simulation/page/misreport-section.ts';
import { renderRulePictures } from '../../../src/report/simulation/page/rule-pictures.ts';
import { renderWeightSection } from '../../../src/report/simulation/page/weight-section.ts';
import { loadFixtureSimulation } from './fixture-simulation.ts';
import { readPageText } from './page-text.ts';

const base = loadFixtureSimulation('five-evaluators');

describe('a figure says what it is of', () => {
  const lie = (penalty: number, name = 'a'): Misreport => ({
    name,
    kind: 'inference',
    declaredShare: 0.25,
    gain: 0.3,
    penalty,
    leastAudit: 0.3 / (0.3 + penalty),
    simulated: [{ probability: 0.5, meanGain: 0, standardError: 0.01 }],
  });

  test('a least audit probability stands there for every penalty, with the penalties above', () => {
    const text = readPageText(renderMisreportSection({ ...base, misreports: [lie(1), lie(0.1)] })?.html ?? '');
    expect(text).toContain('Least audit probability with a penalty of 0.1 / 1,');
    expect(text).toContain('75.0 / 23.1 % (+0.300)');
  });

  test('lies that were played out name their penalty, and those left out are counted', () => {
    const many = Array.from({ length: 301 }, (_, index) => lie(1, `n${index}`));
    const text = readPageText(renderMisreportSection({ ...base, misreports: many })?.html ?? '');
    expect(text).toMatch(/who \| declares \| penalty \| audit probability/);
    expect(text).toContain('1 more stand in simulation.json.');
  });

  test('only pictures with bars speak of bars', () => {
    const many = Array.from({ length: 3 }, (_, copy) => base.nodes.map((node) => ({ ...node, name: `${node.name}-${copy}` }))).flat();
    expect(readPageText(renderWeightSection(base).html)).toMatch(/Bars: 95 %/);
    expect(readPageText(renderWeightSection({ ...base, nodes: many }).html)).not.toMatch(/Bars:/);
  });
});

describe('attacks', () => {
  const outcomes = (errors: { readonly boost: number; readonly sabotage: number }): Simulation => ({
    ...base,
    attacks: base.attacks.map((one): AttackOutcome => {
      const error = one.attack === 'boost' ? errors.boost : errors.sabotage;
      return { ...one, truthError: 3 + error, honestTruthError: 3 };
    }),
  });
  const read = (simulation: Simulation): string => readPageText(renderAttackSection(simulation)?.html ?? '');

  test('a shift that brings the consensus nearer to F1 is not praised for it', () => {
    expect(read(outcomes({ boost: 1, sabotage: -1 }))).toContain(
      'Here sabotage brings the consensus nearer to F1. That does not make it good',
    );
    expect(read(outcomes({ boost: -1, sabotage: 1 }))).toContain('honest scores lie below F1');
    expect(read(outcomes({ boost: 1, sabotage: 1 }))).not.toContain('nearer to F1');
  });
});

describe('evaluators', () => {
  test('who is not rewarded has no rank', () => {
    const alone = loadFixtureSimulation('one-sampled');
    const evaluators = alone.evaluators.map((one) => ({ ...one, weights: { published: 3, ours: 1 } }));
    const text = readPageText(renderEvaluatorSection({ ...alone, evaluators }).html);
    expect(text).not.toMatch(/^\d+\. /m);
    expect(text).toContain('Trust: the weight after all rounds');
  });

  test('agreement has a column where it is not the reward at β = 0', () => {
    const at = (alpha: number): string => readPageText(renderEvaluatorSection({ ...base, settings: { ...base.settings, alpha } }).html);
    expect(at(1)).not.toMatch(/\| agreement \|/);
    expect(at(0.5)).toMatch(/\| agreement \|/);
  });

  test('one evaluator is not “all of whom”', () => {
    const [first] = base.evaluators;
    const one = { ...base, evaluators: first === undefined ? [] : [first], settings: { ...base.settings, sampled: 1 } };
    expect(describePlay(one)).toContain('1 evaluator, which scores every record;');
    expect(describePlay({ ...base, settings: { ...base.settings, sampled: 1 } })).toContain('of whom K = 1 is drawn for a record');
  });
});

test('small K stay apart beside a large one', () => {
  const [first] = base.rules;
  const rules = [1, 2, 3, 50].flatMap((sampled) => (first === undefined ? [] : [{ ...first, sampled, truthError: 1 / sampled }]));
  const html = renderRulePictures(rules)?.html ?? '';
  const ticks = [...html.matchAll(/class="tick" x="(\S+)" y="\S+" text-anchor="middle">(\d+)</g)].map(
    ([, x, text]) => [text, Number(x)] as const,
  );
  const place = new Map(ticks);
  expect((place.get('2') ?? 0) - (place.get('1') ?? 0)).toBeGreaterThan(30);
  expect(place.get('50')).toBeGreaterThan(place.get('3') ?? 0);
});
