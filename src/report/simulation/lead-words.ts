import type { Simulation } from '../../documents/simulation.ts';
import { renderCount, renderLevel, renderReward, renderSetting, renderSigned } from '../figures.ts';
import type { Lead, Rival } from './lead.ts';
import { nameRule } from './rule-words.ts';
import { showName } from './shown-name.ts';

/** Who leads by how much, and whether that is more than its uncertainty; raw text. */
export function describeLead({ basis, leader, over }: Lead, simulation: Simulation): string {
  const { alpha, beta, confidence } = simulation.settings;
  const weights = basis === 'reward' ? `At α = ${renderSetting(alpha)}, β = ${renderSetting(beta)}` : `By quality alone (β = 0)`;
  const earns = `${weights} ${showName(leader.member.name)} earns ${renderReward(leader.value)} a round`;
  if (over === undefined) return `${earns}; there is nobody to compare it with.`;
  const more = over.difference > 0 ? `${renderReward(over.difference)} more than` : 'as much as';
  return `${earns}, ${more} ${showName(over.next.member.name)}. ${describeUncertainty(over, confidence)}`;
}

function describeUncertainty({ difference, monteCarlo, prompts }: Rival, confidence: number): string {
  const level = renderLevel(confidence);
  const bounds = [
    ...(monteCarlo === undefined
      ? []
      : [{ beyond: difference > monteCarlo, text: `the Monte Carlo error of the rounds (±${renderReward(monteCarlo)} at ${level})` }]),
    ...(prompts === undefined
      ? []
      : [
          {
            beyond: prompts.low > 0,
            text: `what other prompts could change (${level} interval of the lead [${renderSigned(prompts.low, 3)}, ${renderSigned(prompts.high, 3)}])`,
          },
        ]),
  ];
  const [one, two] = bounds;
  if (one === undefined) return 'How uncertain that is, is not known.';
  const first = `That is ${one.beyond ? 'more' : 'not more'} than ${one.text}`;
  if (two === undefined) return `${first}.`;
  if (one.beyond === two.beyond) return `${first}, ${one.beyond ? 'and more than' : 'nor more than'} ${two.text}.`;
  return `${first}, but ${two.beyond ? 'more' : 'not more'} than ${two.text}.`;
}

/** What was played: prompts, evaluators, rounds, and whether rewards are exact; raw text. */
export function describePlay({ network, settings, nodes, evaluators }: Simulation): string {
  const exact = nodes.some((node) => (node.reward ?? node.qualityOnly)?.exact !== undefined);
  const { sampled } = settings;
  const drawn =
    sampled < evaluators.length
      ? `, of whom K = ${sampled} ${sampled === 1 ? 'is' : 'are'} drawn for a record`
      : evaluators.length === 1
        ? ', which scores every record'
        : ', all of whom score a record';
  const kind = network.kind === 'synthetic' ? 'Synthetic network: ' : '';
  const rewards = exact
    ? 'Rewards are exact expectations over all subsets of evaluators; the rounds check them.'
    : 'Rewards are means of the rounds; the exact expectation was not computed.';
  const sizes = `${renderCount(nodes.length, 'inference node')}, ${renderCount(network.prompts, 'prompt')} in ${renderCount(network.clusters, 'cluster')}`;
  return `${kind}${sizes}; ${renderCount(evaluators.length, 'evaluator')}${drawn}; consensus: ${nameRule(settings.rule)}; ${renderCount(settings.rounds, 'round')} × ${renderCount(settings.seeds, 'seed')}. ${rewards}`;
}

/** The β for which the leader leads, and who does by quality alone; raw text. Undefined where no line of reward is known. */
export function describeLeadingWeights(lead: Lead, { leaders, settings }: Simulation): string | undefined {
  const own = leaders.find(({ from, to }) => from <= settings.beta && (to === undefined || settings.beta <= to));
  const first = leaders[0];
  if (lead.basis !== 'reward' || own === undefined || first === undefined || own.name !== lead.leader.member.name) return undefined;
  const until =
    own.to === undefined
      ? `for every β from ${renderSetting(own.from)} on`
      : `for β from ${renderSetting(own.from)} to ${renderSetting(own.to)}`;
  const quality = first.name === own.name ? '' : `; by quality alone (β = 0) ${showName(first.name)} does`;
  return `It leads ${until}${quality}.`;
}
