import { spawnSync } from 'node:child_process';

type Command = {
  readonly words: readonly string[];
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
};

export type TimedCommand = {
  readonly wallSeconds: number;
  /** user and system time of the process and of all that it started and waited for */
  readonly cpuSeconds: number;
  /** what it printed, to either stream */
  readonly output: string;
};

const longestMs = 300_000;

/**
 * Runs a command from its start to its end with nothing of this environment but PATH and the locale, HOME being its own folder; the times
 * are those of bash's `time`.
 *
 * @throws Error with the end of its output where it fails
 */
export function timeCommand({ words, folder, env }: Command): TimedCommand {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" 2>&1';
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script, 'time', ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', HOME: folder, ...env },
    encoding: 'utf8',
    timeout: longestMs,
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}:\n${stdout.slice(-2_000)}${stderr.slice(-500)}`);
  const [wallSeconds = Number.NaN, user = Number.NaN, system = Number.NaN] = stderr.trim().split(/\s+/).slice(-3).map(Number);
  return { wallSeconds, cpuSeconds: user + system, output: stdout };
}
