import type { Comparison, QualityOnly } from '../../documents/report.ts';
import { decideMargin } from '../../gate/estimate/decision.ts';
import type { GatedComparison } from '../../gate/gated-comparison.ts';
import type { GateRules } from '../../gate/rules.ts';
import { describeSettlement } from '../../gate/verdict-sentence.ts';
import { toInterval } from './node.ts';

/** One comparison as the report tells it. */
export function assembleComparison(comparison: GatedComparison, rules: GateRules): Comparison {
  const { difference, qualityOnly, flip, settlement } = comparison;
  const cost = difference.kind === 'estimate' ? difference.parts.cost : undefined;
  const settle =
    comparison.status === 'inconclusive' && comparison.costCompared && settlement !== undefined
      ? describeSettlement(settlement, comparison.costBlocks)
      : undefined;
  const share = comparison.largestAnswersShare;
  return {
    baseline: comparison.baseline,
    status: comparison.status,
    reasons: [...comparison.reasons],
    ...(difference.kind === 'estimate' && comparison.costCompared && { difference: toInterval(difference) }),
    ...(qualityOnly.kind === 'estimate' && { qualityDifference: 10 * qualityOnly.parts.quality.mean }),
    ...(cost?.baselineMean !== undefined && cost.baselineMean > 0 && { costRatio: cost.candidateMean / cost.baselineMean }),
    prompts: comparison.prompts,
    costPrompts: comparison.costPrompts,
    ...(cost !== undefined && { blocks: cost.blocks }),
    blockInformation: comparison.blockInformation,
    qualityOnly: assembleQualityOnly(comparison, rules),
    ...(flip !== undefined && { flipBeta: flip }),
    ...(settle !== undefined && { settle }),
    ...(share !== undefined && { largestAnswersShare: share }),
    ...(comparison.calibration !== undefined && { calibration: comparison.calibration }),
  };
}

function assembleQualityOnly({ qualityOnly }: GatedComparison, rules: GateRules): QualityOnly {
  if (qualityOnly.kind !== 'estimate') return { status: 'inconclusive' };
  return { status: decideMargin(qualityOnly, rules.margin), difference: toInterval(qualityOnly) };
}
