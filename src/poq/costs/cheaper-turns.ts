import type { Run } from '../../runs/run.ts';
import type { CostMeasure } from './cost-measure.ts';
import { computeNodeCosts } from './node-costs.ts';

/** so much cheaper than in its own measurement the candidate may be in a calibration, as latencies may move between blocks [ours] */
const mostSaved = 0.1;

/**
 * Whether a candidate cost less in the turns of a calibration than in its own measurement on the same machine, in words: `fast took …`. Only
 * the answers of its own measurement are scored: who answers well there and fast here would be paid for one and charged for the other. Over
 * the prompts that carry a cost in all; being dearer harms nobody but the candidate. Undefined where the costs agree within 10 %, and where
 * they are not known by prompt.
 */
export function explainCheaperTurns(own: Run, turns: readonly Run[], measure: CostMeasure): string | undefined {
  const [mine, ...others] = [own, ...turns].map((run) => computeNodeCosts(run, measure)).filter((costs) => costs.kind === 'per-answer');
  if (mine === undefined || others.length < turns.length) return undefined;
  const common = [...mine.answers.keys()].filter((id) => others.every(({ answers }) => answers.has(id)));
  const meanOf = ({ answers }: typeof mine): number => common.reduce((sum, id) => sum + (answers.get(id)?.cost ?? 0), 0) / common.length;
  const before = meanOf(mine);
  const here = others.reduce((sum, costs) => sum + meanOf(costs), 0) / others.length;
  if (!(here < (1 - mostSaved) * before)) return undefined;
  const saved = Math.round(100 * (1 - here / before));
  return `an answer of ${own.header.candidate.name} cost ${saved} % less in the calibration than in its own measurement on this machine, whose answers were scored`;
}
