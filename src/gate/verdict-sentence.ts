import type { Reason } from '../documents/report.ts';
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
      return { code: 'not-worse', sentence: `The reward is not worse than that of ${baseline} by more than ${margin}: ${figures}.` };
    case 'fail':
      return { code: 'worse', sentence: `The reward is worse than that of ${baseline} by more than ${margin}: ${figures}.` };
    case 'inconclusive':
      return {
        code: 'undecided',
        sentence: `Whether the reward is worse than that of ${baseline} by more than ${margin} cannot be told: ${figures}.`,
      };
  }
}

/** What would settle an inconclusive comparison, if the estimate stayed as it is. */
export function describeSettlement(settlement: Settlement): string | undefined {
  if (settlement.kind === 'settled') return undefined;
  if (settlement.kind === 'none') {
    return settlement.because === 'run-to-run'
      ? 'No larger sample would settle it: the difference is smaller than what one server’s runs differ from each other.'
      : 'No larger sample would settle it: the difference lies at the margin itself.';
  }
  const ways = [
    settlement.prompts === undefined ? undefined : `about ${settlement.prompts} further prompts`,
    settlement.blocks === undefined ? undefined : `about ${settlement.blocks} further latency blocks`,
    settlement.plan === undefined
      ? undefined
      : `a plan larger by about ${settlement.plan.prompts} prompts and ${settlement.plan.blocks} latency blocks`,
  ].filter((way) => way !== undefined);
  return `At the present estimate this would settle it: ${ways.join('; or ')}.`;
}
