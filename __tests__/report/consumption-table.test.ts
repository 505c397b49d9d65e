import { expect, test } from '@jest/globals';
import type { Report, ReportNode } from '../../src/documents/report.ts';
import { assembleConsumptionTable } from '../../src/report/consumption-table.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { loadFixtureReport } from './fixture-report.ts';

const energy: ReportNode['profile']['energy'] = {
  of: 'gpu',
  idlePowerWatts: 62.5,
  load: { joulesPerAnswer: 41.25, netJoulesPerAnswer: -0.5, answers: 80, blocks: 1 },
};

/** The profiles of the first two nodes as they are given. */
function report(...profiles: ReportNode['profile'][]): Report {
  const base = loadFixtureReport('pass');
  const [first, ...rest] = base.nodes.map((node, index) => ({ ...node, profile: profiles[index] ?? {} }));
  if (first === undefined) throw new Error('the fixture has no nodes');
  return { ...base, nodes: [first, ...rest] };
}

test('figures that no node has get no column, one that a node lacks is a dash', () => {
  const { columns, rows } = assembleConsumptionTable(
    report({ energy, gpuMemoryMiB: 20_480 }, { peakMemoryMiB: 1_234.5, cpuSecondsPerAnswer: 0.25 }),
  );
  expect(columns.map(({ title }) => title)).toEqual([
    'model',
    'J per answer under load',
    'net of idle, under load',
    'idle, W',
    'taken on the GPU, MiB',
    'memory of the processes, MiB',
    'CPU s per answer',
  ]);
  expect(rows.map((row) => row.slice(1))).toEqual([
    ['41.3', '−0.500', '62.5', '20,480', '–', '–'],
    ['–', '–', '–', '–', '1,235', '0.250'],
  ]);
});

test('the KV cache as a share and, where its size is known, in MiB; the weights as they are stored', () => {
  const { columns, rows } = assembleConsumptionTable(
    report({ kvCacheShare: 0.624, weightsMiB: 17_633.2 }, { kvCacheShare: 0, kvCacheMiB: 12.25 }),
  );
  expect(columns.map(({ title }) => title).slice(1)).toEqual(['weights, MiB', 'most of the KV cache in use', 'KV cache in use, MiB']);
  expect(rows.map((row) => row.slice(1))).toEqual([
    ['17,633', '62 %', '–'],
    ['–', '0 %', '12.3'],
  ]);
});

test('nodes without any are left out, and without any node there is no table', () => {
  expect(assembleConsumptionTable(report({}, { peakMemoryMiB: 5 })).rows).toHaveLength(1);
  expect(assembleConsumptionTable(report()).rows).toEqual([]);
  expect(renderTerminal(report(), { colour: false, width: 120 })).not.toContain('Energy and memory');
  expect(renderTerminal(report({ energy }), { colour: false, width: 120 })).toContain('Energy and memory');
});
