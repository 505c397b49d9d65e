import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { openGpuMeter } from '../../src/edges/gpu-meter.ts';
import type { BlockMeasures, Meter, MeterSummary } from '../../src/profile/meter.ts';
import { type GpuScenario, readPowerLog } from '../doubles/nvidia-smi.ts';
import { createGpuDesk, type GpuDesk, l4, oldFields } from './gpu-desk.ts';

jest.setTimeout(60_000);

const nowMs = (): number => performance.now();
const desks: GpuDesk[] = [];
const meters: Meter[] = [];
afterEach(async () => {
  for (const meter of meters.splice(0)) await meter.close();
  for (const desk of desks.splice(0)) desk.remove();
});

type Changes = { readonly environment?: Readonly<Record<string, string>>; readonly root?: number };

async function open(scenario: Partial<GpuScenario>, { environment = {}, ...changes }: Changes = {}) {
  const desk = createGpuDesk(scenario, environment);
  desks.push(desk);
  const meter = await openGpuMeter({ ...desk.surroundings, nowMs, shortestMs: 0, ...changes });
  if (meter === undefined) throw new Error('there is no GPU');
  meters.push(meter);
  return { desk, meter };
}

type Watched = { readonly measures: BlockMeasures; readonly summary: Omit<MeterSummary, 'idlePowerWatts'>; readonly desk: GpuDesk };

/** One block of so many milliseconds. */
async function watch(scenario: Partial<GpuScenario>, ms = 600, changes: Changes = {}): Promise<Watched & { readonly startMs: number }> {
  const { desk, meter } = await open(scenario, changes);
  await meter.begin();
  const startMs = nowMs();
  await sleep(ms);
  const measures = await meter.end({ startMs, endMs: nowMs() });
  return { measures, summary: await meter.summarise(), desk, startMs };
}

const power = (watts: string): Readonly<Record<string, string>> => ({
  'power.draw.instant': watts,
  'power.draw.average': '1.00',
  'power.draw': '1.00',
});

describe('a block', () => {
  test('has what nvidia-smi told while it ran', async () => {
    const { measures, summary } = await watch({ gpus: [{ ...l4, ...power('60.00') }], apps: ['77, python3'] });
    expect(measures).toMatchObject({
      energyOf: 'gpu',
      gpuMemoryMiB: 20_480,
      gpu: { smClockMHz: 2_040, temperatureCelsius: 61, utilizationShare: 0.75, reasons: {} },
    });
    expect(measures.energyJoules).toBeGreaterThan(60 * 0.59);
    expect(measures.energyJoules).toBeLessThan(60 * 0.9);
    expect(summary).toEqual({ foreignProcesses: [], limitChanges: [], restarts: 0 });
  });

  test('has the energy of the log that was replayed, whatever the program took between two readings', async () => {
    const readings = Array.from({ length: 60 }, (_, turn) => ({ 'power.draw': `${20 + ((turn * 37) % 60)}.00` }));
    const { desk, meter } = await open({ fields: oldFields, readings });
    await sleep(300);
    await meter.begin();
    const [startMs, startWall] = [nowMs(), Date.now()];
    await sleep(1_500);
    const [endMs, endWall] = [nowMs(), Date.now()];
    const { energyJoules } = await meter.end({ startMs, endMs });
    expect(energyJoules).toBeDefined();
    // a second way to the same figure: a thousandth of a second at a time
    const log = readPowerLog(desk.folder);
    let joules = 0;
    for (let wallMs = startWall + 0.5; wallMs < endWall; wallMs += 1) {
      const after = log.findIndex((one) => one.wallMs >= wallMs);
      const [from, to] = [log[after - 1], log[after]];
      if (from === undefined || to === undefined) throw new Error('the log does not cover the block');
      joules += (from.watts + ((to.watts - from.watts) * (wallMs - from.wallMs)) / (to.wallMs - from.wallMs)) / 1_000;
    }
    // the two clocks are put together by the fastest line, some milliseconds late
    expect(Math.abs((energyJoules ?? 0) / joules - 1)).toBeLessThan(0.03);
  });

  test('adds up the GPUs that CUDA_VISIBLE_DEVICES leaves, and knows no others', async () => {
    const gpus = ['0', '1', '2'].map((index) => ({ ...l4, index, ...power(`${index}00.00`) }));
    const both = await watch({ gpus }, 500, { environment: { CUDA_VISIBLE_DEVICES: '1,2' } });
    expect(both.measures.gpuMemoryMiB).toBe(2 * 20_480);
    expect(both.measures.energyJoules).toBeGreaterThan(300 * 0.49);
    const all = await watch({ gpus }, 500, { environment: { CUDA_VISIBLE_DEVICES: 'MIG-5c89852c' } });
    expect(all.measures.gpuMemoryMiB).toBe(3 * 20_480);
  });

  test('in MIG mode has no energy, and says why', async () => {
    const { measures } = await watch({ gpus: [{ ...l4, 'mig.mode.current': 'Enabled', ...power('[N/A]') }] }, 200);
    expect(measures).toMatchObject({ energyAbsent: 'mig' });
    expect(measures).not.toHaveProperty('gpuMemoryMiB');
  });

  test.each([
    ['[N/A]', 'not-supported'],
    ['[Not Supported]', 'not-supported'],
  ])('on a GPU whose power is %s has no energy', async (told, energyAbsent) => {
    const silent = { 'power.draw': told, 'power.draw.instant': told, 'power.draw.average': told };
    const { measures } = await watch({ gpus: [{ ...l4, ...silent, 'clocks_event_reasons.active': told }] }, 200);
    expect(measures).toMatchObject({ energyAbsent, gpuMemoryMiB: 20_480 });
    expect(measures.gpu).not.toHaveProperty('reasons');
  });
});

describe('names of another driver', () => {
  test('are asked for where it knows no others', async () => {
    const gpu = { ...l4, 'power.draw': '50.00', 'clocks_throttle_reasons.active': '0x0000000000000044' };
    const { measures } = await watch({ fields: oldFields, gpus: [gpu] }, 300);
    expect(measures.gpu?.reasons).toEqual({ 'software-power-cap': 1, 'hardware-thermal': 1 });
    expect(measures.energyJoules).toBeGreaterThan(50 * 0.29);
  });

  test('give a power also where the preferred field is not told on this GPU', async () => {
    const gpu = { ...l4, 'power.draw.instant': '[N/A]', 'power.draw.average': '[N/A]', 'power.draw': '40.00' };
    expect((await watch({ gpus: [gpu] }, 300)).measures.energyJoules).toBeGreaterThan(40 * 0.29);
  });
});

describe('a program that misbehaves', () => {
  test('may print what is no reading', async () => {
    const { measures, summary } = await watch({ gpus: [{ ...l4, ...power('60.00') }], events: { 2: 'garbage', 4: 'garbage' } }, 500);
    expect(measures.energyJoules).toBeGreaterThan(60 * 0.49);
    expect(summary.restarts).toBe(0);
  });

  test('is started anew when it ends; a short gap is bridged', async () => {
    const { measures, summary } = await watch({ gpus: [{ ...l4, ...power('60.00') }], events: { 3: 'die' } }, 1_500);
    expect(measures.energyJoules).toBeGreaterThan(60 * 1.49);
    expect(summary.restarts).toBe(1);
  });

  test('is ended and started anew when it falls silent; the gap is not bridged', async () => {
    const { measures, summary } = await watch({ gpus: [{ ...l4, ...power('60.00') }], events: { 3: 'hang' } }, 5_000);
    expect(measures).toMatchObject({ energyAbsent: 'gap', gpuMemoryMiB: 20_480 });
    expect(summary.restarts).toBe(1);
  });

  test('that ends again and again is given up, and the run goes on without energy', async () => {
    const events = Object.fromEntries(Array.from({ length: 20 }, (_, turn) => [turn + 2, 'die' as const]));
    const { measures, summary } = await watch({ events }, 4_000);
    expect(measures).toMatchObject({ energyAbsent: 'gap' });
    expect(summary.restarts).toBe(6);
  });
});

describe('beside the blocks', () => {
  test('limits that change are told', async () => {
    const readings = [...Array(5).fill({ 'power.limit': '72.00' }), { 'power.limit': '60.00' }];
    expect((await watch({ readings }, 800)).summary.limitChanges).toEqual(['GPU 0: power limit 72 W, then 60 W']);
  });

  test('a process that comes later is foreign', async () => {
    const apps = ['77, /usr/bin/python3', '77, /usr/bin/python3\n88, /opt/train, job'];
    expect((await watch({ apps }, 300)).summary.foreignProcesses).toEqual([{ pid: 88, name: 'train,' }]);
  });

  test('what does not descend from the served process is foreign', async () => {
    const apps = [`${process.pid}, node\n1, systemd`];
    expect((await watch({ apps }, 100, { root: process.pid })).summary.foreignProcesses).toEqual([{ pid: 1, name: 'systemd' }]);
  });

  test('nobody on a GPU whose memory is taken is a question', async () => {
    expect((await watch({}, 100)).summary.processesUnknown).toBe('nvidia-smi shows no processes here');
  });

  test('the power of a rest is its mean', async () => {
    const { meter } = await open({ gpus: [{ ...l4, ...power('30.00') }] });
    await meter.begin();
    const startMs = nowMs();
    await sleep(400);
    expect(await meter.rest({ startMs, endMs: nowMs() })).toBeCloseTo(30, 6);
  });
});

test('a machine without nvidia-smi, or with one that fails, has no GPU to meter', async () => {
  const { environment, ...rest } = createGpuDesk({ fields: [] }).surroundings;
  expect(await openGpuMeter({ ...rest, environment, nowMs })).toBeUndefined();
  expect(await openGpuMeter({ ...rest, environment: { PATH: '/nowhere' }, nowMs })).toBeUndefined();
});

test('nothing is left of it once it is closed', async () => {
  const { desk, meter } = await open({});
  const running = (): number => readdirSync('/proc').filter((pid) => isOf(pid, desk.folder)).length;
  expect(running()).toBeGreaterThan(0);
  await meter.close();
  await sleep(200);
  expect(running()).toBe(0);
});

function isOf(pid: string, folder: string): boolean {
  try {
    return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
  } catch {
    return false;
  }
}
