import type { RewardedNode, Simulation } from '../../../src/documents/simulation.ts';
import { describeEvaluators, describeNodes } from './build-members.ts';
import { misreport, sweepBatches, sweepRules, sweepWeights } from './build-sweeps.ts';
import { ALPHA, BETA, CONFIDENCE, ROUNDS, RULES, SEEDS, type SimulationPlan } from './simulation-plan.ts';
import { playAttacks } from './toy-attacks.ts';
import { createRandom, createToyNetwork, drawNormal } from './toy-network.ts';
import { computeToyPayoffs, listSubsets } from './toy-payoffs.ts';

/** A whole simulation document with figures as they could come out. */
export function buildSimulation(plan: SimulationPlan): Simulation {
  const network = createToyNetwork({ ...plan, seed: 7 });
  const subsets = listSubsets(plan.evaluators.length, plan.sampled, plan.subsets ?? 100);
  const payoffs = computeToyPayoffs(network, 'mean', subsets);
  const nodes = describeNodes(plan, network, payoffs);
  const evaluators = describeEvaluators(plan, network, payoffs);
  const paid = plan.sampled > 1;
  const simulation: Simulation = {
    schemaVersion: 1,
    tool: 'poq-gate 0.1.0',
    createdAt: '2026-05-04T08:00:00.000Z',
    name: plan.name,
    network: describeNetwork(plan),
    settings: describeSettings(plan),
    nodes,
    evaluators,
    ...findLead(nodes),
    warnings: plan.synthetic
      ? []
      : plan.truth === false
        ? ['token-f1 was not scored: nothing here is compared with it']
        : ['ce-deberta correlates negatively with token-f1 (Pearson below 0) and votes'],
    convergence: converge(plan, nodes, evaluators),
    lines: nodes.flatMap(({ name, qualityOnly, scaledCost }) =>
      qualityOnly?.exact === undefined || scaledCost === undefined ? [] : [{ name, quality: qualityOnly.exact, cost: scaledCost }],
    ),
    leaders: [],
    rules: sweepRules(plan, network, [nodes, evaluators]),
    weights: sweepWeights(nodes, evaluators),
    batches: paid ? sweepBatches(plan, evaluators) : [],
    attacks: playAttacks(network, {
      sampled: plan.sampled,
      rules: plan.synthetic ? RULES.slice(0, 3) : RULES,
      subsets: plan.synthetic ? 4 : 100,
      truth: plan.truth !== false,
      paid,
    }),
    misreports: [...misreport(nodes, 'inference'), ...(paid ? misreport(evaluators, 'evaluator') : [])],
    ...(paid
      ? {}
      : { evaluatorRewardsRefused: 'with K = 1 an evaluator is the consensus that it is compared with: it would agree with itself' }),
  };
  return roundFigures({ ...simulation, leaders: findLeaders(simulation.lines) });
}

/** Both nodes on the same prompts: an interval narrower than theirs. */
function findLead(nodes: readonly RewardedNode[]): Pick<Simulation, 'lead'> {
  const [first, next] = nodes
    .flatMap(({ name, reward, qualityOnly }) => ({ name, ...(nodes.some((node) => node.reward) ? reward : qualityOnly) }))
    .sort((one, other) => (other.exact ?? -1) - (one.exact ?? -1));
  if (first?.exact === undefined || next?.exact === undefined) return {};
  const difference = first.exact - next.exact;
  return { lead: { first: first.name, next: next.name, low: difference - 0.02, high: difference + 0.02 } };
}

/** Six significant digits: enough for pages, and the same on every machine. */
function roundFigures<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'number' && !Number.isInteger(part) ? Number(part.toPrecision(6)) : part)),
  ) as T;
}

function describeNetwork({ prompts, nodes, synthetic }: SimulationPlan): Simulation['network'] {
  const qa = Math.ceil(prompts / 2);
  if (synthetic) return { kind: 'synthetic', prompts, tasks: [], clusters: prompts, leftOut: [], costMeasure: 'latency, ms' };
  return {
    kind: 'runs',
    prompts,
    tasks: [
      { task: 'qa', prompts: qa },
      { task: 'summarization', prompts: prompts - qa },
    ],
    clusters: Math.ceil(0.8 * prompts),
    leftOut: [{ reason: 'ce-minilm could not score an answer', prompts: 3 }],
    costMeasure: 'latency, ms',
    runs: nodes.map(({ name }, index) => ({ name, runId: `run-${index + 1}`, candidate: name })),
  };
}

function describeSettings({ sampled, nodes }: SimulationPlan): Simulation['settings'] {
  return {
    alpha: ALPHA,
    beta: BETA,
    rule: 'mean',
    sampled,
    selfExcluded: false,
    trim: 0.2,
    trust: { rate: 0.1, least: 0.1, most: 3 },
    scale: 'pool',
    evaluatorScale: 'pool',
    evaluatorBatch: 8,
    rounds: ROUNDS,
    seeds: SEEDS,
    seed: 20251218,
    generator: 'xoroshiro128+ (pure-rand 8.4.2)',
    confidence: CONFIDENCE,
    attacks: { noise: 2, shift: 3, probability: 0.5 },
    preset: nodes.length === 5,
  };
}

/** Running means that wander towards the exact value as √(variance / rounds) does. */
function converge(
  { sampled }: SimulationPlan,
  nodes: readonly RewardedNode[],
  evaluators: readonly RewardedNode[],
): Simulation['convergence'] {
  const random = createRandom(17);
  const rounds = [...new Set(Array.from({ length: 60 }, (_, index) => Math.round(ROUNDS ** ((index + 1) / 60))))];
  const wander = (member: RewardedNode, kind: 'inference' | 'evaluator', share: number): Simulation['convergence']['nodes'][number] => {
    const { exact, payoffVariance } = member.reward ?? member.qualityOnly ?? {};
    let [sum, played] = [0, 0];
    const means = rounds.map((round) => {
      const more = Math.max(0, Math.round(round * share - played));
      sum += more * (exact ?? 0) + Math.sqrt(more * (payoffVariance ?? 0)) * drawNormal(random);
      played += more;
      return played === 0 ? null : sum / played;
    });
    return { name: member.name, kind, means, ...(exact === undefined ? {} : { exact }) };
  };
  return {
    rounds,
    nodes: [
      ...nodes.map((node) => wander(node, 'inference', 1 / nodes.length)),
      ...(sampled < 2 ? [] : evaluators.map((evaluator) => wander(evaluator, 'evaluator', sampled / evaluators.length))),
    ],
  };
}

/** The upper envelope, by walking from crossing to crossing. */
function findLeaders(lines: Simulation['lines']): Simulation['leaders'] {
  const leaders: { name: string; from: number; to?: number }[] = [];
  let best = lines.reduce<(typeof lines)[number] | undefined>(
    (high, line) => (high === undefined || line.quality > high.quality ? line : high),
    undefined,
  );
  for (let from = 0; best !== undefined; ) {
    const now = best;
    const crossings = lines.flatMap((line) =>
      line.cost < now.cost ? [{ line, at: (now.quality - line.quality) / (now.cost - line.cost) }] : [],
    );
    const next = crossings.sort((left, right) => left.at - right.at || left.line.cost - right.line.cost)[0];
    leaders.push({ name: now.name, from, ...(next === undefined ? {} : { to: next.at }) });
    from = next?.at ?? 0;
    best = next?.line;
  }
  return leaders;
}
