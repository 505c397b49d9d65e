import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseJson } from '../documents/json-value.ts';
import { EdgeError } from '../failures.ts';
import { describeOwner, isGone, parseOwner } from './cache-owner.ts';
import { codeOf } from './file-failure.ts';

/** A lock is written in two steps; one that says nothing after this time was left by a process killed between them. */
const EMPTY_MS = 5000;
const WAIT_MS = 60_000;
/** The lock is held for milliseconds: of a process that cannot be asked, because it runs elsewhere, half a minute is believed. */
const BELIEVED_MS = 30_000;

/** What whoever took a lock shows to give it back; undefined: another process has it. */
type LockKey = string;

/**
 * Takes a lock file, at once or not at all; one whose process has ended is taken over. Rejects with the system's error where no file can be
 * made. `believedMs`: how long the lock of a process elsewhere is believed.
 */
export async function takeLock(lock: string, believedMs: number): Promise<LockKey | undefined> {
  const key = JSON.stringify({ ...describeOwner(), key: randomUUID() });
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = await open(lock, 'wx', 0o600);
      await handle.writeFile(key).finally(() => handle.close());
      return key;
    } catch (failure) {
      if (codeOf(failure) !== 'EEXIST') throw failure;
      if (!(await removeAbandoned(lock, believedMs))) return undefined;
    }
  }
  return undefined;
}

/** Gives a lock back, unless another process has taken it over. */
export async function giveLock(lock: string, key: LockKey): Promise<void> {
  if ((await readFile(lock, 'utf8').catch(() => undefined)) === key) await rm(lock, { force: true });
}

/**
 * Does something while no other process does it with this folder. Rejects with EdgeError where another one does not come to an end, and with
 * the system's error where the folder cannot be written.
 */
export async function withCacheLock<T>(folder: string, action: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'lock');
  const deadline = Date.now() + WAIT_MS;
  let key = await takeLock(lock, BELIEVED_MS);
  while (key === undefined) {
    if (Date.now() > deadline) throw stuck(lock);
    await setTimeout(5 + 20 * Math.random());
    key = await takeLock(lock, BELIEVED_MS);
  }
  return action().finally(() => giveLock(lock, key));
}

/** Removes a lock whose process has ended. Two processes may see that at once; only the first may remove it, and nothing newer. */
export async function removeAbandoned(lock: string, believedMs: number): Promise<boolean> {
  const seen = await look(lock);
  if (seen === undefined) return true;
  const owner = parseOwner(parseJson(seen.text));
  if (owner === undefined ? seen.ageMs < EMPTY_MS : !isGone(owner, { ageMs: seen.ageMs, believedMs })) return false;
  const taken = `${lock}~${randomUUID()}`;
  try {
    await rename(lock, taken);
  } catch (failure) {
    if (codeOf(failure) === 'ENOENT') return true;
    throw failure;
  }
  if ((await readFile(taken, 'utf8')) !== seen.text) await link(taken, lock).catch(() => {});
  await rm(taken, { force: true });
  return true;
}

async function look(lock: string): Promise<{ readonly text: string; readonly ageMs: number } | undefined> {
  try {
    return { text: await readFile(lock, 'utf8'), ageMs: Date.now() - (await stat(lock)).mtimeMs };
  } catch {
    return undefined;
  }
}

function stuck(lock: string): EdgeError {
  return new EdgeError({
    edge: 'cache',
    message: `${lock} has been held by another process for ${WAIT_MS / 1000} s`,
    cure: `End that process; where there is none, delete ${lock}.`,
    retryable: true,
  });
}
