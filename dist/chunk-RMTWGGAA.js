import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  bootstrapCorrelation,
  bullet,
  computeClusterVariance,
  computeKendall,
  computePearson,
  computeRanks,
  createScreen,
  joinParts,
  prepareCountedPearson,
  scoreOf,
  section,
  tableLines
} from "./chunk-C4KU32DS.js";
import {
  wrapText
} from "./chunk-WJPUGUS3.js";
import {
  computeTokenF1
} from "./chunk-5VCNKVPE.js";
import {
  waitForTurn
} from "./chunk-J2THTO2P.js";
import {
  computeStudentInterval
} from "./chunk-VFMUNMOA.js";
import {
  nameOfEvaluator,
  roleOfEvaluator
} from "./chunk-PZX4F2R4.js";
import {
  AGREEMENT,
  NOTHING_TO_CORRELATE,
  TRUST,
  assembleAgreementTable,
  assembleTrustGroups,
  describeTrust
} from "./chunk-VXHRE3B5.js";

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
    let { drawn, balance, tiedRuns } = countBalance(pairs, times, tree, tied), all = pairsAmong(drawn), tiedOthers = tied.reduce((sum, count) => sum + pairsAmong(count), 0), free = Math.sqrt(all - tiedRuns) * Math.sqrt(all - tiedOthers);
    return free > 0 ? Math.min(1, Math.max(-1, balance / free)) : void 0;
  };
}
var pairsAmong = (count) => count * (count - 1) / 2;
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
    tiedRuns += pairsAmong(drawn - before);
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
var fewestNodes2 = 3, fewestClusters = 10;
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
  return mean.kind === "too-few-clusters" || mean.clusters < fewestClusters ? { estimate: observations.reduce((sum, { value }) => sum + value, 0) / observations.length } : { estimate: mean.mean, ...boundInterval(mean, confidence) };
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

export {
  renderTrustForTerminal,
  trustLines,
  listEvaluators,
  assessTrust
};
