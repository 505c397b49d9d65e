import { describe, expect, test } from '@jest/globals';
import { parseSuite } from '../../src/documents/suite.ts';
import { violationsOf } from './violations-of.ts';

const three = 'evaluators: [{ use: ce-minilm }, { use: sts-embedded }, { use: token-f1, role: analysis }]\n';
const parse = (simulation: string, rest = three) =>
  parseSuite('suite.yaml', `name: x\nsimulation: ${simulation}\nprompts: [{ source: embedded }]\n${rest}`).simulation;
const refuse = (simulation: string, rest?: string) => violationsOf(() => parse(simulation, rest));

describe('simulation, in a suite', () => {
  test('has a default for everything but seed, K and scale, which follow from other keys', () => {
    expect(parse('{}')).toEqual({
      ...{ rounds: 5_000, seeds: 20, rule: 'mean', selfExcluded: false, trim: 0.2, evaluatorScale: 'pool', evaluatorBatch: 1 },
      trust: { rate: 0.1, least: 0.1, most: 3 },
      attacks: { noise: 3, shift: 3, probability: 0.5, shares: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6] },
      audit: { declared: [0.25, 0.5, 0.75], penalties: [0.1, 0.5, 1] },
    });
  });

  test('weights must have room to move', () => {
    expect(parse('{ trust: { least: 1, most: 1.5 } }').trust).toEqual({ rate: 0.1, least: 1, most: 1.5 });
    expect(refuse('{ trust: { least: 1, most: 1 } }')).toEqual([
      'suite.yaml:2:34 simulation.trust.most: must be above least, which is 1: else no weight can move',
    ]);
  });

  test('no more evaluators are drawn than vote', () => {
    expect(parse('{ sampled: 2 }').sampled).toBe(2);
    expect(refuse('{ sampled: 3 }')).toEqual(['suite.yaml:2:15 simulation.sampled: 3 evaluators cannot be drawn where 2 vote']);
  });

  test('judges that are joined to one voice are drawn as one', () => {
    const judges = 'evaluators: [{ use: sts-embedded }, { use: gpt-judge, model: a, name: a }, { use: gpt-judge, model: b, name: b }]\n';
    expect(parse('{ sampled: 3 }', judges).sampled).toBe(3);
    expect(refuse('{ sampled: 3 }', `consensus: { judges: median }\n${judges}`)[0]).toMatch(/3 evaluators cannot be drawn where 2 vote$/);
  });

  test('an evaluator is compared with others only where there are others', () => {
    expect(parse('{ selfExcluded: true }').selfExcluded).toBe(true);
    const message = 'needs two evaluators for a record: of one nobody is left to compare it with';
    expect(refuse('{ selfExcluded: true, sampled: 1 }')).toEqual([`suite.yaml:2:15 simulation.selfExcluded: ${message}`]);
    expect(refuse('{ selfExcluded: true }', 'evaluators: [{ use: token-f1 }]\n')[0]).toContain(message);
  });

  test('there is no scale where nothing costs', () => {
    expect(refuse('{ scale: pool }', `reward: { cost: none }\n${three}`)).toEqual([
      'suite.yaml:2:15 simulation.scale: must be absent with reward.cost: none, because there is no cost to scale',
    ]);
  });

  test('what is out of bounds is told with its bounds', () => {
    expect(refuse('{ rounds: 0, seeds: 1001, rule: medain, trim: 0.5, attacks: { shares: [2] }, audit: { declared: [1] } }')).toEqual([
      'suite.yaml:2:23 simulation.rounds: must be at least 1, is 0',
      'suite.yaml:2:33 simulation.seeds: must be at most 1000, is 1001',
      'suite.yaml:2:45 simulation.rule: "medain" is not one of mean, median, trimmed-mean, published-trust, trust-weighted; did you mean "median"?',
      'suite.yaml:2:59 simulation.trim: must be at most 0.49, is 0.5',
      'suite.yaml:2:84 simulation.attacks.shares[0]: must be at most 1, is 2',
      'suite.yaml:2:110 simulation.audit.declared[0]: must be less than 1, is 1',
    ]);
  });
});
