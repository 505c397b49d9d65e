import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cast } from '../../scripts/reproduction/write-findings.ts';
import { parseCandidate } from '../../src/documents/candidate.ts';
import { parseSuite } from '../../src/documents/suite.ts';
import { roleOfEvaluator } from '../../src/documents/suite-evaluators.ts';

const folder = 'examples/paper';
const suite = parseSuite('suite.yaml', readFileSync(join(folder, 'suite.yaml'), 'utf8'));
const files = readdirSync(join(folder, 'candidates'));
const candidates = files.map((file) => ({ file, document: parseCandidate(file, readFileSync(join(folder, 'candidates', file), 'utf8')) }));

describe('the suite', () => {
  test('has three evaluators that vote, the ones that the table of findings casts', () => {
    const voting = suite.evaluators.filter((settings) => roleOfEvaluator(settings) === 'consensus');
    expect(voting.map((settings) => ('name' in settings ? settings.name : settings.use))).toEqual([cast.sts, ...cast.crossEncoders]);
  });

  test('has what is known of the protocol: F1 for analysis, costs over the pool, 5,000 rounds', () => {
    const f1 = suite.evaluators.find(({ use }) => use === 'token-f1');
    expect(f1 && roleOfEvaluator(f1)).toBe('analysis');
    expect(suite.simulation).toMatchObject({ scale: 'pool', rounds: 5_000 });
  });

  test('asks everything one at a time', () => {
    expect(suite.measure.latencyShare).toBe(1);
  });
});

describe('the candidates', () => {
  test('are at least five, each named like its file', () => {
    expect(files.length).toBeGreaterThanOrEqual(5);
    expect(candidates.map(({ document }) => `${document.name}.yaml`)).toEqual(files);
  });

  test('are a served model at two or more settings, a model in this process, and extractive methods', () => {
    const kinds = candidates.map(({ document }) => document.kind);
    expect(kinds.filter((kind) => kind === 'endpoint').length).toBeGreaterThanOrEqual(2);
    expect(kinds.filter((kind) => kind === 'embedded').length).toBeGreaterThanOrEqual(2);
    expect(kinds).toContain('in-process');
  });

  test('that are served have a port each, and name no path of one machine', () => {
    const served = candidates.flatMap(({ document }) => (document.kind === 'endpoint' ? [document] : []));
    const ports = served.map(({ baseUrl }) => new URL(baseUrl).port);
    expect(new Set(ports).size).toBe(served.length);
    for (const { serve, baseUrl } of served) {
      expect(new URL(serve?.ready.url ?? '').host).toBe(new URL(baseUrl).host);
      expect(serve?.command).toContain(new URL(baseUrl).port);
      expect(serve?.command.filter((word) => word.startsWith('/'))).toEqual([]);
    }
  });
});
