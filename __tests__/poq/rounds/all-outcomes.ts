import type { ConsensusPlan } from '../../../src/poq/consensus/consensus-plan.ts';
import type { ScoreLog } from '../../../src/poq/score-log.ts';

/** Every payoff that a round can pay, equally likely: of each node, and of each evaluator. */
export type Outcomes = { readonly nodes: readonly number[][]; readonly evaluators: readonly number[][] };

/** Written without anything of the engines or of the consensus rules: subsets are bit masks, and rules are spelled out. */
export function listOutcomes(log: ScoreLog, plan: ConsensusPlan): Outcomes {
  const { sampled, selfExcluded } = plan;
  const nodes: number[][] = Array.from({ length: log.nodeCount }, () => []);
  const evaluators: number[][] = Array.from({ length: log.evaluatorCount }, () => []);
  for (let mask = 0; mask < 2 ** log.evaluatorCount; mask += 1) {
    const members = [...evaluators.keys()].filter((evaluator) => (mask >> evaluator) % 2 === 1);
    if (members.length !== sampled) continue;
    for (let record = 0; record < log.promptCount * log.nodeCount; record += 1) {
      const scores = members.map((member) => log.scores[record * log.evaluatorCount + member] ?? Number.NaN);
      nodes[record % log.nodeCount]?.push(joinByRule(plan, scores) / 10);
      if (sampled === 1) continue;
      members.forEach((member, place) => {
        const others = selfExcluded ? scores.filter((_, at) => at !== place) : scores;
        evaluators[member]?.push(1 - Math.abs((scores[place] ?? Number.NaN) - joinByRule(plan, others)) / 10);
      });
    }
  }
  return { nodes, evaluators };
}

/** Mean, median, or mean without the ⌈trim · K⌉ least and greatest, of which at least one or two are left. */
export function joinByRule({ rule, trim }: ConsensusPlan, scores: readonly number[]): number {
  const sorted = scores.toSorted((a, b) => a - b);
  const most = Math.floor((sorted.length - 1) / 2);
  const dropped = { mean: 0, median: most, 'trimmed-mean': Math.min(most, Math.ceil(trim * sorted.length)) }[
    rule as 'mean' | 'median' | 'trimmed-mean'
  ];
  return momentOf(sorted.slice(dropped, sorted.length - dropped), 1, 0);
}

/** Mean of (value − about)^power. */
export const momentOf = (values: readonly number[], power: number, about: number): number =>
  values.reduce((sum, value) => sum + (value - about) ** power, 0) / values.length;
