import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  acceptBaseline,
  computeLargestShare,
  describeUpload,
  digestCandidate,
  findFewBlocks,
  listParts,
  pairCosts,
  publishArtifacts
} from "./chunk-EAMLWXZW.js";
import {
  parseCandidate
} from "./chunk-3CDBRDUL.js";
import {
  assembleNode,
  assemblePageData,
  assembleRules,
  clipToPlot,
  computeAxis,
  computeMeanCost,
  computeMeanCosts,
  drawAxes,
  findBlockers,
  findBreakages,
  fitScoreMaps,
  listRawScores,
  listVoices,
  markup,
  placeLabels,
  renderDetails,
  renderDocument,
  renderDrawing,
  renderFacts,
  renderFindings,
  renderLeftOut,
  renderPageHeader,
  renderProposal,
  renderReasons,
  renderTable,
  renderTroubles,
  renderVerdict,
  roundPlace,
  scaleLinear
} from "./chunk-JJ6EKKWB.js";
import {
  assembleCostMeasure,
  listComponents,
  serialLatency
} from "./chunk-IM6DMTUK.js";
import {
  blocksAt
} from "./chunk-MV7SFPD5.js";
import {
  assessTrust,
  listEvaluators,
  trustLines
} from "./chunk-RMTWGGAA.js";
import {
  bullet,
  computeClusterVariance,
  createScreen,
  factLines,
  joinParts,
  listLines,
  requireSameQuestions,
  scoreOf,
  section,
  tableLines
} from "./chunk-C4KU32DS.js";
import {
  wrapText
} from "./chunk-WJPUGUS3.js";
import {
  baselineEnding,
  chooseJudged,
  concludeWithout,
  loadGround,
  locateInRepository,
  publishComment,
  requireOwnFolders,
  scoreRuns,
  warnOfFailure
} from "./chunk-H2PIMLPR.js";
import {
  countNoun,
  countOutcomes,
  listScores,
  loadBaselines,
  renderCommandLine,
  renderNextCommand
} from "./chunk-R7MY7MOD.js";
import {
  describePath,
  require_dist
} from "./chunk-WEHNRBUX.js";
import {
  computeQuantile,
  computeStudentCumulative,
  computeStudentInterval
} from "./chunk-VFMUNMOA.js";
import {
  computeMean,
  isNonEmpty
} from "./chunk-UNFM3TFD.js";
import {
  compareEnvironments,
  describeHardwareOf,
  isElsewhere
} from "./chunk-W2JIOW6A.js";
import {
  nameOfEvaluator
} from "./chunk-PZX4F2R4.js";
import {
  AGREEMENT,
  CONSUMPTION,
  COST,
  EVALUATORS,
  INSTRUMENTS,
  MOST_PROPOSED,
  PROPOSAL,
  SCORING_COST,
  STEADINESS,
  TROUBLES,
  TRUST,
  assembleAgreementTable,
  assembleCanaryTable,
  assembleCheckRun,
  assembleConsumptionTable,
  assembleEvaluatorLines,
  assembleEvaluatorTable,
  assembleInstrumentTable,
  assembleJudgeFacts,
  assembleJudgeTable,
  assembleLoadTable,
  assembleNodeTable,
  assemblePooledTrust,
  assembleProposalTable,
  assembleScoringCostTable,
  assembleStackTable,
  assembleStory,
  assembleTrustTable,
  computeCommentKey,
  costUnitSuffix,
  describeFitness,
  describePlace,
  describeProposedVerdict,
  describeTrust,
  findTrust,
  isDoubtful,
  isUsualCost,
  listJudges,
  longestComment,
  nameCheck,
  nameLoadTable,
  otherNode,
  publishCheck,
  referenceCost,
  renderComment,
  renderCommentBody,
  renderCost,
  renderLevel,
  shownCost,
  verdictMark,
  withholdTexts
} from "./chunk-VXHRE3B5.js";
import {
  quote
} from "./chunk-ORAYPPDY.js";
import {
  cutText,
  renderPlain
} from "./chunk-XKHD6ELO.js";
import {
  isRecord
} from "./chunk-OLLYLGEN.js";
import {
  DocumentError,
  EdgeError,
  InputError
} from "./chunk-Y6MH4YRJ.js";
import {
  __toESM
} from "./chunk-ICRSZE4X.js";

// src/commands/comparable-baselines.ts
async function loadComparable(world, loaded, inputs, folder) {
  let { against } = loaded.suite.gate;
  return (await loadBaselines(world.files, folder)).filter(({ name, run }) => run.header.questionDigest === loaded.set.digest ? !0 : ((against === name || against === "best" || against === "all") && requireSameQuestions(
    run,
    loaded,
    `the baseline ${name}`,
    `Measure it again: ${renderNextCommand("measure", inputs, { accept: name })}, with its candidate.yaml.`
  ), world.screen.warn(`the baseline ${name} asks other questions and is left out`), !1));
}

// src/gate/partly-timed.ts
function countUntimed({ run, latencies }) {
  if (run.blocks.length > 0) return 0;
  let answered = [...run.answers.values()].filter(({ outcome }) => outcome === "answered"), isTimed = ({ promptId }) => latencies.has(promptId), timed = answered.filter(isTimed), blocks = new Set(timed.map(({ block }) => block)), whole = !blocks.has(void 0) && answered.every((answer) => isTimed(answer) || !blocks.has(answer.block));
  return timed.length === 0 || whole ? 0 : answered.length - timed.length;
}

// src/gate/cost-obstacles.ts
function findCostObstacles(candidate, baseline) {
  let nodes = [candidate, baseline], missing = nodes.flatMap(findNoCost);
  if (baseline.calibration !== void 0) return missing;
  let byMachine = sharesMachine(candidate, baseline);
  return [
    ...missing,
    ...byMachine ? nodes.flatMap(findPartlyTimed) : [],
    ...byMachine ? [...findHardwareObstacles(candidate, baseline), ...findMeterObstacles(candidate, baseline)] : []
  ];
}
function findNoCost(node) {
  let { name, costs } = node;
  return costs.kind !== "absent" || costs.because === "untimed" ? [] : costs.because === "none-answered" ? findNoTimedAnswer(node) : [{ code: "cost-unmeasured", sentence: `Costs are not comparable: ${name} ${costs.why}.`, cure: costs.cure }];
}
function findNoTimedAnswer({ name, costs }) {
  return costs.kind !== "absent" || costs.because !== "none-answered" ? [] : [{ code: "no-timed-answer", sentence: `Costs are not comparable: ${name} ${costs.why}.`, cure: costs.cure }];
}
function requireCosts({ name, costs }) {
  if (!(costs.kind !== "absent" || costs.because !== "untimed"))
    throw new InputError(`the reward weighs cost, but the run of ${name} ${costs.why}`, { cure: costs.cure });
}
function sharesMachine(candidate, baseline) {
  let [mine, theirs] = [listParts(candidate.costs), listParts(baseline.costs)];
  return mine.length === 0 || theirs.length === 0 ? !0 : mine.some(({ costs: { source } }, index) => source === "machine" && theirs[index]?.costs.source === "machine");
}
function findPartlyTimed(node) {
  let untimed = countUntimed(node);
  return untimed === 0 ? [] : [
    {
      code: "partly-timed",
      sentence: `Costs are not comparable: ${untimed} of ${node.run.answers.size} recorded answers of ${node.name} carry no timing.`,
      cure: "Record e2eMs with every answer, or with every answer of the latency blocks, and its block with each of those."
    }
  ];
}
function findHardwareObstacles(candidate, baseline) {
  let hardware = compareEnvironments(candidate.run.header, baseline.run.header, [candidate.name, baseline.name]);
  return hardware.kind === "same" ? [] : hardware.kind === "differs" ? [
    {
      code: "hardware-differs",
      sentence: `Costs are not comparable: ${hardware.sentence}.`,
      cure: `Measure ${baseline.name} on this hardware: poq measure --accept ${baseline.name} with its candidate.yaml; or name it in gate.calibrate, and poq evaluate measures both here.`
    }
  ] : [
    {
      code: "hardware-unknown",
      sentence: `Costs are not comparable: ${hardware.sentence}.`,
      cure: "Say in environment: of the candidate made elsewhere on what hardware that was; what only declares its hardware is compared with nothing but its like."
    }
  ];
}
var meters = { gpu: "its GPUs", "cpu-package": "its CPU packages" };
function findMeterObstacles(candidate, baseline) {
  let [mine, theirs] = [findMeter(candidate), findMeter(baseline)];
  return mine === void 0 || theirs === void 0 || mine === theirs ? [] : [
    {
      code: "meters-differ",
      sentence: `Costs are not comparable: the energy of ${candidate.name} is that of ${meters[mine]}, that of ${baseline.name} of ${meters[theirs]}.`,
      cure: `Measure ${baseline.name} again with the same meter.`
    }
  ];
}
var findMeter = ({ costs }) => listParts(costs).flatMap(({ costs: part }) => part.kind === "per-block" ? part.meter ?? [] : [])[0];

// src/gate/cost-reference.ts
function referToBaseline(baseline, measure, { reference }) {
  let means = computeMeanCosts(baseline.costs);
  if (means !== void 0)
    return reference !== void 0 ? [{ kind: "fixed", value: reference }] : mapComponents(measure, (component, index) => (requirePositiveCost(means[index] ?? 0, component, `the mean ${nameCost(measure, component)} of ${baseline.name}`), { kind: "baseline-mean" }));
}
function referToSet(baselines, measure, { reference }) {
  if (reference !== void 0) return [{ kind: "fixed", value: reference }];
  let means = baselines.flatMap((node) => {
    let found = computeMeanCosts(node.costs);
    return found === void 0 ? [] : [found];
  });
  return mapComponents(measure, (component, index) => {
    let sample = means.flatMap((of) => of[index] ?? []), median = isNonEmpty(sample) ? computeQuantile(sample, 0.5) : 0, whose = `the median of the baselines\u2019 mean ${nameCost(measure, component)}s`;
    return { kind: "fixed", value: requirePositiveCost(median, component, whose) };
  });
}
function computeReferences(references, baseline) {
  if (references === void 0) return;
  let means = computeMeanCosts(baseline.costs), values = references.flatMap((reference, index) => reference.kind === "fixed" ? reference.value : means?.[index] ?? []);
  return isNonEmpty(values) && values.length === references.length ? values : void 0;
}
var computeReference = (references, measure) => measure.name === "mix" ? 1 : references[0];
function computeRelativeCost({ costs }, references) {
  let mean = computeMeanCost(costs, references);
  return mean === void 0 || costs.kind === "mix" ? mean : mean / references[0];
}
function requirePositiveCost(cost, { name, unit }, whose) {
  if (cost > 0) return cost;
  let fixed = name === "latency" ? "referenceMs" : "reference";
  throw new InputError(`the reward divides costs by ${whose}, which is 0 ${unit}`, {
    cure: name === "usd" ? "Add prices that are not 0, or set reward: { cost: none } to gate on quality alone." : `Record what was measured, set reward.cost.${fixed}, or reward: { cost: none } to gate on quality alone.`
  });
}
var nameCost = (measure, { name }) => measure.name === "mix" ? `${name} cost` : "cost";
function mapComponents(measure, refer) {
  let [first, ...rest] = listComponents(measure);
  return [refer(first, 0), ...rest.map((component, index) => refer(component, index + 1))];
}

// src/gate/estimate/run-variance.ts
var ASSUMED_RUN_SPREAD = { kind: "assumed", share: 0.03 };
function computeRunVariance(spread, means, reference) {
  return means.reduce((sum, mean) => sum + (spread.share * mean / reference) ** 2, 0);
}

// src/gate/estimate/cost-part.ts
function computeCostDifference(measured, reference, runSpread) {
  let candidateCosts = measured.map(({ candidateCost }) => candidateCost), baselineCosts = measured.map(({ baselineCost }) => baselineCost);
  if (!isNonEmpty(candidateCosts) || !isNonEmpty(baselineCosts)) return tooFewBlocks(0);
  let candidateMean = computeMean(candidateCosts), baselineMean = computeMean(baselineCosts), divisor = positive(reference.kind === "fixed" ? reference.value : baselineMean), ratio = reference.kind === "fixed" ? 1 : candidateMean / baselineMean, terms = measured.map(({ candidateCost, baselineCost }) => (candidateCost - ratio * baselineCost) / divisor), spread = computeClusterVariance(measured.map(({ block }, i) => ({ value: terms[i] ?? 0, cluster: block })));
  if (spread.kind === "too-few-clusters") return tooFewBlocks(spread.clusters);
  let normalized = (candidateMean - baselineMean) / divisor, described = describeSpread(spread, divisor, runSpread, [candidateMean, baselineMean]);
  return { part: { normalized, candidateMean, baselineMean, ...described, prompts: spread.n }, terms };
}
function computeNodeCost(measured, reference, runSpread) {
  let divisor = positive(reference), terms = measured.map(({ cost }) => cost / divisor), spread = computeClusterVariance(measured.map(({ block }, i) => ({ value: terms[i] ?? 0, cluster: block })));
  if (spread.kind === "too-few-clusters") return tooFewBlocks(spread.clusters);
  let candidateMean = spread.mean * divisor, described = describeSpread(spread, divisor, runSpread, [candidateMean]);
  return { part: { normalized: spread.mean, candidateMean, ...described, prompts: spread.n }, terms };
}
function describeSpread(spread, reference, runSpread, means) {
  let { variance, df, clusters: blocks } = spread, runVariance = computeRunVariance(runSpread, means, reference), runDf = runSpread.kind === "estimated" ? { runDf: runSpread.df } : {};
  return { reference, variance, df, runVariance, ...runDf, blocks };
}
function tooFewBlocks(found) {
  return { kind: "too-few", what: "blocks", found };
}
function positive(reference) {
  if (!(reference > 0 && Number.isFinite(reference))) throw new RangeError(`costs are divided by a positive reference, not ${reference}`);
  return reference;
}

// src/gate/estimate/block-cost.ts
function computeBlockCostDifference(measured, reference, runSpread) {
  let candidate = computeRatio(measured.map((pair) => pair.candidate)), baseline = computeRatio(measured.map((pair) => pair.baseline));
  if (candidate === void 0 || baseline === void 0) return tooFewBlocks(0);
  let divisor = positive(reference.kind === "fixed" ? reference.value : baseline.mean), slope = reference.kind === "fixed" ? 1 : candidate.mean / baseline.mean, terms = candidate.residuals.map((residual, k) => (residual - slope * (baseline.residuals[k] ?? 0)) / divisor), figures = { normalized: (candidate.mean - baseline.mean) / divisor, candidateMean: candidate.mean, baselineMean: baseline.mean }, answers = Math.min(candidate.answers, baseline.answers);
  return describeBlockCost({ ...figures, reference: divisor, answers }, { terms, blocks: blocksOf(measured) }, runSpread);
}
function computeNodeBlockCost(measured, reference, runSpread) {
  let divisor = positive(reference), ratio = computeRatio(measured);
  if (ratio === void 0) return tooFewBlocks(0);
  let terms = ratio.residuals.map((residual) => residual / divisor), figures = { normalized: ratio.mean / divisor, candidateMean: ratio.mean, reference: divisor, answers: ratio.answers };
  return describeBlockCost(figures, { terms, blocks: blocksOf(measured) }, runSpread);
}
function describeBlockCost(figures, { terms, blocks }, runSpread) {
  let spread = computeClusterVariance(blocks.map((block, k) => ({ value: terms[k] ?? 0, cluster: block })));
  if (spread.kind === "too-few-clusters") return tooFewBlocks(spread.clusters);
  let { candidateMean, baselineMean } = figures, means = baselineMean === void 0 ? [candidateMean] : [candidateMean, baselineMean];
  return { part: { ...figures, ...describeSpread(spread, figures.reference, runSpread, means) }, terms, blocks };
}
function computeRatio(totals) {
  for (let { total, answers: answers2 } of totals)
    if (!Number.isFinite(total) || !(answers2 >= 0 && Number.isFinite(answers2)))
      throw new RangeError(`a block's cost needs a finite total and a number of answers, not ${total} over ${answers2}`);
  let answers = totals.reduce((sum, block) => sum + block.answers, 0);
  if (answers === 0) return;
  let mean = totals.reduce((sum, block) => sum + block.total, 0) / answers, perBlock = answers / totals.length;
  return { mean, answers, residuals: totals.map((block) => (block.total - mean * block.answers) / perBlock) };
}
function blocksOf(measured) {
  let blocks = measured.map(({ block }) => block);
  if (new Set(blocks).size < blocks.length) throw new RangeError("every block has one total, but a block comes twice");
  return blocks;
}

// src/gate/estimate/mixed-block-cost.ts
function computeMixedBlockCostDifference(parts, runSpread) {
  return mix(
    commonBlocks(parts).map(({ weight, measured, reference }) => ({
      weight,
      cost: computeBlockCostDifference(measured, reference, runSpread)
    })),
    runSpread
  );
}
function computeMixedNodeBlockCost(parts, runSpread) {
  return mix(
    commonBlocks(parts).map(({ weight, measured, reference }) => ({ weight, cost: computeNodeBlockCost(measured, reference, runSpread) })),
    runSpread
  );
}
function mix(costs, runSpread) {
  let parts = [];
  for (let { weight, cost } of costs) {
    if ("kind" in cost) return cost;
    parts.push({ ...cost, weight });
  }
  let [first] = parts;
  if (first === void 0) return tooFewBlocks(0);
  let sumOf = (figure) => parts.reduce((sum, { weight, part }) => sum + weight * figure(part), 0), figures = {
    normalized: sumOf((part) => part.normalized),
    candidateMean: sumOf((part) => part.candidateMean / part.reference),
    ...first.part.baselineMean !== void 0 && { baselineMean: sumOf((part) => (part.baselineMean ?? 0) / part.reference) },
    reference: 1,
    answers: Math.min(...parts.map(({ part }) => part.answers ?? 0))
  }, termAt = parts.map(({ weight, terms: terms2, blocks }) => new Map(blocks.map((block, k) => [block, weight * (terms2[k] ?? 0)]))), terms = first.blocks.map((block) => termAt.reduce((sum, of) => sum + (of.get(block) ?? 0), 0));
  return describeBlockCost(figures, { terms, blocks: first.blocks }, runSpread);
}
function commonBlocks(parts) {
  let sum = parts.reduce((total, { weight }) => total + weight, 0);
  if (!(parts.every(({ weight }) => weight >= 0) && Math.abs(sum - 1) < 1e-9))
    throw new RangeError(`the weights of a mix are shares that add up to 1, not ${parts.map(({ weight }) => weight).join(", ")}`);
  let weighing2 = parts.filter(({ weight }) => weight > 0), known = weighing2.map(({ measured }) => new Set(measured.map(({ block }) => block)));
  return weighing2.map((part) => ({ ...part, measured: part.measured.filter(({ block }) => known.every((blocks) => blocks.has(block))) }));
}

// src/gate/estimate/covariance.ts
function computeCovariance(measured, n) {
  let pairs = measured.flatMap(({ block, quality, cost }) => quality === void 0 ? [] : [{ block, quality, cost }]), blocks = [...Map.groupBy(pairs, ({ block }) => block).values()], groups = blocks.length < pairs.length ? blocks : [pairs], free = pairs.length - groups.length;
  return free < 1 ? 0 : groups.reduce((sum, group) => sum + crossProduct(group), 0) / free * pairs.length / (measured.length * n);
}
function computeClusterCovariance(qualities, costs) {
  let costOf = sumDeviations(costs);
  return [...sumDeviations(qualities)].map(([cluster, quality]) => {
    let cost = costOf.get(cluster);
    return cost === void 0 || quality.share === 1 ? 0 : quality.sum * cost.sum / Math.sqrt((1 - quality.share) * (1 - cost.share));
  }).reduce((sum, product) => sum + product, 0) / (qualities.length * costs.length);
}
function sumDeviations(all) {
  let values = all.map(({ value }) => value), mean = isNonEmpty(values) ? computeMean(values) : 0;
  return new Map(
    [...Map.groupBy(all, ({ cluster }) => cluster)].map(([cluster, members]) => {
      let sum = members.reduce((total, { value }) => total + value - mean, 0);
      return [cluster, { sum, share: members.length / all.length }];
    })
  );
}
function crossProduct(group) {
  let quality = group.reduce((sum, pair) => sum + pair.quality, 0) / group.length, cost = group.reduce((sum, pair) => sum + pair.cost, 0) / group.length;
  return group.reduce((sum, pair) => sum + (pair.quality - quality) * (pair.cost - cost), 0);
}

// src/gate/estimate/quality-part.ts
var NONZERO_NEEDED = 10;
function computeQualityPart(values) {
  let estimate = computeClusterVariance(values);
  if (estimate.kind === "too-few-clusters") return { kind: "too-few", what: "clusters", found: estimate.clusters };
  let { mean, df, clusters, n } = estimate, rareVariance = 2 * largestDifference(values) ** 2 / n ** 2;
  return { mean, variance: estimate.variance + rareVariance, df, clusterVariance: estimate.variance, rareVariance, clusters, n };
}
function largestDifference(values) {
  let sizes = values.map(({ value }) => Math.abs(value)).filter((size) => size > 0);
  return sizes.length < NONZERO_NEEDED ? 1 : sizes.reduce((largest, size) => Math.max(largest, size), 0);
}

// src/gate/estimate/estimate-parts.ts
function assembleParts(values, { cost, blockCost }) {
  if (cost !== void 0 && blockCost !== void 0) throw new RangeError("a cost is that of single prompts or of block totals, not both");
  let quality = computeQualityPart(values);
  if ("kind" in quality) return quality;
  if (blockCost !== void 0) {
    let totals = blockCost();
    return "kind" in totals ? totals : { quality, cost: totals.part, covariance: covarianceByTotals(values, totals) };
  }
  if (cost === void 0) return { quality, covariance: 0 };
  let linearized = cost.compute();
  return "kind" in linearized ? linearized : { quality, cost: linearized.part, covariance: covarianceByPrompt(values, cost, linearized.terms) };
}
function covarianceByPrompt(values, { measured, grouping }, terms) {
  if (grouping === "cluster") {
    let costs = measured.map(({ block }, i) => ({ cluster: block, value: terms[i] ?? 0 }));
    return computeClusterCovariance(values, costs);
  }
  let pairs = measured.map(({ index, block }, i) => ({
    block,
    quality: index === void 0 ? void 0 : valueAt(values, index),
    cost: terms[i] ?? 0
  }));
  return computeCovariance(pairs, values.length);
}
function covarianceByTotals(values, { blocks, terms }) {
  let order2 = new Map(blocks.map((block, k) => [block, k])), qualities = values.map(({ value, block }) => ({ value, cluster: order2.get(block) ?? -1 })), costs = terms.map((value, cluster) => ({ value, cluster }));
  return computeClusterCovariance(qualities, costs);
}
function valueAt(values, index) {
  let found = values[index];
  if (found === void 0) throw new RangeError(`a measured prompt points at quality ${index} of ${values.length}`);
  return found.value;
}

// src/gate/estimate/reward-interval.ts
function computeRewardInterval(parts, weighing2) {
  let { alpha, beta, confidence } = weighing2, { quality, cost } = parts, value = alpha * quality.mean - (cost === void 0 ? 0 : beta * cost.normalized), fromQuality = alpha ** 2 * quality.variance, fromCost = cost === void 0 ? 0 : beta ** 2 * cost.variance, fromRuns = cost === void 0 ? 0 : beta ** 2 * cost.runVariance, shared = 2 * alpha * beta * clipCovariance(parts), variance = Math.max(0, fromQuality + fromCost + fromRuns - shared), doubt = fromQuality ** 2 / quality.df + (cost === void 0 ? 0 : fromCost ** 2 / cost.df) + (cost?.runDf === void 0 ? 0 : fromRuns ** 2 / cost.runDf), least = Math.min(quality.df, cost?.df ?? quality.df, cost?.runDf ?? quality.df), df = doubt > 0 ? Math.max(least, variance ** 2 / doubt) : quality.df, standardError = Math.sqrt(variance);
  return { value, standardError, df, ...computeStudentInterval({ estimate: value, standardError, df, confidence }) };
}
function clipCovariance({ quality, cost, covariance }) {
  if (cost === void 0) return 0;
  let bound = Math.sqrt(quality.variance * cost.variance);
  return Math.min(bound, Math.max(-bound, covariance));
}

// src/gate/estimate/reward-estimate.ts
function estimateReward(values, costs, weighing2) {
  let parts = assembleParts(values, costs);
  return "kind" in parts ? parts : { kind: "estimate", ...computeRewardInterval(parts, weighing2), parts };
}

// src/gate/estimate/node-reward.ts
function computeNodeReward({ quality, cost, blockCost }, weighing2) {
  let values = quality.map(({ quality: value, ...asked }) => ({ value, ...asked })), byPrompt = cost && { ...cost, compute: () => computeNodeCost(cost.measured, cost.reference, cost.runSpread) };
  return estimateReward(values, { cost: byPrompt, blockCost: blockCost && (() => computeBlockCost(blockCost)) }, weighing2);
}
function computeBlockCost(input) {
  return "parts" in input ? computeMixedNodeBlockCost(input.parts, input.runSpread) : computeNodeBlockCost(input.measured, input.reference, input.runSpread);
}

// src/gate/run-spread.ts
var none = { kind: "assumed", share: 0 };
function runSpreadOf(...all) {
  return all.flatMap(listParts).every(({ costs }) => costs.source === "tokens") ? none : ASSUMED_RUN_SPREAD;
}

// src/gate/node-estimate.ts
function estimateNode(node, promptIds, rules, references) {
  let quality = [], indices = /* @__PURE__ */ new Map();
  for (let id of promptIds) {
    let answer = node.run.answers.get(id), worth = node.qualities.get(id);
    answer === void 0 || worth?.kind !== "scored" || (indices.set(id, quality.length), quality.push({ quality: worth.quality / 10, cluster: answer.cluster, ...answer.block !== void 0 && { block: answer.block } }));
  }
  let weighing2 = { alpha: rules.alpha, beta: references === void 0 ? 0 : rules.beta, confidence: rules.confidence };
  return references === void 0 || node.costs.kind === "absent" ? computeNodeReward({ quality }, weighing2) : computeNodeReward({ quality, ...assembleCost(node, node.costs, indices, references) }, weighing2);
}
function assembleCost({ run }, costs, indices, references) {
  let runSpread = runSpreadOf(costs);
  if (costs.kind === "per-answer") return { cost: { ...groupAnswers(costs, run, indices), reference: references[0], runSpread } };
  let parts = listParts(costs).flatMap(
    ({ share, costs: part }, index) => part.kind === "per-block" ? [{ weight: share, measured: [...part.blocks].map(([block, total]) => ({ block, ...total })), reference: references[index] ?? 1 }] : []
  ), [only] = parts;
  return { blockCost: costs.kind === "mix" || only === void 0 ? { parts, runSpread } : { ...only, runSpread } };
}
function groupAnswers({ answers }, run, indices) {
  let grouping = [...answers.values()].every(({ block }) => block !== void 0) ? "block" : "cluster";
  return { measured: [...answers.values()].map(({ promptId, cost, block }) => {
    let index = indices.get(promptId), cluster = run.answers.get(promptId)?.cluster ?? promptId;
    return { ...index !== void 0 && { index }, block: (grouping === "block" ? block : void 0) ?? cluster, cost };
  }), grouping };
}

// src/gate/baseline-choice.ts
function chooseBaselines(baselines, promptIds, rules) {
  if (!isNonEmpty(baselines)) return { kind: "none", reason: describeNone(rules.against) };
  if (rules.against === "best" || rules.against === "all") {
    let [costless2] = rules.cost === "none" ? [] : baselines.flatMap(findNoCost);
    if (costless2 !== void 0) return { kind: "none", reason: costless2 };
    let references = fixReferences(baselines, rules);
    return { kind: "chosen", gated: rules.against === "all" ? baselines : [findBest(baselines, promptIds, rules, references)], references };
  }
  let named = baselines.find((node) => node.name === rules.against);
  if (named === void 0) return { kind: "none", reason: describeMissing(rules.against, baselines) };
  let [costless] = rules.cost === "none" ? [] : findNoTimedAnswer(named);
  return costless !== void 0 ? { kind: "none", reason: costless } : { kind: "chosen", gated: [named], references: referToNamed(named, rules) };
}
var firstBaselineName = (against) => against === "best" || against === "all" ? "main" : against;
function describeNone(against) {
  return {
    code: "no-baselines",
    sentence: "There is no baseline to compare with.",
    cure: `Accept a run as the baseline: poq measure --accept ${firstBaselineName(against)}.`
  };
}
function describeMissing(against, baselines) {
  let names = baselines.map((node) => node.name);
  return {
    code: "baseline-missing",
    sentence: `There is no baseline called ${against}; there ${names.length === 1 ? "is" : "are"} ${names.join(", ")}.`,
    cure: `Accept one: poq measure --accept ${against}, or name another in gate.against.`
  };
}
function referToNamed(baseline, rules) {
  if (rules.cost !== "none")
    return requireCosts(baseline), referToBaseline(baseline, rules.cost, rules);
}
function fixReferences(baselines, rules) {
  if (rules.cost !== "none") {
    for (let baseline of baselines) requireCosts(baseline);
    return referToSet(baselines, rules.cost, rules);
  }
}
function findBest(baselines, promptIds, rules, references) {
  let [first, ...others] = baselines, reward = (node) => {
    let estimate = estimateNode(node, promptIds, rules, computeReferences(references, first));
    return estimate.kind === "estimate" ? estimate.value : Number.NEGATIVE_INFINITY;
  };
  return others.reduce((best, node) => reward(node) > reward(best) ? node : best, first);
}

// src/gate/bridged-baselines.ts
import { isDeepStrictEqual } from "node:util";
function bridgeBaselines(candidate, baselines, bridging) {
  return baselines.map((node) => {
    let calibration = findNeeded(candidate, node, bridging);
    return calibration === void 0 || !isKnown(calibration) ? node : { ...node, costs: calibration.baselineCosts, calibration };
  });
}
function bridgeCandidate(candidate, { calibration }) {
  return calibration === void 0 ? candidate : { ...candidate, costs: calibration.candidateCosts };
}
function findUnbridged(candidate, gated, bridging) {
  return gated.flatMap((node) => {
    let calibration = findNeeded(candidate, node, bridging);
    if (calibration === void 0 || isKnown(calibration)) return [];
    let cure = `Put that right and run poq evaluate again, or measure ${node.name} on this hardware: poq measure --accept ${node.name} with its candidate.yaml.`;
    return [{ code: "uncalibrated", sentence: calibration.sentence, cure }];
  });
}
function findNeeded(candidate, { name, run }, { calibrations, rules }) {
  if (compareEnvironments(candidate.run.header, run.header).kind !== "same")
    return calibrations.find(({ baseline, measure = rules.cost }) => baseline === name && isDeepStrictEqual(measure, rules.cost));
}
var isKnown = ({ candidateCosts, baselineCosts }) => candidateCosts.kind !== "absent" && baselineCosts.kind !== "absent";

// src/gate/estimate/decision.ts
function decideMargin(interval, margin) {
  return interval.low >= -margin ? "pass" : interval.high < -margin ? "fail" : "inconclusive";
}

// src/gate/estimate/flip.ts
var REACH = 100, FINEST_SHARE = 1e-6, STEPS = 400;
function findFlips(parts, weighing2, margin) {
  if (parts.cost === void 0 || !(weighing2.alpha > 0 || weighing2.beta > 0)) return [];
  let decide = (beta) => decideMargin(computeRewardInterval(parts, { ...weighing2, beta }), margin), grid = betaGrid(parts, weighing2, margin);
  return grid.slice(1).flatMap((high, i) => flipsBetween(decide, grid[i] ?? 0, high));
}
function findNearestFlip(parts, weighing2, margin) {
  let distance = (flip) => Math.abs(flip.beta - weighing2.beta), [first, ...others] = findFlips(parts, weighing2, margin);
  if (first === void 0) return;
  let nearest = others.reduce((best, flip) => distance(flip) < distance(best) ? flip : best, first);
  return { beta: nearest.beta, to: nearest.beta > weighing2.beta ? nearest.above : nearest.below };
}
function computeMarginBeta(parts, alpha, margin) {
  let cost = parts.cost?.normalized ?? 0;
  if (cost === 0) return;
  let beta = (alpha * parts.quality.mean + margin) / cost;
  return beta >= 0 && Number.isFinite(beta) ? beta : void 0;
}
function betaGrid(parts, { alpha, beta }, margin) {
  let bound = REACH * Math.max(alpha, beta), finest = bound * FINEST_SHARE, ratio = (bound / finest) ** (1 / STEPS), geometric = Array.from({ length: STEPS + 1 }, (_, step) => finest * ratio ** step), crossing = computeMarginBeta(parts, alpha, margin);
  return [...[0, beta, crossing ?? 0].filter((point) => point <= bound), ...geometric].sort((a, b) => a - b);
}
function flipsBetween(decide, low, high) {
  let below = decide(low);
  if (below === decide(high)) return [];
  let same = low, other = high;
  for (let middle = (same + other) / 2; middle > same && middle < other; middle = (same + other) / 2)
    decide(middle) === below ? same = middle : other = middle;
  return [{ beta: other, below, above: decide(other) }, ...flipsBetween(decide, other, high)];
}

// src/gate/estimate/reward-difference.ts
function computeRewardDifference({ quality, cost, blockCost }, weighing2) {
  let values = quality.map(({ difference: value, ...asked }) => ({ value, ...asked })), byPrompt = cost && { ...cost, compute: () => computeCostDifference(cost.measured, cost.reference, cost.runSpread) };
  return estimateReward(values, { cost: byPrompt, blockCost: blockCost && (() => computeBlockCost2(blockCost)) }, weighing2);
}
function computeBlockCost2(input) {
  return "parts" in input ? computeMixedBlockCostDifference(input.parts, input.runSpread) : computeBlockCostDifference(input.measured, input.reference, input.runSpread);
}

// src/gate/estimate/settlement.ts
var REACH2 = 100;
function estimateSettlement(parts, weighing2, margin) {
  let settles = (growth) => decideMargin(computeRewardInterval(grow(parts, growth), weighing2), margin) !== "inconclusive";
  if (settles({ prompts: 1, blocks: 1 })) return { kind: "settled" };
  let { n } = parts.quality, blocks = parts.cost?.blocks ?? 1, prompts = leastMore(n, (more) => settles({ prompts: 1 + more / n, blocks: 1 })), furtherBlocks = parts.cost === void 0 ? void 0 : leastMore(blocks, (more) => settles({ prompts: 1, blocks: 1 + more / blocks })), plan = parts.cost === void 0 ? void 0 : leastMore(n, (more) => settles({ prompts: 1 + more / n, blocks: 1 + more / n }));
  return prompts === void 0 && furtherBlocks === void 0 && plan === void 0 ? { kind: "none", because: explain(parts, weighing2, margin) } : {
    kind: "more",
    ...prompts === void 0 ? {} : { prompts },
    ...furtherBlocks === void 0 ? {} : { blocks: furtherBlocks },
    ...plan === void 0 ? {} : { plan: { prompts: plan, blocks: Math.ceil(plan / n * blocks) } }
  };
}
function explain(parts, weighing2, margin) {
  if (parts.cost === void 0) return "at-the-margin";
  let { runDf: _, ...cost } = parts.cost, steady = grow({ ...parts, cost: { ...cost, runVariance: 0 } }, { prompts: 1 + REACH2, blocks: 1 + REACH2 });
  return decideMargin(computeRewardInterval(steady, weighing2), margin) === "inconclusive" ? "at-the-margin" : "run-to-run";
}
function grow(parts, by) {
  let { quality, cost, covariance } = parts, variance = quality.clusterVariance / by.prompts + quality.rareVariance / by.prompts ** 2;
  return {
    quality: { mean: quality.mean, variance, df: quality.df * by.prompts },
    ...cost === void 0 ? {} : { cost: { ...cost, variance: cost.variance / by.blocks, df: cost.df * by.blocks } },
    covariance: covariance / by.prompts
  };
}
function leastMore(size, holds) {
  let fails = 0, works = REACH2 * size;
  if (holds(works)) {
    for (; works - fails > 1; ) {
      let middle = Math.floor((fails + works) / 2);
      holds(middle) ? works = middle : fails = middle;
    }
    return works;
  }
}

// src/gate/compare-nodes.ts
function compareNodes(candidate, baseline, promptIds, { rules, references }) {
  let quality = promptIds.map((id) => pairQuality(candidate, baseline, id)), weighing2 = { alpha: rules.alpha, beta: rules.beta, confidence: rules.confidence }, qualityOnly = computeRewardDifference({ quality }, weighing2), base = { baseline: baseline.name, qualityOnly, prompts: promptIds.length };
  if (references === void 0)
    return { ...base, difference: qualityOnly, costPrompts: 0, blockInformation: !0, ...lookAround(qualityOnly, weighing2, rules.margin) };
  let paired = pairCosts(candidate, baseline, promptIds);
  requireDivisible(paired, references, baseline, rules);
  let runSpread = runSpreadOf(candidate.costs, baseline.costs), difference = computeRewardDifference({ quality, ...weighCosts(paired, references, runSpread) }, weighing2);
  return {
    ...base,
    difference,
    ...describeCosts(candidate, baseline, paired, { rules, references }),
    ...lookAround(difference, weighing2, rules.margin),
    ...baseline.calibration !== void 0 && { calibration: baseline.calibration.sentence }
  };
}
function weighCosts(paired, references, runSpread) {
  let [reference] = references;
  if (paired.kind === "answers") {
    let grouping = paired.blockInformation ? "block" : "cluster";
    return { cost: { measured: paired.measured, grouping, reference, runSpread } };
  }
  let parts = paired.parts.map(({ share, measured }, index) => ({ weight: share, measured, reference: references[index] ?? reference }));
  return { blockCost: paired.parts.length > 1 ? { parts, runSpread } : { measured: paired.parts[0].measured, reference, runSpread } };
}
function requireDivisible(paired, references, baseline, { cost }) {
  if (cost === "none") return;
  let sums = paired.kind === "answers" ? [paired.measured.map(({ baselineCost }) => baselineCost)] : paired.parts.map(({ measured }) => measured.map(({ baseline: { total } }) => total));
  for (let [index, component] of listComponents(cost).entries()) {
    let costs = sums[index] ?? [];
    if (references[index]?.kind !== "baseline-mean" || costs.length === 0) continue;
    let sum = costs.reduce((total, value) => total + value, 0);
    requirePositiveCost(sum, component, `the mean cost of ${baseline.name}`);
  }
}
function describeCosts(candidate, baseline, paired, { rules: { cost }, references }) {
  let kind = [candidate, baseline].flatMap(({ costs }) => listParts(costs)).every(({ costs: { source } }) => source === "tokens") || cost === "none" ? {} : { costBlocks: cost.at === "serial" ? "latency" : "load" };
  if (paired.kind === "answers") {
    let share = computeLargestShare(paired.measured, references[0]), { measured, blockInformation } = paired;
    return { ...kind, costPrompts: measured.length, blockInformation, ...share !== void 0 && { largestAnswersShare: share } };
  }
  let blocks = new Set(paired.parts[0].measured.map(({ block }) => block)), asked = [...candidate.run.answers.values()].filter(({ block }) => block !== void 0 && blocks.has(block));
  return { ...kind, costPrompts: asked.length, blockInformation: !0 };
}
function lookAround(difference, weighing2, margin) {
  if (difference.kind === "too-few") return {};
  let flip = findNearestFlip(difference.parts, weighing2, margin);
  return { ...flip && { flip }, settlement: estimateSettlement(difference.parts, weighing2, margin) };
}
function pairQuality(candidate, baseline, id) {
  let [mine, theirs] = [candidate.qualities.get(id), baseline.qualities.get(id)];
  if (mine?.kind !== "scored" || theirs?.kind !== "scored") throw new RangeError(`prompt ${id} is not scored on both sides`);
  let { cluster = id, block } = candidate.run.answers.get(id) ?? {};
  return { difference: (mine.quality - theirs.quality) / 10, cluster, ...block !== void 0 && { block } };
}

// src/statistics/holm.ts
function decideHolm(pValues, level) {
  let order2 = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p), rejected = pValues.map(() => !1);
  for (let [k, { p, index }] of order2.entries()) {
    if (!(p < level / (order2.length - k))) break;
    rejected[index] = !0;
  }
  return rejected;
}

// src/gate/estimate/several-baselines.ts
function computeFailProbability(difference, margin) {
  let distance = difference.value + margin;
  return difference.standardError === 0 ? distance < 0 ? 0 : 1 : computeStudentCumulative(distance / difference.standardError, difference.df);
}
function decideAgainstAll(comparisons, margin, confidence) {
  let pValues = comparisons.map(({ difference }) => difference.kind === "estimate" ? computeFailProbability(difference, margin) : 1), failed = decideHolm(pValues, (1 - confidence) / 2), each = comparisons.map(({ name, difference }, index) => ({
    name,
    decision: decideOne(difference, failed[index] === !0, margin)
  }));
  return { decision: decideSet(each.map(({ decision }) => decision)), each };
}
function decideOne(difference, failed, margin) {
  return failed ? "fail" : difference.kind === "estimate" && decideMargin(difference, margin) === "pass" ? "pass" : "inconclusive";
}
function decideSet(each) {
  return each.includes("fail") ? "fail" : each.length > 0 && each.every((decision) => decision === "pass") ? "pass" : "inconclusive";
}

// src/gate/retried-load.ts
function findRetriedLoad({ name, run, costs }, measure) {
  let timed = listComponents(measure).some((component) => component.name !== "energy");
  if (measure.at !== "load" || !timed || costs.kind === "absent" || costs.kind === "per-answer") return [];
  let load = new Set(run.blocks.flatMap(({ kind, block }) => kind === "load" ? block : [])), answers = [...run.answers.values()], retried = new Set(
    answers.flatMap(
      ({ block, attempts = 1, resumed }) => block !== void 0 && load.has(block) && attempts > 1 && !resumed ? block : []
    )
  );
  return retried.size === 0 ? [] : [
    {
      code: "retried-load",
      sentence: `Costs are told, but not gated: in ${retried.size} of its ${load.size} load blocks ${name} answered only at a second or later attempt, so that these do not count, and which ones do is its own choice.`,
      cure: "Look in the server\u2019s log why requests failed, mend that and measure again without --resume."
    }
  ];
}

// src/gate/verdict-sentence.ts
function signed(value) {
  let text = Math.abs(value).toFixed(3);
  return `${value < 0 && Number(text) !== 0 ? "\u2212" : "+"}${text}`;
}
var describeInterval = ({ value, low, high }) => `${signed(value)} [${signed(low)}, ${signed(high)}]`;
function describeParts({ parts }, { alpha, beta }) {
  return parts.cost === void 0 ? "cost plays no part" : `quality contributes ${signed(alpha * parts.quality.mean)}, cost ${signed(-beta * parts.cost.normalized)}`;
}
function describeComparison(baseline, difference, status, rules) {
  let margin = rules.margin, figures = `difference ${describeInterval(difference)}, ${describeParts(difference, rules)}`;
  switch (status) {
    case "pass":
      return { code: "not-worse", sentence: `${describePass(baseline, difference, margin)}: ${figures}.` };
    case "fail":
      return { code: "worse", sentence: `The reward is worse than that of ${baseline} by more than ${margin}: ${figures}.` };
    case "inconclusive": {
      let several = difference.high < -margin ? " once the number of baselines is allowed for (Holm)" : "";
      return {
        code: "undecided",
        sentence: `Whether the reward is worse than that of ${baseline} by more than ${margin} cannot be told${several}: ${figures}.`
      };
    }
  }
}
function describePass(baseline, { low, high }, margin) {
  return low > 0 ? `The reward is higher than that of ${baseline}` : high < 0 ? `The reward is lower than that of ${baseline}, but by less than the margin of ${margin}` : `The reward is not worse than that of ${baseline} by more than ${margin}`;
}
function describeTooFew({ baseline, costPrompts, blockInformation, costBlocks }, { what, found }) {
  let code = `too-few-${what}`;
  if (what === "blocks" && costPrompts === 0)
    return {
      code,
      sentence: `The candidate and ${baseline} have no timed prompt in common.`,
      cure: "Record e2eMs for the same prompts on both sides."
    };
  let name = what === "clusters" || !blockInformation ? "passages or articles" : nameBlocks(costBlocks, 2);
  return {
    code,
    sentence: `Against ${baseline} there are too few independent ${name}${what === "blocks" && !blockInformation ? " with timings" : ""} to tell (${found}).`,
    cure: "Ask more prompts: raise sample: in the suite."
  };
}
function describeSettlement(settlement, costBlocks) {
  return settlement.kind === "settled" ? void 0 : settlement.kind === "none" ? settlement.because === "run-to-run" ? "No larger sample would settle it: the difference is smaller than what one server\u2019s runs differ from each other." : "No larger sample would settle it: the difference lies at the margin itself." : `At the present estimate this would settle it: ${[
    settlement.prompts === void 0 ? void 0 : `about ${count(settlement.prompts, "further prompt")}`,
    settlement.blocks === void 0 ? void 0 : `about ${settlement.blocks} further ${nameBlocks(costBlocks, settlement.blocks)}`,
    settlement.plan === void 0 ? void 0 : `a plan larger by about ${count(settlement.plan.prompts, "prompt")} and ${settlement.plan.blocks} ${nameBlocks(costBlocks, settlement.plan.blocks)}`
  ].filter((way) => way !== void 0).join("; or ")}.`;
}
var count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`, nameBlocks = (kind, number) => [...kind === void 0 ? [] : [kind], number === 1 ? "block" : "blocks"].join(" ");

// src/gate/gated-comparison.ts
function compareBaselines(comparing) {
  let { gated, rules } = comparing, bare = gated.map((baseline) => compareOne(baseline, comparing)), comparable = bare.map((one) => ({
    name: one.comparison.baseline,
    difference: isOpen(one) ? { kind: "too-few", what: "blocks", found: 0 } : one.comparison.difference
  })), several = rules.against === "all" ? decideAgainstAll(comparable, rules.margin, rules.confidence) : void 0, comparisons = bare.map((one, index) => {
    let status = several?.each[index]?.decision ?? decideOne2(one, rules), reasons = isOpen(one) ? [...one.obstacles, ...one.doubts] : explain2(one.comparison, status, rules);
    return { ...one.comparison, status, costCompared: one.obstacles.length === 0, reasons };
  });
  return { status: several?.decision ?? comparisons[0]?.status ?? "inconclusive", comparisons };
}
function compareOne(baseline, { candidate, baselines, promptIds, rules, references }) {
  let rivals = rules.against === "best" ? baselines : [baseline], { cost } = rules, obstacles = cost === "none" ? [] : rivals.flatMap((rival) => findCostObstacles(bridgeCandidate(candidate, rival), rival)), bridged = bridgeCandidate(candidate, baseline), usable = obstacles.length === 0 ? references : void 0, doubts2 = usable !== void 0 && cost !== "none" ? [...findFewBlocks(bridged, baseline, blocksAt(cost.at)), ...findRetriedLoad(bridged, cost)] : [];
  return { obstacles, doubts: doubts2, comparison: compareNodes(bridged, baseline, promptIds, { rules, references: usable }) };
}
var isOpen = ({ obstacles, doubts: doubts2 }) => obstacles.length + doubts2.length > 0;
function decideOne2(one, rules) {
  let { difference } = one.comparison;
  return isOpen(one) || difference.kind === "too-few" ? "inconclusive" : decideMargin(difference, rules.margin);
}
function explain2(comparison, status, rules) {
  let { baseline, difference, settlement, costBlocks } = comparison;
  if (difference.kind === "too-few") return [describeTooFew(comparison, difference)];
  let cure = status === "inconclusive" && settlement !== void 0 ? describeSettlement(settlement, costBlocks) : void 0;
  return [{ ...describeComparison(baseline, difference, status, rules), ...cure !== void 0 && { cure } }];
}

// src/gate/hidden-losses.ts
function findHiddenLosses(candidate, promptIds, { comparisons, rules }) {
  let { loss, answers, evaluators } = sumHidden(candidate, promptIds), isHeld = comparisons.every(
    ({ difference }) => difference.kind === "estimate" && difference.low - rules.alpha * loss >= -rules.margin
  );
  return answers === 0 || isHeld ? [] : [
    {
      code: "map-outgrown",
      sentence: `${answers} ${answers === 1 ? "score lies" : "scores lie"} below everything that the map of ${evaluators.join(", ")} was fitted on (min-max): ${candidate.name} could be worse by more than the margin.`,
      cure: "Accept a baseline that has such answers, too, or let the evaluator have its own map (map: own)."
    }
  ];
}
function sumHidden({ run, electorate: { voices, maps } }, promptIds) {
  let each = voices.flatMap(
    ({ evaluators, joinedBy }) => evaluators.map((name) => {
      let cut2 = listCut(run, name, { map: maps.get(name), promptIds }), weight = 1 / voices.length / (joinedBy === "mean" ? evaluators.length : 1);
      return { name, answers: cut2.length, loss: weight * cut2.reduce((sum, share) => sum + share, 0) / Math.max(1, promptIds.length) };
    })
  );
  return {
    loss: each.reduce((sum, { loss }) => sum + loss, 0),
    answers: each.reduce((sum, { answers }) => sum + answers, 0),
    evaluators: each.flatMap(({ name, answers }) => answers > 0 ? [name] : [])
  };
}
function listCut({ answers, scores }, evaluator, { map, promptIds }) {
  if (map?.kind !== "min-max") return [];
  let { low, high } = map;
  return promptIds.flatMap((id) => {
    let raw = answers.get(id)?.outcome === "answered" ? scores.get(evaluator)?.get(id)?.raw : void 0;
    return raw === void 0 || raw >= low ? [] : [Math.min(1, (low - raw) / (high - low))];
  });
}

// src/gate/instrument-reasons.ts
function findInstrumentBlockers({ run, name, electorate }, rules) {
  return electorate.voices.flatMap(({ evaluators }) => evaluators).flatMap(
    (evaluator) => (run.evaluators.get(evaluator)?.findings ?? []).flatMap((finding2) => !finding2.blocking || rules.waived.includes(finding2.name) ? [] : [{ code: finding2.name, sentence: `${name}, ${evaluator}: ${finding2.sentence}`, cure: finding2.cure }])
  );
}
function findUnfittedMaps({ electorate }) {
  return electorate.voices.flatMap(({ evaluators }) => evaluators).flatMap((evaluator) => {
    let map = electorate.maps.get(evaluator);
    return map?.kind !== "unfitted" ? [] : [
      {
        code: "map-unfitted",
        sentence: `${evaluator} has no score on 0..10: ${map.because}.`,
        cure: "Accept a baseline whose answers it scores differently, or let it have its own map (map: own)."
      }
    ];
  });
}

// src/gate/limits.ts
function findBrokenLimits(candidate, promptIds, rules) {
  return [...brokenFloors(candidate, promptIds, rules), ...brokenLatency(candidate, rules), ...brokenFailures(candidate, rules)];
}
function findUnmeasuredLimits(candidate, promptIds, rules) {
  let reasons = Object.keys(rules.qualityFloors).filter((task) => qualitiesOf(candidate, promptIds, task) === void 0).map((task) => ({ code: "floor-unmeasured", sentence: `gate.floors.quality names the task ${task}, of which no prompt counts.`, cure: "Name a task of the suite\u2019s prompts, or take the floor out." })), lack = candidate.latencies.size === 0 ? "no timings" : countUntimed(candidate) > 0 ? "timings of some answers only" : void 0;
  if (rules.ceilings.p95LatencyMs === void 0 || lack === void 0) return reasons;
  let sentence = `gate.ceilings.p95LatencyMs is set, but the run of ${candidate.name} has ${lack}.`;
  return [...reasons, { code: "ceiling-unmeasured", sentence, cure: "Record e2eMs with the answers, or take the ceiling out." }];
}
function qualitiesOf({ run, qualities }, promptIds, task) {
  let found = promptIds.flatMap((id) => {
    let quality = qualities.get(id);
    return (task === "all" || run.answers.get(id)?.task === task) && quality?.kind === "scored" ? [quality.quality] : [];
  });
  return isNonEmpty(found) ? found : void 0;
}
function brokenFloors(candidate, promptIds, { qualityFloors }) {
  return Object.entries(qualityFloors).flatMap(([task, floor]) => {
    let qualities = qualitiesOf(candidate, promptIds, task), mean = qualities === void 0 ? floor : computeMean(qualities);
    return mean >= floor ? [] : [
      {
        code: "quality-floor",
        sentence: `Quality of ${task === "all" ? "all tasks" : task} is ${(Math.floor(mean * 100) / 100).toFixed(2)}, below the floor of ${floor}.`
      }
    ];
  });
}
function brokenLatency(candidate, { ceilings }) {
  let latencies = [...candidate.latencies.values()].map(({ latencyMs }) => latencyMs);
  if (ceilings.p95LatencyMs === void 0 || !isNonEmpty(latencies)) return [];
  let p95 = computeQuantile(latencies, 0.95);
  return p95 <= ceilings.p95LatencyMs ? [] : [{ code: "latency-ceiling", sentence: `p95 latency is ${Math.ceil(p95)} ms, above the ceiling of ${ceilings.p95LatencyMs} ms.` }];
}
function brokenFailures({ run }, { ceilings }) {
  let failed = [...run.answers.values()].filter((answer) => answer.outcome === "failed").length, share = failed / Math.max(1, run.answers.size);
  return ceilings.failedShare === void 0 || share <= ceilings.failedShare ? [] : [
    {
      code: "failure-ceiling",
      sentence: `${failed} of ${run.answers.size} answers failed, above the ceiling of ${Number((100 * ceilings.failedShare).toFixed(2))} %.`
    }
  ];
}

// src/gate/served-models.ts
var finding = "judge-model-changed";
function findOtherServedModels(candidate, baseline, { waived }) {
  return waived.includes(finding) ? [] : candidate.electorate.voices.flatMap(({ evaluators }) => evaluators).flatMap((evaluator) => {
    let [here, there] = [candidate, baseline].map((node) => namesOf(node, evaluator));
    return here === void 0 || there === void 0 || here.join(`
`) === there.join(`
`) ? [] : [
      {
        code: finding,
        sentence: `${evaluator} answered as ${list(here)} for ${candidate.name}, and as ${list(there)} for ${baseline.name}: their scores are not those of one judge.`,
        cure: `Score both sides again with --rescore, and pin a dated version as model of ${evaluator}.`
      }
    ];
  });
}
function namesOf({ run }, evaluator) {
  let names = run.evaluators.get(evaluator)?.judge?.servedModels.map(({ name }) => name) ?? [];
  return names.length === 0 ? void 0 : [...new Set(names)].sort();
}
var list = (names) => names.slice(0, 3).map(quote).join(", ") + (names.length > 3 ? ", \u2026" : "");

// src/gate/unanswered.ts
function findNothingAnswered({ name, run }) {
  let answers = [...run.answers.values()];
  return answers.length === 0 || answers.some(({ outcome }) => outcome === "answered") ? [] : [
    {
      code: "nothing-answered",
      sentence: `${name} answered none of ${answers.length} prompts.`,
      cure: "See in the run why its answers failed, mend that and measure again."
    }
  ];
}

// src/gate/usable-prompts.ts
function findUsablePrompts(promptIds, nodes) {
  let ids = [], reasons = /* @__PURE__ */ new Map();
  for (let id of promptIds) {
    let reason = whyLeftOut(id, nodes);
    reason === void 0 ? ids.push(id) : reasons.set(id, reason);
  }
  return { ids, leftOut: countReasons(reasons.values()), reasons };
}
function whyLeftOut(id, nodes) {
  for (let node of nodes) {
    let quality = node.qualities.get(id);
    if (quality === void 0) return `${node.name}: not asked`;
    if (quality.kind !== "scored") return `${node.name}: ${quality.reason}`;
  }
}
function countReasons(reasons) {
  let counts = /* @__PURE__ */ new Map();
  for (let reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, prompts]) => ({ reason, prompts })).sort((one, other) => other.prompts - one.prompts);
}
function findTooManyLeftOut({ ids, leftOut }, total, { ceilings }) {
  let missing = total - ids.length;
  if (missing / Math.max(1, total) <= ceilings.unscoredShare) return [];
  let most = leftOut[0]?.reason ?? "no prompts", allowed = Number((100 * ceilings.unscoredShare).toFixed(2));
  return [
    {
      code: "too-many-left-out",
      sentence: `${missing} of ${total} prompts ${missing === 1 ? "is" : "are"} left out (${most}), more than the ${allowed} % allowed.`,
      cure: "Mend what keeps the evaluator from scoring, or raise gate.ceilings.unscoredShare."
    }
  ];
}

// src/gate/objections.ts
function findObjections([candidate, ...baselines], usable, promptCount, rules) {
  let disturbances = findBlockers(candidate, rules), unreliable = findInstrumentBlockers(candidate, rules), broken = findBrokenLimits(candidate, usable.ids, rules), excused = broken.filter(
    ({ code }) => code === "latency-ceiling" && disturbances.length > 0 || code === "quality-floor" && unreliable.length > 0
  );
  return {
    failing: [...findNothingAnswered(candidate), ...broken.filter((reason) => !excused.includes(reason))],
    open: [
      ...baselines.flatMap((node) => findSameRun(candidate, node)),
      ...baselines.flatMap(findNothingAnswered),
      ...findUnfittedMaps(candidate),
      ...unreliable,
      ...baselines.flatMap((node) => findInstrumentBlockers(node, rules)),
      ...baselines.flatMap((node) => findOtherServedModels(candidate, node, rules)),
      ...findTooManyLeftOut(usable, promptCount, rules),
      ...findUnmeasuredLimits(candidate, usable.ids, rules),
      ...disturbances,
      ...baselines.flatMap((node) => findBlockers(node, rules)),
      ...excused
    ]
  };
}
function findSameRun(candidate, baseline) {
  return candidate.run.header.runId !== baseline.run.header.runId ? [] : [
    {
      code: "same-run",
      sentence: `${candidate.name} is the very run that ${baseline.name} is: nothing is compared.`,
      cure: "Measure the candidate again."
    }
  ];
}

// src/gate/decide-gate.ts
function decideGate({ candidate, baselines: measured, promptIds, rules, calibrations = [] }) {
  let baselines = bridgeBaselines(candidate, measured, { calibrations, rules }), choice = chooseBaselines(baselines, promptIds, rules), nodes = [candidate, ...choice.kind === "chosen" ? choice.gated : []], usable = findUsablePrompts(promptIds, nodes), names = nodes.slice(1).map((node) => node.name), conclude = createConclusion({ usable, gated: names, comparisons: [], baselines }, rules), broken = nodes.flatMap((node) => findBreakages(node, promptIds));
  if (broken.length > 0) return conclude("error", broken);
  let { failing, open } = findObjections(nodes, usable, promptIds.length, rules);
  if (choice.kind === "none")
    return failing.length > 0 ? conclude("fail", failing, [choice.reason, ...open]) : conclude("inconclusive", [choice.reason, ...open]);
  let { gated, references } = choice;
  rules.cost !== "none" && gated.some(({ calibration }) => calibration === void 0) && requireCosts(candidate);
  let { status, comparisons } = compareBaselines({ candidate, gated, baselines, promptIds: usable.ids, rules, references }), figures = computeReferences(references, gated[0]), settle = createConclusion({ usable, gated: names, comparisons, baselines, ...describeReference(figures, rules) }, rules), told3 = [...comparisons.flatMap(({ reasons }) => reasons), ...findUnbridged(candidate, gated, { calibrations, rules })];
  if (failing.length > 0) return settle("fail", failing, [...open, ...told3]);
  if (open.length > 0) return settle("inconclusive", open, told3);
  let hidden = status === "pass" ? findHiddenLosses(candidate, usable.ids, { comparisons, rules }) : [];
  if (hidden.length > 0) return settle("inconclusive", hidden, told3);
  let deciding = sortByWorst(comparisons.filter((comparison) => comparison.status === status)).flatMap(({ reasons }) => reasons), further = told3.filter((reason) => !deciding.includes(reason));
  return settle(status, deciding, further);
}
function describeReference(references, { cost }) {
  return references === void 0 || cost === "none" ? {} : { references, reference: computeReference(references, cost) };
}
function createConclusion(parts, rules) {
  return (status, deciding, further = []) => ({
    status,
    sentence: deciding[0]?.sentence ?? "Nothing was compared.",
    reasons: [...deciding, ...further],
    softened: status === "inconclusive" && rules.allowInconclusive && isMereNoise(deciding),
    ...parts
  });
}
var isMereNoise = (deciding) => deciding.length > 0 && deciding.every(({ code }) => code === "undecided");
function sortByWorst(comparisons) {
  let low = ({ difference }) => difference.kind === "estimate" ? difference.low : Number.NEGATIVE_INFINITY;
  return comparisons.toSorted((one, other) => low(one) - low(other) || 0);
}

// src/gate/unverified.ts
var doubts = {
  "job-of-the-pull-request": {
    because: "a job that runs the pull request\u2019s own code has measured it",
    cure: "Measure it again in the merge queue or by a dispatch bound to its head commit (docs/pull-requests.md)."
  },
  "candidate-brings-its-answers": {
    because: "the fork\u2019s candidate brings its answers or its server itself, and both can say what they like",
    cure: "Bring the candidate into a branch of this repository, or serve the model on the machine that measures."
  }
};
function withholdSuccess(decision, doubt) {
  if (decision.status === "pass") {
    let reason = describeDoubt("it would be a pass, but ", doubt);
    return { ...decision, status: "inconclusive", softened: !1, sentence: reason.sentence, reasons: [reason, ...decision.reasons] };
  }
  return { ...decision, softened: !1, reasons: [...decision.reasons, describeDoubt("", doubt)] };
}
function describeDoubt(beginning, doubt) {
  let { because, cure } = doubts[doubt];
  return { code: "unverified", sentence: `Unverified: ${beginning}${because}.`, cure };
}

// src/pull-request/belief.ts
function decideBelief(subject, header2) {
  return subject === void 0 ? "believed" : subject.verified ? subject.fork && isElsewhere(header2.candidate) ? "candidate-brings-its-answers" : "believed" : "job-of-the-pull-request";
}

// src/report/assembly/failures.ts
function countFailures(answers) {
  let counts = /* @__PURE__ */ new Map();
  for (let answer of answers) {
    if (answer.outcome === "answered") continue;
    let { outcome, reason, detail } = answer, known = counts.get(`${outcome} ${reason}`) ?? {
      outcome,
      reason,
      answers: 0,
      ...detail && { example: detail.slice(0, 300) }
    };
    counts.set(`${outcome} ${reason}`, { ...known, answers: known.answers + 1 });
  }
  return [...counts.values()].sort((one, other) => other.answers - one.answers);
}

// src/report/assembly/node-cost.ts
function assembleNodeCost(node, { cost }, references) {
  let { name, at, unit } = cost === "none" ? serialLatency : cost, mean = computeMeanCost(node.costs, references);
  if (mean === void 0) return;
  let relative = references === void 0 ? void 0 : computeRelativeCost(node, references), rests = countWhatItRestsOn(node.costs);
  if (rests !== void 0)
    return { measure: name, at, unit, mean, ...relative !== void 0 && { relative }, ...rests };
}
function countWhatItRestsOn(costs) {
  switch (costs.kind) {
    case "absent":
      return;
    case "per-answer": {
      let all = [...costs.answers.values()], values = all.map(({ cost }) => cost), blocks = new Set(all.flatMap(({ block }) => block ?? []));
      return isNonEmpty(values) ? { answers: values.length, ...blocks.size > 0 && { blocks: blocks.size }, p95: computeQuantile(values, 0.95) } : void 0;
    }
    case "per-block":
      return countBlocks(costs);
    case "mix":
      return countBlocks(costs.parts[0].costs);
  }
}
function countBlocks({ blocks }) {
  let answers = [...blocks.values()].reduce((sum, block) => sum + block.answers, 0);
  return { answers: Math.max(1, Math.round(answers)), blocks: blocks.size };
}

// src/statistics/prediction-powered-mean.ts
var rareValues = 10;
function computePredictionPoweredMean(strata, { confidence, range: range2 }) {
  let usable = mergeThin(strata.filter(({ predictions }) => predictions.length > 0)), judged = usable.reduce((sum, stratum) => sum + stratum.judged.length, 0), all = usable.reduce((sum, { predictions }) => sum + predictions.length, 0);
  if (judged < 3) return;
  let parts = usable.map((stratum) => assemblePart(stratum, all)), units = usable.flatMap((stratum) => stratum.judged), unseen = 2 * (range2 / judged) ** 2 * (1 - judged / all), ofScores = hasRare(units.map(({ score }) => score)) ? unseen : 0, ofErrors = hasRare(units.map(({ score, prediction }) => score - prediction)) ? unseen : 0, judgedOnly = estimateMean(parts, { weight: 0, rarity: ofScores, confidence }), predicted = estimateMean(parts, { weight: tuneWeight(parts), rarity: Math.max(ofScores, ofErrors), confidence }), mean = predicted.variance < judgedOnly.variance ? predicted : judgedOnly, ratio = judgedOnly.variance > 0 ? mean.variance / judgedOnly.variance : 1, equallyWide = 1 / ((1 / judged - 1 / all) * ratio + 1 / all), savedCalls = Math.max(0, Math.floor(equallyWide - judged + 1e-9));
  return { mean: mean.interval, weight: mean.weight, judgedOnly: judgedOnly.interval, savedCalls };
}
function mergeThin(strata) {
  return strata.every(({ judged }) => judged.length >= 2) ? strata : [{ predictions: strata.flatMap(({ predictions }) => predictions), judged: strata.flatMap(({ judged }) => judged) }];
}
function assemblePart({ predictions, judged }, all) {
  let n = judged.length, share = predictions.length / all, f = judged.reduce((sum, { prediction }) => sum + prediction, 0) / n, y = judged.reduce((sum, { score }) => sum + score, 0) / n, shift = predictions.reduce((sum, prediction) => sum + prediction, 0) / predictions.length - f, scale2 = share ** 2 * (1 - n / predictions.length) / n / (n - 1), moment = (of) => scale2 * judged.reduce((sum, unit) => sum + of(unit), 0);
  return {
    share,
    judged: n,
    f,
    y,
    shift,
    ff: moment(({ prediction }) => (prediction - f) ** 2),
    yy: moment(({ score }) => (score - y) ** 2),
    fy: moment(({ prediction, score }) => (prediction - f) * (score - y))
  };
}
function tuneWeight(parts) {
  let ff = parts.reduce((sum, part) => sum + part.ff, 0), fy = parts.reduce((sum, part) => sum + part.fy, 0);
  return ff > 0 ? Math.min(1, Math.max(0, fy / ff)) : 0;
}
function hasRare(values) {
  let most = [...Map.groupBy(values, (value) => Math.round(value * 1e9)).values()].reduce((largest, { length: length2 }) => Math.max(largest, length2), 0);
  return values.length - most < rareValues;
}
function estimateMean(parts, { weight, rarity, confidence }) {
  let estimate = parts.reduce((sum2, { share, y, shift }) => sum2 + share * (y + weight * shift), 0), variances = parts.map(({ yy, ff, fy, judged }) => ({
    variance: Math.max(0, yy - 2 * weight * fy + weight ** 2 * ff),
    df: judged - 1
  })), sum = variances.reduce((total, { variance: variance2 }) => total + variance2, 0), satterthwaite = sum ** 2 / variances.reduce((total, { variance: variance2, df: df2 }) => total + variance2 ** 2 / df2, 0), known = sum > 0 ? satterthwaite : variances.reduce((total, { df: df2 }) => total + df2, 0), df = weight > 0 ? Math.max(1, known - 1) : known, variance = sum * (known / df) + rarity, interval = computeStudentInterval({ estimate, standardError: Math.sqrt(variance), df, confidence });
  return { interval: { estimate, ...interval }, variance, weight };
}

// src/trust/predictor.ts
var encoders = ["sts-distilroberta", "sts-embedded", "bi-encoder", "ce-minilm", "ce-deberta", "cross-encoder"];
function choosePredictor(evaluators, judge, complete) {
  let usable = evaluators.filter(({ name, role }) => role === "consensus" && name !== judge && complete(name));
  return (usable.find(({ use }) => encoders.includes(use)) ?? usable[0])?.name;
}

// src/trust/sampled-mean.ts
var range = 10;
function computeSampledMean(request) {
  let { run, judge, evaluators, maps = /* @__PURE__ */ new Map(), confidence } = request, answers = [...request.promptIds].flatMap((id) => run.answers.get(id) ?? []), answered = answers.filter(({ outcome }) => outcome === "answered"), failed = answers.filter(({ outcome }) => outcome === "failed").length, score = (name) => (answer) => scoreOf(run, answer, name, maps), predictor = choosePredictor(evaluators, judge, (name) => answered.every((answer) => typeof score(name)(answer) == "number")), predict = predictor === void 0 ? () => 0 : score(predictor), strata = [...Map.groupBy(answered, ({ task }) => task).values()].map((ofTask) => assembleStratum(ofTask, predict, score(judge))), result = computePredictionPoweredMean(strata, { confidence, range });
  if (result === void 0) return;
  let share = answered.length / (answered.length + failed);
  return {
    mean: scaleInterval(result.mean, share),
    judged: strata.reduce((sum, { judged }) => sum + judged.length, 0),
    prompts: answered.length + failed,
    judgedOnly: scaleInterval(result.judgedOnly, share),
    ...predictor !== void 0 && { predictor, weight: result.weight, savedCalls: result.savedCalls }
  };
}
function assembleStratum(answers, predict, judge) {
  let units = answers.map((answer) => ({ prediction: Number(predict(answer)), score: judge(answer) }));
  return {
    predictions: units.map(({ prediction }) => prediction),
    judged: units.flatMap(({ prediction, score }) => typeof score == "number" ? [{ prediction, score }] : [])
  };
}
function scaleInterval({ estimate, low, high }, share) {
  return { estimate: share * estimate, low: share * Math.max(0, low), high: share * Math.min(range, high) };
}

// src/report/assembly/map-words.ts
var shares = { "token-f1": "F1", "exact-match": "exact match", "rouge-l": "ROUGE-L" };
function describeMap(map, { use, scale: scale2 = "share" }) {
  switch (map.kind) {
    case "anchored":
      return "10 \xB7 (score \xF7 that of the reference against itself)";
    case "min-max":
      return `10 \xB7 (raw \u2212 ${round(map.low)}) \xF7 (${round(map.high)} \u2212 ${round(map.low)}), clipped to 0..10`;
    case "unfitted":
      return `min-max, not fitted: ${map.because}`;
    case "own":
      break;
  }
  switch (scale2) {
    case "cosine":
      return "10 \xB7 max(0, cosine)";
    case "sigmoid":
      return "10 \xB7 sigmoid(logit)";
    case "entailment":
      return "10 \xB7 P(entailment)";
    case "ten":
      return "as given, 0..10";
    case "share":
      return `10 \xB7 ${shares[use] ?? "score"}`;
  }
}
function describeClipped(map, run, evaluator) {
  if (map.kind !== "min-max") return;
  let raws = listRawScores(run, evaluator), [below, above] = [raws.filter((raw) => raw < map.low).length, raws.filter((raw) => raw > map.high).length];
  return below + above === 0 ? void 0 : `of ${raws.length} answers ${below} lay below and ${above} above`;
}
var round = (value) => String(Number(value.toPrecision(4))).replace("-", "\u2212");

// src/report/assembly/node-evaluator.ts
function assembleNodeEvaluator(view, evaluator) {
  let { name, role, use } = evaluator, { run, electorate } = view.node, known = run.evaluators.get(name), map = electorate.maps.get(name) ?? { kind: "own" }, clipped = describeClipped(map, run, name), words = describeMap(map, known ?? { use });
  return {
    name,
    role,
    use,
    map: clipped === void 0 ? words : `${words}; ${clipped}`,
    ...evaluator.isSampled ? countSampled(view, evaluator) : countScores(view, evaluator),
    ...known !== void 0 && describeInstrument(known, role)
  };
}
function countScores({ node: { run, electorate }, promptIds }, { name }) {
  let scores = promptIds.flatMap((id) => {
    let answer = run.answers.get(id);
    return answer === void 0 ? [] : [scoreOf(run, answer, name, electorate.maps)];
  }), values = scores.filter((score) => typeof score == "number");
  return { ...isNonEmpty(values) && { mean: computeMean(values) }, scored: values.length, unscored: scores.length - values.length };
}
function countSampled({ node: { run, electorate }, promptIds, evaluators, confidence }, { name }) {
  let lines = promptIds.flatMap((id) => run.scores.get(name)?.get(id) ?? []), scored = lines.filter(({ raw }) => raw !== void 0).length, sampled = computeSampledMean({
    run,
    promptIds,
    judge: name,
    evaluators,
    maps: electorate.maps,
    confidence
  });
  return { scored, unscored: lines.length - scored, ...sampled !== void 0 && { sampled } };
}
var told = [
  "revision",
  "dtype",
  "model",
  "hubRevision",
  "pair",
  "truncated",
  "truncatedAnswers",
  "batchInvariant",
  "profile",
  "judge"
];
function describeInstrument(line, role) {
  let findings = (line.findings ?? []).map((finding2) => role === "consensus" ? finding2 : { ...finding2, blocking: !1 });
  return {
    ...Object.fromEntries(told.flatMap((key) => line[key] === void 0 ? [] : [[key, line[key]]])),
    ...findings.length > 0 && { findings }
  };
}

// src/report/assembly/node.ts
function assembleReportNode(view) {
  let { header: header2, end, answers, blocks } = view.node.run, cost = assembleNodeCost(view.node, view.rules, view.references);
  return {
    name: view.node.name,
    role: view.role,
    runId: header2.runId,
    ...header2.commit !== void 0 && { commit: header2.commit },
    startedAt: header2.startedAt,
    kind: header2.candidate.kind,
    ...assembleRewards(view),
    ...cost !== void 0 && { cost },
    failures: countFailures(answers.values()),
    counts: countOutcomes(answers.values(), listScores(view.node.run)),
    profile: end?.profile ?? {},
    evaluators: view.evaluators.map((evaluator) => assembleNodeEvaluator({ ...view, confidence: view.rules.confidence }, evaluator)),
    environment: header2.environment,
    stack: header2.stack,
    findings: [...end?.findings ?? [], ...blocks.flatMap((block) => block.findings), ...view.obstacles.map(toFinding)]
  };
}
var toFinding = ({ code, sentence, cure }) => ({ name: code, sentence, cure: cure ?? "", blocking: !1 });
function assembleRewards(view) {
  let { node, promptIds, rules, references } = view, quality = estimateNode(node, promptIds, rules, void 0);
  if (quality.kind !== "estimate") return {};
  let priced = rules.cost === "none" ? quality : references === void 0 || node.costs.kind === "absent" ? void 0 : estimateNode(node, promptIds, rules, references);
  return {
    ...priced?.kind === "estimate" && { reward: toInterval(priced) },
    qualityOnlyReward: toInterval(quality),
    quality: { mean: scale(toInterval(quality), 10 / rules.alpha), prompts: promptIds.length, tasks: assembleTasks(view) }
  };
}
var toInterval = ({ value, low, high }) => ({
  estimate: value,
  low,
  high
});
function scale(interval, factor) {
  return { estimate: interval.estimate * factor, low: Math.max(0, interval.low * factor), high: Math.min(10, interval.high * factor) };
}
function assembleTasks({ node, promptIds }) {
  let tasks = /* @__PURE__ */ new Map();
  for (let id of promptIds) {
    let quality = node.qualities.get(id), task = node.run.answers.get(id)?.task;
    task !== void 0 && quality?.kind === "scored" && tasks.set(task, [...tasks.get(task) ?? [], quality.quality]);
  }
  return [...tasks].flatMap(([task, values]) => isNonEmpty(values) ? [{ task, mean: computeMean(values), prompts: values.length }] : []);
}

// src/report/assembly/comparison.ts
function assembleComparison(comparison, rules) {
  let { difference, qualityOnly, flip, settlement } = comparison, cost = difference.kind === "estimate" ? difference.parts.cost : void 0, settle = comparison.status === "inconclusive" && comparison.costCompared && settlement !== void 0 ? describeSettlement(settlement, comparison.costBlocks) : void 0, share = comparison.largestAnswersShare;
  return {
    baseline: comparison.baseline,
    status: comparison.status,
    reasons: [...comparison.reasons],
    ...difference.kind === "estimate" && comparison.costCompared && { difference: toInterval(difference) },
    ...qualityOnly.kind === "estimate" && { qualityDifference: 10 * qualityOnly.parts.quality.mean },
    ...cost?.baselineMean !== void 0 && cost.baselineMean > 0 && { costRatio: cost.candidateMean / cost.baselineMean },
    prompts: comparison.prompts,
    costPrompts: comparison.costPrompts,
    ...cost !== void 0 && { blocks: cost.blocks },
    blockInformation: comparison.blockInformation,
    qualityOnly: assembleQualityOnly(comparison, rules),
    ...flip !== void 0 && { flipBeta: flip },
    ...settle !== void 0 && { settle },
    ...share !== void 0 && { largestAnswersShare: share },
    ...comparison.calibration !== void 0 && { calibration: comparison.calibration }
  };
}
function assembleQualityOnly({ qualityOnly }, rules) {
  return qualityOnly.kind !== "estimate" ? { status: "inconclusive" } : { status: decideMargin(qualityOnly, rules.margin), difference: toInterval(qualityOnly) };
}

// src/report/assembly/prompt-rows.ts
var longestText = 4e3;
function assemblePromptRows({ questions, nodes, evaluators, leftOut }) {
  return [...questions.values()].map((question) => {
    let { id, task, cluster, references } = question.prompt, reason = leftOut.get(id);
    return {
      id,
      task,
      cluster,
      prompt: cut(question.text),
      references: references.map(cut),
      ...reason !== void 0 && { leftOut: reason },
      nodes: nodes.map((node) => assembleCell(node, id, evaluators))
    };
  });
}
function assembleCell(node, id, evaluators) {
  let answer = node.run.answers.get(id);
  if (answer === void 0) return { outcome: "absent", scores: {} };
  let quality = node.qualities.get(id), latency = node.latencies.get(id), scores = evaluators.map(({ name }) => {
    let score = answer.outcome === "lost" ? null : scoreOf(node.run, answer, name, node.electorate.maps);
    return [name, typeof score == "number" ? score : null];
  });
  return {
    outcome: answer.outcome,
    ...quality?.kind === "scored" && { quality: quality.quality },
    scores: Object.fromEntries(scores),
    ...latency !== void 0 && { costMs: latency.latencyMs },
    text: cut(
      answer.outcome === "answered" ? answer.text : `${answer.outcome}: ${[answer.reason, answer.detail].filter(Boolean).join(" \u2013 ")}`
    )
  };
}
var cut = (text) => text.length <= longestText ? text : `${text.slice(0, longestText)}\u2026 (${text.length} characters)`;

// src/report/assembly/instrument-settings.ts
function assembleInstrumentSettings(suite, nodes) {
  let [{ electorate }] = nodes, evaluators = listEvaluators(suite), judges = evaluators.filter(({ use, role }) => use === "gpt-judge" && role === "consensus"), maps = evaluators.map(({ name, use }) => {
    let map = electorate.maps.get(name) ?? { kind: "own" }, [known] = nodes.flatMap(({ run }) => run.evaluators.get(name) ?? []);
    return { evaluator: name, ...describeFit(map), words: describeMap(map, known ?? { use }) };
  });
  return { ...isNonEmpty(maps) && { maps }, ...judges.length > 1 && { judges: suite.consensus?.judges ?? "each" } };
}
function describeFit(map) {
  return map.kind === "unfitted" ? { map: "min-max" } : map.kind === "min-max" ? { map: map.kind, low: map.low, high: map.high, fittedOn: [...map.fittedOn] } : { map: map.kind };
}

// src/report/assembly/price-words.ts
function describePrices({ gpuHourUsd, machineHourUsd, energyKwhUsd, tokens }, nodes) {
  let models = new Set(nodes.map(({ run }) => run.header.candidate.model));
  return [
    ...gpuHourUsd === void 0 ? [] : [`${gpuHourUsd} USD for a GPU hour`],
    ...machineHourUsd === void 0 ? [] : [`${machineHourUsd} USD for a machine hour`],
    ...energyKwhUsd === void 0 ? [] : [`${energyKwhUsd} USD for a kWh`],
    ...(tokens ?? []).filter(({ model: model2 }) => models.has(model2)).map(describeTokens)
  ];
}
function describeTokens({ model: model2, baseUrl, inputPerMillionUsd, cachedInputPerMillionUsd, outputPerMillionUsd }) {
  let cached = cachedInputPerMillionUsd === void 0 ? "" : `${cachedInputPerMillionUsd} USD for cached ones, `;
  return `${model2} at ${URL.parse(baseUrl)?.host ?? baseUrl}: ${inputPerMillionUsd} USD for a million prompt tokens, ${cached}${outputPerMillionUsd} USD for a million output tokens`;
}

// src/report/assembly/settings.ts
function assembleSettings(suite, { alpha, beta, cost, against, margin, confidence }, { reference }, nodes) {
  return {
    alpha,
    beta,
    ...cost === "none" ? { cost } : assembleCostSettings(cost, nodes),
    ...reference !== void 0 && { reference },
    against,
    margin,
    confidence,
    texts: suite.report.texts,
    ...assembleInstrumentSettings(suite, nodes)
  };
}
function assembleCostSettings(measure, nodes) {
  let [prices] = listComponents(measure).flatMap((component) => component.name === "usd" ? [component.prices] : []);
  return {
    cost: measure.name,
    scale: "reference",
    costAt: measure.at,
    costUnit: measure.unit,
    ...prices !== void 0 && { prices: { source: prices.source, list: describePrices(prices, nodes) } },
    ...measure.name === "mix" && { weights: Object.fromEntries(measure.parts.map(({ share, component }) => [component.name, share])) }
  };
}

// src/report/assembly/report.ts
function assembleReport(parts) {
  let { suite, set, rules, decision, candidate } = parts, { baselines } = decision, evaluators = listEvaluators(suite), gated = new Set(decision.gated), reference = baselines.find((node) => node.name === decision.gated[0]), lacking = new Set(reference === void 0 ? [] : findNoCost(reference).map(({ sentence }) => sentence)), priced = (node) => node === candidate && reference !== void 0 ? bridgeCandidate(candidate, reference) : node, view = (node, role) => {
    let obstacles = rules.cost === "none" || reference === void 0 ? [] : findObstacles(node, reference, candidate), references = obstacles.length === 0 ? decision.references : void 0, promptIds = countedPrompts(node, role, decision), own = obstacles.filter(({ sentence }) => node === reference || !lacking.has(sentence));
    return assembleReportNode({ node: priced(node), role, promptIds, rules, references, evaluators, obstacles: own });
  }, rest = baselines.map((node) => view(node, gated.has(node.name) ? "baseline" : "shown"));
  return {
    schemaVersion: 1,
    tool: parts.tool,
    createdAt: parts.createdAt,
    suite: describeSuite(suite, set),
    settings: assembleSettings(suite, rules, decision, [candidate, ...baselines]),
    verdict: { status: decision.status, sentence: decision.sentence, reasons: [...decision.reasons], softened: decision.softened },
    nodes: [
      view(candidate, "candidate"),
      ...rest.filter((node) => node.role === "baseline"),
      ...rest.filter((node) => node.role === "shown")
    ],
    comparisons: decision.comparisons.map((comparison) => assembleComparison(comparison, rules)),
    leftOut: [...decision.usable.leftOut],
    prompts: assemblePromptRows({
      questions: set.questions,
      nodes: orderNodes(candidate, baselines, gated),
      evaluators,
      leftOut: decision.usable.reasons
    }),
    provenance: parts.provenance,
    ...parts.trust !== void 0 && { trust: parts.trust }
  };
}
function findObstacles(node, reference, candidate) {
  let isBridged = reference.calibration !== void 0;
  return node === reference || node.calibration !== void 0 || isBridged && node === candidate ? findNoCost(node) : findCostObstacles(node, isBridged ? candidate : reference);
}
function orderNodes(candidate, baselines, gated) {
  return [candidate, ...baselines.filter((node) => gated.has(node.name)), ...baselines.filter((node) => !gated.has(node.name))];
}
function countedPrompts(node, role, { usable }) {
  return role === "shown" ? usable.ids.filter((id) => node.qualities.get(id)?.kind === "scored") : usable.ids;
}
function describeSuite(suite, set) {
  let tasks = /* @__PURE__ */ new Map();
  for (let { prompt } of set.questions.values()) {
    let task = tasks.get(prompt.task) ?? { prompts: 0, clusters: /* @__PURE__ */ new Set() };
    task.prompts += 1, tasks.set(prompt.task, { ...task, clusters: task.clusters.add(prompt.cluster) });
  }
  return {
    name: suite.name,
    questionDigest: set.digest,
    prompts: set.questions.size,
    tasks: [...tasks].map(([task, { prompts, clusters }]) => ({ task, prompts, clusters: clusters.size }))
  };
}

// src/commands/gated-nodes.ts
function assembleGatedNodes({ run, baselines }, suite, set) {
  let measure = assembleCostMeasure(suite), electorate = { voices: listVoices(suite), maps: fitScoreMaps(suite.evaluators, baselines) }, look = (name, seen) => assembleNode({ name, run: keepScores(seen, suite), promptIds: set.questions.keys(), electorate, measure });
  return {
    candidate: look(nameCandidate(run, baselines), run),
    baselines: baselines.map((baseline) => look(baseline.name, baseline.run))
  };
}
function nameCandidate({ header: header2 }, baselines) {
  let { name } = header2.candidate;
  return baselines.some((baseline) => baseline.name === name) ? `${name.slice(0, 90)} (new)` : name;
}
function keepScores(run, suite) {
  let names = new Set(suite.evaluators.map(nameOfEvaluator));
  return {
    ...run,
    scores: new Map([...run.scores].filter(([name]) => names.has(name))),
    evaluators: new Map([...run.evaluators].filter(([name]) => names.has(name)))
  };
}

// src/pull-request/suite-difference.ts
function listSuiteDifferences(base, proposed) {
  let [ours, theirs] = [collectLeaves(base), collectLeaves(proposed)];
  return [.../* @__PURE__ */ new Set([...ours.keys(), ...theirs.keys()])].map((key) => {
    let [one, other] = [ours.get(key), theirs.get(key)], { at, section: section2 } = one ?? other ?? nowhere;
    return { at, section: section2, ...one !== void 0 && { base: one.value }, ...other !== void 0 && { proposed: other.value } };
  }).filter((difference) => JSON.stringify(difference.base) !== JSON.stringify(difference.proposed)).sort((one, other) => rank(one) - rank(other));
}
var nowhere = { at: "", section: "", value: void 0 };
function collectLeaves(suite) {
  let { evaluators, $schema: _, ...rest } = suite, named = Object.fromEntries(evaluators.map((settings) => [nameOfEvaluator(settings), settings])), leaves = /* @__PURE__ */ new Map();
  return walk({ ...rest, evaluators: named }, [], leaves), leaves;
}
function walk(value, at, leaves) {
  if (Array.isArray(value) && value.some(isRecord))
    value.forEach((part, index) => {
      walk(part, [...at, index], leaves);
    });
  else if (isRecord(value))
    for (let [key, part] of Object.entries(value)) walk(part, [...at, key], leaves);
  else value !== void 0 && leaves.set(JSON.stringify(at), { at: describePath(at), section: String(at[0]), value });
}
var order = ["gate", "reward", "report", "evaluators"];
function rank({ section: section2, base }) {
  let place = order.indexOf(section2);
  return (base === void 0 ? order.length + 1 : 0) + (place < 0 ? order.length : place);
}

// src/pull-request/head-suite.ts
var weighing = ["consensus", "reward", "prices", "gate", "report", "name", "preset", "simulation"];
function findOwnRules(base, head, files2) {
  if (head.kind === "gone") return { kind: "none", because: "it takes the suite away" };
  if (head.kind === "unreadable") return { kind: "none", because: `its suite cannot be read: ${head.reason}` };
  let suite = head.kind === "same" ? base : head.suite, touched = /* @__PURE__ */ new Set([...listSuiteDifferences(base, suite).map(({ section: section2 }) => section2), ...files2.map(({ as }) => as)]);
  return touched.has("evaluators") ? { kind: "none", because: "its evaluators are not run" } : touched.has("measure") ? { kind: "none", because: "it measures in another way" } : [...touched].filter((section2) => ![...weighing, "suite", "baselines"].includes(section2)).length > 0 ? { kind: "none", because: "it asks other questions" } : { kind: "rules", suite };
}

// src/pull-request/proposal-sentence.ts
var told2 = 4;
function describeChanges({ settings, files: files2, suiteGone }) {
  let suite = files2.find(({ as }) => as === "suite"), changes = [
    ...suite !== void 0 && settings.length === 0 ? [describeSuite2(suite, suiteGone)] : [],
    ...settings.map(describeSettingChange),
    ...files2.filter(({ as }) => as !== "suite").map(describeFile)
  ];
  if (changes.length === 0) return;
  let rest = changes.length - told2, shown = rest > 0 ? [...changes.slice(0, told2), `changes ${rest} more of what it is gated by`] : changes;
  return `This pull request also ${joinList(shown)}.`;
}
function describeSuite2({ path, change }, gone) {
  let name = show(path, 200);
  return gone || change === "removed" ? `takes the suite ${name} away` : `rewrites ${name}`;
}
function describeSettingChange({ at, base, proposed }) {
  let name = show(at, 120);
  return base === void 0 ? `adds ${name}: ${show(proposed ?? "", 60)}` : proposed === void 0 ? `takes away ${name} (${show(base, 60)})` : `${isNumber(base) && isNumber(proposed) ? Number(proposed) < Number(base) ? "lowers" : "raises" : "changes"} ${name} from ${show(base, 60)} to ${show(proposed, 60)}`;
}
var fileVerbs = { added: "adds", modified: "changes", removed: "removes", renamed: "moves" }, baselineVerbs = { added: "adds", modified: "replaces", removed: "removes", renamed: "moves" };
function describeFile({ path, change, as }) {
  if (as === "baselines") return `${baselineVerbs[change]} the baseline ${show(nameBaseline(path), 100)}`;
  let what = {
    prompts: ", which the suite asks",
    evaluators: ", which the suite scores with",
    suite: "",
    other: ", which the suite names"
  }[as];
  return `${fileVerbs[change]} ${show(path, 200)}${what}`;
}
var nameBaseline = (path) => (path.split("/").at(-1) ?? path).slice(0, -baselineEnding.length), isNumber = (text) => /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(text), show = (text, limit) => cutText(text.replace(/\s+/g, " "), limit);
function joinList(parts) {
  let last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

// src/pull-request/setting-text.ts
var longest = 300, lead = 40;
function describeSetting({ at, base, proposed }) {
  let [one, other] = cutAlike(renderValue(base), renderValue(proposed));
  return { at: cutText(at, longest), ...one !== void 0 && { base: one }, ...other !== void 0 && { proposed: other } };
}
function renderValue(value) {
  return value === void 0 || typeof value == "string" ? value : JSON.stringify(value);
}
function cutAlike(one, other) {
  let start = one === void 0 || other === void 0 ? 0 : findDifference(one, other), from = start > longest - 2 * lead ? start - lead : 0, cut2 = (text) => text === void 0 ? void 0 : cutText(from === 0 ? text : `\u2026${text.slice(from)}`, longest);
  return [cut2(one), cut2(other)];
}
function findDifference(one, other) {
  let index = 0;
  for (; index < one.length && one[index] === other[index]; ) index += 1;
  return index;
}

// src/pull-request/proposal.ts
var limits = { entries: 100, path: 1e3, sentence: 2e3 };
function assembleProposal({ base, head, files: files2, cut: cut2, verdict }) {
  if (files2.length === 0 && !cut2) return;
  let settings = head.kind === "parsed" ? listSuiteDifferences(base, head.suite).map(describeSetting) : [], sentence = [
    describeChanges({ settings, files: files2, suiteGone: head.kind === "gone" }),
    cut2 ? cutNotice : void 0,
    files2.length === 0 ? void 0 : describeVerdict(verdict, files2, settings.length > 0)
  ];
  return {
    sentence: cutText(sentence.filter((part) => part !== void 0).join(" "), limits.sentence),
    files: files2.slice(0, limits.entries).map(({ path, change: change2 }) => ({ path: cutText(path, limits.path), change: change2 })),
    settings: settings.slice(0, limits.entries),
    ...verdict.status !== "unknown" && files2.length > 0 && { verdict: { status: verdict.status, sentence: cutText(verdict.sentence, limits.sentence) } }
  };
}
var cutNotice = "It changes so many files that GitHub lists only the first 3,000: there may be more of what it is gated by.";
function describeVerdict(verdict, files2, rules) {
  if (verdict.status === "unknown") return `What the verdict would be with that cannot be told: ${cutText(verdict.because, 1e3)}.`;
  let baselines = files2.some(({ as }) => as === "baselines");
  return `With its own ${rules && baselines ? "rules and baselines" : baselines ? "baselines" : "rules"} the verdict would be ${verdict.status}.`;
}

// src/commands/proposal.ts
async function computeProposal(world, gated) {
  let material = gated.sources.proposal;
  if (material !== void 0)
    return assembleProposal({ ...material, verdict: await decideOwnVerdict(world, material, gated) });
}
async function decideOwnVerdict(world, material, gated) {
  let { base, head, files: files2 } = material, rules = findOwnRules(base, head, files2);
  if (rules.kind === "none") return { status: "unknown", because: rules.because };
  try {
    let { suite } = rules, baselines = await loadOwnBaselines(world, material, { ...gated, suite });
    return decideBy(suite, { ...gated, baselines, calibrations: pickCalibrations(material, { ...gated, suite }) });
  } catch (failure) {
    if (failure instanceof InputError || failure instanceof DocumentError)
      return { status: "unknown", because: firstLine(failure.message) };
    throw failure;
  }
}
function decideBy(suite, { run, baselines, calibrations, loaded: { set }, sources }) {
  let nodes = assembleGatedNodes({ run, baselines }, suite, set), decision = decideGate({ ...nodes, promptIds: [...set.questions.keys()], rules: assembleRules(suite), calibrations }), belief = decideBelief(sources.subject, run.header), { status, sentence } = belief === "believed" ? decision : withholdSuccess(decision, belief);
  return { status, sentence };
}
function pickCalibrations({ baselines: theirs }, { calibrations, loaded, suite }) {
  let [base, own] = [loaded.suite, suite].map((one) => JSON.stringify(assembleCostMeasure(one)));
  return base !== own || theirs.kind === "unreadable" ? [] : theirs.kind === "same" ? calibrations : calibrations.filter(({ baseline }) => theirs.kept.includes(baseline));
}
async function loadOwnBaselines({ files: files2 }, { baselines: theirs }, { baselines, run, loaded, suite }) {
  if (theirs.kind === "same") return baselines;
  if (theirs.kind === "unreadable") throw new InputError(`its baselines cannot be read: ${theirs.reason}`);
  let brought = await loadBaselines(files2, { path: theirs.folder, name: "its baselines" }), { against } = suite.gate, own = brought.filter(({ name, run: { header: header2 } }) => against === name || against === "best" || against === "all" || header2.questionDigest === loaded.set.digest);
  for (let baseline of own)
    requireSameQuestions(baseline.run, loaded, `its baseline ${baseline.name}`), requireScores(baseline, run, { ...loaded, suite });
  return [...baselines.filter(({ name }) => theirs.kept.includes(name)), ...own].sort((one, other) => one.name < other.name ? -1 : 1);
}
function requireScores({ name, run }, scored, { suite, set }) {
  let missing = suite.evaluators.filter((settings) => {
    let evaluator = nameOfEvaluator(settings), scores = run.scores.get(evaluator), judged = chooseJudged(set.questions.values(), settings.use === "gpt-judge" ? settings.sample : void 0, suite.seed), answered = [...run.answers.values()].filter(({ outcome, promptId }) => outcome === "answered" && judged.has(promptId));
    return !(run.evaluators.get(evaluator)?.revision === scored.evaluators.get(evaluator)?.revision) || answered.some(({ promptId }) => scores?.has(promptId) !== !0);
  }), names = missing.map(nameOfEvaluator).join(", ");
  if (missing.length > 0) throw new InputError(`its baseline ${name} has no scores by this ${names}`);
}
var firstLine = (message) => message.split(`
`, 1)[0] ?? message;

// src/commands/gate-run.ts
async function gateRun(world, request) {
  let { loaded, calibrations, sources } = request, measuredNow = request.runPath !== void 0;
  world.screen.phase(measuredNow ? "Scoring" : "Gating"), requireSameQuestions(request.run, loaded, "the run"), requireRoom(world, request);
  let belief = decideBelief(sources.subject, request.run.header);
  belief === "job-of-the-pull-request" && requireScorable(request.run);
  let [run = request.run, ...others] = await scoreSides(world, request, belief), baselines = request.baselines.map((baseline, index) => ({ ...baseline, run: others[index] ?? baseline.run })), scored = { ...request, run, baselines };
  measuredNow && world.screen.phase("Gating");
  let trust = await assessGated(world, scored), report = decideReport(world, scored, trust), proposal = await computeProposal(world, { sources, loaded, run, baselines, calibrations });
  return { report: proposal === void 0 ? report : { ...report, proposal }, run, believed: belief === "believed" };
}
async function scoreSides(world, { run, runPath, baselines, inputs, loaded }, belief) {
  let rescore = inputs.rescore ? "replies" : belief === "job-of-the-pull-request" && "scores", candidate = { run, rescore, gatedAs: run.header.candidate.name };
  try {
    return await scoreRuns(world, [candidate, ...listBaselines(baselines, loaded.suite, inputs)], loaded);
  } catch (failure) {
    let again = renderNextCommand("gate", inputs, { runs: [runPath ?? ""] });
    throw runPath !== void 0 && world.screen.warn(`${runPath} is measured, but not scored; ${again} scores it`), failure;
  }
}
function listBaselines(baselines, { gate }, { rescore }) {
  return baselines.map(({ name, run }) => {
    let isCompared = [name, "best", "all"].includes(gate.against);
    return { run, rescore: rescore && "replies", settled: !0, ...isCompared && { gatedAs: name } };
  });
}
function requireRoom(world, request) {
  if (!(renderComment(decideReport(world, request)).length <= longestComment))
    throw new InputError(`a comment has no room for ${countNoun(request.baselines.length, "baseline")}`, {
      cure: "Keep fewer of them in the folder of the baselines."
    });
}
function requireScorable({ header: header2 }) {
  if (header2.texts !== void 0)
    throw new InputError(
      `the run of ${header2.candidate.name} cannot be judged: the texts of its answers were withheld (report.texts: ${header2.texts})`,
      {
        cure: "Measure it again where it can be believed: in the merge queue, or by a dispatch bound to its head commit (docs/pull-requests.md)."
      }
    );
}
async function assessGated(world, request) {
  let { suite, set } = request.loaded;
  if (suite.evaluators.length < 2) return;
  let { candidate, baselines } = assembleGatedNodes(request, suite, set);
  return assessTrust(world, request.loaded, [candidate, ...baselines], candidate.electorate.maps);
}
function decideReport(world, request, trust) {
  let { calibrations, loaded } = request, { suite, set } = loaded, rules = assembleRules(suite), nodes = assembleGatedNodes(request, suite, set), { candidate } = nodes, decision = decideGate({ ...nodes, promptIds: [...set.questions.keys()], rules, calibrations }), belief = decideBelief(request.sources.subject, request.run.header);
  return assembleReport({
    suite,
    set,
    rules,
    decision: belief === "believed" ? decision : withholdSuccess(decision, belief),
    candidate,
    tool: world.tool,
    createdAt: world.date(),
    provenance: describeProvenance(world, request),
    ...trust !== void 0 && { trust }
  });
}
function describeProvenance({ job }, { run, inputs, verb, sources }) {
  let { commit, environment } = run.header, { subject, base } = sources;
  return {
    ...commit !== void 0 && { commit },
    ...subject !== void 0 && subject.headSha !== commit && { head: subject.headSha },
    ...base !== void 0 && { base: `${base.branch} at ${base.commit}` },
    ...job !== void 0 && { workflowRun: job.run.url },
    // What gate has taken from artifacts lies nowhere else: again means to measure again.
    command: renderCommandLine(job !== void 0 && inputs.runs.length === 0 ? "evaluate" : verb, inputs),
    hardware: describeHardwareOf(run.header).slice(0, 1e3),
    runner: `${environment.os}${environment.node === void 0 ? "" : `, Node ${environment.node}`}`
  };
}

// src/pull-request/candidate-lines.ts
var import_yaml = __toESM(require_dist(), 1);

// src/pull-request/candidate-keys.ts
var machine = [[["environment"], ["baseUrl"], ["path"]]], server = [[["baseUrl"], ["path"]]], answering = [[["baseUrl"], ["path"], ["method"]], [["model"]]], model = [[["model"], ["path"], ["method"]], [["generation"]], [["templates"]], [["sentences"]]], length = [
  [["generation", "maxTokens"], ["generation"], ["model"], ["path"], ["method"]],
  [["body"]],
  [["templates"]],
  [["sentences"]]
], timings = [[["fields", "e2eMs"], ["fields"], ["path"], ["baseUrl"]]], keys = {
  worse: model,
  undecided: model,
  "quality-floor": model,
  "latency-ceiling": length,
  "failure-ceiling": [...answering, [["generation", "maxTokens"]]],
  "nothing-answered": answering,
  "no-timed-answer": answering,
  "lost-answers": answering,
  incomplete: server,
  "hardware-differs": machine,
  "hardware-unknown": machine,
  uncalibrated: server,
  "partly-timed": timings,
  "ceiling-unmeasured": timings,
  "cached-latency": [[["body"], ["baseUrl"]]],
  "retried-latency": server
}, fallback = [[["name"]]];
function choicesFor(code) {
  return (Object.hasOwn(keys, code) ? keys[code] : void 0) ?? fallback;
}
var ofOneRun = /* @__PURE__ */ new Set([
  "incomplete",
  "foreign-answers",
  "lost-answers",
  "nothing-answered",
  "no-timed-answer",
  "partly-timed",
  "uncalibrated"
]);
function concernsCandidate({ code, sentence }, { nodes }) {
  let [candidate, ...others] = nodes, isFinding = nodes.some(({ findings }) => findings.some(({ name }) => name === code));
  if (!ofOneRun.has(code) && !isFinding) return !0;
  let mentions = (name) => sentence.includes(name);
  return mentions(candidate.name) || !others.some(({ name }) => mentions(name));
}

// src/pull-request/candidate-lines.ts
var LONGEST = 1e6, MOST_SENTENCES = 5, SENTENCE = 800;
function findCandidateLines(path, yamlText, report) {
  if (report.verdict.status === "pass" || yamlText.length > LONGEST) return [];
  let findLine = openLines(yamlText);
  if (findLine === void 0) return [];
  let sentences = /* @__PURE__ */ new Map();
  for (let reason of report.verdict.reasons.filter((one) => concernsCandidate(one, report))) {
    let advice = reason.cure === void 0 ? "" : ` \u2192 ${renderPlain(reason.cure, SENTENCE)}`;
    for (let line of linesFor(reason.code, findLine))
      sentences.set(line, [...sentences.get(line) ?? [], `${renderPlain(reason.sentence, SENTENCE)}${advice}`]);
  }
  let title = `PoQ Gate: ${report.verdict.status}`;
  return [...sentences].sort(([one], [other]) => one - other).map(([line, told3]) => ({ path, line, title, message: told3.slice(0, MOST_SENTENCES).join(`
`) }));
}
function linesFor(code, findLine) {
  let named = choicesFor(code).flatMap((choice) => firstLine2(choice, findLine));
  return new Set(named.length > 0 ? named : firstLine2([["name"]], findLine));
}
function firstLine2(choice, findLine) {
  let line = choice.map(findLine).find((found) => found !== void 0);
  return line === void 0 ? [] : [line];
}
function openLines(text) {
  let counter = new import_yaml.LineCounter();
  try {
    let document = (0, import_yaml.parseDocument)(text, { lineCounter: counter, prettyErrors: !1, logLevel: "silent" });
    return document.errors.length > 0 || !(0, import_yaml.isMap)(document.contents) ? void 0 : (key) => {
      let offset = offsetOf(document.contents, key);
      return offset === void 0 ? void 0 : counter.linePos(offset).line;
    };
  } catch {
    return;
  }
}
function offsetOf(node, [key, ...rest]) {
  if (!(0, import_yaml.isMap)(node)) return;
  let pair = node.items.find((item) => (0, import_yaml.isScalar)(item.key) && item.key.value === key);
  if (!(pair === void 0 || !(0, import_yaml.isScalar)(pair.key)))
    return rest.length === 0 ? pair.key.range?.[0] : offsetOf(pair.value, rest);
}

// src/commands/candidate-annotations.ts
var mostBytes = 2 ** 16;
async function findAnnotations({ report, run, candidate, asked }) {
  if (asked === void 0 || report.verdict.status === "pass") return [];
  try {
    let { path, text } = await loadHeadFile(asked, candidate);
    return text === void 0 || digestCandidate(parseCandidate(path, text), run.header.stack.files) !== run.header.candidateDigest ? [] : findCandidateLines(path, text, report);
  } catch (failure) {
    if (failure instanceof EdgeError || failure instanceof DocumentError || failure instanceof InputError) return [];
    throw failure;
  }
}
async function loadHeadFile({ github, job, subject }, candidate) {
  let { kind, path } = locateInRepository(candidate, { workspace: job.workspace, from: "", whose: "the path of the candidate" }), entry = kind === "inside" ? await github.readEntry(path, subject.headSha) : void 0;
  return entry?.kind !== "file" ? { path } : { path, text: new TextDecoder().decode(await github.readBlob(entry.blob, mostBytes)) };
}

// src/commands/outcome.ts
var statuses = { pass: 0, fail: 1, inconclusive: 2, error: 3 };
function exitStatusOf({ status, softened }) {
  return softened ? 0 : statuses[status];
}

// src/commands/publish-report.ts
import { join } from "node:path";

// src/report/key-order.ts
var FIRST = [
  "schemaVersion",
  "verdict",
  "status",
  "sentence",
  "id",
  "name",
  "baseline",
  "evaluator",
  "against",
  "scope",
  "code",
  "role",
  "task",
  "estimate",
  "low",
  "high"
], LAST = ["comparisons", "nodes", "trust", "prompts", "text"];
function orderKeys(value) {
  if (Array.isArray(value)) return value.map(orderKeys);
  if (typeof value != "object" || value === null) return value;
  let entries = Object.entries(value).sort(([left], [right]) => rank2(left) - rank2(right) || (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, orderKeys(part)]));
}
function rank2(key) {
  let first = FIRST.indexOf(key);
  return first >= 0 ? first - FIRST.length : LAST.indexOf(key) + 1;
}

// src/report/json.ts
function renderJson(report) {
  let { prompts, ...rest } = withholdTexts(report), rows = prompts.map((row) => `    ${JSON.stringify(orderKeys(row))}`).join(`,
`), body = JSON.stringify(orderKeys({ ...rest, prompts: [] }), void 0, 2);
  return `${rows === "" ? body : body.replace(/\n {2}"prompts": \[\]/, () => `
  "prompts": [
${rows}
  ]`)}
`;
}

// src/report/page/evaluators.ts
var MOST_ROWS = 1e3;
function renderEvaluators(report) {
  let lines = assembleEvaluatorLines(report).map((line) => markup`<li class="note">${renderPlain(line)}</li>`), trust = findTrust(report), means = renderTable(assembleEvaluatorTable(report, report.nodes), EVALUATORS);
  return markup`<section id="evaluators"><h2>Evaluators</h2>${means}${lines.length === 0 ? void 0 : markup`<ul>${lines}</ul>`}
${renderTable(assembleInstrumentTable(report), INSTRUMENTS)}${renderTable(assembleScoringCostTable(report), SCORING_COST)}${listJudges(report).map(renderJudge)}${trust === void 0 ? void 0 : renderTrust(trust)}</section>`;
}
function renderJudge(judge) {
  let name = `Judge ${renderPlain(judge.name, 100)}`, tables = markup`${renderTable(assembleJudgeTable(judge), `${name} as an instrument`)}${renderTable(assembleCanaryTable(judge), `${name}: its canaries`)}`;
  return isDoubtful(judge) ? markup`<details class="judge" open><summary>${name}: <strong class="worse">${describeFitness(judge)}</strong></summary>${tables}</details>` : markup`<details class="judge"><summary>${name}: ${describeFitness(judge)}</summary>${tables}</details>`;
}
function renderTrust(trust) {
  let warnings = trust.warnings.map(
    ({ sentence, cure }) => markup`<li class="warning"><p><strong>Warning</strong>: ${renderPlain(sentence)}</p><p class="cure">${renderPlain(cure)}</p></li>`
  );
  return markup`<h2>${TRUST}</h2>${warnings.length === 0 ? void 0 : markup`<ul class="reasons">${warnings}</ul>`}
${renderTable(firstRows(assemblePooledTrust(trust)), "Over all answers")}<p class="note">${renderPlain(describeTrust(trust))}</p>
${renderTable(assembleAgreementTable(trust), AGREEMENT)}${renderWholeTrust(trust)}`;
}
var firstRows = (table) => ({ ...table, rows: table.rows.slice(0, MOST_ROWS) });
function renderWholeTrust(trust) {
  let table = assembleTrustTable(trust);
  if (table.rows.length === 0) return;
  let rest = table.rows.length - MOST_ROWS, more = rest > 0 ? markup`<p class="note">${rest.toLocaleString("en-US")} more stand in report.json.</p>` : void 0, shown = renderTable(firstRows(table), "Every correlation");
  return markup`<details><summary>Every correlation: within prompts, per task, by Pearson and Kendall</summary>${shown}${more}</details>`;
}

// src/report/page/explorer.ts
var OUTCOMES = [
  ["any", "any outcome"],
  ["answered", "answered"],
  ["failed", "failed"],
  ["lost", "lost"],
  ["absent", "absent"],
  ["left-out", "left out"]
];
function renderExplorer(report) {
  let other = otherNode(report), choices = report.nodes.map((node, index) => ({ node, index })).slice(1).map(
    ({ node, index }) => index === other ? markup`<option value="${index}" selected>${renderPlain(node.name, 100)}</option>` : markup`<option value="${index}">${renderPlain(node.name, 100)}</option>`
  ), compared = other === void 0 ? void 0 : markup`<label>Compare with <select id="other">${choices}</select></label>
<label class="check"><input type="checkbox" id="different"> only differences</label>`;
  return markup`<section id="prompts"><h2>Prompts</h2>
<noscript><p>The table of prompts needs JavaScript; report.json has every row.</p></noscript>
<div id="explorer" hidden>
<div class="controls" role="search">
<label class="grow">Search <input type="search" id="search" placeholder="in prompts, references and answers" autocomplete="off" spellcheck="false"></label>
<label>Task <select id="task"><option value="">every task</option></select></label>
<label>Outcome <select id="outcome">${OUTCOMES.map(([value, title]) => markup`<option value="${value}">${title}</option>`)}</select></label>
${compared}
</div>
<div class="scroll" tabindex="0" role="region" aria-label="Prompts"><table id="rows"><thead><tr>${renderHeaders(report, other !== void 0)}</tr></thead><tbody></tbody></table></div>
<div class="pager"><button type="button" id="back">← Previous</button><output id="status" role="status"></output><button type="button" id="forward">Next →</button></div>
</div></section>`;
}
function renderHeaders(report, compared) {
  let costly = report.settings.cost !== "none" && report.prompts.some((row) => row.nodes.some((cell) => cell.costMs !== void 0)), other = markup`<span class="other-name"></span>`;
  return [
    header("id", "text", markup`prompt`),
    header("task", "wide", markup`task`),
    header("candidate", "figure", markup`candidate`),
    ...compared ? [header("other", "figure wide", other), header("difference", "figure", markup`difference`)] : [],
    ...costly ? [header("candidateMs", "figure wide", markup`candidate, ms`)] : [],
    ...costly && compared ? [header("otherMs", "figure wide", markup`${other}, ms`)] : [],
    header("outcome", "wide", markup`outcome`)
  ];
}
function header(sort, kind, title) {
  return markup`<th scope="col" class="${kind}" aria-sort="none"><button type="button" data-sort="${sort}">${title}</button></th>`;
}

// src/report/page/dot-labels.ts
var LINE = 15, LABEL = 32, LETTER = 6.4;
function placeDotLabels(dots, edges) {
  let labels = dots.map((dot) => {
    let name = cutText(renderPlain(dot.name, 100), LABEL), width = name.length * LETTER, [right, left] = [dot.x + 10, dot.x - 10 - width], free = (from) => from >= edges.left && from + width <= edges.right && dots.every((other) => other === dot || Math.abs(other.y - dot.y) > LINE || other.x < from - 6 || other.x > from + width + 6), inside = right + width > edges.right ? Math.max(edges.left + 2, left) : right;
    return { name, x: roundPlace([right, left].find(free) ?? inside), y: dot.y - 7, width };
  }), heights = placeLabels(labels, LINE);
  return labels.map(({ name, x, y }, index) => ({ name, x, y: roundPlace(heights[index] ?? y) }));
}

// src/report/page/picture.ts
var WIDTH = 520, HEIGHT = 340, FRAME = { left: 46, right: 22, top: 26, bottom: 44 };
function renderPicture(report) {
  let { settings } = report, dots = report.nodes.flatMap((node) => dotOf(node, settings));
  if (dots.length === 0) return;
  let plot = computePlot(dots), text = dots.map((dot) => `${dot.node.name}: ${renderCost(dot.node.cost?.mean ?? 0, settings)}, quality ${dot.mean.toFixed(2)}`).join("; "), axes = drawAxes(plot, { x: costTitle(settings), y: "quality, of 10" });
  return renderDrawing(
    { id: "picture", width: WIDTH, height: HEIGHT, title: "Quality against cost", text },
    markup`${drawRewardLines(report, plot)}${axes}${drawDots(dots, plot)}`
  );
}
function dotOf(node, settings) {
  if (node.quality === void 0 || node.cost === void 0) return [];
  let { estimate, low, high } = node.quality.mean;
  return [{ node, cost: shownCost(node.cost.mean, settings), mean: estimate, low, high }];
}
function computePlot(dots) {
  let costs = computeAxis([0, ...dots.map((dot) => dot.cost * 1.08)], 5), wide = computeAxis(
    dots.flatMap((dot) => [dot.low, dot.high]),
    5
  ), qualities = { ...wide, low: Math.max(0, wide.low), high: Math.min(10, wide.high) }, edges = { left: FRAME.left, right: WIDTH - FRAME.right, top: FRAME.top, bottom: HEIGHT - FRAME.bottom };
  return { ...edges, x: scaleLinear(costs, edges.left, edges.right), y: scaleLinear(qualities, edges.bottom, edges.top) };
}
function costTitle(settings) {
  let place = isUsualCost(settings) ? "" : describePlace(settings);
  return settings.cost === "usd" ? `mean cost of 1,000 answers${place}, USD` : `mean cost of an answer${place}${settings.cost === "mix" ? ", mixed" : costUnitSuffix(settings)}`;
}
function drawRewardLines(report, plot) {
  let { alpha, beta } = report.settings, reference = referenceCost(report.settings), other = report.nodes[otherNode(report) ?? -1], baseline = other === void 0 ? void 0 : dotOf(other, report.settings)[0];
  if (baseline === void 0 || reference === void 0 || reference === 0 || alpha <= 0) return;
  let rise = 10 * beta / (alpha * shownCost(reference, report.settings)), { low: from, high: to } = plot.x.axis, line = (shift) => {
    let at = (cost) => plot.y.at(baseline.mean + shift + rise * (cost - baseline.cost));
    return `M${plot.x.at(from)} ${at(from)}L${plot.x.at(to)} ${at(to)}`;
  }, margin = line(-10 * report.settings.margin / alpha), below = `${margin}V${HEIGHT * 100}H${plot.left}Z`;
  return clipToPlot(
    plot,
    "inside",
    markup`<path class="beyond-margin" d="${below}"/><path class="margin-line" d="${margin}"/><path class="equal-reward" d="${line(0)}"/>`
  );
}
function drawDots(dots, plot) {
  let [x, y] = [plot.x.at, plot.y.at], labels = placeDotLabels(
    dots.map((dot) => ({ name: dot.node.name, x: x(dot.cost), y: y(dot.mean) })),
    plot
  ), marks = dots.map((dot, index) => {
    let [place, label] = [x(dot.cost), labels[index]], whisker = markup`<path class="whisker" d="M${place} ${y(dot.low)}V${y(dot.high)}M${place - 4} ${y(dot.low)}h8M${place - 4} ${y(dot.high)}h8"/>`;
    return markup`<g class="${dot.node.role}">${whisker}<circle cx="${place}" cy="${y(dot.mean)}" r="5.5"/><text class="name" x="${label?.x}" y="${label?.y}">${label?.name}</text></g>`;
  });
  return markup`${[...marks].reverse()}`;
}

// src/report/page/quality-strip.ts
var WIDTH2 = 520, FRAME2 = { left: 24, right: 24, top: 8, bottom: 40 }, ROW = 44;
function renderQualityStrip(report) {
  let models = report.nodes.flatMap((node) => node.quality === void 0 ? [] : [{ node, mean: node.quality.mean }]);
  if (models.length === 0) return;
  let axis = computeAxis(
    models.flatMap(({ mean }) => [mean.low, mean.high]),
    6
  ), bottom = FRAME2.top + ROW * models.length, x = (quality) => {
    let share = (quality - axis.low) / (axis.high - axis.low);
    return Math.round(10 * (FRAME2.left + share * (WIDTH2 - FRAME2.left - FRAME2.right))) / 10;
  }, ticks = axis.ticks.map(
    (tick) => markup`<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${FRAME2.top}" y2="${bottom}"/><text class="tick" x="${x(tick)}" y="${bottom + 16}" text-anchor="middle">${tick}</text>`
  ), rows = models.map(({ node, mean }, index) => {
    let y = FRAME2.top + ROW * index + 28, whisker = `M${x(mean.low)} ${y}H${x(mean.high)}M${x(mean.low)} ${y - 4}v8M${x(mean.high)} ${y - 4}v8`;
    return markup`<g class="${node.role}"><path class="whisker" d="${whisker}"/><circle cx="${x(mean.estimate)}" cy="${y}" r="5.5"/><text class="name" x="${x(mean.estimate)}" y="${y - 11}" text-anchor="middle">${cutText(renderPlain(node.name, 100), 40)}</text></g>`;
  });
  return markup`<svg class="picture" viewBox="0 0 ${WIDTH2} ${bottom + FRAME2.bottom}" role="img" aria-labelledby="picture-title"><title id="picture-title">Quality of each model</title>${ticks}${rows}<text class="axis" x="${WIDTH2 - FRAME2.right}" y="${bottom + 36}" text-anchor="end">quality, of 10 →</text></svg>`;
}

// src/report/page/figure.ts
function renderFigure(report) {
  let picture = (report.settings.cost === "none" ? void 0 : renderPicture(report)) ?? renderQualityStrip(report);
  if (picture !== void 0)
    return markup`<figure>${picture}<figcaption>Bars are ${renderLevel(report.settings.confidence)} intervals of quality. ${explainLines(report)}</figcaption></figure>`;
}
function explainLines(report) {
  if (!(referenceCost(report.settings) === void 0 || report.comparisons.length === 0))
    return "On the line the reward equals the baseline\u2019s; in the shaded part it is lower by more than the margin.";
}

// src/report/page/page-assets.ts
var pageStyle = ':root{color-scheme:light dark;--ground: #f4f5f7;--paper: #ffffff;--ink: #1b2027;--soft: #56606c;--line: #d8dde3;--faint: #eceff2;--pass: #17703f;--fail: #b3261e;--inconclusive: #8a5800;--error: #5f4596;--accent: var(--error);--on-accent: #ffffff}@media screen and (prefers-color-scheme:dark){:root{--ground: #111418;--paper: #191d23;--ink: #e3e7ec;--soft: #9ba6b2;--line: #313842;--faint: #232931;--pass: #57c98c;--fail: #ff8b80;--inconclusive: #e5b04f;--error: #bfa8f2;--on-accent: #111418}}[data-verdict=pass]{--accent: var(--pass)}[data-verdict=fail]{--accent: var(--fail)}[data-verdict=inconclusive]{--accent: var(--inconclusive)}*{box-sizing:border-box}html{-webkit-text-size-adjust:100%;text-size-adjust:100%}body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,sans-serif;overflow-wrap:break-word}dd,.sentence,.title,.note,pre{overflow-wrap:anywhere}header,main{max-width:1120px;margin:0 auto;padding:0 20px}header{display:flex;flex-wrap:wrap;gap:4px 16px;padding-top:16px;color:var(--soft);font-size:13px}header time{margin-left:auto}.brand{color:var(--ink);font-weight:600}main>section,figure,.columns section{margin:14px 0 0;padding:16px 20px;background:var(--paper);border:1px solid var(--line);border-radius:8px;min-width:0}main{padding-bottom:48px}h1,h2,h4,p{margin:0}h1{display:flex;flex-wrap:wrap;align-items:center;gap:8px 14px;font-size:20px;line-height:1.3}h2{margin:22px 0 8px;font-size:15px}section>h2:first-child,section>dl:first-child{margin-top:0}.verdict{border-left:6px solid var(--accent)}.badge{padding:2px 12px;border-radius:999px;background:var(--accent);color:var(--on-accent);font-size:17px}.sentence{margin-top:8px;font-size:17px;max-width:76ch}.note,figcaption,.interval,caption{color:var(--soft)}.note,figcaption{font-size:13px}code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,DejaVu Sans Mono,monospace;font-size:12.5px}p code{color:var(--soft)}.columns{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 14px;align-items:start}.beside{grid-row:1;grid-column:1}@media(max-width:860px){.columns{display:block}}ul{margin:0;padding-left:18px}.reasons{padding:0;list-style:none}.reasons li+li{margin-top:10px}.cure{padding-left:14px;border-left:2px solid var(--line);color:var(--soft)}.blocking strong{color:var(--fail)}.warning strong{color:var(--inconclusive)}dl{margin:0}dl>div{display:grid;grid-template-columns:150px minmax(0,1fr);gap:0 12px;padding:4px 0}dl>div+div{border-top:1px solid var(--faint)}dt{color:var(--soft)}dd{margin:0;font-variant-numeric:tabular-nums}.scroll{overflow-x:auto;background:linear-gradient(to left,var(--paper) 50%,transparent) right / 48px 100% no-repeat local,linear-gradient(to left,var(--line),transparent) right / 24px 100% no-repeat}summary+.scroll{margin-top:8px}.scroll+.scroll,:is(ul,.note)+.scroll{margin-top:18px}.scroll+:is(ul,.note){margin-top:8px}table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}caption{padding-bottom:4px;font-size:13px;text-align:left}th,td{padding:7px 10px;border-top:1px solid var(--faint);text-align:left;vertical-align:top;font-weight:400}th:first-child,td:first-child{padding-left:0}thead th{border-top:0;border-bottom:1px solid var(--line);color:var(--soft);font-size:13px;vertical-align:bottom}.models caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}tbody tr:first-child>*{border-top:0}tbody th{min-width:150px}.figure{text-align:right;white-space:nowrap}thead .figure{white-space:normal}details{margin-top:10px}summary{cursor:pointer}figure .picture{display:block;width:100%;height:auto}figcaption{margin-top:6px}.picture text{fill:var(--soft);font-size:12px}.picture .name{fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}.picture .candidate .name{font-weight:600}.grid{stroke:var(--line);stroke-width:.75}.beyond-margin{fill:var(--ground)}.whisker{fill:none;stroke:var(--soft);stroke-width:1.5}.picture circle{fill:var(--soft);stroke:var(--paper);stroke-width:1.5}.candidate circle{fill:var(--accent)}.candidate .whisker{stroke:var(--accent)}.shown circle{fill:var(--paper);stroke:var(--soft)}.equal-reward,.margin-line{stroke:var(--soft);stroke-width:1.25}.margin-line{stroke-dasharray:5 4}.controls{display:flex;flex-wrap:wrap;gap:8px 14px;align-items:end;margin-bottom:10px}.controls label{display:grid;color:var(--soft);font-size:13px}.controls .grow{flex:1 1 220px}.controls .check{display:flex;align-items:center;gap:6px;min-height:34px}input,select,button{font:inherit;color:var(--ink)}input[type=search],select,.pager button{min-height:34px;max-width:100%;padding:4px 10px;border:1px solid var(--line);border-radius:6px;background:var(--ground)}input[type=checkbox]{width:16px;height:16px;accent-color:var(--accent)}:focus-visible{outline:2px solid var(--accent);outline-offset:2px}#rows{table-layout:fixed;min-width:940px;overflow-wrap:anywhere}#rows thead th{padding:0}#rows tbody :is(th,td):not(:first-child){padding-left:6px;padding-right:6px}#rows thead .wide{width:136px}#rows thead .figure{width:96px}#rows thead button{width:100%;padding:6px;border:0;background:none;overflow-wrap:normal;color:inherit;text-align:inherit;cursor:pointer}#rows [aria-sort=ascending] button:after{content:"\xA0\u2191"}#rows [aria-sort=descending] button:after{content:"\xA0\u2193"}#rows thead th:not([aria-sort=none]) button{color:var(--ink);font-weight:600}#rows thead th:first-child button{padding-left:0}#rows tbody tr:not(.opened){cursor:pointer}#rows tbody tr:not(.opened):hover>*{background:var(--faint)}.open{padding:0;border:0;background:none;text-align:left;cursor:pointer}.open:before{content:"\u25B8 ";color:var(--soft)}.open[aria-expanded=true]:before{content:"\u25BE "}.excerpt{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:1;overflow:hidden;color:var(--soft);font-size:13px}.other-name{display:inline-block;max-width:100%;overflow:hidden;text-overflow:ellipsis;vertical-align:bottom;white-space:nowrap}.better{color:var(--pass)}.worse{color:var(--fail)}.pager{display:flex;align-items:center;justify-content:space-between;gap:10px;margin-top:12px;color:var(--soft)}.pager button:disabled{opacity:.45}.pager button:not(:disabled){cursor:pointer}.detail{display:grid;gap:10px;padding:2px 0 12px}.detail h4{font-size:13px;font-weight:600}.answers{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(260px,100%),1fr));gap:12px}.scores{color:var(--soft);font-size:13px}pre{max-height:260px;margin:4px 0 0;padding:8px 10px;overflow:auto;border-radius:6px;background:var(--ground);white-space:pre-wrap}@media(max-width:620px){header,main{padding-left:10px;padding-right:10px}main>section,figure,.columns section{padding:14px}.wide{display:none}th,td{padding:6px}tbody th{min-width:104px}#rows thead button{padding:6px}#rows{min-width:0}#rows thead th:first-child{width:40%}#rows thead .figure{width:30%}dl>div{grid-template-columns:minmax(0,1fr)}.picture text{font-size:15px}.stacked thead{display:none}.stacked tr{display:block;padding:8px 0}.stacked tr+tr{border-top:1px solid var(--line)}.stacked th,.stacked td{display:flex;justify-content:space-between;gap:12px;padding:2px 0;border:0}.stacked th{font-weight:600}.stacked td span,.stacked th{min-width:0;white-space:normal;overflow-wrap:anywhere}.stacked td:before{flex:none;max-width:50%;text-align:left;overflow-wrap:anywhere;content:attr(data-label);color:var(--soft);white-space:normal}}@media print{.scroll{overflow:visible}.controls,.pager{display:none}}', pageScript = `"use strict";(()=>{function g(e){return S(e,2)}function T(e,t){let n=S(e,t);return n.startsWith("\u2212")?n:"+".concat(n)}function b(e){if(e===0)return"0";let t=e>=99.95?{maximumFractionDigits:0}:{minimumSignificantDigits:3,maximumSignificantDigits:3};return e.toLocaleString("en-US",t)}function x(e,t){return"".concat(e.toLocaleString("en-US")," ").concat(t).concat(e===1?"":"s")}function S(e,t){let n=e.toFixed(t);return Number(n)===0?n.replace("-",""):D(n)}function D(e){return e.replaceAll("-","\u2212")}function d(e,t={},...n){let r=document.createElement(e);for(let[o,a]of Object.entries(t))r.setAttribute(o,a);return r.append(...n),r}function m(e,t){let n=document.getElementById(e);if(!(n instanceof t))throw new Error("the page has no ".concat(e));return n}function w(e,t){let n=d("div",{class:"detail"});e.leftOut!==void 0&&n.append(d("p",{class:"note"},"Left out for every model: ".concat(e.leftOut))),n.append(d("p",{class:"note"},"Cluster ".concat(e.cluster))),e.prompt!==void 0&&n.append(M("Prompt",e.prompt,t));for(let[o,a]of(e.references??[]).entries())n.append(M("Reference ".concat(o+1),a,t));let r=d("div",{class:"answers"});return e.nodes.forEach((o,a)=>{r.append(k(t.nodes[a]?.name??"",o,t))}),n.append(r),e.prompt===void 0&&n.append(d("p",{class:"note"},"This report carries no texts (report.texts: none).")),n}function k(e,t,n){let r=[...t.outcome==="answered"?[]:[t.outcome],...t.quality===void 0?[]:["quality ".concat(g(t.quality))],...Object.entries(t.scores).map(([a,i])=>"".concat(a," ").concat(i===null?"unscored":g(i))),...t.costMs===void 0?[]:["".concat(b(t.costMs)," ms")]],o=d("section",{class:"answer"},d("h4",{},e),d("p",{class:"scores"},r.join(" \xB7 ")));return t.text!==void 0&&o.append(L(t.text.trim()===""?"(empty)":t.text),...P(t.text,n)),o}function M(e,t,n){return d("section",{},d("h4",{},e),L(t),...P(t,n))}function L(e){return d("pre",{tabindex:"0",dir:"auto"},e)}function P(e,t){return e.length<t.textLength?[]:[d("p",{class:"note"},"Cut to ".concat(t.textLength," characters; the run file has all of it."))]}function $(e,t,n){let r=n.search.toLowerCase().split(/\\s+/).filter(s=>s!==""),o=[];if(e.forEach((s,u)=>{N(s,n)&&r.every(c=>(t[u]??"").includes(c))&&o.push(u)}),n.sort==="order")return n.descending?o.reverse():o;let a=e.map(s=>I(s,n)),i=n.descending?-1:1;return o.sort((s,u)=>O(a[s],a[u],i)||s-u)}function R(e){return[e.id,e.task,e.cluster,e.leftOut,e.prompt,...e.references??[],...e.nodes.map(t=>t.text)].filter(t=>t!==void 0).join("\\n").toLowerCase()}function h(e,t){let[n,r]=[e.nodes[0]?.quality,e.nodes[t]?.quality];return n===void 0||r===void 0?void 0:n-r}function E(e,t){let[n,r]=[e.nodes[0]?.outcome??"absent",e.nodes[t]?.outcome],o=r===void 0||r===n?n:"".concat(n," / ").concat(r);return e.leftOut===void 0?o:"left out (".concat(o,")")}function N(e,t){if(t.task!==void 0&&e.task!==t.task||t.onlyDifferent&&Math.abs(h(e,t.other)??0)<.005)return!1;if(t.outcome==="any")return!0;if(t.outcome==="left-out")return e.leftOut!==void 0;let n=[e.nodes[0],e.nodes[t.other]].filter(r=>r!==void 0);return t.outcome==="answered"?n.every(r=>r.outcome==="answered"):n.some(r=>r.outcome===t.outcome)}function I(e,t){let[n,r]=[e.nodes[0],e.nodes[t.other]];switch(t.sort){case"id":return e.id;case"task":return e.task;case"outcome":return E(e,t.other);case"candidate":return n?.quality;case"other":return r?.quality;case"candidateMs":return n?.costMs;case"otherMs":return r?.costMs;default:return h(e,t.other)}}var A=new Intl.Collator("en",{numeric:!0});function O(e,t,n){return e===void 0||t===void 0?+(e===void 0)-+(t===void 0):typeof e=="number"&&typeof t=="number"?n*(e-t):n*A.compare(String(e),String(t))}var Q=160;function v(e){let t=m("rows",HTMLTableElement).tBodies[0],n=new Set;return(r,o)=>{let a=r.flatMap(i=>{let s=e.rows[i];return s===void 0?[]:F({data:e,row:s,index:i,other:o,opened:n})});t?.replaceChildren(...a)}}function F({data:e,row:t,index:n,other:r,opened:o}){let a=d("span",{class:"excerpt",dir:"auto"},K(t.nodes[0])),i=d("button",{type:"button",class:"open","aria-expanded":"false","aria-controls":"detail-".concat(n)},t.id),s=d("tr",{},d("th",{scope:"row"},i,a),...U(t,r,e)),u=d("tr",{id:"detail-".concat(n),class:"opened"});u.hidden=!0;let c=l=>{l&&u.childElementCount===0&&u.append(d("td",{colspan:String(s.cells.length)},w(t,e))),u.hidden=!l,i.setAttribute("aria-expanded",String(l)),l?o.add(n):o.delete(n)};return s.addEventListener("click",()=>{getSelection()?.isCollapsed!==!1&&c(u.hidden!==!1)}),c(o.has(n)),[s,u]}function K(e){return e?.text===void 0?e===void 0||e.outcome==="answered"?"":"(".concat(e.outcome,")"):e.text.trim()===""?"(empty)":e.text.slice(0,Q)}function U(e,t,n){let[r,o]=[e.nodes[0],e.nodes[t]],a=h(e,t),i=document.querySelector('[data-sort="candidateMs"]')!==null,s=(l,p)=>d("td",{class:p},l),u=(l,p)=>l===void 0?"\u2013":p(l),c=n.other>=0;return[s(e.task,"wide"),s(u(r?.quality,g),"figure"),...c?[s(u(o?.quality,g),"figure wide"),s(u(a,V),"figure ".concat(j(a)))]:[],...i?[s(u(r?.costMs,b),"figure wide")]:[],...i&&c?[s(u(o?.costMs,b),"figure wide")]:[],s(E(e,t),"wide")]}function V(e){return T(e,2)}function j(e){return e===void 0||Math.abs(e)<.005?"same":e>0?"better":"worse"}var q=["any","answered","failed","lost","absent","left-out"],_=100;function C(e,t){let n=m("search",HTMLInputElement),r=m("task",HTMLSelectElement),o=m("outcome",HTMLSelectElement),a=document.querySelector("#different"),i=document.querySelector("#other"),s=z(e.other<0?"candidate":"difference",t);for(let c of[r,o,a,i])c?.addEventListener("change",t);let u;return n.addEventListener("input",()=>{clearTimeout(u),u=setTimeout(t,_)}),{query:()=>({search:n.value,task:r.value===""?void 0:e.rows[Number(r.value)]?.task,outcome:q.find(c=>c===o.value)??"any",onlyDifferent:a?.checked??!1,other:i===null?e.other:Number(i.value),...s()})}}function z(e,t){let n=e,r=!1,o=[...document.querySelectorAll("#rows button[data-sort]")],a=()=>{for(let i of o){let s=i.dataset.sort===n;i.closest("th")?.setAttribute("aria-sort",s?r?"descending":"ascending":"none")}};for(let i of o)i.addEventListener("click",()=>{let s=i.dataset.sort;r=s===n?!r:!1,n=s,a(),t()});return a(),()=>({sort:n,descending:r})}var G=250;function H(e){let t=[],n=o=>{for(let a of e.slice(t.length,o))t.push(R(a))},r=()=>{n(t.length+G),t.length<e.length&&setTimeout(r,20)};return setTimeout(r,200),()=>(n(e.length),t)}var y=50;function J(){let e=JSON.parse(m("report-data",HTMLScriptElement).textContent),t=H(e.rows),n=v(e),r=m("status",HTMLElement),[o,a]=[m("back",HTMLButtonElement),m("forward",HTMLButtonElement)],i=[],s=0,u=()=>{n(i.slice(s,s+y),p.query().other);let f=Math.min(s+y,i.length);r.textContent=Y(s,f,i.length,e.rows.length),o.disabled=s===0,a.disabled=f>=i.length},c=()=>{let f=p.query();i=$(e.rows,f.search.trim()===""?[]:t(),f),s=0,X(e,f.other),u()},l=f=>{s=Math.max(0,s+f),u(),m("prompts",HTMLElement).scrollIntoView()},p=C(e,c);o.addEventListener("click",()=>l(-y)),a.addEventListener("click",()=>l(y)),W(e),c(),m("explorer",HTMLElement).hidden=!1}function W(e){let t=new Map(e.rows.map((n,r)=>[n.task,r]));m("task",HTMLSelectElement).append(...[...t].map(([n,r])=>d("option",{value:String(r)},n)))}function X(e,t){for(let n of document.querySelectorAll(".other-name"))n.textContent=e.nodes[t]?.name??""}function Y(e,t,n,r){if(n===0)return"None of ".concat(x(r,"prompt")," matches.");let o="".concat((e+1).toLocaleString("en-US"),"\u2013").concat(t.toLocaleString("en-US")," of ").concat(n.toLocaleString("en-US"));return n===r?"".concat(o," prompt").concat(r===1?"":"s"):"".concat(o," that ").concat(n===1?"matches":"match",", of ").concat(x(r,"prompt"))}J();})();`;

// src/report/page/page.ts
function renderPage(report) {
  let shown = withholdTexts(report), story = assembleStory(shown);
  return renderDocument({
    title: `${story.status}: ${renderPlain(story.title, 200)}`,
    verdict: story.status,
    style: pageStyle,
    body: renderBody(shown, story),
    program: { script: pageScript, data: assemblePageData(shown) }
  });
}
function renderBody(report, story) {
  let figure = renderFigure(report), leftOut = markup`${renderTroubles(story)}${renderLeftOut(story)}`, long = story.comparisons.length > 1;
  return markup`${renderPageHeader(report.suite.name, report.createdAt)}
<main>
${renderVerdict(story)}
<section class="models">${renderTable(assembleNodeTable(report), "Models")}</section>
${renderProposal(report)}
<div class="${figure === void 0 && !long ? "" : "columns"}"><section>${renderReasons(story)}${story.comparisons.map(renderComparison)}${long ? void 0 : leftOut}</section>
<div class="beside">${figure}${long ? markup`<section>${leftOut}</section>` : void 0}${renderFindings(story)}</div></div>
${renderExplorer(report)}
${renderEvaluators(report)}
${renderDetails(report, story)}
<section>${renderFacts("Provenance", story.provenance)}<h2>Run it again</h2><pre class="command" tabindex="0">${renderPlain(story.command)}</pre></section>
</main>`;
}
function renderComparison(facts) {
  let [head, ...rest] = facts;
  return head === void 0 ? markup`` : renderFacts(head.label, [{ label: "verdict", text: head.text }, ...rest]);
}

// src/report/terminal-evaluators.ts
var MOST_COLUMNS = 5, MOST_JUDGES = 5;
function evaluatorParts(report, screen) {
  let means = tableLines(assembleEvaluatorTable(report, report.nodes.slice(0, MOST_COLUMNS)), screen), trust = findTrust(report);
  return [
    section("Evaluators (mean of 10)", joinParts([means, listLines(assembleEvaluatorLines(report), screen)]), screen),
    section(INSTRUMENTS, instrumentLines(report, screen), screen),
    section(SCORING_COST, tableLines(assembleScoringCostTable(report), screen), screen),
    ...judgeParts(report, screen),
    trust === void 0 ? "" : trustLines(trust, screen)
  ];
}
function instrumentLines(report, screen) {
  let { columns, rows } = assembleInstrumentTable(report);
  return rows.flatMap(([name = "", ...cells]) => {
    let known = cells.flatMap((cell, index) => cell === "\u2013" ? [] : [`${columns[index + 1]?.title}: ${cell}`]);
    return known.length === 0 ? [] : [`  ${renderPlain(name, 100)}
${wrapText(known.join("; "), screen.width, "    ")}`];
  }).join(`
`);
}
function judgeParts(report, screen) {
  let judges = listJudges(report), rest = judges.length - MOST_JUDGES;
  return [...judges.slice(0, MOST_JUDGES).map((judge) => {
    let title = `Judge ${renderPlain(judge.name, 100)}: ${describeFitness(judge)}`;
    return section(
      title,
      joinParts([factLines(assembleJudgeFacts(judge), screen), tableLines(assembleCanaryTable(judge), screen)]),
      screen
    );
  }), ...rest > 0 ? [`and ${rest} more judges, in report.json`] : []];
}

// src/report/terminal.ts
function renderTerminal(report, options) {
  let shown = withholdTexts(report), story = assembleStory(shown), screen = createScreen(options), sections = [
    verdictLines(story, screen),
    tableLines(assembleNodeTable(shown), screen),
    proposalLines(shown, screen),
    reasonLines("What decided it", story.reasons, screen),
    reasonLines("Also", story.also, screen),
    ...story.comparisons.map((facts) => comparisonLines(facts, screen)),
    section(TROUBLES, listLines(story.troubles, screen), screen),
    leftOutLines(story, screen),
    ...evaluatorParts(shown, screen),
    section(COST, listLines(story.cost, screen), screen),
    section(nameLoadTable(shown), tableLines(assembleLoadTable(shown, { times: !0 }), screen), screen),
    section(CONSUMPTION, tableLines(assembleConsumptionTable(shown), screen), screen),
    section("What differs in the stack", tableLines(assembleStackTable(shown, !0), screen), screen),
    section(STEADINESS, listLines(story.steadiness, screen), screen),
    findingLines(story, screen),
    section("Run it again", `  ${renderPlain(story.command, 4e3)}`, screen)
  ];
  return `${joinParts(sections)}
`;
}
function verdictLines(story, screen) {
  let mark = verdictMark(story.status);
  return [...[`${screen.paint(["bold", mark.colour], `${mark.symbol} ${story.status.toUpperCase()}`)}  ${screen.paint("bold", renderPlain(story.title, 300))}`, wrapText(story.sentence, screen.width)], ...story.softened === void 0 ? [] : [wrapText(story.softened, screen.width)]].join(`
`);
}
function proposalLines({ proposal }, screen) {
  if (proposal === void 0) return "";
  let { columns, rows } = assembleProposalTable(proposal), settings = { columns, rows: rows.slice(0, MOST_PROPOSED) }, files2 = proposal.files.slice(0, MOST_PROPOSED).map(({ path, change }) => bullet(`${change} ${path}`, void 0, screen)), rest = Math.max(0, rows.length - MOST_PROPOSED) + proposal.files.length - files2.length, lines = [
    wrapText(proposal.sentence, screen.width, "  "),
    wrapText(describeProposedVerdict(proposal) ?? "", screen.width, "  "),
    ...settings.rows.length === 0 ? [] : [tableLines(settings, screen)],
    ...files2,
    ...rest === 0 ? [] : [`  and ${rest} more, in report.json`]
  ];
  return section(PROPOSAL, lines.filter((line) => line.trim() !== "").join(`
`), screen);
}
function reasonLines(title, reasons, screen) {
  let lines = reasons.map(({ code, sentence, cure }) => bullet(`${code}: ${sentence}`, cure, screen));
  return section(title, lines.join(`
`), screen);
}
function comparisonLines([head, ...rest], screen) {
  return head === void 0 ? "" : [screen.paint("bold", renderPlain(head.label, 200)), wrapText(head.text, screen.width, "  "), factLines(rest, screen)].join(`
`);
}
function leftOutLines(story, screen) {
  let { sentence, reasons } = story.leftOut;
  return [
    screen.paint("bold", "Left out"),
    wrapText(sentence, screen.width, "  "),
    ...reasons.map((reason) => wrapText(reason, screen.width, "    "))
  ].join(`
`);
}
function findingLines(story, screen) {
  let lines = story.findings.map(
    ({ node, name, sentence, cure, blocking }) => bullet(`${blocking ? "blocking" : "warning"}, ${node}, ${name}: ${sentence}`, cure, screen)
  );
  return section("Findings", lines.join(`
`), screen);
}

// src/commands/publish-report.ts
var files = { json: "report.json", comment: "comment.md", page: "report.html" };
async function withdrawReport(world, out) {
  for (let name of Object.values(files)) await world.files.remove(join(out, name));
}
async function publishReport(world, report, publication) {
  let { inputs, runPath } = publication, { out, json } = inputs, text = renderJson(report), path = join(out, files.json);
  return await world.files.writeText(path, text), await world.files.writeText(join(out, files.comment), renderComment(report)), await world.files.writeText(join(out, files.page), renderPage(report)), world.screen.result(json ? text : renderTerminal(report, { colour: world.screen.colour, width: world.screen.width })), world.screen.note(
    `Open ${join(out, files.page)} in a browser; beside it lie ${files.json} and ${files.comment}, the run is ${runPath}. ${suggestNext(report, publication)}`
  ), path;
}
function suggestNext({ verdict, nodes, settings, comparisons }, { inputs, verb, runPath }) {
  let runs = [runPath];
  if (verdict.reasons.some((reason) => reason.code === "no-baselines" || reason.code === "baseline-missing")) {
    let accept = firstBaselineName(settings.against);
    return `Next: ${renderNextCommand("gate", inputs, { runs, accept })} makes it the baseline.`;
  }
  if (verdict.status === "error")
    return `Next: mend what broke, then go on with ${verb === "gate" ? renderNextCommand("measure", inputs) : renderCommandLine(verb, inputs)} --resume${verb === "gate" ? ", with its candidate.yaml" : ""}.`;
  let another = nodes.length > 1 ? "Try another alpha, beta or margin in the suite" : "Change the suite", again = comparisons.some(({ calibration }) => calibration !== void 0) ? `${renderCommandLine(verb, inputs)} --resume` : renderNextCommand("gate", inputs, { runs });
  return `Next: ${another} and run ${again}: nothing is measured again.`;
}

// src/commands/publish-verdict.ts
async function publishVerdict(world, verdict) {
  let { asked } = verdict;
  if (asked === void 0) return;
  world.screen.phase("Telling the pull request");
  let url = await warnOfFailure(world.screen, "The comment could not be posted", () => comment(world, verdict, asked));
  return await warnOfFailure(world.screen, "The check could not be created", () => check(world, verdict, asked)), url;
}
async function comment({ screen, clock, signal }, verdict, { job, github, subject }) {
  let { number, headSha } = subject;
  if (!job.wants.comment || number === void 0) return;
  let { report, run } = verdict, published = await publishComment(github, {
    number,
    key: computeCommentKey(report.suite.name, run.header.candidate.name),
    origin: job.run.origin,
    headSha,
    run: job.run,
    body: renderCommentBody(report, { run: job.run, headSha, uploaded: verdict.uploaded }),
    settle: () => clock.wait(settleMs, signal)
  });
  if (published.kind === "posted")
    return screen.note(`The comment: ${published.url}`), published.url;
  screen.warn(published.sentence);
}
var settleMs = 2e3;
async function check({ screen }, { report, annotations, believed }, { job, github, subject }) {
  let { check: wanted } = job.wants;
  if (wanted === void 0) return;
  if (!believed) {
    screen.note("No check is created: the measurement is unverified.");
    return;
  }
  if (job.trigger.kind !== "merge-group" && !await isAsItWas(github, subject)) {
    screen.warn("No check is created: the pull request has another head or base by now.");
    return;
  }
  let name = await nameCheck(github, wanted, subject.baseBranch), assembled = assembleCheckRun(report, { name, headSha: subject.headSha, annotations, detailsUrl: job.run.url }), published = await publishCheck(github, assembled);
  published.kind === "refused" && screen.warn(published.sentence);
}
async function isAsItWas(github, { number, headSha, baseBranch }) {
  if (number === void 0) return !0;
  let now = await github.readPullRequest(number);
  return now.baseBranch === baseBranch && (now.headSha === headSha || !now.open);
}

// src/commands/verdict-on-ground.ts
async function concludeOnGround(world, { verb, inputs, decide }) {
  await requireOwnFolders(world, inputs), await withdrawReport(world, inputs.out);
  let ground = await loadGround(world, inputs);
  if (ground.kind !== "ground") return concludeWithout(world, ground);
  let { loaded, gated, runPath } = await decide(ground), { report, run, believed } = gated, { asked } = ground, reportPath = await publishReport(world, report, { inputs, verb, runPath });
  inputs.accept !== void 0 && await acceptBaseline(world, { name: inputs.accept, inputs, run, runPath, set: loaded.set });
  let uploaded = await publishArtifacts(world, {
    ...describeUpload(loaded, run),
    runPath,
    reportFolder: inputs.out,
    // The name of the run itself may be taken: by the job that measured it.
    together: verb === "gate"
  }), annotations = await findAnnotations({ report, run, candidate: inputs.candidate, asked }), commentUrl = await publishVerdict(world, { report, run, asked, believed, uploaded, annotations });
  return {
    exitStatus: exitStatusOf(report.verdict),
    report,
    runPath,
    reportPath,
    annotations,
    ...commentUrl !== void 0 && { commentUrl }
  };
}

export {
  loadComparable,
  gateRun,
  listBaselines,
  concludeOnGround
};
