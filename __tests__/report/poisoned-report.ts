import type { Report } from '../../src/documents/report.ts';
import { loadFixtureReport } from './fixture-report.ts';

/** Words of the schema's own, which a report cannot choose. */
const fixedKeys = new Set([
  'status',
  'role',
  'outcome',
  'to',
  'cost',
  'scale',
  'texts',
  'costAt',
  'costUnit',
  'measure',
  'change',
  'questionDigest',
  'promptDigest',
  'scope',
  'pair',
  'replyFormat',
  'judges',
]);
/** What parts of a report are joined by: equal ones stay equal and others stay apart. */
const nameKeys = new Set(['name', 'baseline', 'against', 'task', 'evaluator', 'predictor', 'one', 'other']);
/** Maps whose keys somebody else chose. */
const openMaps = new Set(['files', 'scores', 'request', 'templates']);

/** A small report that has every part. */
export function createFullReport(): Report {
  const report = loadFixtureReport('hostile');
  const [comparison] = report.comparisons;
  if (comparison === undefined) throw new Error('the fixture has no comparison');
  return {
    ...report,
    verdict: { ...report.verdict, reasons: report.verdict.reasons.slice(0, 2) },
    proposal: {
      sentence: 'sentence',
      files: [{ path: 'path', change: 'modified' }],
      settings: [{ at: 'at', base: 'base', proposed: 'proposed' }],
      verdict: { status: 'pass', sentence: 'sentence' },
    },
    comparisons: [{ ...comparison, settle: 'settle' }],
    prompts: report.prompts.slice(0, 2),
    provenance: { ...report.provenance, head: 'head', base: 'base', workflowRun: 'workflowRun' },
  };
}

/** The report with every text that others write replaced by the next of `texts`, names with a number behind them. */
export function poisonReport(report: Report, texts: readonly string[]): Report {
  const names = new Map<string, string>();
  let next = 0;
  const pick = (): string => texts[next++ % texts.length] ?? '';
  const rename = (name: string): string => {
    const renamed = names.get(name) ?? `${pick()}${names.size}`;
    names.set(name, renamed);
    return renamed;
  };
  const poison = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return fixedKeys.has(key) ? value : nameKeys.has(key) ? rename(value) : pick();
    if (Array.isArray(value)) return value.map((item) => poison(item, ''));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [openMaps.has(key) ? rename(name) : name, poison(part, name)]));
  };
  return poison(report, '') as Report;
}
