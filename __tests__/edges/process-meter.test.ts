import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { openPackageEnergy } from '../../src/edges/package-energy.ts';
import { openProcessMeter } from '../../src/edges/process-meter.ts';

jest.setTimeout(30_000);

const nowMs = (): number => performance.now();
const children: ChildProcess[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A process that does what a line of JavaScript says once its input ends, and whose own child does too. */
async function start(script: string): Promise<number> {
  const inner = JSON.stringify(`${script}; console.log('ready'); setInterval(() => {}, 1000)`);
  const outer = `require('child_process').spawn(process.execPath, ['-e', ${inner}], { stdio: 'inherit' }); setInterval(() => {}, 1000)`;
  const child = spawn(process.execPath, ['-e', outer], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  children.push(child);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  if (child.pid === undefined) throw new Error('no process was started');
  const pid = child.pid;
  child.kill = () => process.kill(-pid, 'SIGKILL');
  return pid;
}

async function measure(root: number | undefined, ms: number) {
  const meter = await openProcessMeter({ nowMs, energy: false, ...(root !== undefined && { root }) });
  await meter.begin();
  const startMs = nowMs();
  await sleep(ms);
  const measures = await meter.end({ startMs, endMs: nowMs() });
  await meter.close();
  return measures;
}

describe('a process with a child', () => {
  test('holds the memory that the child has written to', async () => {
    const small = await measure(await start(''), 200);
    const large = await measure(await start('globalThis.kept = Buffer.alloc(256 * 2 ** 20, 1)'), 200);
    expect(small.peakMemoryMiB).toBeGreaterThan(20);
    expect((large.peakMemoryMiB ?? 0) - (small.peakMemoryMiB ?? 0)).toBeGreaterThan(246);
    expect((large.peakMemoryMiB ?? 0) - (small.peakMemoryMiB ?? 0)).toBeLessThan(276);
  });

  test('is seen at its peak, also where it gives the memory back before the block ends', async () => {
    const grow = 'setTimeout(() => { let kept = Buffer.alloc(200 * 2 ** 20, 1); setTimeout(() => { kept.fill(2) }, 1800); }, 900)';
    const { peakMemoryMiB } = await measure(await start(grow), 2_500);
    expect(peakMemoryMiB).toBeGreaterThan(215);
  });

  test('spends the CPU time that the child spends', async () => {
    const pid = await start('setTimeout(() => { for (const end = Date.now() + 1000; Date.now() < end; ); }, 300)');
    const { cpuSeconds = 0 } = await measure(pid, 2_500);
    // on a machine with other work the loop gets less than the second it asks for
    expect(cpuSeconds).toBeGreaterThan(0.3);
    expect(cpuSeconds).toBeLessThan(1.4);
    expect((await measure(pid, 1_100)).cpuSeconds).toBeLessThan(0.2);
  });
});

test('what the machine did beside is a share of its CPU time', async () => {
  // the processes of the tests before have to be gone: those that end take their count along
  await sleep(500);
  const { otherCpuShare, stealShare, loadAverage } = await measure(process.pid, 1_100);
  for (const share of [otherCpuShare, stealShare]) {
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
  }
  expect(loadAverage).toBeGreaterThanOrEqual(0);
});

test('of processes that are not known, and of one that is gone, nothing is told', async () => {
  for (const root of [undefined, 2 ** 22 + 1]) {
    const measures = await measure(root, 1_100);
    expect(measures).not.toHaveProperty('peakMemoryMiB');
    expect(measures).not.toHaveProperty('cpuSeconds');
  }
  expect(await measure(undefined, 1_100)).not.toHaveProperty('otherCpuShare');
});

test('a system without /proc has nothing to tell', async () => {
  const meter = await openProcessMeter({ nowMs, energy: true, root: 1, proc: '/nowhere', powercap: '/nowhere' });
  await meter.begin();
  expect(await meter.end({ startMs: 0, endMs: 5_000 })).toEqual({});
  await meter.close();
});

describe('energy of the CPU packages', () => {
  /** /sys/class/powercap with zones as name: microjoules. */
  function build(zones: Readonly<Record<string, readonly [name: string, energy: string]>>): string {
    const folder = mkdtempSync(join(tmpdir(), 'poq-powercap-'));
    folders.push(folder);
    for (const [zone, [name, energy]] of Object.entries(zones)) {
      mkdirSync(join(folder, zone));
      writeFileSync(join(folder, zone, 'name'), `${name}\n`);
      writeFileSync(join(folder, zone, 'max_energy_range_uj'), '262143328850\n');
      set(folder, zone, energy);
    }
    return folder;
  }
  const set = (folder: string, zone: string, energy: string): void => writeFileSync(join(folder, zone, 'energy_uj'), `${energy}\n`);

  test('is the sum over packages, without their parts and the whole platform', async () => {
    const folder = build({
      'intel-rapl:0': ['package-0', '5000000'],
      'intel-rapl:1': ['package-1', '7000000'],
      'intel-rapl:0:0': ['core', '1000000'],
      'intel-rapl:2': ['psys', '9000000'],
    });
    const energy = await openPackageEnergy(folder);
    if (energy === undefined || !('readJoules' in energy)) throw new Error('not readable');
    expect(await energy.readJoules()).toBe(0);
    set(folder, 'intel-rapl:0', '15000000');
    set(folder, 'intel-rapl:0:0', '8000000');
    set(folder, 'intel-rapl:1', '9500000');
    expect(await energy.readJoules()).toBe(12.5);
  });

  test('goes on where a counter wraps', async () => {
    const folder = build({ 'intel-rapl:0': ['package-0', '262143000000'] });
    const energy = await openPackageEnergy(folder);
    if (energy === undefined || !('readJoules' in energy)) throw new Error('not readable');
    await energy.readJoules();
    set(folder, 'intel-rapl:0', '1000000');
    expect(await energy.readJoules()).toBeCloseTo(1.32885, 9);
  });

  test('may be there and not be readable, which is not the same as not being there', async () => {
    expect(await openPackageEnergy(build({ 'intel-rapl:0': ['package-0', ''] }))).toEqual({ unreadable: true });
    expect(await openPackageEnergy(build({}))).toBeUndefined();
    expect(await openPackageEnergy('/nowhere')).toBeUndefined();
  });

  test('stands in the block, and so does the power of a rest', async () => {
    const folder = build({ 'intel-rapl:0': ['package-0', '0'] });
    const meter = await openProcessMeter({ nowMs, energy: true, powercap: folder });
    await meter.begin();
    const startMs = nowMs();
    set(folder, 'intel-rapl:0', '42000000');
    await sleep(1_050);
    expect(await meter.end({ startMs, endMs: nowMs() })).toMatchObject({ energyOf: 'cpu-package', energyJoules: 42 });
    await meter.begin();
    set(folder, 'intel-rapl:0', '52000000');
    await sleep(500);
    const watts = (await meter.rest({ startMs: 0, endMs: 0 })) ?? 0;
    expect(watts).toBeGreaterThan(10);
    expect(watts).toBeLessThan(20.1);
    await meter.close();
  });
});

const readable = await openPackageEnergy().then((energy) => energy !== undefined && 'readJoules' in energy);
(readable ? test : test.skip)('the energy of the CPU packages of this machine grows (skipped where it may not be read)', async () => {
  const energy = await openPackageEnergy();
  if (energy === undefined || !('readJoules' in energy)) throw new Error('not readable');
  await energy.readJoules();
  await sleep(500);
  expect(await energy.readJoules()).toBeGreaterThan(0.1);
});
