import { expect, test } from '@jest/globals';
import { parseReport } from '../../src/documents/report.ts';
import { endpoint, openCapitalsDesk, writeSuite } from './capitals-desk.ts';

const served = (name: string, script: string): string =>
  `${endpoint(name, script)}serve: { command: [server], ready: { url: "http://127.0.0.1:8000/health" } }\n`;

/** Answers in 1,200 ms while it is measured, and faster in each of its two turns of the calibration. */
async function calibrateWith(turnMs: readonly [number, number]) {
  const desk = openCapitalsDesk({
    '.poq/suite.yaml': writeSuite({ gate: '{ against: main, calibrate: main }' }),
    '.poq/candidate.yaml': served('fast', 'good-100ms'),
    '.poq/steady.yaml': served('steady', 'good-400ms'),
  });
  await desk.poq('measure --candidate .poq/steady.yaml --accept main');
  const path = '.poq/good-100ms.jsonl';
  const script = desk.disk.get(path) ?? '';
  const at = (ms: number): string => script.replaceAll(/"ms": ?\d+/g, `"ms": ${ms}`);
  const before = new Map([
    [2, at(turnMs[0])],
    [3, at(turnMs[1])],
  ]);
  desk.disk.set(path, at(1_200));
  const { disk } = desk;
  const read = disk.get.bind(disk);
  disk.get = (name) => {
    const turn = disk.has('poq-results/fast.calibration-2.run.jsonl') ? 3 : disk.has('poq-results/fast.calibration-1.run.jsonl') ? 2 : 1;
    return name === path ? (before.get(turn) ?? read(name)) : read(name);
  };
  const { status } = await desk.poq('evaluate', { cpu: 'Another CPU' });
  return { desk, status, verdict: parseReport('report.json', JSON.parse(read('poq-results/report.json') ?? '{}')).verdict };
}

test('a candidate that is faster in its calibration than in its own measurement, whose answers were scored, is not calibrated', async () => {
  const { status, verdict } = await calibrateWith([100, 100]);
  expect([status, verdict.reasons.map(({ code }) => code)]).toEqual([2, ['hardware-differs', 'uncalibrated']]);
  expect(verdict.reasons[1]?.sentence).toContain('an answer of fast cost 92 % less in the calibration than in its own measurement');
});

test('one of the two turns is enough, where both together are more than a tenth cheaper', async () => {
  expect((await calibrateWith([1_200, 800])).verdict.reasons[1]?.sentence).toContain('cost 17 % less');
});

test('what moves by less, and what is dearer, is compared', async () => {
  // three times what the baseline costs
  expect((await calibrateWith([1_150, 1_100])).status).toBe(1);
  expect((await calibrateWith([2_000, 2_000])).status).toBe(1);
});

test('--resume does not keep four of which the candidate’s are cheaper', async () => {
  const { desk } = await calibrateWith([100, 100]);
  const { notes } = await desk.poq('evaluate --resume', { cpu: 'Another CPU' });
  expect(notes).not.toContain('the four measurements of the calibration are there already; nothing is measured again');
});
