import { afterEach, describe, expect, test } from '@jest/globals';
import { type EngineIdentity, loadEngineIdentity } from '../../src/candidate/engine.ts';
import { openEnginePages } from '../../src/candidate/engine-pages.ts';
import { systemClock } from '../../src/edges/clock.ts';
import { openHttpExchange } from '../../src/edges/http-exchange.ts';
import { llamaCppPages } from '../doubles/engine-pages.ts';
import { type EngineScene, startEngineServer } from '../doubles/engine-server.ts';
import { never } from '../doubles/questions.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of undo.splice(0)) await each();
});

type Waited = { readonly identity: EngineIdentity; readonly tookMs: number };

async function identify(pages: NonNullable<EngineScene['pages']>, signal = never): Promise<Waited> {
  const server = await startEngineServer({ pages });
  const wire = openHttpExchange(systemClock.nowMs);
  undo.push(wire.close, server.close);
  const asking = { baseUrl: server.baseUrl, model: 'local-model', near: true, key: undefined };
  const started = performance.now();
  const identity = await loadEngineIdentity({ pages: openEnginePages(wire.exchange, {}, signal), ...asking });
  return { identity, tookMs: performance.now() - started };
}

describe('a page', () => {
  test('that never comes is waited for two seconds, and the others count', async () => {
    const { identity, tookMs } = await identify({ ...llamaCppPages, '/props': () => undefined });
    expect(identity).toEqual({ engine: 'llama.cpp', weightsMiB: 246587904 / 2 ** 20 });
    expect(tookMs).toBeGreaterThan(1_900);
    expect(tookMs).toBeLessThan(3_500);
  });

  test('that never comes holds up nobody who gives up before', async () => {
    const { identity, tookMs } = await identify({ '/v1/models': () => undefined }, AbortSignal.timeout(100));
    expect(identity).toEqual({ engine: 'openai-compatible' });
    expect(tookMs).toBeLessThan(1_500);
  });

  test('of 10 MB, of text that is no JSON, or of brackets alone counts as none', async () => {
    const few = { engine: 'llama.cpp', weightsMiB: 246587904 / 2 ** 20 };
    const huge = `{"build_info":"b1","x":"${'y'.repeat(10_000_000)}"}`;
    for (const page of [huge, '<html>b1</html>', '['.repeat(1_000_000), `{"build_info":${'{"a":'.repeat(200_000)}`, '\0', '']) {
      expect((await identify({ ...llamaCppPages, '/props': () => page })).identity).toEqual(few);
    }
  });
});
