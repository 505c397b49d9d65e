import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/documents/report.ts';
import { findCandidateLines } from '../../src/pull-request/candidate-lines.ts';
import { loadFixtureReport } from '../report/fixture-report.ts';

const endpoint = [
  '# what is measured',
  'name: gemma',
  'kind: endpoint',
  'baseUrl: http://127.0.0.1:8000/v1',
  'model: google/gemma-2-2b-it',
  'generation:',
  '  temperature: 0',
  '  maxTokens: 64',
  'templates: { qa: "{prompt}" }',
  'body:',
  '  cache_prompt: true',
].join('\n');
const recorded = 'name: gemma\nkind: recorded\npath: answers.jsonl\nfields: { id: qid,\n  e2eMs: ms }\n';
const embedded = 'name: gemma\nkind: embedded\nmethod: lead\nsentences: 2\n';

function reportOf(codes: readonly string[], status: Report['verdict']['status'] = 'fail'): Report {
  const report = loadFixtureReport('inconclusive');
  const [candidate, ...others] = report.nodes;
  const reasons = codes.map((code) => ({ code, sentence: `${code} of gemma.`, cure: `mend ${code}` }));
  return {
    ...report,
    verdict: { ...report.verdict, status, reasons },
    nodes: [{ ...candidate, name: 'gemma', findings: [] }, ...others.map((node) => ({ ...node, name: 'main', findings: [] }))],
  };
}

const linesOf = (text: string, ...codes: string[]): readonly number[] =>
  findCandidateLines('.poq/candidate.yaml', text, reportOf(codes)).map(({ line }) => line);

describe('the lines of a candidate that matter', () => {
  test.each([
    ['quality-floor', [5, 6, 9]],
    ['worse', [5, 6, 9]],
    ['latency-ceiling', [8, 9, 10]],
    ['failure-ceiling', [4, 5, 8]],
    ['lost-answers', [4, 5]],
    ['nothing-answered', [4, 5]],
    ['incomplete', [4]],
    ['retried-latency', [4]],
    ['cached-latency', [10]],
    ['hardware-differs', [4]],
    ['no-baselines', [2]],
    ['too-few-clusters', [2]],
    ['constructor', [2]],
  ])('%s in a server’s: %j', (code, lines) => {
    expect(linesOf(endpoint, code)).toEqual(lines);
  });

  test.each([
    ['quality-floor', [3]],
    ['hardware-unknown', [3]],
    ['partly-timed', [5]],
    ['lost-answers', [3]],
    ['cached-latency', [1]],
  ])('%s in recorded answers’: %j', (code, lines) => {
    expect(linesOf(recorded, code)).toEqual(lines);
  });

  test('a key that is there is preferred to what it stands for', () => {
    expect(linesOf(`${endpoint}\nenvironment: one A100`, 'hardware-differs')).toEqual([12]);
    expect(linesOf(embedded, 'quality-floor')).toEqual([3, 4]);
    expect(linesOf(embedded, 'latency-ceiling')).toEqual([3, 4]);
  });

  test('one annotation a line says all that points to it', () => {
    const found = findCandidateLines('c.yaml', endpoint, reportOf(['lost-answers', 'incomplete'], 'error'));
    expect(found).toEqual([
      {
        path: 'c.yaml',
        line: 4,
        title: 'PoQ Gate: error',
        message: 'lost-answers of gemma. → mend lost-answers\nincomplete of gemma. → mend incomplete',
      },
      { path: 'c.yaml', line: 5, title: 'PoQ Gate: error', message: 'lost-answers of gemma. → mend lost-answers' },
    ]);
  });

  test('what a baseline’s run did is not told on the candidate’s lines', () => {
    const report = reportOf(['lost-answers', 'cached-latency', 'worse']);
    const reasons = report.verdict.reasons.map((reason) => ({ ...reason, sentence: `${reason.code} of main` }));
    const [candidate, main, ...others] = report.nodes;
    if (main === undefined) throw new Error('the fixture has no baseline');
    const finding = { name: 'cached-latency', sentence: 'cached', cure: 'restart', blocking: true };
    const blamed = { ...report, verdict: { ...report.verdict, reasons }, nodes: [candidate, { ...main, findings: [finding] }, ...others] };
    const messages = findCandidateLines('c.yaml', endpoint, blamed as Report).map(({ message }) => message);
    expect(messages).toEqual(Array(3).fill('worse of main → mend worse'));
  });

  test('a pass has none', () => {
    expect(findCandidateLines('c.yaml', endpoint, reportOf(['not-worse'], 'pass'))).toEqual([]);
  });

  test.each([
    ['broken', 'name: [\n'],
    ['a list', '- name'],
    ['nothing', ''],
    ['without a name', 'kind: endpoint'],
    ['nested without end', '['.repeat(20_000)],
    ['more than a megabyte', `${endpoint}\n#${'x'.repeat(1_000_000)}`],
    ['full of aliases', `a: &a [x,x]\nb: &b [*a,*a]\n? *b\n: *missing\n`],
  ])('a text that is %s has none, and breaks nothing', (_, text) => {
    expect(findCandidateLines('c.yaml', text, reportOf(['worse']))).toEqual([]);
  });

  test('sentences stay one line of visible text', () => {
    const report = reportOf(['worse']);
    const reasons = [{ code: 'worse', sentence: 'a\n::error::b\u202e'.repeat(500) }];
    const [first] = findCandidateLines('c.yaml', embedded, { ...report, verdict: { ...report.verdict, reasons } });
    expect(first?.message).not.toMatch(/[\n\u202e]/);
    expect(first?.message.length).toBeLessThanOrEqual(800);
  });
});
