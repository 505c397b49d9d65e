import type { Simulation } from '../../../documents/simulation.ts';
import { renderDocument, renderPageHeader } from '../../page/document.ts';
import { markup } from '../../page/markup.ts';
import { renderAttackSection } from './attack-section.ts';
import { renderBatchSection } from './batch-section.ts';
import { renderConvergenceSection } from './convergence-section.ts';
import { renderEvaluatorSection } from './evaluator-section.ts';
import { renderHeadline } from './headline.ts';
import { renderMisreportSection } from './misreport-section.ts';
import { renderNodeSection } from './node-section.ts';
import { renderRuleSection } from './rule-section.ts';
import { renderSettingsSection } from './settings-section.ts';
import { simulationStyle } from './simulation-style.ts';
import { renderWeightSection } from './weight-section.ts';

/**
 * simulation.html: one file that asks for nothing and in which nothing runs. First who earns most and how sure that is, then what
 * the weights decide, evaluators, attacks, rules, rounds, misreported costs, batch sizes, settings. Long lists show both ends.
 */
export function renderSimulationPage(simulation: Simulation): string {
  const headline = renderHeadline(simulation);
  return renderDocument({
    title: `Simulation: ${headline.title}`,
    verdict: headline.verdict,
    style: simulationStyle,
    body: markup`${renderPageHeader(simulation.name, simulation.createdAt)}
<main>
${headline.section}
${renderNodeSection(simulation)}
${renderWeightSection(simulation)}
${renderEvaluatorSection(simulation)}
${renderAttackSection(simulation)}
${renderRuleSection(simulation)}
${renderConvergenceSection(simulation)}
${renderMisreportSection(simulation)}
${renderBatchSection(simulation)}
${renderSettingsSection(simulation)}
</main>`,
  });
}
