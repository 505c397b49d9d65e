import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { computeIdealMs } from './load-prompts.ts';
import { type ScriptedServer, scripts } from './scripted-server.ts';
import { timeCommand } from './timed-command.ts';

const client = join(import.meta.dirname, 'bare-client.ts');

export type BareRun = { readonly windowMs: number; readonly idealMs: number; readonly cpuSeconds: number };

/** The same requests by a client of bare node:http, which parses and keeps nothing; its start-up is in none of its figures. */
export async function runBare(server: ScriptedServer, answers: number, concurrency: number): Promise<BareRun> {
  const model = server.nameModel(scripts.stream);
  const words = [process.execPath, client, server.baseUrl, model, `${answers}`, `${concurrency}`];
  const told = JSON.parse(timeCommand({ words, folder: tmpdir() }).output) as Omit<BareRun, 'idealMs'>;
  return { ...told, idealMs: computeIdealMs(answers, concurrency, await server.loadServedMs(model)) };
}
