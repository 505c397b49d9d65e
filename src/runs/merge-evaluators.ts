import type { EvaluatorLine, Finding } from '../documents/run.ts';
import { mergeJudgeRecords } from './merge-judge-records.ts';
import type { Run } from './run.ts';

/**
 * The evaluators of shards that were the same wherever they scored, because scores of two revisions are never compared. What they scored adds
 * up, and so does what is known of judges; findings of every shard count. The profile is that of the first shard that has one: speed is a
 * machine's, and several are not one.
 */
export function mergeEvaluators(shards: readonly Run[]): Map<string, EvaluatorLine> {
  const lines = shards.flatMap((run) => [...run.evaluators.values()]);
  const isSteady = (line: EvaluatorLine): boolean =>
    lines.every(
      ({ name, use, revision, dtype }) => name !== line.name || (use === line.use && revision === line.revision && dtype === line.dtype),
    );
  const merged = new Map<string, EvaluatorLine>();
  for (const line of lines.filter(isSteady)) {
    const known = merged.get(line.name);
    merged.set(line.name, known === undefined ? line : addUp(known, line));
  }
  return merged;
}

const sums = ['pairs', 'elapsedMs', 'truncated', 'truncatedAnswers'] as const;

function addUp(one: EvaluatorLine, other: EvaluatorLine): EvaluatorLine {
  const profile = one.profile ?? other.profile;
  const judge =
    one.judge === undefined || other.judge === undefined ? (one.judge ?? other.judge) : mergeJudgeRecords(one.judge, other.judge);
  const findings = listDistinct([...(one.findings ?? []), ...(other.findings ?? [])]);
  return {
    ...one,
    ...Object.fromEntries(
      sums.flatMap((key) => (one[key] === undefined && other[key] === undefined ? [] : [[key, (one[key] ?? 0) + (other[key] ?? 0)]])),
    ),
    ...(profile !== undefined && { profile }),
    ...(judge !== undefined && { judge }),
    ...(findings.length > 0 && { findings }),
  };
}

/** What several shards found in the same words is told once; what stops a verdict goes first, and is never cut off. */
function listDistinct(findings: readonly Finding[]): Finding[] {
  const distinct = [...new Map(findings.map((finding) => [`${finding.name} ${finding.sentence}`, finding])).values()];
  return distinct.toSorted((one, other) => Number(other.blocking) - Number(one.blocking)).slice(0, mostFindings);
}

/** as many as a line may hold */
const mostFindings = 50;
