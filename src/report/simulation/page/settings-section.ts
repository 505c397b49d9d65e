import type { Simulation } from '../../../documents/simulation.ts';
import type { Fact } from '../../comparison-facts.ts';
import { renderAmount, renderCount, renderLevel, renderSetting } from '../../figures.ts';
import { type Markup, markup } from '../../page/markup.ts';
import { renderFacts } from '../../page/sections.ts';
import { renderTable } from '../../page/table.ts';
import { renderPlain } from '../../plain-text.ts';
import { nameRule } from '../rule-words.ts';
import { showName } from '../shown-name.ts';
import { originTable } from './origin-table.ts';

const MOST_RUNS = 24;
const MOST_TASKS = 20;

/** Warnings, what was left out, every setting, and whose the formulas are. */
export function renderSettingsSection(simulation: Simulation): Markup {
  const { warnings, network } = simulation;
  const warned =
    warnings.length === 0
      ? undefined
      : markup`<h2>Warnings</h2><ul class="reasons">${warnings.map((text) => markup`<li class="warning"><strong>Warning</strong>: ${renderPlain(text)}</li>`)}</ul>`;
  const reasons = network.leftOut.map(
    ({ reason, prompts }) => markup`<li class="note">${renderCount(prompts, 'prompt')}: ${renderPlain(reason)}</li>`,
  );
  const leftOut = reasons.length === 0 ? markup`<p>No prompt was left out.</p>` : markup`<ul>${reasons}</ul>`;
  return markup`<section id="settings">${warned}<h2>Left out</h2>${leftOut}${renderFacts('Settings', describeSettings(simulation))}${renderFacts('Network', describeNetwork(simulation))}
<h2>Whose formulas</h2>${renderTable(originTable, 'What is the paper’s and what is ours')}<p class="note">The paper is arXiv 2512.16317. Figures of this page are of this network, none of the paper.</p></section>`;
}

function describeSettings({ settings, tool }: Simulation): readonly Fact[] {
  const { trust, attacks } = settings;
  const by = settings.referenceOf === undefined ? '' : ` of ${settings.referenceOf}`;
  const reference = settings.reference === undefined ? '' : `, divided by ${renderAmount(Math.max(0, settings.reference))}${by}`;
  return [
    {
      label: 'weights',
      text: `α = ${renderSetting(settings.alpha)}, β = ${renderSetting(settings.beta)}${settings.preset ? '; preset: paper' : ''}`,
    },
    {
      label: 'consensus',
      text: `${nameRule(settings.rule)} of K = ${settings.sampled}${settings.selfExcluded ? ', the evaluator’s own score left out where it is rewarded' : ''}; trimmed at each end: ${renderSetting(settings.trim)}`,
    },
    { label: 'trust', text: `rate ${renderSetting(trust.rate)}, weights in ${renderSetting(trust.least)}..${renderSetting(trust.most)}` },
    {
      label: 'costs',
      text: `inference nodes by ${settings.scale}${reference}; evaluators by ${settings.evaluatorScale}, batches of ${settings.evaluatorBatch}`,
    },
    {
      label: 'rounds',
      text: `${renderCount(settings.rounds, 'round')} × ${renderCount(settings.seeds, 'seed')}, from seed ${settings.seed} on; generator: ${settings.generator}`,
    },
    { label: 'intervals', text: `${renderLevel(settings.confidence)}, over prompts by clusters` },
    {
      label: 'attacks',
      text: `noise ${renderSetting(attacks.noise)}, shift ${renderSetting(attacks.shift)}, probability ${renderSetting(attacks.probability)}`,
    },
    { label: 'program', text: tool },
  ];
}

function describeNetwork({ network, nodes, evaluators }: Simulation): readonly Fact[] {
  const tasks = network.tasks.slice(0, MOST_TASKS).map(({ task, prompts }) => `${showName(task, 40)} ${prompts.toLocaleString('en-US')}`);
  const moreTasks = network.tasks.length > MOST_TASKS ? [`${network.tasks.length - MOST_TASKS} more`] : [];
  const runs = (network.runs ?? []).slice(0, MOST_RUNS).map(({ name, runId, candidate }) => ({
    label: showName(name, 60),
    text: `${showName(candidate, 60)}, run ${showName(runId, 60)}`,
  }));
  const moreRuns = (network.runs?.length ?? 0) - runs.length;
  return [
    { label: 'kind', text: network.kind === 'runs' ? 'measured runs' : 'synthetic' },
    { label: 'nodes', text: `${renderCount(nodes.length, 'inference node')}, ${renderCount(evaluators.length, 'evaluator')}` },
    {
      label: 'prompts',
      text: `${renderCount(network.prompts, 'prompt')} in ${renderCount(network.clusters, 'cluster')}${tasks.length === 0 ? '' : `: ${[...tasks, ...moreTasks].join(', ')}`}`,
    },
    { label: 'cost measure', text: network.costMeasure },
    ...runs,
    ...(moreRuns > 0 ? [{ label: 'runs', text: `${moreRuns} more stand in simulation.json` }] : []),
  ];
}
