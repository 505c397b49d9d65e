import type { Reason } from '../documents/report.ts';
import type { Node } from '../poq/node.ts';
import type { GateRules } from './rules.ts';

/**
 * Why the evaluators that vote cannot be relied on for a node: blocking findings of theirs that the suite does not waive by name (a judge that
 * fell for its canaries, answered as another model, drifted, or ran out of budget), and maps that could not be fitted. What is found of an
 * evaluator for analysis stands in the report and stops nothing.
 */
export function findInstrumentBlockers({ run, name, electorate }: Node, rules: GateRules): readonly Reason[] {
  const voting = electorate.voices.flatMap(({ evaluators }) => evaluators);
  return voting.flatMap((evaluator) =>
    (run.evaluators.get(evaluator)?.findings ?? []).flatMap((finding): readonly Reason[] => {
      if (!finding.blocking || rules.waived.includes(finding.name)) return [];
      return [{ code: finding.name, sentence: `${name}, ${evaluator}: ${finding.sentence}`, cure: finding.cure }];
    }),
  );
}

/** Maps of voting evaluators that there was nothing to fit on: every node has the same ones. */
export function findUnfittedMaps({ electorate }: Node): readonly Reason[] {
  const voting = electorate.voices.flatMap(({ evaluators }) => evaluators);
  return voting.flatMap((evaluator): readonly Reason[] => {
    const map = electorate.maps.get(evaluator);
    if (map?.kind !== 'unfitted') return [];
    return [
      {
        code: 'map-unfitted',
        sentence: `${evaluator} has no score on 0..10: ${map.because}.`,
        cure: 'Accept a baseline whose answers it scores differently, or let it have its own map (map: own).',
      },
    ];
  });
}
