import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDiskFiles } from '../../src/edges/disk-files.ts';
import { assembleRun } from '../../src/runs/assemble-run.ts';
import { endpointAt, threePrompts } from '../commands/three-prompts.ts';
import { type ScriptedServer, startOpenAiServer } from '../doubles/openai-server.ts';
import { createFolder, type Folder, root, runPoq, type Started, startProgram } from '../doubles/poq-process.ts';

let server: ScriptedServer;
const folders: Folder[] = [];
beforeAll(async () => {
  server = await startOpenAiServer();
});
afterAll(async () => {
  await server.close();
  for (const folder of folders) folder.remove();
});

const prompts = readFileSync(join(root, 'fixtures/stories/prompts.jsonl'), 'utf8');

/** 24 prompts for a server that does what `model` says. */
function prepare(model: string): Folder {
  const folder = createFolder({
    '.poq/suite.yaml': threePrompts['.poq/suite.yaml'] ?? '',
    '.poq/prompts.jsonl': prompts,
    '.poq/candidate.yaml': endpointAt(server.baseUrl, model),
  });
  folders.push(folder);
  return folder;
}

const runFile = 'poq-results/mine.run.jsonl';

async function waitFor(condition: () => boolean): Promise<void> {
  const started = performance.now();
  while (!condition()) {
    if (performance.now() - started > 20_000) throw new Error('waited too long');
    await sleep(10);
  }
}

const countAnswers = (folder: Folder): number => {
  const path = join(folder.path, runFile);
  return existsSync(path) ? readFileSync(path, 'utf8').split('"line":"answer"').length - 1 : 0;
};

/** Whether any process of the group is left. */
function isAlive({ child }: Started): boolean {
  try {
    process.kill(-(child.pid ?? 0), 0);
    return true;
  } catch {
    return false;
  }
}

describe('a run in the middle', () => {
  test.each<['SIGINT' | 'SIGTERM', string, number]>([
    ['SIGINT', 'evaluate', 1],
    ['SIGTERM', 'measure', 1],
    ['SIGINT', 'measure', 2],
  ])(
    'ends on %s within 2 s with 130, and leaves a valid unfinished run that --resume finishes (%s, sent %d times)',
    async (signal, verb, times) => {
      const folder = prepare('stream?first=60&gap=10&tokens=3');
      const started = startProgram([verb], { cwd: folder.path });
      await waitFor(() => countAnswers(folder) >= 4);
      const sent = performance.now();
      // npm and npx hand on the Ctrl-C that the terminal has sent already
      for (let time = 0; time < times && isAlive(started); time += 1) {
        process.kill(-(started.child.pid ?? 0), signal);
        // two signals at the same moment would arrive as one
        if (times > 1) await sleep(5);
      }
      const { status, signal: killedBy, stdout, stderr } = await started.ended;
      expect(performance.now() - sent).toBeLessThan(2_000);
      // a second signal may reach Node when it has nothing left to do but to end; a shell sees 130 then, too
      const ended = times > 1 && killedBy === signal ? 130 : status;
      expect({ ended, stdout }).toEqual({ ended: 130, stdout: '' });
      expect(isAlive(started)).toBe(false);

      const path = join(folder.path, runFile);
      const run = await assembleRun(path, openDiskFiles().readLines(path));
      expect(run.end).toBeUndefined();
      expect(run.answers.size).toBeGreaterThanOrEqual(4);
      expect(readdirSync(join(folder.path, 'poq-results'))).toEqual(['mine.run.jsonl']);
      expect(stderr).toContain(
        `${runFile} is unfinished, ${run.answers.size} of 24 prompts were asked; the same command with --resume goes on`,
      );
      expect(stderr).toMatch(/\n\nInterrupted\.\n$/);

      const resumed = await runPoq('measure --resume', { cwd: folder.path });
      expect(resumed.status).toBe(0);
      const whole = await assembleRun(path, openDiskFiles().readLines(path));
      expect([whole.answers.size, whole.end?.counts.answered]).toEqual([24, 24]);
    },
  );

  test('that has no answer yet promises nothing and leaves nothing', async () => {
    const folder = prepare('hang?after=1');
    const seen = server.seen.length;
    const started = startProgram(['evaluate'], { cwd: folder.path });
    await waitFor(() => server.seen.length > seen);
    const sent = performance.now();
    started.child.kill('SIGINT');
    const { status, stderr } = await started.ended;
    expect(performance.now() - sent).toBeLessThan(2_000);
    expect(status).toBe(130);
    expect(stderr).not.toContain('--resume');
    expect(stderr).toMatch(/Interrupted\.\n$/);
    expect(readdirSync(join(folder.path, 'poq-results'))).toEqual([]);
    expect(isAlive(started)).toBe(false);
  });
});

test('a second Ctrl-C, half a second later, ends the process at once', async () => {
  const folder = createFolder();
  folders.push(folder);
  const started = startProgram([], { program: '__tests__/edges/interrupted-process.ts', cwd: folder.path });
  let told = '';
  started.child.stdout?.on('data', (text: string) => {
    told += text;
  });
  await waitFor(() => told.includes('ready'));
  started.child.kill('SIGINT');
  started.child.kill('SIGINT');
  await waitFor(() => told.includes('aborted'));
  await sleep(700);
  started.child.kill('SIGINT');
  expect(await started.ended).toMatchObject({ status: null, signal: 'SIGINT', stdout: 'ready\naborted\n' });
});
