import { afterEach, describe, expect, jest, test } from '@jest/globals';
import type { Candidate } from '../../src/candidate/candidate.ts';
import { openEndpoint } from '../../src/candidate/endpoint.ts';
import type { EndpointCandidate } from '../../src/documents/candidate.ts';
import { systemClock } from '../../src/edges/clock.ts';
import { openHttpExchange } from '../../src/edges/http-exchange.ts';
import { llamaCppPages, vllmPages } from '../doubles/engine-pages.ts';
import { type EngineScene, type EngineServer, startEngineServer } from '../doubles/engine-server.ts';
import { makeQuestion, never } from '../doubles/questions.ts';

// times are of a busy machine, too: a disturbed measurement is repeated, a wrong one fails every time
jest.retryTimes(3);

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of undo.splice(0)) await each();
});

type Met = { readonly candidate: Candidate; readonly server: EngineServer };
type Cache = 'cold' | 'template' | 'production';

async function meet(scene: EngineScene, changes: Partial<EndpointCandidate> = {}, policy: Cache = 'template'): Promise<Met> {
  const server = await startEngineServer(scene);
  const wire = openHttpExchange(systemClock.nowMs);
  undo.push(wire.close, server.close);
  const candidate = openEndpoint({
    document: { name: 'x', kind: 'endpoint', baseUrl: server.baseUrl, model: 'm', ...changes },
    questions: [makeQuestion('1')],
    timeoutSeconds: 5,
    retries: 2,
    exchange: wire.exchange,
    clock: systemClock,
    cache: { policy, salt: 'salt' },
    near: true,
  });
  return { candidate, server };
}

const limitRefusal = "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.";
const refuseLimit: EngineScene = { refuse: (body) => ('max_tokens' in body ? limitRefusal : undefined), delayMs: 100 };
const countWith = (bodies: EngineServer['bodies'], field: string): number => bodies.filter((body) => field in body).length;

describe('a server that refuses max_tokens', () => {
  test('is asked again at once, and that is no second attempt', async () => {
    const { candidate, server } = await meet(refuseLimit);
    const reply = await candidate.ask(makeQuestion('1'), never);
    expect(reply).toMatchObject({ outcome: 'answered', text: 'ok' });
    expect(reply).not.toHaveProperty('attempts');
    // the time of the refusal, 100 ms at least, is not in the answer's
    expect(reply.outcome === 'answered' && reply.e2eMs).toBeLessThan(100);
    expect(server.bodies).toHaveLength(2);
  });

  test('with 32 first requests at once loses none of them, and refuses none that comes after', async () => {
    const { candidate, server } = await meet(refuseLimit);
    const replies = await Promise.all(Array.from({ length: 32 }, () => candidate.ask(makeQuestion('1'), never)));
    expect(replies.filter(({ outcome, attempts }) => outcome === 'answered' && attempts === undefined)).toHaveLength(32);
    expect(server.bodies).toHaveLength(64);
    await candidate.ask(makeQuestion('1'), never);
    expect([countWith(server.bodies, 'max_tokens'), countWith(server.bodies, 'max_completion_tokens')]).toEqual([32, 33]);
  });

  test('is recorded with the field that it takes, and the other is gone', async () => {
    const { candidate } = await meet(refuseLimit, { generation: { maxTokens: 9 } });
    expect(candidate.stack.request).toMatchObject({ max_tokens: 9 });
    await candidate.ask(makeQuestion('1'), never);
    expect(candidate.stack.request).toMatchObject({ max_completion_tokens: 9 });
    expect(candidate.stack.request).not.toHaveProperty('max_tokens');
  });

  test('and every other field, too, has failed the question', async () => {
    const { candidate, server } = await meet({ refuse: () => limitRefusal });
    expect(await candidate.ask(makeQuestion('1'), never)).toMatchObject({ outcome: 'failed', reason: 'http-400' });
    expect(server.bodies).toHaveLength(2);
  });

  test('where the candidate insists on it, has failed the question', async () => {
    const { candidate, server } = await meet(refuseLimit, { tokenLimitField: 'max_tokens' });
    expect(await candidate.ask(makeQuestion('1'), never)).toMatchObject({ outcome: 'failed', detail: limitRefusal });
    expect(server.bodies).toHaveLength(1);
  });
});

test('max_completion_tokens is sent from the start where the candidate says so', async () => {
  const { candidate, server } = await meet(refuseLimit, { tokenLimitField: 'max_completion_tokens' });
  await candidate.ask(makeQuestion('1'), never);
  expect(server.bodies).toMatchObject([{ max_completion_tokens: 256 }]);
});

test('an answer that is refused for another reason is not asked again', async () => {
  const { candidate, server } = await meet({ refuse: () => "'max_tokens' or 'max_completion_tokens' is too large: 256." });
  expect(await candidate.ask(makeQuestion('1'), never)).toMatchObject({ outcome: 'failed' });
  expect(server.bodies).toHaveLength(1);
});

describe('caches', () => {
  const askThree = async ({ candidate }: Met): Promise<void> => {
    await candidate.identify?.(never);
    for (const id of ['1', '2', '3']) await candidate.ask(makeQuestion(id), never);
  };
  const salts = ({ server }: Met): readonly unknown[] => server.bodies.map((body) => body.cache_salt);

  test('vLLM gets one salt per run, so that the template may be kept and nothing of earlier runs is', async () => {
    const met = await meet({ pages: vllmPages });
    await askThree(met);
    expect(salts(met)).toEqual(['salt', 'salt', 'salt']);
    expect(met.candidate.stack.request).toMatchObject({ cache_salt: 'one per run' });
  });

  test('cold: another salt with every request', async () => {
    const met = await meet({ pages: vllmPages }, {}, 'cold');
    await askThree(met);
    expect(new Set(salts(met)).size).toBe(3);
    expect(met.candidate.stack.request).toMatchObject({ cache_salt: 'one per request' });
  });

  test('production: nothing of the kind', async () => {
    const met = await meet({ pages: vllmPages }, {}, 'production');
    await askThree(met);
    expect(salts(met)).toEqual([undefined, undefined, undefined]);
    expect(met.candidate.stack.request).not.toHaveProperty('cache_salt');
  });

  test('llama.cpp, which knows no salt, is told to keep no prompt', async () => {
    const met = await meet({ pages: llamaCppPages });
    await askThree(met);
    expect(met.server.bodies.map((body) => body.cache_prompt)).toEqual([false, false, false]);
    expect(met.candidate.stack.request).toMatchObject({ cache_prompt: false });
  });

  test('a server that nobody knows gets no field that it might not know', async () => {
    const met = await meet({});
    await askThree(met);
    expect(met.server.bodies[0]).not.toHaveProperty('cache_salt');
    expect(met.server.bodies[0]).not.toHaveProperty('cache_prompt');
  });

  test.each([
    [{ cache_salt: 'of the team' }, 'of the team'],
    [{ cache_salt: null }, undefined],
  ])("the candidate's own body comes first: %j", async (body, sent) => {
    const met = await meet({ pages: vllmPages }, { body });
    await askThree(met);
    expect(salts(met)).toEqual([sent, sent, sent]);
    expect(met.candidate.stack.request?.cache_salt).toBe(sent);
  });

  test('an engine that refuses the salt is asked without, and the record does not claim it', async () => {
    const met = await meet({
      pages: vllmPages,
      refuse: (body) => ('cache_salt' in body ? "Parameter 'cache_salt' is not supported with this instance of vLLM" : undefined),
    });
    await askThree(met);
    expect(salts(met)).toEqual(['salt', undefined, undefined, undefined]);
    expect(met.candidate.stack.request).not.toHaveProperty('cache_salt');
  });
});

test('nothing is sent but the question that the record does not have', async () => {
  const body = { chat_template_kwargs: { enable_thinking: false }, seed: null, min_p: 0.1 };
  const generation = { topK: 5, stop: ['\n'], repetitionPenalty: 1.1 };
  const { candidate, server } = await meet({ pages: vllmPages }, { body, generation }, 'production');
  await candidate.identify?.(never);
  await candidate.ask(makeQuestion('1'), never);
  const { messages: _, ...sent } = server.bodies[0] ?? {};
  const { api, ...recorded } = candidate.stack.request ?? {};
  expect(api).toBe('chat');
  expect(recorded).toEqual(sent);
});
