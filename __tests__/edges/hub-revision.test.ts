import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { collectHubFiles, type HubModel } from '../../src/edges/hub-files.ts';
import { EdgeError } from '../../src/failures.ts';
import { answerStatus, type FileServer, type Handler, serveBytes, startFileServer } from './file-server.ts';

const first = 'a'.repeat(40);
const second = 'b'.repeat(40);
const wanted = { required: ['config.json', 'onnx/model.onnx'], optional: ['extra.json'] };
const record = '.main/config.json.lock.json';

let hub: FileServer;
let model: HubModel;
/** where the branch stands */
let head: string;
/** what the hub says that a file is of */
let named: (commit: string) => string;
/** what a commit does not have, as `commit/file` */
let missing: readonly string[];
/** called before each answer */
let meanwhile: (path: string) => void;

/** A hub whose every commit has other content, under the address of its branch too. */
const answer: Handler = (request, response) => {
  const path = request.url ?? '';
  meanwhile(path);
  const [, revision = '', file = ''] = /^\/owner\/name\/resolve\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const commit = revision === 'main' ? head : revision;
  const headers = { 'x-repo-commit': named(commit) };
  const handler = missing.includes(`${commit}/${file}`) ? answerStatus(404, headers) : serveBytes(contentOf(commit, file), { headers });
  handler(request, response);
};

const contentOf = (commit: string, file: string): Buffer => Buffer.from(`${file} of ${commit}`);

beforeEach(async () => {
  head = first;
  missing = [];
  named = (commit) => commit;
  meanwhile = () => {};
  hub = await startFileServer(answer);
  model = { id: 'owner/name', revision: 'main', cacheFolder: mkdtempSync(join(tmpdir(), 'hub-')), hubUrl: hub.origin };
});

afterEach(async () => {
  await hub.close();
  rmSync(model.cacheFolder, { recursive: true });
});

const inRepository = (path: string): string => join(model.cacheFolder, 'owner--name', path);
const contents = (...files: readonly string[]): readonly string[] =>
  files.map((file) => readFileSync(inRepository(`main/${file}`), 'utf8'));
const asked = (): readonly string[] => hub.requests.splice(0).map(({ path }) => path.replace('/owner/name/resolve/', ''));

describe('the files of a model', () => {
  test('are all of the commit that the hub names with the first one, even when the branch moves on meanwhile', async () => {
    meanwhile = (path) => {
      if (path.includes('onnx')) head = second;
    };
    await collectHubFiles(model, wanted);
    expect(asked()).toEqual(['main/config.json', `${first}/onnx/model.onnx`, `${first}/extra.json`]);
    expect(contents('config.json', 'onnx/model.onnx')).toEqual([`config.json of ${first}`, `onnx/model.onnx of ${first}`]);
  });

  test('that a later run needs besides are of the same commit', async () => {
    await collectHubFiles(model, wanted);
    head = second;
    asked();
    await collectHubFiles(model, { ...wanted, required: ['config.json', 'onnx/model_fp16.onnx'] });
    expect(asked()).toEqual([`${first}/onnx/model_fp16.onnx`]);
  });

  test('are all of another commit once the record of the first one is gone', async () => {
    await collectHubFiles(model, wanted);
    head = second;
    missing = [`${second}/extra.json`];
    rmSync(inRepository(record));
    asked();
    await collectHubFiles(model, wanted);
    expect(asked()).toEqual(['main/config.json', `${second}/onnx/model.onnx`, `${second}/extra.json`]);
    expect(contents('config.json', 'onnx/model.onnx')).toEqual([`config.json of ${second}`, `onnx/model.onnx of ${second}`]);
    expect(readdirSync(inRepository('main')).sort()).toEqual(['config.json', 'onnx']);
  });

  test('that one commit lacks are looked for again in another', async () => {
    missing = [`${first}/extra.json`];
    await collectHubFiles(model, wanted);
    head = second;
    rmSync(inRepository(record));
    await collectHubFiles(model, wanted);
    expect(contents('extra.json')).toEqual([`extra.json of ${second}`]);
  });

  test('of a revision that is a commit are asked for by nothing else, whatever the hub names', async () => {
    named = () => first;
    await collectHubFiles({ ...model, revision: second }, wanted);
    expect(asked()).toEqual([`${second}/config.json`, `${second}/onnx/model.onnx`, `${second}/extra.json`]);
  });

  test('come with the commit that they are of, whether named by the hub, kept from a first use, or asked for', async () => {
    expect(await collectHubFiles(model, wanted)).toEqual({ folder: inRepository('main'), commit: first });
    head = second;
    expect(await collectHubFiles(model, wanted)).toMatchObject({ commit: first });
    expect(await collectHubFiles({ ...model, revision: second }, wanted)).toMatchObject({ commit: second });
  });

  test('of a hub that does not name a commit come without one', async () => {
    named = () => 'main';
    expect(await collectHubFiles(model, wanted)).not.toHaveProperty('commit');
  });

  test('of branches with like names do not share a folder', async () => {
    const folders = await Promise.all(['pr/1', 'pr--1', 'pr-1'].map((revision) => collectHubFiles({ ...model, revision }, wanted)));
    expect(new Set(folders.map(({ folder }) => folder)).size).toBe(3);
    expect(asked()).toContain('pr%2F1/config.json');
  });
});

describe('a file of the hub', () => {
  test('is kept for this user only, and fetched again where the copy was changed', async () => {
    await collectHubFiles(model, wanted);
    const weights = inRepository('main/onnx/model.onnx');
    expect(statSync(weights).mode & 0o777).toBe(0o600);
    writeFileSync(weights, 'something else');
    asked();
    await collectHubFiles(model, wanted);
    expect(asked()).toEqual([`${first}/onnx/model.onnx`]);
    expect(contents('onnx/model.onnx')).toEqual([`onnx/model.onnx of ${first}`]);
  });

  test('that was cut off is continued at its commit', async () => {
    const weights = randomBytes(300_000);
    let cuts = 1;
    const part = inRepository('.main/onnx/model.onnx.part');
    await hub.close();
    hub = await startFileServer((request, response) => {
      const headers = { 'x-repo-commit': first };
      if (request.url?.includes('onnx') !== true) return answer(request, response);
      if (cuts-- <= 0) return serveBytes(weights, { headers })(request, response);
      response.writeHead(200, { ...headers, etag: '"v1"', 'content-length': weights.length });
      response.write(weights.subarray(0, 100_000));
      const timer = setInterval(() => {
        if ((statSync(part, { throwIfNoEntry: false })?.size ?? 0) >= 100_000) response.destroy();
      }, 5);
      response.once('close', () => clearInterval(timer));
    });
    await collectHubFiles({ ...model, hubUrl: hub.origin }, wanted);
    expect(hub.requests[2]).toMatchObject({ path: `/owner/name/resolve/${first}/onnx/model.onnx`, range: 'bytes=100000-' });
    expect(readFileSync(inRepository('main/onnx/model.onnx')).equals(weights)).toBe(true);
  });

  test('with another digest than the hub announces is an error of the encoder with the cure', async () => {
    const announced = createHash('sha256').update('the real weights').digest('hex');
    await hub.close();
    hub = await startFileServer(serveBytes(Buffer.from('a proxy page'), { headers: { 'x-linked-etag': `"${announced}"` } }));
    const failure: unknown = await collectHubFiles({ ...model, hubUrl: hub.origin }, wanted).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(EdgeError);
    expect(failure).toMatchObject({
      edge: 'encoder',
      message: expect.stringContaining(`not the expected ${announced}`),
      cure: expect.stringContaining('path:'),
      retryable: false,
    });
    expect(readdirSync(inRepository('main'))).toEqual([]);
  });

  test('that lies elsewhere is fetched there without the token', async () => {
    const store = await startFileServer(serveBytes(Buffer.from('weights')));
    await hub.close();
    hub = await startFileServer(answerStatus(302, { location: `${store.origin}/signed`, 'x-repo-commit': first }));
    try {
      await collectHubFiles({ ...model, hubUrl: hub.origin, token: 'secret' }, { required: ['config.json'], optional: [] });
      expect(hub.requests).toMatchObject([{ authorization: 'Bearer secret' }]);
      expect(store.requests).toMatchObject([{ path: '/signed', authorization: undefined }]);
    } finally {
      await store.close();
    }
  });
});
