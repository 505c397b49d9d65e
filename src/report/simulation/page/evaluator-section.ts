import type { RewardedNode, Simulation } from '../../../documents/simulation.ts';
import { renderInterval, renderLevel, renderQuality } from '../../figures.ts';
import { type Markup, markup } from '../../page/markup.ts';
import { renderTable } from '../../page/table.ts';
import { renderPlain } from '../../plain-text.ts';
import { assembleMemberTable, costColumns, type MemberColumn, optionalQuality, rewardColumns } from '../member-columns.ts';
import { renderEvaluatorPicture } from './evaluator-picture.ts';
import { listRefusals } from './node-section.ts';
import { showEnds } from './shown-ends.ts';

/** What evaluators earn, and whether what they are paid for is what F1 says. */
export function renderEvaluatorSection(simulation: Simulation): Markup {
  const { evaluators, settings, evaluatorRewardsRefused } = simulation;
  const table = assembleMemberTable('evaluator', evaluators, [
    ...rewardColumns(evaluators, renderLevel(settings.confidence)),
    // with α = 1 it is the reward at β = 0, figure by figure
    ...(settings.alpha === 1 ? [] : [agreementColumn]),
    { title: `Pearson with F1 [${renderLevel(settings.confidence)}]`, render: renderPearson },
    { title: 'Spearman', render: ({ withTruth }) => optionalQuality(withTruth?.spearman) },
    ...costColumns('cost, ms'),
    { title: 'trust, published (ours)', render: ({ weights }) => renderPair(weights?.published, weights?.ours) },
  ]);
  const refused =
    evaluatorRewardsRefused === undefined
      ? undefined
      : markup`<p><strong>Not rewarded:</strong> ${renderPlain(evaluatorRewardsRefused)}</p>`;
  return markup`<section id="evaluators" class="models"><h2>Evaluators</h2>${refused}${renderTable(showEnds(table), 'Rewards of the evaluators')}${explainTable(simulation)}${listRefusals(evaluators)}${renderPictureWithWords(simulation)}</section>`;
}

const agreementColumn: MemberColumn = { title: 'agreement', render: ({ agreement }) => agreement?.toFixed(3) };

function renderPair(first: number | undefined, second: number | undefined): string | undefined {
  return first === undefined || second === undefined ? undefined : `${renderQuality(first)} (${renderQuality(second)})`;
}

function renderPearson({ withTruth }: RewardedNode): string | undefined {
  if (withTruth?.interval === undefined) return optionalQuality(withTruth?.pearson);
  return renderInterval({ estimate: withTruth.pearson, ...withTruth.interval }, 2);
}

function explainTable({ evaluators, settings, evaluatorRewardsRefused }: Simulation): Markup | undefined {
  const trusted = evaluators.some(({ weights }) => weights !== undefined);
  const compared = settings.selfExcluded ? 'the consensus of the others' : 'a consensus in which its own score counts';
  const weights = trusted
    ? ` Trust: the weight after all rounds, in ${settings.trust.least}..${settings.trust.most}. Under the published rule everybody who is off by less than 5 of 10 points ends at the upper bound, whatever F1 says of them; ours weighs by agreement with the others beyond chance.`
    : '';
  const cost = `Cost: of one pair in batches of ${settings.evaluatorBatch}.`;
  if (evaluatorRewardsRefused !== undefined) return markup`<p class="note">${cost}${weights}</p>`;
  const agreement = settings.alpha === 1 ? 'With α = 1 the reward at β = 0 is the agreement' : 'Agreement';
  return markup`<p class="note">R = α · (1 − |q − c|/10) − β · C: paid for agreeing with ${compared}, not for agreeing with F1. ${agreement}: the mean of 1 − |q − c|/10. ${cost}${weights}</p>`;
}

function renderPictureWithWords(simulation: Simulation): Markup | undefined {
  const picture = renderEvaluatorPicture(simulation);
  if (picture !== undefined)
    return markup`<div class="plots"><figure>${picture}</figure><div><h3>Paid, but not for F1</h3><p>An evaluator is paid for agreeing with the others. Whoever stands high and, interval and all, in the shaded left half agrees with the consensus and votes against F1: the reward does not see it, and the consensus takes its votes in.</p><p class="note">Filled: the reward. Ring, where there are few: at β = 0; the line between them is what its cost takes away. Across: the interval of the correlation.</p></div></div>`;
  if (simulation.evaluators.every(({ withTruth }) => withTruth === undefined))
    return markup`<p class="note">Token F1 was not scored, or does not vary: whether an evaluator that agrees with the consensus also agrees with F1 cannot be said.</p>`;
  return undefined;
}
