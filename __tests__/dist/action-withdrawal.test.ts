import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import { endpointAt } from '../commands/three-prompts.ts';
import type { StoredComment } from '../doubles/github/state.ts';
import { type ScriptedServer, startOpenAiServer } from '../doubles/openai-server.ts';
import { onRunner, type Runner } from '../doubles/runner.ts';
import { createRepository, type Files, renderSuite } from '../doubles/tiny-suite.ts';
import { propose, pushAgain } from './propose.ts';

const files = await createRepository();

const servers: ScriptedServer[] = [];
afterAll(async () => {
  for (const server of servers) await server.close();
});

/** A server of its own, which answers nothing, and the candidate that asks it. */
async function startHanging(): Promise<{ readonly own: Files; readonly asked: () => Promise<void> }> {
  const server = await startOpenAiServer();
  servers.push(server);
  const asked = async (): Promise<void> => {
    while (server.seen.length === 0) await sleep(10);
  };
  return { own: { '.poq/candidate.yaml': endpointAt(server.baseUrl, 'hang') }, asked };
}

type Green = { readonly number: number; readonly comment: StoredComment };

/** A pull request that has passed once, and its comment. */
async function pass({ github, run }: Runner, inputs: Files = {}): Promise<Green> {
  const { number, step } = propose(github, files);
  const { status } = await run({ ...step, inputs });
  const [comment] = github.comments;
  if (status !== 0 || comment === undefined || !comment.body.includes('## ✅ pass')) throw new Error('there is no green to withdraw');
  return { number, comment };
}

/** Whether a comment speaks about this commit, and says that there is no verdict on it. */
const withdrawn = (headSha: string): RegExp =>
  new RegExp(
    `^<!-- [^\n]*head=${headSha} [^\n]*-->\n## 🛑 error: no verdict for ${headSha.slice(0, 6)}\\S*; the earlier verdict was withdrawn\n`,
  );

test.concurrent('a suite that breaks on the base rewrites the green comment', () =>
  onRunner({ files }, async (runner) => {
    const { github, run } = runner;
    const inputs = { check: 'PoQ Gate' };
    const { number, comment } = await pass(runner, inputs);
    github.push({ branch: 'main', files: { '.poq/suite.yaml': renderSuite().replace('token-f1', 'token-f2') } });
    const { headSha, step } = pushAgain(github, number, { base: files, own: {} });
    const red = await run({ ...step, inputs });
    expect(red).toMatchObject({ status: 3, outputs: { verdict: 'error' }, warnings: [] });
    expect(red.errors).toEqual([expect.stringContaining('did you mean "token-f1"?')]);
    expect(github.comments).toEqual([comment]);
    expect(comment.body).toMatch(withdrawn(headSha));
    expect(comment.body).not.toContain('✅');
    expect(github.checks.map(({ request }) => request.conclusion)).toEqual(['success', 'failure']);
    expect(github.checks[1]?.request.head_sha).toBe(headSha);
    const requests = github.requests.length;
    expect(await red.post()).toMatchObject({ status: 0, warnings: [] });
    expect(github.requests).toHaveLength(requests);
  }));

test.concurrent('an endpoint that is down rewrites the green comment', () =>
  onRunner({ files }, async (runner) => {
    const { github, run } = runner;
    const { number, comment } = await pass(runner);
    const own = { '.poq/candidate.yaml': endpointAt('http://127.0.0.1:9/v1', 'm') };
    const red = await run(pushAgain(github, number, { base: files, own }).step);
    expect(red).toMatchObject({ status: 3, outputs: { verdict: 'error' } });
    expect(github.comments).toEqual([comment]);
    expect(comment.body).toContain('\n## 🛑 error');
    expect(comment.body).not.toContain('✅');
  }));

test.concurrent('a job that is cancelled rewrites the green comment itself', () =>
  onRunner({ files }, async (runner) => {
    const { github, start } = runner;
    const { number, comment } = await pass(runner);
    const { own, asked } = await startHanging();
    const { headSha, step } = pushAgain(github, number, { base: files, own });
    const { child, main } = start(step);
    await asked();
    const before = performance.now();
    child.kill('SIGINT');
    expect(await main).toMatchObject({ status: 130, outputs: { verdict: 'error' }, warnings: ['nothing was measured yet'] });
    // A runner sends SIGTERM after 7.5 seconds, and kills 2.5 seconds later.
    expect(performance.now() - before).toBeLessThan(7_500);
    expect(github.comments).toEqual([comment]);
    expect(comment.body).toMatch(withdrawn(headSha));
  }));

test.concurrent('after a job that was killed its last step rewrites the green comment and takes the temporary folder away', () =>
  onRunner({ files }, async (runner) => {
    const { github, start } = runner;
    const { number, comment } = await pass(runner);
    const { own, asked } = await startHanging();
    const { headSha, step } = pushAgain(github, number, { base: files, own });
    const { child, main, post, temporary } = start(step);
    await asked();
    child.kill('SIGKILL');
    expect((await main).status).toBeNull();
    expect(comment.body).toContain('## ✅ pass');
    expect(readdirSync(temporary)).toEqual([expect.stringMatching(/^poq-gate-[0-9a-f]{16}$/)]);
    expect(await post()).toMatchObject({ status: 0, stderr: '', warnings: [], errors: [] });
    expect(github.comments).toEqual([comment]);
    expect(comment.body).toMatch(withdrawn(headSha));
    expect(comment.body).toContain('cancelled or killed');
    expect(readdirSync(temporary)).toEqual([]);
  }));

test.concurrent('what a red run could not take back, its last step takes back', () =>
  onRunner({ files }, async (runner) => {
    const { github, run } = runner;
    const { number, comment } = await pass(runner);
    github.push({ branch: 'main', files: { '.poq/suite.yaml': 'name: [' } });
    const { headSha, step } = pushAgain(github, number, { base: files, own: {} });
    github.fail({ method: 'PATCH', path: '/issues/comments/', times: 4, as: { kind: 'status', status: 502 } });
    const red = await run(step);
    expect(red).toMatchObject({ status: 3, warnings: [expect.stringContaining('could not be taken back')] });
    expect(comment.body).toContain('## ✅ pass');
    expect(await red.post()).toMatchObject({ status: 0, warnings: [] });
    expect(comment.body).toMatch(withdrawn(headSha));
  }));

test.concurrent('where there was no comment a red run leaves none', () =>
  onRunner({ files: { ...files, '.poq/suite.yaml': 'name: [' } }, async ({ github, run }) => {
    const red = await run(propose(github, files).step);
    expect(red).toMatchObject({ status: 3, outputs: { verdict: 'error' }, warnings: [] });
    expect(existsSync(`${red.workspace}/poq-results/report.json`)).toBe(false);
    expect(github.comments).toEqual([]);
  }));
