import type { Simulation } from '../../../documents/simulation.ts';
import { renderShare } from '../../figures.ts';
import { type Markup, markup } from '../../page/markup.ts';
import { renderTable } from '../../page/table.ts';
import { nameRule } from '../rule-words.ts';
import { groupAttacks, listRules, listSampled, ruleKind } from './attack-curves.ts';
import { computeAttackAxes, renderAttackPicture } from './attack-picture.ts';
import { assembleEarningsTable, assembleOutcomeTable, assembleRankTable, pickShare } from './attack-tables.ts';
import { type AttackName, describeAttack, nameAttack } from './attack-words.ts';
import { renderLegend } from './legend.ts';

/** Rows of the folded table; 5,000 would be megabytes. */
const MOST_ROWS = 300;
/** Further K with pictures of their own. */
const MOST_FOLDED = 3;

/** What malicious evaluators do to the consensus, to rewards and to ranks. Nothing where no attack was played. */
export function renderAttackSection(simulation: Simulation): Markup | undefined {
  const [own, ...others] = listSampled(simulation);
  if (own === undefined) return undefined;
  const alike =
    own === 2 && others.length > 0
      ? markup`<p class="note">Of two scores the mean, the median and the trimmed mean are the same: rules differ from K = 3 on.</p>`
      : undefined;
  // with one or two drawn evaluators all rules without weights coincide, and what tells them apart is not folded away
  const telling = own < 3 ? others.find((sampled) => sampled >= 3) : undefined;
  const folded = others.slice(0, MOST_FOLDED).map((sampled) => {
    const pictures = markup`<summary>The same with K = ${sampled}</summary>${renderPictures(simulation, sampled)}${renderMatrices(simulation, sampled)}`;
    return sampled === telling ? markup`<details open>${pictures}</details>` : markup`<details>${pictures}</details>`;
  });
  return markup`<section id="attacks"><h2>Attacks</h2><p>${explainMeasure(simulation)}</p>${explainHelp(simulation)}
${renderPictures(simulation, own)}${renderMatrices(simulation, own)}${alike}${folded}${renderOutcomes(simulation)}</section>`;
}

function explainMeasure({ attacks }: Simulation): string {
  const boosting = 'boosting pushes every consensus up, so that all inference nodes are paid more and no answer is better';
  return attacks.some(({ truthError }) => truthError !== undefined)
    ? `A share of the evaluators changes its scores. Judge a rule by how far the consensus then is from F1 (upper row), not by the mean reward (lower row): ${boosting}.`
    : `A share of the evaluators changes its scores. Token F1 was not scored, so that how far the consensus moves from it cannot be shown; the mean reward alone does not tell a good rule: ${boosting}.`;
}

/** An attack that shifts scores the way in which honest ones are off brings the mean nearer to F1; the error alone would praise it. */
function explainHelp({ attacks }: Simulation): Markup | undefined {
  const helps = (attack: AttackName): boolean => {
    const errors = attacks.flatMap(({ attack: one, attackers, truthError, honestTruthError }) =>
      one === attack && attackers > 0 && truthError !== undefined && honestTruthError !== undefined ? [truthError - honestTruthError] : [],
    );
    return errors.length > 0 && errors.reduce((sum, error) => sum + error, 0) < 0;
  };
  const [boost, sabotage] = [helps('boost'), helps('sabotage')];
  if (boost === sabotage) return undefined;
  const [attack, side, way] = boost ? (['boosting', 'below', 'up'] as const) : (['sabotage', 'above', 'down'] as const);
  return markup`<p class="note">Here ${attack} brings the consensus nearer to F1. That does not make it good: honest scores lie ${side} F1 on the whole, and any shift ${way} would do the same. Look at the ranks, and at Pearson’s correlation in the last table.</p>`;
}

function renderPictures(simulation: Simulation, sampled: number): Markup {
  const groups = groupAttacks(simulation, sampled);
  const axes = computeAttackAxes(groups);
  const rules = listRules(groups.flatMap(({ outcomes }) => outcomes));
  const legend = renderLegend(
    rules.map((rule) => ({ kind: ruleKind(rule), name: nameRule(rule) })),
    true,
  );
  const figures = groups.map(
    (group) =>
      markup`<figure><h3>${nameAttack(group.attack)}</h3><p class="note">${describeAttack(group.attack, simulation.settings)}</p>${renderAttackPicture(group, axes, `${group.attack}-${sampled}`)}</figure>`,
  );
  return markup`<p class="note">${sampled === 1 ? 'K = 1 evaluator scores' : `K = ${sampled} evaluators score`} a record; consensus by:</p>${legend}<div class="multiples layered">${figures}</div>`;
}

function renderMatrices(simulation: Simulation, sampled: number): Markup | undefined {
  const groups = groupAttacks(simulation, sampled);
  const share = pickShare(groups);
  if (share === undefined) return undefined;
  const earnings = assembleEarningsTable(groups, share);
  const attackers = `with ${renderShare(share)} attackers, K = ${sampled}`;
  const paid =
    earnings.rows.length === 0
      ? markup`<p class="note">Evaluators are not rewarded here, so that nobody earns by attacking.</p>`
      : renderTable(
          earnings,
          `What attackers earn more than by honesty, ${attackers} (in brackets: what the attack brings the honest ones)`,
        );
  return markup`${paid}${renderTable(assembleRankTable(groups, share), `Ranks of the inference nodes against those without the attack: Kendall’s τ-b, ${attackers} (in brackets: how often the leader is another)`)}`;
}

function renderOutcomes({ attacks }: Simulation): Markup {
  const rest = attacks.length - MOST_ROWS;
  const more = rest > 0 ? markup`<p class="note">${rest.toLocaleString('en-US')} more stand in simulation.json.</p>` : undefined;
  return markup`<details><summary>Every attack, rule, K and share</summary>${renderTable(assembleOutcomeTable(attacks.slice(0, MOST_ROWS)), 'All attacks')}${more}</details>`;
}
