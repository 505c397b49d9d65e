import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openArtifactStore } from '../../src/edges/artifacts.ts';
import { unpackRuns } from '../../src/edges/zip-archive.ts';
import { type ArtifactService, startArtifactService } from '../doubles/artifact-service/service.ts';
import { never } from '../doubles/questions.ts';

let service: ArtifactService;
let folder = '';
beforeEach(async () => {
  service = await startArtifactService({ run: 'run-4', job: 'job-9' });
  folder = await mkdtemp(join(tmpdir(), 'upload-'));
});
afterEach(async () => {
  await service.close();
  await rm(folder, { recursive: true, force: true });
});

type Environment = Readonly<Record<string, string>>;

/** GitHub's client reads the environment of its process: each upload has one of its own, as a job has. */
async function upload(name: string, paths: readonly string[], environment: Environment = service.environment): Promise<unknown> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'upload-process.ts'), name, ...paths], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse((await text(child.stdout)).trimEnd().split('\n').at(-1) ?? '');
}

async function write(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test('files arrive as one archive, flat, under the name', async () => {
  const line = '{"line":"header"}\n';
  const paths = [await write('a.run.jsonl', line.repeat(1_000)), await write('report.json', '{}')];
  expect(await upload('poq-run-1+s+a', paths)).toEqual({ kind: 'uploaded' });
  expect(service.artifacts).toMatchObject([{ name: 'poq-run-1+s+a', run: 'run-4', job: 'job-9', mimeType: 'application/zip' }]);
  const archive = await write('fetched.zip', '');
  await writeFile(archive, service.artifacts[0]?.archive ?? '');
  const unpacked = await unpackRuns(archive, {
    to: join(folder, 'runs'),
    maxFileBytes: 1e6,
    maxTotalBytes: 1e6,
    maxEntries: 2,
    signal: never,
  });
  expect(unpacked.paths).toEqual([join(folder, 'runs', 'a.run.jsonl')]);
  expect(await readFile(join(folder, 'runs', 'a.run.jsonl'), 'utf8')).toBe(line.repeat(1_000));
  expect(service.artifacts[0]?.archive.length).toBeLessThan(line.length * 500);
});

test('a large file arrives in several blocks', async () => {
  const noise = Array.from({ length: 400_000 }, () => Math.random().toString(36)).join('\n');
  const path = await write('a.run.jsonl', `${noise}${noise}${noise}${noise}`);
  expect(await upload('poq-run-1+s+a', [path])).toEqual({ kind: 'uploaded' });
  expect(service.artifacts[0]?.archive.length).toBeGreaterThan(8 * 2 ** 20);
});

test('a name that is taken is a failure of the edge, with the cure', async () => {
  const path = await write('a.run.jsonl', 'first');
  await upload('poq-run-1+s+a', [path]);
  const failed = await upload('poq-run-1+s+a', [path]);
  expect(failed).toMatchObject({
    kind: 'failed',
    bug: false,
    message: expect.stringMatching(/^artifacts: poq-run-1\+s\+a could not be uploaded: .*already exists/),
  });
  expect(failed).toMatchObject({ cure: expect.stringContaining('upload: false') });
  expect(service.artifacts).toHaveLength(1);
});

test('a quota that is used up is a failure of the edge', async () => {
  service.refuse('CreateArtifact', { status: 403, code: 'resource_exhausted', message: 'insufficient usage to create artifact' });
  const failed = await upload('poq-run-1+s+a', [await write('a.run.jsonl', 'x')]);
  expect(failed).toMatchObject({ kind: 'failed', bug: false, message: expect.stringContaining('quota') });
});

test('storage that refuses the bytes is a failure of the edge', async () => {
  service.refuse('blob', { status: 403, message: 'the signature has expired' });
  const failed = await upload('poq-run-1+s+a', [await write('a.run.jsonl', 'x')]);
  expect(failed).toMatchObject({ kind: 'failed', bug: false });
  expect(service.artifacts).toEqual([]);
});

test('a service that breaks once is asked again', async () => {
  service.refuse('CreateArtifact', { status: 503, message: 'try later' });
  expect(await upload('poq-run-1+s+a', [await write('a.run.jsonl', 'x')])).toEqual({ kind: 'uploaded' });
});

test('GitHub Enterprise Server is told as unsupported, and nothing is asked of it', async () => {
  const environment = { ...service.environment, GITHUB_SERVER_URL: 'https://github.acme.example' };
  const told = await upload('poq-run-1+s+a', [await write('a.run.jsonl', 'x')], environment);
  expect(told).toEqual({ kind: 'unsupported', reason: expect.stringContaining('GitHub Enterprise Server') });
  expect(service.artifacts).toEqual([]);
});

test.each(['https://github.com', 'https://GITHUB.com/', 'https://acme.ghe.com', 'http://github.localhost'])(
  '%s has artifacts',
  async (url) => {
    const told = await openArtifactStore({ environment: { GITHUB_SERVER_URL: url } }).upload('a', ['/tmp/a']);
    expect(told).toEqual({ kind: 'unsupported', reason: expect.stringContaining('ACTIONS_RUNTIME_TOKEN') });
  },
);

test.each(['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'])('a runner without %s is told as unsupported', async (variable) => {
  const environment = { ...service.environment, [variable]: '' };
  expect(await openArtifactStore({ environment }).upload('a', ['/tmp/a'])).toMatchObject({ kind: 'unsupported' });
});

test('files of two folders are refused: they would not lie flat', async () => {
  await mkdir(join(folder, 'other'));
  const paths = [await write('a.run.jsonl', 'x'), await write('other/b.run.jsonl', 'x')];
  expect(await upload('poq-run-1+s+a', paths)).toMatchObject({ kind: 'failed', message: expect.stringContaining('one folder') });
});
