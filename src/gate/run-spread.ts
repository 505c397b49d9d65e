import type { NodeCosts } from '../poq/costs/costs.ts';
import { listParts } from './cost-pairs.ts';
import { ASSUMED_RUN_SPREAD, type RunSpread } from './estimate/run-variance.ts';

/** Tokens cost the same whatever machine counts them: what differs from run to run is in the answers' own spread. */
const none: RunSpread = { kind: 'assumed', share: 0 };

/** How far the costs differ from run to run beside what their blocks show: not at all where all are paid for by token. */
export function runSpreadOf(...all: readonly NodeCosts[]): RunSpread {
  return all.flatMap(listParts).every(({ costs }) => costs.source === 'tokens') ? none : ASSUMED_RUN_SPREAD;
}
