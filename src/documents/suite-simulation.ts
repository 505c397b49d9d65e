import type { Suite } from './generated/suite.ts';
import { roleOfEvaluator } from './suite-evaluators.ts';
import type { Complaint } from './violation.ts';

/** What the schema cannot say of `simulation`: what depends on other keys, and on who votes. */
export function reviewSimulation(suite: Suite): readonly Complaint[] {
  const { scale, trust, selfExcluded, sampled } = suite.simulation;
  const complaints: Complaint[] = [];
  const complain = (message: string, ...keys: readonly string[]): void => {
    complaints.push({ path: ['simulation', ...keys], onKey: true, message });
  };
  if (scale !== undefined && suite.reward.cost === 'none')
    complain('must be absent with reward.cost: none, because there is no cost to scale', 'scale');
  if (trust.least >= trust.most) complain(`must be above least, which is ${trust.least}: else no weight can move`, 'trust', 'most');
  const voices = countVoices(suite);
  if (sampled !== undefined && sampled > voices)
    complain(`${sampled} evaluators cannot be drawn where ${describeVoices(voices)}`, 'sampled');
  if (selfExcluded && Math.min(sampled ?? 2, voices) === 1)
    complain('needs two evaluators for a record: of one nobody is left to compare it with', 'selfExcluded');
  return complaints;
}

/** Who counts once in the consensus: an evaluator that votes, or all judges together where they are joined. */
function countVoices({ evaluators, consensus }: Suite): number {
  const voting = evaluators.filter((settings) => roleOfEvaluator(settings) === 'consensus');
  const judges = voting.filter(({ use }) => use === 'gpt-judge').length;
  const isJoined = (consensus?.judges ?? 'each') !== 'each';
  return isJoined && judges > 0 ? voting.length - judges + 1 : voting.length;
}

const describeVoices = (count: number): string => (count === 1 ? 'one votes' : `${count} vote`);
