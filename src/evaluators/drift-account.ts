import type { EvaluatorLine, JudgeDrift } from '../documents/run.ts';
import { computeDrift, describeDrift } from './judge/drift.ts';
import type { JudgedAgain } from './judged-again.ts';

/**
 * A judge's line with what judging again has shown, run by run: a finding for each run that it scores otherwise now. The record keeps one
 * of them, the largest of those that count.
 */
export function withDrift(line: EvaluatorLine, again: readonly JudgedAgain[], now: readonly (number | undefined)[]): EvaluatorLine {
  if (line.judge === undefined || again.length === 0) return line;
  const pairs = again.map(({ of, before }, index) => ({ of, before, now: now[index] }));
  const drifts = [...Map.groupBy(pairs, ({ of }) => of)].map(([of, some]) => ({ drift: computeDrift(of, some), asked: some.length }));
  const [largest] = drifts.toSorted((one, other) => weigh(other.drift) - weigh(one.drift));
  const drift = largest?.drift;
  const findings = [...(line.findings ?? []), ...drifts.flatMap((each) => describeDrift(each.drift, each.asked) ?? [])];
  return { ...line, judge: { ...line.judge, ...(drift !== undefined && { drift }) }, ...(findings.length > 0 && { findings }) };
}

/** scores lie within 0..10, so that no shift weighs as much as being significant */
const weigh = ({ significant, shift = 0 }: JudgeDrift): number => (significant ? 100 : 0) + Math.abs(shift);
