import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/documents/report.ts';
import { createFolder, type Folder, runPoq } from '../doubles/poq-process.ts';

const count = 40;
const ids = Array.from({ length: count }, (_, index) => `p${index}`);
const lines = (records: readonly object[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

const answersOf = (name: string): string => lines(ids.map((id) => ({ id, text: `${name} says ${id}` })));
const suiteOf = (evaluators: string): string => `name: own
seed: 1
prompts: [{ source: file, path: prompts.jsonl }]
measure: { latencyShare: 0.5, latencyBlocks: 6, concurrency: 2, retries: 0, timeoutSeconds: 5, warmUp: false }
evaluators: [${evaluators}]
reward: { cost: none }
gate: { against: main, margin: 0.25 }
`;
/** A team's own scorer: `score` says what an answer of a model to the prompt of this number is worth. */
const scoresOf = (name: string, score: (index: number) => number): readonly object[] =>
  ids.map((promptId, index) => ({
    promptId,
    answerDigest: `sha256:${createHash('sha256').update(`${name} says ${promptId}`).digest('hex')}`,
    score: score(index),
  }));

let folder: Folder;
beforeAll(async () => {
  folder = createFolder({
    '.poq/prompts.jsonl': lines(ids.map((id) => ({ id, prompt: `Say ${id}.`, references: [`it says ${id}`], cluster: id }))),
    '.poq/mine.jsonl': answersOf('mine'),
    '.poq/candidate.yaml': 'name: mine\nkind: recorded\npath: mine.jsonl\n',
    '.poq/other.jsonl': answersOf('other'),
    '.poq/other.yaml': 'name: other\nkind: recorded\npath: other.jsonl\n',
    '.poq/suite.yaml': suiteOf('{ use: rouge-l }, { use: recorded-scores, name: ours, path: ours.jsonl }'),
  });
  await runPoq('measure --no-scores --candidate .poq/other.yaml --accept main', { cwd: folder.path });
  await runPoq('measure --no-scores', { cwd: folder.path });
});
afterAll(() => folder.remove());

async function gate(scores: readonly object[], words = ''): Promise<{ readonly status: number | null; readonly report: Report }> {
  folder.write({ '.poq/ours.jsonl': lines(scores) });
  const { status, stdout, stderr } = await runPoq(`gate --runs poq-results/mine.run.jsonl --json ${words}`, { cwd: folder.path });
  if (stdout === '') throw new Error(stderr);
  return { status, report: JSON.parse(stdout) };
}

const qualitiesOf = ({ prompts }: Report, prompt: string) => prompts.find(({ id }) => id === prompt)?.nodes.map(({ quality }) => quality);

describe('a team’s own scores', () => {
  const base = scoresOf('other', (index) => index % 11);
  test('decide, each bound to its answer; ROUGE-L stands beside them', async () => {
    const { status, report } = await gate([...base, ...scoresOf('mine', (index) => index % 11)]);
    expect([status, report.verdict.status]).toEqual([0, 'pass']);
    const [rouge, ours] = report.nodes[0]?.evaluators ?? [];
    // "mine says p0" against "it says p0": two of three words on either side
    expect(rouge).toMatchObject({ name: 'rouge-l', role: 'analysis', mean: expect.closeTo(20 / 3, 9), map: '10 · ROUGE-L' });
    expect(ours).toMatchObject({ use: 'recorded-scores', role: 'consensus', map: 'as given, 0..10', scored: 40, unscored: 0 });
    expect(qualitiesOf(report, 'p7')).toEqual([7, 7]);
    expect(report.trust?.rows.length).toBeGreaterThan(0);
  });
  test('of another answer are of no use', async () => {
    const { report } = await gate([...base, ...scoresOf('mine?', () => 10)]);
    expect(report.verdict).toMatchObject({ status: 'inconclusive', reasons: [{ code: 'too-many-left-out' }, {}] });
    expect(report.leftOut).toEqual([{ reason: 'mine: ours: recorded-for-another-answer', prompts: 40 }]);
  });
  test('are mapped by what the baseline has, where the suite says so', async () => {
    folder.write({
      '.poq/fitted.yaml': suiteOf('{ use: rouge-l }, { use: recorded-scores, name: ours, path: ours.jsonl, map: min-max }'),
    });
    const mine = scoresOf('mine', (index) => 4 + (index % 3));
    const { status, report } = await gate([...scoresOf('other', (index) => 4 + (index % 2)), ...mine], '--suite .poq/fitted.yaml');
    expect(status).toBe(0);
    expect(report.settings.maps?.[1]).toMatchObject({ evaluator: 'ours', map: 'min-max', low: 4, high: 5, fittedOn: ['main'] });
    expect(['p0', 'p1', 'p2'].map((id) => qualitiesOf(report, id))).toEqual([
      [0, 0],
      [10, 10],
      [10, 0],
    ]);
    expect(report.nodes[0]?.evaluators[1]?.map).toContain('of 40 answers 0 lay below and 13 above');
  });
  test('that are no scores end the program with file and line', async () => {
    folder.write({ '.poq/ours.jsonl': lines([...base, { promptId: 'p0', answerDigest: 'md5:1', score: 3 }]) });
    const { status, stderr } = await runPoq('gate --runs poq-results/mine.run.jsonl', { cwd: folder.path });
    expect(status).toBe(3);
    expect(stderr).toContain('ours.jsonl:41:1 answerDigest: should be sha256:');
  });
});
