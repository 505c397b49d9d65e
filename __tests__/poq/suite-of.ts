import { parseSuite, type Suite } from '../../src/documents/suite.ts';
import { assembleCostMeasure, type CostMeasure } from '../../src/poq/costs/cost-measure.ts';

/** The suite in which these lines stand, as a user would write them. */
export const suiteOf = (lines: string): Suite =>
  parseSuite('suite.yaml', `name: x\nprompts: [{ source: embedded }]\nevaluators: [{ use: token-f1 }]\n${lines}\n`);

/** What is measured as cost by `reward.cost` and `prices` in these lines. */
export function measureOf(lines: string): CostMeasure {
  const measure = assembleCostMeasure(suiteOf(lines));
  if (measure === 'none') throw new Error('cost plays a part here');
  return measure;
}
