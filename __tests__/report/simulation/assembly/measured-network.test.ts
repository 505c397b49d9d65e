import { describe, expect, test } from '@jest/globals';
import type { BlockLine, EvaluatorLine } from '../../../../src/documents/run.ts';
import { assembleRules } from '../../../../src/gate/rules.ts';
import { speakAlone, type Voice } from '../../../../src/poq/consensus/voices.ts';
import { assembleNode, type Node } from '../../../../src/poq/node.ts';
import { assembleMeasuredNetwork } from '../../../../src/report/simulation/assembly/measured-network.ts';
import { makeQuestion } from '../../../doubles/questions.ts';
import { buildScoredRun, withEvaluatorLine } from '../../../poq/network/scored-runs.ts';
import { suiteOf } from '../../../poq/suite-of.ts';

const questions = new Map(['a', 'b'].map((id) => [id, makeQuestion(id, { task: id === 'a' ? 'qa' : 'summary', references: ['x'] })]));
const profile = (evaluator: number): NonNullable<EvaluatorLine['profile']> => ({
  pairs: 64,
  batches: [1, 8].map((batch) => ({ batch, latencyMs: evaluator / batch, pairsPerSecond: 1 })),
  measuredAt: 'then',
});
const panel: Voice = { evaluators: ['m2', 'm3'], joinedBy: 'mean' };

const latencyBlock: BlockLine = {
  ...{ line: 'block', kind: 'latency', block: 0, concurrency: 1, startMs: 0, endMs: 1_000, answers: 2 },
  findings: [],
};

function nodeOf(name: string, ms: number, voices: readonly Voice[] = [speakAlone('m1'), panel]): Node {
  const answers = [
    { id: 'a', ms, block: 0, f1: 1 },
    { id: 'b', ms: 3 * ms, block: 0, f1: 0.5 },
  ];
  const scored = buildScoredRun(name, answers, { m1: [1, 2], m2: [3, 4], m3: [5, 6] });
  const profiled = ['m1', 'm2', 'm3'].reduce(
    (run, evaluator, index) => withEvaluatorLine(run, evaluator, { profile: profile(8 * (index + 1)) }),
    scored,
  );
  const run = { ...withEvaluatorLine(profiled, 'm2', { model: 'owner/two', profile: profile(16) }), blocks: [latencyBlock] };
  const measure = assembleRules(suiteOf('')).cost;
  return assembleNode({ name, run, promptIds: questions.keys(), electorate: { voices, maps: new Map() }, measure });
}

const measured = (lines = ''): ReturnType<typeof assembleMeasuredNetwork> =>
  assembleMeasuredNetwork({
    suite: suiteOf(lines),
    questions,
    nodes: [nodeOf('one', 100), nodeOf('two', 200)],
    rules: assembleRules(suiteOf(lines)),
    evaluatorBatch: 1,
    baselines: [1],
    referenceNode: 1,
  });

describe('runs as a network', () => {
  test('have their costs, and their evaluators by voice', () => {
    const { network, reference, batches, models } = measured();
    expect(network.nodes).toEqual([
      { name: 'one', cost: 200 },
      { name: 'two', cost: 400 },
    ]);
    expect(network.evaluators).toEqual([
      { name: 'm1', cost: 8 },
      { name: 'm2 + m3 (mean)', cost: 40 },
    ]);
    expect([...network.log.scores]).toEqual([1, 4, 1, 4, 2, 5, 2, 5]);
    expect([...(network.log.truth ?? [])]).toEqual([10, 10, 5, 5]);
    expect(reference).toEqual({ value: 400, of: 'two' });
    expect(batches).toEqual([
      { batch: 1, costs: [8, 40] },
      { batch: 8, costs: [1, 5] },
    ]);
    expect(models.evaluators).toEqual([undefined, 'owner/two']);
  });

  test('tell of what they are', () => {
    const { name, facts, costless } = measured();
    expect(name).toBe('x');
    expect(facts).toMatchObject({
      ...{ kind: 'runs', prompts: 2, clusters: 2, leftOut: [], costMeasure: 'latency, ms' },
      tasks: [
        { task: 'qa', prompts: 1 },
        { task: 'summary', prompts: 1 },
      ],
      runs: [
        { name: 'one', runId: 'run-of-one', candidate: 'one' },
        { name: 'two', runId: 'run-of-two', candidate: 'two' },
      ],
    });
    expect(costless).toEqual([undefined, undefined]);
  });

  test('have no costs at all where the suite weighs none', () => {
    const { network, batches, ...rest } = measured('reward: { cost: none }');
    expect([...network.nodes, ...network.evaluators].every((member) => !('cost' in member))).toBe(true);
    expect(batches).toEqual([]);
    expect(rest).not.toHaveProperty('reference');
  });
});
