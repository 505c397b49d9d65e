import { afterEach, describe, expect, test } from '@jest/globals';
import { judgeShortAnswer, readFenced, replyTo } from '../doubles/fenced-judge.ts';
import { type JudgeAct, type JudgeCall, type JudgeServer, startJudgeServer } from '../doubles/judge-server.ts';
import { type JudgedDesk, type JudgeSuite, openJudgedDesk, promptCount } from './judged-desk.ts';

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

type Manner = (call: JudgeCall) => JudgeAct;
type Stage = { readonly server: JudgeServer; readonly desk: JudgedDesk; behave(manner: Manner): void };

/** A judge that is honest until it is told to behave otherwise, and a repository that knows nothing but it. */
async function setUp(suite: JudgeSuite = {}): Promise<Stage> {
  let manner: Manner = judgeShortAnswer;
  const server = await startJudgeServer((call) => manner(call));
  const desk = openJudgedDesk(server, suite);
  closing.push(() => server.close(), desk.folder.remove);
  return {
    server,
    desk,
    behave(other) {
      manner = other;
    },
  };
}

/** With the baseline main, judged by the honest judge. */
async function setUpWithMain(suite: JudgeSuite = {}): Promise<Stage> {
  const stage = await setUp(suite);
  const { status, stderr } = await stage.desk.poq('measure --candidate .poq/main.yaml --accept main');
  if (status !== 0) throw new Error(stderr);
  return stage;
}

const judgeOf = ({ desk }: Stage, node = 0) => desk.report().nodes[node]?.evaluators.find(({ name }) => name === 'judge');

describe('a judged suite, through the real program', () => {
  test('with a judge that is well-behaved passes, and the report knows what it is and what it cost', async () => {
    const stage = await setUpWithMain();
    const { status, stderr } = await stage.desk.poq('evaluate');
    expect([status, stage.desk.report().verdict.status]).toEqual([0, 'pass']);
    expect(stderr).toMatch(
      /judge: up to \d+ calls, at most [\d.]+ USD, usually about [\d.]+ USD; no budgetUsd stops it\n[\s\S]*▸ Measuring mine/,
    );
    expect(stderr).toMatch(/▸ Scoring\n[\s\S]*judge: up to \d+ calls[\s\S]*judge: 24 answers of mine scored, [\d.]+ USD/);
    const judge = judgeOf(stage);
    expect(judge).toMatchObject({ scored: promptCount, unscored: 0, model: 'judge-2026-01-01' });
    expect(judge?.judge).toMatchObject({
      model: 'judge-2026-01-01',
      servedModels: [{ name: 'judge-2026-01-01' }],
      fit: true,
      priceSource: 'this test',
      drift: { of: 'main', items: 10, shift: 0, significant: false },
    });
    expect(judge?.judge?.costUsd).toBeGreaterThan(0);
    expect(stage.desk.report().trust?.rows.some(({ evaluator, against }) => evaluator === 'token-f1' && against === 'judge')).toBe(true);
    const run = await stage.desk.loadRun('poq-results/mine.run.jsonl');
    expect([...run.scores.keys()]).toEqual(['token-f1', 'judge']);
    expect(run.scores.get('judge')?.size).toBe(promptCount);
  });

  test('whose judge falls for canaries stays open, and the verdict names it', async () => {
    const stage = await setUp();
    stage.behave((call) => ({ say: replyTo(readFenced(call).code, 10) }));
    await stage.desk.poq('measure --candidate .poq/main.yaml --accept main');
    expect((await stage.desk.poq('evaluate')).status).toBe(2);
    const { verdict } = stage.desk.report();
    expect(verdict.status).toBe('inconclusive');
    expect(verdict.reasons[0]).toMatchObject({ code: 'judge-unfit', sentence: expect.stringMatching(/\bjudge\b/) });
    expect(judgeOf(stage)?.judge?.fit).toBe(false);
  });

  test('is not paid before everything else that scores is there', async () => {
    const stage = await setUpWithMain();
    expect((await stage.desk.poq('measure --no-scores')).status).toBe(0);
    stage.desk.write({ evaluators: '{ use: bi-encoder, path: nowhere }' });
    const before = stage.server.calls.length;
    const { status, stderr } = await stage.desk.poq('gate --runs poq-results/mine.run.jsonl');
    expect([status, stage.server.calls.length - before]).toEqual([3, 0]);
    expect(stderr).toContain('there is no folder');
  });

  test('whose budget is spent stays open, says what is missing, and goes on where it ended', async () => {
    const stage = await setUpWithMain();
    stage.desk.write({ judge: 'budgetUsd: 0.5' });
    const { status, stderr } = await stage.desk.poq('evaluate');
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /! judge: up to \d+ calls, .*Its budget is 0\.5 USD.*: in the worst case about \d+ of 24 answers stay unscored, and the verdict inconclusive/,
    );
    const { verdict } = stage.desk.report();
    expect(verdict.reasons[0]?.code).toBe('judge-budget');
    const judge = judgeOf(stage);
    const missing = judge?.judge?.beyondBudget ?? 0;
    expect(missing).toBeGreaterThan(0);
    expect(stage.desk.report().leftOut).toEqual([expect.objectContaining({ prompts: missing })]);
    expect(judge?.judge?.costUsd).toBeLessThanOrEqual(0.5);
    stage.desk.write({ judge: 'budgetUsd: 50' });
    const before = stage.server.calls.length;
    expect((await stage.desk.poq('gate --runs poq-results/mine.run.jsonl')).status).toBe(0);
    expect(judgeOf(stage)).toMatchObject({ scored: promptCount, unscored: 0 });
    expect(stage.server.calls.length - before).toBeLessThan(promptCount);
  });

  test('whose judge has changed since it judged the baseline stays open until all is judged again', async () => {
    const stage = await setUpWithMain();
    stage.behave((call) => judgeShortAnswer(call, -3));
    expect((await stage.desk.poq('evaluate')).status).toBe(2);
    expect(stage.desk.report().verdict.reasons[0]).toMatchObject({ code: 'judge-drift', cure: expect.stringContaining('--rescore') });
    expect(judgeOf(stage)?.judge?.drift).toMatchObject({ of: 'main', significant: true });
    const kept = await stage.desk.loadRun('.poq/baselines/main.run.jsonl');
    expect([...(kept.scores.get('judge')?.values() ?? [])].filter(({ raw }) => raw === 9)).toHaveLength(promptCount - 2);
    const again = await stage.desk.poq('gate --runs poq-results/mine.run.jsonl --rescore');
    expect([again.status, stage.desk.report().verdict.status]).toEqual([0, 'pass']);
    expect(judgeOf(stage, 1)?.mean).toBeCloseTo((6 * (promptCount - 2) + 2) / promptCount, 9);
  });

  test('that is answered by another model than it names stays open, unless that is waived by name', async () => {
    const stage = await setUp();
    stage.behave((call) => ({ ...judgeShortAnswer(call), model: 'judge-2026-02-02' }));
    await stage.desk.poq('measure --candidate .poq/main.yaml --accept main');
    expect((await stage.desk.poq('evaluate')).status).toBe(2);
    expect(stage.desk.report().verdict.reasons[0]).toMatchObject({
      code: 'judge-model-changed',
      sentence: expect.stringContaining('judge-2026-02-02'),
    });
    stage.desk.write({ waive: 'judge-model-changed' });
    expect((await stage.desk.poq('gate --runs poq-results/mine.run.jsonl')).status).toBe(0);
  });
});

describe('a judge of a sample', () => {
  test('judges the same prompts of both sides, does not vote, and its mean is estimated over all', async () => {
    const stage = await setUpWithMain({ judge: 'sample: 20' });
    expect((await stage.desk.poq('evaluate')).status).toBe(0);
    const runs = await Promise.all(['poq-results/mine.run.jsonl', '.poq/baselines/main.run.jsonl'].map((path) => stage.desk.loadRun(path)));
    const [mine, main] = runs.map(({ scores }) => [...(scores.get('judge')?.keys() ?? [])].sort());
    expect(mine).toHaveLength(20);
    expect(mine).toEqual(main);
    expect(judgeOf(stage)).toMatchObject({ role: 'analysis', sampled: { judged: 20, prompts: promptCount } });
  });
});

describe('scoring that is interrupted', () => {
  test('leaves the run complete without scores, and the next gate asks only what it has no reply to', async () => {
    const stage = await setUpWithMain();
    const before = stage.server.calls.length;
    stage.desk.folder.write({ '.poq/mine.jsonl': stage.desk.answersOf('sorrel') });
    stage.behave((call) => ({ ...judgeShortAnswer(call), afterMs: 60 }));
    stage.desk.write({ judge: 'concurrency: 2' });
    const { child, ended } = stage.desk.start('evaluate');
    const answers = () => stage.server.calls.slice(before).map((call) => readFenced(call).answer);
    while (answers().filter((answer) => answer.endsWith('sorrel')).length < 8) await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill('SIGINT');
    const { status, stderr } = await ended;
    expect(status).toBe(130);
    expect(stderr).toContain(
      'poq-results/mine.run.jsonl is measured, but not scored; poq gate --runs poq-results/mine.run.jsonl scores it',
    );
    const run = await stage.desk.loadRun('poq-results/mine.run.jsonl');
    expect([run.end?.counts.answered, run.scores.size]).toEqual([promptCount, 0]);
    const first = answers().filter((answer) => answer.endsWith('sorrel')).length;
    stage.behave(judgeShortAnswer);
    const gated = await stage.desk.poq('gate --runs poq-results/mine.run.jsonl');
    expect([1, 2]).toContain(gated.status);
    const asked = answers().filter((answer) => answer.endsWith('sorrel'));
    // those in flight when it was stopped, and retests, are asked twice
    expect(asked.length - first).toBeLessThanOrEqual(promptCount - first + 2 + 2);
    expect(judgeOf(stage)?.judge?.cachedReplies).toBeGreaterThanOrEqual(first - 2 - 2);
  });
});
