import { readFileSync } from 'node:fs';
import { rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRecord } from '../documents/plain-record.ts';
import { EdgeError, InterruptedError } from '../failures.ts';
import { listNames } from './cache-entries.ts';
import { withCacheLock } from './cache-lock.ts';
import { describeOwner, describePlace, isGone, parseOwner } from './cache-owner.ts';
import { loadJsonObject } from './download-record.ts';
import { describeReason } from './failure-reason.ts';
import { createPrivateFolder } from './folder.ts';
import { endServer } from './process-ending.ts';
import type { ServerMark } from './process-table.ts';

/** [ours] longer than most measurements take, and short enough for a job to say why it did not begin */
const longestWaitMs = 30 * 60_000;
const pauseMs = 1_000;
/** a claim is renewed so often; one from a container beside, whose process cannot be asked, is believed for some times that */
const renewMs = 15_000;
const believedMs = 90_000;
/** one of another machine, or from before the last boot, is kept so long */
const forgottenMs = 7 * 86_400_000;

/** `all`, or what CUDA_VISIBLE_DEVICES names */
export type Devices = 'all' | readonly string[];

export type OwnClaim = {
  /** The first process of the server, so that whoever comes later can end it. */
  note(leader: NonNullable<ServerMark['leader']>): Promise<void>;
  release(): Promise<void>;
};

type Claiming = {
  /** of the claims of all measurements on this machine */
  readonly folder: string;
  readonly devices: Devices;
  /** the mark of the server that will be started */
  readonly id: string;
  readonly signal: AbortSignal;
  readonly waitMs?: number;
  /** told once, when it has to wait for the process `pid` */
  readonly onWait: (pid: number) => void;
};

type Claim = { readonly pid: number; readonly devices: Devices; readonly mark: ServerMark };

/**
 * Waits until no other measurement on this machine uses one of these GPUs (all of them where CUDA_VISIBLE_DEVICES names none, and the
 * processors where there is no GPU), and claims them. Claims of processes that have ended are cleared away with the servers that they left.
 *
 * @throws EdgeError where that takes longer than half an hour, or where the claim cannot be written; InterruptedError.
 */
export async function claimMachine(claiming: Claiming): Promise<OwnClaim> {
  const { folder, devices, id, signal, onWait, waitMs = longestWaitMs } = claiming;
  const path = join(folder, `${id}.claim`);
  const untilMs = Date.now() + waitMs;
  await createPrivateFolder(folder).catch((cause) => refuseClaim(folder, cause));
  for (let told = false; ; ) {
    if (signal.aborted) throw new InterruptedError();
    const other = await withCacheLock(folder, async () => {
      const found = (await loadClaims(folder)).find((claim) => overlap(claim.devices, devices));
      if (found === undefined) await writeClaim(path, devices, { id });
      return found;
    }).catch((cause) => refuseClaim(folder, cause));
    if (other === undefined) return holdClaim(path, devices, id);
    if (Date.now() >= untilMs) throw assembleBusy(other.pid, waitMs);
    if (!told) onWait(other.pid);
    told = true;
    await sleep(Math.min(pauseMs, waitMs), undefined, { signal }).catch(() => {});
  }
}

function holdClaim(path: string, devices: Devices, id: string): OwnClaim {
  const timer = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), renewMs);
  timer.unref();
  return {
    note: (leader) => writeClaim(path, devices, { id, leader }),
    async release() {
      clearInterval(timer);
      await rm(path, { force: true });
    },
  };
}

async function writeClaim(path: string, devices: Devices, { id, leader }: ServerMark): Promise<void> {
  const claim = { machine: nameMachine(), owner: describeOwner(), devices, id, ...(leader !== undefined && { leader }) };
  await writeFile(`${path}.part`, JSON.stringify(claim), { mode: 0o600 });
  await rename(`${path}.part`, path);
}

/**
 * Ends the servers of measurements that were killed, and takes their claims away. Returns a sentence for each that could not be ended.
 * Rejects with the system's error.
 */
export async function sweepServers(folder: string): Promise<readonly string[]> {
  const troubles: string[] = [];
  if ((await listNames(folder)).length > 0) await withCacheLock(folder, () => loadClaims(folder, troubles));
  return troubles;
}

/** The claims of measurements on this machine that still run. To be called under the lock. */
async function loadClaims(folder: string, troubles: string[] = []): Promise<readonly Claim[]> {
  const claims: Claim[] = [];
  for (const { name } of await listNames(folder)) {
    const path = join(folder, name);
    if (name.endsWith('.claim.part')) await rm(path, { force: true });
    if (!name.endsWith('.claim')) continue;
    const value = await loadJsonObject(path);
    const owner = parseOwner(value?.owner);
    const mark = parseMark(value);
    const ageMs = Date.now() - (await stat(path).catch(() => ({ mtimeMs: 0 }))).mtimeMs;
    // A home on a network disk holds those of other machines, too.
    if (value !== undefined && value.machine !== nameMachine()) {
      if (ageMs > forgottenMs) await rm(path, { force: true });
      continue;
    }
    if (owner !== undefined && mark !== undefined && !isGone(owner, { ageMs, believedMs })) {
      claims.push({ pid: owner.pid, devices: parseDevices(value?.devices), mark });
      continue;
    }
    if (mark !== undefined) troubles.push(...(await endLeftServer(mark, owner?.place === describePlace())));
    await rm(path, { force: true });
  }
  return claims;
}

/** The numbers of processes in another container mean others here; the mark means the same. */
async function endLeftServer({ id, leader }: ServerMark, sameNumbers: boolean): Promise<readonly string[]> {
  const mark = { id, ...(leader !== undefined && sameNumbers && { leader }) };
  const { left } = await endServer(mark, { withinMs: 0 });
  return left.length === 0 ? [] : [`processes of a server that a killed measurement had started could not be ended: ${left.join(', ')}`];
}

function parseMark(value: Readonly<Record<string, unknown>> | undefined): ServerMark | undefined {
  if (typeof value?.id !== 'string' || !/^[0-9a-f]{32}$/.test(value.id)) return undefined;
  const { leader } = value;
  if (!isRecord(leader) || typeof leader.pid !== 'number' || !Number.isSafeInteger(leader.pid) || leader.pid <= 1) return { id: value.id };
  const { pid, born } = leader;
  // Without its start a number could be another process's by now.
  return { id: value.id, ...(typeof born === 'string' && { leader: { pid, born } }) };
}

const parseDevices = (value: unknown): Devices =>
  Array.isArray(value) && value.every((device) => typeof device === 'string') ? value : 'all';

/** The GPUs that CUDA_VISIBLE_DEVICES names: numbers or UUIDs, of which only equal notations can be told apart. */
export function listDevices(visible: string | undefined): Devices {
  const names = (visible ?? '').split(',').map((name) => name.trim());
  return names.every((name) => /^\d+$/.test(name)) || names.every((name) => /^(GPU|MIG)-[\w-]+$/.test(name)) ? names : 'all';
}

function overlap(one: Devices, other: Devices): boolean {
  if (one === 'all' || other === 'all') return true;
  const numbered = (devices: readonly string[]): boolean => devices.every((device) => /^\d+$/.test(device));
  return numbered(one) !== numbered(other) || one.some((device) => other.includes(device));
}

/** The same for all containers of a machine, another one after each boot. */
function nameMachine(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return hostname();
  }
}

function assembleBusy(pid: number, waitMs: number): EdgeError {
  return new EdgeError({
    edge: 'serve',
    message: `another measurement has used this machine for ${Math.round(waitMs / 60_000)} minutes (process ${pid})`,
    cure: 'Two at a time would measure each other. Start this one again when that one has ended, or give each its own GPU with CUDA_VISIBLE_DEVICES.',
    retryable: true,
  });
}

function refuseClaim(folder: string, cause: unknown): never {
  if (cause instanceof EdgeError || cause instanceof InterruptedError) throw cause;
  throw new EdgeError({
    edge: 'serve',
    message: `${folder}, where measurements on this machine wait for each other, cannot be used: ${describeReason(cause)}`,
    cure: 'Set POQ_CACHE to a folder that this user may write to.',
    retryable: false,
    cause,
  });
}
