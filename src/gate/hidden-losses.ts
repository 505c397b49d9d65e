import type { Reason } from '../documents/report.ts';
import type { ScoreMap } from '../evaluators/score-map.ts';
import type { Node } from '../poq/node.ts';
import type { Run } from '../runs/run.ts';
import type { GatedComparison } from './gated-comparison.ts';
import type { GateRules } from './rules.ts';

type Hidden = {
  /** of the quality 0..1, on the mean of the prompts that count */
  readonly loss: number;
  /** answers that lie below, of all voting evaluators */
  readonly answers: number;
  readonly evaluators: readonly string[];
};

/**
 * A pass that holds only because a fitted map was clipped: min-max gives 0 to whatever lies below the worst answer of the baselines, so that
 * where most of theirs lie near it a candidate that is far worse would lose nothing. What clipping hides, at most 10 points an answer, is
 * taken off the lower bound; where that lies below −δ then, the question stays open [ours]. One reason, or none.
 */
export function findHiddenLosses(
  candidate: Node,
  promptIds: readonly string[],
  { comparisons, rules }: { readonly comparisons: readonly GatedComparison[]; readonly rules: GateRules },
): readonly Reason[] {
  const { loss, answers, evaluators } = sumHidden(candidate, promptIds);
  const isHeld = comparisons.every(
    ({ difference }) => difference.kind === 'estimate' && difference.low - rules.alpha * loss >= -rules.margin,
  );
  if (answers === 0 || isHeld) return [];
  const are = answers === 1 ? 'score lies' : 'scores lie';
  return [
    {
      code: 'map-outgrown',
      sentence:
        `${answers} ${are} below everything that the map of ${evaluators.join(', ')} was fitted on (min-max): ` +
        `${candidate.name} could be worse by more than the margin.`,
      cure: 'Accept a baseline that has such answers, too, or let the evaluator have its own map (map: own).',
    },
  ];
}

function sumHidden({ run, electorate: { voices, maps } }: Node, promptIds: readonly string[]): Hidden {
  const each = voices.flatMap(({ evaluators, joinedBy }) =>
    evaluators.map((name) => {
      const cut = listCut(run, name, { map: maps.get(name), promptIds });
      // Of a median it cannot be more than the whole voice.
      const weight = 1 / voices.length / (joinedBy === 'mean' ? evaluators.length : 1);
      return { name, answers: cut.length, loss: (weight * cut.reduce((sum, share) => sum + share, 0)) / Math.max(1, promptIds.length) };
    }),
  );
  return {
    loss: each.reduce((sum, { loss }) => sum + loss, 0),
    answers: each.reduce((sum, { answers }) => sum + answers, 0),
    evaluators: each.flatMap(({ name, answers }) => (answers > 0 ? [name] : [])),
  };
}

type Looking = { readonly map: ScoreMap | undefined; readonly promptIds: readonly string[] };

/** How far below the map's low end each answer lies that does, in shares of the map's width, at most 1. */
function listCut({ answers, scores }: Run, evaluator: string, { map, promptIds }: Looking): readonly number[] {
  if (map?.kind !== 'min-max') return [];
  const { low, high } = map;
  return promptIds.flatMap((id) => {
    const raw = answers.get(id)?.outcome === 'answered' ? scores.get(evaluator)?.get(id)?.raw : undefined;
    return raw === undefined || raw >= low ? [] : [Math.min(1, (low - raw) / (high - low))];
  });
}
