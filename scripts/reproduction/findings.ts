import { listAttackFindings } from './attack-findings.ts';
import { listConsensusFindings } from './consensus-findings.ts';
import { listEvaluatorFindings } from './evaluator-findings.ts';
import type { Evidence, Finding } from './finding.ts';
import { listNodeFindings } from './node-findings.ts';

/** Every published finding that the design pages of this project know of and that can be looked at here, in the papers' order. */
export function listFindings(evidence: Evidence): readonly Finding[] {
  return [
    ...listEvaluatorFindings(evidence),
    ...listNodeFindings(evidence),
    ...listConsensusFindings(evidence),
    ...listAttackFindings(evidence),
  ];
}
