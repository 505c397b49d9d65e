import { describe, expect, test } from '@jest/globals';
import schema from '../../schemas/suite.schema.json' with { type: 'json' };
import type { BlockLine, Finding } from '../../src/documents/run.ts';
import { createGpuOwners } from '../../src/profile/gpu-owners.ts';
import type { MeterSummary } from '../../src/profile/meter.ts';
import { findMeterFindings } from '../../src/profile/meter-findings.ts';

const quiet: MeterSummary = { foreignProcesses: [], limitChanges: [], restarts: 0 };
const block = (changes: Partial<BlockLine> = {}): BlockLine => ({
  line: 'block',
  kind: 'latency',
  block: 0,
  concurrency: 1,
  startMs: 0,
  endMs: 60_000,
  answers: 10,
  findings: [],
  ...changes,
});
const gpu = (changes: NonNullable<BlockLine['gpu']>['reasons'], smClockMHz = 1_900): Partial<BlockLine> => ({
  energyJoules: 1,
  energyOf: 'gpu',
  gpu: { samples: 100, smClockMHz, ...(changes !== undefined && { reasons: changes }) },
});
const find = (blocks: readonly Partial<BlockLine>[], summary: Partial<MeterSummary> = {}): readonly Finding[] =>
  findMeterFindings(blocks.map(block), { ...quiet, ...summary });
const names = (findings: readonly Finding[]) => findings.map(({ name, blocking }) => [name, blocking]);

test('a quiet measurement has no findings, nor has one without a meter', () => {
  expect(find([gpu({ idle: 0.2 }), gpu({})])).toEqual([]);
  expect(findMeterFindings([block({ stealShare: 1 })], undefined)).toEqual([]);
});

test('every blocking finding can be waived by its name', () => {
  const all = find([gpu({ 'hardware-thermal': 0.1 })], { foreignProcesses: [{ pid: 1, name: 'x' }], limitChanges: ['GPU 0: power limit'] });
  expect(names(all)).toEqual([
    ['foreign-gpu-process', true],
    ['hardware-throttling', true],
    ['limits-changed', true],
  ]);
  const waivable: readonly string[] = schema.definitions.gate.properties.waive.items.enum;
  for (const { name } of all) expect(waivable).toContain(name);
});

describe('throttling', () => {
  test.each(['hardware-slowdown', 'software-thermal', 'hardware-thermal', 'hardware-power-brake'])(
    'by %s in any sample blocks',
    (reason) => {
      const [finding] = find([gpu({}), gpu({ [reason]: 0.004 })]);
      expect(finding).toMatchObject({
        name: 'hardware-throttling',
        blocking: true,
        sentence: `The GPU was slowed down in 1 of 2 blocks (${reason}; at most < 1 % of a block's samples).`,
      });
    },
  );
  test('by the power limit is a warning, and in fewer than one sample of a hundred none', () => {
    expect(names(find([gpu({ 'software-power-cap': 0.4 })]))).toEqual([['power-capped', false]]);
    expect(find([gpu({ 'software-power-cap': 0.01 })])).toEqual([]);
  });
});

describe('clocks', () => {
  test('that differ by more than 5 % between blocks of a kind are told', () => {
    expect(find([gpu({}, 1_900), gpu({}, 1_805)])).toEqual([]);
    expect(find([gpu({}, 1_900), gpu({}, 1_804)])).toMatchObject([
      { name: 'clocks-moved', blocking: false, sentence: 'The mean clock of the GPU lay between 1804 and 1900 MHz in the latency blocks.' },
    ]);
  });
  test('may differ between latency and load', () => {
    expect(find([gpu({}, 1_900), { ...gpu({}, 1_400), kind: 'load' }])).toEqual([]);
  });
});

describe('the machine', () => {
  test('is busy where others took more than a tenth of its CPU time in latency blocks', () => {
    expect(find([{ otherCpuShare: 0.1 }, { kind: 'load', otherCpuShare: 0.9 }])).toEqual([]);
    expect(find([{ otherCpuShare: 0.3 }, { otherCpuShare: 0 }])).toMatchObject([{ name: 'busy-machine', blocking: false }]);
  });
  test('is shared where the hypervisor took more than 2 % of it', () => {
    expect(find([{ stealShare: 0.02 }])).toEqual([]);
    expect(names(find([{ stealShare: 0.03 }]))).toEqual([['stolen-time', false]]);
  });
  test('is judged by the time that the blocks took, and not at all where none knows its share', () => {
    expect(find([{ stealShare: 0.5, endMs: 1_000 }, { stealShare: 0 }])).toEqual([]);
    expect(find([{}, {}])).toEqual([]);
  });
});

describe('energy', () => {
  const absent = (energyAbsent: NonNullable<BlockLine['energyAbsent']>, kind: BlockLine['kind'] = 'latency') => ({
    kind,
    energyOf: 'gpu' as const,
    energyAbsent,
  });
  test('that no block of a kind has is told, with why', () => {
    const load = { ...gpu({}), kind: 'load' as const };
    expect(find([absent('short-window'), load])).toMatchObject([
      {
        name: 'energy-unmeasured',
        sentence: 'There is no energy of latency blocks, because they are too short for what the meter can resolve.',
      },
    ]);
    expect(find([absent('mig'), absent('mig', 'load')])[0]?.sentence).toContain('of latency and load blocks, because the GPU is cut');
    expect(find([absent('short-window'), absent('gap', 'load')])[0]?.sentence).toMatch(/latency blocks.*too short.*load blocks.*silent/);
  });
  test('that some blocks have is not missed', () => {
    expect(find([absent('short-window'), gpu({})])).toEqual([]);
  });
});

test('a meter that was started anew is told', () => {
  expect(find([], { restarts: 2 })).toMatchObject([
    { name: 'meter-restarted', sentence: 'nvidia-smi ended or fell silent 2 times while it was sampled.' },
  ]);
});

describe('who is on the GPU', () => {
  const python = { pid: 10, name: 'python' };
  const other = { pid: 20, name: 'train' };
  const judge = (looks: readonly (readonly (typeof python)[])[], ours?: ReadonlySet<number>, memoryMiB = 40_000) => {
    const owners = createGpuOwners();
    for (const look of looks) owners.see(look, ours);
    return owners.judge(memoryMiB);
  };
  test('is foreign unless it descends from the served process, whenever it came', () => {
    expect(judge([[python], [python]], new Set([10]))).toEqual({ foreignProcesses: [] });
    expect(judge([[python, other]], new Set([10, 11]))).toEqual({ foreignProcesses: [other] });
    expect(judge([[python], [python, other], [python]], new Set([10]))).toEqual({ foreignProcesses: [other] });
  });
  test('is not known where none of them descends from it: a container has numbers of its own', () => {
    expect(judge([[python]], new Set([99]))).toEqual({ foreignProcesses: [], processesUnknown: expect.stringContaining('descends') });
  });
  test('is the server, where that was not started here and is there from the start; who comes later is foreign', () => {
    expect(judge([[python], [python]])).toEqual({ foreignProcesses: [] });
    expect(judge([[python], [other]])).toEqual({ foreignProcesses: [other] });
    expect(judge([[python, other]])).toEqual({ foreignProcesses: [], processesUnknown: expect.stringMatching(/^2 processes/) });
  });
  test('is not known where nobody is shown on a GPU whose memory is taken', () => {
    expect(judge([[], []])).toEqual({ foreignProcesses: [], processesUnknown: 'nvidia-smi shows no processes here' });
    expect(judge([[]], new Set([10]), 500)).toEqual({ foreignProcesses: [] });
  });
  test('that is not known is a warning, and foreign processes are named', () => {
    expect(find([], { processesUnknown: 'it is dark' })).toMatchObject([
      { name: 'gpu-processes-unknown', blocking: false, sentence: 'Whether other processes used the GPU is not known: it is dark.' },
    ]);
    const many = Array.from({ length: 7 }, (_, pid) => ({ pid, name: 'train' }));
    expect(find([], { foreignProcesses: many })[0]?.sentence).toMatch(/train \(0\), .*train \(4\) and 2 more\.$/);
  });
});
