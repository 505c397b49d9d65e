import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseReport } from '../../src/documents/report.ts';
import type { Run } from '../../src/runs/run.ts';
import type { Desk } from '../story/desk.ts';
import { endpoint, openCapitalsDesk, recorded, writeSuite } from './capitals-desk.ts';

const serve = 'serve: { command: [server], ready: { url: "http://127.0.0.1:8000/health" } }\n';
const served = (name: string, script: string, further = serve): string => `${endpoint(name, script)}${further}`;
const calibrating = { gate: '{ against: main, calibrate: main }' };
const elsewhere = { cpu: 'Another CPU' };

/** A desk whose baseline main (400 ms an answer) was measured on `Test CPU`, and whose candidate takes 100 ms. */
async function openDeskToBridge(files: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const desk = openCapitalsDesk({
    '.poq/suite.yaml': writeSuite(calibrating),
    '.poq/candidate.yaml': served('fast', 'good-100ms'),
    '.poq/steady.yaml': served('steady', 'good-400ms'),
    ...files,
  });
  const { message } = await desk.poq('measure --candidate .poq/steady.yaml --accept main');
  if (message !== '') throw new Error(message);
  desk.disk.delete('poq-results/steady.run.jsonl');
  return desk;
}

const turnPath = (turn: number): string => `poq-results/fast.calibration-${turn}.run.jsonl`;
const loadTurns = (desk: Desk): Promise<readonly Run[]> => Promise.all([1, 2, 3, 4].map((turn) => desk.loadRun(turnPath(turn))));
const countTurns = (desk: Desk): number => [1, 2, 3, 4].filter((turn) => desk.disk.has(turnPath(turn))).length;
const reportOf = (desk: Desk) => parseReport('report.json', JSON.parse(desk.disk.get('poq-results/report.json') ?? '{}'));
const codesOf = (desk: Desk): readonly string[] => reportOf(desk).verdict.reasons.map(({ code }) => code);
const tellingOf = (desk: Desk): string | undefined => reportOf(desk).verdict.reasons.find(({ code }) => code === 'uncalibrated')?.sentence;
const sumOf = ({ answers }: Run): number =>
  [...answers.values()].reduce((sum, answer) => sum + ('e2eMs' in answer ? (answer.e2eMs ?? 0) : 0), 0);
/** What the candidate costs to what the baseline costs, by hand: all prompts are in all four. */
const ratioOf = ([one, two, three, four]: readonly Run[]): number =>
  one && two && three && four ? (sumOf(two) + sumOf(three)) / (sumOf(one) + sumOf(four)) : Number.NaN;
/** Changes the header of the baseline main as somebody could who can write it. */
function forge(desk: Desk, from: string, to: string): void {
  const path = '.poq/baselines/main.run.jsonl';
  const text = desk.disk.get(path) ?? '';
  expect(text).toContain(from);
  desk.disk.set(path, text.replace(from, to).replace(/\{"line":"end".*\n/, ''));
}

let desk: Desk;
beforeEach(async () => {
  desk = await openDeskToBridge();
});

describe('gate.calibrate', () => {
  test('bridges two machines: the verdict is one, and the comparison tells how', async () => {
    const { status } = await desk.poq('evaluate', elsewhere);
    const { verdict, comparisons, nodes } = reportOf(desk);
    expect([status, verdict.status]).toEqual([0, 'pass']);
    expect(comparisons[0]?.calibration).toMatch(/12 prompts.*main, candidate, candidate, main/);
    const ratio = ratioOf(await loadTurns(desk));
    expect(ratio).toBeCloseTo(0.25, 2);
    expect(comparisons[0]?.difference?.estimate).toBeCloseTo(-0.3 * (ratio - 1), 9);
    expect(nodes.map(({ name }) => name)).toEqual(['fast', 'main']);
    expect(nodes[1]?.cost?.relative).toBeCloseTo(1, 9);
  });

  test('without it the verdict stays open', async () => {
    desk.disk.set('.poq/suite.yaml', writeSuite());
    const { status } = await desk.poq('evaluate', elsewhere);
    expect([status, codesOf(desk), countTurns(desk)]).toEqual([2, ['hardware-differs'], 0]);
  });

  test('costs that the new machine gives decide, whatever the old one gave', async () => {
    // On this machine the baseline takes 20 ms.
    const text = desk.disk.get('.poq/good-400ms.jsonl') ?? '';
    desk.disk.set('.poq/good-400ms.jsonl', text.replaceAll(/"ms": \d+/g, '"ms": 20'));
    const { status } = await desk.poq('evaluate', elsewhere);
    expect([status, reportOf(desk).verdict.status]).toEqual([1, 'fail']);
    const ratio = ratioOf(await loadTurns(desk));
    expect(ratio).toBeCloseTo(5, 0);
    expect(reportOf(desk).comparisons[0]?.difference?.estimate).toBeCloseTo(-0.3 * (ratio - 1), 9);
  });

  test('measures baseline, candidate, candidate, baseline, each anew, in latency blocks only, and scores nothing', async () => {
    const { phases, notes } = await desk.poq('evaluate', elsewhere);
    expect(phases.filter((phase) => phase.startsWith('Calibrating'))).toEqual([
      'Calibrating: main (1 of 4)',
      'Calibrating: fast (2 of 4)',
      'Calibrating: fast (3 of 4)',
      'Calibrating: main (4 of 4)',
    ]);
    const turns = await loadTurns(desk);
    expect(turns.map(({ header }) => [header.candidate.name, header.calibration])).toEqual([
      ['steady', { of: 'main', turn: 1 }],
      ['fast', { of: 'main', turn: 2 }],
      ['fast', { of: 'main', turn: 3 }],
      ['steady', { of: 'main', turn: 4 }],
    ]);
    const own = await desk.loadRun('poq-results/fast.run.jsonl');
    const latency = own.blocks.filter(({ kind }) => kind === 'latency').map(({ block }) => block);
    for (const turn of turns) {
      expect([turn.answers.size, turn.blocks.map(({ block }) => block), turn.scores.size]).toEqual([12, latency, 0]);
      expect(turn.end?.counts).toMatchObject({ prompts: 12, answered: 12, scored: 0 });
    }
    expect(own.header).not.toHaveProperty('calibration');
    expect(notes.filter((note) => note.includes('scored'))).toEqual(['token-f1: 24 answers of fast scored']);
  });

  test('says beforehand on what hardware the baseline was measured, and how many prompts more are asked', async () => {
    const { notes } = await desk.poq('evaluate', elsewhere);
    const plan = notes.findIndex((note) => note.startsWith('gate.calibrate:'));
    expect(notes[plan]).toMatch(/\(Test CPU, 2 cores\).*12 prompts.*4 starts, 48 further prompts/);
    expect(plan).toBeLessThan(notes.findIndex((note) => note.startsWith('24 of 24 answered')));
  });

  test.each([
    ['the hardware is the same', {}, { cpu: 'Test CPU' }, 'main was measured on this hardware'],
    ['cost plays no part', { reward: '{ cost: none }' }, elsewhere, 'cost plays no part'],
    [
      'cost is one of whole blocks',
      { reward: '{ cost: { measure: latency, at: load } }' },
      elsewhere,
      'latency at load is a cost of whole blocks',
    ],
    ['the baseline has no such cost', { reward: '{ cost: { measure: energy } }' }, elsewhere, 'because main has'],
    ['there is no such baseline', { gate: '{ against: main, calibrate: other }' }, elsewhere, 'there is no such baseline'],
  ])('nothing is measured where %s, and one note says why', async (_when, settings, circumstances, why) => {
    desk.disk.set('.poq/suite.yaml', writeSuite({ ...calibrating, ...settings }));
    const { notes } = await desk.poq('evaluate', circumstances);
    expect(notes.filter((note) => note.startsWith('gate.calibrate'))).toEqual([expect.stringContaining(why)]);
    expect(countTurns(desk)).toBe(0);
  });

  test('a measurement that lost answers is not calibrated: it has no verdict to tell', async () => {
    desk.disk.set('.poq/candidate.yaml', served('fast', 'lossy-100ms'));
    const { status } = await desk.poq('evaluate', elsewhere);
    expect([status, countTurns(desk)]).toEqual([3, 0]);
  });
});

describe('what cannot be calibrated leaves the verdict open, and the report says why', () => {
  async function expectRefusal(why: RegExp, turns = 0): Promise<void> {
    const { status, warnings } = await desk.poq('evaluate', elsewhere);
    expect([status, codesOf(desk)]).toEqual([2, ['hardware-differs', 'uncalibrated']]);
    expect(tellingOf(desk)).toMatch(why);
    expect(tellingOf(desk)).toMatch(/[^.]\.$/);
    expect(warnings.some((warning) => warning.startsWith('main cannot be calibrated with:'))).toBe(true);
    expect(countTurns(desk)).toBe(turns);
  }

  test('a candidate whose server this program has not started', async () => {
    desk.disk.set('.poq/candidate.yaml', endpoint('fast', 'good-100ms'));
    await expectRefusal(/^Costs could not be calibrated: fast is a server that this program has not started/);
  });

  test('a baseline whose server this program has not started', async () => {
    desk.disk.set('.poq/steady.yaml', endpoint('steady', 'good-400ms'));
    await desk.poq('measure --candidate .poq/steady.yaml --accept main');
    await expectRefusal(/main is a server that this program has not started/);
  });

  test('a baseline whose answers are recorded', async () => {
    desk.disk.set('.poq/steady.yaml', recorded('steady', 'recorded-400ms', 'environment: two cores\n'));
    await desk.poq('measure --candidate .poq/steady.yaml --accept main');
    await expectRefusal(/the answers of main are recorded/);
  });

  test('a baseline whose files are others by now', async () => {
    desk = await openDeskToBridge({
      '.poq/steady.yaml': served('steady', 'good-400ms', `files: [engine.toml]\n${serve}`),
      '.poq/engine.toml': 'slots = 1\n',
    });
    expect((await desk.poq('evaluate', elsewhere)).status).toBe(0);
    for (const turn of [1, 2, 3, 4]) desk.disk.delete(turnPath(turn));
    desk.disk.set('.poq/engine.toml', 'slots = 2\n');
    await expectRefusal(/the files that main names are not those that it was measured with/);
  });

  test('a baseline that the gate does not compare with', async () => {
    desk.disk.set('.poq/suite.yaml', writeSuite({ gate: '{ against: best, calibrate: main }' }));
    await desk.poq('measure --candidate .poq/steady.yaml --accept other');
    const { warnings } = await desk.poq('evaluate', elsewhere);
    expect(warnings).toContain('main cannot be calibrated with: the gate compares with best');
    expect(countTurns(desk)).toBe(0);
  });

  test.each([
    ['an unknown kind', '"kind":"endpoint"', '"kind":"shell"', /the header of main/],
    ['a password', 'http://127.0.0.1:8000/v1', 'http://me:secret@127.0.0.1:8000/v1', /must not hold a user name or password/],
    ['a secret of the job', '"serve":{', '"serve":{"env":["GITHUB_TOKEN"],', /would hand a secret of the job/],
    ['a key of the job', '"serve":{', '"apiKeyEnv":"ACTIONS_RUNTIME_TOKEN","serve":{', /would send a secret of the job/],
    ['a field that there is not', '"serve":{', '"shell":"rm -rf /","serve":{', /shell/],
  ])('a header that holds %s', async (_what, from, to, why) => {
    forge(desk, from, to);
    const { warnings } = await desk.poq('evaluate', elsewhere);
    expect(warnings.find((warning) => warning.startsWith('main cannot be calibrated with:'))).toMatch(why);
    expect(countTurns(desk)).toBe(0);
  });

  test('answers that were lost in one of the four', async () => {
    desk.disk.set('.poq/good-400ms.jsonl', desk.disk.get('.poq/lossy-100ms.jsonl') ?? '');
    await expectRefusal(/answers of main were lost in the measurement 1 of 4/, 1);
  });

  test('a server that refuses; what it says beyond its first line stays in the log', async () => {
    desk.disk.set('.poq/good-400ms.jsonl', '{"id":"*","refused":"out of memory\\nin a kernel"}\n');
    await expectRefusal(/^Costs could not be calibrated: endpoint: out of memory\.$/);
  });

  test('a blocking finding in one of the four, unless the suite waives it', async () => {
    desk.disk.set('.poq/good-400ms.jsonl', (desk.disk.get('.poq/good-400ms.jsonl') ?? '').replaceAll('{"id"', '{"cached":999,"id"'));
    await expectRefusal(/in the measurement 1 of 4, of main: .*cache/, 1);
    desk.disk.set('.poq/suite.yaml', writeSuite({ gate: '{ against: main, calibrate: main, waive: [cached-latency] }' }));
    expect((await desk.poq('evaluate', elsewhere)).status).toBe(0);
  });

  test('a baseline that answers with another engine than in its run', async () => {
    forge(desk, '"engine":"scripted"', '"engine":"other"');
    const { warnings } = await desk.poq('evaluate', elsewhere);
    expect(warnings).toContainEqual(
      expect.stringContaining('main is not what it was when it was measured: engine other in its run and scripted here'),
    );
    expect(countTurns(desk)).toBe(1);
  });
});

describe('the four measurements are nobody’s run', () => {
  beforeEach(async () => {
    await desk.poq('evaluate', elsewhere);
    expect(countTurns(desk)).toBe(4);
  });

  test('gate passes them over in a folder, and finds the run', async () => {
    const { outcome, message } = await desk.poq('gate --runs poq-results', elsewhere);
    expect(message).toBe('');
    expect(outcome?.report?.nodes.map(({ name }) => name)).toEqual(['fast', 'main']);
  });

  test.each(['gate --runs', 'gate --accept kept --runs'])('%s refuses one that is named', async (words) => {
    const { status, message } = await desk.poq(`${words} ${turnPath(2)}`, elsewhere);
    expect([status, message]).toEqual([
      3,
      `${turnPath(2)} is one of the four short measurements of a calibration, and no run that can be gated`,
    ]);
    expect(desk.disk.has('.poq/baselines/kept.run.jsonl')).toBe(false);
  });

  test('none is a baseline, wherever it lies', async () => {
    desk.disk.set('.poq/baselines/other.run.jsonl', desk.disk.get(turnPath(4)) ?? '');
    const { outcome } = await desk.poq('evaluate', elsewhere);
    expect(outcome?.report?.nodes.map(({ name }) => name)).toEqual(['fast', 'main']);
  });

  test('none is gone on with as a measurement of the candidate', async () => {
    desk.disk.set('poq-results/fast.run.jsonl', desk.disk.get(turnPath(2)) ?? '');
    const { message } = await desk.poq('measure --resume', elsewhere);
    expect(message).toContain('it is a measurement of a calibration');
  });
});

describe('--resume', () => {
  beforeEach(async () => {
    await desk.poq('evaluate', elsewhere);
  });

  test('is what evaluate suggests to go on with, because gate would measure nobody', async () => {
    const { notes } = await desk.poq('evaluate --resume', elsewhere);
    expect(notes.at(-1)).toContain('run poq evaluate --resume: nothing is measured again');
  });

  test('keeps four that belong to the measurement', async () => {
    const before = await loadTurns(desk);
    const { status, notes } = await desk.poq('evaluate --resume', elsewhere);
    expect(notes).toContain('the four measurements of the calibration are there already; nothing is measured again');
    expect([status, desk.asked()]).toEqual([0, []]);
    expect(await loadTurns(desk)).toEqual(before);
  });

  test.each([
    ['one is missing', () => void desk.disk.delete(turnPath(3))],
    ['one is unfinished', () => void desk.disk.set(turnPath(1), (desk.disk.get(turnPath(1)) ?? '').replace(/\{"line":"end".*\n/, ''))],
    ['one is another’s', () => void desk.disk.set(turnPath(4), desk.disk.get(turnPath(3)) ?? '')],
  ])('measures all four again where %s, because they belong into one sitting', async (_when, change) => {
    const before = await loadTurns(desk);
    change();
    expect((await desk.poq('evaluate --resume', elsewhere)).status).toBe(0);
    const ids = (runs: readonly Run[]): readonly string[] => runs.map(({ header }) => header.runId);
    const after = ids(await loadTurns(desk));
    expect(after.filter((id) => ids(before).includes(id))).toEqual([]);
  });

  test('goes on after Ctrl-C in one of the four', async () => {
    desk.disk.delete(turnPath(1));
    const { status } = await desk.poq('evaluate --resume', { ...elsewhere, interruptAt: 5 });
    expect([status, countTurns(desk), (await desk.loadRun(turnPath(1))).end]).toEqual([130, 1, undefined]);
    expect((await desk.poq('evaluate --resume', elsewhere)).status).toBe(0);
    expect(countTurns(desk)).toBe(4);
  });
});
