import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createLoadPrompts, type LoadPrompt } from '../load-prompts.ts';
import { type ScriptedServer, withScriptedServer } from '../scripted-server.ts';
import { type TimedCommand, timeCommand } from '../timed-command.ts';

/** What a peer is asked to do, and where it may write. */
export type PeerTask = {
  readonly baseUrl: string;
  readonly model: string;
  readonly prompts: readonly LoadPrompt[];
  readonly concurrency: number;
  /** an empty folder, its own for this run */
  readonly folder: string;
};

/** Another program that sends prompts to an OpenAI-compatible server. */
export type Peer = {
  /** with its version */
  readonly name: string;
  /** this peer's own file, for messages */
  readonly file: string;
  /** what is there once it is installed */
  readonly program: string;
  readonly install: readonly (readonly string[])[];
  /** what the server is to answer: the script of its model name */
  readonly script: string;
  /** why it cannot run here although it is installed */
  readonly whyNot?: () => string | undefined;
  /** Files for the folder of the run, and the command that does it. */
  readonly assemble: (task: PeerTask) => {
    readonly files: Readonly<Record<string, string>>;
    readonly words: readonly string[];
    readonly env: Readonly<Record<string, string>>;
  };
};

/** Peers are installed here, outside the project: POQ_PEERS, else a folder for temporary files. */
export const peersFolder = process.env.POQ_PEERS ?? join(tmpdir(), 'poq-peers');

const projectRoot = join(import.meta.dirname, '..', '..');

export const whyNotInstalled = ({ program, file, whyNot }: Peer): string | undefined =>
  existsSync(program) ? whyNot?.() : `not installed: node ${relative(projectRoot, file)} --install`;

/**
 * Runs a peer from its start to its end.
 *
 * @throws Error where it fails, or did not get every prompt answered
 */
export async function runPeer(
  peer: Peer,
  server: ScriptedServer,
  load: { readonly answers: number; readonly concurrency: number },
): Promise<TimedCommand> {
  const folder = mkdtempSync(join(tmpdir(), 'peer-'));
  const model = server.nameModel(peer.script);
  const prompts = createLoadPrompts(load.answers);
  const { files, words, env } = peer.assemble({ baseUrl: server.baseUrl, model, prompts, concurrency: load.concurrency, folder });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const timed = timeCommand({ words, folder, env });
  rmSync(folder, { recursive: true });
  const { length } = await server.loadServedMs(model);
  if (length !== load.answers)
    throw new Error(`${peer.name} asked ${length} times and not ${load.answers}:\n${timed.output.slice(-2_000)}`);
  return timed;
}

/** What a peer's file does when it is started by itself: installs the peer, or runs it once and says what that took. */
export async function runAlone(peer: Peer): Promise<void> {
  if (process.argv.includes('--install')) {
    mkdirSync(peersFolder, { recursive: true });
    for (const [program = '', ...words] of peer.install) execFileSync(program, words, { stdio: 'inherit', cwd: peersFolder });
    return;
  }
  const reason = whyNotInstalled(peer);
  if (reason !== undefined) throw new Error(`${peer.name} is ${reason}`);
  const timed = await withScriptedServer((server) => runPeer(peer, server, { answers: 400, concurrency: 32 }));
  console.log(timed.output.slice(-2_000));
  console.log(`${peer.name}: ${timed.wallSeconds.toFixed(1)} s wall, ${timed.cpuSeconds.toFixed(1)} s CPU`);
}
