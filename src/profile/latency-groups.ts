import type { AnsweredLine, AnswerLine, BlockLine, Stability } from '../documents/run.ts';
import { computeGroupDeviations, type GroupDeviations } from '../statistics/group-deviations.ts';
import { computeMedianLine } from '../statistics/median-line.ts';
import { computeQuantile } from '../statistics/quantile.ts';
import { isNonEmpty, type NonEmpty } from '../statistics/sample.ts';
import { pickSerialAnswers } from './serial-answers.ts';

/** fewer latency blocks, or blocks with a single answer, say nothing [ours] */
const fewestBlocks = 6;
const fewestAnswers = 2;

/** The logarithms of one measure, a group for each latency block in the order of the plan, as distances from the block's median. */
export type LatencyGroups = { readonly measure: Stability['measure']; readonly deviations: GroupDeviations };

type Timed = { readonly block: number; readonly ratio: number };

/**
 * What is compared between latency blocks, for each measure that at least six blocks know of at least two answers. Logarithms, because noise
 * of latencies is a share of them: 5 % is the same at 10 ms and at 100 ms. Answers without times (kept by a resume) are not among them; runs
 * without block lines (recorded answers) have no groups.
 */
export function groupLatencies(answers: Iterable<AnswerLine>, blocks: readonly BlockLine[]): readonly LatencyGroups[] {
  if (blocks.length === 0) return [];
  const answered = pickSerialAnswers([...answers], blocks).filter((answer) => answer.outcome === 'answered');
  return [group('tpot', pickTokenTimes(answered)), group('ttft-per-prompt-token', pickFirstTokenTimes(answered))].flat();
}

function group(measure: Stability['measure'], timed: readonly Timed[]): readonly LatencyGroups[] {
  const blocks = new Map<number, number[]>();
  for (const { block, ratio } of timed) blocks.set(block, [...(blocks.get(block) ?? []), Math.log(ratio)]);
  const groups = [...blocks]
    .sort(([one], [other]) => one - other)
    .flatMap(([, values]): readonly NonEmpty<number>[] => (values.length >= fewestAnswers && isNonEmpty(values) ? [values] : []));
  return groups.length < fewestBlocks ? [] : [{ measure, deviations: computeGroupDeviations(groups) }];
}

const pickTokenTimes = (answers: readonly AnsweredLine[]): readonly Timed[] =>
  answers.flatMap(({ block, tpotMs = 0 }) => (block !== undefined && tpotMs > 0 ? [{ block, ratio: tpotMs }] : []));

/**
 * Times to the first token as multiples of what a prompt of that length takes in this run: of the line through all of them (medians, so
 * that no single answer bends it), because a part of the time is the same for every prompt, and dividing by tokens would make short prompts
 * slow. Where the line falls to 0 within the prompts' lengths, of a line through 0.
 */
function pickFirstTokenTimes(answers: readonly AnsweredLine[]): readonly Timed[] {
  const known = answers.flatMap(({ block, ttftMs = 0, promptTokens = 0 }) =>
    block !== undefined && ttftMs > 0 && promptTokens > 0 ? [{ block, x: promptTokens, y: ttftMs }] : [],
  );
  if (!isNonEmpty(known)) return [];
  const { intercept, slope } = computeMedianLine(known);
  const [first, ...others] = known.map(({ x, y }) => y / x);
  const perToken = computeQuantile([first ?? 0, ...others], 0.5);
  const positive = known.every(({ x }) => intercept + slope * x > 0);
  return known.map(({ block, x, y }) => ({ block, ratio: y / (positive ? intercept + slope * x : perToken * x) }));
}
