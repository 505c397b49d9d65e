import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { onRunner } from '../doubles/runner.ts';
import { createRepository, renderAnswers } from '../doubles/tiny-suite.ts';
import { propose, pushAgain } from './propose.ts';

const files = await createRepository();
const stillGood = { '.poq/answers.jsonl': renderAnswers(1) };
const worse = { '.poq/answers.jsonl': renderAnswers(12) };

/** What a body begins with that a reader sees. */
const visible = (body = ''): string => body.split('\n').slice(1).join('\n');

test.concurrent('a pull request gets one comment, which a later push rewrites where it stands, whoever else has commented', () =>
  onRunner({ files }, async ({ github, artifacts, run }) => {
    const { number, headSha, step } = propose(github, files, stillGood);
    for (let count = 0; count < 300; count++) github.addComment(number, { author: 'somebody', body: `Comment ${count}` });
    const first = await run(step);
    const [ours] = github.comments.slice(300);
    expect(first).toMatchObject({ status: 0, stderr: '', warnings: [], errors: [] });
    expect(visible(ours?.body)).toMatch(/^## ✅ pass: The reward is not worse.*\n\nmine against main\n/);
    expect(ours?.body).toContain(`\ncommit: ${headSha}\n`);
    const url = `https://github.example/acme/model/pull/${number}#issuecomment-${ours?.id}`;
    expect(first.outputs).toMatchObject({ verdict: 'pass', 'comment-url': url, run: 'poq-results/mine.run.jsonl' });
    expect(Number(first.outputs['reward-low'])).toBeLessThan(Number(first.outputs.reward));
    expect(first.summary).toMatch(/^## ✅ pass: .*\n\nmine against main\n/);
    expect(artifacts.artifacts.map(({ name }) => name)).toEqual(['poq-run-1+words+mine', 'poq-report-1+words+mine']);

    // A comment by somebody else that pretends to be ours is nobody's but theirs.
    github.addComment(number, { author: 'somebody', body: ours?.body ?? '' });
    const again = pushAgain(github, number, { base: files, own: worse });
    const second = await run(again.step);
    expect(second).toMatchObject({ status: 1, outputs: { verdict: 'fail', 'comment-url': url } });
    expect(github.comments).toHaveLength(302);
    expect(github.comments[300]).toBe(ours);
    expect(visible(ours?.body)).toMatch(/^## ❌ fail: .*\n\nmine against main\n/);
    expect(ours?.body).toContain(`\`${again.headSha}\``);
    expect(visible(github.comments[301]?.body)).toMatch(/^## ✅ pass/);
  }));

test.concurrent('the last step of the job leaves nothing behind, and says nothing where there was a verdict', () =>
  onRunner({ files }, async ({ github, run }) => {
    const done = await run(propose(github, files).step);
    expect(readdirSync(done.temporary)).toHaveLength(1);
    const requests = github.requests.length;
    expect(await done.post()).toMatchObject({ status: 0, stderr: '', warnings: [], errors: [] });
    expect(readdirSync(done.temporary)).toEqual([]);
    expect(existsSync(`${done.workspace}/poq-results/mine.run.jsonl`)).toBe(true);
    expect(github.requests).toHaveLength(requests);
  }));

test.concurrent('two runs that race for one pull request leave one comment, which is the newer run’s', () =>
  onRunner({ files }, async ({ github, start }) => {
    const { step } = propose(github, files);
    const older = start(step);
    const newer = start(step);
    const [one, two] = await Promise.all([older.main, newer.main]);
    expect([one.status, two.status]).toEqual([0, 0]);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain(`run=${newer.runId}.1`);
  }));

test.concurrent('without the permission to comment there is a warning that names it, and the colour stays', () =>
  onRunner({ files, permissions: { metadata: 'read', contents: 'read', pull_requests: 'read' } }, async ({ github, run }) => {
    const { step } = propose(github, files);
    const done = await run({ ...step, inputs: { check: 'PoQ Gate' } });
    expect(done).toMatchObject({ status: 0, errors: [], outputs: { verdict: 'pass' } });
    expect(done.outputs).not.toHaveProperty('comment-url');
    expect(done.warnings).toEqual([
      expect.stringMatching(/^The comment could not be posted: GitHub answered 403 .* "pull-requests: write"/),
      expect.stringMatching(/^The check could not be created: GitHub answered 403 .* "checks: write"/),
    ]);
    expect([github.comments, github.checks]).toEqual([[], []]);
  }));

test.concurrent('a comment that was created although the answer was lost is not created again', () =>
  onRunner({ files }, async ({ github, run }) => {
    const { step } = propose(github, files);
    github.fail({ method: 'POST', path: /\/comments$/, as: { kind: 'cut', written: true } });
    expect(await run(step)).toMatchObject({
      status: 0,
      warnings: [],
      outputs: { 'comment-url': expect.stringContaining('#issuecomment-') },
    });
    expect(github.comments).toHaveLength(1);
    expect(github.requests.filter(({ operation }) => operation === 'issues/create-comment')).toHaveLength(1);
  }));

test.concurrent('on GitHub Enterprise Server everything works but the upload, which is a warning', () =>
  onRunner({ files, basePath: '/api/v3' }, async ({ github, artifacts, run }) => {
    const { step } = propose(github, files);
    const done = await run({ ...step, env: { GITHUB_SERVER_URL: 'https://github.acme.example' }, inputs: { check: 'PoQ Gate' } });
    expect(done).toMatchObject({ status: 0, outputs: { verdict: 'pass', 'comment-url': expect.any(String) } });
    expect(done.warnings).toEqual(
      ['run', 'report'].map((kind) => expect.stringContaining(`The ${kind} is not uploaded: GitHub Enterprise Server`)),
    );
    expect(artifacts.artifacts).toEqual([]);
    expect(github.comments[0]?.body).toContain('https://github.acme.example/acme/model/actions/runs/');
    expect(github.checks.map(({ request }) => request.conclusion)).toEqual(['success']);
    expect(github.requests.some(({ operation }) => operation === 'graphql')).toBe(true);
  }));
