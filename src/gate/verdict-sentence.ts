import type { Reason } from '../documents/report.ts';
import type { CostBlocks } from '../poq/costs/costs.ts';
import type { NodeComparison } from './compare-nodes.ts';
import type { TooFew } from './estimate/quality-part.ts';
import type { RewardDifference } from './estimate/reward-difference.ts';
import type { Settlement } from './estimate/settlement.ts';
import type { GateRules } from './rules.ts';

/** +0.012, −0.300: a signed reward with a real minus sign. */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(3);
  return `${value < 0 && Number(text) !== 0 ? '−' : '+'}${text}`;
}

/** `+0.012 [−0.031, +0.055]` */
export const describeInterval = ({ value, low, high }: { readonly value: number; readonly low: number; readonly high: number }): string =>
  `${signed(value)} [${signed(low)}, ${signed(high)}]`;

/** Where a difference comes from: how much of it is quality and how much is cost. */
export function describeParts({ parts }: RewardDifference, { alpha, beta }: GateRules): string {
  if (parts.cost === undefined) return 'cost plays no part';
  return `quality contributes ${signed(alpha * parts.quality.mean)}, cost ${signed(-beta * parts.cost.normalized)}`;
}

/** The one sentence that says how a comparison came out. */
export function describeComparison(
  baseline: string,
  difference: RewardDifference,
  status: 'pass' | 'fail' | 'inconclusive',
  rules: GateRules,
): Reason {
  const margin = rules.margin;
  const figures = `difference ${describeInterval(difference)}, ${describeParts(difference, rules)}`;
  switch (status) {
    case 'pass':
      return { code: 'not-worse', sentence: `${describePass(baseline, difference, margin)}: ${figures}.` };
    case 'fail':
      return { code: 'worse', sentence: `The reward is worse than that of ${baseline} by more than ${margin}: ${figures}.` };
    case 'inconclusive': {
      // one that would be a fail by itself is open only because several baselines were asked at once
      const several = difference.high < -margin ? ' once the number of baselines is allowed for (Holm)' : '';
      return {
        code: 'undecided',
        sentence: `Whether the reward is worse than that of ${baseline} by more than ${margin} cannot be told${several}: ${figures}.`,
      };
    }
  }
}

/** A pass says most where the whole interval lies on one side of zero. */
function describePass(baseline: string, { low, high }: RewardDifference, margin: number): string {
  if (low > 0) return `The reward is higher than that of ${baseline}`;
  if (high < 0) return `The reward is lower than that of ${baseline}, but by less than the margin of ${margin}`;
  return `The reward is not worse than that of ${baseline} by more than ${margin}`;
}

/** Why there is no interval at all: what it would be made of is too few to differ. */
export function describeTooFew({ baseline, costPrompts, blockInformation, costBlocks }: NodeComparison, { what, found }: TooFew): Reason {
  const code = `too-few-${what}`;
  if (what === 'blocks' && costPrompts === 0)
    return {
      code,
      sentence: `The candidate and ${baseline} have no timed prompt in common.`,
      cure: 'Record e2eMs for the same prompts on both sides.',
    };
  const name = what === 'clusters' || !blockInformation ? 'passages or articles' : nameBlocks(costBlocks, 2);
  const timed = what === 'blocks' && !blockInformation ? ' with timings' : '';
  return {
    code,
    sentence: `Against ${baseline} there are too few independent ${name}${timed} to tell (${found}).`,
    cure: 'Ask more prompts: raise sample: in the suite.',
  };
}

/** What would settle an inconclusive comparison, if the estimate stayed as it is. */
export function describeSettlement(settlement: Settlement, costBlocks: CostBlocks | undefined): string | undefined {
  if (settlement.kind === 'settled') return undefined;
  if (settlement.kind === 'none') {
    return settlement.because === 'run-to-run'
      ? 'No larger sample would settle it: the difference is smaller than what one server’s runs differ from each other.'
      : 'No larger sample would settle it: the difference lies at the margin itself.';
  }
  const ways = [
    settlement.prompts === undefined ? undefined : `about ${count(settlement.prompts, 'further prompt')}`,
    settlement.blocks === undefined ? undefined : `about ${settlement.blocks} further ${nameBlocks(costBlocks, settlement.blocks)}`,
    settlement.plan === undefined
      ? undefined
      : `a plan larger by about ${count(settlement.plan.prompts, 'prompt')} and ${settlement.plan.blocks} ${nameBlocks(costBlocks, settlement.plan.blocks)}`,
  ].filter((way) => way !== undefined);
  return `At the present estimate this would settle it: ${ways.join('; or ')}.`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** Costs of tokens are from all blocks, which are then of no one kind. */
const nameBlocks = (kind: CostBlocks | undefined, number: number): string =>
  [...(kind === undefined ? [] : [kind]), number === 1 ? 'block' : 'blocks'].join(' ');
