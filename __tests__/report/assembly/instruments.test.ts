import { describe, expect, test } from '@jest/globals';
import { type NodeEvaluator, parseReport, type Report } from '../../../src/documents/report.ts';
import type { EvaluatorLine, Finding, ScoreLine } from '../../../src/documents/run.ts';
import { parseSuite } from '../../../src/documents/suite.ts';
import type { ScoreMaps } from '../../../src/evaluators/score-map.ts';
import { decideGate } from '../../../src/gate/decide-gate.ts';
import { assembleRules } from '../../../src/gate/rules.ts';
import { fitScoreMaps } from '../../../src/poq/consensus/score-maps.ts';
import { listVoices } from '../../../src/poq/consensus/voices.ts';
import { assembleNode, type Node } from '../../../src/poq/node.ts';
import { assembleReport } from '../../../src/report/assembly/report.ts';
import type { Run } from '../../../src/runs/run.ts';
import { makeQuestion } from '../../doubles/questions.ts';
import { buildRun } from '../../doubles/run.ts';

type Raw = number | { readonly unscored: string } | undefined;
type Sketch = { readonly line?: Partial<EvaluatorLine>; readonly raws: readonly Raw[] };
type Scored = Readonly<Record<string, Sketch>>;

const count = 40;

/** A run of forty answers, the last of them failed, and what these evaluators have said of them, one value after the other. */
function runOf(name: string, scored: Scored): Run {
  const answers = Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    ...(index === count - 1 && { outcome: 'failed' as const }),
  }));
  const scores = Object.entries(scored).map(([evaluator, { raws }]): [string, Map<string, ScoreLine>] => {
    const lines = answers.flatMap(({ id }, index): [string, ScoreLine][] => {
      const raw = index === count - 1 ? undefined : raws[index % raws.length];
      if (raw === undefined) return [];
      return [[id, { line: 'score', promptId: id, evaluator, ...(typeof raw === 'number' ? { raw } : raw) }]];
    });
    return [evaluator, new Map(lines)];
  });
  const lines = Object.entries(scored).map(([evaluator, { line }]): [string, EvaluatorLine] => [
    evaluator,
    { line: 'evaluator', name: evaluator, use: 'bi-encoder', revision: 'one', ...line },
  ]);
  return { ...buildRun({ name, answers }), scores: new Map(scores), evaluators: new Map(lines) };
}

/** The report of these evaluators, checked against its schema. */
function reportOf(evaluators: string, candidate: Scored, baseline: Scored): Report {
  const suite = parseSuite('suite.yaml', `name: x\nprompts: [{ source: embedded }]\nreward: { cost: none }\n${evaluators}\n`);
  const baselines = [{ name: 'main', run: runOf('main', baseline) }];
  const maps: ScoreMaps = fitScoreMaps(suite.evaluators, baselines);
  const promptIds = Array.from({ length: count }, (_, index) => `p${index}`);
  const look = (name: string, run: Run): Node =>
    assembleNode({ name, run, promptIds, electorate: { voices: listVoices(suite), maps }, measure: 'none' });
  const nodes = { candidate: look('gemma', runOf('gemma', candidate)), baselines: baselines.map(({ name, run }) => look(name, run)) };
  const rules = assembleRules(suite);
  const report = assembleReport({
    suite,
    set: { questions: new Map(promptIds.map((id) => [id, makeQuestion(id)])), blocks: [], digest: `sha256:${'a'.repeat(64)}` },
    rules,
    decision: decideGate({ ...nodes, promptIds, rules }),
    candidate: nodes.candidate,
    tool: 'poq-gate 0.1.0',
    createdAt: '2026-11-22T10:00:00Z',
    provenance: { command: 'poq gate', hardware: 'EPYC', runner: 'Linux' },
  });
  return parseReport('report.json', JSON.parse(JSON.stringify(report)));
}

const evaluatorOf = ({ nodes }: Report, node: string, name: string): NodeEvaluator | undefined =>
  nodes.find((one) => one.name === node)?.evaluators.find((one) => one.name === name);

describe('a map that is fitted on the baselines', () => {
  const lines = 'evaluators: [{ use: bi-encoder, name: sts, path: m, map: min-max }]';
  const report = reportOf(
    lines,
    { sts: { raws: [-0.1, 0.3, 0.6, 0.95], line: { scale: 'cosine' } } },
    { sts: { raws: [0.1, 0.3, 0.6, 0.9], line: { scale: 'cosine' } } },
  );
  test('stands in the report with its bounds, what it was fitted on, and its formula', () => {
    expect(report.settings.maps).toEqual([
      {
        evaluator: 'sts',
        map: 'min-max',
        low: 0.1,
        high: 0.9,
        fittedOn: ['main'],
        words: '10 · (raw − 0.1) ÷ (0.9 − 0.1), clipped to 0..10',
      },
    ]);
  });
  test('is what qualities and scores of prompts are made of', () => {
    // 10·(.3 − .1)/.8 = 2.5, 10·(.6 − .1)/.8 = 6.25
    expect(report.prompts.slice(0, 4).map(({ nodes: [cell] }) => [cell?.quality, cell?.scores.sts])).toEqual([
      [0, 0],
      [expect.closeTo(2.5, 12), expect.closeTo(2.5, 12)],
      [expect.closeTo(6.25, 12), expect.closeTo(6.25, 12)],
      [10, 10],
    ]);
    // ten of each, but for the last, which failed and is 0: (10·2.5 + 10·6.25 + 9·10)/40
    expect(evaluatorOf(report, 'gemma', 'sts')?.mean).toBeCloseTo(4.4375, 12);
  });
  test('says of each run how much it cut off', () => {
    const words = '10 · (raw − 0.1) ÷ (0.9 − 0.1), clipped to 0..10';
    expect(evaluatorOf(report, 'gemma', 'sts')?.map).toBe(`${words}; of 39 answers 10 lay below and 9 above`);
    expect(evaluatorOf(report, 'main', 'sts')?.map).toBe(words);
  });
  test('and cannot be leaves the question open', () => {
    const { verdict, settings } = reportOf(lines, { sts: { raws: [0.4] } }, { sts: { raws: [0.4] } });
    expect(verdict).toMatchObject({ status: 'inconclusive', reasons: [{ code: 'map-unfitted' }, { code: 'too-many-left-out' }, {}] });
    expect(settings.maps?.[0]).toEqual({
      evaluator: 'sts',
      map: 'min-max',
      words: 'min-max, not fitted: all scores of the baselines are equal, so that min-max cannot be fitted',
    });
  });
});

test('every other map is told as a formula, by what the evaluator has measured', () => {
  const scored = (line: Partial<EvaluatorLine>): Sketch => ({ raws: [0.5, 0.7], line });
  const both: Scored = {
    'token-f1': scored({ scale: 'share', use: 'token-f1' }),
    sts: scored({ scale: 'cosine' }),
    'ce-minilm': scored({ scale: 'sigmoid' }),
    'ce-deberta': scored({ scale: 'entailment' }),
    ours: scored({ scale: 'ten' }),
    anchored: scored({ scale: 'sigmoid' }),
  };
  const lines = `evaluators:
  - { use: token-f1 }
  - { use: bi-encoder, name: sts, path: m }
  - { use: ce-minilm }
  - { use: ce-deberta }
  - { use: recorded-scores, name: ours, path: s.jsonl }
  - { use: ce-minilm, name: anchored, map: anchored, role: analysis }`;
  const report = reportOf(lines, both, both);
  const words = [
    '10 · F1',
    '10 · max(0, cosine)',
    '10 · sigmoid(logit)',
    '10 · P(entailment)',
    'as given, 0..10',
    '10 · (score ÷ that of the reference against itself)',
  ];
  expect(report.settings.maps?.map((map) => map.words)).toEqual(words);
  expect(report.nodes[0]?.evaluators.map(({ map }) => map)).toEqual(words);
});

describe('an evaluator of a run', () => {
  const unfit: Finding = { name: 'judge-unfit', sentence: 's', cure: 'c', blocking: true };
  const line: Partial<EvaluatorLine> = {
    use: 'ce-minilm',
    scale: 'sigmoid',
    dtype: 'q8',
    model: 'hub/model',
    hubRevision: 'abc',
    truncated: 4,
    truncatedAnswers: 1,
    batchInvariant: false,
    profile: { pairs: 8, batches: [{ batch: 1, latencyMs: 5, pairsPerSecond: 200 }], measuredAt: '2026-11-22T10:00:00Z' },
    findings: [unfit],
  };
  const judge = {
    model: 'm',
    servedModels: [{ name: 'm', replies: 40 }],
    promptVersion: '1',
    promptDigest: `sha256:${'d'.repeat(64)}`,
    calls: 40,
    cachedReplies: 0,
    repaired: 0,
    unparsed: 0,
    canaries: [],
  };
  const suite = `evaluators:
  - { use: token-f1 }
  - { use: ce-minilm, role: analysis }
  - { use: gpt-judge, name: strict, model: m }
  - { use: gpt-judge, name: kind, model: m, seed: 2 }
consensus: { judges: median }`;
  const scored: Scored = {
    'token-f1': { raws: [0.5, 0.7] },
    'ce-minilm': { raws: [0.5, 0.7, { unscored: 'broke' }], line },
    strict: { raws: [3, 4], line: { use: 'gpt-judge', scale: 'ten', judge, findings: [unfit] } },
    kind: { raws: [7, 8], line: { use: 'gpt-judge', scale: 'ten' } },
  };
  const report = reportOf(suite, scored, scored);
  test('is told with all that the run says of it as an instrument', () => {
    const { line: _l, findings: _f, scale: _s, use, ...told } = { line: 0, ...line };
    expect(evaluatorOf(report, 'gemma', 'ce-minilm')).toMatchObject({ use, role: 'analysis', revision: 'one', ...told });
    expect(evaluatorOf(report, 'gemma', 'ce-minilm')).toMatchObject({ scored: 27, unscored: 13 });
    expect(evaluatorOf(report, 'gemma', 'strict')?.judge).toEqual(judge);
  });
  test('that does not vote warns of what would otherwise stop the verdict', () => {
    expect(evaluatorOf(report, 'gemma', 'ce-minilm')?.findings).toEqual([{ ...unfit, blocking: false }]);
    expect(evaluatorOf(report, 'gemma', 'strict')?.findings).toEqual([unfit]);
    expect(report.verdict.reasons.map(({ sentence }) => sentence).filter((sentence) => sentence.endsWith(': s'))).toEqual([
      'gemma, strict: s',
      'main, strict: s',
    ]);
  });
  test('votes beside one voice of the judges, and the settings say so', () => {
    expect(report.settings.judges).toBe('median');
    // (10·.5 + (3 + 7)/2)/2 and (10·.7 + (4 + 8)/2)/2
    expect(report.prompts.slice(0, 2).map(({ nodes: [cell] }) => cell?.quality)).toEqual([5, 6.5]);
  });
});

test('a judge of a sample has an estimate over all prompts in place of the mean of its sample', () => {
  const lines = 'evaluators: [{ use: token-f1 }, { use: gpt-judge, model: m, sample: 20 }]';
  const ramp = Array.from({ length: count - 1 }, (_, index) => index / count);
  const scored: Scored = {
    'token-f1': { raws: ramp },
    'gpt-judge': { raws: ramp.map((value, index) => (index % 2 === 0 ? 10 * value : undefined)), line: { use: 'gpt-judge', scale: 'ten' } },
  };
  const judge = evaluatorOf(reportOf(lines, scored, scored), 'gemma', 'gpt-judge');
  expect(judge).toMatchObject({ role: 'analysis', scored: 20, unscored: 0, sampled: { judged: 20, prompts: 40, predictor: 'token-f1' } });
  expect(judge).not.toHaveProperty('mean');
  // judge and predictor agree everywhere, so that the estimate is F1's mean over all 40, the failed one among them: 10·Σ i/40 over 39, ÷ 40
  expect(judge?.sampled?.mean.estimate).toBeCloseTo(4.63125, 6);
});
