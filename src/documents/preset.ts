import type { EvaluatorSettings, Suite } from './generated/suite.ts';

/** what is for analysis only in the paper: token F1, what repeats it, and the judge */
const forAnalysis: readonly EvaluatorSettings['use'][] = ['token-f1', 'exact-match', 'rouge-l', 'gpt-judge'];

/**
 * What `preset: paper` means, written out, so that nobody who reads a suite has to know of it: F1 and judges are for analysis, and in
 * simulations costs are scaled over the pool. What the suite says itself stays. The question digest covers neither. Source: arXiv
 * 2512.16317 for F1 and the judge; min-max over the pool is inferred (docs/reward.md). Mean consensus is the default anyway.
 */
export function applyPreset(suite: Suite): Suite {
  if (suite.preset !== 'paper') return suite;
  const [first, ...others] = suite.evaluators;
  const { scale = 'pool' } = suite.simulation;
  return {
    ...suite,
    evaluators: [castAsInPaper(first), ...others.map(castAsInPaper)],
    // Where nothing costs, there is nothing to scale.
    simulation: suite.reward.cost === 'none' ? suite.simulation : { ...suite.simulation, scale },
  };
}

const castAsInPaper = (settings: EvaluatorSettings): EvaluatorSettings =>
  settings.role === undefined && forAnalysis.includes(settings.use) ? { ...settings, role: 'analysis' } : settings;
