import type { Finding } from '../../documents/run.ts';
import { findModelChange } from './judge-identity.ts';
import type { JudgeTally } from './judge-tally.ts';

/** Beyond this share [ours] a judge's replies are worth a warning: what it cannot say well is rarely a random part of what it is asked. */
const mostUnscoredShare = 0.05;

/** What a budget that did not suffice leaves open. Dollars. */
export type BudgetGap = {
  readonly missing: number;
  readonly canaries: number;
  readonly answers: number;
  readonly budgetUsd: number;
  readonly spentUsd: number;
  /** the worst case of what is missing */
  readonly mostUsd: number;
  readonly isCached: boolean;
};

type Known = {
  readonly model: string;
  readonly tally: JudgeTally;
  /** names since the judge was opened, not only since its last account */
  readonly servedEver: readonly string[];
  /** attempts for which nobody counted tokens */
  readonly uncounted: number;
  readonly priced: boolean;
  readonly gap: BudgetGap | undefined;
};

/** Everything that a reader has to know of a judge, but for its canaries. */
export function listJudgeFindings({ model, tally, servedEver, uncounted, priced, gap }: Known): readonly Finding[] {
  const hasReplied = tally.calls + tally.cachedReplies > 0;
  const change = hasReplied ? findModelChange(model, servedEver) : undefined;
  return [
    ...(change === undefined ? [] : [change]),
    ...(gap === undefined ? [] : [describeGap(gap)]),
    ...findUnparsed(tally),
    ...findLost(tally),
    ...(priced && uncounted > 0 ? [describeUncounted(uncounted)] : []),
  ];
}

function describeGap({ missing, canaries, answers, budgetUsd, spentUsd, mostUsd, isCached }: BudgetGap): Finding {
  const enough = renderUsd(spentUsd + mostUsd);
  return {
    name: 'judge-budget',
    sentence: `${missing} of ${answers} answers${canaries === 0 ? '' : `, and ${canaries} canaries,`} were not judged: ${renderUsd(spentUsd)} of a budget of ${renderUsd(budgetUsd)} USD are spent, and what is missing may cost up to ${renderUsd(mostUsd)} USD more.`,
    cure: isCached
      ? `Run it again: replies are kept, so that the same budget goes on where this one ended. Or raise budgetUsd (${enough} USD is enough in the worst case), or judge fewer answers with sample:.`
      : `Raise budgetUsd (${enough} USD is enough in the worst case), or judge fewer answers with sample:.`,
    blocking: true,
  };
}

/** Rounded up, so that what is said to be enough is. */
function renderUsd(usd: number): string {
  const digits = usd >= 1 ? 2 : 4;
  return (Math.ceil(usd * 10 ** digits - 1e-9) / 10 ** digits).toFixed(digits);
}

function findUnparsed({ unparsed, wanted }: JudgeTally): readonly Finding[] {
  if (unparsed <= mostUnscoredShare * wanted) return [];
  return [
    {
      name: 'judge-unparsed',
      sentence: `${unparsed} of ${wanted} requests got no verdict that could be read, even when asked again.`,
      cure: 'Name a stronger judge, or raise its maxTokens where its replies are cut off.',
      blocking: false,
    },
  ];
}

function findLost({ lost, wanted }: JudgeTally): readonly Finding[] {
  const total = [...lost.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return [];
  const reasons = [...lost].sort((one, other) => other[1] - one[1]).map(([reason, count]) => `${reason} (${count})`);
  return [
    {
      name: 'judge-lost',
      sentence: `${total} of ${wanted} requests were not answered: ${reasons.slice(0, 5).join(', ')}.`,
      cure: 'Run it again: what has been answered is kept. Where it happens again, look at the server, or raise timeoutSeconds or retries of the judge.',
      blocking: false,
    },
  ];
}

function describeUncounted(uncounted: number): Finding {
  return {
    name: 'judge-uncounted',
    sentence: `Nobody said how many tokens ${uncounted === 1 ? 'one request' : `${uncounted} requests`} took (no usage, a time-out or a lost connection): the most that they can have cost is counted.`,
    cure: 'Let the server count tokens (usage). The true cost is lower.',
    blocking: false,
  };
}
