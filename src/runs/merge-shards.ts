import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { AnswerLine, EndLine, EvaluatorLine, Finding, Goodput, ScoreLine } from '../documents/run.ts';
import { InputError } from '../failures.ts';
import { assembleProfile } from '../profile/latency-profile.ts';
import { findStabilityFindings } from '../profile/stability-findings.ts';
import { computeMean } from '../statistics/mean.ts';
import { isNonEmpty } from '../statistics/sample.ts';
import type { Block } from '../suite/block.ts';
import { countOutcomes } from './counts.ts';
import { mergeEvaluators } from './merge-evaluators.ts';
import type { Run } from './run.ts';
import { listScores } from './score-lines.ts';
import { requireShards } from './shard-checks.ts';

/**
 * Shards of one plan → one run, whatever order they are given in. All have to ask the same questions of the same candidate on the same
 * hardware and stack, every shard exactly once. Times are summarised anew over all latency blocks; throughput is left out, because
 * what several machines served is no figure of one. Scores of an evaluator that had different revisions in the shards are left out, too.
 * `plan`, where it is known, says which answers started while their load block was steady.
 * A single run that is no shard is returned as it is. Throws InputError where they do not fit together.
 */
export function mergeShards(shards: readonly [Run, ...Run[]], plan?: readonly Block[]): Run {
  const [only, ...others] = shards;
  if (others.length === 0 && only.header.shard === undefined) return only;
  requireShards(shards);
  const sorted = shards.toSorted((one, other) => (one.header.shard?.index ?? 0) - (other.header.shard?.index ?? 0));
  const { shard: _, ...header } = (sorted[0] ?? only).header;
  const evaluators = mergeEvaluators(sorted);
  const merged: Run = {
    header: { ...header, startedAt: sorted.map((run) => run.header.startedAt).reduce(earlier) },
    answers: mergeAnswers(sorted),
    scores: mergeScores(sorted, evaluators),
    evaluators,
    blocks: sorted.flatMap((run) => run.blocks).sort((one, other) => one.block - other.block),
  };
  const ends = sorted.flatMap((run) => run.end ?? []);
  return ends.length < sorted.length ? merged : { ...merged, end: mergeEnds(merged, ends, plan) };
}

const earlier = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one < other ? other : one);

/** `sha256` is over the shards' own digests, in their order: nothing of the merged run has been written yet. */
function mergeEnds(merged: Run, ends: readonly EndLine[], plan: readonly Block[] | undefined): EndLine {
  return {
    line: 'end',
    endedAt: ends.map((end) => end.endedAt).reduce(later, ''),
    counts: countOutcomes(merged.answers.values(), listScores(merged)),
    profile: {
      ...assembleProfile(merged.answers.values(), merged.blocks, {
        idlePowerWatts: meanIdlePower(ends),
        plan,
        objective: pickObjective(ends),
      }),
      ...pickWeights(ends),
    },
    findings: mergeFindings(merged, ends),
    sha256: createHash('sha256')
      .update(ends.map((end) => end.sha256).join('\n'))
      .digest('hex'),
  };
}

/** What the shards found, and what shows only over the latency blocks of all of them: a shard alone may have too few. */
function mergeFindings({ answers, blocks }: Run, ends: readonly EndLine[]): Finding[] {
  const found = ends.flatMap((end) => end.findings);
  return [...found, ...findStabilityFindings(answers.values(), blocks).filter(({ name }) => found.every((one) => one.name !== name))];
}

/** Of the shards that know it. */
function meanIdlePower(ends: readonly EndLine[]): number | undefined {
  const powers = ends.flatMap(({ profile }) => profile.energy?.idlePowerWatts ?? []);
  return isNonEmpty(powers) ? computeMean(powers) : undefined;
}

/** The objective of the shards that have load blocks; none where they do not agree on one. */
function pickObjective(ends: readonly EndLine[]): Goodput['objective'] | undefined {
  const stated = ends.flatMap(({ profile }) => profile.goodput?.objective ?? []);
  const [first] = stated;
  const agree = stated.every((other) => isDeepStrictEqual(other, first));
  return agree ? first : undefined;
}

/** The size of the weights, where no two shards that know it disagree. */
function pickWeights(ends: readonly EndLine[]): Pick<EndLine['profile'], 'weightsMiB'> {
  const [first, ...others] = new Set(ends.flatMap(({ profile }) => profile.weightsMiB ?? []));
  return first === undefined || others.length > 0 ? {} : { weightsMiB: first };
}

function mergeAnswers(shards: readonly Run[]): Map<string, AnswerLine> {
  const answers = new Map<string, AnswerLine>();
  for (const answer of shards.flatMap((run) => [...run.answers.values()])) {
    if (answers.has(answer.promptId)) throw new InputError(`two shards hold an answer to the prompt ${JSON.stringify(answer.promptId)}`);
    answers.set(answer.promptId, answer);
  }
  return answers;
}

function mergeScores(shards: readonly Run[], evaluators: ReadonlyMap<string, EvaluatorLine>): Map<string, Map<string, ScoreLine>> {
  const merged = new Map<string, Map<string, ScoreLine>>();
  for (const [name, scores] of shards.flatMap((run) => [...run.scores])) {
    if (evaluators.has(name)) merged.set(name, new Map([...(merged.get(name) ?? []), ...scores]));
  }
  return merged;
}
