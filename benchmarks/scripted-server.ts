import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { json } from 'node:stream/consumers';
import type { Seen } from '../__tests__/doubles/openai-server.ts';

export type ScriptedServer = {
  /** up to and with /v1 */
  readonly baseUrl: string;
  /** A name for a model that follows a script and that nobody else asks, so that its requests can be told apart. */
  nameModel(script: string): string;
  /** How long the server took over each answer of a model: from its request to the last piece of its answer, milliseconds. */
  loadServedMs(model: string): Promise<readonly number[]>;
  close(): Promise<void>;
};

/** The scripts that the load benchmarks ask for: 51 ms to the first of 20 tokens, 5 ms between two; or as long and all at once. */
export const scripts = { stream: 'stream?first=51&gap=5&tokens=20', whole: 'whole?first=146' } as const;

const program = join(import.meta.dirname, '..', '__tests__', 'doubles', 'openai-server.ts');

/** Starts the scripted server of the tests in a process of its own. */
export async function startScriptedServer(): Promise<ScriptedServer> {
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const baseUrl = await readAddress(child.stdout);
  let models = 0;
  return {
    baseUrl,
    nameModel(script) {
      models += 1;
      return `${script}&model=${models}`;
    },
    async loadServedMs(model) {
      const seen = await loadSeen(new URL('/seen', baseUrl));
      return seen
        .filter(({ body }) => body.model === model)
        .map(({ receivedMs, writesMs }) => (writesMs.at(-1) ?? Number.NaN) - receivedMs);
    },
    async close() {
      child.kill();
      await exited;
    },
  };
}

async function readAddress(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /^listening at (\S+)/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('the scripted server ended before it listened');
}

function loadSeen(url: URL): Promise<readonly Seen[]> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, (response) => json(response).then((seen) => resolve(seen as readonly Seen[]), reject)).on('error', reject);
  });
}

/** Lends a server to a measurement and stops it afterwards. */
export async function withScriptedServer<T>(measure: (server: ScriptedServer) => Promise<T>): Promise<T> {
  const server = await startScriptedServer();
  return measure(server).finally(() => server.close());
}
