import type { AnswerLine, BlockLine, EvaluatorLine, ScoreLine } from '../documents/run.ts';
import { InputError } from '../failures.ts';
import { compareEnvironments } from './comparability.ts';
import type { Run } from './run.ts';

/**
 * Shards of one plan → one run. All have to ask the same questions of the same candidate on the same hardware, every shard exactly once.
 * Throws InputError where they do not fit together.
 */
export function mergeShards(shards: readonly [Run, ...Run[]]): Run {
  const [first, ...rest] = shards;
  if (rest.length === 0 && first.header.shard === undefined) return first;
  for (const other of rest) requireSameRun(first, other);
  requireEveryShard(shards);
  const { shard: _, ...header } = first.header;
  const answers = new Map<string, AnswerLine>();
  for (const run of shards) for (const [id, answer] of run.answers) answers.set(id, answer);
  const end = shards.every((run) => run.end !== undefined) ? first.end : undefined;
  return {
    header,
    answers,
    scores: mergeScores(shards),
    evaluators: new Map<string, EvaluatorLine>(shards.flatMap((run) => [...run.evaluators])),
    blocks: shards.flatMap((run): readonly BlockLine[] => run.blocks).sort((one, other) => one.block - other.block),
    ...(end !== undefined && { end: { ...end, findings: shards.flatMap((run) => run.end?.findings ?? []) } }),
  };
}

function requireSameRun(first: Run, other: Run): void {
  const names = `${first.header.runId} and ${other.header.runId}`;
  if (first.header.questionDigest !== other.header.questionDigest) throw new InputError(`the shards ${names} ask different questions`);
  if (first.header.candidateDigest !== other.header.candidateDigest)
    throw new InputError(`the shards ${names} measure different candidates`);
  const hardware = compareEnvironments(first.header, other.header);
  if (hardware.kind === 'differs') {
    throw new InputError(`the shards ${names} were measured on different hardware: ${hardware.sentence}`, {
      cure: 'Measure all shards on one kind of runner.',
    });
  }
}

function requireEveryShard(shards: readonly Run[]): void {
  const of = shards[0]?.header.shard?.of ?? 1;
  const seen = shards.map((run) => run.header.shard?.index ?? 0);
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !seen.includes(index));
  const fits = shards.every((run) => run.header.shard?.of === of) && new Set(seen).size === seen.length;
  if (!fits) throw new InputError(`the runs are not the shards of one measurement: ${shards.map(nameShard).join(', ')}`);
  if (missing.length > 0) {
    throw new InputError(
      `of ${of} shards ${missing.map((index) => `${index}/${of}`).join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
      {
        cure: 'Give all shards to --runs, or the folder that holds them.',
      },
    );
  }
}

const nameShard = ({ header }: Run): string =>
  header.shard === undefined ? `${header.runId} (whole)` : `${header.shard.index}/${header.shard.of}`;

function mergeScores(shards: readonly Run[]): Map<string, Map<string, ScoreLine>> {
  const merged = new Map<string, Map<string, ScoreLine>>();
  for (const run of shards) {
    for (const [evaluator, scores] of run.scores) merged.set(evaluator, new Map([...(merged.get(evaluator) ?? []), ...scores]));
  }
  return merged;
}
