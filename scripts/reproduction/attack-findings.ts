import type { AttackOutcome, RuleName, Simulation } from '../../src/documents/simulation.ts';
import { directionOf, type Evidence, type Finding, notMeasured, renderFigure } from './finding.ts';

type AttackName = AttackOutcome['attack'];

/** the four attacks of 2601.21189 */
const published: readonly AttackName[] = ['random-noise', 'boost', 'sabotage', 'strategic'];
/** how far apart two mean rewards may lie and still be the same curve [ours] */
const sameCurve = 0.005;

/** What the later papers found of attacks. Of the simulation's attacks those on the largest K are looked at: there rules differ most. */
export function listAttackFindings({ simulation }: Evidence): readonly Finding[] {
  const most = Math.max(0, ...simulation.attacks.map(({ sampled }) => sampled));
  const outcomes = simulation.attacks.filter(({ sampled, attackers }) => sampled === most && attackers > 0);
  return [
    findMove(outcomes, 'boost', 'Boosting raises the mean reward of inference nodes', 'mean rule, up to 0.696 from 0.534'),
    findMove(outcomes, 'sabotage', 'Sabotage lowers it', 'mean rule, down to 0.321 from 0.534'),
    findMinority(outcomes, closeness),
    findMinority(outcomes, alignment),
    findMajority(outcomes, simulation),
    findAdaptive(outcomes),
  ];
}

const byShare = (one: AttackOutcome, other: AttackOutcome): number => one.share - other.share;
const renderShare = (share: number): string => `${Math.round(share * 100)} %`;

function findMove(outcomes: readonly AttackOutcome[], attack: AttackName, finding: string, figure: string): Finding {
  const line = { finding, source: '2603.04028 fig. 14', published: figure };
  const curve = outcomes.filter((outcome) => outcome.attack === attack && outcome.rule === 'mean').toSorted(byShare);
  const [first] = curve;
  if (first === undefined) return { ...line, ...notMeasured };
  const told = curve.map(({ share, meanReward }) => `${renderFigure(meanReward, 3)} at ${renderShare(share)}`).join(', ');
  const sign = attack === 'boost' ? 1 : -1;
  return {
    ...line,
    ours: `mean rule, K = ${first.sampled}: ${renderFigure(first.honestMeanReward, 3)} honest, ${told} attackers`,
    direction: directionOf(curve.map(({ meanReward, honestMeanReward }) => sign * (meanReward - honestMeanReward) > 0)),
  };
}

/** A figure of an attack under the three rules that have no memory. */
type ByRule = { readonly attack: AttackName; readonly mean: number; readonly median: number; readonly trimmed: number };
type Take = (outcome: AttackOutcome) => number | undefined;

/** One figure of every published attack by so many attackers; attacks that lack it under some rule are left out. */
function compareRules(outcomes: readonly AttackOutcome[], attackers: number, take: Take): readonly ByRule[] {
  const under = (attack: AttackName, rule: RuleName): number | undefined => {
    const found = outcomes.find((outcome) => outcome.attack === attack && outcome.rule === rule && outcome.attackers === attackers);
    return found === undefined ? undefined : take(found);
  };
  return published.flatMap((attack) => {
    const [mean, median, trimmed] = [under(attack, 'mean'), under(attack, 'median'), under(attack, 'trimmed-mean')];
    return mean === undefined || median === undefined || trimmed === undefined ? [] : [{ attack, mean, median, trimmed }];
  });
}

const tellRules = (figures: readonly ByRule[]): string =>
  `under mean / median / trimmed: ${figures
    .map(({ attack, mean, median, trimmed }) => `${attack} ${[mean, median, trimmed].map((value) => renderFigure(value)).join(' / ')}`)
    .join(', ')}`;

/** sign 1: more is better */
type Measure = { readonly finding: string; readonly name: string; readonly sign: 1 | -1; readonly take: Take };

const closeness: Measure = {
  finding: 'Under a minority of attackers median and trimmed mean keep the consensus closer to F1 than the mean does',
  name: 'distance from F1, 0..10',
  sign: -1,
  take: ({ truthError }) => truthError,
};
const alignment: Measure = {
  finding: 'and they keep it better correlated with F1',
  name: 'Pearson',
  sign: 1,
  take: ({ truthCorrelation }) => truthCorrelation,
};

function findMinority(outcomes: readonly AttackOutcome[], { finding, name, sign, take }: Measure): Finding {
  const line = { finding, source: '2601.21189', published: 'in words (robust rules align better with F1)' };
  const attackers = Math.max(0, ...outcomes.filter(({ share }) => share < 0.5).map((outcome) => outcome.attackers));
  const figures = compareRules(outcomes, attackers, take);
  if (attackers === 0 || figures.length === 0) return { ...line, ...notMeasured };
  return {
    ...line,
    ours: `${name}, ${attackers} attacking, ${tellRules(figures)}`,
    direction: directionOf(figures.flatMap(({ mean, median, trimmed }) => [median, trimmed].map((value) => sign * (value - mean) > 0))),
  };
}

function findMajority(outcomes: readonly AttackOutcome[], { evaluators }: Simulation): Finding {
  const line = {
    finding: 'Where attackers are the majority, boosting and sabotage move the mean reward further under median and trimmed mean',
    source: '2603.04028 fig. 14',
    published: 'at 60 %: boost to 0.755 against 0.696 under the mean, sabotage to 0.280 against 0.321',
  };
  const attackers = Math.min(...outcomes.filter(({ share }) => share > 0.5).map((outcome) => outcome.attackers));
  const moved: Take = ({ meanReward, honestMeanReward }) => meanReward - honestMeanReward;
  const figures = compareRules(outcomes, attackers, moved).filter(({ attack }) => attack === 'boost' || attack === 'sabotage');
  if (figures.length === 0) return { ...line, ...notMeasured };
  return {
    ...line,
    ours: `moved by ${attackers} of ${evaluators.length} attacking, ${tellRules(figures)}`,
    direction: directionOf(
      figures.flatMap(({ mean, median, trimmed }) => [median, trimmed].map((value) => Math.abs(value) > Math.abs(mean))),
    ),
  };
}

function findAdaptive(outcomes: readonly AttackOutcome[]): Finding {
  const line = {
    finding: 'Under attack the published trust weights give what the plain mean gives (mean reward of inference nodes)',
    source: '2603.04028 figs. 13, 14',
    published: 'the curves coincide; 0.532 both over all attacks',
  };
  const rewards = (name: RuleName): ReadonlyMap<string, number> =>
    new Map(
      outcomes.filter(({ rule }) => rule === name).map(({ attack, attackers, meanReward }) => [`${attack} ${attackers}`, meanReward]),
    );
  const [plain, adaptive] = [rewards('mean'), rewards('published-trust')];
  const distances = [...plain].flatMap(([key, reward]) => {
    const other = adaptive.get(key);
    return other === undefined ? [] : [Math.abs(other - reward)];
  });
  if (distances.length === 0) return { ...line, ...notMeasured };
  const furthest = Math.max(...distances);
  return { ...line, ours: `at most ${renderFigure(furthest, 4)} apart`, direction: furthest <= sameCurve ? 'yes' : 'no' };
}
