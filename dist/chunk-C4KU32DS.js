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
  xoroshiro128plus
} from "./chunk-R7MY7MOD.js";
import {
  computeQuantile,
  computeStudentInterval
} from "./chunk-VFMUNMOA.js";
import {
  computeMean,
  isNonEmpty
} from "./chunk-UNFM3TFD.js";
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

// src/poq/consensus/mean-consensus.ts
function computeConsensus(scores) {
  return computeMean(scores);
}
function joinScores(scores, joinedBy) {
  return joinedBy === "median" ? computeQuantile(scores, 0.5) : computeMean(scores);
}
var openMeanConsensus = () => ({
  compute(scores, _members, count) {
    let sum = 0;
    for (let place = 0; place < count; place += 1) sum += scores[place] ?? 0;
    return sum / count;
  },
  fillWithout(scores, _members, count, others) {
    let sum = 0;
    for (let place = 0; place < count; place += 1) sum += scores[place] ?? 0;
    for (let place = 0; place < count; place += 1) others[place] = (sum - (scores[place] ?? 0)) / (count - 1);
  },
  learn() {
  }
});

// src/poq/consensus/prompt-quality.ts
function computePromptQuality(run, promptId, electorate) {
  let answer = run.answers.get(promptId);
  if (answer === void 0) return { kind: "absent", reason: "not asked" };
  if (answer.outcome === "lost") return { kind: "absent", reason: `lost: ${answer.reason}` };
  let scores = listVoiceScores(run, answer, electorate);
  return typeof scores == "string" ? { kind: "unscored", reason: scores } : isNonEmpty(scores) ? { kind: "scored", quality: computeConsensus(scores) } : { kind: "unscored", reason: "no evaluator votes" };
}
function listVoiceScores(run, answer, { voices, maps }) {
  let scores = [];
  for (let { evaluators, joinedBy } of voices) {
    let joined = [];
    for (let evaluator of evaluators) {
      let score = scoreOf(run, answer, evaluator, maps);
      if (typeof score == "string") return `${evaluator}: ${score}`;
      joined.push(score);
    }
    isNonEmpty(joined) && scores.push(joinScores(joined, joinedBy));
  }
  return scores;
}
function scoreOf(run, answer, evaluator, maps) {
  if (answer.outcome === "failed") return 0;
  let score = run.scores.get(evaluator)?.get(answer.promptId);
  return score === void 0 ? "not scored" : mapScore(score, maps.get(evaluator) ?? { kind: "own" }, run.evaluators.get(evaluator)?.scale);
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

export {
  createScreen,
  tableLines,
  listLines,
  bullet,
  factLines,
  section,
  joinParts,
  computePearson,
  computeKendall,
  computeRanks,
  openMeanConsensus,
  computePromptQuality,
  listVoiceScores,
  scoreOf,
  uniformInt,
  computeClusterVariance,
  bootstrapCorrelation,
  prepareCountedPearson,
  requireSameQuestions
};
