import type { AnswerLine, BlockLine, Goodput } from '../documents/run.ts';

type Objective = Goodput['objective'];

/**
 * How many of the prompts asked in load blocks were answered within all limits of the objective, and how many such answers there were a
 * second. A figure that is exactly its limit keeps it. A failed or lost answer keeps nothing, nor does one that had to be asked for again,
 * because its times are those of its last attempt; where a limit's figure was not measured, the limit was not kept, but an answer of one
 * token keeps every time per further token. Answers kept by a resume carry no times and are left out.
 *
 * Good answers a second: of every block that was steady, the answers in its steady window (in which one counts with the share of its time)
 * × the share of the block's answers that are good; the sum over the sum of the windows' seconds [ours]. undefined without load blocks.
 *
 * Goodput as in Zhong et al., "DistServe" (OSDI 2024), there at the highest rate that a share of the requests survives; here at the
 * suite's own load.
 */
export function computeGoodput(answers: readonly AnswerLine[], blocks: readonly BlockLine[], objective: Objective): Goodput | undefined {
  const byBlock = Map.groupBy(
    answers.filter(({ resumed }) => resumed !== true),
    ({ block }) => block,
  );
  const counted = blocks
    .filter(({ kind }) => kind === 'load')
    .map(({ block, steady }) => countGood(byBlock.get(block) ?? [], objective, steady));
  const asked = sum(counted.map((block) => block.asked));
  if (asked === 0) return undefined;
  const seconds = sum(counted.map((block) => block.seconds));
  return {
    objective,
    asked,
    good: sum(counted.map(({ good }) => good)),
    ...(seconds > 0 && { answersPerSecond: sum(counted.map((block) => block.steadyGood)) / seconds }),
  };
}

function countGood(answers: readonly AnswerLine[], objective: Objective, steady: BlockLine['steady']) {
  const good = answers.filter((answer) => keeps(answer, objective)).length;
  const answered = answers.filter(({ outcome }) => outcome === 'answered').length;
  return {
    asked: answers.length,
    good,
    seconds: steady === undefined ? 0 : (steady.endMs - steady.startMs) / 1_000,
    steadyGood: steady === undefined || answered === 0 ? 0 : (steady.answers * good) / answered,
  };
}

function keeps(answer: AnswerLine, objective: Objective): boolean {
  if (answer.outcome !== 'answered' || (answer.attempts ?? 1) > 1) return false;
  const within = (figure: number | undefined, limit: number | undefined): boolean =>
    limit === undefined || (figure !== undefined && figure <= limit);
  return (
    within(answer.ttftMs, objective.ttftMs) &&
    (within(answer.tpotMs, objective.tpotMs) || answer.outputTokens === 1) &&
    within(answer.e2eMs, objective.e2eMs)
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
