import type { Misreport, SimulatedAudit } from '../../documents/simulation.ts';
import { type AuditedLie, computeLeastAudit, simulateAudits } from '../attacks/audit.ts';
import { computeLieGain } from '../attacks/misreported-cost.ts';
import type { CostScales } from '../network/network-scales.ts';
import type { CostedMember, ScaledCosts } from '../rewards/cost-scale.ts';

type MisreportRequest = {
  /** members of one kind, all of them */
  readonly members: readonly CostedMember[];
  readonly kind: Misreport['kind'];
  readonly scale: CostScales['nodes'];
  readonly beta: number;
  /** shares of the true cost that are declared, and penalties in units of the reward */
  readonly audit: { readonly declared: readonly number[]; readonly penalties: readonly number[] };
  readonly game: { readonly rounds: number; readonly seed: number };
};

/** of one kind; more would not be read, and the dearest have most to hide */
export const mostLiars = 100;

/**
 * What every member of one kind would earn by declaring less than it costs, and how often one has to look so that it does not pay: for each
 * declared share and each penalty, in closed form, and played at half that probability, at it, and halfway from it to always. Of more than 100 members
 * the dearest 100. Nothing where costs weigh nothing. A generator, so that the caller decides when others have a turn: it yields how many members
 * have been gone through.
 */
export function* sweepMisreports(request: MisreportRequest): Generator<number, readonly Misreport[]> {
  const { members, scale, beta } = request;
  if (beta === 0) return [];
  const lies: Misreport[] = [];
  for (const [index, liar] of listDearest(scale(members)).entries()) {
    if (index > 0) yield index;
    lies.push(...listLies(request, liar));
  }
  return lies;
}

function listLies({ members, kind, scale, beta, audit, game }: MisreportRequest, liar: number): readonly Misreport[] {
  return audit.declared.flatMap((declaredShare) => {
    const gain = computeLieGain(members, { liar, declaredShare }, { beta, scale });
    if (gain === undefined) return [];
    return audit.penalties.map((penalty) => describeLie({ name: members[liar]?.name ?? '', kind, declaredShare }, { gain, penalty }, game));
  });
}

/** Places of those with a C, the first hundred by how great it is, in their order. */
function listDearest(costs: ScaledCosts): readonly number[] {
  const known = costs.flatMap((cost, place) => ('value' in cost ? [{ place, value: cost.value }] : []));
  const dearest = known.toSorted((one, other) => other.value - one.value || one.place - other.place).slice(0, mostLiars);
  return dearest.map(({ place }) => place).sort((one, other) => one - other);
}

type Told = Pick<Misreport, 'name' | 'kind' | 'declaredShare'>;

function describeLie(told: Told, lie: AuditedLie, game: MisreportRequest['game']): Misreport {
  const leastAudit = computeLeastAudit(lie);
  const simulated = lie.gain > 0 ? playAudits(lie, leastAudit, game) : undefined;
  return { ...told, ...lie, leastAudit, ...(simulated !== undefined && { simulated }) };
}

const playAudits = (lie: AuditedLie, leastAudit: number, game: MisreportRequest['game']): SimulatedAudit[] =>
  [leastAudit / 2, leastAudit, (1 + leastAudit) / 2].map((probability) => simulateAudits(lie, probability, game));
