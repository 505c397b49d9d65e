import { describe, expect, test } from '@jest/globals';
import { loadSuite } from '../../src/commands/load-suite.ts';
import { loadSources } from '../../src/commands/sources.ts';
import { openPullRequestDesk } from './pull-request-desk.ts';
import { threePrompts } from './three-prompts.ts';

const base = threePrompts;
const suite = threePrompts['.poq/suite.yaml'] ?? '';
const easy = { '.poq/prompts.jsonl': '{"id":"p0","prompt":"Say anything.","references":["anything"]}\n' };

describe('where suite and baselines are read', () => {
  test('without a pull request they are those that the inputs name', async () => {
    const { world } = openPullRequestDesk({ base });
    const inputs = {
      suite: 'my/suite.yaml',
      candidate: 'c',
      baselines: 'my/set',
      runs: [],
      out: 'o',
      rescore: false,
      scores: true,
      resume: false,
      trust: false,
      simulation: {},
      json: false,
    };
    expect(await loadSources(world, inputs, undefined)).toEqual({
      kind: 'sources',
      suite: { path: 'my/suite.yaml', name: 'my/suite.yaml' },
      baselines: { path: 'my/set', name: 'my/set' },
    });
  });

  test('for a pull request the questions are those of its base, whatever the checkout holds', async () => {
    const desk = openPullRequestDesk({ base, head: { ...easy, '.poq/suite.yaml': suite.replace('name: three', 'name: one') } });
    const sources = await desk.load();
    if (sources.kind === 'no-suite') throw new Error('there is a suite');
    const { suite: loaded, set } = await loadSuite(desk.world, sources.suite);
    expect([loaded.name, set.questions.size]).toEqual(['three', 3]);
    expect(sources).toMatchObject({
      suite: { name: '.poq/suite.yaml', branch: 'main' },
      baselines: { name: '.poq/baselines', branch: 'main' },
      base: { branch: 'main', commit: 'b'.repeat(40) },
      subject: { number: 12 },
    });
  });

  test('each step of a job fills a folder of its own', async () => {
    const desk = openPullRequestDesk({ base });
    const [one, other] = [await desk.load(), await desk.load()];
    expect(one.kind === 'sources' && other.kind === 'sources' && one.suite.path !== other.suite.path).toBe(true);
  });

  test('a base without a suite is told as that, with the path that was looked at', async () => {
    const { '.poq/suite.yaml': _, ...without } = base;
    const desk = openPullRequestDesk({ base: without, head: { '.poq/suite.yaml': suite } });
    expect(await desk.load()).toMatchObject({ kind: 'no-suite', suite: '.poq/suite.yaml', base: { branch: 'main' } });
  });

  test('a suite of the base that breaks its schema is named by branch, not by where it was brought to', async () => {
    const desk = openPullRequestDesk({ base: { ...base, '.poq/suite.yaml': 'name: x\n' } });
    await expect(desk.load()).rejects.toThrow('.poq/suite.yaml (main):1:1');
  });

  test('a baseline of the base that cannot be read is named by branch', async () => {
    const desk = openPullRequestDesk({ base: { ...base, '.poq/baselines/main.run.jsonl': '{"line":"nothing"}\n' } });
    await expect(desk.loadGated()).rejects.toThrow('.poq/baselines/main.run.jsonl (main):1:1');
  });

  test('places of the runner’s own are read where they are', async () => {
    const desk = openPullRequestDesk({ base, inputs: { baselines: '/mnt/baselines' } });
    expect(await desk.load()).toMatchObject({ baselines: { path: '/mnt/baselines', name: '/mnt/baselines' }, suite: { branch: 'main' } });
  });

  test('a merge group without a number is gated, and nothing is proposed', async () => {
    const desk = openPullRequestDesk({ base, head: { '.poq/suite.yaml': `${suite}# changed\n` } });
    const { github, subject, job } = desk.asked;
    const { number: _, ...group } = subject;
    const sources = await loadSources(desk.world, desk.inputs, { job, github, subject: group });
    expect(sources).toMatchObject({ kind: 'sources', base: { branch: 'main' } });
    expect(sources).not.toHaveProperty('proposal');
  });
});
