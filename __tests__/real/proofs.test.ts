import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import type { Report } from '../../src/documents/report.ts';
import { describeReal } from './describe-real.ts';

const root = join(import.meta.dirname, '..', '..');
const shared = join(root, '..', 'shared');
const folder = mkdtempSync(join(tmpdir(), 'poq-proofs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const poq = (words: readonly string[]): string =>
  execFileSync(process.execPath, [join(root, 'src/cli.ts'), ...words], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** docs/proofs.md's commands: the baselines are measured and accepted, the candidate is evaluated against the suite's own. */
function evaluate(example: string, baselines: readonly string[], candidate: string): Report {
  const out = join(folder, example);
  const places = ['--suite', `examples/${example}/suite.yaml`, '--baselines', join(out, 'baselines'), '--out', out];
  const document = (name: string): string => `examples/${example}/${name}.yaml`;
  for (const name of baselines) poq(['measure', ...places, '--candidate', document(name), '--accept', name]);
  poq(['evaluate', ...places, '--candidate', document(candidate)]);
  return JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
}

const meansOf = (report: Report, evaluator: string): readonly (number | undefined)[] =>
  report.nodes.map((node) => node.evaluators.find(({ name }) => name === evaluator)?.mean);

describeReal('the proofs of docs/proofs.md: ../shared/data is missing', existsSync(join(shared, 'data', 'squad')))(
  'the whole program on real answers',
  () => {
    test('gives SQuAD’s official scores of three published systems, to three decimals', () => {
      const report = evaluate('squad', ['match-lstm', 'logistic-regression'], 'r-net-plus');
      expect(report.nodes.map((node) => node.name)).toEqual(['r-net-plus', 'match-lstm', 'logistic-regression']);
      // evaluate-v1.1.py dev-v1.1.json PREDICTIONS: 88.478 / 82.469, 76.756 / 67.635, 50.982 / 40.142
      expect(meansOf(report, 'token-f1').map((mean) => (10 * (mean ?? 0)).toFixed(3))).toEqual(['88.478', '76.756', '50.982']);
      expect(meansOf(report, 'exact-match').map((mean) => (10 * (mean ?? 0)).toFixed(3))).toEqual(['82.469', '67.635', '40.142']);
      expect(report.verdict.status).toBe('pass');
      expect(report.nodes[2]?.counts.failed).toBe(13);
    }, 60_000);

    test('finds a few-shot model worth its cost against the same model without examples', () => {
      const report = evaluate('recorded-timings', ['gemma-270m-zeroshot'], 'gemma-270m-fewshot');
      // the F1 that was written down when the answers were recorded
      expect(meansOf(report, 'token-f1').map((mean) => (mean ?? 0) / 10)).toEqual([expect.closeTo(0.3225, 4), expect.closeTo(0.216, 4)]);
      expect(report.verdict.status).toBe('pass');
      expect(report.comparisons[0]).toMatchObject({ blockInformation: false, costPrompts: 60 });
      expect(report.comparisons[0]?.costRatio).toBeCloseTo(0.7296, 3);
    }, 60_000);
  },
);
