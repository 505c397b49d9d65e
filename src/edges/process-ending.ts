import { setTimeout as sleep } from 'node:timers/promises';
import type { StoppedServer } from '../candidate/serving.ts';
import {
  canListProcesses,
  findServerProcesses,
  hasGroup,
  type ProcessEntry,
  readProcess,
  type ServerMark,
  signalProcess,
  signalQuietly,
} from './process-table.ts';

const pauseMs = 50;
/** how long the kernel may take to end what was killed; a GPU driver gives memory back first */
const killMs = 10_000;
/** of the ten seconds that a cancelled job has */
const hurriedMs = 3_000;

type Ending = {
  readonly withinMs: number;
  readonly signal?: AbortSignal;
  /** processes that are known to belong to the server */
  readonly known?: Iterable<ProcessEntry>;
};

/**
 * Ends all processes of a server: SIGTERM, and SIGKILL for those that are left after `withinMs`, or after three seconds where `signal` is
 * aborted. Processes that come to be meanwhile are ended, too. Where processes cannot be listed (not Linux), the process group only.
 */
export async function endServer(mark: ServerMark, { withinMs, signal, known = [] }: Ending): Promise<StoppedServer> {
  const startedMs = performance.now();
  const members = createMembers(mark, known);
  const left = (): number => startedMs + (signal?.aborted ? Math.min(withinMs, hurriedMs) : withinMs) - performance.now();
  const asked = new Set<number>();
  for (let running = members.find(); running.length > 0 && left() > 0; running = members.find()) {
    for (const entry of running) if (!asked.has(entry.pid)) members.send(entry, 'SIGTERM');
    for (const { pid } of running) asked.add(pid);
    await sleep(pauseMs);
  }
  const killed = new Set<number>();
  const untilMs = performance.now() + killMs;
  let running = members.find();
  while (running.length > 0 && performance.now() < untilMs) {
    for (const entry of running) members.send(entry, 'SIGKILL');
    for (const { pid } of running) killed.add(pid);
    await sleep(pauseMs);
    running = members.find();
  }
  return { tookMs: performance.now() - startedMs, killed: killed.size, left: running.map(({ pid }) => pid) };
}

type Members = { find(): readonly ProcessEntry[]; send(entry: ProcessEntry, signal: NodeJS.Signals): void };

function createMembers(mark: ServerMark, known: Iterable<ProcessEntry>): Members {
  const { leader } = mark;
  if (!canListProcesses) {
    const group = { pid: leader?.pid ?? 0, parent: 0, group: 0, session: 0, born: '' };
    return {
      find: () => (leader !== undefined && hasGroup(leader.pid) ? [group] : []),
      send: ({ pid }, signal) => void signalQuietly(-pid, signal),
    };
  }
  const seen = new Map<number, ProcessEntry>([...known].map((entry) => [entry.pid, entry]));
  let scannedMs = Number.NEGATIVE_INFINITY;
  return {
    find() {
      // Looking at everything costs some milliseconds: while those that are known still run, one look in a while does.
      const alive = [...seen.values()].filter(({ pid, born }) => readProcess(pid)?.born === born);
      if (alive.length > 0 && performance.now() - scannedMs < 500) return alive;
      scannedMs = performance.now();
      const found = findServerProcesses(mark, seen.values());
      for (const entry of found) seen.set(entry.pid, entry);
      return found;
    },
    send: signalProcess,
  };
}
