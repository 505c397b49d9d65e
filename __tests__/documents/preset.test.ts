import { describe, expect, test } from '@jest/globals';
import { parseSuite, type Suite } from '../../src/documents/suite.ts';
import { nameOfEvaluator, roleOfEvaluator } from '../../src/documents/suite-evaluators.ts';
import { listVoices } from '../../src/poq/consensus/voices.ts';
import { violationsOf } from './violations-of.ts';

const evaluators = `evaluators:
  - use: token-f1
  - use: exact-match
  - use: rouge-l
  - { use: gpt-judge, model: m }
  - use: ce-minilm
  - use: sts-embedded
`;
const suiteOf = (text: string): Suite => parseSuite('suite.yaml', `name: x\nprompts: [{ source: embedded }]\n${text}`);
const votersOf = (suite: Suite): readonly string[] =>
  suite.evaluators.filter((one) => roleOfEvaluator(one) === 'consensus').map(nameOfEvaluator);

describe('preset: paper', () => {
  test('takes the vote from F1, from what repeats it, and from judges', () => {
    expect(votersOf(suiteOf(evaluators))).toEqual(['token-f1', 'gpt-judge', 'ce-minilm', 'sts-embedded']);
    const suite = suiteOf(`preset: paper\n${evaluators}`);
    expect(votersOf(suite)).toEqual(['ce-minilm', 'sts-embedded']);
    expect(listVoices(suite).flatMap((voice) => voice.evaluators)).toEqual(['ce-minilm', 'sts-embedded']);
  });

  test('scales costs over the pool, and takes the mean', () => {
    expect(suiteOf(evaluators).simulation).not.toHaveProperty('scale');
    expect(suiteOf(`preset: paper\n${evaluators}`).simulation).toMatchObject({ scale: 'pool', rule: 'mean' });
  });

  test('leaves alone what the suite says itself', () => {
    const own = evaluators.replace('use: token-f1', '{ use: token-f1, role: consensus }');
    const suite = suiteOf(`preset: paper\nsimulation: { scale: log, rule: median }\n${own}`);
    expect(votersOf(suite)).toEqual(['token-f1', 'ce-minilm', 'sts-embedded']);
    expect(suite.simulation).toMatchObject({ scale: 'log', rule: 'median' });
  });

  test('scales nothing where nothing costs', () => {
    expect(suiteOf(`preset: paper\nreward: { cost: none }\n${evaluators}`).simulation).not.toHaveProperty('scale');
  });

  test('is complained about where it leaves no voter, with what to do', () => {
    const lone = 'evaluators: [{ use: token-f1 }]\n';
    expect(votersOf(suiteOf(lone))).toEqual(['token-f1']);
    expect(violationsOf(() => suiteOf(`preset: paper\n${lone}`))).toEqual([
      'suite.yaml:4:13 evaluators: none of them votes: with preset: paper F1 and judges are for analysis; add an encoder, or give one of these role: consensus',
    ]);
  });

  test('is the only one there is', () => {
    expect(violationsOf(() => suiteOf(`preset: papers\n${evaluators}`))).toEqual([
      'suite.yaml:3:9 preset: "papers" is not one of paper; did you mean "paper"?',
    ]);
  });
});
