import type { TrustRow } from '../../src/documents/report.ts';
import { directionOf, type Evidence, type Finding, notMeasured, renderFigure } from './finding.ts';

/** a Pearson correlation up to which an evaluator counts as near zero [ours] */
const nearZero = 0.2;
/** how much two rewards may differ and still be on a par [ours] */
const par = 0.1;
/** by how much a larger batch has to change the cost of a score to count as strongly [ours] */
const strongly = 1.5;

/** What the papers found of evaluators: whom they agree with, what they cost, what they earn. */
export function listEvaluatorFindings(evidence: Evidence): readonly Finding[] {
  return [
    findBestEvaluator(evidence),
    findCrossEncoders(evidence),
    findJudge(),
    findSigns(evidence),
    findPar(evidence),
    findOutcast(evidence),
    findBatching(evidence),
  ];
}

const pearsonOf = ({ simulation }: Evidence, name: string): number | undefined =>
  simulation.evaluators.find((evaluator) => evaluator.name === name)?.withTruth?.pearson;

const listCorrelations = (evidence: Evidence, names: readonly string[]): string =>
  names.map((name) => `${name} ${renderFigure(pearsonOf(evidence, name))}`).join(', ');

function findBestEvaluator(evidence: Evidence): Finding {
  const { sts, crossEncoders } = evidence.cast;
  const best = pearsonOf(evidence, sts);
  const others = crossEncoders.flatMap((name) => pearsonOf(evidence, name) ?? []);
  return {
    finding: 'The sentence-similarity bi-encoder correlates with F1 better than the cross-encoders (Pearson)',
    source: '2512.16317',
    published: 'STS-DistilRoBERTa 0.66',
    ours: listCorrelations(evidence, [sts, ...crossEncoders]),
    direction: best === undefined ? 'not measured' : directionOf(others.map((other) => best > other)),
  };
}

function findCrossEncoders(evidence: Evidence): Finding {
  const { crossEncoders } = evidence.cast;
  const values = crossEncoders.flatMap((name) => pearsonOf(evidence, name) ?? []);
  return {
    finding: 'The cross-encoders correlate with F1 near zero or negatively',
    source: '2512.16317; 2603.04028 fig. 3',
    published: 'near zero or negative; later CE-MiniLM 0.39, CE-DeBERTa −0.49',
    ours: listCorrelations(evidence, crossEncoders),
    direction: directionOf(values.map((value) => value < nearZero)),
  };
}

const findJudge = (): Finding => ({
  finding: 'The bi-encoder correlates with the GPT judge, less than with F1',
  source: '2512.16317',
  published: '0.29',
  ours: 'no judge was asked',
  direction: 'not measured',
});

/** Of one task, against F1. */
const rowsOfTasks = ({ trust }: Evidence, name: string): readonly TrustRow[] =>
  (trust?.rows ?? []).filter(({ evaluator, against, scope }) => evaluator === name && against === 'token-f1' && scope === 'task');

function findSigns(evidence: Evidence): Finding {
  const { sts, crossEncoders } = evidence.cast;
  const byName = [sts, ...crossEncoders].map((name) => ({ name, rows: rowsOfTasks(evidence, name) }));
  const flips = byName.map(({ rows }) => new Set(rows.map(({ pearson }) => Math.sign(pearson?.estimate ?? 0))).size > 1);
  const told = byName.map(
    ({ name, rows }) => `${name} ${rows.map(({ task, pearson }) => `${task} ${renderFigure(pearson?.estimate)}`).join(', ')}`,
  );
  const finding = 'Reliability differs strongly between evaluators and can flip its sign by task (Pearson with F1)';
  const published = 'in words; later NLI alignment −0.57 in QA, 0.10 in summarization';
  const source = '2601.21189; 2603.04028 tab. 7';
  if (byName.every(({ rows }) => rows.length === 0)) return { finding, source, published, ...notMeasured };
  return { finding, source, published, ours: told.join('; '), direction: flips.some(Boolean) ? 'yes' : 'no' };
}

function findPar({ simulation, cast }: Evidence): Finding {
  const evaluator = simulation.evaluators.find(({ name }) => name === cast.sts)?.reward?.mean;
  const paid = simulation.nodes.flatMap(({ name, reward }) => (reward?.mean === undefined ? [] : [{ name, mean: reward.mean }]));
  const top = paid.toSorted((one, other) => other.mean - one.mean)[0];
  const line = {
    finding: 'The bi-encoder as a node earns on a par with the top inference nodes',
    source: '2512.16317; 2603.04028 fig. 11',
    published: 'in words; later 0.90 beside 0.68',
  };
  if (evaluator === undefined || top === undefined) return { ...line, ...notMeasured };
  const distance = evaluator - top.mean;
  return {
    ...line,
    ours: `${cast.sts} ${renderFigure(evaluator)}, ${top.name} ${renderFigure(top.mean)}`,
    direction: Math.abs(distance) <= par ? 'yes' : distance > 0 ? 'partly' : 'no',
  };
}

function findOutcast({ simulation }: Evidence): Finding {
  const paid = simulation.evaluators.flatMap((evaluator) => {
    const [quality, pearson] = [evaluator.qualityOnly?.mean, evaluator.withTruth?.pearson];
    return quality === undefined || pearson === undefined ? [] : [{ name: evaluator.name, quality, pearson }];
  });
  const line = {
    finding: 'The evaluator that agrees least with F1 is paid least (here without costs)',
    source: '2603.04028 fig. 11',
    published: 'CE-DeBERTa 0.50, the others 0.89 to 0.91',
  };
  const least = paid.toSorted((one, other) => one.quality - other.quality)[0];
  const worst = paid.toSorted((one, other) => one.pearson - other.pearson)[0];
  if (least === undefined || worst === undefined || paid.length < 2) return { ...line, ...notMeasured };
  const ours = paid.map(({ name, quality }) => `${name} ${renderFigure(quality)}`).join(', ');
  return { ...line, ours, direction: least.name === worst.name ? 'yes' : 'no' };
}

function findBatching({ simulation: { batches, evaluators } }: Evidence): Finding {
  const line = { finding: 'What a score costs depends strongly on batching', source: '2512.16317', published: 'in words (on an RTX 4090)' };
  const [one, ...larger] = batches.toSorted((first, second) => first.batch - second.batch);
  const most = larger.at(-1);
  const ratios = evaluators.flatMap(({ name }, index) => {
    const [alone, together] = [one?.costs[index], most?.costs[index]];
    return alone == null || together == null || together === 0 ? [] : [{ name, ratio: alone / together }];
  });
  if (ratios.length === 0) return { ...line, ...notMeasured };
  const told = ratios.map(({ name, ratio }) => `${name} ${renderFigure(ratio)}`).join(', ');
  return {
    ...line,
    ours: `cost of a pair at batch ${one?.batch} ÷ at batch ${most?.batch} on this CPU: ${told}`,
    direction: directionOf(ratios.map(({ ratio }) => Math.max(ratio, 1 / ratio) >= strongly)),
  };
}
