import { isDeepStrictEqual } from 'node:util';
import type { Reason } from '../documents/report.ts';
import type { Calibration } from '../poq/costs/calibration.ts';
import type { Node } from '../poq/node.ts';
import { compareEnvironments } from '../runs/comparability.ts';
import type { GateRules } from './rules.ts';

/** Costs that were taken anew, of whatever the suite that asked for them weighs as cost; they bridge nothing for another. */
type Bridging = { readonly calibrations: readonly Calibration[]; readonly rules: Pick<GateRules, 'cost'> };

/**
 * The baselines as the candidate is compared with them: where the two were measured on different hardware, or on hardware that one of them
 * does not tell, and a calibration has costs of both from one machine, the baseline has those instead of its run's own.
 */
export function bridgeBaselines(candidate: Node, baselines: readonly Node[], bridging: Bridging): readonly Node[] {
  return baselines.map((node) => {
    const calibration = findNeeded(candidate, node, bridging);
    return calibration === undefined || !isKnown(calibration) ? node : { ...node, costs: calibration.baselineCosts, calibration };
  });
}

/** The candidate as it is compared with one baseline: with the costs of their calibration where there is one. */
export function bridgeCandidate(candidate: Node, { calibration }: Node): Node {
  return calibration === undefined ? candidate : { ...candidate, costs: calibration.candidateCosts };
}

/** Why calibrations that were needed have bridged nothing. */
export function findUnbridged(candidate: Node, gated: readonly Node[], bridging: Bridging): readonly Reason[] {
  return gated.flatMap((node) => {
    const calibration = findNeeded(candidate, node, bridging);
    if (calibration === undefined || isKnown(calibration)) return [];
    const cure = `Put that right and run poq evaluate again, or measure ${node.name} on this hardware: poq measure --accept ${node.name} with its candidate.yaml.`;
    return [{ code: 'uncalibrated', sentence: calibration.sentence, cure }];
  });
}

function findNeeded(candidate: Node, { name, run }: Node, { calibrations, rules }: Bridging): Calibration | undefined {
  if (compareEnvironments(candidate.run.header, run.header).kind === 'same') return undefined;
  return calibrations.find(({ baseline, measure = rules.cost }) => baseline === name && isDeepStrictEqual(measure, rules.cost));
}

const isKnown = ({ candidateCosts, baselineCosts }: Calibration): boolean =>
  candidateCosts.kind !== 'absent' && baselineCosts.kind !== 'absent';
