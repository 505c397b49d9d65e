import type { Finding, NodeEvaluator, SampledMean } from '../../documents/report.ts';
import type { EvaluatorLine } from '../../documents/run.ts';
import { scoreOf } from '../../poq/consensus/prompt-quality.ts';
import type { Node } from '../../poq/node.ts';
import { computeMean } from '../../statistics/mean.ts';
import { isNonEmpty } from '../../statistics/sample.ts';
import { computeSampledMean } from '../../trust/sampled-mean.ts';
import type { RoledEvaluator } from './evaluators.ts';
import { describeClipped, describeMap } from './map-words.ts';

type EvaluatorView = {
  readonly node: Node;
  /** the prompts over which means are taken */
  readonly promptIds: readonly string[];
  readonly evaluators: readonly RoledEvaluator[];
  readonly confidence: number;
};

/** One evaluator on one node: what it scored, by which map, and everything that is known of it as an instrument. */
export function assembleNodeEvaluator(view: EvaluatorView, evaluator: RoledEvaluator): NodeEvaluator {
  const { name, role, use } = evaluator;
  const { run, electorate } = view.node;
  const known = run.evaluators.get(name);
  const map = electorate.maps.get(name) ?? { kind: 'own' };
  const clipped = describeClipped(map, run, name);
  const words = describeMap(map, known ?? { use });
  return {
    name,
    role,
    use,
    map: clipped === undefined ? words : `${words}; ${clipped}`,
    ...(evaluator.isSampled ? countSampled(view, evaluator) : countScores(view, evaluator)),
    ...(known !== undefined && describeInstrument(known, role)),
  };
}

type Counted = Pick<NodeEvaluator, 'mean' | 'scored' | 'unscored' | 'sampled'>;

function countScores({ node: { run, electorate }, promptIds }: EvaluatorView, { name }: RoledEvaluator): Counted {
  const scores = promptIds.flatMap((id) => {
    const answer = run.answers.get(id);
    return answer === undefined ? [] : [scoreOf(run, answer, name, electorate.maps)];
  });
  const values = scores.filter((score) => typeof score === 'number');
  return { ...(isNonEmpty(values) && { mean: computeMean(values) }), scored: values.length, unscored: scores.length - values.length };
}

/** A sample's plain mean is that of the sample; what is told is the estimate over all prompts. Prompts that were not drawn are not unscored. */
function countSampled({ node: { run, electorate }, promptIds, evaluators, confidence }: EvaluatorView, { name }: RoledEvaluator): Counted {
  const lines = promptIds.flatMap((id) => run.scores.get(name)?.get(id) ?? []);
  const scored = lines.filter(({ raw }) => raw !== undefined).length;
  const sampled: SampledMean | undefined = computeSampledMean({
    run,
    promptIds,
    judge: name,
    evaluators,
    maps: electorate.maps,
    confidence,
  });
  return { scored, unscored: lines.length - scored, ...(sampled !== undefined && { sampled }) };
}

const told = [
  'revision',
  'dtype',
  'model',
  'hubRevision',
  'pair',
  'truncated',
  'truncatedAnswers',
  'batchInvariant',
  'profile',
  'judge',
] as const;

/** What the run says of the evaluator itself. Findings of one that does not vote stop nothing, and so are no more than warnings. */
function describeInstrument(line: EvaluatorLine, role: RoledEvaluator['role']): Partial<NodeEvaluator> {
  const findings = (line.findings ?? []).map((finding): Finding => (role === 'consensus' ? finding : { ...finding, blocking: false }));
  return {
    ...Object.fromEntries(told.flatMap((key) => (line[key] === undefined ? [] : [[key, line[key]]]))),
    ...(findings.length > 0 && { findings }),
  };
}
