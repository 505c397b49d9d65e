import { expect, test } from '@jest/globals';
import { listInstrumentFindings } from '../../src/commands/instrument-findings.ts';
import type { EvaluatorLine, Finding } from '../../src/documents/run.ts';
import { renderTrustSummary } from '../../src/report/trust-summary.ts';
import { buildRun } from '../doubles/run.ts';

const unfit: Finding = { name: 'judge-unfit', sentence: 'It gave 9 to an empty answer.', cure: 'Take another.', blocking: true };
const lost: Finding = { name: 'judge-lost', sentence: '3 of 9 requests were not answered.', cure: 'Run it again.', blocking: false };

function nodeOf(name: string, found: Readonly<Record<string, readonly Finding[]>>) {
  const lines = Object.entries(found).map(([evaluator, findings]): [string, EvaluatorLine] => [
    evaluator,
    { line: 'evaluator', name: evaluator, use: 'gpt-judge', revision: 'one', findings: [...findings] },
  ]);
  return { name, run: { ...buildRun({ answers: [] }), evaluators: new Map(lines) } };
}

test('what is found of an evaluator is said once for all runs, and of no evaluator that the suite does not name', () => {
  const nodes = [nodeOf('old', { strict: [unfit], gone: [unfit] }), nodeOf('new', { strict: [unfit, lost] })];
  const findings = listInstrumentFindings(nodes, { evaluators: [{ use: 'token-f1' }, { use: 'token-f1', name: 'strict' }] });
  expect(findings).toEqual([
    'strict on old, new: It gave 9 to an empty answer. → Take another.',
    'strict on new: 3 of 9 requests were not answered. → Run it again.',
  ]);
});

test('the job summary of the trust table begins with it', () => {
  const trust = { confidence: 0.95, resamples: 0, runs: ['old'], rows: [], warnings: [], agreements: [] };
  expect(renderTrustSummary(trust, ['strict on old: <b>bad</b> → Take another.'])).toMatch(
    /^\*\*Found of the evaluators\*\*\n\n- strict on old: &#60;b&#62;bad[\s\S]*There is nothing to correlate/,
  );
  expect(renderTrustSummary(trust)).not.toContain('Found of');
});
