import type { EndpointCandidate, ServeSettings } from '../documents/candidate.ts';
import type { Finding } from '../documents/run.ts';
import type { Candidate } from './candidate.ts';
import type { Clock } from './clock.ts';
import type { HttpExchange } from './http-exchange.ts';
import { listAddresses, requireFree } from './server-addresses.ts';
import { assembleDeath, type ServerStory } from './server-failure.ts';
import { waitUntilReady } from './server-readiness.ts';
import { type ServerStop, stopServer } from './server-stop.ts';
import type { Serving } from './serving.ts';
import { renderShownCommand } from './shown-command.ts';

/** as much as a run keeps of them */
const mostFlags = 20_000;

export type ServedOptions = {
  readonly document: EndpointCandidate & { readonly serve: ServeSettings };
  /** the endpoint, not asked yet; closed with the server */
  readonly candidate: Candidate;
  readonly serving: Serving;
  readonly exchange: HttpExchange;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly screen: ServedScreen;
};

export type ServedScreen = {
  note(text: string): void;
  warn(text: string): void;
  progress(progress: { readonly label: string; readonly done: number; readonly total: number }): void;
};

/**
 * Starts the server of a candidate for as long as it is measured. In this order: wait for the machine, make sure that its ports are free,
 * start, wait until it is ready; once closed, end all its processes and look at what they left. Whatever goes wrong on the way, nothing
 * stays behind.
 *
 * @throws EdgeError for a port in use, a server that ends or is not ready in time; InputError for a program or folder that is not there;
 * InterruptedError. While asking, EdgeError as soon as the server has ended.
 */
export async function openServed(options: ServedOptions): Promise<Candidate> {
  const { candidate, serving, signal } = options;
  const undo: (() => Promise<void>)[] = [() => candidate.close()];
  try {
    const claim = await serving.claimMachine(signal);
    undo.unshift(() => claim.release());
    const addresses = listAddresses(options.document);
    await requireFree(addresses, serving, options.document.name);
    const gpuBeforeMiB = await serving.readGpuMemoryMiB();
    const server = await serving.start(options.document.serve);
    const stop = { ...options, server, addresses, gpuBeforeMiB };
    undo.unshift(async () => void (await stopServer(stop)));
    const story = await startStory(stop);
    return assembleServed(options, stop, story, () => endAll([() => claim.release(), () => candidate.close()]));
  } catch (failure) {
    await endAll(undo).catch(() => {});
    throw failure;
  }
}

/** Waits until the server is ready. */
async function startStory(stop: ServerStop & ServedOptions): Promise<ServerStory> {
  const { document, server, serving, exchange, clock, signal, screen } = stop;
  const story = { server, name: document.name, logPath: serving.logPath, secrets: serving.secrets };
  const onWait = (done: number, total: number): void => screen.progress({ label: 'waiting for the server, second', done, total });
  const tookMs = await waitUntilReady({ story, ready: document.serve.ready, exchange, clock, signal, onWait });
  server.noteProcesses();
  screen.note(`ready after ${describeSeconds(tookMs)}; its log: ${serving.logPath}`);
  return story;
}

function assembleServed(options: ServedOptions, stop: ServerStop, story: ServerStory, release: () => Promise<void>): Candidate {
  const { candidate, clock } = options;
  const { server } = stop;
  const readyMs = clock.nowMs();
  const waiting = new Set<(failure: unknown) => void>();
  let findings: readonly Finding[] = [];
  let closing: Promise<void> | undefined;
  const describeDeath = async () => {
    const when = `${describeSeconds(clock.nowMs() - readyMs)} after it was ready`;
    return assembleDeath(story, await server.ended, when);
  };
  const watched = server.ended.then(async () => {
    if (closing !== undefined || waiting.size === 0) return;
    const failure = await describeDeath();
    for (const reject of waiting) reject(failure);
  });
  const close = async (): Promise<void> => {
    findings = await stopServer(stop).finally(release);
    await watched;
  };
  return {
    ...candidate,
    get stack() {
      const { flags, ...stack } = candidate.stack;
      return { ...stack, flags: describeFlags(options.document.serve, flags) };
    },
    get weightsMiB() {
      return candidate.weightsMiB;
    },
    get cachePage() {
      return candidate.cachePage;
    },
    get cachePoolMiB() {
      return candidate.cachePoolMiB;
    },
    processId: server.pid,
    async ask(question, signal) {
      if (server.end() !== undefined) throw await describeDeath();
      return new Promise((resolve, reject) => {
        waiting.add(reject);
        candidate
          .ask(question, signal)
          .then(resolve, reject)
          .finally(() => waiting.delete(reject));
      });
    },
    close: () => {
      closing ??= close();
      return closing;
    },
    findings: () => [...(candidate.findings?.() ?? []), ...findings],
  };
}

/** Does everything, whatever of it fails; the first failure counts. */
async function endAll(actions: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const action of actions) await action().catch((failure: unknown) => failures.push(failure));
  if (failures.length > 0) throw failures[0];
}

const describeSeconds = (ms: number): string => (ms < 9_950 ? `${(ms / 1_000).toFixed(1)} s` : `${Math.round(ms / 1_000)} s`);

/** The command that started it, and what the engine says of itself. */
function describeFlags({ command }: ServeSettings, own: string | undefined): string {
  return [renderShownCommand(command), ...(own === undefined ? [] : [own])].join('\n').slice(0, mostFlags);
}
