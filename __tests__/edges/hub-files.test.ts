import { access, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { collectHubFiles, type HubModel } from '../../src/edges/hub-files.ts';
import { EdgeError, InputError, InterruptedError } from '../../src/failures.ts';

let server: Server;
let model: HubModel;
let asked: string[] = [];
let reply: (path: string, response: ServerResponse, authorization: string | undefined) => void;

beforeEach(async () => {
  asked = [];
  reply = (path, response) => void response.end(`content of ${path}`);
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    reply(request.url ?? '', response, request.headers.authorization);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const cacheFolder = await mkdtemp(join(tmpdir(), 'poq-hub-'));
  model = { id: 'owner/name', revision: 'v1.0', cacheFolder, hubUrl: `http://127.0.0.1:${port}` };
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(model.cacheFolder, { recursive: true, force: true });
});

const wanted = { required: ['config.json', 'onnx/model.onnx'], optional: ['extra.json'] };

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'nothing was thrown',
    (error: unknown) => error,
  );
}

describe('collectHubFiles', () => {
  test('files lie in a folder of their own for each model and revision', async () => {
    const { folder } = await collectHubFiles(model, wanted);
    expect(folder).toBe(join(model.cacheFolder, 'owner--name', 'v1.0'));
    expect(await readFile(join(folder, 'onnx/model.onnx'), 'utf8')).toBe('content of /owner/name/resolve/v1.0/onnx/model.onnx');
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(['config.json', 'extra.json', 'onnx', 'onnx/model.onnx']);
  });

  test('a filled cache needs no network, also when an optional file does not exist', async () => {
    reply = (path, response) => void response.writeHead(path.endsWith('extra.json') ? 404 : 200).end('x');
    await collectHubFiles(model, wanted);
    server.closeAllConnections();
    server.close();
    asked = [];
    expect((await collectHubFiles(model, wanted)).folder).toContain('owner--name');
    expect(asked).toEqual([]);
  });

  test('a required file that does not exist is named with its cure', async () => {
    reply = (path, response) => void response.writeHead(path.includes('onnx') ? 404 : 200).end('x');
    const failure = await failureOf(collectHubFiles(model, wanted));
    expect(failure).toBeInstanceOf(EdgeError);
    expect(failure).toMatchObject({
      message: 'owner/name at revision v1.0 has no file onnx/model.onnx',
      retryable: false,
      cure: expect.stringContaining('dtype'),
    });
    const howToMake = 'Made with: export FOLDER.';
    expect(await failureOf(collectHubFiles(model, { ...wanted, howToMake }))).toMatchObject({
      cure: expect.stringMatching(/Made with: export FOLDER\. Then name FOLDER with path:/),
    });
  });

  test('a refusal is not tried again, and says that a token may be missing', async () => {
    reply = (_, response) => void response.writeHead(401).end();
    expect(await failureOf(collectHubFiles(model, wanted))).toMatchObject({
      message: expect.stringContaining('status 401'),
      cure: expect.stringContaining('token'),
    });
    expect(asked).toHaveLength(1);
  });

  test('the token travels with the request', async () => {
    reply = (_, response, authorization) => void response.writeHead(authorization === 'Bearer secret' ? 200 : 401).end('x');
    expect((await collectHubFiles({ ...model, token: 'secret' }, wanted)).folder).toContain('owner--name');
  });

  test('a server that is down for a moment is asked again', async () => {
    reply = (path, response) => void response.writeHead(asked.length === 1 ? 503 : 200).end(path);
    await collectHubFiles(model, { required: ['config.json'], optional: [] });
    expect(asked).toHaveLength(2);
  });

  test('a connection that breaks off leaves no file that looks whole', async () => {
    reply = (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half', () => response.destroy());
    };
    const failure = await failureOf(collectHubFiles(model, { required: ['config.json'], optional: [] }));
    expect(failure).toMatchObject({ message: expect.stringContaining('cannot download'), retryable: true });
    expect(await readdir(join(model.cacheFolder, 'owner--name', 'v1.0'))).toEqual([]);
  }, 15_000);

  test('without a network the address and the way out are named', async () => {
    server.close();
    const failure = await failureOf(collectHubFiles(model, { required: ['config.json'], optional: [] }));
    expect(failure).toMatchObject({
      edge: 'encoder',
      retryable: true,
      message: expect.stringContaining(`${model.hubUrl}/owner/name/resolve/v1.0/config.json`),
    });
    expect(failure).toMatchObject({ message: expect.stringContaining('ECONNREFUSED'), cure: expect.stringContaining('path:') });
  }, 15_000);

  test('an abort stops a download and leaves no part of it among the files', async () => {
    const controller = new AbortController();
    reply = (_, response) => {
      response.writeHead(200);
      response.write('beginning', () => setTimeout(() => controller.abort(), 20));
    };
    const failure = await failureOf(collectHubFiles(model, { required: ['config.json'], optional: [] }, controller.signal));
    expect(failure).toBeInstanceOf(InterruptedError);
    expect(await readdir(join(model.cacheFolder, 'owner--name', 'v1.0'))).toEqual([]);
  });

  test.each(['../../etc', 'a/b/c', 'owner/', '/abs', 'owner/na me', '..', 'owner/..'])('%p is not the id of a model', async (id) => {
    expect(await failureOf(collectHubFiles({ ...model, id }, wanted))).toBeInstanceOf(InputError);
  });

  test.each(['../x', '', 'a b', '/x'])('%p is not a revision', async (revision) => {
    expect(await failureOf(collectHubFiles({ ...model, revision }, wanted))).toBeInstanceOf(InputError);
    await expect(access(join(model.cacheFolder, 'owner--name'))).rejects.toThrow();
  });
});
