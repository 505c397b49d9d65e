import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createFolder, type Folder, root, runPoq, startProgram } from '../doubles/poq-process.ts';
import { countMarked, findPort } from './serve-bench.ts';
import { serveCommand } from './served-program.ts';

const tag = randomUUID();
const env = { POQ_TEST_TAG: tag };
const count = (): number => countMarked(`POQ_TEST_TAG=${tag}`);

const suite = (gate: string): string =>
  [
    'name: capitals',
    'seed: 7',
    'prompts: [{ source: file, path: prompts.jsonl }]',
    'measure: { latencyShare: 0.5, latencyBlocks: 6, concurrency: 2, retries: 0, timeoutSeconds: 5, warmUp: false }',
    'evaluators: [{ use: token-f1 }]',
    `gate: ${gate}`,
    '',
  ].join('\n');

let folder: Folder;
let baseline = '';

/** The run of main as a machine with another CPU would have left it. */
function moveElsewhere(text: string): string {
  const lines = text.trimEnd().split('\n');
  const [header = '', ...rest] = lines.slice(0, -1);
  const moved = [header.replace(/"cpu":\{"model":"[^"]*"/, '"cpu":{"model":"Cray-1"'), ...rest].map((line) => `${line}\n`).join('');
  const digest = createHash('sha256').update(moved).digest('hex');
  return `${moved}${(lines.at(-1) ?? '').replace(/"sha256":"[0-9a-f]{64}"/, `"sha256":"${digest}"`)}\n`;
}

/** What a busy machine does to times is no matter here. */
const waived = 'waive: [latency-drift, latency-spread]';

/** A repository in which `steady` (60 ms an answer) is the baseline, measured elsewhere, and `quick` (10 ms) the candidate. */
beforeAll(async () => {
  const port = await findPort();
  const baseUrl = `http://127.0.0.1:${port}/v1`;
  const candidate = (name: string, firstMs: number): string =>
    JSON.stringify({
      name,
      kind: 'endpoint',
      baseUrl,
      model: `stream?first=${firstMs}&gap=1&tokens=3`,
      serve: {
        command: serveCommand({ port, modes: ['fork'] }),
        env: ['POQ_TEST_TAG'],
        ready: { url: `${baseUrl}/models` },
        stopWithinSeconds: 1,
      },
    });
  folder = createFolder({
    '.poq/suite.yaml': suite(`{ against: main, calibrate: main, ${waived} }`),
    '.poq/prompts.jsonl': readFileSync(join(root, 'fixtures/stories/prompts.jsonl'), 'utf8'),
    '.poq/steady.yaml': candidate('steady', 60),
    '.poq/candidate.yaml': candidate('quick', 10),
  });
  const measured = await runPoq('measure --candidate .poq/steady.yaml --out baseline --accept main', { cwd: folder.path, env });
  expect(measured.stderr).toContain('accepted as the baseline main');
  baseline = moveElsewhere(readFileSync(join(folder.path, '.poq/baselines/main.run.jsonl'), 'utf8'));
  folder.write({ '.poq/baselines/main.run.jsonl': baseline });
}, 60_000);
afterAll(() => folder.remove());

const listOut = (ending: string): readonly string[] =>
  readdirSync(join(folder.path, 'poq-results')).filter((name) => name.endsWith(ending));

function meanLatency(turn: number): number {
  const text = readFileSync(join(folder.path, `poq-results/quick.calibration-${turn}.run.jsonl`), 'utf8');
  const times = text.split('\n').flatMap((line) => (line.includes('"line":"answer"') ? [Number(JSON.parse(line).e2eMs)] : []));
  return times.reduce((sum, time) => sum + time, 0) / times.length;
}

describe('a baseline that was measured on another machine', () => {
  test('is started anew, twice, beside the candidate: five servers in all, and none is left', async () => {
    const { stderr, stdout } = await runPoq('evaluate', { cwd: folder.path, env });
    expect(stdout).toContain('in the order');
    const report = JSON.parse(readFileSync(join(folder.path, 'poq-results/report.json'), 'utf8'));
    expect(report.comparisons[0].calibration).toContain('in the order main, candidate, candidate, main');
    expect(report.verdict.reasons.map(({ code }: { code: string }) => code)).not.toContain('hardware-differs');
    expect(listOut('.server.log')).toEqual([...[1, 2, 3, 4].map((turn) => `quick.calibration-${turn}.server.log`), 'quick.server.log']);
    for (const log of listOut('.server.log')) expect(readFileSync(join(folder.path, 'poq-results', log), 'utf8')).toBe('serving\n');
    expect(stderr.match(/ready after/g)).toHaveLength(5);
    expect(stderr.match(/the server has stopped after/g)).toHaveLength(5);
    expect(stderr.match(/▸ Calibrating: .*/g)).toEqual([
      '▸ Calibrating: main (1 of 4)',
      '▸ Calibrating: quick (2 of 4)',
      '▸ Calibrating: quick (3 of 4)',
      '▸ Calibrating: main (4 of 4)',
    ]);
    // 62 ms to 12, and what the sockets add to both
    const { mean } = report.nodes.find(({ name }: { name: string }) => name === 'main').cost;
    expect(mean).toBeGreaterThan(60);
    expect(mean).toBeCloseTo((meanLatency(1) + meanLatency(4)) / 2, 6);
    const ratio = (meanLatency(2) + meanLatency(3)) / (meanLatency(1) + meanLatency(4));
    expect(report.comparisons[0].difference.estimate).toBeCloseTo(-0.3 * (ratio - 1), 6);
    expect(count()).toBe(0);
    expect(readdirSync(join(folder.path, 'cache/servers'))).toEqual([]);
  }, 60_000);

  test('whose program is not there any more: the verdict stays open and says why', async () => {
    const gone = moveElsewhere(baseline.replaceAll(JSON.stringify(process.execPath), '"a-program-of-yore"'));
    folder.write({ '.poq/baselines/main.run.jsonl': gone });
    const { status, stdout } = await runPoq('evaluate --out gone', { cwd: folder.path, env });
    folder.write({ '.poq/baselines/main.run.jsonl': baseline });
    expect(status).toBe(2);
    expect(stdout).toMatch(/Costs could not be calibrated: .*a-program-of-yore/);
    expect(count()).toBe(0);
  }, 60_000);

  test.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
    '%s while it is measured leaves nothing running',
    async (signal) => {
      const out = `stopped-${signal}`;
      const started = startProgram(['evaluate', '--out', out], { cwd: folder.path, env });
      const path = join(folder.path, out, 'quick.calibration-1.run.jsonl');
      for (let pause = 0; pause < 1_500 && !existsSync(path); pause += 1) await sleep(20);
      expect(count()).toBeGreaterThan(1);
      process.kill(-(started.child.pid ?? 0), signal);
      expect((await started.ended).status).toBe(130);
      expect(count()).toBe(0);
      expect(readdirSync(join(folder.path, 'cache/servers'))).toEqual([]);
      expect(existsSync(join(folder.path, out, 'report.json'))).toBe(false);
    },
    60_000,
  );
});
