import type { Suite } from '../documents/suite.ts';
import { nameOfEvaluator } from '../documents/suite-evaluators.ts';
import { fitScoreMaps } from '../poq/consensus/score-maps.ts';
import { listVoices } from '../poq/consensus/voices.ts';
import { assembleCostMeasure } from '../poq/costs/cost-measure.ts';
import { assembleNode, type Node } from '../poq/node.ts';
import type { Run } from '../runs/run.ts';
import type { QuestionSet } from '../suite/question-set.ts';
import type { NamedRun } from './load-run.ts';

export type GatedNodes = { readonly candidate: Node; readonly baselines: readonly Node[] };

type Measured = { readonly run: Run; readonly baselines: readonly NamedRun[] };

/** Runs as what they mean to a suite: qualities by its voters and by maps that are fitted on the baselines, costs, counts. */
export function assembleGatedNodes({ run, baselines }: Measured, suite: Suite, set: QuestionSet): GatedNodes {
  const measure = assembleCostMeasure(suite);
  const electorate = { voices: listVoices(suite), maps: fitScoreMaps(suite.evaluators, baselines) };
  const look = (name: string, seen: Run): Node =>
    assembleNode({ name, run: keepScores(seen, suite), promptIds: set.questions.keys(), electorate, measure });
  return {
    candidate: look(nameCandidate(run, baselines), run),
    baselines: baselines.map((baseline) => look(baseline.name, baseline.run)),
  };
}

/** A candidate that was accepted under its own name is measured against itself: its rows have to be told apart. */
function nameCandidate({ header }: Run, baselines: readonly NamedRun[]): string {
  const { name } = header.candidate;
  return baselines.some((baseline) => baseline.name === name) ? `${name.slice(0, 90)} (new)` : name;
}

/** Scores that no evaluator of the suite gave are left out of the report, not out of the file. */
function keepScores(run: Run, suite: Suite): Run {
  const names = new Set(suite.evaluators.map(nameOfEvaluator));
  return {
    ...run,
    scores: new Map([...run.scores].filter(([name]) => names.has(name))),
    evaluators: new Map([...run.evaluators].filter(([name]) => names.has(name))),
  };
}
