import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  renderTerminalTable,
  wrapText
} from "./chunk-WJPUGUS3.js";
import {
  mapScore
} from "./chunk-NAAOS7Y5.js";
import {
  computeTokenF1
} from "./chunk-5VCNKVPE.js";
import {
  waitForTurn
} from "./chunk-J2THTO2P.js";
import {
  xoroshiro128plus
} from "./chunk-S3JIRO23.js";
import {
  computeQuantile,
  computeStudentInterval
} from "./chunk-EL2UPFPD.js";
import {
  computeMean,
  isNonEmpty
} from "./chunk-UNFM3TFD.js";
import {
  nameOfEvaluator,
  roleOfEvaluator
} from "./chunk-QV2MG57M.js";
import {
  AGREEMENT,
  NOTHING_TO_CORRELATE,
  TRUST,
  assembleAgreementTable,
  assembleTrustGroups,
  describeTrust
} from "./chunk-U7NNGOZG.js";
import {
  InputError
} from "./chunk-Y6MH4YRJ.js";

// src/report/terminal-screen.ts
import { styleText } from "node:util";
var MOST_LINES = 20;
function createScreen({ colour, width }) {
  return { width: Math.max(60, width), paint: colour ? paintAlways : (_, text) => text };
}
function paintAlways(style, text) {
  return styleText(style, text, { validateStream: !1 });
}
function tableLines(table, screen) {
  return table.rows.length === 0 ? "" : renderTerminalTable(table, screen.width, (cell, row) => row === 0 ? screen.paint("dim", cell) : cell);
}
function listLines(lines, screen) {
  let shown = lines.slice(0, MOST_LINES).map((line) => wrapText(line, screen.width, "  ")), rest = lines.length - shown.length;
  return [...shown, ...rest === 0 ? [] : [`  and ${rest} more, in report.json`]].join(`
`);
}
function bullet(text, cure, screen) {
  let lines = `  \u2022 ${wrapText(text, screen.width, "    ").trimStart()}`;
  return cure === void 0 ? lines : `${lines}
${screen.paint("cyan", `    \u2192 ${wrapText(cure, screen.width, "      ").trimStart()}`)}`;
}
function factLines(facts, screen) {
  let column = Math.max(0, ...facts.map(({ label }) => label.length));
  return facts.map(({ label, text }) => {
    let wrapped = wrapText(text, screen.width, " ".repeat(column + 4)).trimStart();
    return `  ${screen.paint("dim", label.padEnd(column))}  ${wrapped}`;
  }).join(`
`);
}
function section(title, body, screen) {
  return body === "" ? "" : `${screen.paint("bold", title)}
${body}`;
}
function joinParts(parts) {
  return parts.filter((part) => part !== "").join(`

`);
}

// src/report/terminal-trust.ts
var MOST_ROWS = 500;
function renderTrustForTerminal(trust, options) {
  let screen = createScreen(options);
  return `${trustLines(trust, screen, "trust.json") || wrapText(NOTHING_TO_CORRELATE, screen.width)}
`;
}
function trustLines(trust, screen, file = "report.json") {
  let warnings = trust.warnings.map(({ sentence, cure }) => bullet(sentence, cure, screen)).join(`
`), tables = assembleTrustGroups(trust, MOST_ROWS).map(
    ({ title, table }) => `${screen.paint("dim", title)}
${tableLines(table, screen)}`
  ), rest = trust.rows.length - MOST_ROWS, words = tables.length === 0 ? "" : wrapText(describeTrust(trust), screen.width, "  "), parts = [warnings, words, ...tables, rest > 0 ? `  and ${rest} more, in ${file}` : ""];
  return joinParts([
    section(TRUST, joinParts(parts), screen),
    section(AGREEMENT, tableLines(assembleAgreementTable(trust), screen), screen)
  ]);
}

// src/report/assembly/evaluators.ts
function listEvaluators(suite) {
  return suite.evaluators.map((settings) => ({
    name: nameOfEvaluator(settings),
    use: settings.use,
    role: roleOfEvaluator(settings),
    isSampled: settings.use === "gpt-judge" && settings.sample !== void 0
  }));
}

// src/statistics/correlation.ts
function computePearson(x, y) {
  let obstacle = findObstacle(x, y);
  if (obstacle !== void 0) return obstacle;
  let a = center(x), b = center(y), value = product(a, b) / Math.sqrt(product(a, a)) / Math.sqrt(product(b, b));
  return Number.isNaN(value) ? { kind: "undefined", because: "a-side-is-constant" } : { kind: "defined", value: clip(value) };
}
function findObstacle(x, y) {
  if (x.length !== y.length) throw new RangeError(`a correlation needs equally long lists, not ${x.length} and ${y.length}`);
  if (x.length < 2) return { kind: "undefined", because: "fewer-than-two-pairs" };
  if (isConstant(x) || isConstant(y)) return { kind: "undefined", because: "a-side-is-constant" };
}
function isConstant(values) {
  return values.every((value) => value === values[0]);
}
function center(values) {
  let mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}
function product(a, b) {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
function clip(value) {
  return Math.min(1, Math.max(-1, value));
}

// src/statistics/kendall.ts
function computeKendall(x, y) {
  let obstacle = findObstacle(x, y);
  if (obstacle !== void 0) return obstacle;
  let pairs = x.map((value2, index) => ({ x: value2, y: y[index] ?? 0 })).sort((a, b) => a.x - b.x || a.y - b.y), all = pairsAmong(pairs.length), tiedX = countTies(pairs, (a, b) => a.x === b.x), tiedBoth = countTies(pairs, (a, b) => a.x === b.x && a.y === b.y), { ascending, exchanges } = sortCounting(pairs.map((pair) => pair.y)), tiedY = countTies(ascending, (a, b) => a === b), value = (all - tiedX - tiedY + tiedBoth - 2 * exchanges) / Math.sqrt(all - tiedX) / Math.sqrt(all - tiedY);
  return { kind: "defined", value: Math.min(1, Math.max(-1, value)) };
}
function pairsAmong(count) {
  return count * (count - 1) / 2;
}
function countTies(sorted, equal) {
  let ties = 0, run = 0, previous;
  for (let item of sorted)
    run = previous !== void 0 && equal(previous, item) ? run + 1 : 0, ties += run, previous = item;
  return ties;
}
function sortCounting(values) {
  if (values.length < 2) return { ascending: values, exchanges: 0 };
  let middle = values.length >> 1, left = sortCounting(values.slice(0, middle)), right = sortCounting(values.slice(middle)), merged = mergeCounting(left.ascending, right.ascending);
  return { ascending: merged.ascending, exchanges: left.exchanges + right.exchanges + merged.exchanges };
}
function mergeCounting(left, right) {
  let ascending = [], exchanges = 0, next = 0;
  for (let value of left) {
    for (let other = right[next]; other !== void 0 && other < value; other = right[next])
      ascending.push(other), next += 1;
    exchanges += next, ascending.push(value);
  }
  return { ascending: ascending.concat(right.slice(next)), exchanges };
}

// src/statistics/ranks.ts
function computeRanks(values) {
  let order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value), ranks = new Array(values.length).fill(0), start = 0;
  for (; start < order.length; ) {
    let end = start;
    for (; order[end + 1]?.value === order[start]?.value && end + 1 < order.length; ) end += 1;
    for (let { index } of order.slice(start, end + 1)) ranks[index] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return ranks;
}

// src/statistics/spearman.ts
function computeSpearman(x, y) {
  return computePearson(computeRanks(x), computeRanks(y));
}

// src/trust/coefficients.ts
var coefficientNames = ["pearson", "spearman", "kendall"], compute = { pearson: computePearson, spearman: computeSpearman, kendall: computeKendall };
function correlatePairs(pairs, name2) {
  let correlation = compute[name2](
    pairs.map(({ x }) => x),
    pairs.map(({ y }) => y)
  );
  return correlation.kind === "defined" ? correlation.value : void 0;
}

// src/trust/score-pairs.ts
function pairScores(answers, one, other) {
  return answers.flatMap(({ scores, ...answer }) => {
    let [x, y] = [scores.get(one), scores.get(other)];
    return x === void 0 || y === void 0 ? [] : [{ ...answer, x, y }];
  });
}
function groupPairs(pairs, by) {
  return Map.groupBy(pairs, (pair) => pair[by]);
}
var countClusters = (pairs) => new Set(pairs.map(({ cluster }) => cluster)).size;

// src/trust/judge-agreements.ts
function assembleJudgeAgreements(answers, judges) {
  return judges.flatMap((one, index) => judges.slice(index + 1).map((other) => assembleAgreement(answers, one, other)));
}
function assembleAgreement(answers, one, other) {
  let pairs = pairScores(answers, one, other), pearson = correlatePairs(pairs, "pearson"), spearman = correlatePairs(pairs, "spearman");
  return {
    one,
    other,
    pairs: pairs.length,
    ...pearson !== void 0 && { pearson },
    ...spearman !== void 0 && { spearman },
    ...pairs.length > 0 && { meanDifference: pairs.reduce((sum, { x, y }) => sum + Math.abs(x - y), 0) / pairs.length }
  };
}

// src/poq/consensus/mean-consensus.ts
function computeConsensus(scores) {
  return computeMean(scores);
}
function joinScores(scores, joinedBy) {
  return joinedBy === "median" ? computeQuantile(scores, 0.5) : computeMean(scores);
}

// src/poq/consensus/prompt-quality.ts
function computePromptQuality(run, promptId, { voices, maps }) {
  let answer = run.answers.get(promptId);
  if (answer === void 0) return { kind: "absent", reason: "not asked" };
  if (answer.outcome === "lost") return { kind: "absent", reason: `lost: ${answer.reason}` };
  let scores = [];
  for (let { evaluators, joinedBy } of voices) {
    let joined = [];
    for (let evaluator of evaluators) {
      let score = scoreOf(run, answer, evaluator, maps);
      if (typeof score == "string") return { kind: "unscored", reason: `${evaluator}: ${score}` };
      joined.push(score);
    }
    isNonEmpty(joined) && scores.push(joinScores(joined, joinedBy));
  }
  return isNonEmpty(scores) ? { kind: "scored", quality: computeConsensus(scores) } : { kind: "unscored", reason: "no evaluator votes" };
}
function scoreOf(run, answer, evaluator, maps) {
  if (answer.outcome === "failed") return 0;
  let score = run.scores.get(evaluator)?.get(answer.promptId);
  return score === void 0 ? "not scored" : mapScore(score, maps.get(evaluator) ?? { kind: "own" }, run.evaluators.get(evaluator)?.scale);
}

// src/trust/scored-answers.ts
function gatherScoredAnswers({ nodes, evaluators, yardsticks, questions, maps }) {
  let usable = withoutUnfitted(maps), names = evaluators.map(({ name: name2 }) => name2);
  return nodes.flatMap(
    ({ name: node, run }) => [...run.answers.values()].flatMap((answer) => {
      if (answer.outcome !== "answered") return [];
      let { promptId, task, cluster } = answer, scores = /* @__PURE__ */ new Map();
      for (let name2 of names) {
        let score = scoreOf(run, answer, name2, usable);
        typeof score == "number" && scores.set(name2, score);
      }
      let references = questions.get(promptId)?.prompt.references ?? [];
      return !yardsticks.tokenF1.ofSuite && run.header.texts === void 0 && references.length > 0 && scores.set(yardsticks.tokenF1.name, 10 * computeTokenF1(answer.text, references)), [{ node, promptId, task, cluster, scores }];
    })
  );
}
function withoutUnfitted(maps) {
  return new Map([...maps].filter(([, map]) => map.kind !== "unfitted"));
}

// src/trust/between-nodes.ts
var fewestNodes = 3;
function correlateNodeMeans(pairs) {
  let nodes = groupPairs(pairs, "node").size, common = [...groupPairs(pairs, "promptId").values()].filter((group) => group.length === nodes).flat();
  if (nodes < fewestNodes || common.length === 0) return;
  let means = [...groupPairs(common, "node").values()].map((group) => ({ x: average(group, "x"), y: average(group, "y") })), estimates = coefficientNames.map((name2) => [name2, correlatePairs(means, name2)]);
  return {
    pairs: nodes,
    clusters: countClusters(common),
    ...Object.fromEntries(estimates.flatMap(([name2, estimate]) => estimate === void 0 ? [] : [[name2, { estimate }]]))
  };
}
function average(group, side) {
  return Number((group.reduce((sum, pair) => sum + pair[side], 0) / group.length).toFixed(9));
}

// node_modules/pure-rand/lib/esm/distribution/uniformInt.js
function uniformIntInternal(rng, rangeSize) {
  let MaxAllowed = rangeSize > 2 ? ~~(4294967296 / rangeSize) * rangeSize : 4294967296, deltaV = rng.next() + 2147483648;
  for (; deltaV >= MaxAllowed; ) deltaV = rng.next() + 2147483648;
  return deltaV % rangeSize;
}
function fromNumberToArrayInt64(out, n) {
  if (n < 0) {
    let posN = -n;
    out.sign = -1, out.data[0] = ~~(posN / 4294967296), out.data[1] = posN >>> 0;
  } else
    out.sign = 1, out.data[0] = ~~(n / 4294967296), out.data[1] = n >>> 0;
  return out;
}
function substractArrayInt64(out, arrayIntA, arrayIntB) {
  let lowA = arrayIntA.data[1], highA = arrayIntA.data[0], signA = arrayIntA.sign, lowB = arrayIntB.data[1], highB = arrayIntB.data[0], signB = arrayIntB.sign;
  if (out.sign = 1, signA === 1 && signB === -1) {
    let low2 = lowA + lowB, high = highA + highB + (low2 > 4294967295 ? 1 : 0);
    return out.data[0] = high >>> 0, out.data[1] = low2 >>> 0, out;
  }
  let lowFirst = lowA, highFirst = highA, lowSecond = lowB, highSecond = highB;
  signA === -1 && (lowFirst = lowB, highFirst = highB, lowSecond = lowA, highSecond = highA);
  let reminderLow = 0, low = lowFirst - lowSecond;
  return low < 0 && (reminderLow = 1, low = low >>> 0), out.data[0] = highFirst - highSecond - reminderLow, out.data[1] = low, out;
}
function uniformArrayIntInternal(rng, out, rangeSize) {
  let maxIndex0 = rangeSize[0] + 1;
  for (out[0] = uniformIntInternal(rng, maxIndex0), out[1] = uniformIntInternal(rng, 4294967296); out[0] >= rangeSize[0] && (out[0] !== rangeSize[0] || out[1] >= rangeSize[1]); )
    out[0] = uniformIntInternal(rng, maxIndex0), out[1] = uniformIntInternal(rng, 4294967296);
  return out;
}
var safeNumberMaxSafeInteger = Number.MAX_SAFE_INTEGER, sharedA = {
  sign: 1,
  data: [0, 0]
}, sharedB = {
  sign: 1,
  data: [0, 0]
}, sharedC = {
  sign: 1,
  data: [0, 0]
}, sharedData = [0, 0];
function uniformLargeIntInternal(rng, from, to, rangeSize) {
  let rangeSizeArrayIntValue = rangeSize <= safeNumberMaxSafeInteger ? fromNumberToArrayInt64(sharedC, rangeSize) : substractArrayInt64(sharedC, fromNumberToArrayInt64(sharedA, to), fromNumberToArrayInt64(sharedB, from));
  return rangeSizeArrayIntValue.data[1] === 4294967295 ? (rangeSizeArrayIntValue.data[0] += 1, rangeSizeArrayIntValue.data[1] = 0) : rangeSizeArrayIntValue.data[1] += 1, uniformArrayIntInternal(rng, sharedData, rangeSizeArrayIntValue.data), sharedData[0] * 4294967296 + sharedData[1] + from;
}
function uniformInt(rng, from, to) {
  let rangeSize = to - from;
  return rangeSize <= 4294967295 ? uniformIntInternal(rng, rangeSize + 1) + from : uniformLargeIntInternal(rng, from, to, rangeSize);
}

// src/statistics/cluster-variance.ts
function computeClusterVariance(observations, correction = "CR2") {
  let n = observations.length, mean = observations.reduce((sum, { value }) => sum + value, 0) / n, clusters = gather(observations, mean);
  if (clusters.length < 2) return { kind: "too-few-clusters", clusters: clusters.length, n };
  let spread = correction === "CR1" ? spreadCr1(clusters) : spreadCr2(clusters, n), df = correction === "CR1" ? clusters.length - 1 : computeClusterDf(clusters.map(({ size }) => size));
  return { kind: "estimate", mean, variance: spread / n ** 2, df, clusters: clusters.length, n };
}
function gather(observations, mean) {
  let clusters = /* @__PURE__ */ new Map();
  for (let { value, cluster } of observations) {
    if (!Number.isFinite(value)) throw new RangeError(`a mean needs finite numbers, not ${value}`);
    let known = clusters.get(cluster);
    known === void 0 ? clusters.set(cluster, { size: 1, deviation: value - mean }) : (known.size += 1, known.deviation += value - mean);
  }
  return [...clusters.values()];
}
function spreadCr1(clusters) {
  return clusters.reduce((total, { deviation }) => total + deviation ** 2, 0) * clusters.length / (clusters.length - 1);
}
function spreadCr2(clusters, n) {
  return clusters.reduce((total, { deviation, size }) => total + deviation ** 2 / (1 - size / n), 0);
}
function computeClusterDf(sizes) {
  let all = [...sizes], n = all.reduce((sum, size) => sum + size, 0), shareSquares = 0, leverage = 0, leverageSquares = 0;
  for (let size of all) {
    let share = size / n, b = share ** 2 / (1 - share);
    shareSquares += share ** 2, leverage += b, leverageSquares += b ** 2;
  }
  return 1 / (shareSquares + leverage ** 2 - leverageSquares);
}

// src/statistics/cluster-bootstrap.ts
var fewestClusters = 10, leastDefinedShare = 0.9, nearlyPerfect = 1 - 1e-9, pairsPerTurn = 5e5;
function* bootstrapCorrelation({ clusterOf, sizes }, correlate, { resamples, seed, confidence }) {
  let times = new Int32Array(sizes.length).fill(1), estimate = correlate(times);
  if (estimate === void 0 || sizes.length < fewestClusters) return estimate === void 0 ? void 0 : { estimate };
  let random = xoroshiro128plus(seed), drawn = [], perTurn = Math.max(1, Math.floor(pairsPerTurn / clusterOf.length));
  for (let resample = 0; resample < resamples; resample += 1) {
    resample % perTurn === 0 && (yield void 0), times.fill(0);
    for (let draw = 0; draw < times.length; draw += 1) {
      let cluster = uniformInt(random, 0, times.length - 1);
      times[cluster] = (times[cluster] ?? 0) + 1;
    }
    let value = correlate(times);
    value !== void 0 && Math.abs(value) < nearlyPerfect && drawn.push(Math.atanh(value));
  }
  if (Math.abs(estimate) >= nearlyPerfect || drawn.length < Math.max(2, leastDefinedShare * resamples)) return { estimate };
  let standardError = Math.sqrt(sizes.length / (sizes.length - 1)) * deviationOf(drawn), z = computeStudentInterval({ estimate: Math.atanh(estimate), standardError, df: computeClusterDf(sizes), confidence });
  return { estimate, low: Math.tanh(z.low), high: Math.tanh(z.high) };
}
function deviationOf(values) {
  let mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

// src/statistics/dense-ranks.ts
function computeDenseRanks(values) {
  let numbers = /* @__PURE__ */ new Map();
  for (let value of values.toSorted()) numbers.has(value) || numbers.set(value, numbers.size);
  return { ranks: Int32Array.from(values, (value) => numbers.get(value) ?? 0), distinct: numbers.size };
}

// src/statistics/counted-kendall.ts
function prepareCountedKendall(sample) {
  let pairs = orderPairs(sample), tree = new Float64Array(pairs.distinct + 1), tied = new Float64Array(pairs.distinct);
  return (times) => {
    tree.fill(0), tied.fill(0);
    let { drawn, balance, tiedRuns } = countBalance(pairs, times, tree, tied), all = pairsAmong2(drawn), tiedOthers = tied.reduce((sum, count) => sum + pairsAmong2(count), 0), free = Math.sqrt(all - tiedRuns) * Math.sqrt(all - tiedOthers);
    return free > 0 ? Math.min(1, Math.max(-1, balance / free)) : void 0;
  };
}
var pairsAmong2 = (count) => count * (count - 1) / 2;
function orderPairs({ x, y, clusterOf }) {
  let [one, two] = [computeDenseRanks(x), computeDenseRanks(y)], [runs, others] = one.distinct >= two.distinct ? [one, two] : [two, one], order = Int32Array.from(clusterOf.keys()).sort((a, b) => (runs.ranks[a] ?? 0) - (runs.ranks[b] ?? 0)), arrange = (column) => order.map((index) => column[index] ?? 0);
  return { run: arrange(runs.ranks), other: arrange(others.ranks), clusterOf: arrange(clusterOf), distinct: others.distinct };
}
function countBalance({ run, other, clusterOf }, times, tree, tied) {
  let [drawn, balance, tiedRuns] = [0, 0, 0];
  for (let start = 0, end = 0; start < run.length; start = end) {
    let before = drawn;
    for (end = start; end < run.length && run[end] === run[start]; end += 1) {
      let often = times[clusterOf[end] ?? 0] ?? 0;
      if (often === 0) continue;
      let rank = other[end] ?? 0, below = countUpTo(tree, rank), above = before - countUpTo(tree, rank + 1);
      balance += often * (below - above), drawn += often, tied[rank] = (tied[rank] ?? 0) + often;
    }
    tiedRuns += pairsAmong2(drawn - before);
    for (let index = start; index < end; index += 1) addTo(tree, other[index] ?? 0, times[clusterOf[index] ?? 0] ?? 0);
  }
  return { drawn, balance, tiedRuns };
}
function countUpTo(tree, rank) {
  let count = 0;
  for (let node = rank; node > 0; node -= node & -node) count += tree[node] ?? 0;
  return count;
}
function addTo(tree, rank, often) {
  if (often !== 0)
    for (let node = rank + 1; node < tree.length; node += node & -node) tree[node] = (tree[node] ?? 0) + often;
}

// src/statistics/counted-pearson.ts
function prepareCountedPearson(sample) {
  let clusters = sumClusters(sample), whole = varianceOf(addUp(clusters, new Int32Array(clusters.length).fill(1)));
  return (times) => {
    let drawn = varianceOf(addUp(clusters, times));
    if (drawn.x > 1e-12 * whole.x && drawn.y > 1e-12 * whole.y)
      return Math.min(1, Math.max(-1, drawn.xy / Math.sqrt(drawn.x) / Math.sqrt(drawn.y)));
  };
}
function sumClusters({ x, y, clusterOf, sizes }) {
  let clusters = Array.from(sizes, () => ({ count: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 })), [meanX, meanY] = [meanOf(x), meanOf(y)];
  for (let [index, cluster] of clusterOf.entries()) {
    let [a, b] = [(x[index] ?? 0) - meanX, (y[index] ?? 0) - meanY], sums = clusters[cluster];
    sums !== void 0 && (sums.count += 1, sums.x += a, sums.y += b, sums.xx += a * a, sums.yy += b * b, sums.xy += a * b);
  }
  return clusters;
}
var meanOf = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
function addUp(clusters, times) {
  let all = { count: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
  for (let [cluster, sums] of clusters.entries()) {
    let often = times[cluster] ?? 0;
    often !== 0 && (all.count += often * sums.count, all.x += often * sums.x, all.y += often * sums.y, all.xx += often * sums.xx, all.yy += often * sums.yy, all.xy += often * sums.xy);
  }
  return all;
}
function varianceOf({ count, x, y, xx, yy, xy }) {
  return { x: xx - x * x / count, y: yy - y * y / count, xy: xy - x * y / count };
}

// src/statistics/counted-spearman.ts
function prepareCountedSpearman({ x, y, clusterOf }) {
  let [ofX, ofY] = [computeDenseRanks(x), computeDenseRanks(y)], [rankX, rankY] = [new Float64Array(ofX.distinct), new Float64Array(ofY.distinct)];
  return (times) => {
    let squares = Math.sqrt(rankDrawn(ofX, clusterOf, times, rankX)) * Math.sqrt(rankDrawn(ofY, clusterOf, times, rankY));
    if (!(squares > 0)) return;
    let products = 0;
    for (let index = 0; index < clusterOf.length; index += 1) {
      let often = times[clusterOf[index] ?? 0] ?? 0;
      often > 0 && (products += often * (rankX[ofX.ranks[index] ?? 0] ?? 0) * (rankY[ofY.ranks[index] ?? 0] ?? 0));
    }
    return Math.min(1, Math.max(-1, products / squares));
  };
}
function rankDrawn({ ranks }, clusterOf, times, into) {
  into.fill(0);
  let drawn = 0;
  for (let index = 0; index < clusterOf.length; index += 1) {
    let often = times[clusterOf[index] ?? 0] ?? 0;
    if (often === 0) continue;
    let rank = ranks[index] ?? 0;
    into[rank] = (into[rank] ?? 0) + often, drawn += often;
  }
  let below = 0, squares = 0;
  for (let rank = 0; rank < into.length; rank += 1) {
    let tied = into[rank] ?? 0, centred = below + (tied - drawn) / 2;
    into[rank] = centred, squares += tied * centred * centred, below += tied;
  }
  return squares;
}

// src/statistics/paired-sample.ts
function assemblePairedSample(pairs) {
  let numbers = /* @__PURE__ */ new Map(), clusterOf = Int32Array.from(pairs, ({ cluster }) => {
    let known = numbers.get(cluster) ?? numbers.size;
    return numbers.set(cluster, known), known;
  }), sizes = new Int32Array(numbers.size);
  for (let cluster of clusterOf) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  return {
    x: Float64Array.from(pairs, ({ x }) => requireFinite(x)),
    y: Float64Array.from(pairs, ({ y }) => requireFinite(y)),
    clusterOf,
    sizes
  };
}
function requireFinite(value) {
  if (!Number.isFinite(value)) throw new RangeError(`a correlation needs finite numbers, not ${value}`);
  return value;
}

// src/trust/bootstrapped-row.ts
var kendallPairs = 8e6, fewestResamples = 250;
function* bootstrapRow(pairs, plan) {
  let sample = assemblePairedSample(pairs), forKendall = Math.max(fewestResamples, Math.floor(kendallPairs / Math.max(1, pairs.length))), pearson = yield* bootstrapCorrelation(sample, prepareCountedPearson(sample), plan), spearman = yield* bootstrapCorrelation(sample, prepareCountedSpearman(sample), plan), kendall = yield* bootstrapCorrelation(sample, prepareCountedKendall(sample), {
    ...plan,
    resamples: Math.min(plan.resamples, forKendall)
  });
  return {
    pairs: pairs.length,
    clusters: sample.sizes.length,
    ...name("pearson", pearson),
    ...name("spearman", spearman),
    ...name("kendall", kendall)
  };
}
var name = (key, value) => value === void 0 ? {} : { [key]: value };

// src/trust/within-prompt.ts
var fewestNodes2 = 3, fewestClusters2 = 10;
function correlateWithinPrompts(pairs, confidence) {
  let prompts = [...groupPairs(pairs, "promptId").values()].filter((group) => group.length >= fewestNodes2);
  if (prompts.length === 0) return;
  let telling = prompts.filter((group) => correlatePairs(group, "pearson") !== void 0), used = telling.flat();
  return {
    pairs: used.length,
    clusters: countClusters(used),
    prompts: telling.length,
    constantPrompts: prompts.length - telling.length,
    ...telling.length > 0 && {
      pearson: averageOver(telling, "pearson", confidence),
      spearman: averageOver(telling, "spearman", confidence),
      kendall: averageOver(telling, "kendall", confidence)
    }
  };
}
function averageOver(prompts, name2, confidence) {
  let observations = prompts.map((group) => ({ value: correlatePairs(group, name2) ?? 0, cluster: group[0]?.cluster ?? "" })), mean = computeClusterVariance(observations);
  return mean.kind === "too-few-clusters" || mean.clusters < fewestClusters2 ? { estimate: observations.reduce((sum, { value }) => sum + value, 0) / observations.length } : { estimate: mean.mean, ...boundInterval(mean, confidence) };
}
function boundInterval({ mean, variance, df }, confidence) {
  let { low, high } = computeStudentInterval({ estimate: mean, standardError: Math.sqrt(variance), df, confidence });
  return { low: Math.max(-1, low), high: Math.min(1, high) };
}

// src/trust/trust-rows.ts
function* compareScores(pairs, plan) {
  if (pairs.length === 0) return [];
  let tasks = groupPairs(pairs, "task"), rows = [{ scope: "pooled", ...yield* bootstrapRow(pairs, plan) }];
  if (tasks.size > 1) for (let [task, ofTask] of tasks) rows.push({ scope: "task", task, ...yield* bootstrapRow(ofTask, plan) });
  let within = correlateWithinPrompts(pairs, plan.confidence);
  within !== void 0 && rows.push({ scope: "within-prompt", ...within });
  let between = correlateNodeMeans(pairs);
  return between !== void 0 && rows.push({ scope: "between-nodes", ...between }), rows;
}

// src/trust/trust-warnings.ts
var mostPlaces = 4;
function assembleTrustWarnings(rows, evaluators, confidence) {
  let voters = evaluators.filter(({ role }) => role === "consensus");
  return voters.flatMap((voter) => {
    let places = rows.filter(({ evaluator, scope }) => evaluator === voter.name && (scope === "pooled" || scope === "task")).flatMap(findPlace);
    if (places.length === 0) return [];
    let named = places.slice(0, mostPlaces).map(describePlace).join("; "), more = places.length > mostPlaces ? `; and ${places.length - mostPlaces} more` : "";
    return [
      {
        evaluator: voter.name,
        sentence: `${voter.name} votes against quality here: with ${Number((100 * confidence).toFixed(2))} % confidence it correlates negatively with ${named}${more}.`,
        cure: describeCure(voter, voters.length === 1)
      }
    ];
  });
}
function findPlace(row) {
  for (let coefficient of coefficientNames) {
    let { low, high } = row[coefficient] ?? {};
    if (low !== void 0 && high !== void 0 && high < 0) return [{ row, coefficient, low, high }];
  }
  return [];
}
var titles = { pearson: "Pearson", spearman: "Spearman", kendall: "Kendall" };
function describePlace({ row, coefficient, low, high }) {
  let { estimate = low } = row[coefficient] ?? {}, where = row.task === void 0 ? "over all answers" : `in the task ${row.task}`;
  return `${row.against} ${where} (${titles[coefficient]} ${signed(estimate)} [${signed(low)}, ${signed(high)}])`;
}
var signed = (value) => value.toFixed(2).replace("-", "\u2212");
function describeCure({ name: name2, use }, alone) {
  return `Write "role: analysis" under "${name2 === use ? `- use: ${use}` : `- use: ${use}, name: ${name2}`}" in the evaluators of the suite${alone ? ", and give another evaluator the vote (role: consensus)" : ""}: then it is reported and does not vote.`;
}

// src/trust/yardsticks.ts
function listYardsticks(evaluators) {
  let namesOf = (use) => evaluators.filter((evaluator) => evaluator.use === use).map(({ name: name2 }) => name2), [own] = namesOf("token-f1"), taken = evaluators.some(({ name: name2 }) => name2 === "token-f1"), tokenF1 = { name: own ?? (taken ? "token-f1 of the answers" : "token-f1"), ofSuite: own !== void 0 };
  return { tokenF1, names: [tokenF1.name, ...namesOf("gpt-judge"), ...namesOf("recorded-scores")] };
}

// src/trust/trust.ts
async function computeTrust(request, { signal, onProgress }) {
  let { nodes, evaluators, questions, seed, maps = /* @__PURE__ */ new Map(), confidence = 0.95, resamples = 1e3 } = request, yardsticks = listYardsticks(evaluators), answers = gatherScoredAnswers({ nodes, evaluators, yardsticks, questions, maps }), tasks = listComparisons(evaluators, yardsticks.names), known = /* @__PURE__ */ new Map(), rows = [];
  for (let [done, { evaluator, against }] of tasks.entries()) {
    onProgress(done, tasks.length);
    let key = JSON.stringify([evaluator, against].toSorted()), comparison = known.get(key) ?? await takeTurns(compareScores(pairScores(answers, evaluator, against), { seed, confidence, resamples }), signal);
    known.set(key, comparison), rows.push(...comparison.map((row) => ({ evaluator, against, ...row })));
  }
  onProgress(tasks.length, tasks.length);
  let judges = evaluators.filter(({ use }) => use === "gpt-judge").map(({ name: name2 }) => name2);
  return {
    rows,
    confidence,
    resamples,
    runs: nodes.map(({ name: name2 }) => name2),
    warnings: [...assembleTrustWarnings(rows, evaluators, confidence)],
    agreements: [...assembleJudgeAgreements(answers, judges)]
  };
}
function listComparisons(evaluators, yardsticks) {
  return evaluators.flatMap(
    ({ name: name2 }) => yardsticks.filter((against) => against !== name2).map((against) => ({ evaluator: name2, against }))
  );
}
async function takeTurns(steps, signal) {
  for (; ; ) {
    await waitForTurn(signal);
    let step = steps.next();
    if (step.done === !0) return step.value;
  }
}

// src/commands/assess-trust.ts
async function assessTrust(world, { suite, set }, nodes, maps) {
  let request = {
    nodes: nodes.filter(({ run }, index) => nodes.findIndex((other) => other.run.header.runId === run.header.runId) === index),
    evaluators: listEvaluators(suite),
    questions: set.questions,
    ...maps !== void 0 && { maps },
    seed: suite.seed
  };
  return computeTrust(request, {
    signal: world.signal,
    onProgress: (done, total) => world.screen.progress({ label: "comparing the evaluators:", done, total })
  });
}

// src/commands/same-questions.ts
function requireSameQuestions(run, { set }, who, cure = "Gate it with the suite that it was measured with, or measure again.") {
  if (run.header.questionDigest === set.digest) {
    requireItsPlaces(run, set, who);
    return;
  }
  throw new InputError(
    `${who} was measured on other questions (question digest ${shorten(run.header.questionDigest)}, the suite has ${shorten(set.digest)}): prompts, sample, templates, generation defaults or block plan have changed since`,
    { cure }
  );
}
function requireItsPlaces({ answers }, { questions }, who) {
  for (let [id, { task, cluster }] of answers) {
    let prompt = questions.get(id)?.prompt;
    if (!(prompt === void 0 || prompt.task === task && prompt.cluster === cluster))
      throw new InputError(`${who} gives the prompt ${JSON.stringify(id)} another task or cluster than the suite does`, {
        cure: "The file was changed after it was written: measure again."
      });
  }
}
var shorten = (digest) => `${digest.slice(0, 19)}\u2026`;

export {
  createScreen,
  tableLines,
  listLines,
  bullet,
  factLines,
  section,
  joinParts,
  renderTrustForTerminal,
  trustLines,
  listEvaluators,
  computePromptQuality,
  scoreOf,
  computeClusterVariance,
  assessTrust,
  requireSameQuestions
};
