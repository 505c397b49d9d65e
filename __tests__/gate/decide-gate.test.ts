import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/documents/run.ts';
import { decideGate, type GateDecision } from '../../src/gate/decide-gate.ts';
import type { Node } from '../../src/poq/node.ts';
import { type AnswerSketch, buildNode, type RunSketch, sketchPlan } from '../doubles/run.ts';
import { goldenIds, goldenNode } from './golden-nodes.ts';
import { rulesOf } from './rules-of.ts';

const count = 400;
const ids = Array.from({ length: count }, (_, index) => `p${index}`);
type Answer = (index: number) => Partial<AnswerSketch>;

/** Half the answers right, each in 100 ms. */
const usual: Answer = (index) => ({ f1: index % 2, ms: 100 });
const node = (name: string, answer: Answer = usual, sketch: Partial<RunSketch> = {}): Node =>
  buildNode(name, { ...sketchPlan(count, answer), ...sketch });
const times =
  (factor: number): Answer =>
  (index) => ({ ...usual(index), ms: 100 * factor });
const main = node('main');

function decide(candidate: Node, lines = '', baselines: readonly Node[] = [main], promptIds: readonly string[] = ids): GateDecision {
  return decideGate({ candidate, baselines, promptIds, rules: rulesOf(lines) });
}
const codesOf = ({ reasons }: GateDecision): readonly string[] => reasons.map(({ code }) => code);

describe('one baseline', () => {
  test('the same again passes at 400 prompts', () => {
    const decision = decide(node('gemma'));
    expect(decision).toMatchObject({ status: 'pass', softened: false, reference: 100 });
    // scipy.stats.t: 2/400² for unseen losses, .09 · 2 · .03² from run to run: ± .025891
    expect(decision.sentence).toBe(
      'The reward is not worse than that of main by more than 0.05: difference +0.000 [−0.026, +0.026], quality contributes +0.000, cost +0.000.',
    );
    expect(codesOf(decision)).toEqual(['not-worse']);
  });
  test('the same again is not yet known at 60 prompts, and what would settle it is said', () => {
    const few = (name: string) => buildNode(name, sketchPlan(60, usual));
    const decision = decide(few('gemma'), '', [few('main')], ids.slice(0, 60));
    expect(decision.status).toBe('inconclusive');
    expect(decision.reasons).toEqual([
      {
        code: 'undecided',
        sentence:
          'Whether the reward is worse than that of main by more than 0.05 cannot be told: difference +0.000 [−0.053, +0.053], quality contributes +0.000, cost +0.000.',
        cure: expect.stringMatching(/^At the present estimate this would settle it: about \d+ further prompts/),
      },
    ]);
  });
  test('twice as dear for the same quality fails, and passes on quality alone', () => {
    const decision = decide(node('gemma', times(2)));
    // V = 2/400² + .3² · .03² · (2² + 1²) = .0204²; t is 1.960 at so many degrees of freedom: ± .0400
    expect(decision).toMatchObject({
      status: 'fail',
      sentence:
        'The reward is worse than that of main by more than 0.05: difference −0.300 [−0.340, −0.260], quality contributes +0.000, cost −0.300.',
    });
    const [comparison] = decision.comparisons;
    expect(comparison?.qualityOnly).toMatchObject({ kind: 'estimate', value: 0 });
    expect(comparison?.flip).toMatchObject({ to: 'inconclusive' });
    expect(comparison?.flip?.beta).toBeLessThan(0.3);
    expect(decide(node('gemma', times(2)), 'reward: { cost: none }').status).toBe('pass');
  });
  test('half as dear may lose a quality point and a half', () => {
    expect(decide(node('gemma', (index) => ({ f1: Math.max(0, (index % 2) - 0.3), ms: 50 }))).status).toBe('pass');
    expect(decide(node('gemma', (index) => ({ f1: Math.max(0, (index % 2) - 0.3), ms: 100 }))).status).toBe('fail');
  });
  test('the golden example is decided by its interval', () => {
    const decide = (margin: number) =>
      decideGate({
        candidate: goldenNode('candidate'),
        baselines: [goldenNode('main')],
        promptIds: goldenIds,
        rules: rulesOf(`gate: { margin: ${margin} }`),
      });
    expect(decide(0.4649).status).toBe('inconclusive');
    expect(decide(0.465)).toMatchObject({ status: 'pass', reference: 105 });
  });
});

describe('without a baseline the question stays open, and what to do is said', () => {
  test('none at all', () => {
    const decision = decide(node('gemma'), '', []);
    expect(decision).toMatchObject({ status: 'inconclusive', sentence: 'There is no baseline to compare with.', comparisons: [] });
    expect(decision.reasons[0]?.cure).toBe('Accept a run as the baseline: poq measure --accept main.');
    expect(decision).not.toHaveProperty('reference');
  });
  test('none of the name', () => {
    expect(decide(node('gemma'), 'gate: { against: prod }')).toMatchObject({
      status: 'inconclusive',
      sentence: 'There is no baseline called prod; there is main.',
    });
  });
  test('a broken limit or a broken run is told all the same', () => {
    expect(codesOf(decide(node('gemma'), 'gate: { floors: { quality: { all: 9 } } }', []))).toEqual(['quality-floor', 'no-baselines']);
    expect(decide(node('gemma'), 'gate: { floors: { quality: { all: 9 } } }', []).status).toBe('fail');
    expect(decide(node('gemma', usual, { finished: false }), '', []).status).toBe('error');
  });
});

describe('several baselines', () => {
  const better = node('better', (index) => ({ f1: index % 2 === 1 || index % 10 === 0 ? 1 : 0, ms: 100 }));
  const dearer = node('dearer', times(3));
  test('best compares with the highest reward only', () => {
    const decision = decide(node('gemma'), 'gate: { against: best }', [main, better, dearer]);
    expect(decision.comparisons.map(({ baseline }) => baseline)).toEqual(['better']);
    expect(decision).toMatchObject({ status: 'fail', reference: 100 });
    expect(decide(node('gemma'), 'gate: { against: best }', [main, dearer])).toMatchObject({ status: 'pass', reference: 200 });
  });
  test('all passes only where it passes against each, and tells the nearest first', () => {
    const decision = decide(node('gemma'), 'gate: { against: all }', [dearer, main]);
    expect(decision.comparisons.map(({ baseline, status }) => [baseline, status])).toEqual([
      ['dearer', 'pass'],
      ['main', 'pass'],
    ]);
    expect(decision.status).toBe('pass');
    expect(decision.sentence).toContain('not worse than that of main');
  });
  test('all fails where it fails against one, and tells that one first', () => {
    const decision = decide(node('gemma'), 'gate: { against: all }', [main, better]);
    expect(decision.status).toBe('fail');
    expect(decision.sentence).toContain('The reward is worse than that of better');
    expect(codesOf(decision)).toEqual(['worse', 'not-worse']);
  });
  test('all is open where one comparison is open, and tells that one first', () => {
    const foreign = node('foreign', usual, { hardware: 'Xeon' });
    const decision = decide(node('gemma'), 'gate: { against: all }', [main, foreign]);
    expect(decision.status).toBe('inconclusive');
    expect(decision.sentence).toBe('Costs are not comparable: gemma was measured on EPYC, 8 cores, foreign on Xeon, 8 cores.');
    expect(codesOf(decision)).toEqual(['hardware-differs', 'not-worse']);
  });
  test('failing against any takes Holm’s correction', () => {
    // D = −.084, SE = √(2/400² + .3² · .03² · (1.28² + 1)) = .01504: P(T ≤ (D + .05)/SE) = .0119, below .025 alone, above .025/4 among four
    const losing = node('gemma', times(1.28));
    const alone = decide(losing);
    const among = decide(
      losing,
      'gate: { against: all }',
      ['a', 'b', 'c', 'd'].map((name) => node(name)),
    );
    expect([alone.status, among.status]).toEqual(['fail', 'inconclusive']);
    expect(among.sentence).toContain('cannot be told once the number of baselines is allowed for (Holm)');
  });
});

describe('costs that cannot be compared leave the question open, while quality is told', () => {
  test('different hardware', () => {
    const decision = decide(node('gemma', usual, { hardware: 'Xeon' }));
    expect(decision.status).toBe('inconclusive');
    expect(decision.sentence).toBe('Costs are not comparable: gemma was measured on Xeon, 8 cores, main on EPYC, 8 cores.');
    expect(decision.comparisons[0]).toMatchObject({ status: 'inconclusive', costCompared: false, costPrompts: 0 });
    expect(decision.comparisons[0]?.qualityOnly).toMatchObject({ kind: 'estimate', value: 0 });
  });
  test('recorded timings of which nobody knows the hardware', () => {
    expect(codesOf(decide(node('gemma', usual, { kind: 'recorded' })))).toEqual(['hardware-unknown']);
    expect(codesOf(decide(node('gemma', usual, { kind: 'recorded', hardware: 'EPYC, 8 cores' })))).toEqual(['hardware-unknown']);
  });
  test('the best out of baselines of different hardware', () => {
    const foreign = node('foreign', times(3), { hardware: 'Xeon' });
    expect(codesOf(decide(node('gemma'), 'gate: { against: best }', [main, foreign]))).toEqual(['hardware-differs']);
  });
  test('where cost plays no part hardware does not matter', () => {
    expect(decide(node('gemma', usual, { hardware: 'Xeon' }), 'reward: { cost: none }')).toMatchObject({ status: 'pass' });
  });
});

describe('costs that are needed and not there', () => {
  const untimed = node('gemma', (index) => ({ f1: index % 2 }));
  test('are refused, on either side', () => {
    expect(() => decide(untimed)).toThrow('the reward weighs cost, but the run of gemma has no timings');
    expect(() => decide(main, '', [node('main', (index) => ({ f1: index % 2 }))])).toThrow('the run of main has no timings');
  });
  test('are not missed where cost plays no part', () => {
    expect(decide(untimed, 'reward: { cost: none }').status).toBe('pass');
  });
  test('are refused where they are all 0', () => {
    expect(() => decide(node('gemma'), '', [node('main', times(0))])).toThrow('the mean cost of main, which is 0 ms');
    expect(() => decide(node('gemma'), 'gate: { against: all }', [node('main', times(0))])).toThrow('which is 0 ms');
    expect(() => decide(node('gemma'), 'gate: { against: best }', [node('main', times(0))])).toThrow('which is 0 ms');
    expect(decide(node('gemma', times(0)), '', [main]).status).toBe('pass');
  });
});

describe('a broken measurement is an error, whatever the figures say', () => {
  test.each([
    ['an unfinished candidate', node('gemma', usual, { finished: false }), [main], ['incomplete']],
    ['an unfinished baseline', node('gemma'), [node('main', usual, { finished: false })], ['incomplete']],
    ['a lost answer', node('gemma', (index) => (index === 7 ? { outcome: 'lost' } : usual(index))), [main], ['lost-answers']],
    ['a prompt not asked', buildNode('gemma', sketchPlan(count - 1, usual)), [main], ['incomplete']],
  ])('%s', (_, candidate, baselines, codes) => {
    const decision = decide(candidate, 'gate: { inconclusive: allow-merge, floors: { quality: { all: 9 } } }', baselines);
    expect(decision).toMatchObject({ status: 'error', softened: false, comparisons: [] });
    expect(codesOf(decision)).toEqual(codes);
  });
  test('of a baseline that is not gated against it is not', () => {
    expect(decide(node('gemma'), '', [node('other', usual, { finished: false }), main]).status).toBe('pass');
  });
});

describe('blocking findings', () => {
  const throttled: Finding = { name: 'throttled', sentence: 'The GPU was throttled.', cure: 'Cool it.', blocking: true };
  test('keep a pass open, and are told before the figures', () => {
    const decision = decide(node('gemma', usual, { findings: [throttled] }));
    expect(decision).toMatchObject({ status: 'inconclusive', sentence: 'gemma: The GPU was throttled.' });
    expect(codesOf(decision)).toEqual(['throttled', 'not-worse']);
  });
  test('of the baseline, too', () => {
    expect(decide(node('gemma'), '', [node('main', usual, { findings: [throttled] })]).status).toBe('inconclusive');
  });
  test('keep a fail open, too: a throttled candidate is dear for no fault of its own', () => {
    const decision = decide(node('gemma', times(2), { findings: [throttled] }));
    expect(decision).toMatchObject({ status: 'inconclusive', sentence: 'gemma: The GPU was throttled.' });
  });
  test('take the blame for a latency above its ceiling, but not for bad answers', () => {
    const disturbed = node('gemma', times(2), { findings: [throttled] });
    const slow = decide(disturbed, 'gate: { ceilings: { p95LatencyMs: 150 } }');
    expect(slow.status).toBe('inconclusive');
    expect(codesOf(slow)).toEqual(['throttled', 'latency-ceiling', 'worse']);
    const bad = decide(disturbed, 'gate: { ceilings: { p95LatencyMs: 150 }, floors: { quality: { qa: 6 } } }');
    expect(bad).toMatchObject({ status: 'fail', sentence: 'Quality of qa is 5.00, below the floor of 6.' });
    expect(codesOf(bad)).toEqual(['quality-floor', 'throttled', 'latency-ceiling', 'worse']);
  });
  test('may be waived', () => {
    const cached: Finding = { ...throttled, name: 'cached-latency' };
    expect(decide(node('gemma', usual, { findings: [cached] }), 'gate: { waive: [cached-latency] }').status).toBe('pass');
  });
});

describe('limits', () => {
  test('a broken one fails what would pass, and is told first', () => {
    const decision = decide(node('gemma'), 'gate: { floors: { quality: { qa: 6 } }, ceilings: { p95LatencyMs: 90 } }');
    expect(decision).toMatchObject({ status: 'fail', sentence: 'Quality of qa is 5.00, below the floor of 6.' });
    expect(codesOf(decision)).toEqual(['quality-floor', 'latency-ceiling', 'not-worse']);
  });
  test('one about which nothing was measured keeps a pass open', () => {
    const decision = decide(node('gemma'), 'gate: { floors: { quality: { translation: 1 } } }');
    expect(decision).toMatchObject({
      status: 'inconclusive',
      sentence: 'gate.floors.quality names the task translation, of which no prompt counts.',
    });
  });
});

describe('unscored answers', () => {
  const broken = (share: number) =>
    node('gemma', (index) => ({ ...usual(index), ...(index < share * count && { f1: { unscored: 'broke' } }) }));
  test('leave their prompts out for both, without lowering the mean', () => {
    const decision = decide(broken(0.05));
    expect(decision.status).toBe('pass');
    expect(decision.usable.ids).toHaveLength(380);
    expect(decision.usable.leftOut).toEqual([{ reason: 'gemma: token-f1: broke', prompts: 20 }]);
    expect(decision.comparisons[0]?.qualityOnly).toMatchObject({ value: 0 });
  });
  test('above the ceiling they keep the question open', () => {
    const decision = decide(broken(0.06));
    expect(decision).toMatchObject({
      status: 'inconclusive',
      sentence: '24 of 400 prompts are left out (gemma: token-f1: broke), more than the 5 % allowed.',
    });
  });
  test('where nothing at all was scored there is nothing to compare', () => {
    expect(codesOf(decide(broken(1)))).toEqual(['too-many-left-out', 'too-few-clusters']);
  });
});

test('failed answers count 0, with at least the median cost', () => {
  const decision = decide(node('gemma', (index) => (index % 10 === 1 ? { outcome: 'failed', ms: 1 } : usual(index))));
  expect(decision.status).toBe('fail');
  const [comparison] = decision.comparisons;
  expect(comparison?.qualityOnly).toMatchObject({ value: expect.closeTo(-0.1, 12) });
  if (comparison?.difference.kind !== 'estimate') throw new Error('there is an interval');
  expect(comparison.difference.parts.cost?.normalized).toBeCloseTo(0, 12);
});

describe('a node that answers nothing', () => {
  const refuse: Answer = () => ({ outcome: 'failed', ms: 1 });
  const refused = node('gemma', refuse);
  test('fails, however fast it refuses and however bad the baseline is', () => {
    const poor = node('main', (index) => ({ f1: 0.001 * (index % 2), ms: 100 }));
    for (const lines of ['', 'reward: { cost: none }', 'reward: { beta: 5 }', 'gate: { against: all }', 'gate: { against: best }'])
      expect(decide(refused, lines, [poor])).toMatchObject({ status: 'fail', sentence: 'gemma answered none of 400 prompts.' });
    expect(codesOf(decide(refused, '', [poor]))).toEqual(['nothing-answered', 'no-timed-answer']);
    expect(codesOf(decide(refused, '', []))).toEqual(['nothing-answered', 'no-baselines']);
  });
  test('fails no other than itself: against such a baseline the question stays open', () => {
    for (const lines of ['', 'gate: { against: all }', 'reward: { cost: none }'])
      expect(decide(node('gemma'), lines, [node('main', refuse)]).status).toBe('inconclusive');
    expect(decide(node('gemma'), '', [node('main', refuse)]).sentence).toBe(
      'Costs are not comparable: main answered none of its 134 timed prompts.',
    );
  });
  test('in its latency blocks has no cost, which leaves the question open', () => {
    const fussy = node('gemma', (index) => (index % 3 === 0 ? { outcome: 'failed', ms: 1 } : { f1: 1, ms: 100 }));
    const decision = decide(fussy);
    expect(decision.status).toBe('inconclusive');
    expect(codesOf(decision)).toEqual(['no-timed-answer']);
    expect(decision.comparisons[0]).toMatchObject({ costCompared: false, qualityOnly: { kind: 'estimate' } });
    expect(decide(fussy, 'reward: { cost: none }').status).toBe('pass');
  });
});

test('a run does not stand up to itself', () => {
  const decision = decide(node('gemma', usual, { header: { runId: main.run.header.runId } }));
  expect(decision).toMatchObject({ status: 'inconclusive', sentence: 'gemma is the very run that main is: nothing is compared.' });
  expect(codesOf(decision)).toEqual(['same-run', 'not-worse']);
  const several = [node('other'), node('copy', usual, { header: { runId: 'run-of-gemma' } })];
  expect(decide(node('gemma'), 'gate: { against: all }', several).status).toBe('inconclusive');
  expect(decide(node('gemma'), 'gate: { against: other }', several).status).toBe('pass');
});

describe('too few to tell', () => {
  test('one passage', () => {
    const same: Answer = (index) => ({ ...usual(index), cluster: 'one' });
    expect(decide(node('gemma', same), '', [node('main', same)])).toMatchObject({
      status: 'inconclusive',
      sentence: 'Against main there are too few independent passages or articles to tell (1).',
    });
  });
  test('one latency block', () => {
    const one = (name: string) => buildNode(name, sketchPlan(count, usual, 1));
    expect(codesOf(decide(one('gemma'), '', [one('main')]))).toEqual(['too-few-blocks']);
  });
});

describe('an inconclusive verdict that may merge', () => {
  test('says so, and stays inconclusive', () => {
    const few = (name: string) => buildNode(name, sketchPlan(60, usual));
    const decision = decide(few('gemma'), 'gate: { inconclusive: allow-merge }', [few('main')], ids.slice(0, 60));
    expect(decision).toMatchObject({ status: 'inconclusive', softened: true });
  });
  test('is let through for noise alone: what the one who proposes could bring about stays red', () => {
    const allow = 'gate: { inconclusive: allow-merge }';
    const copy = node('gemma', times(2), { header: { runId: main.run.header.runId } });
    const elsewhere = node('gemma', times(2), {
      header: { environment: { ...main.run.header.environment, cpu: { model: 'other', cores: 1 } } },
    });
    for (const decision of [decide(node('gemma'), allow, []), decide(copy, allow), decide(elsewhere, allow)])
      expect(decision).toMatchObject({ status: 'inconclusive', softened: false });
  });
  test('is softened only where the suite says so, and nothing else is', () => {
    expect(decide(node('gemma'), '', []).softened).toBe(false);
    expect(decide(node('gemma', times(2)), 'gate: { inconclusive: allow-merge }')).toMatchObject({ status: 'fail', softened: false });
    expect(decide(node('gemma'), 'gate: { inconclusive: allow-merge }')).toMatchObject({ status: 'pass', softened: false });
  });
});

test('recorded answers with timings but without blocks are clustered by passage, which is said', () => {
  const recorded = (name: string) =>
    buildNode(name, {
      kind: 'recorded',
      hardware: 'one L4',
      answers: ids.map((id, index) => ({ id, f1: index % 2, ms: 100, cluster: `c${index % 50}` })),
    });
  const decision = decide(recorded('gemma'), '', [recorded('main')]);
  expect(decision.comparisons[0]).toMatchObject({ status: 'pass', blockInformation: false, costPrompts: 400 });
});
