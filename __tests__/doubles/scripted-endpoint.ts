import type { Candidate, Reply } from '../../src/candidate/candidate.ts';
import { type EndpointOptions, openEndpoint } from '../../src/candidate/endpoint.ts';
import type { EndpointCandidate } from '../../src/documents/candidate.ts';
import { systemClock } from '../../src/edges/clock.ts';
import { openHttpExchange } from '../../src/edges/http-exchange.ts';
import { type ScriptedServer, startOpenAiServer } from './openai-server.ts';
import { makeQuestion, never } from './questions.ts';
import { createQuickClock } from './quick-clock.ts';

type Changes = Partial<EndpointCandidate> & Partial<Pick<EndpointOptions, 'key' | 'timeoutSeconds' | 'retries' | 'questions' | 'render'>>;

export type ScriptedEndpoint = {
  readonly server: ScriptedServer;
  readonly clock: ReturnType<typeof createQuickClock>;
  /** A candidate at the scripted server, whose model name is the script. */
  open(model: string, changes?: Changes): Candidate;
  /** Asks such a candidate one question. */
  ask(model: string, changes?: Changes): Promise<Reply>;
  close(): Promise<void>;
};

/** A scripted server and candidates at it, over real sockets; one question has been asked, because the first of a process takes longer. */
export async function startScriptedEndpoint(): Promise<ScriptedEndpoint> {
  const server = await startOpenAiServer();
  const clock = createQuickClock();
  const wire = openHttpExchange(systemClock.nowMs);
  const open: ScriptedEndpoint['open'] = (model, changes = {}) => {
    const { key, timeoutSeconds = 5, retries = 2, questions = [], render, ...document } = changes;
    return openEndpoint({
      document: { name: 'x', kind: 'endpoint', baseUrl: server.baseUrl, model, ...document },
      questions,
      ...(key !== undefined && { key }),
      ...(render !== undefined && { render }),
      timeoutSeconds,
      retries,
      exchange: wire.exchange,
      clock,
    });
  };
  const ask: ScriptedEndpoint['ask'] = (model, changes) => open(model, changes).ask(makeQuestion('1'), never);
  await ask('stream');
  return {
    server,
    clock,
    open,
    ask,
    async close() {
      wire.close();
      await server.close();
    },
  };
}
