import { describe, expect, test } from '@jest/globals';
import type { Environment } from '../../src/documents/run.ts';
import { compareEnvironments, describeHardware, hardwareOf } from '../../src/runs/comparability.ts';
import { buildHeader, machine } from '../doubles/run.ts';

const l4 = { name: 'NVIDIA L4', memoryMiB: 23_034, driver: '560.35.03' };
const on = (gpus: Environment['gpus'], cpu = 'EPYC') => buildHeader({ header: { environment: { ...machine(cpu), gpus } } });

describe('on graphics cards', () => {
  test('model, count, memory and driver have to be the same; the CPU does not', () => {
    expect(compareEnvironments(on([l4]), on([l4], 'Xeon')).kind).toBe('same');
    for (const other of [[{ ...l4, driver: '550.1' }], [{ ...l4, memoryMiB: 48_000 }], [{ ...l4, name: 'A10' }], [l4, l4], []])
      expect(compareEnvironments(on([l4]), on(other)).kind).toBe('differs');
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
    expect(compareEnvironments(recorded('EPYC, 8 cores'), on([])).kind).toBe('same');
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
