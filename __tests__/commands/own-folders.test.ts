import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { requireOwnFolders } from '../../src/commands/own-folders.ts';
import { openDiskFiles } from '../../src/edges/disk-files.ts';
import { parseCommandLine } from '../../src/inputs/command-line.ts';
import type { World } from '../../src/world.ts';
import { openArtifactDesk } from './artifact-desk.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'poq-'));
  mkdirSync(join(folder, 'work', 'kept'), { recursive: true });
  mkdirSync(join(folder, 'elsewhere'));
  symlinkSync('../elsewhere', join(folder, 'work', 'poq-results'));
  symlinkSync('kept', join(folder, 'work', 'inner'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function check(out: string, trigger: 'pull-request' | 'none' = 'pull-request'): Promise<void> {
  const { world, job } = openArtifactDesk();
  const about = trigger === 'none' ? ({ kind: 'none' } as const) : ({ kind: trigger, number: 12, headSha: 'a'.repeat(40) } as const);
  const there: World = { ...world, files: openDiskFiles(), job: { ...job, trigger: about, workspace: join(folder, 'work') } };
  const request = parseCommandLine(['evaluate', '--out', join(folder, out), '--baselines', join(folder, 'work', 'none')], '0');
  if (request.kind !== 'run') throw new Error('there is something to do');
  return requireOwnFolders(there, request.inputs);
}

test('a folder for results that a pull request has made a link out of its checkout is refused', async () => {
  await expect(check('work/poq-results')).rejects.toThrow('is a link that leads out of the checkout');
  await expect(check('work/poq-results/deeper/still')).rejects.toThrow('is a link that leads out of the checkout');
});

test('one inside it, one that is not there yet, one that the job names elsewhere, and one about no pull request are not', async () => {
  for (const out of ['work/inner', 'work/new/folder', 'elsewhere']) await check(out);
  await check('work/poq-results', 'none');
});
