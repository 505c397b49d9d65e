import { afterEach, describe, expect, test } from '@jest/globals';
import { judgeShortAnswer } from '../doubles/fenced-judge.ts';
import { type JudgeAct, type JudgeCall, startJudgeServer } from '../doubles/judge-server.ts';
import { openJudgedDesk } from './judged-desk.ts';

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** The baseline was judged by an honest judge; the run is measured and scored, by itself, by the judge that comes after. */
async function setUp(later: (call: JudgeCall) => JudgeAct) {
  let manner: (call: JudgeCall) => JudgeAct = judgeShortAnswer;
  const server = await startJudgeServer((call) => manner(call));
  const desk = openJudgedDesk(server, { judge: 'cache: false' });
  closing.push(() => server.close(), desk.folder.remove);
  await desk.poq('measure --candidate .poq/main.yaml --accept main');
  manner = later;
  expect((await desk.poq('measure')).status).toBe(0);
  return {
    server,
    desk,
    behave(other: (call: JudgeCall) => JudgeAct): void {
      manner = other;
    },
  };
}

describe('a gate over runs that were scored apart', () => {
  test('has some answers of the baseline judged again, and stays open where the judge has changed', async () => {
    const { desk } = await setUp((call) => judgeShortAnswer(call, 1));
    expect((await desk.poq('gate --runs poq-results/mine.run.jsonl')).status).toBe(2);
    expect(desk.report().verdict.reasons).toContainEqual(
      expect.objectContaining({
        code: 'judge-drift',
        sentence: expect.stringMatching(/mine, judge: .* since it judged main: .* 1\.00 of 10 points more/),
      }),
    );
    expect((await desk.poq('gate --runs poq-results/mine.run.jsonl --rescore')).status).toBe(0);
  });

  test('where the judge cannot be asked stays open, says so, and can be waived; somebody who asks it later settles it', async () => {
    const { desk, behave } = await setUp(judgeShortAnswer);
    behave(() => ({ status: 404, error: { message: 'gone' } }));
    expect((await desk.poq('gate --runs poq-results/mine.run.jsonl')).status).toBe(2);
    expect(desk.report().verdict.reasons).toContainEqual(
      expect.objectContaining({ code: 'judge-drift', sentence: expect.stringMatching(/since it judged main cannot be told: .*404.*gone/) }),
    );
    desk.write({ judge: 'cache: false', waive: 'judge-drift' });
    expect((await desk.poq('gate --runs poq-results/mine.run.jsonl')).status).toBe(0);
    desk.write({ judge: 'cache: false' });
    behave(judgeShortAnswer);
    expect((await desk.poq('gate --runs poq-results/mine.run.jsonl')).status).toBe(0);
    expect((await desk.loadRun('poq-results/mine.run.jsonl')).evaluators.get('judge')).not.toHaveProperty('findings');
  });

  test('asks for no more than that, and once: the run remembers', async () => {
    const { desk, server } = await setUp(judgeShortAnswer);
    const before = server.calls.length;
    const { status, stderr } = await desk.poq('gate --runs poq-results/mine.run.jsonl');
    expect([status, desk.report().verdict.status]).toEqual([0, 'pass']);
    expect(stderr).toMatch(/judge: up to \d+ calls[\s\S]*judge: 20 answers judged again, to see whether it has changed, [\d.]+ USD/);
    expect(server.calls.length - before).toBeLessThanOrEqual(20);
    const { judge } = (await desk.loadRun('poq-results/mine.run.jsonl')).evaluators.get('judge') ?? {};
    expect(judge).toMatchObject({ fit: true, drift: { items: 10, shift: 0, significant: false } });
    expect(judge?.canaries.every(({ items }) => items === 10)).toBe(true);
    const asked = server.calls.length;
    expect((await desk.poq('gate --runs poq-results/mine.run.jsonl')).status).toBe(0);
    expect(server.calls.length).toBe(asked);
  });
});
