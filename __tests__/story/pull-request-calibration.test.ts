import { describe, expect, test } from '@jest/globals';
import { assembleRun } from '../../src/runs/assemble-run.ts';
import { endpoint, openCapitalsDesk, writeSuite } from '../commands/capitals-desk.ts';
import { createFilesInMemory } from '../doubles/files-in-memory.ts';
import { type Done, type Files, openPullRequest } from './pull-request-desk.ts';

const serve = (settings: string): string => `serve: { ready: { url: "http://127.0.0.1:8000/health" }, ${settings} }\n`;

type Served = { readonly settings: string; readonly files?: Files; readonly globs?: string };

const candidate = (name: string, script: string, { settings, globs = '' }: Served): string =>
  `${endpoint(name, script)}${globs}${serve(settings)}`;

/** A base whose baseline main is a served candidate that was measured on `Test CPU`. */
async function createBase(served: Served): Promise<Files> {
  const desk = openCapitalsDesk({
    '.poq/suite.yaml': writeSuite({ gate: '{ against: main, calibrate: main }' }),
    '.poq/candidate.yaml': candidate('steady', 'good-400ms', served),
    ...served.files,
  });
  const { message } = await desk.poq('measure --accept main');
  expect(message).toBe('');
  return Object.fromEntries([...desk.disk].filter(([path]) => path.startsWith('.poq/') && path !== '.poq/steady.yaml'));
}

const inputs = { mode: 'evaluate' } as const;
const elsewhere = { inputs, cpu: 'Another CPU' };
const codesOf = ({ outcome }: Done): readonly string[] => outcome?.report?.verdict.reasons.map(({ code }) => code) ?? [];
const whyOf = ({ outcome }: Done): string | undefined =>
  outcome?.report?.verdict.reasons.find(({ code }) => code === 'uncalibrated')?.sentence;
const turnOf = async ({ disk }: Done, turn: number) => {
  const path = `poq-results/fast.calibration-${turn}.run.jsonl`;
  return (await assembleRun(path, createFilesInMemory(disk).readLines(path))).header;
};

const plain: Served = { settings: 'command: [server, --quick]' };

describe('a pull request that is measured on other hardware than the baseline', () => {
  test('is bridged, and the comment tells how', async () => {
    const story = openPullRequest({
      base: await createBase(plain),
      head: { '.poq/candidate.yaml': candidate('fast', 'good-100ms', plain) },
    });
    const done = await story.step(elsewhere);
    expect(done.outcome?.report?.comparisons[0]?.calibration).toMatch(/in the order main, candidate, candidate, main/);
    expect([done.status, story.comments()[0]]).toEqual([0, expect.stringContaining('in the order main, candidate, candidate, main')]);
  });

  test('its four measurements are not uploaded', async () => {
    const story = openPullRequest({
      base: await createBase(plain),
      head: { '.poq/candidate.yaml': candidate('fast', 'good-100ms', plain) },
    });
    await story.step(elsewhere);
    const files = story.github.repository.artifacts.map(({ archive }) => Object.keys(JSON.parse(new TextDecoder().decode(archive))));
    expect(files.flat().filter((name) => name.endsWith('.run.jsonl'))).toEqual(['fast.run.jsonl']);
  });

  test('starts the baseline by what the base’s run says, whatever the pull request says of it', async () => {
    const base = await createBase(plain);
    const forged = (base['.poq/baselines/main.run.jsonl'] ?? '').replaceAll('--quick', '--slow');
    const theirs = candidate('fast', 'good-100ms', { settings: 'command: [server, --slow]' });
    const story = openPullRequest({ base, head: { '.poq/candidate.yaml': theirs } });
    const done = await story.step({ ...elsewhere, runner: { '.poq/baselines/main.run.jsonl': forged } });
    const commands = [1, 2, 3, 4].map(async (turn) => JSON.stringify((await turnOf(done, turn)).candidate.serve));
    expect(await Promise.all(commands)).toEqual([
      expect.stringContaining('--quick'),
      expect.stringContaining('--slow'),
      expect.stringContaining('--slow'),
      expect.stringContaining('--quick'),
    ]);
  });

  test.each([
    ['a program', 'command: [./start.sh]', './start.sh'],
    ['an argument', 'command: [sh, start.sh]', 'start.sh'],
    ['an argument with its name', 'command: [server, --script=start.sh]', 'start.sh'],
    ['an argument in its folder', 'command: [sh, start.sh], folder: "."', 'start.sh'],
    ['a word of a line for a shell', 'command: [sh, -c, "exec ./start.sh --quick"]', './start.sh'],
    ['a module', 'command: [python3, -m, start.server]', 'start.py'],
  ])('does not start a baseline that is %s out of the checkout, for which nothing vouches', async (_what, settings, named) => {
    const served = { settings, files: { '.poq/start.sh': 'exec server\n', '.poq/start.py': 'serve()\n' } };
    const head = { '.poq/candidate.yaml': candidate('fast', 'good-100ms', plain), '.poq/start.sh': 'sleep 100\n' };
    const done = await openPullRequest({ base: await createBase(served), head }).step(elsewhere);
    expect([done.status, codesOf(done)]).toEqual([2, ['hardware-differs', 'uncalibrated']]);
    expect(whyOf(done)).toContain(`the command of main names ${named}, which may be the pull request’s own`);
  });

  const vouched: Served = { settings: 'command: [./start.sh]', globs: 'files: [start.sh]\n', files: { '.poq/start.sh': 'exec server\n' } };

  test.each([
    ['as it was', 'exec server\n', 0],
    ['changed', 'sleep 100\n', 2],
  ])('a script that the baseline’s files vouch for is started where it is %s', async (_how, script, status) => {
    const head = { '.poq/candidate.yaml': candidate('fast', 'good-100ms', plain), '.poq/start.sh': script };
    const done = await openPullRequest({ base: await createBase(vouched), head }).step(elsewhere);
    expect(done.status).toBe(status);
    expect(whyOf(done)).toEqual(status === 0 ? undefined : expect.stringContaining('are not those that it was measured with'));
  });

  test('a fork’s is not given variables of the job that the base’s candidate is not given', async () => {
    const base = await createBase({ settings: 'command: [server], env: [MODEL_KEY]' });
    const without = { ...base, '.poq/candidate.yaml': candidate('steady', 'good-400ms', plain) };
    const head = { '.poq/candidate.yaml': candidate('fast', 'good-100ms', plain) };
    const done = await openPullRequest({ base: without, head, fork: true }).step(elsewhere);
    expect(done.warnings).toContainEqual(expect.stringContaining('the baseline main would give MODEL_KEY to its server'));
    expect([...done.disk.keys()].filter((path) => path.includes('calibration'))).toEqual([]);
  });
});
