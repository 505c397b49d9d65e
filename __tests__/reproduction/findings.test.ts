import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../scripts/reproduction/finding.ts';
import { listFindings } from '../../scripts/reproduction/findings.ts';
import { renderFindings } from '../../scripts/reproduction/findings-page.ts';
import type { Trust, TrustRow } from '../../src/documents/report.ts';
import type { AttackOutcome, RuleName, RuleSweep, Simulation } from '../../src/documents/simulation.ts';
import { attack, buildSimulation, evaluator, model } from '../report/simulation/built-simulation.ts';

const cast = { sts: 'sts', crossEncoders: ['ce-minilm', 'ce-deberta'] };

const trustOf = (rows: readonly TrustRow[]): Trust => ({
  rows: [...rows],
  confidence: 0.95,
  resamples: 1_000,
  runs: [],
  warnings: [],
  agreements: [],
});
const taskRow = (name: string, task: string, estimate: number): TrustRow => ({
  ...{ evaluator: name, against: 'token-f1', scope: 'task', task, pairs: 9, clusters: 9 },
  pearson: { estimate },
});

/** The finding whose sentence begins so. */
function find(beginning: string, more: Partial<Simulation> = {}, trust?: Trust): Finding {
  const findings = listFindings({ simulation: buildSimulation(more), cast, ...(trust !== undefined && { trust }) });
  const found = findings.find(({ finding }) => finding.startsWith(beginning));
  if (found === undefined) throw new Error(`nothing begins with ${beginning}`);
  return found;
}

describe('evaluators', () => {
  const best = 'The sentence-similarity bi-encoder correlates with F1 better';
  test('the bi-encoder is better only where it is better than every cross-encoder', () => {
    expect(find(best)).toMatchObject({ ours: 'sts 0.66, ce-minilm 0.05, ce-deberta −0.31', direction: 'yes' });
    const lower = [evaluator('sts', 0.9, 0.3), evaluator('ce-minilm', 0.8, 0.4), evaluator('ce-deberta', 0.7, -0.3)];
    expect(find(best, { evaluators: lower }).direction).toBe('partly');
  });

  test('cross-encoders that follow F1 contradict the paper', () => {
    const near = 'The cross-encoders correlate with F1 near zero';
    expect(find(near).direction).toBe('yes');
    const good = [evaluator('sts', 0.9, 0.9), evaluator('ce-minilm', 0.8, 0.7), evaluator('ce-deberta', 0.7, 0.6)];
    expect(find(near, { evaluators: good }).direction).toBe('no');
  });

  test('without a judge nothing is said of one', () => {
    expect(find('The bi-encoder correlates with the GPT judge')).toMatchObject({ published: '0.29', direction: 'not measured' });
  });

  test('a sign that differs between tasks is a flip; without a trust table none is looked for', () => {
    const signs = 'Reliability differs strongly';
    expect(find(signs).direction).toBe('not measured');
    const flipped = trustOf([taskRow('ce-deberta', 'qa', -0.2), taskRow('ce-deberta', 'summarization', 0.4)]);
    expect(find(signs, {}, flipped)).toMatchObject({ direction: 'yes' });
    expect(find(signs, {}, flipped).ours).toContain('ce-deberta qa −0.20, summarization 0.40');
    const steady = trustOf([taskRow('ce-deberta', 'qa', 0.2), taskRow('ce-deberta', 'summarization', 0.4)]);
    expect(find(signs, {}, steady).direction).toBe('no');
  });

  test('an evaluator that earns far more than the top node is not on a par with it, and one that earns far less even less so', () => {
    const par = 'The bi-encoder as a node earns';
    // the best node of the built simulation earns 0.551, the evaluator its agreement − 0.1
    const earning = (agreement: number) => find(par, { evaluators: [evaluator('sts', agreement, 0.6)] }).direction;
    expect([earning(0.7), earning(0.9), earning(0.4)]).toEqual(['yes', 'partly', 'no']);
  });

  test('the least paid is the one that agrees least with F1, or is not', () => {
    const outcast = 'The evaluator that agrees least';
    expect(find(outcast).direction).toBe('yes');
    const turned = [evaluator('sts', 0.5, 0.9), evaluator('ce-deberta', 0.7, -0.3)];
    expect(find(outcast, { evaluators: turned })).toMatchObject({ ours: 'sts 0.50, ce-deberta 0.70', direction: 'no' });
  });

  test('batching is told as the ratio of the smallest and the largest batch', () => {
    const batching = 'What a score costs';
    expect(find(batching).direction).toBe('not measured');
    const batches = (costs: (number | null)[]) => [
      { batch: 32, costs, evaluators: [] },
      { batch: 1, costs: [10, 10, 10], evaluators: [] },
    ];
    expect(find(batching, { batches: batches([2, 4, 5]) })).toMatchObject({
      ours: 'cost of a pair at batch 1 ÷ at batch 32 on this CPU: sts 5.00, ce-minilm 2.50, ce-deberta 2.00',
      direction: 'yes',
    });
    expect(find(batching, { batches: batches([9, 4, null]) }).direction).toBe('partly');
  });
});

describe('inference nodes', () => {
  test('the published rewards are of other models: only the spread is told', () => {
    const spread = find('Average normalized rewards');
    expect(spread).toMatchObject({ direction: 'other models' });
    expect(spread.ours).toBe('small 0.55 ± 0.001, large 0.20 ± 0.001: 0.35 apart (published: 0.49)');
  });

  test('the best model is among the fastest where at most half of the pool are faster or as fast', () => {
    const fast = 'The models of highest quality';
    expect(find(fast)).toMatchObject({ ours: 'large: quality 8.00 of 10, 2,000 ms, 3. fastest of 3', direction: 'no' });
    expect(find(fast, { nodes: [model('large', 8, 100), model('slow', 5, 900)] }).direction).toBe('yes');
  });

  test('quality for a millisecond is compared with the node that has least of it', () => {
    const ratio = 'Their quality for a millisecond';
    expect(find(ratio).direction).toBe('no');
    const nodes = [model('good', 8, 100), model('slow', 4, 350)];
    expect(find(ratio, { nodes })).toMatchObject({ ours: 'good 7.0 × that of slow', direction: 'yes' });
  });
});

const sweep = (rule: RuleName, sampled: number, more: Partial<RuleSweep> = {}): RuleSweep => ({
  ...{ rule, sampled, method: 'exact', nodes: [0.5, 0.3], evaluators: [0.8, 0.6] },
  ...more,
});

describe('consensus', () => {
  test('K = 1 is no point of the curve of evaluators: there is nobody to agree with', () => {
    const rules = [sweep('mean', 1, { evaluators: [1, 1] }), sweep('mean', 2), sweep('mean', 3, { evaluators: [0.7, null] })];
    expect(find('More evaluators for a record lower', { rules })).toMatchObject({ ours: 'K = 2: 0.700, K = 3: 0.700', direction: 'no' });
    const lower = [...rules.slice(0, 2), sweep('mean', 3, { evaluators: [0.6, 0.6] })];
    expect(find('More evaluators for a record lower', { rules: lower }).direction).toBe('yes');
  });

  test('the variance has to rise with every step', () => {
    const rules = (last: number) => [
      sweep('mean', 2, { evaluatorVariance: 0.01 }),
      sweep('mean', 3, { evaluatorVariance: 0.02 }),
      sweep('mean', 4, { evaluatorVariance: last }),
    ];
    expect(find('More evaluators for a record raise', { rules: rules(0.03) }).direction).toBe('yes');
    expect(find('More evaluators for a record raise', { rules: rules(0.015) }).direction).toBe('partly');
  });

  test('rewards of inference nodes that move by more than 0.02 are not stable', () => {
    const stable = 'The rewards of inference nodes stay';
    expect(find(stable, { rules: [sweep('mean', 1), sweep('mean', 2, { nodes: [0.5, 0.32] })] }).direction).toBe('yes');
    expect(find(stable, { rules: [sweep('mean', 1), sweep('mean', 2, { nodes: [0.5, 0.35] })] }).direction).toBe('no');
  });

  test('rules are compared at the largest K, and not below three evaluators, where they are one rule', () => {
    const robust = 'Median and trimmed mean of all evaluators';
    const at = (sampled: number) => [
      sweep('mean', sampled, { truthCorrelation: 0.5 }),
      sweep('median', sampled, { truthCorrelation: 0.7 }),
      sweep('trimmed-mean', sampled, { truthCorrelation: 0.4 }),
    ];
    expect(find(robust, { rules: at(2) }).direction).toBe('not measured');
    expect(find(robust, { rules: [...at(2), ...at(3)] })).toMatchObject({
      ours: 'mean 0.500, median 0.700, trimmed 0.400 (3 evaluators)',
      direction: 'partly',
    });
  });

  test('weights are saturated at the greatest weight of the settings', () => {
    const saturated = 'The published trust weights all end';
    expect(find(saturated).direction).toBe('yes');
    const one = [evaluator('sts', 0.9, 0.6), evaluator('ce-deberta', 0.7, -0.3, { weights: { published: 1.2, ours: 0.1 } })];
    expect(find(saturated, { evaluators: one })).toMatchObject({
      ours: 'published rule: sts 3.00, ce-deberta 1.20; this project’s: sts 1.00, ce-deberta 0.10',
      direction: 'partly',
    });
  });
});

describe('attacks', () => {
  const attacks = (name: AttackOutcome['attack'], more: (rule: RuleName) => Partial<AttackOutcome>): AttackOutcome[] =>
    (['mean', 'median', 'trimmed-mean'] as const).map((rule) => attack(name, rule, more(rule)));

  test('boosting has to raise and sabotage to lower at every share', () => {
    expect(find('Boosting raises').ours).toBe('mean rule, K = 3: 0.500 honest, 0.530 at 33 % attackers');
    expect([find('Boosting raises').direction, find('Sabotage lowers').direction]).toEqual(['yes', 'yes']);
    const both = [attack('boost', 'mean'), attack('boost', 'mean', { attackers: 2, share: 2 / 3, meanReward: 0.49 })];
    expect(find('Boosting raises', { attacks: both }).direction).toBe('partly');
  });

  test('of a smaller K nothing is taken, and of no attackers neither', () => {
    const mixed = [
      attack('boost', 'mean'),
      attack('boost', 'mean', { sampled: 2, meanReward: 0.1 }),
      attack('boost', 'mean', { attackers: 0, share: 0, meanReward: 0.5 }),
    ];
    expect(find('Boosting raises', { attacks: mixed })).toMatchObject({ direction: 'yes' });
  });

  test('a minority: the rule whose consensus is nearer to F1 wins, and the one that is better correlated', () => {
    const minority = attacks('boost', (rule) => ({
      truthError: rule === 'mean' ? 2 : 1.5,
      truthCorrelation: rule === 'median' ? 0.8 : 0.7,
    }));
    expect(find('Under a minority', { attacks: minority })).toMatchObject({
      ours: 'distance from F1, 0..10, 1 attacking, under mean / median / trimmed: boost 2.00 / 1.50 / 1.50',
      direction: 'yes',
    });
    expect(find('and they keep it', { attacks: minority }).direction).toBe('partly');
  });

  test('a majority: how far the mean reward is moved, whichever way', () => {
    const by = { attackers: 2, share: 2 / 3 };
    const majority = [
      ...attacks('boost', (rule) => ({ ...by, meanReward: rule === 'mean' ? 0.6 : 0.7 })),
      ...attacks('sabotage', (rule) => ({ ...by, meanReward: rule === 'mean' ? 0.4 : 0.3 })),
      ...attacks('random-noise', () => ({ ...by, meanReward: 0.5 })),
    ];
    expect(find('Where attackers are the majority', { attacks: majority })).toMatchObject({
      ours: 'moved by 2 of 3 attacking, under mean / median / trimmed: boost 0.10 / 0.20 / 0.20, sabotage −0.10 / −0.20 / −0.20',
      direction: 'yes',
    });
  });

  test('adaptive weights are the plain mean where their curves coincide', () => {
    const adaptive = 'Under attack the published trust weights';
    const of = (reward: number) => [attack('boost', 'mean'), attack('boost', 'published-trust', { meanReward: reward })];
    expect(find(adaptive, { attacks: of(0.532) })).toMatchObject({ ours: 'at most 0.0020 apart', direction: 'yes' });
    expect(find(adaptive, { attacks: of(0.55) }).direction).toBe('no');
  });
});

describe('the page', () => {
  test('every finding is a row, every node and evaluator another, the best paid first', () => {
    const page = renderFindings('All nodes', { simulation: buildSimulation(), cast });
    const rows = page.split('\n').filter((line) => line.startsWith('| '));
    const findings = listFindings({ simulation: buildSimulation(), cast });
    // three tables with a head and a rule each
    expect(rows).toHaveLength(findings.length + 3 + 3 + 3 * 2);
    expect(page).toContain('398 prompts (398 of qa), 3 inference nodes, 3 evaluators; 5,000 rounds × 20 seeds from 7');
    expect(page).toContain(' 2 left out: sts: not scored.');
    expect(page.indexOf('| small |')).toBeLessThan(page.indexOf('| large |'));
    expect(page).toContain('| small | 7.00 | 6.00 | 500 ms | 0.50 | 0.551 ± 0.0012 | 0.550 | 0.701 ± 0.0012 |');
  });

  test('a node without a reward has dashes and stands last', () => {
    const { reward: _, cost: __, ...rest } = model('uncosted', 9, 100);
    const page = renderFindings('All nodes', { simulation: buildSimulation({ nodes: [rest, model('small', 7, 500)] }), cast });
    expect(page).toContain('| uncosted | 9.00 | 8.00 | – | 0.10 | – | – | 0.901 ± 0.0012 |');
    expect(page.indexOf('| uncosted |')).toBeGreaterThan(page.indexOf('| small |'));
  });
});
