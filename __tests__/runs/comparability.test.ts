import { describe, expect, test } from '@jest/globals';
import type { Environment } from '../../src/documents/run.ts';
import { compareEnvironments, describeHardware, describeHardwareOf, hardwareOf } from '../../src/runs/comparability.ts';
import { buildHeader, machine } from '../doubles/run.ts';

const l4 = { name: 'NVIDIA L4', memoryMiB: 23_034, driver: '560.35.03' };
const on = (gpus: Environment['gpus'], cpu = 'EPYC') => buildHeader({ header: { environment: { ...machine(cpu), gpus } } });

describe('on graphics cards', () => {
  test('model, count, memory and driver have to be the same; the CPU does not', () => {
    expect(compareEnvironments(on([l4]), on([l4], 'Xeon')).kind).toBe('same');
    for (const other of [[{ ...l4, driver: '550.1' }], [{ ...l4, memoryMiB: 48_000 }], [{ ...l4, name: 'A10' }], [l4, l4], []])
      expect(compareEnvironments(on([l4]), on(other)).kind).toBe('differs');
  });
  test('MIG, power and clock limits have to be the same, and the one that is not is named', () => {
    const set = { ...l4, mig: 'disabled', powerLimitWatts: 72, maxSmClockMHz: 2_040, applicationClockMHz: 1_500 };
    expect(compareEnvironments(on([set]), on([set])).kind).toBe('same');
    expect(compareEnvironments(on([set]), on([{ ...set, powerLimitWatts: 60 }]))).toEqual({
      kind: 'differs',
      sentence: 'gemma was measured on NVIDIA L4, 23034 MiB, driver 560.35.03 with power limit 72 W, gemma with power limit 60 W',
    });
    for (const other of [{ mig: '1g.5gb' }, { maxSmClockMHz: 1_000 }, { applicationClockMHz: 1_000 }])
      expect(compareEnvironments(on([set]), on([{ ...set, ...other }])).kind).toBe('differs');
    const [low, high] = [{ ...set, powerLimitWatts: 60 }, set];
    expect(compareEnvironments(on([low, high]), on([high, low])).kind).toBe('same');
    expect(compareEnvironments(on([low, high]), on([high, high]))).toMatchObject({
      sentence: expect.stringMatching(/with power limit 60 W and 72 W, gemma with power limit 72 W$/),
    });
  });
  test('a limit that one of the two runs does not know is no difference', () => {
    expect(compareEnvironments(on([l4]), on([{ ...l4, mig: 'disabled', powerLimitWatts: 72 }])).kind).toBe('same');
  });
  test('the order of the cards does not matter', () => {
    const a10 = { name: 'NVIDIA A10' };
    expect(compareEnvironments(on([l4, a10]), on([a10, l4]))).toEqual({ kind: 'same' });
  });
});

test('without a card the CPU and its cores have to be the same', () => {
  expect(compareEnvironments(on([]), on([])).kind).toBe('same');
  expect(compareEnvironments(on([], 'EPYC'), on([], 'Xeon'))).toEqual({
    kind: 'differs',
    sentence: 'gemma was measured on EPYC, 8 cores, gemma on Xeon, 8 cores',
  });
  const half = buildHeader({ header: { environment: { ...machine('EPYC'), cpu: { model: 'EPYC', cores: 4 } } } });
  expect(compareEnvironments(on([]), half).kind).toBe('differs');
});

test('the two are called what the gate calls them', () => {
  const comparison = compareEnvironments(on([], 'EPYC'), on([], 'Xeon'), ['gemma', 'main']);
  expect(comparison).toMatchObject({ sentence: 'gemma was measured on EPYC, 8 cores, main on Xeon, 8 cores' });
});

describe('recorded timings', () => {
  const recorded = (hardware?: string) => buildHeader({ name: 'old', kind: 'recorded', ...(hardware !== undefined && { hardware }) });
  test('belong to the hardware that is declared, not to the machine that read them', () => {
    expect(compareEnvironments(recorded('one L4'), recorded('one L4')).kind).toBe('same');
    expect(compareEnvironments(recorded('one L4'), recorded('two L4')).kind).toBe('differs');
  });
  test('declared are not what was measured, whatever they declare', () => {
    expect(compareEnvironments(recorded('EPYC, 8 cores'), on([]), ['gemma', 'main'])).toEqual({
      kind: 'unknown',
      sentence: 'gemma only declares the hardware that main was measured on',
    });
    expect(compareEnvironments(on([]), recorded('EPYC, 8 cores'), ['gemma', 'main'])).toEqual({
      kind: 'unknown',
      sentence: 'main only declares the hardware that gemma was measured on',
    });
  });
  test('without a declaration are comparable with nothing, not even with each other', () => {
    const sentence = 'the timings of old do not say on what hardware they were taken';
    expect(compareEnvironments(recorded(), recorded())).toEqual({ kind: 'unknown', sentence });
    expect(compareEnvironments(on([]), recorded())).toEqual({ kind: 'unknown', sentence });
  });
  test('a live run cannot declare itself onto other hardware', () => {
    const liar = buildHeader({ header: { environment: { ...machine('Celeron'), declared: 'EPYC, 8 cores' } } });
    expect(compareEnvironments(liar, on([])).kind).toBe('differs');
  });
});

describe('a server', () => {
  const endpoint = (baseUrl: string, declared?: string) =>
    buildHeader({
      header: {
        candidate: { name: 'gemma', kind: 'endpoint', baseUrl },
        environment: { ...machine('EPYC'), ...(declared !== undefined && { declared }) },
      },
    });
  test.each(['http://127.0.0.1:8000/v1', 'http://localhost:8000/v1', 'http://[::1]:8000/v1', 'http://0.0.0.0/v1'])(
    'at %s costs what this machine costs',
    (baseUrl) => {
      expect(compareEnvironments(endpoint(baseUrl), on([])).kind).toBe('same');
      expect(compareEnvironments(endpoint(baseUrl, 'H100'), on([])).kind).toBe('same');
    },
  );
  test.each(['https://api.example.org/v1', 'http://127.0.0.1.example.org/v1', 'http://10.0.0.7:8000/v1', 'http://vllm:8000/v1'])(
    'at %s runs on hardware that has to be declared',
    (baseUrl) => {
      expect(compareEnvironments(endpoint(baseUrl), on([])).kind).toBe('unknown');
      expect(compareEnvironments(endpoint(baseUrl, 'one H100'), endpoint(baseUrl, 'one H100')).kind).toBe('same');
      expect(hardwareOf(endpoint(baseUrl))).toBeUndefined();
    },
  );
});

test('hardware is one line', () => {
  expect(describeHardware({ ...machine('EPYC'), gpus: [l4, l4] })).toBe('2 × NVIDIA L4, 23034 MiB, driver 560.35.03');
  expect(describeHardware({ ...machine('EPYC'), gpus: [l4, { name: 'A10' }] })).toBe('A10 + NVIDIA L4, 23034 MiB, driver 560.35.03');
  expect(describeHardware({ ...machine('Pi'), cpu: { model: 'Pi', cores: 1 } })).toBe('Pi, 1 core');
  expect(describeHardware({ ...machine('EPYC'), declared: 'a laptop' })).toBe('a laptop');
});

test('a reader is also told how the cards are set', () => {
  const set = { ...l4, mig: 'disabled', powerLimitWatts: 72 };
  const header = buildHeader({
    header: { environment: { ...machine('EPYC'), gpus: [set, { ...set, powerLimitWatts: 60 }], cuda: '12.6' } },
  });
  expect(describeHardwareOf(header)).toBe('2 × NVIDIA L4, 23034 MiB, driver 560.35.03, MIG disabled, power limit 60 W and 72 W, CUDA 12.6');
  expect(describeHardwareOf(on([]))).toBe('EPYC, 8 cores');
  expect(describeHardwareOf(buildHeader({ kind: 'recorded', hardware: 'a laptop' }))).toBe('a laptop');
  expect(describeHardwareOf(buildHeader({ kind: 'recorded' }))).toBe('not declared');
});
