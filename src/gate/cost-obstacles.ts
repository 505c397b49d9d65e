import type { Reason } from '../documents/report.ts';
import { InputError } from '../failures.ts';
import type { BlockCosts } from '../poq/costs/costs.ts';
import type { Node } from '../poq/node.ts';
import { compareEnvironments } from '../runs/comparability.ts';
import { listParts } from './cost-pairs.ts';
import { countUntimed } from './partly-timed.ts';

/** Why the costs of two nodes cannot be compared; empty where they can. Costs that a calibration took were taken on one machine. */
export function findCostObstacles(candidate: Node, baseline: Node): readonly Reason[] {
  const nodes = [candidate, baseline];
  const missing = nodes.flatMap(findNoCost);
  if (baseline.calibration !== undefined) return missing;
  const byMachine = sharesMachine(candidate, baseline);
  return [
    ...missing,
    ...(byMachine ? nodes.flatMap(findPartlyTimed) : []),
    ...(byMachine ? [...findHardwareObstacles(candidate, baseline), ...findMeterObstacles(candidate, baseline)] : []),
  ];
}

/** A node without a cost, though it may be timed: one reason, or none. Costs that nobody timed are refused instead (`requireCosts`). */
export function findNoCost(node: Node): readonly Reason[] {
  const { name, costs } = node;
  if (costs.kind !== 'absent' || costs.because === 'untimed') return [];
  if (costs.because === 'none-answered') return findNoTimedAnswer(node);
  return [{ code: 'cost-unmeasured', sentence: `Costs are not comparable: ${name} ${costs.why}.`, cure: costs.cure }];
}

/** A node whose timed prompts all failed has no cost: how fast it refuses is not what an answer costs. One reason, or none. */
export function findNoTimedAnswer({ name, costs }: Node): readonly Reason[] {
  if (costs.kind !== 'absent' || costs.because !== 'none-answered') return [];
  return [{ code: 'no-timed-answer', sentence: `Costs are not comparable: ${name} ${costs.why}.`, cure: costs.cure }];
}

/** Throws InputError where a reward needs a cost and nobody has timed a node's answers. */
export function requireCosts({ name, costs }: Node): void {
  if (costs.kind !== 'absent' || costs.because !== 'untimed') return;
  throw new InputError(`the reward weighs cost, but the run of ${name} ${costs.why}`, { cure: costs.cure });
}

/** Whether some component of the cost comes from the machine on both sides; a price by token belongs to no hardware. */
function sharesMachine(candidate: Node, baseline: Node): boolean {
  const [mine, theirs] = [listParts(candidate.costs), listParts(baseline.costs)];
  if (mine.length === 0 || theirs.length === 0) return true;
  return mine.some(({ costs: { source } }, index) => source === 'machine' && theirs[index]?.costs.source === 'machine');
}

function findPartlyTimed(node: Node): readonly Reason[] {
  const untimed = countUntimed(node);
  if (untimed === 0) return [];
  return [
    {
      code: 'partly-timed',
      sentence: `Costs are not comparable: ${untimed} of ${node.run.answers.size} recorded answers of ${node.name} carry no timing.`,
      cure: 'Record e2eMs with every answer, or with every answer of the latency blocks, and its block with each of those.',
    },
  ];
}

function findHardwareObstacles(candidate: Node, baseline: Node): readonly Reason[] {
  const hardware = compareEnvironments(candidate.run.header, baseline.run.header, [candidate.name, baseline.name]);
  if (hardware.kind === 'same') return [];
  if (hardware.kind === 'differs') {
    return [
      {
        code: 'hardware-differs',
        sentence: `Costs are not comparable: ${hardware.sentence}.`,
        cure: `Measure ${baseline.name} on this hardware: poq measure --accept ${baseline.name} with its candidate.yaml; or name it in gate.calibrate, and poq evaluate measures both here.`,
      },
    ];
  }
  return [
    {
      code: 'hardware-unknown',
      sentence: `Costs are not comparable: ${hardware.sentence}.`,
      cure: 'Say in environment: of the candidate made elsewhere on what hardware that was; what only declares its hardware is compared with nothing but its like.',
    },
  ];
}

const meters = { gpu: 'its GPUs', 'cpu-package': 'its CPU packages' } as const;

/** The same machine may have been metered by its GPUs once and by its CPUs another time. */
function findMeterObstacles(candidate: Node, baseline: Node): readonly Reason[] {
  const [mine, theirs] = [findMeter(candidate), findMeter(baseline)];
  if (mine === undefined || theirs === undefined || mine === theirs) return [];
  return [
    {
      code: 'meters-differ',
      sentence: `Costs are not comparable: the energy of ${candidate.name} is that of ${meters[mine]}, that of ${baseline.name} of ${meters[theirs]}.`,
      cure: `Measure ${baseline.name} again with the same meter.`,
    },
  ];
}

const findMeter = ({ costs }: Node): BlockCosts['meter'] =>
  listParts(costs).flatMap(({ costs: part }) => (part.kind === 'per-block' ? (part.meter ?? []) : []))[0];
