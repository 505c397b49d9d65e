import type { Comparison, Report } from '../documents/report.ts';
import { isUsualCost, nameCost } from './cost-words.ts';
import { renderCount, renderRatio, renderReward, renderSetting, renderShare, renderSigned, renderSignedInterval } from './figures.ts';

/** One thing that a reader asks, and its answer; raw text. */
export type Fact = { readonly label: string; readonly text: string };

/**
 * What there is to say about one comparison, most important first: the difference of rewards against the margin, quality and
 * cost apart, the verdict without cost (beta = 0), the beta at which the verdict would be another, what would settle it.
 */
export function assembleComparisonFacts(comparison: Comparison, settings: Report['settings']): readonly Fact[] {
  return [
    { label: `Against ${comparison.baseline}`, text: renderDifference(comparison, settings) },
    ...present(settings.cost === 'none' ? 'quality' : 'quality and cost', renderParts(comparison, settings)),
    ...(settings.cost === 'none' || comparison.difference === undefined ? [] : weighingFacts(comparison, settings)),
    ...present('calibration', settings.cost === 'none' ? undefined : comparison.calibration),
    ...present('what would settle it', comparison.settle),
    ...present('cost variance', settings.cost === 'none' ? undefined : renderLargest(comparison)),
  ];
}

function renderDifference(comparison: Comparison, settings: Report['settings']): string {
  if (comparison.difference === undefined) return `${comparison.status}; the rewards could not be compared`;
  const interval = renderSignedInterval(comparison.difference, 3);
  return `${comparison.status}; reward ${interval}, accepted down to ${renderSetting(-settings.margin)}`;
}

function renderParts(comparison: Comparison, settings: Report['settings']): string {
  const { qualityDifference, costRatio, prompts, blockInformation } = comparison;
  const quality = qualityDifference === undefined ? [] : [`quality ${renderSigned(qualityDifference, 2)} of 10`];
  if (settings.cost === 'none') return [...quality, renderCount(prompts, 'prompt'), 'timings are not used'].join('; ');
  return [
    ...quality,
    ...(costRatio === undefined ? [] : [`${nameCost(settings)} ${renderRatio(costRatio)}`]),
    `${renderCount(prompts, 'prompt')}${renderCostPrompts(comparison, settings)}`,
    ...(blockInformation === false ? ['no block information: timings are grouped by prompt cluster'] : []),
  ].join('; ');
}

/** On what the cost rests: how many of the prompts, in how many blocks. */
function renderCostPrompts({ costPrompts, blocks, blockInformation }: Comparison, settings: Report['settings']): string {
  if (costPrompts === undefined) return '';
  const [usual, known] = [isUsualCost(settings), blockInformation !== false];
  const kind = usual ? 'block' : settings.costAt === 'load' ? 'load block' : 'latency block';
  const place = blocks === undefined || !known ? '' : ` in ${renderCount(blocks, kind)}`;
  return `, ${costPrompts.toLocaleString('en-US')} of them${usual ? ' timed' : place === '' ? ' with a cost' : ''}${place}`;
}

function weighingFacts(comparison: Comparison, settings: Report['settings']): readonly Fact[] {
  const { qualityOnly, flipBeta } = comparison;
  const difference = qualityOnly?.difference === undefined ? '' : `; reward ${renderSignedInterval(qualityOnly.difference, 3)}`;
  return [
    ...present('quality only (β = 0)', qualityOnly === undefined ? undefined : `${qualityOnly.status}${difference}`),
    {
      label: 'verdict flips',
      text:
        flipBeta === undefined
          ? `at no β (now ${renderSetting(settings.beta)})`
          : `to ${flipBeta.to} at β = ${renderReward(flipBeta.beta)} (now ${renderSetting(settings.beta)})`,
    },
  ];
}

function renderLargest(comparison: Comparison): string | undefined {
  if (comparison.largestAnswersShare === undefined) return undefined;
  return `the five largest answers carry ${renderShare(comparison.largestAnswersShare)} of it`;
}

function present(label: string, text: string | undefined): readonly Fact[] {
  return text === undefined ? [] : [{ label, text }];
}
