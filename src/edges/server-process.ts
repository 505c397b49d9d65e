import { type ChildProcess, spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { platform } from 'node:os';
import type { ServerEnd, ServerProcess } from '../candidate/serving.ts';
import { InputError } from '../failures.ts';
import { codeOf } from './file-failure.ts';
import { endServer } from './process-ending.ts';
import { findServerProcesses, markVariable, type ProcessEntry, readProcess, type ServerMark } from './process-table.ts';
import { openServerLog, type ServerLog } from './server-log.ts';
import { startWatchdog } from './server-watchdog.ts';

export type ServerStart = {
  readonly command: readonly [string, ...string[]];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly logPath: string;
  /** marks all processes of this server in their environment */
  readonly id: string;
  /** told before anything else can go wrong */
  readonly onStart: (leader: { readonly pid: number; readonly born?: string }) => Promise<void>;
};

/**
 * Starts a server in a session and process group of its own, without a shell, and with this environment only. A Ctrl-C in the terminal does
 * not reach it; a watchdog ends it where this program cannot. Rejects with InputError where there is no such program or folder.
 */
export async function startServer(start: ServerStart): Promise<ServerProcess> {
  if (platform() === 'win32') throw new InputError('serve needs Linux or macOS: Windows has no process groups');
  await requireFolder(start.folder);
  const log = await openServerLog(start.logPath);
  const watchdog = startWatchdog(start.id);
  try {
    const child = await spawnServer(start, log);
    const { pid } = child;
    if (pid === undefined) throw new Error('a process without a number');
    watchdog.watch(pid);
    const born = readProcess(pid)?.born;
    const leader = { pid, ...(born !== undefined && { born }) };
    const server = follow(child, { id: start.id, leader }, log, () => watchdog.dismiss());
    await start.onStart(leader).catch(async (failure: unknown) => {
      await server.stop(0, AbortSignal.abort());
      throw failure;
    });
    return server;
  } catch (failure) {
    await watchdog.dismiss();
    await log.close().catch(() => {});
    throw failure;
  }
}

async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() === true) return;
  throw new InputError(`serve.folder: there is no folder ${folder}`, { cure: 'It is relative to the folder of the candidate file.' });
}

function spawnServer({ command, folder, environment, id }: ServerStart, { descriptor }: ServerLog): Promise<ChildProcess> {
  const [program, ...words] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      cwd: folder,
      env: { ...environment, [markVariable]: id },
      detached: true,
      stdio: ['ignore', descriptor, descriptor],
    });
    child.once('spawn', () => resolve(child));
    child.once('error', (cause) => reject(refuseProgram(program, cause)));
    child.unref();
  });
}

function refuseProgram(program: string, cause: unknown): InputError {
  const code = codeOf(cause);
  const why = code === 'ENOENT' ? 'there is no such program' : code === 'EACCES' ? 'it may not be executed' : `it does not start (${code})`;
  return new InputError(`serve.command: ${JSON.stringify(program)}: ${why}`, {
    cure: 'Programs are found on PATH, or by a path relative to serve.folder. The command is no shell line: one word an item.',
    cause,
  });
}

function follow(child: ChildProcess, mark: ServerMark, log: ServerLog, dismiss: () => Promise<void>): ServerProcess {
  const known = new Map<number, ProcessEntry>();
  const noteProcesses = (): void => {
    for (const entry of findServerProcesses(mark, known.values())) known.set(entry.pid, entry);
  };
  let end: ServerEnd | undefined;
  const ended = new Promise<ServerEnd>((resolve) => {
    child.once('exit', (status, signal) => {
      end = { status, signal };
      resolve(end);
    });
  });
  return {
    pid: child.pid ?? 0,
    end: () => end,
    ended,
    noteProcesses,
    readTail: (count) => log.readTail(count),
    async stop(withinMs, signal) {
      noteProcesses();
      const stopped = await endServer(mark, { withinMs, signal, known: known.values() });
      await Promise.all([dismiss(), log.close().catch(() => {})]);
      return stopped;
    },
  };
}
