import { readFileSync, writeFileSync } from 'node:fs';
import type { Report } from '../../src/documents/report.ts';

export const fixtureNames = [
  'pass',
  'fail',
  'inconclusive',
  'error',
  'no-baseline',
  'quality-only',
  'hostile',
  'proposal',
  'load',
  'price',
  'reasoning',
  'judges',
  'instruments',
] as const;

const folder = new URL('../../fixtures/reports/', import.meta.url);

export function readFixtureText(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

export function loadFixtureReport(name: (typeof fixtureNames)[number]): Report {
  return JSON.parse(readFixtureText(`${name}.report.json`)) as Report;
}

/** The golden file's text. With POQ_UPDATE_GOLDENS=1 it is first written anew: look at the difference before committing it. */
export function readGolden(file: string, actual: string): string {
  if (process.env.POQ_UPDATE_GOLDENS === '1') writeFileSync(new URL(file, folder), actual);
  return readFixtureText(file);
}

/** A report with many prompts, made from a fixture's first rows. */
export function growReport(report: Report, count: number): Report {
  const prompts = Array.from({ length: count }, (_, index) => {
    const row = report.prompts[index % report.prompts.length];
    if (row === undefined) throw new Error('the fixture has no prompts');
    return {
      ...row,
      id: `${row.id}-${index}`,
      nodes: row.nodes.map((cell) => ({ ...cell, ...(cell.quality === undefined ? {} : { quality: (cell.quality * 7 + index) % 10 }) })),
    };
  });
  return { ...report, suite: { ...report.suite, prompts: count }, prompts };
}
