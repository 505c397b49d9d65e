import { describe, expect, test } from '@jest/globals';
import { parseActionInputs } from '../../src/inputs/action-inputs.ts';

const parse = (given: Readonly<Record<string, string>>) => parseActionInputs((name) => given[name] ?? '');

describe('the Action’s inputs', () => {
  test('all absent mean evaluate with the defaults, and no empty text gets past them', () => {
    expect(parse({})).toEqual({
      verb: 'evaluate',
      inputs: {
        suite: '.poq/suite.yaml',
        candidate: '.poq/candidate.yaml',
        baselines: '.poq/baselines',
        runs: [],
        out: 'poq-results',
        rescore: false,
        scores: true,
        resume: false,
        trust: false,
        simulation: {},
        json: false,
      },
    });
  });

  test('runs are one a line', () => {
    expect(parse({ mode: 'gate', runs: ' a.run.jsonl \n\n shards\n' }).inputs.runs).toEqual(['a.run.jsonl', 'shards']);
  });

  test('simulate reads runs and plays what the suite says', () => {
    const { verb, inputs } = parse({ mode: 'simulate', runs: 'a\nb', baselines: 'set' });
    expect([verb, inputs.runs, inputs.baselines, inputs.simulation]).toEqual(['simulate', ['a', 'b'], 'set', {}]);
  });

  test.each(['true', 'True', 'TRUE'])('%s is true', (word) => {
    expect(parse({ rescore: word, resume: word }).inputs).toMatchObject({ rescore: true, resume: true });
  });

  test.each(['false', 'False', 'FALSE'])('%s is false', (word) => {
    expect(parse({ mode: 'measure', scores: word }).inputs.scores).toBe(false);
  });

  test.each([
    [{ mode: 'evalute' }, 'mode: "evalute" is not one of evaluate, measure, gate, simulate; did you mean "evaluate"?'],
    [{ rescore: 'yes' }, 'rescore: "yes" is neither true nor false'],
    [{ mode: 'measure', accept: 'all' }, '"all" cannot be a baseline\'s name, because gate.against: all means the whole set'],
    [{ mode: 'measure', accept: '../main' }, '"../main" cannot be a baseline\'s name'],
    [{ mode: 'measure', shard: '0/2' }, '--shard "0/2" is not a part of a whole'],
    [{ accept: 'main' }, 'accept: goes with mode measure or gate, not with evaluate'],
    [
      { mode: 'gate', shard: '1/2', scores: 'false' },
      'scores: goes with mode measure, not with gate\nshard: goes with mode measure, not with gate',
    ],
    [
      { mode: 'measure', runs: 'a', rescore: 'true' },
      'runs: goes with mode evaluate or gate or simulate, not with measure\nrescore: goes with mode evaluate or gate, not with measure',
    ],
    [{ runs: 'a' }, 'runs: evaluate measures its run itself, and reads recorded ones only with trust'],
    [{ trust: 'true', resume: 'true' }, 'resume: with trust nothing is measured'],
    [{ mode: 'simulate', resume: 'true' }, 'resume: goes with mode evaluate or measure, not with simulate'],
    [{ mode: 'simulate', accept: 'main' }, 'accept: goes with mode measure or gate, not with simulate'],
    [{ mode: 'gate', trust: 'true' }, 'trust: goes with mode evaluate, not with gate'],
    [{ mode: 'gate', resume: 'true' }, 'resume: goes with mode evaluate or measure, not with gate'],
  ])('%j is refused', (given, message) => {
    expect(() => parse(given)).toThrow(expect.objectContaining({ name: 'InputError', message }));
  });
});
