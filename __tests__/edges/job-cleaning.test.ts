import { existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cleanAfterJob } from '../../src/edges/job-cleaning.ts';
import { sweepLeftovers } from '../../src/edges/leftovers.ts';
import { setUpCache } from './cache-bench.ts';

const { at, left, put, root } = setUpCache();
const runnerTemp = (): string => dirname(root());

describe('after a job', () => {
  test('its temporary folder, its traces in the cache and its unfinished files are gone', async () => {
    put('../poq-1/secret/answer.txt', 3);
    put('prompts/~trash-1', 3);
    put('../results/main.run.jsonl.part', 3);
    put('../results/main.run.jsonl', 3);
    const resultFolders = [join(runnerTemp(), 'results')];
    const temporaryFolder = join(runnerTemp(), 'poq-1');
    expect(await cleanAfterJob({ temporaryFolder, runnerTemp: runnerTemp(), cacheFolder: root(), resultFolders })).toEqual([]);
    expect(readdirSync(runnerTemp()).sort()).toEqual(['cache', 'results']);
    expect(readdirSync(join(runnerTemp(), 'results'))).toEqual(['main.run.jsonl']);
    expect(left()).toEqual([]);
  });

  test.each([
    ['RUNNER_TEMP itself', '.', ''],
    ['the folder above', '..', ''],
    ['its own name with a slash', 'poq-1/', ''],
    ['a way out', 'temp/../../outside', 'temp'],
    ['a folder beside', '../outside', 'temp'],
    ['a link', 'link', ''],
    ['a file', 'file', ''],
  ])('%s is no temporary folder of a job, and stays', async (_case, path, below) => {
    const temp = join(runnerTemp(), 'temp');
    mkdirSync(join(temp, 'temp'), { recursive: true });
    mkdirSync(join(temp, 'poq-1'));
    mkdirSync(join(runnerTemp(), 'outside'));
    writeFileSync(join(runnerTemp(), 'outside/precious'), 'x');
    writeFileSync(join(temp, 'file'), 'x');
    symlinkSync(join(runnerTemp(), 'outside'), join(temp, 'link'));
    const troubles = await cleanAfterJob({ temporaryFolder: `${temp}/${path}`, runnerTemp: join(temp, below) });
    expect(troubles).toEqual([expect.stringContaining('not removed, because it is no folder in RUNNER_TEMP')]);
    expect(readdirSync(temp).sort()).toEqual(['file', 'link', 'poq-1', 'temp']);
    expect(existsSync(join(runnerTemp(), 'outside/precious'))).toBe(true);
  });

  test('nothing is thrown, whatever is wrong', async () => {
    writeFileSync(at('file'), '');
    mkdirSync(at('temp'));
    const troubles = await cleanAfterJob({
      temporaryFolder: at('temp'),
      runnerTemp: undefined,
      cacheFolder: at('file'),
      resultFolders: [at('file'), at('nowhere'), '\0'],
    });
    expect(troubles).toEqual([expect.stringContaining('RUNNER_TEMP is not known')]);
    expect(await cleanAfterJob({})).toEqual([]);
    expect(await cleanAfterJob({ temporaryFolder: at('nowhere'), runnerTemp: root() })).toEqual([]);
  });
});

describe('the leftovers in a folder of results', () => {
  test('are unfinished files of this program, directly in it and no links', async () => {
    for (const name of ['a.run.jsonl.part', 'report.json.part', 'comment.md.part', 'report.html.part']) put(name, 1);
    for (const name of ['movie.mp4.part', 'report.json', 'deep/report.json.part', 'folder.json.part/x']) put(name, 1);
    symlinkSync(at('report.json'), at('link.json.part'));
    expect([...(await sweepLeftovers(root()))].sort()).toEqual([
      'a.run.jsonl.part',
      'comment.md.part',
      'report.html.part',
      'report.json.part',
    ]);
    expect(left()).toEqual(['deep/report.json.part', 'folder.json.part/x', 'link.json.part', 'movie.mp4.part', 'report.json']);
  });

  test('stay while somebody may still write them', async () => {
    put('old.json.part', 1);
    put('young.json.part', 1);
    utimesSync(at('old.json.part'), 1, 1);
    expect(await sweepLeftovers(root(), { untouchedMs: 60_000 })).toEqual(['old.json.part']);
  });
});
