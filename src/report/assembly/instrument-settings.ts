import type { Report, ScoreMapUsed } from '../../documents/report.ts';
import type { Suite } from '../../documents/suite.ts';
import type { ScoreMap } from '../../evaluators/score-map.ts';
import type { Node } from '../../poq/node.ts';
import { isNonEmpty, type NonEmpty } from '../../statistics/sample.ts';
import { listEvaluators } from './evaluators.ts';
import { describeMap } from './map-words.ts';

/** How raw values became 0..10, and how several judges vote. Every node has the same electorate. */
export function assembleInstrumentSettings(suite: Suite, nodes: NonEmpty<Node>): Pick<Report['settings'], 'maps' | 'judges'> {
  const [{ electorate }] = nodes;
  const evaluators = listEvaluators(suite);
  const judges = evaluators.filter(({ use, role }) => use === 'gpt-judge' && role === 'consensus');
  const maps = evaluators.map(({ name, use }): ScoreMapUsed => {
    const map = electorate.maps.get(name) ?? { kind: 'own' };
    const [known] = nodes.flatMap(({ run }) => run.evaluators.get(name) ?? []);
    return { evaluator: name, ...describeFit(map), words: describeMap(map, known ?? { use }) };
  });
  return { ...(isNonEmpty(maps) && { maps }), ...(judges.length > 1 && { judges: suite.consensus?.judges ?? 'each' }) };
}

function describeFit(map: ScoreMap): Omit<ScoreMapUsed, 'evaluator' | 'words'> {
  if (map.kind === 'unfitted') return { map: 'min-max' };
  return map.kind === 'min-max' ? { map: map.kind, low: map.low, high: map.high, fittedOn: [...map.fittedOn] } : { map: map.kind };
}
