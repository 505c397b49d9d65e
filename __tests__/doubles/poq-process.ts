import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export type Ended = {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};

type Start = {
  /** a file of the project */
  readonly program?: string;
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
};

export type Started = { readonly child: ChildProcess; readonly ended: Promise<Ended> };

/** Starts the program from its source in a process group of its own, with no more of this environment than it needs. */
export function startProgram(words: readonly string[], { program = 'src/cli.ts', cwd, env = {} }: Start): Started {
  const child = spawn(process.execPath, [join(root, program), ...words], {
    cwd,
    env: { PATH: process.env.PATH, HOME: cwd, POQ_CACHE: join(cwd, 'cache'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  const texts = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    texts.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    texts.stderr += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status, signal, ...texts }));
  });
  return { child, ended };
}

/** `poq words` in a folder, to its end. */
export const runPoq = (words: string, start: Start): Promise<Ended> => startProgram(words.split(' ').filter(Boolean), start).ended;

export type Folder = { readonly path: string; write(files: Readonly<Record<string, string>>): void; remove(): void };

/** A folder of its own for a test. */
export function createFolder(files: Readonly<Record<string, string>> = {}): Folder {
  const path = mkdtempSync(join(tmpdir(), 'poq-'));
  const write = (more: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(more)) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
    }
  };
  write(files);
  return { path, write, remove: () => rmSync(path, { recursive: true, force: true }) };
}
