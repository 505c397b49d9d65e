import { quote } from '../documents/quoted-value.ts';
import type { Reason } from '../documents/report.ts';
import type { Node } from '../poq/node.ts';
import type { GateRules } from './rules.ts';

const finding = 'judge-model-changed';

/**
 * Judges that vote and whose server says that other models answered for the candidate than for a baseline: each run looks sound by itself, but
 * their scores are not those of one judge. A side whose server named no model says nothing.
 */
export function findOtherServedModels(candidate: Node, baseline: Node, { waived }: GateRules): readonly Reason[] {
  if (waived.includes(finding)) return [];
  const voting = candidate.electorate.voices.flatMap(({ evaluators }) => evaluators);
  return voting.flatMap((evaluator): readonly Reason[] => {
    const [here, there] = [candidate, baseline].map((node) => namesOf(node, evaluator));
    if (here === undefined || there === undefined || here.join('\n') === there.join('\n')) return [];
    return [
      {
        code: finding,
        sentence: `${evaluator} answered as ${list(here)} for ${candidate.name}, and as ${list(there)} for ${baseline.name}: their scores are not those of one judge.`,
        cure: `Score both sides again with --rescore, and pin a dated version as model of ${evaluator}.`,
      },
    ];
  });
}

function namesOf({ run }: Node, evaluator: string): readonly string[] | undefined {
  const names = run.evaluators.get(evaluator)?.judge?.servedModels.map(({ name }) => name) ?? [];
  return names.length === 0 ? undefined : [...new Set(names)].sort();
}

const list = (names: readonly string[]): string => names.slice(0, 3).map(quote).join(', ') + (names.length > 3 ? ', …' : '');
