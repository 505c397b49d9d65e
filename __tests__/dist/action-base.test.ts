import { expect, test } from '@jest/globals';
import type { LocalGitHub } from '../doubles/github/local-github.ts';
import { dispatchEvent, mergeGroupEvent } from '../doubles/job-events.ts';
import { readZip } from '../doubles/read-zip.ts';
import { onRunner, type Step } from '../doubles/runner.ts';
import { createRepository, promptText, renderAnswers, renderSuite } from '../doubles/tiny-suite.ts';
import { propose, pushAgain } from './propose.ts';

const files = await createRepository();
const checkName = 'PoQ Gate';

const readAll = async (archives: readonly Uint8Array[]): Promise<readonly string[]> =>
  (await Promise.all(archives.map(readZip))).flatMap((entries) => Object.values(entries));

test.concurrent('a base without a suite is told how to start, in a comment that says inconclusive', () =>
  onRunner({ files: { 'README.md': '# A model\n' } }, async ({ github, run }) => {
    const { step } = propose(github, files);
    const done = await run({ ...step, inputs: { check: checkName } });
    expect(done).toMatchObject({ status: 2, outputs: { verdict: 'inconclusive', 'comment-url': expect.any(String) } });
    expect(github.comments).toHaveLength(1);
    const [{ body } = { body: '' }] = github.comments;
    expect(body).toMatch(/\n## ⚠️ inconclusive: main has no suite yet\n/);
    expect(body).toContain('poq init');
    expect(done.summary).toMatch(/^## ⚠️ inconclusive: main has no suite yet\n/);
    expect(github.checks).toMatchObject([{ request: { name: 'PoQ Gate', conclusion: 'failure' } }]);
  }));

test.concurrent('the comment of a base without a suite becomes the verdict’s as soon as there is one', () =>
  onRunner({ files: { 'README.md': '# A model\n' } }, async ({ github, run }) => {
    const { number, step } = propose(github, files);
    expect((await run(step)).status).toBe(2);
    github.push({ branch: 'main', files });
    expect((await run(pushAgain(github, number, { base: files, own: {} }).step)).status).toBe(0);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toMatch(/\n## ✅ pass: .*\n\nmine against main\n/);
  }));

test.concurrent('a pull request that lowers a floor is gated by that of the base, and told what its own would give', () =>
  onRunner({ files }, async ({ github, run }) => {
    const own = { '.poq/suite.yaml': renderSuite({ floor: 4 }), '.poq/answers.jsonl': renderAnswers(3) };
    const done = await run(propose(github, files, own).step);
    expect(done).toMatchObject({ status: 1, outputs: { verdict: 'fail' } });
    const [{ body } = { body: '' }] = github.comments;
    expect(body).toMatch(/\n## ❌ fail: .*\n\nmine against main\n/);
    expect(body).toContain('below the floor of 9');
    expect(body).toMatch(/This pull request also lowers .*floor.* from 9 to 4/);
    expect(body).toMatch(/It would be \*\*(?:pass|inconclusive)\*\*/);
  }));

test.concurrent('the merge queue is gated for the commit that it built, and the queued pull request is told', () =>
  onRunner({ files }, async ({ github, run }) => {
    const { number, headSha } = propose(github, files);
    const queued = github.push({ branch: `gh-readonly-queue/main/pr-${number}-${github.tip('main')}`, files: { 'other.txt': 'x' } });
    expect(queued).not.toBe(headSha);
    const event = mergeGroupEvent(github, { number, headSha: queued });
    const done = await run({ event, checkout: { files, commit: queued }, inputs: { check: checkName } });
    expect(done).toMatchObject({ status: 0, warnings: [], outputs: { verdict: 'pass' } });
    expect(github.comments.map((comment) => [comment.number, comment.body.includes(`head=${queued} `)])).toEqual([[number, true]]);
    expect(github.checks.map(({ request }) => request)).toEqual([
      expect.objectContaining({ name: checkName, head_sha: queued, conclusion: 'success' }),
    ]);
  }));

/** What a dispatch names, in its event and as inputs. */
const bindTo = (github: LocalGitHub, pull: { readonly number: number; readonly headSha: string }): Pick<Step, 'event' | 'inputs'> => ({
  event: dispatchEvent(github, pull),
  inputs: { 'pull-request': String(pull.number), 'head-sha': pull.headSha, check: checkName },
});

test.concurrent('a dispatch for a commit measures that commit alone, and makes its check', () =>
  onRunner({ files }, async ({ github, run }) => {
    const pull = github.addPullRequest({ branch: 'topic', files: { 'other.txt': 'x' } });
    const bound = bindTo(github, pull);
    const wrong = await run({ ...bound, checkout: { files, commit: github.tip('main') } });
    expect(wrong).toMatchObject({ status: 3, outputs: { verdict: 'error' } });
    expect(wrong.errors).toEqual([expect.stringMatching(`the checkout is ${github.tip('main')}, and the job is bound to ${pull.headSha}`)]);
    expect(github.comments).toEqual([]);
    expect(github.checks.map(({ request }) => request.conclusion)).toEqual(['failure']);

    // In the container of a job the checkout is another user's, which git asks its variable to believe.
    const right = await run({ ...bound, checkout: { files, commit: pull.headSha }, env: { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' } });
    expect(right).toMatchObject({ status: 0, outputs: { verdict: 'pass' } });
    expect(github.comments).toHaveLength(1);
    expect(github.checks.at(-1)?.request).toMatchObject({ name: checkName, head_sha: pull.headSha, conclusion: 'success' });

    github.push({ branch: 'topic', files: { 'other.txt': 'y' } });
    const stale = await run({ ...bound, checkout: { files, commit: pull.headSha } });
    expect(stale).toMatchObject({ status: 2, outputs: { verdict: 'inconclusive' } });
    expect(github.checks).toHaveLength(2);
  }));

test.concurrent('a dispatch for a fork’s commit does not believe answers that the fork itself brings', () =>
  onRunner({ files }, async ({ github, run }) => {
    github.addFork('stranger');
    const pull = github.addPullRequest({ branch: 'topic', owner: 'stranger', files: { 'other.txt': 'x' } });
    const done = await run({ ...bindTo(github, pull), checkout: { files, commit: pull.headSha } });
    expect(done).toMatchObject({ status: 2, outputs: { verdict: 'inconclusive' } });
    expect(github.comments[0]?.body).toContain('Unverified: it would be a pass');
    expect(github.checks).toEqual([]);
  }));

test.concurrent('texts that are kept back are in no comment, summary or upload', () => {
  const kept = { '.poq/suite.yaml': renderSuite({ texts: 'digests' }) };
  return onRunner({ files: { ...files, ...kept } }, async ({ github, artifacts, run }) => {
    const own = { '.poq/answers.jsonl': renderAnswers(12) };
    const done = await run({ ...propose(github, { ...files, ...kept }, own).step, inputs: { check: checkName } });
    expect(done).toMatchObject({ status: 1, outputs: { verdict: 'fail' } });
    const uploads = artifacts.artifacts.map(({ archive }) => archive);
    expect(uploads).toHaveLength(2);
    const published = [
      done.summary,
      ...github.comments.map(({ body }) => body),
      JSON.stringify(github.checks),
      ...(await readAll(uploads)),
    ];
    expect(published.length).toBeGreaterThan(5);
    const logged = [...done.lines, ...done.commands.map(({ data }) => data)].join('\n');
    for (const text of [...published, logged]) {
      expect(text).toContain('mine');
      expect(text).not.toContain(promptText);
      expect(text).not.toMatch(/zinnia|heron/);
    }
  });
});
