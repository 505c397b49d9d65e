import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EdgeError, InputError, InterruptedError } from '../../src/failures.ts';
import { startOpenAiServer } from '../doubles/openai-server.ts';
import { makeQuestion, never } from '../doubles/questions.ts';
import { type ScriptedEndpoint, startScriptedEndpoint } from '../doubles/scripted-endpoint.ts';

let endpoint: ScriptedEndpoint;
beforeAll(async () => {
  endpoint = await startScriptedEndpoint();
});
afterAll(() => endpoint.close());

async function refusal(asking: Promise<unknown>): Promise<EdgeError> {
  const thrown = await asking.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof EdgeError)) throw new Error(`expected an EdgeError, got ${String(thrown)}`);
  return thrown;
}

describe('what stops the run', () => {
  test('401 names the environment variable, and never the key', async () => {
    const error = await refusal(endpoint.ask('status?code=401', { key: 'sk-secret', apiKeyEnv: 'MY_KEY' }));
    expect(error.message).toContain('refuses the key (401)');
    expect(error.message).toContain('Bearer [key]');
    expect(error.cure).toContain('MY_KEY');
    expect(JSON.stringify([error.message, error.cure, error.stack])).not.toContain('sk-secret');
    expect(endpoint.server.seen.at(-1)?.authorization).toBe('Bearer sk-secret');
  });

  test('401 without a key says where to put one', async () => {
    expect((await refusal(endpoint.ask('status?code=401', { apiKeyEnv: 'MY_KEY' }))).cure).toBe(
      'Set the environment variable MY_KEY; it is empty or missing.',
    );
    expect((await refusal(endpoint.ask('status?code=401'))).cure).toContain('apiKeyEnv');
    expect((await refusal(endpoint.ask('status?code=403', { key: 'k', apiKeyEnv: 'MY_KEY' }))).cure).toContain('may not use this model');
  });

  test('404 lists the models that the server has, the likeliest first', async () => {
    const error = await refusal(endpoint.ask('strema'));
    expect(error.message).toContain('does not have the model "strema" (404)');
    expect(error.cure).toBe('Did you mean "stream"? It has: stream, whole. Set model in the candidate file.');
    expect((await refusal(endpoint.ask('Qwen/Qwen3-235B-A22B'))).cure).not.toContain('Did you mean');
  });

  test('404 of the path itself points at baseUrl', async () => {
    const error = await refusal(endpoint.ask('stream', { baseUrl: endpoint.server.baseUrl.replace('/v1', '/v2') }));
    expect(error.cure).toContain('/v1');
  });

  test('a redirect is not followed, so that the key goes nowhere else', async () => {
    const error = await refusal(endpoint.ask('status?code=307', { key: 'sk-secret' }));
    expect(error.message).toContain('redirects (307)');
  });

  test('nobody listening at the first request', async () => {
    const closed = await startOpenAiServer();
    await closed.close();
    const error = await refusal(endpoint.ask('stream', { baseUrl: closed.baseUrl }));
    expect(error.message).toBe(`nobody listens at http://127.0.0.1:${closed.port}`);
    expect(error.cure).toContain('Start the server');
  });

  test('a server that went away later is lost, not refused', async () => {
    const leaving = await startOpenAiServer();
    const candidate = endpoint.open('stream', { baseUrl: leaving.baseUrl });
    expect(await candidate.ask(makeQuestion('1'), never)).toMatchObject({ outcome: 'answered' });
    await leaving.close();
    expect(await candidate.ask(makeQuestion('2'), never)).toMatchObject({ outcome: 'lost', reason: 'connection', attempts: 3 });
  });

  test('a host that does not exist, and a server that does not speak HTTP', async () => {
    expect((await refusal(endpoint.ask('stream', { baseUrl: 'http://no-such-host.invalid/v1' }))).message).toMatch(
      /name of http:\/\/no-such-host.invalid is not known/,
    );
    const babble = createServer((socket) => socket.on('error', () => {}).end('220 mail.example ESMTP\r\n'));
    await new Promise<void>((resolve) => babble.listen(0, '127.0.0.1', resolve));
    const address = babble.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect((await refusal(endpoint.ask('stream', { baseUrl: `http://127.0.0.1:${port}/v1` }))).message).toContain(
      'cannot be talked to (HPE_',
    );
    babble.close();
  });

  test('a key that no header can carry', () => {
    expect(() => endpoint.open('stream', { key: 'two\nlines', apiKeyEnv: 'MY_KEY' })).toThrow(InputError);
    expect(() => endpoint.open('stream', { key: 'two\nlines', apiKeyEnv: 'MY_KEY' })).not.toThrow(/two/);
  });

  test('an aborted signal, during the answer and between attempts', async () => {
    const during = new AbortController();
    const asking = endpoint.open('hang?after=1', { timeoutSeconds: 60 }).ask(makeQuestion('1'), during.signal);
    setTimeout(() => during.abort(), 50);
    const startedMs = performance.now();
    await expect(asking).rejects.toThrow(InterruptedError);
    expect(performance.now() - startedMs).toBeLessThan(1_000);
    await expect(endpoint.open('stream').ask(makeQuestion('1'), AbortSignal.abort())).rejects.toThrow(InterruptedError);
  });
});
