import type { Simulation } from '../../../documents/simulation.ts';
import { renderCount, renderReward } from '../../figures.ts';
import { type Markup, markup } from '../../page/markup.ts';
import { renderPlain } from '../../plain-text.ts';
import { describeOpposition, votesAgainstTruth } from '../against-truth.ts';
import { computeLead } from '../lead.ts';
import { describeLead, describeLeadingWeights, describePlay } from '../lead-words.ts';
import { rankMembers } from '../ranked-members.ts';
import { showName } from '../shown-name.ts';

/** Colour (of the verdicts), sign and words of how sure a lead is. */
const badges = {
  clear: { verdict: 'pass', symbol: '✓', text: 'clear lead' },
  unclear: { verdict: 'inconclusive', symbol: '?', text: 'too close to call' },
  alone: { verdict: 'inconclusive', symbol: '–', text: 'alone' },
  none: { verdict: 'error', symbol: '!', text: 'no rewards' },
} as const;

const MOST_AGAINST = 3;

export type Headline = { readonly verdict: string; readonly title: string; readonly section: Markup };

/** What a reader sees first: who earns most, by how much, and whether that is more than its uncertainty. */
export function renderHeadline(simulation: Simulation): Headline {
  const lead = computeLead(simulation);
  const badge = badges[lead?.status ?? 'none'];
  const title =
    lead === undefined ? 'Nobody has a reward' : `${showName(lead.leader.member.name)} earns most: ${renderReward(lead.leader.value)}`;
  const sentence = lead === undefined ? undefined : markup`<p class="sentence">${renderPlain(describeLead(lead, simulation))}</p>`;
  const notes = [
    lead === undefined ? undefined : describeLeadingWeights(lead, simulation),
    describePlay(simulation),
    describeEvaluators(simulation),
    simulation.warnings.length === 0 ? undefined : `${renderCount(simulation.warnings.length, 'warning')} at the end of this page.`,
  ].flatMap((text) => (text === undefined ? [] : [markup`<p class="note">${renderPlain(text)}</p>`]));
  const section = markup`<section class="verdict"><h1><span class="badge"><span aria-hidden="true">${badge.symbol}</span> ${badge.text}</span> <span class="title">${title}</span></h1>${sentence}${notes}</section>`;
  return { verdict: badge.verdict, title, section };
}

/** Who earns most among evaluators, and who is paid although it votes against F1. */
function describeEvaluators({ evaluators, evaluatorRewardsRefused }: Simulation): string | undefined {
  if (evaluatorRewardsRefused !== undefined) return `Evaluators are not rewarded: ${evaluatorRewardsRefused}`;
  const ranked = rankMembers(evaluators);
  const [first] = ranked;
  if (first?.value === undefined) return undefined;
  const against = ranked.filter(({ member, value }) => value !== undefined && value > 0 && votesAgainstTruth(member));
  const listed = against
    .slice(0, MOST_AGAINST)
    .map(
      ({ member, value }) =>
        ` ${showName(member.name)} earns ${renderReward(value ?? 0)} though it votes against F1 (${describeOpposition(member)}).`,
    );
  const rest = against.length - listed.length;
  const more = rest > 0 ? ` So do ${rest} more.` : '';
  return `Of the evaluators ${showName(first.member.name)} earns most: ${renderReward(first.value)}.${listed.join('')}${more}`;
}
