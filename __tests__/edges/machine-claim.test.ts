import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanAfterJob } from '../../src/edges/job-cleaning.ts';
import { claimMachine, type Devices, listDevices, type OwnClaim, sweepServers } from '../../src/edges/machine-claim.ts';
import { endServer } from '../../src/edges/process-ending.ts';
import { InterruptedError } from '../../src/failures.ts';
import { countMarked } from './serve-bench.ts';

let root = '';
let folder = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'poq-claim-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  folder = join(mkdtempSync(join(root, 'test-')), 'servers');
});

const newId = (): string => randomBytes(16).toString('hex');
const waited: number[] = [];
const claim = (devices: Devices, waitMs = 200, signal = new AbortController().signal, id = newId()): Promise<OwnClaim> =>
  claimMachine({ folder, devices, id, signal, waitMs, onWait: (pid) => void waited.push(pid) });

describe('one measurement at a time', () => {
  test('a second one waits for the first, is told so once, and begins when that has ended', async () => {
    const first = await claim('all');
    waited.length = 0;
    let begun = false;
    const second = claim('all', 20_000).then((own) => {
      begun = true;
      return own;
    });
    await sleep(1_300);
    expect(begun).toBe(false);
    await first.release();
    await (await second).release();
    expect(waited).toEqual([process.pid]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('waits no longer than it may, and names the other process', async () => {
    const first = await claim('all');
    await expect(claim('all')).rejects.toThrow(`another measurement has used this machine for 0 minutes (process ${process.pid})`);
    await first.release();
  });

  test('an interrupt ends the waiting', async () => {
    const first = await claim('all');
    const controller = new AbortController();
    const second = claim('all', 20_000, controller.signal);
    setTimeout(() => controller.abort(), 50);
    await expect(second).rejects.toBeInstanceOf(InterruptedError);
    await first.release();
  });

  test.each<[string | undefined, string | undefined, boolean]>([
    ['0', '1', true],
    ['0,1', '2', true],
    ['0,1', '1,2', false],
    ['0', undefined, false],
    [undefined, undefined, false],
    ['GPU-abc', 'GPU-def', true],
    ['GPU-abc', '1', false],
    ['', '1', false],
  ])('CUDA_VISIBLE_DEVICES %p and %p go together: %p', async (one, other, together) => {
    const first = await claim(listDevices(one));
    const second = await claim(listDevices(other), 0).then(
      (own) => own.release().then(() => true),
      () => false,
    );
    await first.release();
    expect(second).toBe(together);
  });

  test('a folder that cannot be written is named with the variable that chooses another', async () => {
    mkdirSync(join(folder, '..'), { recursive: true });
    writeFileSync(folder, 'a file');
    await expect(claim('all')).rejects.toMatchObject({ edge: 'serve', cure: expect.stringContaining('POQ_CACHE') });
  });
});

/** A claim as a killed measurement left it, with a server of two processes; the second left group and session. */
async function leaveServer(changes: Readonly<Record<string, unknown>> = {}): Promise<{ readonly id: string; readonly path: string }> {
  const id = newId();
  const script = 'setsid sh -c "sleep 1000; true" & sleep 1000; true';
  const leader = spawn('sh', ['-c', script], { detached: true, stdio: 'ignore', env: { PATH: process.env.PATH, POQ_SERVE_ID: id } });
  leader.unref();
  for (let pause = 0; pause < 100 && countMarked(`POQ_SERVE_ID=${id}`) < 4; pause += 1) await sleep(20);
  expect(countMarked(`POQ_SERVE_ID=${id}`)).toBe(4);
  const ended = spawn('true');
  await new Promise((resolve) => ended.once('exit', resolve));
  await (await claim('all', 0, undefined, id)).note({ pid: leader.pid ?? 0 });
  const path = join(folder, `${id}.claim`);
  const value = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...value, owner: { ...value.owner, pid: ended.pid }, ...changes }));
  return { id, path };
}

describe('a server that a killed measurement left', () => {
  test('is ended by the next one on this machine', async () => {
    const { id } = await leaveServer();
    const next = await claim('all', 0);
    expect(countMarked(`POQ_SERVE_ID=${id}`)).toBe(0);
    await next.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is ended after the job', async () => {
    const { id } = await leaveServer();
    expect(await cleanAfterJob({ cacheFolder: join(folder, '..') })).toEqual([]);
    expect(countMarked(`POQ_SERVE_ID=${id}`)).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is left alone where its measurement still runs, or where it runs on another machine', async () => {
    const alive = await leaveServer({ owner: JSON.parse(readFileSync((await keepClaim()).path, 'utf8')).owner });
    expect(await sweepServers(folder)).toEqual([]);
    expect(countMarked(`POQ_SERVE_ID=${alive.id}`)).toBe(4);
    writeFileSync(alive.path, JSON.stringify({ ...JSON.parse(readFileSync(alive.path, 'utf8')), machine: 'another' }));
    await (await claim('all', 0)).release();
    expect(countMarked(`POQ_SERVE_ID=${alive.id}`)).toBe(4);
    rmSync(alive.path);
    await endMarked(alive.id);
  });

  test('a claim with numbers of somebody else ends nobody', async () => {
    const bystander = spawn('sleep', ['1000'], { detached: true, stdio: 'ignore' });
    const { id, path } = await leaveServer();
    const value = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...value, leader: { pid: bystander.pid, born: '1' } }));
    expect(await sweepServers(folder)).toEqual([]);
    expect(countMarked(`POQ_SERVE_ID=${id}`)).toBe(0);
    expect(bystander.kill(0)).toBe(true);
    bystander.kill();
  });

  test.each(['', 'null', '{"id":"../../x"}', '{"id":7,"leader":{"pid":1,"born":"1"}}'])(
    'a broken claim is cleared away: %s',
    async (text) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'x.claim'), text);
      const machine = JSON.parse(readFileSync((await keepClaim()).path, 'utf8')).machine;
      if (text.startsWith('{"')) writeFileSync(join(folder, 'x.claim'), JSON.stringify({ ...JSON.parse(text), machine }));
      await sweepServers(folder);
      expect(existsSync(join(folder, 'x.claim'))).toBe(false);
    },
  );
});

/** What a claim looks like on this machine. */
async function keepClaim(): Promise<{ readonly path: string }> {
  const id = newId();
  const elsewhere = join(root, newId());
  await claimMachine({ folder: elsewhere, devices: 'all', id, signal: new AbortController().signal, onWait: () => {} });
  return { path: join(elsewhere, `${id}.claim`) };
}

async function endMarked(id: string): Promise<void> {
  expect((await endServer({ id }, { withinMs: 0 })).left).toEqual([]);
}
