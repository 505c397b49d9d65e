import type { Suite } from '../../documents/suite.ts';
import { nameOfEvaluator, roleOfEvaluator } from '../../documents/suite-evaluators.ts';
import { isNonEmpty, type NonEmpty } from '../../statistics/sample.ts';

/** What counts once in the consensus: an evaluator, or a panel of judges whose scores of one answer are joined before. */
export type Voice = { readonly evaluators: NonEmpty<string>; readonly joinedBy: 'mean' | 'median' };

/** The voice of one evaluator: what it says. */
export const speakAlone = (evaluator: string): Voice => ({ evaluators: [evaluator], joinedBy: 'mean' });

/**
 * Who votes on quality: every evaluator with the role `consensus`, in the suite's order. With `consensus.judges` mean or median all judges that
 * vote are one voice, so that three judges and one encoder are two voices; it stands where the first of them does. This project's choice.
 */
export function listVoices({ evaluators, consensus }: Suite): readonly Voice[] {
  const voting = evaluators.filter((settings) => roleOfEvaluator(settings) === 'consensus');
  const judges = voting.filter(({ use }) => use === 'gpt-judge').map(nameOfEvaluator);
  const joinedBy = consensus?.judges ?? 'each';
  if (joinedBy === 'each' || !isNonEmpty(judges)) return voting.map((settings) => speakAlone(nameOfEvaluator(settings)));
  const [first] = judges;
  return voting.map(nameOfEvaluator).flatMap((name): readonly Voice[] => {
    if (name === first) return [{ evaluators: judges, joinedBy }];
    return judges.includes(name) ? [] : [speakAlone(name)];
  });
}
