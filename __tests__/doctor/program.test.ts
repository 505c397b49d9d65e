import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Check } from '../../src/doctor/check.ts';
import { endpointAt, threePrompts } from '../commands/three-prompts.ts';
import { installNvidiaSmi } from '../doubles/nvidia-smi.ts';
import { type ScriptedServer, startOpenAiServer } from '../doubles/openai-server.ts';
import { createFolder, type Folder, runPoq } from '../doubles/poq-process.ts';
import { l4, newFields } from '../edges/gpu-desk.ts';

let folder: Folder;
let server: ScriptedServer;
beforeAll(async () => {
  folder = createFolder(threePrompts);
  server = await startOpenAiServer();
});
afterAll(async () => {
  folder.remove();
  await server.close();
});

/** `poq doctor --json` with this candidate. */
async function examine(candidate: string, env: Readonly<Record<string, string>> = {}) {
  folder.write({ '.poq/candidate.yaml': candidate });
  const { status, stdout, stderr } = await runPoq('doctor --json', { cwd: folder.path, env });
  const { checks }: { checks: Check[] } = JSON.parse(stdout);
  return { status, stderr, stdout, of: (name: string) => checks.find((check) => check.name === name) };
}

describe('poq doctor as a process', () => {
  test('finds a server ready, having asked it for one token with its key', async () => {
    const candidate = endpointAt(server.baseUrl, 'stream', 'apiKeyEnv: MODEL_KEY\nbody: { max_completion_tokens: 500 }\n');
    const { status, stdout, stderr, of } = await examine(candidate, { MODEL_KEY: 'sk-very-secret' });
    expect(of('engine')).toMatchObject({ status: 'ok', told: `${new URL(server.baseUrl).origin} answers and has stream` });
    expect(of('token counts')).toMatchObject({ status: 'ok', told: 'asked for one token, the server counts 7 + 4, and 3 from its cache' });
    expect(of('metrics')).toMatchObject({
      status: 'warning',
      told: expect.stringMatching(/:\d+\/metrics is no page of metrics \(status 404\)$/),
    });
    expect(server.seen).toHaveLength(1);
    expect(server.seen[0]).toMatchObject({ authorization: 'Bearer sk-very-secret', body: { max_completion_tokens: 1 } });
    expect(stdout + stderr).not.toContain('very-secret');
    expect(status).toBe(0);
  });

  test('a model that the server does not have is named with those that it has', async () => {
    const { status, of } = await examine(endpointAt(server.baseUrl, 'streem'));
    expect(of('engine')).toMatchObject({ status: 'warning', cure: expect.stringContaining('It lists: stream, whole.') });
    expect(of('token counts')).toMatchObject({ status: 'failed', cure: expect.stringContaining('Did you mean "stream"?') });
    expect(status).toBe(1);
  });

  test('names the GPU and who uses it, and finds the program of a server on the path', async () => {
    const path = `${folder.path}:${process.env.PATH}`;
    installNvidiaSmi(folder.path, { fields: newFields, gpus: [l4], head: 'CUDA Version: 12.6', apps: ['77, /usr/bin/python3'] });
    const serve = 'serve: { command: [nvidia-smi], ready: { url: "http://127.0.0.1:9/" } }\n';
    const { status, of } = await examine(endpointAt(server.baseUrl, 'stream', serve), { PATH: path });
    expect(of('gpu')).toMatchObject({
      status: 'failed',
      told: 'NVIDIA L4, 23034 MiB, driver 560.35.03, CUDA 12.6; in use by python3 (77)',
    });
    expect(of('engine')?.told).toBe(`nvidia-smi is ${folder.path}/nvidia-smi; the measurement starts it`);
    expect(of('port')).toMatchObject({ status: 'failed', told: `port ${server.port} of 127.0.0.1 is in use already` });
    expect(status).toBe(1);
  });

  test('wrong words end with 3', async () => {
    const { status, stderr } = await runPoq('doctor --out x', { cwd: folder.path });
    expect(status).toBe(3);
    expect(stderr).toContain("unknown option '--out'");
  });
});
