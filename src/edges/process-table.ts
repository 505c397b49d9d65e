import { readdirSync, readFileSync } from 'node:fs';
import { platform } from 'node:os';
import { codeOf } from './file-failure.ts';

/** A running process, as /proc/PID/stat describes it (proc_pid_stat(5)). */
export type ProcessEntry = {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly session: number;
  /** start in clock ticks since boot: a number that was given away anew is another process */
  readonly born: string;
};

/** What tells the processes of one server from all others. */
export type ServerMark = {
  /** the value of POQ_SERVE_ID in their environment */
  readonly id: string;
  /** its first process, which leads a session and a group of its own; absent where it was never started */
  readonly leader?: { readonly pid: number; readonly born?: string };
};

export const markVariable = 'POQ_SERVE_ID';

/** Whether the processes of a machine can be looked at one by one. Elsewhere only a process group is known. */
export const canListProcesses = platform() === 'linux';

/** All processes that this user can see and that have not ended: a zombie waits for its parent and is nobody's matter. */
function listProcesses(): readonly ProcessEntry[] {
  if (!canListProcesses) return [];
  return readdirSync('/proc').flatMap((name) => {
    const found = /^\d+$/.test(name) ? readProcess(Number(name)) : undefined;
    return found === undefined ? [] : [found];
  });
}

/** One process; undefined where there is none, or where it has ended. */
export function readProcess(pid: number): ProcessEntry | undefined {
  const status = readQuietly(`/proc/${pid}/stat`)?.toString('latin1');
  if (status === undefined) return undefined;
  // The second field is a name in parentheses that may hold anything.
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  const [state = '', parent, group, session] = fields;
  const born = fields[19];
  if (born === undefined || 'ZXx'.includes(state)) return undefined;
  return { pid, parent: Number(parent), group: Number(group), session: Number(session), born };
}

/**
 * The running processes of a server: those of its group and its session, those that carry its mark, those in `known` (they may have left
 * everything and overwritten their environment, as programs that set their own title do), and the descendants of all of these.
 */
export function findServerProcesses(mark: ServerMark, known: Iterable<ProcessEntry> = []): readonly ProcessEntry[] {
  const all = listProcesses();
  const leader = ownLeader(mark);
  const before = new Map([...known].map((entry) => [entry.pid, entry.born]));
  const found = new Map<number, ProcessEntry>();
  for (const entry of all) {
    const led = leader !== undefined && (entry.group === leader || entry.session === leader);
    if (led || before.get(entry.pid) === entry.born || isMarked(entry.pid, mark.id)) found.set(entry.pid, entry);
  }
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const entry of all) if (found.has(entry.parent)) found.set(entry.pid, entry);
  }
  found.delete(process.pid);
  return [...found.values()];
}

/** The leader's number, unless it belongs to another process by now. The kernel gives none away that names a group or a session. */
function ownLeader({ leader }: ServerMark): number | undefined {
  if (leader === undefined) return undefined;
  const found = readProcess(leader.pid);
  return found === undefined || leader.born === undefined || found.born === leader.born ? leader.pid : undefined;
}

function isMarked(pid: number, id: string): boolean {
  return readQuietly(`/proc/${pid}/environ`)?.includes(`${markVariable}=${id}\0`) ?? false;
}

/** Processes end while they are looked at, and those of other users cannot be. */
function readQuietly(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Sends a signal to a process, if it is still the same one. */
export function signalProcess({ pid, born }: ProcessEntry, signal: NodeJS.Signals): void {
  if (readProcess(pid)?.born === born) signalQuietly(pid, signal);
}

/** Whether a process group has members. */
export const hasGroup = (leader: number): boolean => signalQuietly(-leader, 0);

/** False where there is nobody to take it; somebody else's process is there, but takes none. */
export function signalQuietly(target: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(target, signal);
  } catch (failure) {
    return codeOf(failure) === 'EPERM';
  }
}
