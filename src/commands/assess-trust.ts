import type { Trust } from '../documents/report.ts';
import type { ScoreMaps } from '../evaluators/score-map.ts';
import { listEvaluators } from '../report/assembly/evaluators.ts';
import { computeTrust } from '../trust/trust.ts';
import type { World } from '../world.ts';
import type { NamedRun } from './load-run.ts';
import type { LoadedSuite } from './load-suite.ts';

/**
 * What the suite's evaluators are worth on the answers of these runs, which have their scores, with a word on how far it has come. `maps`: those
 * that a verdict takes; where there is none, each has its own. A run that is there
 * twice, as candidate and as a baseline, counts once. Throws InterruptedError.
 */
export async function assessTrust(world: World, { suite, set }: LoadedSuite, nodes: readonly NamedRun[], maps?: ScoreMaps): Promise<Trust> {
  const request = {
    nodes: nodes.filter(({ run }, index) => nodes.findIndex((other) => other.run.header.runId === run.header.runId) === index),
    evaluators: listEvaluators(suite),
    questions: set.questions,
    ...(maps !== undefined && { maps }),
    seed: suite.seed,
  };
  return computeTrust(request, {
    signal: world.signal,
    onProgress: (done, total) => world.screen.progress({ label: 'comparing the evaluators:', done, total }),
  });
}
