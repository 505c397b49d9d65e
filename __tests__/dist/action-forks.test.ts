import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { LocalGitHub } from '../doubles/github/local-github.ts';
import { pullRequestEvent, workflowRunEvent } from '../doubles/job-events.ts';
import { onRunner, type Step } from '../doubles/runner.ts';
import { createRepository, type Files, measureWords, renderAnswers } from '../doubles/tiny-suite.ts';
import { buildZip } from '../edges/hand-made-zip.ts';
import { forgeRun } from './forged.ts';

const files = await createRepository();
// The baseline is another run.
const perfect = forgeRun(await measureWords({}), (line) => (line.line === 'header' ? { ...line, runId: 'another-run' } : line));
const poor = await measureWords({ '.poq/answers.jsonl': renderAnswers(12) });

const measuring = '.github/workflows/poq-measure.yml';
const zip = (entries: Files): Buffer => buildZip(Object.entries(entries).map(([name, content]) => ({ name, content })));

type Fork = { readonly number: number; readonly headSha: string; readonly runId: number };
type Measured = { readonly archive: Files; readonly path?: string; readonly event?: string };

/** A fork's pull request, and the run of its head whose job has uploaded something. */
function proposeFromFork(github: LocalGitHub, { archive, path = measuring, event = 'pull_request' }: Measured): Fork {
  github.addFork('stranger');
  const { number, headSha } = github.addPullRequest({ branch: 'topic', owner: 'stranger', files: { 'other.txt': 'x' } });
  const runId = github.addRun({ headSha, headBranch: 'topic', headOwner: 'stranger', path, event });
  github.addArtifact({ runId, name: 'poq-run-1+words+mine', zip: zip(archive) });
  return { number, headSha, runId };
}

/** The privileged half: nothing is checked out. */
const gateOf = (github: LocalGitHub, { runId }: { readonly runId: number }): Step => ({
  event: workflowRunEvent(github, { id: runId }),
  workflow: '.github/workflows/poq-comment.yml',
  inputs: { mode: 'gate', 'measured-by': measuring, check: 'PoQ Gate' },
});

test.concurrent('perfect answers of a fork’s job and its report of a pass are a comment that says unverified, and never a success', () =>
  onRunner({ files }, async ({ github, artifacts, run }) => {
    const forged = JSON.stringify({ verdict: { status: 'pass', sentence: 'Trust me.' } });
    const fork = proposeFromFork(github, { archive: { 'mine.run.jsonl': perfect, 'report.json': forged } });
    github.addArtifact({
      runId: fork.runId,
      name: 'poq-report-1+words+mine',
      zip: zip({ 'report.json': forged, 'comment.md': 'Trust me.' }),
    });
    const done = await run(gateOf(github, fork));
    expect(done).toMatchObject({ status: 2, warnings: [], outputs: { verdict: 'inconclusive', 'comment-url': expect.any(String) } });
    expect(github.comments.map(({ number }) => number)).toEqual([fork.number]);
    const [{ body } = { body: '' }] = github.comments;
    expect(body).toContain(`head=${fork.headSha} `);
    expect(body).toMatch(/\n## ⚠️ inconclusive: Unverified: it would be a pass, but .*\n\nmine against main\n/);
    expect(body).not.toContain('Trust me');
    expect(github.checks).toEqual([]);
    expect(artifacts.artifacts.map(({ name }) => name)).toEqual(['poq-report-1+words+mine']);
    expect(await done.post()).toMatchObject({ status: 0, warnings: [] });
    expect(readdirSync(done.temporary)).toEqual([]);
  }));

test.concurrent('scores that a fork’s job claims for its answers are not believed', () =>
  onRunner({ files }, async ({ github, run }) => {
    const claimed = forgeRun(poor, (line) => (line.line === 'score' ? { ...line, raw: 1 } : line));
    expect(claimed).not.toBe(poor);
    const done = await run(gateOf(github, proposeFromFork(github, { archive: { 'mine.run.jsonl': claimed } })));
    expect(done).toMatchObject({ status: 1, outputs: { verdict: 'fail' } });
    expect(github.comments[0]?.body).toMatch(/\n## ❌ fail: .*\n\nmine against main\n/);
    expect(github.comments[0]?.body).toContain('Unverified: a job that runs');
  }));

test.concurrent('a measurement of an older head is inconclusive, and nobody is told', () =>
  onRunner({ files }, async ({ github, run }) => {
    const fork = proposeFromFork(github, { archive: { 'mine.run.jsonl': perfect } });
    github.push({ branch: 'topic', owner: 'stranger', files: { 'other.txt': 'y' } });
    expect(await run(gateOf(github, fork))).toMatchObject({ status: 2, outputs: { verdict: 'inconclusive' } });
    expect(github.comments).toEqual([]);
  }));

test.concurrent.each<[string, Partial<Measured>, RegExp]>([
  ['another workflow', { path: '.github/workflows/poq.yml' }, /its workflow is .*poq\.yml.*, not .*poq-measure\.yml/],
  ['another event', { event: 'push' }, /its event is .*push/],
])('a run of %s is an error, and nobody is told', (_, measured, message) =>
  onRunner({ files }, async ({ github, run }) => {
    const done = await run(gateOf(github, proposeFromFork(github, { archive: { 'mine.run.jsonl': perfect }, ...measured })));
    expect(done).toMatchObject({ status: 3, outputs: { verdict: 'error' } });
    expect(done.errors).toEqual([expect.stringMatching(message)]);
    expect(github.comments).toEqual([]);
  }),
);

test.concurrent('a run of another repository, which this one does not know, is an error', () =>
  onRunner({ files }, async ({ github, run }) => {
    proposeFromFork(github, { archive: { 'mine.run.jsonl': perfect } });
    const done = await run(gateOf(github, { runId: 99_999 }));
    expect(done).toMatchObject({ status: 3, outputs: { verdict: 'error' }, errors: [expect.stringContaining('404')] });
    expect(github.comments).toEqual([]);
  }));

test.concurrent('a broken archive takes back what the comment said before', () =>
  onRunner({ files }, async ({ github, run }) => {
    const fork = proposeFromFork(github, { archive: { 'mine.run.jsonl': perfect } });
    expect((await run(gateOf(github, fork))).status).toBe(2);
    const headSha = github.push({ branch: 'topic', owner: 'stranger', files: { 'other.txt': 'y' } });
    const runId = github.addRun({ headSha, headBranch: 'topic', headOwner: 'stranger', path: measuring });
    github.addArtifact({ runId, name: 'poq-run-1+words+mine', zip: zip({ '../mine.run.jsonl': perfect }) });
    expect(await run(gateOf(github, { runId }))).toMatchObject({ status: 3, outputs: { verdict: 'error' } });
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toMatch(/\n## 🛑 error: no verdict for /);
  }));

test.concurrent('what one job measures without rights another one gates', () =>
  onRunner({ files }, async ({ github, artifacts, run }) => {
    const { number, headSha } = github.addPullRequest({ branch: 'topic', files: {} });
    const runId = github.addRun({ headSha, headBranch: 'topic' });
    const step = { event: pullRequestEvent(github, { number, headSha }), checkout: { files, commit: headSha }, runId };
    github.permit({ pull_requests: 'read', issues: 'none', checks: 'none', actions: 'none' });
    const measured = await run({ ...step, job: 'measure', inputs: { mode: 'measure' } });
    expect(measured).toMatchObject({ status: 0, warnings: [], errors: [], outputs: { run: 'poq-results/mine.run.jsonl' } });
    expect(artifacts.artifacts.map(({ name }) => name)).toEqual(['poq-run-1+words+mine']);
    github.permit({ pull_requests: 'write', actions: 'read' });
    const gated = await run({ event: step.event, runId, job: 'gate', inputs: { mode: 'gate' } });
    expect(gated).toMatchObject({ status: 0, warnings: [], errors: [], outputs: { verdict: 'pass', 'comment-url': expect.any(String) } });
    expect(github.comments[0]?.body).toMatch(/\n## ✅ pass: .*\n\nmine against main\n/);
    expect(artifacts.artifacts.map(({ name }) => name)).toEqual(['poq-run-1+words+mine', 'poq-report-1+words+mine']);
  }));
