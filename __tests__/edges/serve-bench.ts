import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { Candidate } from '../../src/candidate/candidate.ts';
import { openServed } from '../../src/candidate/served.ts';
import type { EndpointCandidate, ServeSettings } from '../../src/documents/candidate.ts';
import { systemClock } from '../../src/edges/clock.ts';
import { openHttpExchange } from '../../src/edges/http-exchange.ts';
import { openServing } from '../../src/edges/serving.ts';
import { serveCommand } from './served-program.ts';

type Behaviour = Omit<Parameters<typeof serveCommand>[0], 'port'>;

type Opening = {
  readonly behaviour?: Behaviour;
  readonly serve?: Partial<ServeSettings>;
  readonly document?: Partial<EndpointCandidate>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** what the server says of itself */
  readonly stack?: Candidate['stack'];
};

export type ServeBench = {
  readonly folder: () => string;
  readonly port: () => number;
  readonly notes: string[];
  readonly warnings: string[];
  readonly masked: string[];
  readonly logPath: () => string;
  open(opening?: Opening): Promise<Candidate>;
  /** the processes that were started by the test in hand and still run */
  countProcesses(): number;
};

/** A folder, a free port and a tag for each test, by which all its processes are found: they inherit it in their environment. */
export function setUpServing(): ServeBench {
  const state = { root: '', folder: '', port: 0, tag: '' };
  const told = { notes: [] as string[], warnings: [] as string[], masked: [] as string[] };
  beforeAll(() => {
    state.root = mkdtempSync(join(tmpdir(), 'poq-serve-'));
  });
  afterAll(() => rmSync(state.root, { recursive: true, force: true }));
  beforeEach(async () => {
    state.folder = mkdtempSync(join(state.root, 'test-'));
    state.port = await findPort();
    state.tag = randomUUID();
    for (const list of Object.values(told)) list.length = 0;
  });
  return {
    ...told,
    folder: () => state.folder,
    port: () => state.port,
    logPath: () => join(state.folder, 'mine.server.log'),
    countProcesses: () => countMarked(`POQ_TEST_TAG=${state.tag}`),
    open: (opening = {}) => open(state, told, opening),
  };
}

type State = { readonly folder: string; readonly port: number; readonly tag: string };
type Told = { readonly notes: string[]; readonly warnings: string[]; readonly masked: string[] };

function open({ folder, port, tag }: State, { notes, warnings, masked }: Told, opening: Opening): Promise<Candidate> {
  const { behaviour = {}, environment = {}, signal = new AbortController().signal, stack = { engine: 'test' } } = opening;
  const baseUrl = `http://127.0.0.1:${port}/v1`;
  const serve = {
    command: serveCommand({ port, ...behaviour }),
    ready: { url: `${baseUrl}/models`, withinSeconds: 20 },
    stopWithinSeconds: 3,
    ...opening.serve,
    env: ['POQ_TEST_TAG', ...(opening.serve?.env ?? [])],
  };
  const document = { name: 'mine', kind: 'endpoint', baseUrl, model: 'stream', ...opening.document, serve } as const;
  const screen = {
    phase: () => {},
    note: (text: string) => void notes.push(text),
    warn: (text: string) => void warnings.push(text),
    progress: () => {},
    result: () => {},
    colour: false,
    width: 80,
  };
  const door = {
    screen,
    environment: { PATH: process.env.PATH, HOME: folder, POQ_TEST_TAG: tag, ...environment },
    maskSecret: (secret: string) => void masked.push(secret),
  };
  const serving = openServing({ document, folder, claimFolder: join(folder, 'servers'), logPath: join(folder, 'mine.server.log'), door });
  const { exchange } = openHttpExchange(systemClock.nowMs);
  const candidate: Candidate = {
    name: 'mine',
    stack,
    live: true,
    warmsUp: true,
    ask: (_question, asked) =>
      new Promise((_resolve, reject) => asked.addEventListener('abort', () => reject(new Error('aborted')), { once: true })),
    close: async () => {},
  };
  return openServed({ document, candidate, serving, exchange, clock: systemClock, signal, screen });
}

/** How many processes carry a variable in their environment; zombies carry nothing. */
export function countMarked(variable: string): number {
  return readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && Number(name) !== process.pid && readFileSync(`/proc/${name}/environ`, 'latin1').includes(variable);
    } catch {
      return false;
    }
  }).length;
}

/** A port on which nobody listens. */
export function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
