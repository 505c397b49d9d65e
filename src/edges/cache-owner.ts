import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { isRecord } from '../documents/plain-record.ts';
import { codeOf } from './file-failure.ts';

/** The process that holds something in a folder which several share, described so that the others can find out whether it still runs. */
export type CacheOwner = {
  /** where its number means something: the machine, and on Linux the namespace of process ids (two containers may share a folder) */
  readonly place: string;
  readonly pid: number;
  /** start of the process in clock ticks since boot (Linux): a number that was given away anew is another process */
  readonly born?: string;
};

/** This process. */
export function describeOwner(): CacheOwner {
  const born = readBirth(process.pid);
  return { place: describePlace(), pid: process.pid, ...(born !== undefined && { born }) };
}

/** An owner as a file says it; undefined where it says something else. */
export function parseOwner(value: unknown): CacheOwner | undefined {
  if (!isRecord(value)) return undefined;
  const { place, pid, born } = value;
  if (typeof place !== 'string' || typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return { place, pid, ...(typeof born === 'string' && { born }) };
}

type Age = {
  readonly ageMs: number;
  /** how long an owner is believed that cannot be asked, because it runs elsewhere */
  readonly believedMs: number;
};

/** Whether the process has ended. Here that can be asked; of one elsewhere only the age of what it left is known. */
export function isGone({ place, pid, born }: CacheOwner, { ageMs, believedMs }: Age): boolean {
  if (place !== describePlace()) return ageMs > believedMs;
  if (!isAlive(pid)) return true;
  const found = readBirth(pid);
  return born !== undefined && found !== undefined && born !== found;
}

/** The machine, and on Linux the namespace of process ids. */
export function describePlace(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

/** Field 22 of /proc/PID/stat (proc_pid_stat(5)); the second one is a name in parentheses that may hold anything. */
function readBirth(pid: number): string | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (failure) {
    return codeOf(failure) === 'EPERM';
  }
}
