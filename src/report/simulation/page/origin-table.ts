import type { Table } from '../../table.ts';

/** What of this page is known of the paper, and what is ours; docs/simulation.md has every formula. */
export const originTable: Table = {
  columns: [
    { title: 'what', kind: 'text' },
    { title: 'from the paper or its follow-ups', kind: 'text' },
    { title: 'ours', kind: 'text' },
  ],
  rows: [
    ['rewards', 'linear in quality and cost, for both kinds of node', 'the values of α and β; the normalized variant'],
    [
      'what evaluators are paid for',
      'agreement with the consensus; the deviation |q − c|/10 is of 2601.21189',
      'that the reward is 1 − it',
    ],
    [
      'consensus',
      'mean (inferred); median, trimmed mean, trust-weighted mean: 2601.21189',
      'how much is trimmed; the trust rule that does not saturate',
    ],
    ['rounds', '5,000', 'what is drawn in a round; seeds; the exact expectation; intervals over prompts'],
    ['costs', 'latency, normalised', 'every scale (min–max over the pool is inferred); the Pareto front'],
    [
      'attacks',
      'random noise, boosting, sabotage, intermittent: 2601.21189',
      'their sizes; collusion; misreported costs and audits; the error against F1 as the measure',
    ],
  ],
};
