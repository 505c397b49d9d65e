import type { Misreport, RewardedNode, Simulation } from '../../documents/simulation.ts';
import { renderAmount, renderCount, renderReward, renderSetting, renderShare } from '../figures.ts';
import { renderPlain } from '../plain-text.ts';
import { votesAgainstTruth } from './against-truth.ts';
import { computeLead } from './lead.ts';
import { describeLead, describePlay } from './lead-words.ts';
import { estimateValue, rankMembers } from './ranked-members.ts';
import { AGAINST } from './reward-table.ts';
import { showName } from './shown-name.ts';

/** What a simulation says, in sentences: raw text, not yet escaped for any medium. */
export type SimulationStory = {
  readonly title: string;
  readonly headline: string;
  /** by how much the first leads, and how sure that is; absent where nobody has a reward */
  readonly leader?: string;
  /** what the order is when only quality counts; absent where beta is 0 */
  readonly qualityOnly?: string;
  /** who would lead at which beta */
  readonly leaders?: string;
  /** what was played */
  readonly settings: readonly string[];
  /** how to read the table of evaluators, or why they earn nothing */
  readonly evaluators: readonly string[];
  /** what lying about costs brings, and which audits end it */
  readonly misreports?: string;
  /** prompts and rewards that are not there, and why */
  readonly missing: readonly string[];
};

const mostNames = 5;
const mostLeaders = 6;

/** The story in the order in which it is told. */
export function assembleSimulationStory(simulation: Simulation): SimulationStory {
  const { name, nodes, evaluators, network, leaders, misreports } = simulation;
  const qualityOnly = describeQualityOnly(simulation);
  const lying = describeMisreports(misreports);
  const lead = computeLead(simulation);
  const of = network.kind === 'synthetic' ? 'a synthetic network' : renderPlain(name, 100);
  return {
    title: `Proof of Quality, ${of}: ${renderCount(nodes.length, 'inference node')}, ${renderCount(evaluators.length, 'evaluator')}`,
    headline:
      lead === undefined ? 'Nobody has a reward' : `${showName(lead.leader.member.name)} earns most: ${renderReward(lead.leader.value)}`,
    ...(lead !== undefined && { leader: describeLead(lead, simulation) }),
    ...(qualityOnly !== undefined && { qualityOnly }),
    ...(leaders.length > 0 && { leaders: describeLeaders(simulation) }),
    settings: [describePlay(simulation), describeSettings(simulation)],
    evaluators: describeEvaluators(simulation),
    ...(lying !== undefined && { misreports: lying }),
    missing: listMissing(simulation),
  };
}

const nameOf = ({ name }: Pick<RewardedNode, 'name'>): string => showName(name);

function describeQualityOnly({ nodes, settings }: Simulation): string | undefined {
  if (settings.beta === 0) return undefined;
  const rewarded = nodes.filter(
    ({ reward, qualityOnly }) => estimateValue(reward) !== undefined && estimateValue(qualityOnly) !== undefined,
  );
  if (rewarded.length < 2) return undefined;
  const paid = listOrder(rewarded);
  const good = listOrder(rewarded.map(({ reward: _, ...alone }) => alone));
  if (paid.join('') === good.join('')) return 'By quality alone (β = 0) the order is the same.';
  const rest = good.length - mostNames;
  const more = rest > 0 ? `${sign(good[mostNames])}${rest.toLocaleString('en-US')} more` : '';
  return `By quality alone (β = 0) the order would be ${good.slice(0, mostNames).join('')}${more}.`;
}

/** Names, each after the sign between it and the one before: who earn the same are equal, not in order. */
function listOrder(members: readonly RewardedNode[]): readonly string[] {
  const ranked = rankMembers(members);
  return ranked.map(({ member, value }, place) => {
    const before = ranked[place - 1];
    if (before === undefined) return nameOf(member);
    return `${before.value === value ? ' = ' : ' > '}${nameOf(member)}`;
  });
}

const sign = (entry = ''): string => entry.slice(0, ' > '.length);

function describeLeaders({ leaders, settings }: Simulation): string {
  const parts = leaders.slice(0, mostLeaders).map((leader) => {
    const { from, to } = leader;
    if (to === undefined) return from === 0 ? `${nameOf(leader)} at every β` : `${nameOf(leader)} from ${renderSetting(from)} on`;
    return `${nameOf(leader)} up to β = ${renderSetting(to)}`;
  });
  const rest = leaders.length - parts.length;
  const more = rest > 0 ? `, then ${renderCount(rest, 'other')}` : '';
  return `Who leads at which weight of cost: ${parts.join(', ')}${more} (here β = ${renderSetting(settings.beta)}).`;
}

function describeSettings({ settings, network }: Simulation): string {
  const { alpha, beta, seed, scale, reference, referenceOf, generator, preset } = settings;
  const whose = referenceOf === undefined ? '' : ` of ${showName(referenceOf)}`;
  const by = reference === undefined ? '' : `, whose 1 is ${renderAmount(reference)}${whose}`;
  return [
    `α = ${renderSetting(alpha)}, β = ${renderSetting(beta)}`,
    `cost: ${renderPlain(network.costMeasure, 100)}, by scale ${scale}${by}`,
    `rounds drawn by ${renderPlain(generator, 60)} from seed ${seed}${preset ? '; preset: paper' : ''}.`,
  ].join('; ');
}

function describeEvaluators({ evaluators, evaluatorRewardsRefused }: Simulation): readonly string[] {
  const sentences: string[] = [];
  if (evaluatorRewardsRefused !== undefined) sentences.push(`Evaluators are not rewarded: ${evaluatorRewardsRefused}`);
  if (evaluators.some(votesAgainstTruth))
    sentences.push(`${AGAINST}: its scores fall where F1 rises, beyond chance. What is paid is agreement with the consensus, not truth.`);
  return sentences;
}

/** Of the lie that brings most, the highest penalty: how often one has to look. */
function describeMisreports(misreports: readonly Misreport[]): string | undefined {
  const [most] = [...misreports].sort((one, other) => other.gain - one.gain || other.penalty - one.penalty);
  if (most === undefined) return undefined;
  const { declaredShare, gain, penalty, leastAudit } = most;
  if (gain <= 0) return 'Nobody earns more by declaring a lower cost.';
  const lie = `${nameOf(most)} would earn ${renderReward(gain)} more a round by declaring ${renderShare(declaredShare)} of its cost`;
  return `Lying about costs: ${lie}; with a penalty of ${renderSetting(penalty)}, audits of ${renderShare(leastAudit, 1)} of the rounds end that.`;
}

function listMissing({ network, nodes, evaluators }: Simulation): readonly string[] {
  const prompts = network.leftOut.map((left) => `${renderCount(left.prompts, 'prompt')} left out: ${renderPlain(left.reason, 300)}`);
  const refused = new Map<string, string[]>();
  for (const { name, refused: reason } of [...nodes, ...evaluators]) {
    if (reason !== undefined) refused.set(reason, [...(refused.get(reason) ?? []), showName(name)]);
  }
  const unpaid = [...refused].map(([reason, [first = '', ...others]]) => {
    const more = others.length === 0 ? '' : ` and ${others.length.toLocaleString('en-US')} more`;
    return `no reward with costs for ${first}${more}: ${renderPlain(reason, 300)}`;
  });
  return [...prompts, ...unpaid];
}
