import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Artifact } from '../../src/pull-request/github.ts';
import { type Desk, failureOf, setUpGitHub } from './github-desk.ts';

const start = setUpGitHub();
const zip = Buffer.alloc(300_000, 'zip');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'artifact-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const target = (maxBytes = zip.length): { readonly to: string; readonly maxBytes: number } => ({ to: join(folder, 'a.zip'), maxBytes });

async function startWith(
  claim: { readonly bytes?: number; readonly digest?: string | null; readonly expired?: boolean } = {},
): Promise<Desk & { readonly artifact: Artifact }> {
  const desk = await start();
  const runId = desk.local.addRun({ headSha: desk.local.tip('main'), headBranch: 'main' });
  desk.local.addArtifact({ runId, name: 'poq-run', zip, ...claim });
  const [artifact] = await desk.github.listArtifacts(runId);
  if (artifact === undefined) throw new Error('no artifact');
  return { ...desk, artifact };
}

describe('an archive', () => {
  test('comes from the storage without the token, for this user only', async () => {
    const { github, artifact } = await startWith();
    await github.downloadArtifact(artifact, target());
    expect(readFileSync(target().to).equals(zip)).toBe(true);
    expect(statSync(target().to).mode & 0o777).toBe(0o600);
  });

  test('takes the place of what lies there, and follows no link', async () => {
    const { github, artifact } = await startWith();
    writeFileSync(join(folder, 'precious'), 'mine');
    symlinkSync(join(folder, 'precious'), target().to);
    await github.downloadArtifact(artifact, target());
    expect(readFileSync(join(folder, 'precious'), 'utf8')).toBe('mine');
    expect(readFileSync(target().to).equals(zip)).toBe(true);
  });

  test('of which no digest is known is taken as it is', async () => {
    const { github, artifact } = await startWith({ digest: null });
    await github.downloadArtifact(artifact, target());
    expect(statSync(target().to).size).toBe(zip.length);
  });

  test('larger than allowed is refused however small it was announced, and nothing is left of it', async () => {
    const { github, artifact } = await startWith({ bytes: 10 });
    const failure = await failureOf(github.downloadArtifact(artifact, target(zip.length - 1)));
    expect(failure).toMatchObject({
      edge: 'github',
      retryable: false,
      message: `the artifact poq-run could not be brought: it is larger than ${zip.length - 1} bytes`,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('of other bytes than its digest says is refused, and nothing is left of it', async () => {
    const { github, artifact } = await startWith({ digest: `sha256:${'0'.repeat(64)}` });
    expect((await failureOf(github.downloadArtifact(artifact, target()))).message).toMatch(
      /it has the digest sha256:[1-9a-f].*, not sha256:0{64}$/,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that has expired is a refusal that says so', async () => {
    const { github, artifact } = await startWith({ expired: true });
    expect(await failureOf(github.downloadArtifact(artifact, target()))).toMatchObject({
      status: 410,
      message: 'the artifact poq-run has expired (410)',
      cure: expect.stringContaining('Run the job'),
    });
  });

  test.each([{ kind: 'half' }, { kind: 'cut', written: false }, { kind: 'status', status: 503 }] as const)(
    'is fetched again after %p of the storage',
    async (as) => {
      const { local, github, artifact } = await startWith();
      local.fail({ path: '/archives/', as, times: 2 });
      await github.downloadArtifact(artifact, target());
      expect(readFileSync(target().to).equals(zip)).toBe(true);
    },
  );

  test('that keeps breaking off leaves nothing behind', async () => {
    const { local, github, artifact } = await startWith();
    local.fail({ path: '/archives/', as: { kind: 'half' }, times: 100 });
    expect(await failureOf(github.downloadArtifact(artifact, target()))).toMatchObject({
      retryable: true,
      message: 'the artifact poq-run could not be brought: the connection was cut',
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('whose address has run out is asked for a bounded number of times, and the address is not told', async () => {
    const { local, github, artifact } = await startWith();
    local.fail({ path: '/archives/', as: { kind: 'status', status: 403 }, times: 100 });
    const { message } = await failureOf(github.downloadArtifact(artifact, target()));
    expect(message).toBe('the artifact poq-run could not be brought: the storage answered 403');
  });

  test('that cannot be written is an error of the disk', async () => {
    const { github, artifact } = await startWith();
    const failure = await failureOf(github.downloadArtifact(artifact, { to: join(folder, 'not/there.zip'), maxBytes: 1e9 }));
    expect(failure).toMatchObject({ retryable: false, message: expect.stringContaining('cannot be written (ENOENT)') });
  });

  test('without an address is no archive', async () => {
    const { local, github, artifact } = await startWith();
    local.fail({ path: '/zip', as: { kind: 'status', status: 302, headers: { location: 'javascript' } } });
    expect((await failureOf(github.downloadArtifact(artifact, target()))).message).toContain('no address');
  });

  test("is not fetched from this machine's files", async () => {
    const { local, github, artifact } = await startWith();
    local.fail({ path: '/zip', as: { kind: 'status', status: 302, headers: { location: 'file:///etc/passwd' } } });
    expect((await failureOf(github.downloadArtifact(artifact, target()))).message).toContain('refused');
    expect(readdirSync(folder)).toEqual([]);
  });
});
