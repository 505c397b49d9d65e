import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  assembleNode,
  assembleRules,
  clipToPlot,
  computeAxis,
  computeMeanCost,
  computeMeanCosts,
  drawAxes,
  findBlockers,
  findBreakages,
  fitScoreMaps,
  listVoices,
  markup,
  placeLabels,
  renderDocument,
  renderDrawing,
  renderFacts,
  renderPageHeader,
  renderTable,
  roundPlace,
  scaleLinear
} from "./chunk-JJ6EKKWB.js";
import "./chunk-IM6DMTUK.js";
import "./chunk-MGQSBXAI.js";
import "./chunk-R2LGOVHS.js";
import "./chunk-MV7SFPD5.js";
import {
  listInstrumentFindings,
  loadRecordedRuns
} from "./chunk-RIWS66SE.js";
import {
  bootstrapCorrelation,
  bullet,
  computeClusterVariance,
  computeKendall,
  computePearson,
  computeRanks,
  createScreen,
  joinParts,
  listVoiceScores,
  openMeanConsensus,
  prepareCountedPearson,
  section,
  tableLines,
  uniformInt
} from "./chunk-C4KU32DS.js";
import {
  renderTerminalTable,
  wrapText
} from "./chunk-WJPUGUS3.js";
import {
  mapToTen
} from "./chunk-NAAOS7Y5.js";
import {
  computeTokenF1
} from "./chunk-5VCNKVPE.js";
import {
  waitForTurn
} from "./chunk-J2THTO2P.js";
import {
  loadGround,
  refuseWithout,
  requireOwnFolders,
  scoreRuns
} from "./chunk-H2PIMLPR.js";
import {
  loadBaselines,
  loadDocument,
  loadSuite,
  renderPlace,
  uniformFloat64,
  xoroshiro128plusFromState
} from "./chunk-R7MY7MOD.js";
import {
  parseSuite
} from "./chunk-WEHNRBUX.js";
import "./chunk-AKL2KCFP.js";
import {
  computeQuantile,
  computeStudentInterval,
  computeStudentQuantile
} from "./chunk-VFMUNMOA.js";
import "./chunk-NU5WVS4S.js";
import "./chunk-MGQSBXAI.js";
import {
  computeMean,
  isNonEmpty
} from "./chunk-UNFM3TFD.js";
import "./chunk-PI7FYQRL.js";
import {
  summaryBudget
} from "./chunk-VHF7FM2Q.js";
import {
  compareEnvironments
} from "./chunk-W2JIOW6A.js";
import {
  nameOfEvaluator
} from "./chunk-PZX4F2R4.js";
import {
  escapeMarkdown,
  fitSections,
  fixedSection,
  listSection,
  noSection,
  renderAmount,
  renderCount,
  renderInterval,
  renderLevel,
  renderQuality,
  renderReward,
  renderSetting,
  renderShare,
  renderSigned,
  tableSection
} from "./chunk-VXHRE3B5.js";
import "./chunk-TDFGMOKY.js";
import "./chunk-ORAYPPDY.js";
import "./chunk-2FQ3F6BV.js";
import "./chunk-6JFRREB3.js";
import {
  defaults
} from "./chunk-GANQ4JAS.js";
import {
  cutText,
  renderPlain
} from "./chunk-XKHD6ELO.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
import "./chunk-BZFSTERM.js";
import "./chunk-VIDJRIJJ.js";
import "./chunk-SM4JF5J3.js";
import {
  InputError
} from "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/poq/rewards/cost-scale.ts
function scaleCosts(members, choice) {
  let costs = members.map((member) => readCost(member, choice.scale)), known2 = costs.flatMap((cost) => "value" in cost ? [cost.value] : []);
  if (!isNonEmpty(known2)) return costs;
  let formula = chooseFormula(costs, known2, choice);
  return "refused" in formula ? costs.map((cost) => "value" in cost ? formula : cost) : costs.map((cost, place) => "value" in cost ? bound(formula.scale(cost.value), members[place]?.name ?? "") : cost);
}
var greatest = 1e12, bound = (value, name) => Math.abs(value) <= greatest ? { value } : { refused: `${name} has a cost that is beyond all measure of what it is divided by` };
function readCost({ name, cost, costless = "has no measured cost" }, scale) {
  return cost === void 0 ? { refused: `${name} ${costless}` } : !Number.isFinite(cost) || cost < 0 ? { refused: `${name} has a cost that cannot be: ${cost}` } : scale === "log" && cost === 0 ? { refused: `${name} costs 0, which has no logarithm: scale: log needs costs above 0` } : { value: cost };
}
function chooseFormula(costs, known2, { scale, reference, baselines = [] }) {
  switch (scale) {
    case "reference":
      return divideBy(reference);
    case "baselines":
      return betweenBaselines(baselines.flatMap((place) => costs[place] ?? []).flatMap((cost) => "value" in cost ? [cost.value] : []));
    case "pool":
      return { scale: between(known2) };
    case "max": {
      let { high } = rangeOf(known2);
      return { scale: (cost) => high === 0 ? 0 : cost / high };
    }
    case "log": {
      let { low, high } = rangeOf(known2);
      return { scale: (cost) => high === low ? 0 : Math.log(cost / low) / Math.log(high / low) };
    }
  }
}
function divideBy(reference) {
  return reference === void 0 ? { refused: "scale: reference divides by the cost of a reference, and no such cost is known" } : reference > 0 && Number.isFinite(reference) ? { scale: (cost) => cost / reference } : { refused: `scale: reference divides by the cost of a reference, which is ${reference}` };
}
function betweenBaselines(costs) {
  return isNonEmpty(costs) && new Set(costs).size > 1 ? { scale: between(costs) } : { refused: "scale: baselines needs two baselines of different cost, else costs would drop out of the rewards" };
}
function between(values) {
  let { low, high } = rangeOf(values);
  return high === low ? () => 0 : (value) => (value - low) / (high - low);
}
var rangeOf = (values) => ({
  low: values.reduce((least2, value) => Math.min(least2, value)),
  high: values.reduce((most2, value) => Math.max(most2, value))
});

// src/poq/network/network-scales.ts
var chooseScales = ({ scale, evaluatorScale }, { reference, baselines }) => ({
  nodes: (members) => scaleCosts(members, { scale, baselines, ...reference !== void 0 && { reference } }),
  evaluators: (members) => scaleCosts(members, { scale: evaluatorScale })
}), explainCostless = (members, why) => members.map((member, place) => {
  let costless = why[place];
  return costless === void 0 ? member : { ...member, costless };
});

// src/poq/consensus/consensus-plan.ts
var consensusRules = ["mean", "median", "trimmed-mean", "published-trust", "trust-weighted"], isTrustRule = (rule2) => rule2 === "published-trust" || rule2 === "trust-weighted";

// src/poq/rounds/evaluator-subsets.ts
function countSubsets(of, size) {
  if (!Number.isInteger(size) || size < 1 || size > of) throw new RangeError(`${size} of ${of} evaluators cannot be drawn`);
  let subsets = 1;
  for (let taken = 1; taken <= Math.min(size, of - size); taken += 1) subsets = Math.round(subsets * (of - taken + 1) / taken);
  return subsets;
}
var firstSubset = (size) => Int32Array.from({ length: size }, (_, place) => place);
function advanceSubset(members, of) {
  let size = members.length, place = size - 1;
  for (; place >= 0 && members[place] === of - size + place; ) place -= 1;
  let next = place < 0 ? 0 : (members[place] ?? 0) + 1;
  for (let at = Math.max(place, 0); at < size; at += 1)
    members[at] = next, next += 1;
}

// src/poq/consensus/middle-mean.ts
function openMiddleMean(evaluatorCount, droppedOf) {
  let sorted = new Float64Array(evaluatorCount), dropped = Int32Array.from({ length: evaluatorCount + 1 }, (_, count2) => count2 === 0 ? 0 : droppedOf(count2));
  return {
    compute(scores, _members, count2) {
      let ends = dropped[count2] ?? 0;
      if (ends === 0) return sumWithin(scores, 0, count2) / count2;
      for (let place = 0; place < count2; place += 1) insert(sorted, place, scores[place] ?? 0);
      return sumWithin(sorted, ends, count2 - ends) / (count2 - 2 * ends);
    },
    fillWithout(scores, _members, count2, others) {
      let ends = dropped[count2 - 1] ?? 0;
      for (let place = 0; place < count2; place += 1) insert(sorted, place, scores[place] ?? 0);
      let least2 = sorted[ends] ?? 0, greatest2 = sorted[count2 - 1 - ends] ?? 0, middle = sumWithin(sorted, ends, count2 - ends);
      for (let place = 0; place < count2; place += 1) {
        let missing = Math.min(greatest2, Math.max(least2, scores[place] ?? 0));
        others[place] = (middle - missing) / (count2 - 1 - 2 * ends);
      }
    },
    learn() {
    }
  };
}
function insert(sorted, length, score) {
  let place = length;
  for (; place > 0; place -= 1) {
    let before = sorted[place - 1] ?? 0;
    if (before <= score) break;
    sorted[place] = before;
  }
  sorted[place] = score;
}
function sumWithin(scores, from, to) {
  let sum2 = 0;
  for (let place = from; place < to; place += 1) sum2 += scores[place] ?? 0;
  return sum2;
}

// src/poq/consensus/median-consensus.ts
var openMedianConsensus = (evaluatorCount) => openMiddleMean(evaluatorCount, countBeforeMiddle), countBeforeMiddle = (count2) => Math.floor((count2 - 1) / 2);

// src/poq/consensus/weighted-mean.ts
function weightedMeanBy(weights) {
  let totals = new Float64Array(weights.length);
  return {
    compute(scores, members, count2) {
      let sum2 = 0, total = 0;
      for (let place = 0; place < count2; place += 1) {
        let weight = weights[members[place] ?? 0] ?? 0;
        sum2 += weight * (scores[place] ?? 0), total += weight;
      }
      return sum2 / total;
    },
    // What stands before each place and after it: of weights many orders of magnitude apart, a difference from the whole may keep nothing.
    fillWithout(scores, members, count2, others) {
      let sum2 = 0, total = 0;
      for (let place = count2 - 1; place >= 0; place -= 1) {
        others[place] = sum2, totals[place] = total;
        let weight = weights[members[place] ?? 0] ?? 0;
        sum2 += weight * (scores[place] ?? 0), total += weight;
      }
      sum2 = 0, total = 0;
      for (let place = 0; place < count2; place += 1) {
        others[place] = ((others[place] ?? 0) + sum2) / ((totals[place] ?? 0) + total);
        let weight = weights[members[place] ?? 0] ?? 0;
        sum2 += weight * (scores[place] ?? 0), total += weight;
      }
    }
  };
}

// src/poq/consensus/published-trust.ts
function openPublishedTrust(evaluatorCount, { rate: rate2, least: least2, most: most2 }) {
  let weights = new Float64Array(evaluatorCount).fill(1);
  return {
    ...weightedMeanBy(weights),
    weights,
    learn(scores, members, count2, consensus) {
      for (let place = 0; place < count2; place += 1) {
        let member = members[place] ?? 0, deviation = Math.abs((scores[place] ?? 0) - consensus) / 10, weight = (weights[member] ?? 0) * (1 + rate2 * (0.5 - deviation));
        weights[member] = Math.min(most2, Math.max(least2, weight));
      }
    }
  };
}

// src/poq/consensus/trimmed-mean-consensus.ts
var openTrimmedMeanConsensus = (evaluatorCount, trim) => openMiddleMean(evaluatorCount, (count2) => countTrimmed(count2, trim));
function countTrimmed(count2, trim) {
  return Math.min(countBeforeMiddle(count2), Math.ceil(trim * count2 - 1e-9));
}

// src/poq/consensus/trust-weighted.ts
var stepOf = (rate2, trust) => Math.min(1, rate2 / 30 * trust), start = { apart: 0.05, byChance: 0.1 }, leastApart = 0.1, faint = 0.05;
function openTrustWeighted(evaluatorCount, { rate: rate2, least: least2, most: most2 }) {
  let weights = new Float64Array(evaluatorCount).fill(1), apart = new Float64Array(evaluatorCount).fill(start.apart), byChance = new Float64Array(evaluatorCount).fill(start.byChance), standings = new Float64Array(evaluatorCount).fill(standingOf(start.apart, start.byChance)), heard = new Float64Array(evaluatorCount), heardTrust = new Float64Array(evaluatorCount);
  return {
    ...weightedMeanBy(weights),
    weights,
    learn(scores, members, count2, consensus) {
      if (count2 < 2) return;
      let total = 0;
      for (let place = 0; place < count2; place += 1) total += weights[members[place] ?? 0] ?? 0;
      for (let place = 0; place < count2; place += 1) {
        let member = members[place] ?? 0, score = scores[place] ?? 0, weight = weights[member] ?? 0, rest = Math.max(least2, total - weight), others = Math.min(10, Math.max(0, (consensus * total - weight * score) / rest)), trust = rest / (count2 - 1);
        apart[member] = approach(apart[member] ?? 0, score - others, stepOf(rate2, trust)), byChance[member] = approach(byChance[member] ?? 0, score - (heard[member] ?? 0), stepOf(rate2, heardTrust[member] ?? 0)), standings[member] = standingOf(apart[member] ?? 0, byChance[member] ?? 0), heard[member] = others, heardTrust[member] = trust;
      }
      spreadWeights(weights, standings, least2, most2);
    }
  };
}
function approach(mean, difference2, step) {
  return mean + step * ((difference2 / 10) ** 2 - mean);
}
function standingOf(apart, byChance) {
  return Math.max(0, byChance - apart) / (apart + leastApart * byChance + 1e-9);
}
function spreadWeights(weights, standings, least2, most2) {
  let sum2 = 0;
  for (let member = 0; member < standings.length; member += 1) sum2 += standings[member] ?? 0;
  let mean = sum2 / standings.length, slope = mean / (mean * mean + faint * faint);
  for (let member = 0; member < standings.length; member += 1) {
    let weight = 1 + slope * ((standings[member] ?? 0) - mean);
    weights[member] = Math.min(most2, Math.max(least2, weight));
  }
}

// src/poq/consensus/open-consensus.ts
function openConsensus({ rule: rule2, trim, trust }, evaluatorCount) {
  switch (rule2) {
    case "mean":
      return openMeanConsensus();
    case "median":
      return openMedianConsensus(evaluatorCount);
    case "trimmed-mean":
      return openTrimmedMeanConsensus(evaluatorCount, trim);
    case "published-trust":
      return openPublishedTrust(evaluatorCount, trust);
    case "trust-weighted":
      return openTrustWeighted(evaluatorCount, trust);
  }
}

// src/poq/rounds/payoff-sums.ts
var openPayoffSums = (members) => ({
  counts: new Float64Array(members),
  firsts: new Float64Array(members),
  distances: new Float64Array(members),
  squares: new Float64Array(members)
});
function addPayoff({ counts, firsts, distances, squares }, member, payoff, times) {
  let count2 = counts[member] ?? 0;
  count2 === 0 && (firsts[member] = payoff);
  let distance = payoff - (firsts[member] ?? 0);
  counts[member] = count2 + times, distances[member] = (distances[member] ?? 0) + times * distance, squares[member] = (squares[member] ?? 0) + times * distance * distance;
}
function moveSums(from, to) {
  let { counts, firsts, distances, squares } = from;
  for (let member = 0; member < counts.length; member += 1) {
    let count2 = counts[member] ?? 0;
    if (count2 === 0) continue;
    to.counts[member] === 0 && (to.firsts[member] = firsts[member] ?? 0);
    let shift = (firsts[member] ?? 0) - (to.firsts[member] ?? 0), distance = distances[member] ?? 0;
    to.counts[member] = (to.counts[member] ?? 0) + count2, to.distances[member] = (to.distances[member] ?? 0) + distance + count2 * shift, to.squares[member] = (to.squares[member] ?? 0) + (squares[member] ?? 0) + 2 * shift * distance + count2 * shift * shift;
  }
  for (let values of [counts, firsts, distances, squares]) values.fill(0);
}
function meanOf({ counts, firsts, distances }, member) {
  let count2 = counts[member] ?? 0;
  return count2 === 0 ? void 0 : (firsts[member] ?? 0) + (distances[member] ?? 0) / count2;
}
var listPayoffs = (sums) => Array.from(sums.counts, (rounds, member) => ({
  rounds,
  mean: meanOf(sums, member),
  variance: rounds < 2 ? void 0 : squaresAboutMean(sums, member) / (rounds - 1)
})), listExpectedPayoffs = (sums) => Array.from(sums.counts, (count2, member) => ({ mean: meanOf(sums, member) ?? 0, variance: squaresAboutMean(sums, member) / count2 }));
function squaresAboutMean({ counts, distances, squares }, member) {
  let distance = distances[member] ?? 0;
  return Math.max(0, (squares[member] ?? 0) - distance * distance / (counts[member] ?? 1));
}

// src/poq/rounds/truth-agreement.ts
var [count, error, firstC, firstG, c1, g1, cc, gg, cg, width] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], openTruthSums = () => new Float64Array(width);
function addTruth(sums, consensus, truth, times) {
  sums[count] === 0 && (sums[firstC] = consensus, sums[firstG] = truth);
  let c = consensus - (sums[firstC] ?? 0), g = truth - (sums[firstG] ?? 0);
  sums[count] = (sums[count] ?? 0) + times, sums[error] = (sums[error] ?? 0) + times * Math.abs(consensus - truth), sums[c1] = (sums[c1] ?? 0) + times * c, sums[g1] = (sums[g1] ?? 0) + times * g, sums[cc] = (sums[cc] ?? 0) + times * c * c, sums[gg] = (sums[gg] ?? 0) + times * g * g, sums[cg] = (sums[cg] ?? 0) + times * c * g;
}
function computeTruthAgreement(sums) {
  let at = (place) => sums[place] ?? 0, pairs = at(count);
  if (pairs === 0) return;
  let squaresC = at(cc) - at(c1) ** 2 / pairs, squaresG = at(gg) - at(g1) ** 2 / pairs, product = at(cg) - at(c1) * at(g1) / pairs, least2 = 1e-14 * pairs;
  return squaresC <= least2 || squaresG <= least2 ? { error: at(error) / pairs } : { error: at(error) / pairs, correlation: Math.min(1, Math.max(-1, product / Math.sqrt(squaresC * squaresG))) };
}

// src/poq/rounds/record-payments.ts
var openPaymentSums = ({ nodeCount, evaluatorCount, truth }, { sampled }) => ({
  nodes: openPayoffSums(nodeCount),
  evaluators: sampled === 1 ? void 0 : openPayoffSums(evaluatorCount),
  truth: truth && openTruthSums()
});
function openRecordPayments(log, plan) {
  let { scores, nodeCount, evaluatorCount } = log, { sampled, selfExcluded } = plan, consensus = openConsensus(plan, evaluatorCount), drawn = new Float64Array(sampled), others = new Float64Array(sampled), quality = 0;
  return {
    consensus,
    pay({ nodes, evaluators, truth }, record, members, times) {
      let start2 = record * evaluatorCount;
      for (let place = 0; place < sampled; place += 1) drawn[place] = scores[start2 + (members[place] ?? 0)] ?? 0;
      if (quality = consensus.compute(drawn, members, sampled), addPayoff(nodes, record % nodeCount, quality / 10, times), truth !== void 0 && addTruth(truth, quality, log.truth?.[record] ?? 0, times), evaluators !== void 0) {
        selfExcluded && consensus.fillWithout(drawn, members, sampled, others);
        for (let place = 0; place < sampled; place += 1) {
          let compared = selfExcluded ? others[place] ?? 0 : quality;
          addPayoff(evaluators, members[place] ?? 0, 1 - Math.abs((drawn[place] ?? 0) - compared) / 10, times);
        }
      }
    },
    learn(members) {
      consensus.learn(drawn, members, sampled, quality);
    }
  };
}

// src/poq/rounds/cells.ts
var countCells = ({ promptCount, nodeCount, evaluatorCount }, { sampled }) => promptCount * nodeCount * countSubsets(evaluatorCount, sampled);
function openCells(log, plan) {
  let { nodeCount, evaluatorCount } = log, subsets = countSubsets(evaluatorCount, plan.sampled), { pay } = openRecordPayments(log, plan), members = firstSubset(plan.sampled);
  return {
    pay(sums, prompt, counts) {
      for (let record = prompt * nodeCount; record < (prompt + 1) * nodeCount; record += 1)
        for (let subset = 0; subset < subsets; subset += 1) {
          let times = counts === void 0 ? 1 : counts[record * subsets + subset] ?? 0;
          times > 0 && pay(sums, record, members, times), advanceSubset(members, evaluatorCount);
        }
    }
  };
}

// src/poq/score-log.ts
var scoresOf = ({ scores, nodeCount, evaluatorCount }, prompt, node) => {
  let start2 = (prompt * nodeCount + node) * evaluatorCount;
  return scores.subarray(start2, start2 + evaluatorCount);
};

// src/poq/rounds/expected-qualities.ts
function computeExpectedQualities(log, sampled) {
  let { promptCount, nodeCount, evaluatorCount } = log, drawnShare = evaluatorCount === 1 ? 0 : (evaluatorCount - sampled) / ((evaluatorCount - 1) * sampled), byPrompt = Array.from({ length: nodeCount }, () => new Float64Array(promptCount));
  return { nodes: byPrompt.map((means, node) => {
    let within = 0;
    for (let prompt = 0; prompt < promptCount; prompt += 1) {
      let { mean, variance } = describe(scoresOf(log, prompt, node));
      means[prompt] = mean / 10, within += variance / 100 * drawnShare;
    }
    let between2 = describe(means);
    return { mean: between2.mean, variance: between2.variance + within / promptCount };
  }), evaluators: void 0, byPrompt: { nodes: byPrompt, evaluators: void 0 } };
}
function describe(values) {
  let first = values[0] ?? 0, [sum2, squares] = [0, 0];
  for (let value of values)
    sum2 += value - first, squares += (value - first) ** 2;
  let shift = sum2 / values.length;
  return { mean: first + shift, variance: Math.max(0, squares / values.length - shift ** 2) };
}

// src/poq/rounds/expected-payoffs.ts
var mostEvaluations = 2e8, evaluationsOfStep = 2e6;
function computeExpectedPayoffs(log, plan) {
  let steps = enumerateExpectedPayoffs(log, plan);
  for (; ; ) {
    let step = steps.next();
    if (step.done === !0) return step.value;
  }
}
function* enumerateExpectedPayoffs(log, plan) {
  let evaluations = countCells(log, plan) * plan.sampled;
  if (!isTrustRule(plan.rule))
    return evaluations <= mostEvaluations ? yield* enumeratePayoffs(log, plan, evaluations) : plan.rule === "mean" ? computeExpectedQualities(log, plan.sampled) : void 0;
}
function* enumeratePayoffs(log, plan, evaluations) {
  let cells = openCells(log, plan), all = openPaymentSums(log, plan), ofPrompt = { ...openPaymentSums(log, plan), truth: all.truth }, byPrompt = {
    nodes: openMeans(log.nodeCount, log.promptCount),
    evaluators: all.evaluators && openMeans(log.evaluatorCount, log.promptCount)
  }, promptsOfStep = Math.max(1, Math.floor(evaluationsOfStep * log.promptCount / evaluations));
  for (let prompt = 0; prompt < log.promptCount; prompt += 1)
    prompt > 0 && prompt % promptsOfStep === 0 && (yield prompt), cells.pay(ofPrompt, prompt), moveMeans(ofPrompt.nodes, byPrompt.nodes, prompt), moveSums(ofPrompt.nodes, all.nodes), !(ofPrompt.evaluators === void 0 || all.evaluators === void 0) && (moveMeans(ofPrompt.evaluators, byPrompt.evaluators ?? [], prompt), moveSums(ofPrompt.evaluators, all.evaluators));
  let truth = all.truth && computeTruthAgreement(all.truth);
  return {
    nodes: listExpectedPayoffs(all.nodes),
    evaluators: all.evaluators && listExpectedPayoffs(all.evaluators),
    byPrompt,
    ...truth !== void 0 && { truth }
  };
}
var openMeans = (members, prompts) => Array.from({ length: members }, () => new Float64Array(prompts));
function moveMeans(sums, means, prompt) {
  means.forEach((ofMember, member) => {
    ofMember[prompt] = meanOf(sums, member) ?? 0;
  });
}

// src/poq/rewards/reward.ts
function computeReward({ alpha, beta }, payoff, cost) {
  return beta === 0 ? alpha * payoff : "value" in cost ? alpha * payoff - beta * cost.value : void 0;
}
var listRewards = (weights, payoffs, costs) => costs.map((cost, member) => {
  let payoff = payoffs[member];
  return payoff === void 0 ? null : computeReward(weights, payoff, cost) ?? null;
});

// src/poq/rewards/batch-sweep.ts
function sweepBatches({ evaluators, batches, scale, weights, payoffs = [] }) {
  let all = batches.map(({ costs }) => evaluators.map((name, place) => describe2(name, costs[place]))), common = scaleCosts(all.flat(), { scale });
  return batches.map(({ batch }, row) => {
    let members = all[row] ?? [], start2 = row * evaluators.length, pay = (costs) => listRewards(weights, payoffs, costs);
    return {
      batch,
      costs: members.map(({ cost = null }) => cost),
      evaluators: pay(scaleCosts(members, { scale })),
      common: pay(common.slice(start2, start2 + evaluators.length))
    };
  });
}
var describe2 = (name, cost) => ({ name, ...cost !== void 0 && { cost } });

// src/poq/rewards/leaders.ts
function findLeaders(lines) {
  let leaders = [], [leader, from] = [findFirst(lines), 0];
  for (; leader !== void 0; ) {
    let next = findNext(lines, leader), to = next && Math.max(from, next.at);
    (to === void 0 || to > from) && leaders.push(...nameTwins(lines, leader, { from, ...to !== void 0 && { to } })), [leader, from] = [next?.line, to ?? from];
  }
  return leaders;
}
function findFirst(lines) {
  return lines.reduce((best, line) => best === void 0 || line.quality > best.quality || line.quality === best.quality && line.cost < best.cost ? line : best, void 0);
}
function findNext(lines, leader) {
  let next;
  for (let line of lines) {
    if (line.cost >= leader.cost) continue;
    let at = (leader.quality - line.quality) / (leader.cost - line.cost);
    (next === void 0 || at < next.at || at === next.at && isAbove(line, next.line)) && (next = { line, at });
  }
  return next;
}
var isAbove = (line, other) => line.cost < other.cost || line.cost === other.cost && line.quality > other.quality, nameTwins = (lines, leader, interval) => lines.filter(({ quality, cost }) => quality === leader.quality && cost === leader.cost).map(({ name }) => ({ name, ...interval }));

// src/poq/rewards/weight-sweep.ts
var sweepWeights = ({ alphas, betas, payoffs, costs }) => alphas.flatMap(
  (alpha) => betas.map((beta) => ({
    alpha,
    beta,
    nodes: listRewards({ alpha, beta }, payoffs.nodes, costs.nodes),
    evaluators: listRewards({ alpha, beta }, payoffs.evaluators ?? [], costs.evaluators)
  }))
), spaceWeights = ({ alpha, beta }) => ({
  alphas: ascend([0.5, 1, 2, alpha]),
  betas: ascend([0, 0.1, 0.2, 0.3, 0.5, 1, beta])
}), ascend = (values) => [...new Set(values)].sort((one, other) => one - other);

// src/report/simulation/assembly/convergence.ts
function assembleConvergence(played) {
  let { nodes, evaluators } = played.simulated.network;
  return {
    rounds: [...played.checkpoints],
    nodes: [...followMembers(played, nodes, "nodes"), ...followMembers(played, evaluators, "evaluators")]
  };
}
function followMembers({ plan, prices, plays: [first], expectation }, members, kind) {
  let running = first.running[kind];
  return running === void 0 ? [] : members.flatMap(({ name }, place) => {
    let cost = prices.costs[kind][place], isFree = plan.measure === "none" || plan.beta === 0;
    if (!isFree && (cost === void 0 || !("value" in cost))) return [];
    let charge = isFree || cost === void 0 || !("value" in cost) ? 0 : plan.beta * cost.value, exact = expectation?.[kind]?.[place]?.mean;
    return [
      {
        name,
        kind: kind === "nodes" ? "inference" : "evaluator",
        means: (running[place] ?? []).map((mean) => mean === void 0 ? null : plan.alpha * mean - charge),
        ...exact !== void 0 && { exact: plan.alpha * exact - charge }
      }
    ];
  });
}

// src/poq/rewards/prompt-interval.ts
function computePromptInterval({ payoffs, clusters }, confidence) {
  let values = Array.from(payoffs, (value, prompt) => ({ value, cluster: clusters[prompt] ?? 0 })), spread = computeClusterVariance(values);
  if (spread.kind === "too-few-clusters") return;
  let { mean: estimate, variance, df } = spread;
  return computeStudentInterval({ estimate, standardError: Math.sqrt(variance), df, confidence });
}

// src/report/simulation/ranked-members.ts
function estimateValue(estimate) {
  return estimate?.exact ?? estimate?.mean;
}
function basisOf(members) {
  return members.some((member) => estimateValue(member.reward) !== void 0) ? "reward" : "qualityOnly";
}
function rankMembers(members) {
  let basis = basisOf(members);
  return members.map((member) => ({ member, value: estimateValue(member[basis]) })).sort((left, right) => (right.value ?? Number.NEGATIVE_INFINITY) - (left.value ?? Number.NEGATIVE_INFINITY) || 0).map(({ member, value }, index) => ({ member, rank: index + 1, ...value === void 0 ? {} : { value } }));
}

// src/report/simulation/assembly/lead-interval.ts
function assembleLeadInterval({ plan, expectation, simulated }, nodes) {
  let [leader, rival] = rankMembers(nodes);
  if (leader?.value === void 0 || rival?.value === void 0) return;
  let [first, next] = [leader, rival].map(({ member }) => ({
    payoffs: expectation?.byPrompt.nodes[nodes.indexOf(member)],
    charge: basisOf(nodes) === "reward" ? plan.beta * (member.scaledCost ?? 0) : 0
  }));
  if (first?.payoffs === void 0 || next?.payoffs === void 0) return;
  let others = next.payoffs, charge = first.charge - next.charge, payoffs = first.payoffs.map((payoff, prompt) => plan.alpha * (payoff - (others[prompt] ?? 0)) - charge), interval = computePromptInterval({ payoffs, clusters: simulated.network.log.clusters }, plan.confidence);
  return interval && { first: leader.member.name, next: rival.member.name, ...interval };
}

// src/poq/network/thinned-log.ts
function thinLog(log, mostPrompts) {
  let { promptCount, nodeCount, evaluatorCount, truth } = log, kept = Math.max(1, Math.floor(mostPrompts));
  if (promptCount <= kept) return log;
  let places = Array.from({ length: kept }, (_, index) => Math.floor(index * promptCount / kept));
  return {
    promptCount: kept,
    nodeCount,
    evaluatorCount,
    scores: pick(log.scores, nodeCount * evaluatorCount, places),
    ...truth !== void 0 && { truth: pick(truth, nodeCount, places) },
    clusters: Int32Array.from(places, (place) => log.clusters[place] ?? 0)
  };
}
function pick(values, width2, places) {
  let picked = new Float64Array(places.length * width2);
  for (let [index, place] of places.entries()) picked.set(values.subarray(place * width2, (place + 1) * width2), index * width2);
  return picked;
}

// src/poq/network/truth-correlations.ts
var most = { records: 5e4, scores: 25e5 }, resampling = { draws: 1e7, least: 100, most: 1e3 };
function computeTruthCorrelations(log, { confidence, seed }) {
  let thinned = thinLog(log, Math.min(most.records, most.scores / log.evaluatorCount) / log.nodeCount), { scores, truth, evaluatorCount } = thinned;
  if (truth === void 0) return Array.from({ length: evaluatorCount }, () => {
  });
  let ranks = computeRanks([...truth]), clusters = groupRecords(thinned), resamples = Math.floor(resampling.draws / (clusters.sizes.length * evaluatorCount)), plan = { confidence, seed, resamples: Math.min(resampling.most, Math.max(resampling.least, resamples)) };
  return Array.from({ length: evaluatorCount }, (_, evaluator) => {
    let said = truth.map((_value, record) => scores[record * evaluatorCount + evaluator] ?? 0), pearson = computePearson([...said], [...truth]), spearman = computePearson(computeRanks([...said]), ranks);
    if (pearson.kind === "undefined" || spearman.kind === "undefined") return;
    let interval = resample({ x: said, y: truth, ...clusters }, plan);
    return { pearson: pearson.value, spearman: spearman.value, ...interval && { interval } };
  });
}
function groupRecords({ clusters, promptCount, nodeCount }) {
  let numbers = /* @__PURE__ */ new Map(), clusterOf = Int32Array.from({ length: promptCount * nodeCount }, (_, record) => {
    let cluster = clusters[Math.floor(record / nodeCount)] ?? 0, number = numbers.get(cluster) ?? numbers.size;
    return numbers.set(cluster, number), number;
  }), sizes = new Int32Array(numbers.size);
  for (let cluster of clusterOf) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  return { clusterOf, sizes };
}
function resample(sample, plan) {
  let steps = bootstrapCorrelation(sample, prepareCountedPearson(sample), plan), step = steps.next();
  for (; step.done !== !0; ) step = steps.next();
  let { low, high } = step.value ?? {};
  return low === void 0 || high === void 0 ? void 0 : { low, high };
}

// src/poq/rewards/normalized-reward.ts
function computeNormalizedReward(weights, payoff, cost) {
  let { alpha, beta } = weights, reward3 = computeReward(weights, payoff, cost), isCostless = beta === 0 || "value" in cost && isShare(cost.value);
  if (!(reward3 === void 0 || !isCostless || !isShare(payoff) || alpha + beta <= 0))
    return (reward3 + beta) / (alpha + beta);
}
var isShare = (value) => value >= 0 && value <= 1;

// src/poq/rewards/pareto-front.ts
function findParetoFront(members) {
  let costed = members.flatMap(({ quality, cost }, place) => cost === void 0 ? [] : [{ quality, cost, place }]);
  costed.sort((one, other) => one.cost - other.cost || other.quality - one.quality);
  let front = members.map(() => !1), best;
  for (let { quality, cost, place } of costed) {
    let isTwin = best !== void 0 && quality === best.quality && cost === best.cost;
    best !== void 0 && quality <= best.quality && !isTwin || (front[place] = !0, best = { quality, cost });
  }
  return front;
}

// src/poq/rewards/pooled-rounds.ts
function poolRounds(seeds) {
  let played = seeds.flatMap(({ rounds: rounds2, mean: mean2, variance = 0 }) => mean2 === void 0 ? [] : [{ rounds: rounds2, mean: mean2, variance }]), rounds = sum(played.map((seed) => seed.rounds));
  if (rounds === 0) return { rounds, mean: void 0, variance: void 0, seedDeviation: void 0 };
  let mean = sum(played.map((seed) => seed.rounds * seed.mean)) / rounds, squares = sum(played.map((seed) => (seed.rounds - 1) * seed.variance + seed.rounds * (seed.mean - mean) ** 2));
  return {
    rounds,
    mean,
    variance: rounds < 2 ? void 0 : squares / (rounds - 1),
    seedDeviation: deviationOf(played.map((seed) => seed.mean))
  };
}
function deviationOf(means) {
  if (means.length < 2) return;
  let center = sum(means) / means.length;
  return Math.sqrt(sum(means.map((mean) => (mean - center) ** 2)) / (means.length - 1));
}
var sum = (values) => values.reduce((total, value) => total + value, 0);

// src/poq/rewards/reward-estimate.ts
function estimateReward({ rounds, expected, prompts }, { alpha, charge }) {
  let pooled = poolRounds(rounds), variance = pooled.variance ?? expected?.variance;
  return {
    rounds: pooled.rounds,
    ...pooled.mean !== void 0 && { mean: alpha * pooled.mean - charge },
    ...pooled.variance !== void 0 && { standardError: alpha * Math.sqrt(pooled.variance / pooled.rounds) },
    ...expected !== void 0 && { exact: alpha * expected.mean - charge },
    ...variance !== void 0 && { payoffVariance: alpha ** 2 * variance },
    ...pooled.seedDeviation !== void 0 && { seedDeviation: alpha * pooled.seedDeviation },
    ...prompts !== void 0 && { prompts: { low: alpha * prompts.low - charge, high: alpha * prompts.high - charge } }
  };
}

// src/report/simulation/assembly/played-network.ts
function listMeanPayoffs({ expectation, plays }) {
  let [first] = plays;
  return {
    nodes: first.nodes.map((_, node) => expectation?.nodes[node]?.mean ?? poolRounds(plays.flatMap((play2) => play2.nodes[node] ?? [])).mean),
    evaluators: first.evaluators?.map(
      (_, evaluator) => expectation?.evaluators?.[evaluator]?.mean ?? poolRounds(plays.flatMap((play2) => play2.evaluators?.[evaluator] ?? [])).mean
    )
  };
}

// src/report/simulation/assembly/members.ts
function assembleNodes(played) {
  let { simulated, plan, prices } = played, { network, models } = simulated, payoffs = listMeanPayoffs(played).nodes, front = findParetoFront(
    network.nodes.map(({ cost }, place) => ({ quality: payoffs[place] ?? 0, ...cost !== void 0 && { cost } }))
  );
  return network.nodes.map((member, place) => {
    let payoff = payoffs[place], truth = computeMeanTruth(network.log, place);
    return {
      ...describeMember(member, models.nodes[place]),
      ...describeRewards(plan, knowPayoffs(played, "nodes", place), prices.costs.nodes[place]),
      ...payoff !== void 0 && { quality: 10 * payoff },
      ...truth !== void 0 && { truth },
      ...member.cost !== void 0 && { onFront: front[place] === !0 }
    };
  });
}
function assembleEvaluators(played) {
  let { simulated, plan, prices, trust } = played, { network, models } = simulated, payoffs = listMeanPayoffs(played).evaluators, correlations = computeTruthCorrelations(network.log, plan);
  return network.evaluators.map((member, place) => {
    let [agreement, withTruth] = [payoffs?.[place], correlations[place]], [published, ours] = [trust.published[place], trust.ours[place]], scaled = prices.costs.evaluators[place];
    return {
      ...describeMember(member, models.evaluators[place]),
      ...payoffs === void 0 ? describeCost(scaled) : describeRewards(plan, knowPayoffs(played, "evaluators", place), scaled),
      ...agreement !== void 0 && { agreement },
      ...withTruth !== void 0 && { withTruth },
      ...published !== void 0 && ours !== void 0 && { weights: { published, ours } }
    };
  });
}
var describeMember = ({ name, cost }, model2) => ({
  name,
  ...model2 !== void 0 && { model: model2 },
  ...cost !== void 0 && { cost }
});
function knowPayoffs({ plays, expectation, simulated, plan }, kind, place) {
  let payoffs = expectation?.byPrompt[kind]?.[place], { clusters } = simulated.network.log;
  return {
    rounds: plays.flatMap((play2) => play2[kind]?.[place] ?? []),
    expected: expectation?.[kind]?.[place],
    prompts: payoffs && computePromptInterval({ payoffs, clusters }, plan.confidence)
  };
}
function describeRewards(plan, known2, cost) {
  let { alpha, beta, measure } = plan, qualityOnly = estimateReward(known2, { alpha, charge: 0 });
  if (measure === "none" || cost === void 0) return { qualityOnly };
  if (beta > 0 && !("value" in cost)) return { qualityOnly, ...describeCost(cost) };
  let reward3 = estimateReward(known2, { alpha, charge: "value" in cost ? beta * cost.value : 0 }), payoff = known2.expected?.mean ?? (qualityOnly.mean === void 0 ? void 0 : qualityOnly.mean / alpha), normalized = payoff === void 0 ? void 0 : computeNormalizedReward(plan, payoff, cost);
  return { qualityOnly, reward: reward3, ...normalized !== void 0 && { normalized }, ...describeCost(cost) };
}
var describeCost = (cost) => cost === void 0 ? {} : "value" in cost ? { scaledCost: cost.value } : { refused: cost.refused };
function computeMeanTruth({ truth, promptCount, nodeCount }, node) {
  if (truth === void 0) return;
  let sum2 = 0;
  for (let prompt = 0; prompt < promptCount; prompt += 1) sum2 += truth[prompt * nodeCount + node] ?? 0;
  return sum2 / promptCount;
}

// src/report/simulation/assembly/simulation-facts.ts
var generator = "xoroshiro128+ (pure-rand), seeded by SHA-256";
function assembleSimulationFacts(plan, reference) {
  let { alpha, beta, consensus, scale, evaluatorScale, evaluatorBatch, rounds, seeds, seed, confidence, attacks, preset } = plan, { rule: rule2, sampled, selfExcluded, trim, trust } = consensus;
  return {
    alpha,
    beta,
    rule: rule2,
    sampled,
    selfExcluded,
    trim,
    trust: { rate: trust.rate, least: trust.least, most: trust.most },
    scale,
    evaluatorScale,
    evaluatorBatch,
    rounds,
    seeds,
    seed,
    generator,
    confidence,
    attacks: { noise: attacks.noise, shift: attacks.shift, probability: attacks.probability },
    preset,
    ...scale === "reference" && reference !== void 0 && { reference: reference.value, referenceOf: reference.of }
  };
}

// src/report/simulation/against-truth.ts
function votesAgainstTruth({ withTruth }) {
  return (withTruth?.interval?.high ?? 0) < 0;
}
function describeOpposition({ withTruth }) {
  let pearson = `Pearson ${renderQuality(withTruth?.pearson ?? 0)}`, spearman = withTruth?.spearman ?? 0;
  return spearman > 0 ? `${pearson}, though by ranks ${renderQuality(spearman)}` : pearson;
}

// src/report/simulation/assembly/name-list.ts
function listNames(names2, most2) {
  let rest = names2.length - most2;
  return `${names2.slice(0, most2).join(", ")}${rest > 0 ? ` and ${rest.toLocaleString("en-US")} more` : ""}`;
}

// src/report/simulation/assembly/truth-warnings.ts
var mostNames = 5;
function warnAgainstTruth(evaluators, kind) {
  let against = evaluators.filter(votesAgainstTruth).sort((one, other) => (one.withTruth?.pearson ?? 0) - (other.withTruth?.pearson ?? 0));
  if (against.length === 0) return [];
  let named = against.map((evaluator) => `${evaluator.name} (${describeOpposition(evaluator)})`), who = listNames(named, mostNames), votes = against.length === 1 ? "votes" : "vote", sentence = `${who} ${votes} against token F1: scores fall where F1 rises, and rewards with them.`;
  return [kind === "synthetic" ? sentence : `${sentence} \u2192 Give such an evaluator another pair or map, or the role analysis.`];
}

// src/report/simulation/assembly/simulation.ts
var mostWarnings = 100, longestWarning = 1e3;
function assembleSimulation(played, sweeps, { tool, createdAt }) {
  let { simulated, plan } = played, nodes = assembleNodes(played), evaluators = assembleEvaluators(played), lines = assembleLines(nodes, plan.alpha), lead = assembleLeadInterval(played, nodes), refusal = refuseEvaluatorRewards(played), warnings = [...simulated.warnings, ...warnAgainstTruth(evaluators, simulated.facts.kind), ...sweeps.remarks];
  return {
    schemaVersion: 1,
    tool,
    createdAt,
    name: simulated.name,
    network: simulated.facts,
    settings: assembleSimulationFacts(plan, simulated.reference),
    nodes,
    evaluators,
    ...lead !== void 0 && { lead },
    ...refusal !== void 0 && { evaluatorRewardsRefused: refusal },
    warnings: warnings.slice(0, mostWarnings).map((warning) => warning.slice(0, longestWarning)),
    convergence: assembleConvergence(played),
    lines: [...lines],
    leaders: [...findLeaders(lines)],
    rules: [...sweeps.rules],
    weights: assembleWeights(played),
    batches: assembleBatches(played),
    attacks: [...sweeps.attacks],
    misreports: [...sweeps.misreports]
  };
}
var assembleLines = (nodes, alpha) => nodes.flatMap(
  ({ name, quality, scaledCost }) => quality === void 0 || scaledCost === void 0 ? [] : [{ name, quality: alpha * quality / 10, cost: scaledCost }]
);
function refuseEvaluatorRewards({ plays: [first], simulated }) {
  return first.evaluators !== void 0 ? void 0 : `${simulated.network.evaluators.length === 1 ? "only one evaluator votes, and " : ""}with K = 1 an evaluator is the consensus that it is compared with: it would agree with itself.`;
}
function assembleWeights(played) {
  let { plan, prices } = played;
  return plan.measure === "none" ? [] : [...sweepWeights({ ...spaceWeights(plan), payoffs: listMeanPayoffs(played), costs: prices.costs })];
}
function assembleBatches(played) {
  let { plan, simulated } = played, payoffs = listMeanPayoffs(played).evaluators;
  return payoffs === void 0 ? [] : [
    ...sweepBatches({
      evaluators: simulated.network.evaluators.map(({ name }) => name),
      batches: simulated.batches,
      scale: plan.evaluatorScale,
      weights: plan,
      payoffs
    })
  ];
}

// src/report/simulation/attack-table.ts
var columns = [
  { title: "attack", kind: "text" },
  { title: "rule", kind: "text" },
  ...["nodes (reward)", "attackers (reward)", "off F1 (of 10)", "leader lost", "order (tau)"].map((title) => ({
    title,
    kind: "figure"
  }))
];
function assembleAttackTable(simulation) {
  let place = choosePlace(simulation);
  if (place === void 0) return;
  let { attackers, share, sampled } = place, rules = /* @__PURE__ */ new Set(["mean", "median", simulation.settings.rule]), shown = simulation.attacks.filter((one) => one.attackers === attackers && one.sampled === sampled && rules.has(one.rule));
  return { title: `Attacks by ${attackers} of ${simulation.evaluators.length} evaluators (${renderShare(share)}), K = ${sampled}`, table: { columns, rows: shown.map(describeOutcome) } };
}
function choosePlace({ attacks, settings }) {
  let attacked = attacks.filter((one) => one.attackers > 0), telling = attacked.filter((one) => one.sampled >= 3), drawn = [...telling.length > 0 ? telling : attacked].sort((one, other) => one.sampled - other.sampled), sampled = drawn.find((one) => one.sampled === settings.sampled)?.sampled ?? drawn[0]?.sampled, there = drawn.filter((one) => one.sampled === sampled).sort((one, other) => one.share - other.share);
  return there.findLast((one) => one.share < 0.5) ?? there[0];
}
function describeOutcome(outcome) {
  let { meanReward, honestMeanReward, attackerReward, attackerHonestReward, truthError, honestTruthError } = outcome;
  return [
    outcome.attack,
    outcome.rule,
    renderSigned(meanReward - honestMeanReward, 3),
    attackerReward === void 0 || attackerHonestReward === void 0 ? "\u2013" : renderSigned(attackerReward - attackerHonestReward, 3),
    truthError === void 0 || honestTruthError === void 0 ? "\u2013" : `${renderQuality(truthError)} (${renderSigned(truthError - honestTruthError, 2)})`,
    renderShare(outcome.leaderDisplacedShare),
    renderQuality(outcome.rankCorrelation)
  ];
}

// src/report/simulation/shown-name.ts
function showName(name, limit = 80) {
  return cutText(renderPlain(name, 200), limit);
}

// src/report/simulation/member-columns.ts
function assembleMemberTable(noun, members, columns4) {
  let shown = columns4.filter(({ render }) => members.some((member) => render(member) !== void 0)), rewarded = members.some(({ reward: reward3, qualityOnly }) => estimateValue(reward3 ?? qualityOnly) !== void 0), heads = shown.map(({ title }) => ({ title, kind: "figure" }));
  return {
    columns: [{ title: noun, kind: "text" }, ...heads],
    rows: rankMembers(members).map((ranked) => [
      rewarded ? renderRanked(ranked) : showName(ranked.member.name, 100),
      ...shown.map(({ render }) => render(ranked.member) ?? "\u2013")
    ])
  };
}
var renderRanked = ({ member, rank: rank2 }) => `${rank2}. ${showName(member.name, 100)}`;
function renderExpected(estimate) {
  let value = estimateValue(estimate);
  if (value === void 0) return;
  let { prompts } = estimate ?? {};
  return prompts === void 0 ? renderReward(value) : renderInterval({ estimate: value, low: prompts.low, high: prompts.high }, 3);
}
function renderRoundsMean(estimate) {
  if (estimate?.mean !== void 0)
    return estimate.standardError === void 0 ? renderReward(estimate.mean) : `${renderReward(estimate.mean)} (${estimate.standardError.toFixed(4)})`;
}
function rewardColumns(members, level) {
  let costly = basisOf(members) === "reward";
  return [
    { title: `reward [${level}]`, render: (member) => renderExpected(member.reward) },
    { title: "mean of rounds (SE)", render: (member) => renderRoundsMean(member.reward ?? member.qualityOnly) },
    costly ? { title: "\u03B2 = 0", render: (member) => renderFigure(estimateValue(member.qualityOnly)) } : { title: `\u03B2 = 0 [${level}]`, render: (member) => renderExpected(member.qualityOnly) }
  ];
}
function costColumns(measure) {
  return [
    { title: measure === "" ? "cost" : measure, render: ({ cost }) => cost === void 0 ? void 0 : renderCost(cost) },
    { title: "C", render: ({ scaledCost }) => renderFigure(scaledCost) },
    { title: "normalized", render: ({ normalized }) => renderFigure(normalized) }
  ];
}
var optionalQuality = (value) => value === void 0 ? void 0 : renderQuality(value), renderFigure = (value) => value === void 0 ? void 0 : renderReward(value), renderCost = (cost) => cost < 0 ? renderReward(cost) : renderAmount(cost);

// src/report/simulation/reward-table.ts
var AGAINST = "(against)";
function assembleNodeRewardTable({ nodes, settings, network }, extent2) {
  let quality = { title: "quality of 10", render: (member) => optionalQuality(member.quality) }, columns4 = [...rewardColumns2(nodes, settings.confidence), ...costsIn(network.costMeasure), quality];
  return cutTable(assembleMemberTable("node", nodes, brief(columns4, extent2)), extent2);
}
function assembleEvaluatorRewardTable({ evaluators, settings }, extent2) {
  let columns4 = [
    ...rewardColumns2(evaluators, settings.confidence),
    { title: "with F1 (Pearson)", render: renderTruth },
    ...costsIn("ms"),
    { title: "agreement", render: ({ agreement }) => renderKnown(agreement) }
  ];
  return cutTable(assembleMemberTable("evaluator", evaluators, brief(columns4, extent2)), extent2);
}
var costsIn = (unit) => costColumns("").map((column) => column.title === "cost" ? { ...column, title: `cost (${unit})` } : column);
function countLeftOut(members, { first, last }) {
  return Math.max(0, members.length - first - last);
}
var derived = ["quality of 10", "agreement", "C", "normalized"], brief = (columns4, extent2) => extent2 === void 0 ? columns4 : columns4.filter(({ title }) => !derived.includes(title));
function cutTable({ columns: columns4, rows }, extent2) {
  return extent2 === void 0 || rows.length <= extent2.first + extent2.last ? { columns: columns4, rows } : { columns: columns4, rows: [...rows.slice(0, extent2.first), ...rows.slice(rows.length - extent2.last)] };
}
function rewardColumns2(members, confidence) {
  let basis = basisOf(members), alone = { title: "\u03B2 = 0", render: ({ qualityOnly }) => renderKnown(estimateValue(qualityOnly)) };
  return [
    {
      title: `${basis === "reward" ? "reward" : "quality alone"} (${renderLevel(confidence)})`,
      render: (member) => renderExpected(member[basis])
    },
    { title: "in rounds (SE)", render: (member) => renderRoundsMean(member[basis]) },
    { title: "rounds", render: (member) => member[basis]?.rounds.toLocaleString("en-US") },
    ...basis === "reward" ? [alone] : []
  ];
}
function renderTruth(evaluator) {
  if (evaluator.withTruth === void 0) return;
  let text = renderQuality(evaluator.withTruth.pearson);
  return votesAgainstTruth(evaluator) ? `${text} ${AGAINST}` : text;
}
var renderKnown = (value) => value === void 0 ? void 0 : renderReward(value);

// src/report/simulation/lead.ts
function computeLead(simulation) {
  let [leader, next] = rankMembers(simulation.nodes);
  if (leader?.value === void 0) return;
  let basis = basisOf(simulation.nodes), first = { ...leader, value: leader.value };
  if (next?.value === void 0) return { basis, leader: first, status: "alone" };
  let over = compare(first, { ...next, value: next.value }, { basis, confidence: simulation.settings.confidence, lead: simulation.lead });
  return { basis, leader: first, over, status: isClear(over) ? "clear" : "unclear" };
}
function compare(leader, next, { basis, confidence, lead }) {
  let monteCarlo = computeMonteCarloReach(leader.member, next.member, { basis, confidence }), prompts = lead?.first === leader.member.name && lead.next === next.member.name ? { low: lead.low, high: lead.high } : void 0;
  return {
    next,
    difference: leader.value - next.value,
    ...monteCarlo === void 0 ? {} : { monteCarlo },
    ...prompts === void 0 ? {} : { prompts }
  };
}
function computeMonteCarloReach(leader, next, { basis, confidence }) {
  let [one, two] = [leader[basis], next[basis]];
  if (one?.exact !== void 0 && two?.exact !== void 0 || one?.standardError === void 0 || two?.standardError === void 0) return;
  let df = Math.max(1, one.rounds + two.rounds - 2);
  return computeStudentQuantile((1 + confidence) / 2, df) * Math.hypot(one.standardError, two.standardError);
}
function isClear({ difference: difference2, monteCarlo, prompts }) {
  return monteCarlo === void 0 && prompts === void 0 ? !1 : difference2 > (monteCarlo ?? 0) && (prompts?.low ?? difference2) > 0;
}

// src/report/simulation/rule-words.ts
var words = {
  mean: "mean",
  median: "median",
  "trimmed-mean": "trimmed mean",
  "published-trust": "trust-weighted, as published",
  "trust-weighted": "trust-weighted, ours"
}, shownRules = ["mean", "median", "trimmed-mean", "published-trust", "trust-weighted"];
function nameRule(rule2) {
  return words[rule2];
}

// src/report/simulation/lead-words.ts
function describeLead({ basis, leader, over }, simulation) {
  let { alpha, beta, confidence } = simulation.settings, earns = `${basis === "reward" ? `At \u03B1 = ${renderSetting(alpha)}, \u03B2 = ${renderSetting(beta)}` : "By quality alone (\u03B2 = 0)"} ${showName(leader.member.name)} earns ${renderReward(leader.value)} a round`;
  if (over === void 0) return `${earns}; there is nobody to compare it with.`;
  let more = over.difference > 0 ? `${renderReward(over.difference)} more than` : "as much as";
  return `${earns}, ${more} ${showName(over.next.member.name)}. ${describeUncertainty(over, confidence)}`;
}
function describeUncertainty({ difference: difference2, monteCarlo, prompts }, confidence) {
  let level = renderLevel(confidence), bounds = [
    ...monteCarlo === void 0 ? [] : [{ beyond: difference2 > monteCarlo, text: `the Monte Carlo error of the rounds (\xB1${renderReward(monteCarlo)} at ${level})` }],
    ...prompts === void 0 ? [] : [
      {
        beyond: prompts.low > 0,
        text: `what other prompts could change (${level} interval of the lead [${renderSigned(prompts.low, 3)}, ${renderSigned(prompts.high, 3)}])`
      }
    ]
  ], [one, two] = bounds;
  if (one === void 0) return "How uncertain that is, is not known.";
  let first = `That is ${one.beyond ? "more" : "not more"} than ${one.text}`;
  return two === void 0 ? `${first}.` : one.beyond === two.beyond ? `${first}, ${one.beyond ? "and more than" : "nor more than"} ${two.text}.` : `${first}, but ${two.beyond ? "more" : "not more"} than ${two.text}.`;
}
function describePlay({ network, settings, nodes, evaluators }) {
  let exact = nodes.some((node) => (node.reward ?? node.qualityOnly)?.exact !== void 0), { sampled } = settings, drawn = sampled < evaluators.length ? `, of whom K = ${sampled} ${sampled === 1 ? "is" : "are"} drawn for a record` : evaluators.length === 1 ? ", which scores every record" : ", all of whom score a record", kind = network.kind === "synthetic" ? "Synthetic network: " : "", rewards = exact ? "Rewards are exact expectations over all subsets of evaluators; the rounds check them." : "Rewards are means of the rounds; the exact expectation was not computed.", sizes = `${renderCount(nodes.length, "inference node")}, ${renderCount(network.prompts, "prompt")} in ${renderCount(network.clusters, "cluster")}`;
  return `${kind}${sizes}; ${renderCount(evaluators.length, "evaluator")}${drawn}; consensus: ${nameRule(settings.rule)}; ${renderCount(settings.rounds, "round")} \xD7 ${renderCount(settings.seeds, "seed")}. ${rewards}`;
}
function describeLeadingWeights(lead, { leaders, settings }) {
  let own = leaders.find(({ from, to }) => from <= settings.beta && (to === void 0 || settings.beta <= to)), first = leaders[0];
  if (lead.basis !== "reward" || own === void 0 || first === void 0 || own.name !== lead.leader.member.name) return;
  let until = own.to === void 0 ? `for every \u03B2 from ${renderSetting(own.from)} on` : `for \u03B2 from ${renderSetting(own.from)} to ${renderSetting(own.to)}`, quality = first.name === own.name ? "" : `; by quality alone (\u03B2 = 0) ${showName(first.name)} does`;
  return `It leads ${until}${quality}.`;
}

// src/report/simulation/simulation-story.ts
var mostNames2 = 5, mostLeaders = 6;
function assembleSimulationStory(simulation) {
  let { name, nodes, evaluators, network, leaders, misreports } = simulation, qualityOnly = describeQualityOnly(simulation), lying = describeMisreports(misreports), lead = computeLead(simulation);
  return {
    title: `Proof of Quality, ${network.kind === "synthetic" ? "a synthetic network" : renderPlain(name, 100)}: ${renderCount(nodes.length, "inference node")}, ${renderCount(evaluators.length, "evaluator")}`,
    headline: lead === void 0 ? "Nobody has a reward" : `${showName(lead.leader.member.name)} earns most: ${renderReward(lead.leader.value)}`,
    ...lead !== void 0 && { leader: describeLead(lead, simulation) },
    ...qualityOnly !== void 0 && { qualityOnly },
    ...leaders.length > 0 && { leaders: describeLeaders(simulation) },
    settings: [describePlay(simulation), describeSettings(simulation)],
    evaluators: describeEvaluators(simulation),
    ...lying !== void 0 && { misreports: lying },
    missing: listMissing(simulation)
  };
}
var nameOf = ({ name }) => showName(name);
function describeQualityOnly({ nodes, settings }) {
  if (settings.beta === 0) return;
  let rewarded = nodes.filter(
    ({ reward: reward3, qualityOnly }) => estimateValue(reward3) !== void 0 && estimateValue(qualityOnly) !== void 0
  );
  if (rewarded.length < 2) return;
  let paid = listOrder(rewarded), good = listOrder(rewarded.map(({ reward: _, ...alone }) => alone));
  if (paid.join("") === good.join("")) return "By quality alone (\u03B2 = 0) the order is the same.";
  let rest = good.length - mostNames2, more = rest > 0 ? `${sign(good[mostNames2])}${rest.toLocaleString("en-US")} more` : "";
  return `By quality alone (\u03B2 = 0) the order would be ${good.slice(0, mostNames2).join("")}${more}.`;
}
function listOrder(members) {
  let ranked = rankMembers(members);
  return ranked.map(({ member, value }, place) => {
    let before = ranked[place - 1];
    return before === void 0 ? nameOf(member) : `${before.value === value ? " = " : " > "}${nameOf(member)}`;
  });
}
var sign = (entry = "") => entry.slice(0, 3);
function describeLeaders({ leaders, settings }) {
  let parts = leaders.slice(0, mostLeaders).map((leader) => {
    let { from, to } = leader;
    return to === void 0 ? from === 0 ? `${nameOf(leader)} at every \u03B2` : `${nameOf(leader)} from ${renderSetting(from)} on` : `${nameOf(leader)} up to \u03B2 = ${renderSetting(to)}`;
  }), rest = leaders.length - parts.length, more = rest > 0 ? `, then ${renderCount(rest, "other")}` : "";
  return `Who leads at which weight of cost: ${parts.join(", ")}${more} (here \u03B2 = ${renderSetting(settings.beta)}).`;
}
function describeSettings({ settings, network }) {
  let { alpha, beta, seed, scale, reference, referenceOf, generator: generator2, preset } = settings, whose = referenceOf === void 0 ? "" : ` of ${showName(referenceOf)}`, by = reference === void 0 ? "" : `, whose 1 is ${renderAmount(reference)}${whose}`;
  return [
    `\u03B1 = ${renderSetting(alpha)}, \u03B2 = ${renderSetting(beta)}`,
    `cost: ${renderPlain(network.costMeasure, 100)}, by scale ${scale}${by}`,
    `rounds drawn by ${renderPlain(generator2, 60)} from seed ${seed}${preset ? "; preset: paper" : ""}.`
  ].join("; ");
}
function describeEvaluators({ evaluators, evaluatorRewardsRefused }) {
  let sentences = [];
  return evaluatorRewardsRefused !== void 0 && sentences.push(`Evaluators are not rewarded: ${evaluatorRewardsRefused}`), evaluators.some(votesAgainstTruth) && sentences.push(`${AGAINST}: its scores fall where F1 rises, beyond chance. What is paid is agreement with the consensus, not truth.`), sentences;
}
function describeMisreports(misreports) {
  let [most2] = [...misreports].sort((one, other) => other.gain - one.gain || other.penalty - one.penalty);
  if (most2 === void 0) return;
  let { declaredShare, gain, penalty, leastAudit } = most2;
  return gain <= 0 ? "Nobody earns more by declaring a lower cost." : `Lying about costs: ${`${nameOf(most2)} would earn ${renderReward(gain)} more a round by declaring ${renderShare(declaredShare)} of its cost`}; with a penalty of ${renderSetting(penalty)}, audits of ${renderShare(leastAudit, 1)} of the rounds end that.`;
}
function listMissing({ network, nodes, evaluators }) {
  let prompts = network.leftOut.map((left) => `${renderCount(left.prompts, "prompt")} left out: ${renderPlain(left.reason, 300)}`), refused = /* @__PURE__ */ new Map();
  for (let { name, refused: reason } of [...nodes, ...evaluators])
    reason !== void 0 && refused.set(reason, [...refused.get(reason) ?? [], showName(name)]);
  let unpaid = [...refused].map(([reason, [first = "", ...others]]) => {
    let more = others.length === 0 ? "" : ` and ${others.length.toLocaleString("en-US")} more`;
    return `no reward with costs for ${first}${more}: ${renderPlain(reason, 300)}`;
  });
  return [...prompts, ...unpaid];
}

// src/report/simulation/simulation-summary.ts
var SENTENCE = 1600, MOST_ROWS = 100;
function renderSimulationSummary(simulation) {
  let story = assembleSimulationStory(simulation), attacks = assembleAttackTable(simulation), { headline, leader, qualityOnly, leaders, misreports } = story, sentences = [leader, qualityOnly, leaders, misreports].flatMap((sentence) => sentence ?? []), evaluators = assembleEvaluatorRewardTable(simulation);
  return fitSections(
    [
      fixedSection(`## ${escapeMarkdown(story.title, 300)}`),
      fixedSection(`**${escapeMarkdown(headline, 300)}**`),
      ...sentences.map(paragraph),
      list("Warnings", simulation.warnings),
      ...titled("What inference nodes earn", assembleNodeRewardTable(simulation)),
      ...titled("What evaluators earn", evaluators.columns.length > 1 ? evaluators : { columns: [], rows: [] }),
      ...story.evaluators.map(paragraph),
      ...attacks === void 0 ? [] : titled(attacks.title, attacks.table),
      list("Left out", story.missing),
      ...story.settings.map(paragraph)
    ],
    summaryBudget
  );
}
var paragraph = (sentence) => fixedSection(escapeMarkdown(sentence, SENTENCE));
function list(title, sentences) {
  return withNote(
    listSection(
      title,
      sentences.map((sentence) => `- ${escapeMarkdown(sentence, SENTENCE)}`)
    ),
    "line"
  );
}
function titled(title, table) {
  if (table.rows.length === 0) return [];
  let section2 = tableSection(table), shown = { ...section2, rows: section2.rows.slice(0, MOST_ROWS), withheld: Math.max(0, section2.rows.length - MOST_ROWS) };
  return [fixedSection(`**${title}**`), withNote(shown, "row")];
}
function withNote(section2, noun) {
  return section2 === noSection ? section2 : { ...section2, note: (count2) => `${renderCount(count2, `further ${noun}`)} left out here; simulation.html and simulation.json have more.` };
}

// src/commands/out-folder.ts
import { dirname, normalize } from "node:path";
async function requireOutFolder({ files: files2 }, out) {
  for (let path = normalize(out); path !== dirname(path); path = dirname(path))
    if (!(!await files2.exists(path) || await files2.isFolder(path)))
      throw new InputError(`nothing can be written to ${out}: ${path} is a file`, {
        cure: "Choose another folder with --out, or the input out."
      });
}

// src/poq/rounds/checkpoints.ts
function spaceCheckpoints(rounds, count2 = 60) {
  let places = Array.from({ length: count2 }, (_, index) => Math.round(rounds ** (index / (count2 - 1))));
  return [...new Set(places)];
}

// src/poq/rounds/random-source.ts
import { createHash } from "node:crypto";
function openRandomSource(purpose, seed) {
  let digest = createHash("sha256").update(`${purpose} ${seed}`).digest();
  return xoroshiro128plusFromState([0, 4, 8, 12].map((at) => digest.readInt32LE(at)));
}

// src/poq/rounds/counted-rounds.ts
var roundsPerTurn = 1e7;
function openCountedRounds(log, plan, seed) {
  let random = openRandomSource("rounds", seed), cells = openCells(log, plan), counts = new Uint32Array(countCells(log, plan)), last = counts.length - 1;
  return {
    perTurn: roundsPerTurn,
    play(rounds) {
      for (let round = 0; round < rounds; round += 1) {
        let cell = uniformInt(random, 0, last);
        counts[cell] = (counts[cell] ?? 0) + 1;
      }
    },
    collect() {
      let sums = openPaymentSums(log, plan);
      for (let prompt = 0; prompt < log.promptCount; prompt += 1) cells.pay(sums, prompt, counts);
      return sums;
    }
  };
}

// src/poq/rounds/drawn-rounds.ts
var scoresPerTurn = 1e6;
function openDrawnRounds(log, plan, seed) {
  let random = openRandomSource("rounds", seed), lastRecord = log.promptCount * log.nodeCount - 1, { members, draw } = openEvaluatorDraw(log, plan), { pay, learn, consensus } = openRecordPayments(log, plan), sums = openPaymentSums(log, plan);
  return {
    perTurn: Math.ceil(scoresPerTurn / (1 + plan.sampled * (plan.selfExcluded ? plan.sampled : 1))),
    weights: consensus.weights,
    play(rounds) {
      for (let round = 0; round < rounds; round += 1) {
        let record = uniformInt(random, 0, lastRecord);
        draw(random), pay(sums, record, members, 1), learn(members);
      }
    },
    collect: () => sums
  };
}
function openEvaluatorDraw({ evaluatorCount }, { sampled }) {
  let order = Int32Array.from({ length: evaluatorCount }, (_, evaluator) => evaluator), draws = Math.min(sampled, evaluatorCount - sampled);
  return {
    members: draws === sampled ? order.subarray(0, sampled) : order.subarray(draws),
    draw(random) {
      for (let place = 0; place < draws; place += 1) {
        let other = uniformInt(random, place, evaluatorCount - 1), kept = order[place] ?? 0;
        order[place] = order[other] ?? 0, order[other] = kept;
      }
    }
  };
}

// src/poq/rounds/simulate-rounds.ts
var mostCells = 2 ** 22;
function* simulateRounds(log, plan, game) {
  requireGame(game);
  let { rounds, checkpoints = [] } = game, engine = openEngine(log, plan, game), means = [], played = 0;
  for (let stop of [...checkpoints, rounds]) {
    for (; played < stop; ) {
      let turn = Math.min(engine.perTurn - played % engine.perTurn, stop - played);
      engine.play(turn), played += turn, played % engine.perTurn === 0 && played < rounds && (yield played);
    }
    means.length < checkpoints.length && means.push(listMeans(engine));
  }
  return assemblePlayed(engine, means);
}
function requireGame({ rounds, checkpoints = [] }) {
  if (!Number.isInteger(rounds) || rounds < 0 || rounds >= 2 ** 32) throw new RangeError(`not a number of rounds: ${rounds}`);
  if (!checkpoints.every((at, index) => Number.isInteger(at) && at > (checkpoints[index - 1] ?? 0) && at <= rounds)) throw new RangeError(`checkpoints have to ascend within 1..${rounds}: ${checkpoints.join(", ")}`);
}
function openEngine(log, plan, { rounds, seed, checkpoints = [] }) {
  let cells = countCells(log, plan);
  return !isTrustRule(plan.rule) && cells <= mostCells && cells * (checkpoints.length + 1) <= rounds ? openCountedRounds(log, plan, seed) : openDrawnRounds(log, plan, seed);
}
function listMeans(engine) {
  let { nodes, evaluators } = engine.collect();
  return { nodes: meansOf(nodes), evaluators: evaluators && meansOf(evaluators) };
}
var meansOf = (sums) => Array.from(sums.counts, (_, member) => meanOf(sums, member));
function assemblePlayed(engine, means) {
  let { nodes, evaluators, truth } = engine.collect(), agreement = truth && computeTruthAgreement(truth);
  return {
    nodes: listPayoffs(nodes),
    evaluators: evaluators && listPayoffs(evaluators),
    running: {
      nodes: Array.from(nodes.counts, (_, node) => means.map((at) => at.nodes[node])),
      evaluators: evaluators && Array.from(evaluators.counts, (_, evaluator) => means.map((at) => at.evaluators?.[evaluator]))
    },
    ...agreement !== void 0 && { truth: agreement },
    ...engine.weights !== void 0 && { weights: Float64Array.from(engine.weights) }
  };
}

// src/commands/take-turns.ts
async function takeTurns({ screen, clock, signal }, steps, { label, before, total, startedMs }) {
  for (; ; ) {
    await waitForTurn(signal);
    let step = steps.next();
    if (step.done === !0) return step.value;
    let done = before + step.value, etaMs = (clock.nowMs() - startedMs) / Math.max(1, done) * (total - done);
    screen.progress({ label, done: Math.floor(done), total, etaMs });
  }
}

// src/commands/play-rounds.ts
async function playRounds(world, log, { rounds, seeds, seed, consensus }) {
  let checkpoints = spaceCheckpoints(rounds), startedMs = world.clock.nowMs(), plays = [];
  for (let index = 0; index < seeds; index += 1) {
    let game = { rounds, seed: seed + index, ...index === 0 && { checkpoints } }, portion = { label: "rounds:", before: index * rounds, total: seeds * rounds, startedMs };
    plays.push(await takeTurns(world, simulateRounds(log, consensus, game), portion));
  }
  if (!isNonEmpty(plays)) throw new RangeError("a simulation needs at least one seed");
  return { plays, checkpoints };
}
async function playTrust(world, log, { rounds, seed, consensus }) {
  let startedMs = world.clock.nowMs(), weigh = async (rule2, before) => {
    let portion = { label: "trust:", before, total: 2 * rounds, startedMs }, { weights } = await takeTurns(world, simulateRounds(log, { ...consensus, rule: rule2 }, { rounds, seed }), portion);
    return weights ?? new Float64Array();
  };
  return { published: await weigh("published-trust", 0), ours: await weigh("trust-weighted", rounds) };
}

// src/commands/publish-simulation.ts
import { join } from "node:path";

// src/report/simulation/page/attack-words.ts
var shownAttacks = ["random-noise", "boost", "sabotage", "strategic", "collusion"], names = {
  "random-noise": "random noise",
  boost: "boosting",
  sabotage: "sabotage",
  strategic: "intermittent",
  collusion: "collusion"
}, nameAttack = (attack2) => names[attack2];
function describeAttack(attack2, { attacks }) {
  let [noise, shift, probability] = [attacks.noise, attacks.shift, attacks.probability].map(renderSetting);
  return {
    "random-noise": `s + N(0, ${noise}), clipped`,
    boost: `min(10, s + ${shift})`,
    sabotage: `max(0, s \u2212 ${shift})`,
    strategic: `s \xB1 ${shift}, with probability ${probability}`,
    collusion: `partner + ${shift}, rivals \u2212 ${shift}`
  }[attack2];
}

// src/report/simulation/page/lines.ts
var MOST_SERIES = 6, seriesKind = (index) => `series-${index % MOST_SERIES}`;
function drawLines(plot, lines, dotted = !1) {
  let drawn = lines.map(({ kind, points }) => {
    let places = points.map(([x, y]) => [plot.x.at(x), plot.y.at(y)]), path = places.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join(""), dots = dotted ? places.map(([x, y]) => markup`<circle class="point ${kind}" cx="${x}" cy="${y}" r="2.6"/>`) : [];
    return path === "" ? void 0 : markup`<path class="line ${kind}" d="${path}"/>${dots}`;
  });
  return markup`${drawn}`;
}

// src/report/simulation/page/attack-curves.ts
var honest = { truthError: "honestTruthError", meanReward: "honestMeanReward" };
function groupAttacks({ attacks }, sampled) {
  return shownAttacks.map((attack2) => ({ attack: attack2, outcomes: attacks.filter((outcome) => outcome.attack === attack2 && outcome.sampled === sampled) })).filter(({ outcomes }) => outcomes.length > 0);
}
function listSampled({ attacks, settings }) {
  let own = (sampled) => +(sampled === settings.sampled);
  return [...new Set(attacks.map(({ sampled }) => sampled))].sort((left, right) => own(right) - own(left) || left - right);
}
function listRules(outcomes) {
  return shownRules.filter((rule2) => outcomes.some((outcome) => outcome.rule === rule2));
}
var ruleKind = (rule2) => seriesKind(shownRules.indexOf(rule2));
function computeCurves(outcomes, measure) {
  return listRules(outcomes).map((rule2) => {
    let own = outcomes.filter((outcome) => outcome.rule === rule2).sort((left, right) => left.share - right.share), start2 = own[0]?.share === 0 ? void 0 : own[0]?.[honest[measure]], points = own.flatMap((outcome) => {
      let value = outcome[measure];
      return value === void 0 ? [] : [[outcome.share, value]];
    });
    return { rule: rule2, kind: ruleKind(rule2), points: start2 === void 0 ? points : [[0, start2], ...points] };
  });
}

// src/report/simulation/page/attack-picture.ts
var WIDTH = 220, PANEL = 190, EDGES = { left: 40, right: WIDTH - 14, top: 28, drop: 46 }, titles = { truthError: "|c \u2212 F1 \xD7 10|", meanReward: "mean reward" };
function computeAttackAxes(groups) {
  let curves = (measure) => groups.flatMap(({ outcomes }) => computeCurves(outcomes, measure)), values = (measure, place) => curves(measure).flatMap(({ points }) => points.map((point) => point[place])), measures2 = ["truthError", "meanReward"].filter((measure) => values(measure, 1).length > 0);
  return {
    shares: computeAxis([0, ...values("meanReward", 0).map(toPercent)], 3),
    panels: measures2.map((measure) => ({ measure, values: computeAxis(values(measure, 1), 4) }))
  };
}
var toPercent = (share) => 100 * share, inPercent = (curve) => ({
  ...curve,
  points: curve.points.map(([share, value]) => [toPercent(share), value])
});
function renderAttackPicture({ attack: attack2, outcomes }, axes, id) {
  let panels = axes.panels.map(({ measure, values }, index) => {
    let top = EDGES.top + index * PANEL, bottom = (index + 1) * PANEL - EDGES.drop, plot = {
      left: EDGES.left,
      right: EDGES.right,
      top,
      bottom,
      x: scaleLinear(axes.shares, EDGES.left, EDGES.right),
      y: scaleLinear(values, bottom, top)
    };
    return markup`${drawAxes(plot, { x: "attackers, %", y: titles[measure] })}${drawLines(plot, computeCurves(outcomes, measure).map(inPercent), !0)}`;
  }), size = { width: WIDTH, height: PANEL * axes.panels.length - 2 };
  return renderDrawing(
    { id, ...size, title: `${nameAttack(attack2)}: share of attackers`, text: describeCurves({ attack: attack2, outcomes }, axes) },
    markup`${panels}`
  );
}
function describeCurves({ outcomes }, { panels }) {
  return panels.flatMap(
    ({ measure }) => computeCurves(outcomes, measure).map(({ rule: rule2, points }) => {
      let [first, last] = [points[0], points.at(-1)], render = measure === "truthError" ? renderQuality : renderReward;
      return `${nameRule(rule2)}, ${titles[measure]}: ${render(first?.[1] ?? 0)} without attackers, ${render(last?.[1] ?? 0)} at ${renderShare(last?.[0] ?? 0)}`;
    })
  ).join("; ");
}

// src/report/simulation/page/truth-columns.ts
var truthColumns = [
  { title: "|c \u2212 F1 \xD7 10|", render: ({ truthError }) => renderKnown2(truthError) },
  { title: "Pearson with F1", render: ({ truthCorrelation }) => renderKnown2(truthCorrelation) }
];
function renderKnown2(value) {
  return value === void 0 ? void 0 : renderQuality(value);
}

// src/report/simulation/page/attack-tables.ts
function pickShare(groups) {
  let shares = groups.flatMap(({ outcomes }) => outcomes.map(({ share }) => share)).filter((share) => share > 0), minorities = shares.filter((share) => share < 0.5);
  if (shares.length !== 0)
    return minorities.length > 0 ? Math.max(...minorities) : Math.min(...shares);
}
function assembleEarningsTable(groups, share) {
  return assembleMatrix(groups, share, (outcome) => {
    let { attackerReward, attackerHonestReward, honestReward, honestHonestReward } = outcome;
    if (attackerReward === void 0 || attackerHonestReward === void 0) return;
    let own = renderSigned(attackerReward - attackerHonestReward, 3);
    return honestReward === void 0 || honestHonestReward === void 0 ? own : `${own} (${renderSigned(honestReward - honestHonestReward, 3)})`;
  });
}
function assembleRankTable(groups, share) {
  return assembleMatrix(
    groups,
    share,
    (outcome) => `${renderQuality(outcome.rankCorrelation)} (${renderShare(outcome.leaderDisplacedShare)})`
  );
}
function assembleMatrix(groups, share, render) {
  let rules = listRules(groups.flatMap(({ outcomes }) => outcomes)), rows = groups.flatMap(({ attack: attack2, outcomes }) => {
    let cells = rules.map((rule2) => {
      let outcome = outcomes.find((one) => one.rule === rule2 && one.share === share);
      return outcome === void 0 ? void 0 : render(outcome);
    });
    return cells.every((cell) => cell === void 0) ? [] : [[nameAttack(attack2), ...cells.map((cell) => cell ?? "\u2013")]];
  });
  return {
    columns: [{ title: "attack", kind: "text" }, ...rules.map((rule2) => ({ title: nameRule(rule2), kind: "figure" }))],
    rows
  };
}
var signed = (value) => value === void 0 ? void 0 : renderSigned(value, 3), reward = (value) => value === void 0 ? void 0 : renderReward(value), columns2 = [
  { title: "rule", render: ({ rule: rule2 }) => nameRule(rule2) },
  { title: "K", render: ({ sampled }) => String(sampled) },
  { title: "attackers", render: ({ attackers, share }) => `${attackers} (${renderShare(share)})` },
  ...truthColumns,
  { title: "mean reward", render: ({ meanReward }) => renderReward(meanReward) },
  { title: "attackers earn", render: ({ attackerReward }) => reward(attackerReward) },
  { title: "honest, they would", render: ({ attackerHonestReward }) => reward(attackerHonestReward) },
  { title: "the others earn", render: ({ honestReward }) => reward(honestReward) },
  { title: "\u03C4", render: ({ rankCorrelation }) => renderQuality(rankCorrelation) },
  { title: "wrong ranks", render: ({ wronglyRanked }) => wronglyRanked.toFixed(1) },
  { title: "leader displaced", render: ({ leaderDisplacedShare }) => renderShare(leaderDisplacedShare) },
  {
    title: "partner gains",
    render: ({ partner, partnerGain }) => partnerGain === void 0 ? void 0 : `${showName(partner ?? "", 30)} ${signed(partnerGain)}`
  },
  { title: "by", render: ({ method }) => method }
];
function assembleOutcomeTable(outcomes) {
  let shown = columns2.filter(({ render }) => outcomes.some((outcome) => render(outcome) !== void 0));
  return {
    columns: [{ title: "attack", kind: "text" }, ...shown.map(({ title }) => ({ title, kind: "figure" }))],
    rows: outcomes.map((outcome) => [nameAttack(outcome.attack), ...shown.map(({ render }) => render(outcome) ?? "\u2013")])
  };
}

// src/report/simulation/page/legend.ts
function renderLegend(entries, layered = !1) {
  let items = entries.map(
    ({ kind, name }) => markup`<li><svg class="picture" viewBox="0 0 36 12" aria-hidden="true"><path class="line ${kind}" d="M1 6H35"/></svg><span>${name}</span></li>`
  );
  return markup`<ul class="${layered ? "legend layered" : "legend"}">${items}</ul>`;
}

// src/report/simulation/page/attack-section.ts
var MOST_ROWS2 = 300, MOST_FOLDED = 3;
function renderAttackSection(simulation) {
  let [own, ...others] = listSampled(simulation);
  if (own === void 0) return;
  let alike = own === 2 && others.length > 0 ? markup`<p class="note">Of two scores the mean, the median and the trimmed mean are the same: rules differ from K = 3 on.</p>` : void 0, telling = own < 3 ? others.find((sampled) => sampled >= 3) : void 0, folded = others.slice(0, MOST_FOLDED).map((sampled) => {
    let pictures = markup`<summary>The same with K = ${sampled}</summary>${renderPictures(simulation, sampled)}${renderMatrices(simulation, sampled)}`;
    return sampled === telling ? markup`<details open>${pictures}</details>` : markup`<details>${pictures}</details>`;
  });
  return markup`<section id="attacks"><h2>Attacks</h2><p>${explainMeasure(simulation)}</p>${explainHelp(simulation)}
${renderPictures(simulation, own)}${renderMatrices(simulation, own)}${alike}${folded}${renderOutcomes(simulation)}</section>`;
}
function explainMeasure({ attacks }) {
  let boosting = "boosting pushes every consensus up, so that all inference nodes are paid more and no answer is better";
  return attacks.some(({ truthError }) => truthError !== void 0) ? `A share of the evaluators changes its scores. Judge a rule by how far the consensus then is from F1 (upper row), not by the mean reward (lower row): ${boosting}.` : `A share of the evaluators changes its scores. Token F1 was not scored, so that how far the consensus moves from it cannot be shown; the mean reward alone does not tell a good rule: ${boosting}.`;
}
function explainHelp({ attacks }) {
  let helps = (attack3) => {
    let errors = attacks.flatMap(
      ({ attack: one, attackers, truthError, honestTruthError }) => one === attack3 && attackers > 0 && truthError !== void 0 && honestTruthError !== void 0 ? [truthError - honestTruthError] : []
    );
    return errors.length > 0 && errors.reduce((sum2, error2) => sum2 + error2, 0) < 0;
  }, [boost2, sabotage2] = [helps("boost"), helps("sabotage")];
  if (boost2 === sabotage2) return;
  let [attack2, side, way] = boost2 ? ["boosting", "below", "up"] : ["sabotage", "above", "down"];
  return markup`<p class="note">Here ${attack2} brings the consensus nearer to F1. That does not make it good: honest scores lie ${side} F1 on the whole, and any shift ${way} would do the same. Look at the ranks, and at Pearson’s correlation in the last table.</p>`;
}
function renderPictures(simulation, sampled) {
  let groups = groupAttacks(simulation, sampled), axes = computeAttackAxes(groups), rules = listRules(groups.flatMap(({ outcomes }) => outcomes)), legend = renderLegend(
    rules.map((rule2) => ({ kind: ruleKind(rule2), name: nameRule(rule2) })),
    !0
  ), figures = groups.map(
    (group) => markup`<figure><h3>${nameAttack(group.attack)}</h3><p class="note">${describeAttack(group.attack, simulation.settings)}</p>${renderAttackPicture(group, axes, `${group.attack}-${sampled}`)}</figure>`
  );
  return markup`<p class="note">${sampled === 1 ? "K = 1 evaluator scores" : `K = ${sampled} evaluators score`} a record; consensus by:</p>${legend}<div class="multiples layered">${figures}</div>`;
}
function renderMatrices(simulation, sampled) {
  let groups = groupAttacks(simulation, sampled), share = pickShare(groups);
  if (share === void 0) return;
  let earnings = assembleEarningsTable(groups, share), attackers = `with ${renderShare(share)} attackers, K = ${sampled}`, paid = earnings.rows.length === 0 ? markup`<p class="note">Evaluators are not rewarded here, so that nobody earns by attacking.</p>` : renderTable(
    earnings,
    `What attackers earn more than by honesty, ${attackers} (in brackets: what the attack brings the honest ones)`
  );
  return markup`${paid}${renderTable(assembleRankTable(groups, share), `Ranks of the inference nodes against those without the attack: Kendall\u2019s \u03C4-b, ${attackers} (in brackets: how often the leader is another)`)}`;
}
function renderOutcomes({ attacks }) {
  let rest = attacks.length - MOST_ROWS2, more = rest > 0 ? markup`<p class="note">${rest.toLocaleString("en-US")} more stand in simulation.json.</p>` : void 0;
  return markup`<details><summary>Every attack, rule, K and share</summary>${renderTable(assembleOutcomeTable(attacks.slice(0, MOST_ROWS2)), "All attacks")}${more}</details>`;
}

// src/report/simulation/page/shown-ends.ts
function showEnds(table) {
  let { columns: columns4, rows } = table, leftOut = rows.length - 20;
  if (rows.length <= 22) return table;
  let gap = [`\u2026 ${leftOut.toLocaleString("en-US")} between them: simulation.json has all`, ...columns4.slice(1).map(() => "")];
  return { columns: columns4, rows: [...rows.slice(0, 10), gap, ...rows.slice(-10)] };
}
function pickEnds(items, each) {
  return items.length <= 2 * each ? items : [...items.slice(0, each), ...items.slice(-each)];
}

// src/report/simulation/page/batch-section.ts
function renderBatchSection({ batches, evaluators, settings }) {
  if (batches.length === 0) return;
  let table = {
    columns: [
      { title: "evaluator", kind: "text" },
      ...batches.map(({ batch }) => ({ title: `batches of ${batch}`, kind: "figure" }))
    ],
    rows: evaluators.map(({ name }, index) => [
      showName(name, 100),
      ...batches.map(
        ({ costs, evaluators: rewards, common }) => renderCell([rewards[index] ?? null, common?.[index] ?? null], costs[index] ?? null)
      )
    ])
  };
  return markup`<section id="batches"><h2>Batch size of the evaluators</h2><p class="note">An evaluator’s cost of one pair hangs on how many it scores at once, and with it the reward. The first figure has costs scaled among the evaluators at this batch size, as elsewhere on this page at batches of ${settings.evaluatorBatch}; the second has them scaled over all batch sizes together, so that it can be read along a row. In brackets: what one pair costs, ms.</p>${renderTable(showEnds(table), "Reward, scaled within / over batch sizes (cost of one pair, ms)")}</section>`;
}
function renderCell(rewards, cost) {
  let [within, common] = rewards.map((reward3) => reward3 === null ? "\u2013" : renderReward(reward3));
  return `${common === "\u2013" ? within : `${within} / ${common}`}${cost === null ? "" : ` (${renderAmount(Math.max(0, cost))})`}`;
}

// src/report/simulation/page/log-scale.ts
function scaleLog(values, from, to) {
  let least2 = Math.floor(Math.log10(values.reduce((low, value) => Math.min(low, value))) + 1e-9), most2 = Math.max(least2 + 1, Math.log10(values.reduce((high, value) => Math.max(high, value)))), ticks = Array.from({ length: Math.floor(most2 + 1e-9) - least2 + 1 }, (_, index) => 10 ** (least2 + index));
  return {
    axis: { low: 10 ** least2, high: Math.max(10 ** most2, ticks.at(-1) ?? 0), ticks },
    at: (value) => roundPlace(from + (to - from) * (Math.log10(value) - least2) / (most2 - least2)),
    renderTick: (tick) => tick.toLocaleString("en-US")
  };
}

// src/report/simulation/page/convergence-picture.ts
var WIDTH2 = 420, HEIGHT = 300, EDGES2 = { left: 50, right: WIDTH2 - 46, top: 28, bottom: HEIGHT - 46 }, TAG = 15;
function renderConvergencePicture(lines, { rounds }, { id, title }) {
  let drawn = lines.map((line) => ({ ...line, points: pointsOf(line.node, rounds) })), all = drawn.flatMap(({ points }) => points);
  if (all.length === 0) return;
  let plot = {
    ...EDGES2,
    x: scaleLog(
      all.map(([round]) => round),
      EDGES2.left,
      EDGES2.right
    ),
    y: scaleLinear(computeRewardAxis(all, lines), EDGES2.bottom, EDGES2.top)
  }, text = drawn.map(({ node, points }) => {
    let exact = node.exact === void 0 ? "" : `, exact ${renderReward(node.exact)}`;
    return `${showName(node.name, 40)}: ${renderReward(points.at(-1)?.[1] ?? 0)} at the end${exact}`;
  }).join("; "), content = markup`${drawAxes(plot, { x: "rounds played", y: "running mean of the reward" })}${clipToPlot(plot, `${id}-area`, markup`${drawExact(plot, lines)}${drawLines(plot, drawn)}`)}${drawTags(plot, drawn)}`;
  return renderDrawing({ id, width: WIDTH2, height: HEIGHT, title, text }, content);
}
function pointsOf({ means }, rounds) {
  return means.flatMap((mean, index) => {
    let round = rounds[index];
    return mean === null || round === void 0 || round <= 0 ? [] : [[round, mean]];
  });
}
function computeRewardAxis(all, lines) {
  let settled = Math.sqrt(all.reduce((most2, [round]) => Math.max(most2, round), 1)), late = all.filter(([round]) => round >= settled).map(([, mean]) => mean);
  return computeAxis([...late, ...lines.flatMap(({ node }) => node.exact ?? [])], 5);
}
function drawExact({ left, right, y }, lines) {
  let exact = lines.map(
    ({ node, kind }) => node.exact === void 0 ? void 0 : markup`<line class="exact ${kind}" x1="${left}" x2="${right}" y1="${y.at(node.exact)}" y2="${y.at(node.exact)}"/>`
  );
  return markup`${exact}`;
}
function drawTags({ right, y }, drawn) {
  let ends = drawn.flatMap(({ points, rank: rank2, kind }) => points.slice(-1).map(([, mean]) => ({ rank: rank2, kind, y: y.at(mean) + 4 }))), heights = placeLabels(
    ends.map((end) => ({ x: 0, y: end.y, width: 1 })),
    TAG
  );
  return markup`${ends.map(({ rank: rank2, kind }, index) => markup`<text class="tag ${kind}" x="${right + 6}" y="${heights[index]}">${rank2}</text>`)}`;
}

// src/report/simulation/page/convergence-section.ts
var kinds = [
  { kind: "inference", title: "Inference nodes", noun: "inference node" },
  { kind: "evaluator", title: "Evaluators", noun: "evaluator" }
];
function renderConvergenceSection(simulation) {
  let members = { inference: simulation.nodes, evaluator: simulation.evaluators }, figures = kinds.map(({ kind, title }) => renderKind(simulation, kind, title, members[kind])), tables = kinds.map(
    ({ kind, title, noun }) => renderTable(showEnds(assembleRoundsTable(noun, members[kind])), `${title}: rounds and exact values`)
  ), note = describeAgreement([...simulation.nodes, ...simulation.evaluators]);
  return markup`<section id="convergence"><h2>Rounds and the exact expectation</h2>${note === void 0 ? void 0 : markup`<p>${note}</p>`}<div class="plots">${figures}</div><details><summary>Rounds, errors, variances</summary>${tables}</details></section>`;
}
function renderKind({ convergence, settings }, kind, title, members) {
  let nodes = new Map(convergence.nodes.filter((node) => node.kind === kind).map((node) => [node.name, node])), ranked = rankMembers(members).flatMap(({ member, rank: rank2 }) => {
    let node = nodes.get(member.name);
    return node === void 0 ? [] : [{ node, rank: rank2 }];
  }), lines = pickEnds(ranked, MOST_SERIES / 2).map((line, index) => ({ ...line, kind: seriesKind(index) })), picture = renderConvergencePicture(lines, convergence, { id: `running-${kind}`, title: `${title}: running means over the rounds` });
  if (picture === void 0) return;
  let legend = renderLegend(lines.map(({ node, rank: rank2, kind: series }) => ({ kind: series, name: `${rank2}. ${showName(node.name, 60)}` }))), rest = ranked.length - lines.length, left = rest > 0 ? ` ${rest.toLocaleString("en-US")} between them are not drawn.` : "";
  return markup`<figure><h3>${title}</h3>${picture}${legend}<figcaption>First seed (${settings.seed}); fine dashes: the exact expectation.${left}</figcaption></figure>`;
}
var estimateOf = (member) => member.reward ?? member.qualityOnly, leastError = 1e-12;
function computeDistance(member) {
  let { mean, exact, standardError } = estimateOf(member) ?? {};
  if (!(mean === void 0 || exact === void 0 || standardError === void 0))
    return standardError < leastError * Math.max(1, Math.abs(exact)) ? void 0 : (mean - exact) / standardError;
}
function describeAgreement(members) {
  let distances = members.flatMap((member) => computeDistance(member) ?? []);
  if (distances.length === 0) return;
  let inside = distances.filter((distance) => Math.abs(distance) <= 1.96).length, farthest = distances.reduce((most2, distance) => Math.max(most2, Math.abs(distance)), 0);
  return `${inside.toLocaleString("en-US")} of ${distances.length.toLocaleString("en-US")} means of rounds lie within 1.96 standard errors of their exact expectation (95 % are expected to); the farthest is ${farthest.toFixed(2)} away.`;
}
function assembleRoundsTable(noun, members) {
  let titles2 = ["rounds", "mean", "standard error", "exact", "distance in SE", "deviation between seeds", "variance of a round"], fixed = (value, digits) => value === void 0 ? "\u2013" : value.toFixed(digits).replace("-", "\u2212");
  return {
    columns: [{ title: noun, kind: "text" }, ...titles2.map((title) => ({ title, kind: "figure" }))],
    rows: rankMembers(members).map(({ member, rank: rank2 }) => {
      let { rounds, mean, standardError, exact, seedDeviation, payoffVariance } = estimateOf(member) ?? { rounds: 0 };
      return [
        `${rank2}. ${showName(member.name, 100)}`,
        rounds.toLocaleString("en-US"),
        mean === void 0 ? "\u2013" : renderReward(mean),
        fixed(standardError, 5),
        exact === void 0 ? "\u2013" : renderReward(exact),
        fixed(computeDistance(member), 2),
        fixed(seedDeviation, 5),
        fixed(payoffVariance, 4)
      ];
    })
  };
}

// src/report/simulation/page/name-places.ts
var COST = { name: 1e3, edge: 500, dot: 40, left: 0.5 };
function placeNames(dots, edges) {
  let boxes = dots.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 })), taken = [], places = dots.map(({ x, y }) => ({ side: "right", x, y, moved: 0 })), order = dots.map((_, index) => index).sort((left, right) => (dots[left]?.y ?? 0) - (dots[right]?.y ?? 0));
  for (let index of order) {
    let dot = dots[index];
    if (dot === void 0) continue;
    let others = boxes.filter((_, other) => other !== index), best = listPlaces(dot).map((place) => ({ place, cost: rate(place, dot.width, { taken, dots: others, edges }) + place.penalty })).reduce((least2, one) => one.cost < least2.cost ? one : least2);
    taken.push(boxOf(best.place, dot.width)), places[index] = best.place;
  }
  return places;
}
function listPlaces({ x, y }) {
  return Array.from({ length: 5 }, (_, step) => [
    { rise: -7 - step * 15, step },
    { rise: 17 + step * 15, step: step + 0.25 }
  ]).flat().flatMap(({ rise, step }) => [
    { side: "right", x: x + 10, y: y + rise, moved: Math.floor(step), penalty: step },
    { side: "left", x: x - 10, y: y + rise, moved: Math.floor(step), penalty: step + COST.left }
  ]);
}
function boxOf({ side, x, y }, width2) {
  let left = side === "right" ? x : x - width2;
  return { left: left - 2, right: left + width2 + 2, top: y - 15 + 4, bottom: y + 4 };
}
function rate(place, width2, { taken, dots, edges }) {
  let box = boxOf(place, width2), outside = box.left < edges.left || box.right > edges.right + 2 || box.top < edges.top || box.bottom > edges.bottom, count2 = (boxes) => boxes.filter((other) => overlap(box, other)).length;
  return COST.name * count2(taken) + COST.dot * count2(dots) + (outside ? COST.edge : 0);
}
function overlap(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

// src/report/simulation/page/dot-names.ts
var LABEL = 22, LETTER = 7.7, MIDDLE = 4;
function drawDotNames(dots, edges) {
  let shown = dots.map((dot) => ({ ...dot, name: showName(dot.name, LABEL) })), places = placeNames(
    shown.map(({ x, y, name }) => ({ x, y, width: name.length * LETTER })),
    edges
  ), ties = shown.map(({ x, y }, index) => {
    let place = places[index];
    if (place === void 0 || place.moved === 0) return;
    let end = place.side === "right" ? place.x - 2 : place.x + 2;
    return markup`<line class="tie" x1="${x}" y1="${y}" x2="${roundPlace(end)}" y2="${roundPlace(place.y - MIDDLE)}"/>`;
  }), names2 = shown.map(({ name, bold }, index) => {
    let place = places[index];
    if (place === void 0) return;
    let anchor = place.side === "left" ? "end" : "start";
    return markup`<g class="${bold ? "leader" : "named"}"><text class="name" x="${roundPlace(place.x)}" y="${roundPlace(place.y)}" text-anchor="${anchor}">${name}</text></g>`;
  });
  return markup`${ties}${names2}`;
}

// src/report/simulation/page/evaluator-picture.ts
var WIDTH3 = 420, HEIGHT2 = 320, EDGES3 = { left: 46, right: WIDTH3 - 110, top: 28, bottom: HEIGHT2 - 46 }, CORRELATIONS = { low: -1, high: 1, ticks: [-1, -0.5, 0, 0.5, 1] }, NAMED = 4, FEW = 12;
function renderEvaluatorPicture({ evaluators }) {
  let dots = rankMembers(evaluators).flatMap(({ member, value }) => {
    if (value === void 0 || member.withTruth === void 0) return [];
    let atZero = member.reward === void 0 ? void 0 : estimateValue(member.qualityOnly), { pearson, interval } = member.withTruth;
    return [{ name: member.name, pearson, ...interval && { interval }, reward: value, ...atZero !== void 0 && { atZero } }];
  }).sort((left, right) => left.pearson - right.pearson);
  if (dots.length === 0) return;
  let rewards = dots.flatMap(({ reward: reward3, atZero }) => [reward3, ...atZero === void 0 ? [] : [atZero]]), plot = {
    ...EDGES3,
    x: scaleLinear(CORRELATIONS, EDGES3.left, EDGES3.right),
    y: scaleLinear(computeAxis(rewards, 5), EDGES3.bottom, EDGES3.top)
  }, named = dots.length > FEW ? [...dots.slice(0, NAMED), ...dots.slice(-1)] : dots, text = named.map(({ name, pearson, reward: reward3 }) => `${showName(name, 40)}: Pearson ${renderQuality(pearson)}, reward ${renderReward(reward3)}`).join("; ");
  return renderDrawing(
    { id: "agreement", width: WIDTH3, height: HEIGHT2, title: "Reward of evaluators against their correlation with F1", text },
    markup`${shadeLeft(plot)}${drawAxes(plot, { x: "Pearson with F1", y: "reward a round" })}${dots.map((dot) => drawDot(plot, dot, dots.length > FEW))}${drawDotNames(
      named.map(({ name, pearson, reward: reward3 }) => ({ name, x: plot.x.at(pearson), y: plot.y.at(reward3) })),
      { ...EDGES3, right: WIDTH3, top: 0 }
    )}`
  );
}
function shadeLeft({ left, top, bottom, x }) {
  return markup`<rect class="against" x="${left}" y="${top}" width="${x.at(0) - left}" height="${bottom - top}"/><text class="axis" x="${left}" y="${bottom + 38}">← votes against F1</text>`;
}
function drawDot({ x, y }, { pearson, interval, reward: reward3, atZero }, small) {
  let place = x.at(pearson), ring = atZero === void 0 || small ? void 0 : markup`<line class="drop" x1="${place}" x2="${place}" y1="${y.at(atZero)}" y2="${y.at(reward3)}"/><circle class="ring" cx="${place}" cy="${y.at(atZero)}" r="3.5"/>`, height = y.at(reward3), reach = interval === void 0 || small ? void 0 : markup`<line class="drop" x1="${x.at(interval.low)}" x2="${x.at(interval.high)}" y1="${height}" y2="${height}"/>`;
  return markup`<g class="${pearson < 0 ? "opposed" : "along"}">${reach}${ring}<circle cx="${place}" cy="${height}" r="${small ? 3.5 : 5}"/></g>`;
}

// src/report/simulation/page/node-section.ts
var MOST_REASONS = 5;
function renderNodeSection({ nodes, settings, network }) {
  let table = assembleMemberTable("inference node", nodes, [
    ...rewardColumns(nodes, renderLevel(settings.confidence)),
    { title: "quality, of 10", render: ({ quality }) => optionalQuality(quality) },
    { title: "F1, of 10", render: ({ truth }) => optionalQuality(truth) },
    ...costColumns(renderPlain(network.costMeasure, 60)),
    { title: "front", render: ({ onFront }) => onFront === void 0 ? void 0 : onFront ? "yes" : "no" }
  ]), note = `R = \u03B1 \xB7 c/10 \u2212 \u03B2 \xB7 C with \u03B1 = ${renderSetting(settings.alpha)}, \u03B2 = ${renderSetting(settings.beta)}; c is the consensus. In brackets: the ${renderLevel(settings.confidence)} interval over prompts; of the mean of the rounds its standard error (Monte Carlo). Normalized: (R + \u03B2)/(\u03B1 + \u03B2), where that is sure to lie in 0..1. Front: nobody is better and cheaper.`;
  return markup`<section id="nodes" class="models"><h2>Inference nodes</h2>${renderTable(showEnds(table), "Rewards of the inference nodes")}<p class="note">${note}</p>${listRefusals(nodes)}</section>`;
}
function listRefusals(members) {
  let reasons = /* @__PURE__ */ new Map();
  for (let member of members)
    member.refused !== void 0 && reasons.set(member.refused, [...reasons.get(member.refused) ?? [], member]);
  if (reasons.size === 0) return;
  let lines = [...reasons].slice(0, MOST_REASONS).map(([reason, concerned]) => {
    let [first] = concerned, who = concerned.length === members.length ? "all of them" : `${showName(first?.name ?? "")}${concerned.length > 1 ? ` and ${(concerned.length - 1).toLocaleString("en-US")} more` : ""}`;
    return markup`<li class="note">No reward with costs for ${who}: ${renderPlain(reason)}</li>`;
  }), rest = reasons.size - lines.length;
  return markup`<ul>${lines}${rest > 0 ? markup`<li class="note">${rest} more reasons stand in simulation.json.</li>` : void 0}</ul>`;
}

// src/report/simulation/page/evaluator-section.ts
function renderEvaluatorSection(simulation) {
  let { evaluators, settings, evaluatorRewardsRefused } = simulation, table = assembleMemberTable("evaluator", evaluators, [
    ...rewardColumns(evaluators, renderLevel(settings.confidence)),
    // with α = 1 it is the reward at β = 0, figure by figure
    ...settings.alpha === 1 ? [] : [agreementColumn],
    { title: `Pearson with F1 [${renderLevel(settings.confidence)}]`, render: renderPearson },
    { title: "Spearman", render: ({ withTruth }) => optionalQuality(withTruth?.spearman) },
    ...costColumns("cost, ms"),
    { title: "trust, published (ours)", render: ({ weights }) => renderPair(weights?.published, weights?.ours) }
  ]), refused = evaluatorRewardsRefused === void 0 ? void 0 : markup`<p><strong>Not rewarded:</strong> ${renderPlain(evaluatorRewardsRefused)}</p>`;
  return markup`<section id="evaluators" class="models"><h2>Evaluators</h2>${refused}${renderTable(showEnds(table), "Rewards of the evaluators")}${explainTable(simulation)}${listRefusals(evaluators)}${renderPictureWithWords(simulation)}</section>`;
}
var agreementColumn = { title: "agreement", render: ({ agreement }) => agreement?.toFixed(3) };
function renderPair(first, second) {
  return first === void 0 || second === void 0 ? void 0 : `${renderQuality(first)} (${renderQuality(second)})`;
}
function renderPearson({ withTruth }) {
  return withTruth?.interval === void 0 ? optionalQuality(withTruth?.pearson) : renderInterval({ estimate: withTruth.pearson, ...withTruth.interval }, 2);
}
function explainTable({ evaluators, settings, evaluatorRewardsRefused }) {
  let trusted = evaluators.some(({ weights: weights2 }) => weights2 !== void 0), compared = settings.selfExcluded ? "the consensus of the others" : "a consensus in which its own score counts", weights = trusted ? ` Trust: the weight after all rounds, in ${settings.trust.least}..${settings.trust.most}. Under the published rule everybody who is off by less than 5 of 10 points ends at the upper bound, whatever F1 says of them; ours weighs by agreement with the others beyond chance.` : "", cost = `Cost: of one pair in batches of ${settings.evaluatorBatch}.`;
  if (evaluatorRewardsRefused !== void 0) return markup`<p class="note">${cost}${weights}</p>`;
  let agreement = settings.alpha === 1 ? "With \u03B1 = 1 the reward at \u03B2 = 0 is the agreement" : "Agreement";
  return markup`<p class="note">R = α · (1 − |q − c|/10) − β · C: paid for agreeing with ${compared}, not for agreeing with F1. ${agreement}: the mean of 1 − |q − c|/10. ${cost}${weights}</p>`;
}
function renderPictureWithWords(simulation) {
  let picture = renderEvaluatorPicture(simulation);
  if (picture !== void 0)
    return markup`<div class="plots"><figure>${picture}</figure><div><h3>Paid, but not for F1</h3><p>An evaluator is paid for agreeing with the others. Whoever stands high and, interval and all, in the shaded left half agrees with the consensus and votes against F1: the reward does not see it, and the consensus takes its votes in.</p><p class="note">Filled: the reward. Ring, where there are few: at β = 0; the line between them is what its cost takes away. Across: the interval of the correlation.</p></div></div>`;
  if (simulation.evaluators.every(({ withTruth }) => withTruth === void 0))
    return markup`<p class="note">Token F1 was not scored, or does not vary: whether an evaluator that agrees with the consensus also agrees with F1 cannot be said.</p>`;
}

// src/report/simulation/page/headline.ts
var badges = {
  clear: { verdict: "pass", symbol: "\u2713", text: "clear lead" },
  unclear: { verdict: "inconclusive", symbol: "?", text: "too close to call" },
  alone: { verdict: "inconclusive", symbol: "\u2013", text: "alone" },
  none: { verdict: "error", symbol: "!", text: "no rewards" }
}, MOST_AGAINST = 3;
function renderHeadline(simulation) {
  let lead = computeLead(simulation), badge = badges[lead?.status ?? "none"], title = lead === void 0 ? "Nobody has a reward" : `${showName(lead.leader.member.name)} earns most: ${renderReward(lead.leader.value)}`, sentence = lead === void 0 ? void 0 : markup`<p class="sentence">${renderPlain(describeLead(lead, simulation))}</p>`, notes = [
    lead === void 0 ? void 0 : describeLeadingWeights(lead, simulation),
    describePlay(simulation),
    describeEvaluators2(simulation),
    simulation.warnings.length === 0 ? void 0 : `${renderCount(simulation.warnings.length, "warning")} at the end of this page.`
  ].flatMap((text) => text === void 0 ? [] : [markup`<p class="note">${renderPlain(text)}</p>`]), section2 = markup`<section class="verdict"><h1><span class="badge"><span aria-hidden="true">${badge.symbol}</span> ${badge.text}</span> <span class="title">${title}</span></h1>${sentence}${notes}</section>`;
  return { verdict: badge.verdict, title, section: section2 };
}
function describeEvaluators2({ evaluators, evaluatorRewardsRefused }) {
  if (evaluatorRewardsRefused !== void 0) return `Evaluators are not rewarded: ${evaluatorRewardsRefused}`;
  let ranked = rankMembers(evaluators), [first] = ranked;
  if (first?.value === void 0) return;
  let against = ranked.filter(({ member, value }) => value !== void 0 && value > 0 && votesAgainstTruth(member)), listed = against.slice(0, MOST_AGAINST).map(
    ({ member, value }) => ` ${showName(member.name)} earns ${renderReward(value ?? 0)} though it votes against F1 (${describeOpposition(member)}).`
  ), rest = against.length - listed.length, more = rest > 0 ? ` So do ${rest} more.` : "";
  return `Of the evaluators ${showName(first.member.name)} earns most: ${renderReward(first.value)}.${listed.join("")}${more}`;
}

// src/report/simulation/page/misreport-section.ts
var MOST_SIMULATED = 300;
function renderMisreportSection({ misreports }) {
  if (misreports.length === 0) return;
  let table = assembleAuditTable(misreports), penalties = listPenalties(misreports).map(renderSetting).join(" / "), simulated = assembleSimulatedTable(misreports), rest = simulated.rows.length - MOST_SIMULATED, more = rest > 0 ? markup`<p class="note">${rest.toLocaleString("en-US")} more stand in simulation.json.</p>` : void 0, fold = simulated.rows.length === 0 ? void 0 : markup`<details><summary>The same played out</summary>${renderTable({ ...simulated, rows: simulated.rows.slice(0, MOST_SIMULATED) }, "Mean gain of lying with audits, by simulation")}${more}</details>`;
  return markup`<section id="misreports"><h2>Misreported costs</h2><p>Whoever declares a share ρ of its cost is paid for the difference, unless an audit finds it and takes its penalty. Lying does not pay from the least audit probability on: gain/(gain + penalty).</p>${renderTable(showEnds(table), `Least audit probability with a penalty of ${penalties}, by declared share of the cost (in brackets: what lying brings a round when nobody looks)`)}${fold}</section>`;
}
var listPenalties = (misreports) => [...new Set(misreports.map(({ penalty }) => penalty))].sort((left, right) => left - right), nameLiar = ({ name, kind }) => `${showName(name, 80)}${kind === "evaluator" ? ", evaluator" : ""}`;
function assembleAuditTable(misreports) {
  let shares = [...new Set(misreports.map(({ declaredShare }) => declaredShare))].sort((left, right) => left - right), liars = /* @__PURE__ */ new Map();
  for (let misreport of misreports) {
    let key = nameLiar(misreport), known2 = liars.get(key);
    known2 === void 0 ? liars.set(key, [misreport]) : known2.push(misreport);
  }
  let gain = (lies) => lies.reduce((most2, lie) => Math.max(most2, lie.gain), 0), rows = [...liars].sort((left, right) => gain(right[1]) - gain(left[1]));
  return {
    columns: [
      { title: "who", kind: "text" },
      ...shares.map((share) => ({ title: `declares ${renderShare(share)}`, kind: "figure" }))
    ],
    rows: rows.map(([name, lies]) => [name, ...shares.map((share) => renderAudits(lies.filter((lie) => lie.declaredShare === share)))])
  };
}
function renderAudits(lies) {
  let [first] = lies;
  return first === void 0 ? "\u2013" : `${[...lies].sort((left, right) => left.penalty - right.penalty).map(({ leastAudit }) => renderShare(leastAudit, 1)).join(" / ").replaceAll(" % /", " /")} (${renderSigned(first.gain, 3)})`;
}
function assembleSimulatedTable(misreports) {
  let played = misreports.filter(({ simulated }) => simulated !== void 0);
  return {
    columns: [
      { title: "who", kind: "text" },
      ...["declares", "penalty", "audit probability", "mean gain (\xB1 SE)", "least audit probability"].map((title) => ({
        title,
        kind: "figure"
      }))
    ],
    rows: played.flatMap(
      (lie) => (lie.simulated ?? []).map(({ probability, meanGain, standardError }) => [
        nameLiar(lie),
        renderShare(lie.declaredShare),
        renderSetting(lie.penalty),
        renderShare(probability, 1),
        `${renderSigned(meanGain, 4)} (\xB1 ${standardError.toFixed(4)})`,
        renderShare(lie.leastAudit, 1)
      ])
    )
  };
}

// src/report/simulation/page/rule-pictures.ts
var WIDTH4 = 300, HEIGHT3 = 220, EDGES4 = { left: 54, right: WIDTH4 - 12, top: 28, bottom: HEIGHT3 - 46 }, measures = [
  { id: "rule-error", title: "|c \u2212 F1 \xD7 10|", of: ({ truthError }) => truthError },
  { id: "rule-reward", title: "mean reward of evaluators", of: ({ evaluators }) => meanOf2(evaluators) },
  { id: "rule-variance", title: "variance of an evaluator\u2019s reward", of: ({ evaluatorVariance }) => evaluatorVariance }
];
function meanOf2(values) {
  let known2 = values.flatMap((value) => value === null ? [] : [value]);
  return known2.length === 0 ? void 0 : known2.reduce((sum2, value) => sum2 + value, 0) / known2.length;
}
function renderRulePictures(rules) {
  let figures = measures.flatMap((measure) => renderMeasure(measure, rules));
  return figures.length === 0 ? void 0 : markup`<div class="multiples layered">${figures}</div>`;
}
function renderMeasure({ id, title, of }, rules) {
  let lines = shownRules.map((rule2) => ({
    rule: rule2,
    kind: ruleKind(rule2),
    points: rules.filter((sweep) => sweep.rule === rule2).flatMap((sweep) => {
      let value = of(sweep);
      return value === void 0 ? [] : [[sweep.sampled, value]];
    }).sort((left, right) => left[0] - right[0])
  })), points = lines.flatMap((line) => line.points), sizes = points.map(([sampled]) => sampled);
  if (new Set(sizes).size < 2) return [];
  let plot = computePlot(points, sizes), text = lines.filter((line) => line.points.length > 0).map((line) => `${nameRule(line.rule)}: ${line.points.map(([sampled, value]) => `K = ${sampled} ${value.toFixed(3)}`).join(", ")}`).join("; "), picture = renderDrawing(
    { id, width: WIDTH4, height: HEIGHT3, title: `${title} against K`, text },
    markup`${drawAxes(plot, { x: "K", y: title })}${drawLines(plot, lines, !0)}`
  );
  return [markup`<figure>${picture}</figure>`];
}
var WIDE = 10;
function computePlot(points, sizes) {
  let values = computeAxis(
    points.map(([, value]) => value),
    4
  );
  return { ...EDGES4, x: scaleSizes(sizes), y: scaleLinear(values, EDGES4.bottom, EDGES4.top) };
}
function scaleSizes(sizes) {
  let [least2, most2] = [Math.min(...sizes), Math.max(...sizes)];
  if (most2 < WIDE * least2) return scaleLinear(computeAxis(sizes, Math.min(6, most2 - least2)), EDGES4.left, EDGES4.right);
  let ratios = scaleLinear({ low: Math.log(least2), high: Math.log(most2), ticks: [] }, EDGES4.left, EDGES4.right), ticks = [...new Set(sizes)].sort((left, right) => left - right);
  return { axis: { low: least2, high: most2, ticks }, at: (size) => ratios.at(Math.log(size)) };
}

// src/report/simulation/page/rule-section.ts
var MOST_OPEN = 15, MOST_ROWS3 = 200;
function renderRuleSection(simulation) {
  let { rules } = simulation;
  if (rules.length === 0) return;
  let shown = shownRules.filter((rule2) => rules.some((sweep) => sweep.rule === rule2)), pictures = renderRulePictures(rules), legend = renderLegend(
    shown.map((rule2) => ({ kind: ruleKind(rule2), name: nameRule(rule2) })),
    !0
  ), drawn = pictures === void 0 ? void 0 : markup`${legend}${pictures}`, table = assembleRuleTable(simulation), caption = "Consensus rules and K", whole = table.rows.length <= MOST_OPEN ? renderTable(table, caption) : markup`<details><summary>${table.rows.length} pairs of rule and K</summary>${renderTable({ ...table, rows: table.rows.slice(0, MOST_ROWS3) }, caption)}</details>`;
  return markup`<section id="rules"><h2>Consensus rule and K</h2><p class="note">K evaluators are drawn for a record. Variance: of the reward of one round.</p>${drawn}${whole}</section>`;
}
var reward2 = (value) => value === void 0 ? void 0 : renderReward(value), columns3 = [
  { title: "K", render: ({ sampled }) => String(sampled) },
  { title: "mean reward, inference nodes", render: ({ nodes }) => reward2(meanOf2(nodes)) },
  { title: "variance", render: ({ nodeVariance }) => nodeVariance?.toFixed(4) },
  { title: "mean reward, evaluators", render: ({ evaluators }) => reward2(meanOf2(evaluators)) },
  { title: "their variance", render: ({ evaluatorVariance }) => evaluatorVariance?.toFixed(4) },
  ...truthColumns,
  { title: "by", render: ({ method }) => method }
];
function assembleRuleTable({ rules, nodes }) {
  let shown = columns3.filter(({ render }) => rules.some((sweep) => render(sweep) !== void 0)), leader = ({ nodes: rewards }) => {
    let known2 = rewards.flatMap((value) => value === null ? [] : [value]), best = known2.length === 0 ? void 0 : known2.reduce((most2, value) => Math.max(most2, value));
    return best === void 0 ? "\u2013" : showName(nodes[rewards.indexOf(best)]?.name ?? "", 30);
  };
  return {
    columns: [
      { title: "rule", kind: "text" },
      ...shown.map(({ title }) => ({ title, kind: "figure" })),
      { title: "earns most", kind: "text" }
    ],
    rows: rules.map((sweep) => [nameRule(sweep.rule), ...shown.map(({ render }) => render(sweep) ?? "\u2013"), leader(sweep)])
  };
}

// src/report/simulation/page/origin-table.ts
var originTable = {
  columns: [
    { title: "what", kind: "text" },
    { title: "from the paper or its follow-ups", kind: "text" },
    { title: "ours", kind: "text" }
  ],
  rows: [
    ["rewards", "linear in quality and cost, for both kinds of node", "the values of \u03B1 and \u03B2; the normalized variant"],
    [
      "what evaluators are paid for",
      "agreement with the consensus; the deviation |q \u2212 c|/10 is of 2601.21189",
      "that the reward is 1 \u2212 it"
    ],
    [
      "consensus",
      "mean (inferred); median, trimmed mean, trust-weighted mean: 2601.21189",
      "how much is trimmed; the trust rule that does not saturate"
    ],
    ["rounds", "5,000", "what is drawn in a round; seeds; the exact expectation; intervals over prompts"],
    ["costs", "latency, normalised", "every scale (min\u2013max over the pool is inferred); the Pareto front"],
    [
      "attacks",
      "random noise, boosting, sabotage, intermittent: 2601.21189",
      "their sizes; collusion; misreported costs and audits; the error against F1 as the measure"
    ]
  ]
};

// src/report/simulation/page/settings-section.ts
var MOST_RUNS = 24, MOST_TASKS = 20;
function renderSettingsSection(simulation) {
  let { warnings, network } = simulation, warned = warnings.length === 0 ? void 0 : markup`<h2>Warnings</h2><ul class="reasons">${warnings.map((text) => markup`<li class="warning"><strong>Warning</strong>: ${renderPlain(text)}</li>`)}</ul>`, reasons = network.leftOut.map(
    ({ reason, prompts }) => markup`<li class="note">${renderCount(prompts, "prompt")}: ${renderPlain(reason)}</li>`
  ), leftOut = reasons.length === 0 ? markup`<p>No prompt was left out.</p>` : markup`<ul>${reasons}</ul>`;
  return markup`<section id="settings">${warned}<h2>Left out</h2>${leftOut}${renderFacts("Settings", describeSettings2(simulation))}${renderFacts("Network", describeNetwork(simulation))}
<h2>Whose formulas</h2>${renderTable(originTable, "What is the paper\u2019s and what is ours")}<p class="note">The paper is arXiv 2512.16317. Figures of this page are of this network, none of the paper.</p></section>`;
}
function describeSettings2({ settings, tool }) {
  let { trust, attacks } = settings, by = settings.referenceOf === void 0 ? "" : ` of ${settings.referenceOf}`, reference = settings.reference === void 0 ? "" : `, divided by ${renderAmount(Math.max(0, settings.reference))}${by}`;
  return [
    {
      label: "weights",
      text: `\u03B1 = ${renderSetting(settings.alpha)}, \u03B2 = ${renderSetting(settings.beta)}${settings.preset ? "; preset: paper" : ""}`
    },
    {
      label: "consensus",
      text: `${nameRule(settings.rule)} of K = ${settings.sampled}${settings.selfExcluded ? ", the evaluator\u2019s own score left out where it is rewarded" : ""}; trimmed at each end: ${renderSetting(settings.trim)}`
    },
    { label: "trust", text: `rate ${renderSetting(trust.rate)}, weights in ${renderSetting(trust.least)}..${renderSetting(trust.most)}` },
    {
      label: "costs",
      text: `inference nodes by ${settings.scale}${reference}; evaluators by ${settings.evaluatorScale}, batches of ${settings.evaluatorBatch}`
    },
    {
      label: "rounds",
      text: `${renderCount(settings.rounds, "round")} \xD7 ${renderCount(settings.seeds, "seed")}, from seed ${settings.seed} on; generator: ${settings.generator}`
    },
    { label: "intervals", text: `${renderLevel(settings.confidence)}, over prompts by clusters` },
    {
      label: "attacks",
      text: `noise ${renderSetting(attacks.noise)}, shift ${renderSetting(attacks.shift)}, probability ${renderSetting(attacks.probability)}`
    },
    { label: "program", text: tool }
  ];
}
function describeNetwork({ network, nodes, evaluators }) {
  let tasks = network.tasks.slice(0, MOST_TASKS).map(({ task, prompts }) => `${showName(task, 40)} ${prompts.toLocaleString("en-US")}`), moreTasks = network.tasks.length > MOST_TASKS ? [`${network.tasks.length - MOST_TASKS} more`] : [], runs = (network.runs ?? []).slice(0, MOST_RUNS).map(({ name, runId, candidate }) => ({
    label: showName(name, 60),
    text: `${showName(candidate, 60)}, run ${showName(runId, 60)}`
  })), moreRuns = (network.runs?.length ?? 0) - runs.length;
  return [
    { label: "kind", text: network.kind === "runs" ? "measured runs" : "synthetic" },
    { label: "nodes", text: `${renderCount(nodes.length, "inference node")}, ${renderCount(evaluators.length, "evaluator")}` },
    {
      label: "prompts",
      text: `${renderCount(network.prompts, "prompt")} in ${renderCount(network.clusters, "cluster")}${tasks.length === 0 ? "" : `: ${[...tasks, ...moreTasks].join(", ")}`}`
    },
    { label: "cost measure", text: network.costMeasure },
    ...runs,
    ...moreRuns > 0 ? [{ label: "runs", text: `${moreRuns} more stand in simulation.json` }] : []
  ];
}

// src/report/simulation/page/simulation-style.ts
var simulationStyle = ":root{color-scheme:light dark;--ground: #f4f5f7;--paper: #ffffff;--ink: #1b2027;--soft: #56606c;--line: #d8dde3;--faint: #eceff2;--pass: #17703f;--fail: #b3261e;--inconclusive: #8a5800;--error: #5f4596;--accent: var(--error);--on-accent: #ffffff}@media screen and (prefers-color-scheme:dark){:root{--ground: #111418;--paper: #191d23;--ink: #e3e7ec;--soft: #9ba6b2;--line: #313842;--faint: #232931;--pass: #57c98c;--fail: #ff8b80;--inconclusive: #e5b04f;--error: #bfa8f2;--on-accent: #111418}}[data-verdict=pass]{--accent: var(--pass)}[data-verdict=fail]{--accent: var(--fail)}[data-verdict=inconclusive]{--accent: var(--inconclusive)}*{box-sizing:border-box}html{-webkit-text-size-adjust:100%;text-size-adjust:100%}body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,sans-serif;overflow-wrap:break-word}dd,.sentence,.title,.note,pre{overflow-wrap:anywhere}header,main{max-width:1120px;margin:0 auto;padding:0 20px}header{display:flex;flex-wrap:wrap;gap:4px 16px;padding-top:16px;color:var(--soft);font-size:13px}header time{margin-left:auto}.brand{color:var(--ink);font-weight:600}main>section,figure,.columns section{margin:14px 0 0;padding:16px 20px;background:var(--paper);border:1px solid var(--line);border-radius:8px;min-width:0}main{padding-bottom:48px}h1,h2,h4,p{margin:0}h1{display:flex;flex-wrap:wrap;align-items:center;gap:8px 14px;font-size:20px;line-height:1.3}h2{margin:22px 0 8px;font-size:15px}section>h2:first-child,section>dl:first-child{margin-top:0}.verdict{border-left:6px solid var(--accent)}.badge{padding:2px 12px;border-radius:999px;background:var(--accent);color:var(--on-accent);font-size:17px}.sentence{margin-top:8px;font-size:17px;max-width:76ch}.note,figcaption,.interval,caption{color:var(--soft)}.note,figcaption{font-size:13px}code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,DejaVu Sans Mono,monospace;font-size:12.5px}p code{color:var(--soft)}.columns{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 14px;align-items:start}.beside{grid-row:1;grid-column:1}@media(max-width:860px){.columns{display:block}}ul{margin:0;padding-left:18px}.reasons{padding:0;list-style:none}.reasons li+li{margin-top:10px}.cure{padding-left:14px;border-left:2px solid var(--line);color:var(--soft)}.blocking strong{color:var(--fail)}.warning strong{color:var(--inconclusive)}dl{margin:0}dl>div{display:grid;grid-template-columns:150px minmax(0,1fr);gap:0 12px;padding:4px 0}dl>div+div{border-top:1px solid var(--faint)}dt{color:var(--soft)}dd{margin:0;font-variant-numeric:tabular-nums}.scroll{overflow-x:auto;background:linear-gradient(to left,var(--paper) 50%,transparent) right / 48px 100% no-repeat local,linear-gradient(to left,var(--line),transparent) right / 24px 100% no-repeat}summary+.scroll{margin-top:8px}.scroll+.scroll,:is(ul,.note)+.scroll{margin-top:18px}.scroll+:is(ul,.note){margin-top:8px}table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}caption{padding-bottom:4px;font-size:13px;text-align:left}th,td{padding:7px 10px;border-top:1px solid var(--faint);text-align:left;vertical-align:top;font-weight:400}th:first-child,td:first-child{padding-left:0}thead th{border-top:0;border-bottom:1px solid var(--line);color:var(--soft);font-size:13px;vertical-align:bottom}.models caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}tbody tr:first-child>*{border-top:0}tbody th{min-width:150px}.figure{text-align:right;white-space:nowrap}thead .figure{white-space:normal}details{margin-top:10px}summary{cursor:pointer}figure .picture{display:block;width:100%;height:auto}figcaption{margin-top:6px}.picture text{fill:var(--soft);font-size:12px}.picture .name{fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}.picture .candidate .name{font-weight:600}.grid{stroke:var(--line);stroke-width:.75}.beyond-margin{fill:var(--ground)}.whisker{fill:none;stroke:var(--soft);stroke-width:1.5}.picture circle{fill:var(--soft);stroke:var(--paper);stroke-width:1.5}.candidate circle{fill:var(--accent)}.candidate .whisker{stroke:var(--accent)}.shown circle{fill:var(--paper);stroke:var(--soft)}.equal-reward,.margin-line{stroke:var(--soft);stroke-width:1.25}.margin-line{stroke-dasharray:5 4}@media(max-width:620px){header,main{padding-left:10px;padding-right:10px}main>section,figure,.columns section{padding:14px}.wide{display:none}th,td{padding:6px}tbody th{min-width:104px}#rows thead button{padding:6px}#rows{min-width:0}#rows thead th:first-child{width:40%}#rows thead .figure{width:30%}dl>div{grid-template-columns:minmax(0,1fr)}.picture text{font-size:15px}.stacked thead{display:none}.stacked tr{display:block;padding:8px 0}.stacked tr+tr{border-top:1px solid var(--line)}.stacked th,.stacked td{display:flex;justify-content:space-between;gap:12px;padding:2px 0;border:0}.stacked th{font-weight:600}.stacked td span,.stacked th{min-width:0;white-space:normal;overflow-wrap:anywhere}.stacked td:before{flex:none;max-width:50%;text-align:left;overflow-wrap:anywhere;content:attr(data-label);color:var(--soft);white-space:normal}}@media print{.scroll{overflow:visible}.controls,.pager{display:none}}:root{--series-0: #0072b2;--series-1: #c2500a;--series-2: #00805c;--series-3: #a6447f;--series-4: #7a6000;--series-5: #56606c}@media screen and (prefers-color-scheme:dark){:root{--series-0: #56b4e9;--series-1: #f0803c;--series-2: #2cc29a;--series-3: #e08cc0;--series-4: #e0c24a;--series-5: #9ba6b2}}.series-0{--series: var(--series-0);--dash: none}.series-1{--series: var(--series-1);--dash: 7 3}.series-2{--series: var(--series-2);--dash: 2.5 2.5}.series-3{--series: var(--series-3);--dash: 9 3 2 3}.series-4{--series: var(--series-4);--dash: 4 2}.series-5{--series: var(--series-5);--dash: 1.5 4}.line{fill:none;stroke:var(--series);stroke-width:2;stroke-dasharray:var(--dash);stroke-linejoin:round}.layered .series-0{stroke-width:5;stroke-opacity:.55}.layered .series-1,.layered .series-3{stroke-width:3}.picture circle.point{fill:var(--series);stroke:none}.picture .tag{fill:var(--series);font-weight:600;paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}.lead-bar{fill:var(--series);fill-opacity:.28;stroke:var(--series)}.plots,.multiples{display:grid;gap:14px 22px;margin-top:10px}.plots{grid-template-columns:repeat(auto-fit,minmax(min(400px,100%),1fr))}.multiples{grid-template-columns:repeat(auto-fit,minmax(min(190px,100%),1fr))}:is(.plots,.multiples) figure{margin:0;padding:0;border:0}.plots .picture{max-width:500px}.multiples .picture{max-width:290px}.picture text{font-size:13px}.multiples .picture text{font-size:12.5px}:is(h2,p,.legend,.scroll)+:is(p,.legend,.scroll),.plots+:is(.note,.scroll),.multiples+:is(.note,.scroll){margin-top:8px}h3{margin:20px 0 6px;font-size:14px}p{max-width:92ch}.legend{display:flex;flex-wrap:wrap;gap:2px 18px;padding:0;list-style:none;color:var(--soft);font-size:13px}.legend li{display:flex;gap:7px;align-items:center;min-width:0;overflow-wrap:anywhere}.legend .picture{flex:none;width:36px;height:12px}.here{stroke:var(--ink);stroke-width:1;stroke-dasharray:3 3}.exact{stroke:var(--series);stroke-width:1;stroke-dasharray:2 3}.others,.against{fill:var(--soft);fill-opacity:.1}.front-line{fill:none;stroke:var(--series-0);stroke-width:1.5}.picture :is(.front,.along) circle{fill:var(--series-0)}.picture .opposed circle{fill:var(--series-1)}.picture .leader .name{font-weight:700}.picture :is(.along,.opposed) .ring{fill:var(--paper);stroke:var(--soft)}.drop,.tie{stroke:var(--soft);stroke-width:1}@media(max-width:620px){.multiples .picture{max-width:250px}.picture text{font-size:13px}}thead th{text-wrap:balance}@media(min-width:621px){.models :is(th,td){padding-left:6px;padding-right:6px}.models :is(th,td):first-child{padding-left:0}}p+ul{margin-top:6px}tbody th{overflow-wrap:anywhere}.models tbody th{min-width:150px}@media print{:is(.badge,.lead-bar){-webkit-print-color-adjust:exact;print-color-adjust:exact}:is(figure,tr,h2,h3,.legend){break-inside:avoid}:is(h2,h3,.legend,summary){break-after:avoid}}@media print{table,thead th{font-size:11.5px}.models :is(table,thead th){font-size:10.5px}.models :is(th,td){padding-left:3px;padding-right:3px}.models tbody th{min-width:110px}.multiples{grid-template-columns:repeat(auto-fit,minmax(120px,1fr));gap:10px}:is(caption,thead){break-after:avoid}tbody tr:nth-child(-n+3){break-before:avoid}}";

// src/report/simulation/page/front-picture.ts
var WIDTH5 = 420, HEIGHT4 = 330, EDGES5 = { left: 44, right: WIDTH5 - 26, top: 28, bottom: HEIGHT4 - 46 }, FEW2 = 12, MOST_NAMED = 6, WIDE2 = 50;
function renderFrontPicture({ nodes, settings, network }) {
  let [leader] = rankMembers(nodes), dots = nodes.flatMap((member) => dotOf(member, settings.alpha, member === leader?.member));
  if (dots.length === 0) return;
  let plot = computePlot2(dots), front = dots.filter(({ member }) => member.onFront === !0).sort((left, right) => left.cost - right.cost), shown = renderPlain(network.costMeasure, 40), content = markup`${drawAxes(plot, { x: shown === "" ? "cost" : `cost: ${shown}`, y: "quality, of 10" })}${drawFront(plot, front)}${drawDots(plot, dots, pickNamed(dots, front))}`, text = (front.length > 0 ? front : dots).slice(0, FEW2).map(({ member, cost, quality }) => `${showName(member.name, 40)}: cost ${renderAmount(cost)}, quality ${renderQuality(quality)}`).join("; ");
  return renderDrawing(
    {
      id: "front",
      width: WIDTH5,
      height: HEIGHT4,
      title: "Quality against cost, with the Pareto front",
      text: `${front.length > 0 ? "On the front: " : ""}${text}`
    },
    content
  );
}
function showsIntervals({ nodes }) {
  let dots = nodes.filter(({ quality, cost }) => quality !== void 0 && cost !== void 0);
  return dots.length <= FEW2 && dots.some(({ qualityOnly }) => qualityOnly?.prompts !== void 0);
}
function dotOf(member, alpha, leads) {
  let { quality, cost, qualityOnly } = member;
  if (quality === void 0 || cost === void 0) return [];
  let prompts = qualityOnly?.prompts, toQuality = (reward3) => Math.min(10, Math.max(0, 10 * reward3 / alpha)), interval = prompts === void 0 || alpha <= 0 ? void 0 : { low: toQuality(prompts.low), high: toQuality(prompts.high) };
  return [{ member, cost, quality, leads, ...interval === void 0 ? {} : { interval } }];
}
function computePlot2(dots) {
  let qualities = dots.flatMap(({ quality, interval }) => [
    quality,
    ...interval === void 0 || dots.length > FEW2 ? [] : [interval.low, interval.high]
  ]);
  return {
    ...EDGES5,
    x: scaleCosts2(dots.map(({ cost }) => cost)),
    y: scaleLinear(computeAxis(qualities, 6), EDGES5.bottom, EDGES5.top)
  };
}
function scaleCosts2(costs) {
  let most2 = costs.reduce((sum2, cost) => Math.max(sum2, cost), 0);
  return isWide(costs) ? scaleLog([...costs, 1.25 * most2], EDGES5.left, EDGES5.right) : scaleLinear(computeAxis([0, 1.06 * most2], 4), EDGES5.left, EDGES5.right);
}
function isWide(costs) {
  let least2 = costs.reduce((low, cost) => Math.min(low, cost));
  return least2 > 0 && costs.some((cost) => cost > WIDE2 * least2);
}
function drawFront(plot, front) {
  let [first, ...rest] = front;
  if (first === void 0) return;
  let steps = rest.map(({ cost, quality }) => `H${plot.x.at(cost)}V${plot.y.at(quality)}`).join("");
  return markup`<path class="front-line" d="M${plot.x.at(first.cost)} ${plot.bottom}V${plot.y.at(first.quality)}${steps}H${plot.right}"/>`;
}
function pickNamed(dots, front) {
  if (dots.length <= FEW2) return new Set(dots);
  let gap = Math.max(1, Math.ceil(front.length / MOST_NAMED));
  return /* @__PURE__ */ new Set([...dots.filter(({ leads }) => leads), ...front.filter((_, index) => index % gap === 0)]);
}
function drawDots(plot, dots, named) {
  let [x, y] = [plot.x.at, plot.y.at], marks = dots.map(({ member, cost, quality, interval, leads }) => {
    let place = x(cost), small = dots.length > FEW2, whisker = interval === void 0 || small ? void 0 : markup`<path class="whisker" d="M${place} ${y(interval.low)}V${y(interval.high)}"/>`, kind = `${member.onFront === !0 ? "front" : "behind"}${leads ? " leader" : ""}`;
    return markup`<g class="${kind}">${whisker}<circle cx="${place}" cy="${y(quality)}" r="${small && member.onFront !== !0 ? 2.2 : 5}"/></g>`;
  }), names2 = [...named].map(({ member, cost, quality, leads }) => ({ name: member.name, x: x(cost), y: y(quality), bold: leads }));
  return markup`${marks}${drawDotNames(names2, EDGES5)}`;
}

// src/report/simulation/page/leader-strip.ts
var DROP = 50, HEIGHT5 = 16, LEAST_WIDTH = 18, MOST_LISTED = 10;
function drawLeaders(plot, leaders, drawn) {
  let end = plot.x.axis.high, bars = leaders.flatMap(({ name, from, to }) => {
    let [start2, stop] = [plot.x.at(Math.max(0, from)), plot.x.at(Math.min(end, to ?? end))];
    if (stop <= start2) return [];
    let line = drawn.find((one) => one.line.name === name), [y, kind] = [plot.bottom + DROP, line?.kind ?? "series-5"], tag = line === void 0 || stop - start2 < LEAST_WIDTH ? void 0 : markup`<text class="tag ${kind}" x="${(start2 + stop) / 2}" y="${y + 12}" text-anchor="middle">${line.rank}</text>`;
    return [markup`<rect class="lead-bar ${kind}" x="${start2}" y="${y}" width="${stop - start2}" height="${HEIGHT5}"/>${tag}`];
  });
  return markup`${bars}<text class="axis" x="${plot.left - 6}" y="${plot.bottom + DROP + 12}" text-anchor="end">leads</text>`;
}
function listLeaders(leaders) {
  let shown = leaders.slice(0, MOST_LISTED).map(({ name, from, to }) => `${to === void 0 ? `from ${renderSetting(from)} on` : `from ${renderSetting(from)} to ${renderSetting(to)}`} ${showName(name)}`), rest = leaders.length - shown.length, more = rest > 0 ? [`${rest} more further on`] : [];
  return markup`<p class="note">Who leads at which β: ${[...shown, ...more].join("; ")}.</p>`;
}

// src/report/simulation/page/weight-lines.ts
var rewardAt = ({ quality, cost }, beta) => quality - beta * cost;
function pickWeightLines({ lines, leaders, settings, nodes }) {
  let reach = computeReach(
    settings.beta,
    leaders.map(({ from }) => from)
  ), leading = new Set(leaders.filter(({ from }) => from < reach).map(({ name }) => name)), order = [...lines].sort(
    (left, right) => Number(leading.has(right.name)) - Number(leading.has(left.name)) || rewardAt(right, settings.beta) - rewardAt(left, settings.beta)
  ), ranks = new Map(rankMembers(nodes).map(({ member, rank: rank2 }) => [member.name, rank2]));
  return { drawn: order.slice(0, MOST_SERIES).map((line) => ({ line, rank: ranks.get(line.name) ?? lines.length })).sort((left, right) => left.rank - right.rank).map((one, index) => ({ ...one, kind: seriesKind(index) })), others: order.slice(MOST_SERIES), reach };
}
function computeReach(beta, changes) {
  let usual = Math.max(1, 2 * beta), last = changes.reduce((most2, change) => Math.max(most2, change), 0);
  return Math.max(usual, Math.min(1.2 * last, 2 * usual));
}

// src/report/simulation/page/weight-picture.ts
var WIDTH6 = 420, HEIGHT6 = 360, EDGES6 = { left: 50, right: WIDTH6 - 46, top: 28, bottom: HEIGHT6 - 72 }, TAG2 = 15, BAND = 32;
function renderWeightPicture({ leaders, settings }, { drawn, others, reach }) {
  let plot = computePlot3(drawn, settings.beta, reach), end = plot.x.axis.high, lines = drawn.map(({ line, kind }) => ({ kind, points: [0, end].map((beta) => [beta, rewardAt(line, beta)]) })), here = plot.x.at(settings.beta), text = drawn.map(
    ({ line }) => `${showName(line.name, 40)}: ${renderReward(line.quality)} at \u03B2 = 0, ${renderReward(rewardAt(line, end))} at \u03B2 = ${renderSetting(end)}`
  ).join("; "), content = markup`${drawAxes(plot, { x: "\u03B2", y: "reward a round" })}${clipToPlot(plot, "weight-area", markup`${drawBand(plot, others)}${drawLines(plot, lines)}`)}
<line class="here" x1="${here}" x2="${here}" y1="${plot.top}" y2="${plot.bottom}"/><text class="tick" x="${here + 4}" y="${plot.top + 11}">β = ${renderSetting(settings.beta)}</text>
${drawTags2(plot, drawn)}${drawLeaders(plot, leaders, drawn)}`;
  return renderDrawing({ id: "weights", width: WIDTH6, height: HEIGHT6, title: "Reward against the weight of cost", text }, content);
}
function computePlot3(drawn, beta, reach) {
  let betas = computeAxis([0, reach], 5), at = (place) => drawn.map(({ line }) => rewardAt(line, place)), kept = [...at(0), ...at(beta), Math.max(...at(betas.high))], [least2, most2] = [Math.min(...kept), Math.max(...kept)], low = Math.max(Math.min(least2, ...at(betas.high)), least2 - (most2 - least2) / 2), rewards = computeAxis([low, most2], 6);
  return { ...EDGES6, x: scaleLinear(betas, EDGES6.left, EDGES6.right), y: scaleLinear(rewards, EDGES6.bottom, EDGES6.top) };
}
function drawBand(plot, others) {
  if (others.length === 0) return;
  let betas = Array.from({ length: BAND + 1 }, (_, index) => plot.x.axis.high * index / BAND), edge = (pick2) => betas.map((beta) => `${plot.x.at(beta)} ${plot.y.at(pick2(...others.map((line) => rewardAt(line, beta))))}`);
  return markup`<path class="others" d="M${[...edge(Math.max), ...edge(Math.min).reverse()].join("L")}Z"/>`;
}
function drawTags2(plot, drawn) {
  let { low } = plot.y.axis, end = plot.x.axis.high, staying = drawn.filter(({ line }) => rewardAt(line, end) >= low), leaving = drawn.filter(({ line }) => rewardAt(line, end) < low), heights = placeLabels(
    staying.map(({ line }) => ({ x: 0, y: plot.y.at(rewardAt(line, end)) + 4, width: 1 })),
    TAG2
  ), places = placeLabels(
    leaving.map(({ line }) => ({ x: 0, y: plot.x.at((line.quality - low) / line.cost) + 4, width: 1 })),
    TAG2
  ), right = staying.map(({ rank: rank2, kind }, index) => drawTag(kind, rank2, plot.right + 6, heights[index] ?? 0)), below = leaving.map(({ rank: rank2, kind }, index) => drawTag(kind, rank2, places[index] ?? 0, plot.bottom - 5));
  return markup`${right}${below}`;
}
function drawTag(kind, rank2, x, y) {
  return markup`<text class="tag ${kind}" x="${roundPlace(x)}" y="${roundPlace(y)}">${rank2}</text>`;
}

// src/report/simulation/page/weight-section.ts
var MOST_SWEPT = 60;
function renderWeightSection(simulation) {
  let front = renderFrontPicture(simulation), weights = simulation.lines.length === 0 ? void 0 : renderWeights(simulation), bars = showsIntervals(simulation) ? ` Bars: ${renderLevel(simulation.settings.confidence)} intervals over prompts.` : "", figure = front === void 0 ? void 0 : markup`<figure>${front}<figcaption>Filled dots and stairs: the Pareto front, on which nobody is better and cheaper.${bars}</figcaption></figure>`, nothing = weights === void 0 && front === void 0 ? markup`<p>No inference node has a cost, so there is neither a reward against β nor a Pareto front.</p>` : void 0;
  return markup`<section id="weights-section"><h2>Quality against cost</h2>${nothing}<div class="plots">${weights}${figure}</div>${renderSweep(simulation)}</section>`;
}
function renderWeights(simulation) {
  let lines = pickWeightLines(simulation), legend = renderLegend(lines.drawn.map(({ line, rank: rank2, kind }) => ({ kind, name: `${rank2}. ${showName(line.name, 60)}` }))), others = lines.others.length === 0 ? void 0 : markup`<p class="note">In the shaded band: the ${lines.others.length.toLocaleString("en-US")} other nodes.</p>`;
  return markup`<figure>${renderWeightPicture(simulation, lines)}${legend}${others}${listLeaders(simulation.leaders)}</figure>`;
}
function renderSweep({ weights, nodes, evaluators }) {
  if (weights.length === 0) return;
  let best = (rewards, members) => {
    let most2 = rewards.reduce(
      (high, reward3) => reward3 !== null && (high === null || reward3 > high) ? reward3 : high,
      null
    );
    return most2 === null ? "\u2013" : `${showName(members[rewards.indexOf(most2)]?.name ?? "", 40)}: ${renderReward(most2)}`;
  }, table = {
    columns: [
      { title: "\u03B1", kind: "text" },
      { title: "\u03B2", kind: "figure" },
      { title: "inference node that earns most", kind: "text" },
      { title: "evaluator that earns most", kind: "text" }
    ],
    rows: weights.slice(0, MOST_SWEPT).map((sweep) => [
      renderSetting(sweep.alpha),
      renderSetting(sweep.beta),
      best(sweep.nodes, nodes),
      best(sweep.evaluators, evaluators)
    ])
  };
  return markup`<details><summary>Other weights α and β</summary>${renderTable(table, "Who earns most at which weights")}</details>`;
}

// src/report/simulation/page/simulation-page.ts
function renderSimulationPage(simulation) {
  let headline = renderHeadline(simulation);
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
</main>`
  });
}

// src/report/simulation/simulation-json.ts
function renderSimulationJson(simulation) {
  return `{
${Object.entries(simulation).map(([key, value]) => `  ${JSON.stringify(key)}: ${renderPart(value)}`).join(`,
`)}
}
`;
}
function renderPart(value) {
  return !Array.isArray(value) || value.length === 0 ? JSON.stringify(value) : `[
${value.map((entry) => `    ${JSON.stringify(entry)}`).join(`,
`)}
  ]`;
}

// src/report/simulation/terminal-simulation.ts
var extent = { first: 10, last: 3 }, FILE = "simulation.json", MOST_LINES = 20;
function renderSimulationForTerminal(simulation, options) {
  let screen = createScreen(options), story = assembleSimulationStory(simulation), attacks = assembleAttackTable(simulation), sections = [
    headLines(story, screen),
    listLines("Warnings", simulation.warnings, screen),
    section("What inference nodes earn", memberLines(assembleNodeRewardTable(simulation, extent), simulation.nodes, screen), screen),
    section("What evaluators earn", evaluatorLines(simulation, story, screen), screen),
    attacks === void 0 ? "" : section(attacks.title, tableLines(attacks.table, screen), screen),
    listLines("Left out", story.missing, screen),
    story.settings.map((sentence) => wrapText(sentence, screen.width)).join(`
`)
  ];
  return `${joinParts(sections)}
`;
}
function headLines({ title, headline, leader, qualityOnly, leaders, misreports }, screen) {
  let sentences = [leader, qualityOnly, leaders, misreports].flatMap((sentence) => sentence ?? []), head = screen.paint("bold", wrapText(headline, screen.width));
  return [wrapText(title, screen.width), head, ...sentences.map((sentence) => wrapText(sentence, screen.width))].join(`
`);
}
function evaluatorLines(simulation, { evaluators }, screen) {
  let table = assembleEvaluatorRewardTable(simulation, extent), words3 = evaluators.map((sentence) => wrapText(sentence, screen.width, "  "));
  return [...table.columns.length > 1 ? [memberLines(table, simulation.evaluators, screen)] : [], ...words3].join(`
`);
}
function memberLines(table, members, screen) {
  let lines = renderTerminalTable(table, screen.width, (cell, row) => row === 0 ? screen.paint("dim", cell) : cell.endsWith(AGAINST) ? screen.paint("red", cell) : cell), missing = countLeftOut(members, extent);
  if (missing === 0) return lines;
  let note = `  ${missing.toLocaleString("en-US")} between the first ${extent.first} and the last ${extent.last} are left out here; ${FILE} has them.`;
  return `${lines}
${screen.paint("dim", wrapText(note.trim(), screen.width, "  "))}`;
}
function listLines(title, sentences, screen) {
  let lines = sentences.slice(0, MOST_LINES).map((sentence) => bullet(sentence, void 0, screen)), rest = sentences.length - lines.length;
  return section(title, [...lines, ...rest > 0 ? [`  and ${rest} more, in ${FILE}`] : []].join(`
`), screen);
}

// src/commands/publish-simulation.ts
var files = { json: "simulation.json", page: "simulation.html" };
async function withdrawSimulation({ files: disk }, out) {
  for (let name of Object.values(files)) await disk.remove(join(out, name));
}
async function publishSimulation(world, simulation, { out, json }) {
  let { screen } = world, text = renderSimulationJson(simulation), page = renderSimulationPage(simulation);
  await world.files.writeText(join(out, files.json), text), await world.files.writeText(join(out, files.page), page), screen.result(json ? text : renderSimulationForTerminal(simulation, { colour: screen.colour, width: screen.width })), screen.note(`Open ${join(out, files.page)} in a browser; beside it lies ${files.json}.`);
}

// src/poq/network/normal-draw.ts
function drawNormal(random) {
  return Math.sqrt(-2 * Math.log(1 - uniformFloat64(random))) * Math.cos(2 * Math.PI * uniformFloat64(random));
}

// src/poq/network/synthetic-network.ts
var reliabilities = { least: -0.4, most: 0.9 }, model = {
  /** standard deviation of what answers differ by beside ability and difficulty, which have 1 */
  answerNoise: 0.7,
  /** an evaluator's scores before they are clipped to 0..10 */
  scores: { mean: 5, deviation: 2 },
  /** correlation of the logarithm of a cost with ability, or with reliability */
  costCorrelation: 0.5,
  /** median, and standard deviation of the logarithm */
  nodeCostMs: { median: 1e3, deviation: 0.6 },
  evaluatorCostMs: { median: 20, deviation: 0.8 }
};
function* drawSyntheticNetwork({ nodes, evaluators, prompts }, seed) {
  let random = openRandomSource("synthetic network", seed), abilities = drawMany(random, nodes), truth = drawTruth(random, abilities, drawMany(random, prompts)), reliable = Array.from({ length: evaluators }, (_, index) => spaceReliability(index, evaluators)), log = {
    promptCount: prompts,
    nodeCount: nodes,
    evaluatorCount: evaluators,
    scores: yield* drawScores(random, standardise(truth), reliable),
    truth,
    clusters: Int32Array.from({ length: prompts }, (_, prompt) => prompt)
  }, quality = standardise(Float64Array.from(reliable));
  return {
    log,
    nodes: requireSome(drawMembers(random, "node", abilities, model.nodeCostMs)),
    evaluators: requireSome(drawMembers(random, "evaluator", quality, model.evaluatorCostMs))
  };
}
var drawMany = (random, count2) => Float64Array.from({ length: count2 }, () => drawNormal(random)), spaceReliability = (index, count2) => count2 === 1 ? reliabilities.most : reliabilities.least + (reliabilities.most - reliabilities.least) * index / (count2 - 1);
function drawTruth(random, abilities, difficulties) {
  let truth = new Float64Array(difficulties.length * abilities.length);
  for (let [prompt, difficulty] of difficulties.entries())
    for (let [node, ability] of abilities.entries()) {
      let logit = ability - difficulty + model.answerNoise * drawNormal(random);
      truth[prompt * abilities.length + node] = 10 / (1 + Math.exp(-logit));
    }
  return truth;
}
var scoresPerTurn2 = 1e6;
function* drawScores(random, truth, reliable) {
  let { mean, deviation } = model.scores, scores = new Float64Array(truth.length * reliable.length), noise = reliable.map((r) => Math.sqrt(1 - r ** 2)), recordsPerTurn = Math.ceil(scoresPerTurn2 / reliable.length);
  for (let record = 0; record < truth.length; record += 1) {
    record > 0 && record % recordsPerTurn === 0 && (yield record * reliable.length);
    for (let evaluator = 0; evaluator < reliable.length; evaluator += 1) {
      let said = (reliable[evaluator] ?? 0) * (truth[record] ?? 0) + (noise[evaluator] ?? 0) * drawNormal(random);
      scores[record * reliable.length + evaluator] = Math.min(10, Math.max(0, mean + deviation * said));
    }
  }
  return scores;
}
function drawMembers(random, noun, quality, { median, deviation }) {
  let { costCorrelation } = model, digits = String(quality.length).length;
  return Array.from(quality, (value, index) => {
    let logarithm = costCorrelation * value + Math.sqrt(1 - costCorrelation ** 2) * drawNormal(random);
    return { name: `${noun}-${String(index + 1).padStart(digits, "0")}`, cost: median * Math.exp(deviation * logarithm) };
  });
}
function standardise(values) {
  let mean = values.reduce((sum2, value) => sum2 + value, 0) / values.length, variance = values.reduce((sum2, value) => sum2 + (value - mean) ** 2, 0) / values.length;
  return values.map((value) => variance === 0 ? 0 : (value - mean) / Math.sqrt(variance));
}
function requireSome(members) {
  if (isNonEmpty(members)) return members;
  throw new RangeError("a network needs at least one node and one evaluator");
}

// src/report/simulation/assembly/cost-measure-words.ts
var words2 = {
  latency: "latency",
  energy: "energy",
  usd: "price",
  "gpu-seconds": "GPU time"
};
function describeMeasure(measure) {
  if (measure === "none") return "none: quality alone";
  let place = measure.at === "load" ? " under load" : "";
  return measure.name !== "mix" ? `${words2[measure.name]}${place}, ${measure.unit}` : `mix of ${measure.parts.map(({ share, component }) => `${words2[component.name]} (${renderShare(share)})`).join(" and ")}${place}`;
}

// src/report/simulation/assembly/drawn-network.ts
function assembleDrawnNetwork(drawn, sizes, measure) {
  let costs = drawn.nodes.flatMap(({ cost }) => cost ?? []), isFree = measure === "none";
  return {
    name: "synthetic",
    network: isFree ? withoutCosts(drawn) : drawn,
    facts: {
      kind: "synthetic",
      prompts: sizes.prompts,
      tasks: [{ task: "synthetic", prompts: sizes.prompts }],
      clusters: sizes.prompts,
      leftOut: [],
      costMeasure: describeMeasure(isFree ? "none" : { name: "latency", at: "serial", unit: "ms" })
    },
    ...!isFree && isNonEmpty(costs) && { reference: { value: computeQuantile(costs, 0.5), of: "the median node" } },
    baselines: [],
    costless: drawn.nodes.map(() => {
    }),
    models: { nodes: drawn.nodes.map(() => {
    }), evaluators: drawn.evaluators.map(() => {
    }) },
    batches: [],
    warnings: ["This network is drawn from a seed by a model of our own: no figure of it was measured."]
  };
}
function withoutCosts({ log, nodes, evaluators }) {
  let [node, ...others] = nodes, [evaluator, ...rest] = evaluators, bare = ({ name }) => ({ name });
  return { log, nodes: [bare(node), ...others.map(bare)], evaluators: [bare(evaluator), ...rest.map(bare)] };
}

// src/poq/consensus/voice-name.ts
var nameVoice = ({ evaluators, joinedBy }) => evaluators.length === 1 ? evaluators[0] : `${evaluators.join(" + ")} (${joinedBy})`;

// src/poq/network/evaluator-costs.ts
function computeVoiceCost(runs, { evaluators }, batch) {
  let costs = [];
  for (let evaluator of evaluators) {
    let cost = computeEvaluatorCost(runs, evaluator, batch);
    if (cost === void 0) return;
    costs.push(cost);
  }
  let from = ["scoring", "judge", "profile"].find((source) => costs.some((cost) => cost.from === source));
  return from && { ms: costs.reduce((sum2, { ms }) => sum2 + ms, 0), from };
}
function listProfiledBatches(runs, voices) {
  let sizes = voices.flatMap(({ evaluators }) => evaluators).map(
    (name) => new Set(listLines2(runs, name).flatMap(({ profile }) => profile?.batches.map(({ batch }) => batch) ?? []))
  ), [first = /* @__PURE__ */ new Set(), ...others] = sizes;
  return [...first].filter((batch) => others.every((known2) => known2.has(batch))).sort((one, other) => one - other);
}
function computeEvaluatorCost(runs, evaluator, batch) {
  let lines = listLines2(runs, evaluator), profiled = lines.flatMap(({ profile }) => profile?.batches.find((size) => size.batch === batch)?.latencyMs ?? []);
  if (isNonEmpty(profiled)) return { ms: computeQuantile(profiled, 0.5), from: "profile" };
  let asked = runs.flatMap((run) => meanRequestMs(run, evaluator) ?? []);
  if (isNonEmpty(asked)) return { ms: computeQuantile(asked, 0.5), from: "judge" };
  let passes = lines.flatMap(({ pairs = 0, elapsedMs }) => elapsedMs === void 0 || pairs === 0 ? [] : elapsedMs / pairs);
  return isNonEmpty(passes) ? { ms: computeQuantile(passes, 0.5), from: "scoring" } : void 0;
}
function meanRequestMs({ scores }, evaluator) {
  let times = [...scores.get(evaluator)?.values() ?? []].flatMap(({ latencyMs }) => latencyMs ?? []);
  return isNonEmpty(times) ? computeMean(times) : void 0;
}
var listLines2 = (runs, evaluator) => runs.flatMap((run) => run.evaluators.get(evaluator) ?? []);

// src/poq/network/network-costs.ts
function computeNetworkCosts(nodes, choice) {
  let costs = nodes.map((node) => node.costs), references = chooseReferences(costs, choice), isMix = costs.some(({ kind }) => kind === "mix"), zero = isMix && references?.values.some((value) => value <= 0) === !0;
  return {
    nodes: costs.map((one) => {
      if (one.kind === "absent") return { why: one.why, cure: one.cure };
      let cost = zero ? void 0 : computeMeanCost(one, references?.values);
      return cost === void 0 ? { why: "has a mix of which one cost would be divided by 0", cure: "Weigh a single measure." } : { cost };
    }),
    ...references !== void 0 && { reference: { value: isMix ? 1 : references.values[0], of: nameOwner(references.of, nodes) } }
  };
}
function chooseReferences(costs, { fixed, node }) {
  if (fixed !== void 0) return { values: [fixed], of: "suite" };
  let means = costs.map((one) => computeMeanCosts(one)), own = node === void 0 ? void 0 : means[node];
  if (own !== void 0 && node !== void 0) return { values: own, of: node };
  let known2 = means.flatMap((one) => one === void 0 ? [] : [one]), [first] = known2;
  if (first === void 0) return;
  let medians = first.map((_, component) => medianOf(known2.flatMap((one) => one[component] ?? [])));
  return isNonEmpty(medians) ? { values: medians, of: "median" } : void 0;
}
var medianOf = (values) => isNonEmpty(values) ? computeQuantile(values, 0.5) : 0;
function nameOwner(of, nodes) {
  switch (of) {
    case "suite":
      return "the suite";
    case "median":
      return "the median node";
    default:
      return nodes[of]?.name ?? "";
  }
}

// src/poq/network/score-log-of-runs.ts
function assembleScoreLog(questions, nodes, electorate) {
  let kept = [], reasons = /* @__PURE__ */ new Map();
  for (let question of questions) {
    let scores = listScores(question.prompt.id, nodes, electorate);
    typeof scores == "string" ? reasons.set(scores, (reasons.get(scores) ?? 0) + 1) : kept.push({ question, scores });
  }
  return {
    log: {
      promptCount: kept.length,
      nodeCount: nodes.length,
      evaluatorCount: electorate.voices.length,
      scores: Float64Array.from(kept.flatMap(({ scores }) => scores)),
      clusters: numberClusters(kept.map(({ question }) => question.prompt.cluster))
    },
    questions: kept.map(({ question }) => question),
    leftOut: [...reasons].map(([reason, prompts]) => ({ reason, prompts })).sort((one, other) => other.prompts - one.prompts)
  };
}
function listScores(promptId, nodes, electorate) {
  let scores = [];
  for (let { name, run } of nodes) {
    let said = listOrExplain(run, run.answers.get(promptId), electorate);
    if (typeof said == "string") return `${name}: ${said}`;
    scores.push(...said);
  }
  return scores;
}
function listOrExplain(run, answer, electorate) {
  return answer === void 0 ? "not asked" : answer.outcome === "lost" ? `lost: ${answer.reason}` : listVoiceScores(run, answer, electorate);
}
function numberClusters(names2) {
  let numbers = /* @__PURE__ */ new Map();
  return Int32Array.from(names2, (name) => {
    let known2 = numbers.get(name) ?? numbers.size;
    return numbers.set(name, known2), known2;
  });
}

// src/poq/network/truth-scores.ts
function listTruth(questions, runs, source) {
  let truth = new Float64Array(questions.length * runs.length);
  for (let [place, question] of questions.entries())
    for (let [node, run] of runs.entries()) {
      let value = computeTruth(question, run, source);
      if (value === void 0) return;
      truth[place * runs.length + node] = value;
    }
  return truth;
}
function computeTruth({ prompt: { id, references } }, run, { evaluator }) {
  let answer = run.answers.get(id);
  if (!(answer === void 0 || answer.outcome === "lost")) {
    if (answer.outcome === "failed") return 0;
    if (evaluator !== void 0) {
      let raw = run.scores.get(evaluator)?.get(id)?.raw;
      return raw === void 0 ? void 0 : mapToTen(raw);
    }
    return run.header.texts !== void 0 || references.length === 0 ? void 0 : 10 * computeTokenF1(answer.text, references);
  }
}

// src/report/simulation/assembly/network-warnings.ts
var fewestPrompts = 80, mostNames3 = 8;
function listNetworkWarnings(network) {
  return [
    ...warnOfMeasurements(network),
    ...warnOfPrompts(network),
    ...network.costs === void 0 ? [] : [...warnOfHardware(network.nodes), ...warnOfCosts(network.nodes, network.costs)],
    ...warnOfEvaluatorCosts(network),
    ...network.hasTruth ? [] : ["Some answers have no token F1 (no reference, or their texts were withheld): nothing here is compared with it."]
  ];
}
var withCure = (sentence, cure) => `${sentence} \u2192 ${cure}`;
function warnOfMeasurements({ nodes, promptIds, rules }) {
  let told = /* @__PURE__ */ new Map();
  for (let node of nodes)
    for (let { sentence, cure } of [...findBreakages(node, promptIds), ...findBlockers(node, rules)]) {
      let key = JSON.stringify([sentence, cure].map((text) => text?.split(node.name))), same = told.get(key);
      same === void 0 ? told.set(key, { text: sentence, cure, names: [] }) : same.names.push(node.name);
    }
  return [...told.values()].map(({ text, cure, names: names2 }) => {
    let sentence = names2.length === 0 ? text : `${text} The same of ${listNames(names2, mostNames3)}.`;
    return cure === void 0 ? sentence : withCure(sentence, cure);
  });
}
function warnOfPrompts({ counted, leftOut }) {
  let missing = leftOut.reduce((sum2, { prompts }) => sum2 + prompts, 0), [most2] = leftOut, left = withCure(
    `${renderCount(missing, "prompt")} of ${(missing + counted).toLocaleString("en-US")} ${missing === 1 ? "is" : "are"} left out for all nodes, most often because of ${most2?.reason}.`,
    "Mend what keeps the evaluator from scoring, or leave the run out: --runs names the others."
  ), few = withCure(
    `${renderCount(counted, "prompt")} ${counted === 1 ? "is" : "are"} few: the intervals over prompts say how little they tell.`,
    `Ask ${fewestPrompts} or more.`
  );
  return [...missing > 0 ? [left] : [], ...counted < fewestPrompts ? [few] : []];
}
function warnOfHardware([first, ...others]) {
  if (first === void 0) return [];
  let cure = "Measure all of them on one machine, or read quality alone (\u03B2 = 0).";
  return others.flatMap((node) => {
    let hardware = compareEnvironments(first.run.header, node.run.header, [first.name, node.name]);
    return hardware.kind === "same" ? [] : [withCure(`Costs may not compare: ${hardware.sentence}.`, cure)];
  });
}
function warnOfCosts(nodes, costs) {
  return nodes.flatMap(({ name }, index) => {
    let cost = costs[index];
    return cost === void 0 || "cost" in cost ? [] : [withCure(`${name} ${cost.why}: it has no reward with costs.`, cost.cure)];
  });
}
var usualBatches = [1, 8, 32];
function warnOfEvaluatorCosts({ voices, evaluatorCosts, evaluatorBatch, profiledBatches }) {
  let named = (from) => voices.filter((_, index) => evaluatorCosts[index]?.from === from).map(nameVoice).join(", "), [without, passes] = [named(void 0), named("scoring")], known2 = new Set(evaluatorCosts.map((cost) => cost?.from));
  return [
    ...without === "" ? [] : [
      withCure(
        `What scoring costs is not known of ${without}: no reward with costs.`,
        "Measure the runs again: their scores are timed then."
      )
    ],
    ...passes === "" || known2.size === 1 && profiledBatches.length === 0 ? [] : [
      withCure(
        `There is no profile at batches of ${evaluatorBatch} of ${passes}: what they cost is the time of scoring all answers, in whatever batches that was.`,
        `Take a simulation.evaluatorBatch that is measured: ${(profiledBatches.length > 0 ? profiledBatches : usualBatches).join(", ")}.`
      )
    ]
  ];
}

// src/report/simulation/assembly/measured-network.ts
var mostReasons = 1e3;
function assembleMeasuredNetwork(parts) {
  let { suite, questions, nodes, rules, baselines } = parts, [{ electorate }] = nodes, runs = nodes.map(({ run }) => run), logged = assembleScoreLog(questions.values(), nodes, electorate);
  requirePrompts(logged);
  let costs = rules.cost === "none" ? void 0 : computeNetworkCosts(nodes, chooseReference(parts)), evaluatorCosts = electorate.voices.map((voice) => computeVoiceCost(runs, voice, parts.evaluatorBatch)), truth = listTruth(logged.questions, runs, findTruthSource(suite));
  return {
    name: suite.name,
    network: {
      log: { ...logged.log, ...truth !== void 0 && { truth } },
      nodes: mapSome(nodes, ({ name }, place) => describeMember2(name, costOf(costs, place))),
      evaluators: requireVoices(
        electorate.voices.map(
          (voice, place) => describeMember2(nameVoice(voice), costs === void 0 ? void 0 : evaluatorCosts[place]?.ms)
        )
      )
    },
    facts: {
      kind: "runs",
      prompts: logged.log.promptCount,
      tasks: countTasks(logged.questions),
      clusters: new Set(logged.log.clusters).size,
      leftOut: logged.leftOut.slice(0, mostReasons).map((left) => ({ ...left })),
      costMeasure: describeMeasure(rules.cost),
      runs: nodes.map(({ name, run: { header } }) => ({ name, runId: header.runId, candidate: header.candidate.name }))
    },
    ...costs?.reference !== void 0 && { reference: costs.reference },
    baselines,
    costless: nodes.map((_, place) => whyCostless(costs, place)),
    models: {
      nodes: runs.map(({ header: { candidate } }) => typeof candidate.model == "string" ? candidate.model : void 0),
      evaluators: electorate.voices.map((voice) => findModel(runs, voice))
    },
    batches: costs === void 0 ? [] : listBatches(runs, electorate.voices),
    warnings: listNetworkWarnings({
      nodes,
      rules,
      promptIds: [...questions.keys()],
      counted: logged.log.promptCount,
      leftOut: logged.leftOut,
      ...costs !== void 0 && { costs: costs.nodes },
      voices: electorate.voices,
      evaluatorCosts,
      evaluatorBatch: parts.evaluatorBatch,
      profiledBatches: listProfiledBatches(runs, electorate.voices),
      hasTruth: truth !== void 0
    })
  };
}
function requirePrompts({ log, leftOut }) {
  if (log.promptCount > 0) return;
  let reasons = leftOut.slice(0, 3).map(({ reason, prompts }) => `${reason} (${prompts} prompts)`);
  throw new InputError(`no prompt has scores of all evaluators for all runs: ${reasons.join("; ")}`, {
    cure: "Mend what keeps the evaluator from scoring, or leave the run out: --runs names the others."
  });
}
function chooseReference({ rules: { reference, cost }, referenceNode }) {
  return { ...reference !== void 0 && cost !== "none" && cost.name !== "mix" && { fixed: reference }, ...referenceNode !== void 0 && { node: referenceNode } };
}
function costOf(costs, place) {
  let cost = costs?.nodes[place];
  return cost !== void 0 && "cost" in cost ? cost.cost : void 0;
}
function whyCostless(costs, place) {
  let cost = costs?.nodes[place];
  return cost !== void 0 && "why" in cost ? cost.why : void 0;
}
var describeMember2 = (name, cost) => ({ name, ...cost !== void 0 && { cost } });
function requireVoices(members) {
  if (isNonEmpty(members)) return members;
  throw new InputError("no evaluator of the suite votes", { cure: "Give at least one of them role: consensus." });
}
var mapSome = ([first, ...others], view) => [
  view(first, 0),
  ...others.map((one, index) => view(one, index + 1))
];
function findTruthSource({ evaluators }) {
  let own = evaluators.find(({ use }) => use === "token-f1");
  return own === void 0 ? {} : { evaluator: nameOfEvaluator(own) };
}
function countTasks(questions) {
  return [...Map.groupBy(questions, ({ prompt }) => prompt.task)].map(([task, those]) => ({ task, prompts: those.length }));
}
function findModel(runs, { evaluators }) {
  let models = evaluators.flatMap((name) => runs.flatMap((run) => run.evaluators.get(name) ?? []).flatMap(({ model: model2, judge }) => model2 ?? judge?.model ?? []).slice(0, 1));
  return models.length === 0 ? void 0 : models.join(" + ");
}
function listBatches(runs, voices) {
  return listProfiledBatches(runs, voices).map((batch) => ({
    batch,
    costs: voices.map((voice) => computeVoiceCost(runs, voice, batch)?.ms)
  }));
}

// src/commands/simulated-runs.ts
async function loadSimulatedRuns(world, request) {
  let { loaded, inputs, baselines, plan } = request;
  world.screen.phase("Reading the runs"), await requireNamedBaselines(world, inputs, baselines);
  let recorded = await loadRecordedRuns(world, loaded, { named: inputs.runs, otherwise: [inputs.out, baselines.path] });
  world.screen.phase("Scoring");
  let scored = await scoreRuns(
    world,
    recorded.map(({ run }) => ({ run, rescore: !1 })),
    loaded
  ), named = requireRuns(recorded.map((one, index) => ({ ...one, run: scored[index] ?? one.run }))), accepted = new Map((await loadBaselines(world.files, baselines)).map(({ name, run }) => [name, run.header.runId])), nodes = assembleNodes2(named, loaded, { plan, accepted }), network = assembleMeasuredNetwork({
    suite: loaded.suite,
    questions: loaded.set.questions,
    nodes,
    rules: assembleRules(loaded.suite),
    evaluatorBatch: plan.evaluatorBatch,
    baselines: placesOf(named, new Set(accepted.values())),
    ...placeOfReference(named, plan.against, accepted.get(plan.against))
  });
  return { ...network, warnings: [...network.warnings, ...listInstrumentFindings(named, loaded.suite)] };
}
async function requireNamedBaselines({ files: files2 }, inputs, { path, name, branch }) {
  if (!(inputs.baselines === defaults.baselines || branch !== void 0 || await files2.exists(path)))
    throw new InputError(`there is no folder ${name}`, {
      cure: "Name the folder of the baseline set (--baselines, or the input baselines), or leave it out."
    });
}
function requireRuns(runs) {
  if (isNonEmpty(runs)) return runs;
  throw new InputError("there is no run to simulate with", { cure: "Name recorded runs: --runs, or the input runs." });
}
var placesOf = (runs, runIds) => runs.flatMap(({ run }, place) => runIds.has(run.header.runId) ? [place] : []);
function placeOfReference(runs, against, runId = "") {
  let [place = runs.findIndex(({ name }) => name === against)] = placesOf(runs, /* @__PURE__ */ new Set([runId]));
  return place < 0 ? {} : { referenceNode: place };
}
function assembleNodes2(named, { suite, set }, { plan, accepted }) {
  let ids = new Set(accepted.values()), baselines = named.filter(({ run }) => ids.has(run.header.runId)), maps = fitScoreMaps(suite.evaluators, baselines.length > 0 ? baselines : named), electorate = { voices: listVoices(suite), maps }, look = ({ name, run }) => assembleNode({ name, run, promptIds: set.questions.keys(), electorate, measure: plan.measure }), [first, ...others] = named;
  return [look(first), ...others.map(look)];
}

// src/commands/simulation-settings.ts
function planSimulation(suite, inputs, evaluators) {
  let { simulation } = suite, { alpha, beta, cost: measure, reference, against, confidence } = assembleRules(suite);
  refuseCostsOfNothing(measure, inputs);
  let sampled = inputs.sampled ?? simulation.sampled ?? Math.min(2, evaluators);
  requireEnough({ sampled, evaluators, selfExcluded: simulation.selfExcluded, drawn: inputs.synthetic !== void 0 });
  let { trim, trust, selfExcluded, evaluatorScale, evaluatorBatch, attacks, audit } = simulation;
  return {
    alpha: inputs.alpha ?? alpha,
    beta: inputs.beta ?? beta,
    measure,
    consensus: { rule: inputs.rule ?? simulation.rule, sampled, selfExcluded, trim, trust },
    scale: inputs.scale ?? simulation.scale ?? "reference",
    evaluatorScale,
    evaluatorBatch,
    rounds: inputs.rounds ?? simulation.rounds,
    seeds: inputs.seeds ?? simulation.seeds,
    seed: inputs.seed ?? simulation.seed ?? suite.seed,
    ...reference !== void 0 && { reference },
    against,
    confidence,
    attacks,
    audit,
    preset: suite.preset !== void 0
  };
}
function refuseCostsOfNothing(measure, { beta, scale }) {
  let flag = beta === void 0 ? scale === void 0 ? void 0 : "--scale" : "--beta";
  if (!(measure !== "none" || flag === void 0))
    throw new InputError(`${flag}: the suite has reward: { cost: none }, so that there is no cost to weigh`, {
      cure: `Leave out ${flag}, or give the suite a cost.`
    });
}
function requireEnough({ sampled, evaluators, selfExcluded, drawn }) {
  if (sampled > evaluators) {
    let voters = evaluators === 1 ? "one evaluator votes" : `${evaluators} evaluators vote`, more = drawn ? "give the network more with --evaluators" : "give more evaluators of the suite role: consensus";
    throw new InputError(`${sampled} evaluators cannot be drawn for a record: ${voters}`, {
      cure: `Draw at most ${evaluators} (--sampled, or simulation.sampled), or ${more}.`
    });
  }
  if (selfExcluded && sampled === 1)
    throw new InputError("simulation.selfExcluded compares an evaluator with the others, and with one evaluator drawn there are none", {
      cure: "Draw two or more (--sampled, or simulation.sampled)."
    });
}

// src/commands/simulated-network.ts
var nothingSaid = `name: synthetic
prompts: [{ source: embedded }]
evaluators: [{ use: token-f1 }]
`;
async function stageNetwork(world, inputs, sources) {
  let { synthetic } = inputs.simulation;
  if (synthetic !== void 0) return drawNetwork(world, inputs, { sources, synthetic });
  let loaded = await loadSuite(world, sources.suite), plan = planSimulation(loaded.suite, inputs.simulation, listVoices(loaded.suite).length);
  return { plan, simulated: await loadSimulatedRuns(world, { loaded, inputs, baselines: sources.baselines, plan }) };
}
async function drawNetwork(world, inputs, { sources, synthetic }) {
  world.screen.phase("Drawing the network");
  let plan = planSimulation(await loadSettings(world, inputs, sources), inputs.simulation, synthetic.evaluators), portion = { label: "scores:", before: 0, total: synthetic.nodes * synthetic.evaluators * synthetic.prompts, startedMs: world.clock.nowMs() }, drawn = await takeTurns(world, drawSyntheticNetwork(synthetic, plan.seed), portion);
  return { plan, simulated: assembleDrawnNetwork(drawn, synthetic, plan.measure === "none" ? "none" : "latency") };
}
async function loadSettings({ files: files2 }, { suite }, { suite: place }) {
  return suite === defaults.suite && !await files2.exists(place.path) ? parseSuite("the defaults", nothingSaid) : parseSuite(renderPlace(place), await loadDocument(files2, place.path, "suite"));
}

// src/poq/rewards/rule-sweep.ts
function* sweepRules(request) {
  let rows = [];
  for (let sampled of request.sizes)
    for (let rule2 of request.rules)
      rows.push(yield* sweepRule(request, { ...request.plan, rule: rule2, sampled }, rows.length)), yield rows.length;
  return rows;
}
function* sweepRule(request, plan, done) {
  let { log, budget } = request, exact = countCells(log, plan) * plan.sampled <= budget.evaluations ? computeExpectedPayoffs(log, plan) : void 0, isWhole = exact?.evaluators !== void 0 || plan.sampled === 1;
  if (exact !== void 0 && isWhole) return assembleRow(request, plan, { ...exact, method: "exact" });
  let play2 = simulateRounds(log, plan, { rounds: budget.rounds, seed: budget.seed });
  for (; ; ) {
    let step = play2.next();
    if (step.done === !0) return assembleRow(request, plan, { ...step.value, method: "rounds" });
    yield done + step.value / budget.rounds;
  }
}
function assembleRow({ weights, costs }, { rule: rule2, sampled }, found) {
  let { nodes, evaluators = [], method, truth } = found, nodeVariance = averageVariance(nodes, weights.alpha), evaluatorVariance = averageVariance(evaluators, weights.alpha);
  return {
    rule: rule2,
    sampled,
    method,
    nodes: listRewards(weights, nodes.map(meanOf3), costs.nodes),
    evaluators: listRewards(weights, evaluators.map(meanOf3), costs.evaluators),
    ...nodeVariance !== void 0 && { nodeVariance },
    ...evaluatorVariance !== void 0 && { evaluatorVariance },
    ...truth !== void 0 && { truthError: truth.error },
    ...truth?.correlation !== void 0 && { truthCorrelation: truth.correlation }
  };
}
var meanOf3 = ({ mean }) => mean;
function averageVariance(payoffs, alpha) {
  let known2 = payoffs.flatMap(({ variance }) => variance ?? []);
  return known2.length === 0 ? void 0 : alpha ** 2 * known2.reduce((sum2, variance) => sum2 + variance, 0) / known2.length;
}

// src/poq/attacks/attacker-choices.ts
function listAttackerCounts(shares, evaluators) {
  let counts = shares.map((share) => Math.min(evaluators, Math.round(share * evaluators)));
  return [.../* @__PURE__ */ new Set([0, ...counts])].sort((a, b) => a - b);
}
function listAttackerChoices(evaluators, attackers, { most: most2, seed }) {
  if (attackers === 0) return [[]];
  let subsets = countSubsets(evaluators, attackers);
  if (subsets > most2) return drawChoices(evaluators, attackers, { most: most2, seed });
  let members = firstSubset(attackers);
  return Array.from({ length: subsets }, () => {
    let choice = Array.from(members);
    return advanceSubset(members, evaluators), choice;
  });
}
function drawChoices(evaluators, attackers, { most: most2, seed }) {
  let random = openRandomSource(`attackers ${attackers} of ${evaluators}`, seed), choices = /* @__PURE__ */ new Map();
  for (; choices.size < most2; ) {
    let choice = drawChoice(random, evaluators, attackers);
    choices.set(choice.join(" "), choice);
  }
  return [...choices.values()];
}
function drawChoice(random, evaluators, attackers) {
  let all = Array.from({ length: evaluators }, (_, evaluator) => evaluator);
  for (let place = 0; place < attackers; place += 1) {
    let other = uniformInt(random, place, evaluators - 1);
    [all[place], all[other]] = [all[other] ?? 0, all[place] ?? 0];
  }
  return all.slice(0, attackers).sort((a, b) => a - b);
}

// src/poq/sweeps/sweep-budget.ts
var rule = { evaluations: 2e6, rounds: { least: 1e3, most: 2e5 }, scores: 8e6 }, attack = { evaluations: 1e5, rounds: { least: 1e3, enough: 5e3, most: 2e4 }, scores: 2e5, choices: 20 }, nanoseconds = { round: 400, score: 10, node: 300, all: 1e10 };
function budgetRules(plan, sampled) {
  let most2 = clamp(Math.floor(rule.scores / sampled), rule.rounds.least, rule.rounds.most);
  return { evaluations: rule.evaluations, rounds: clamp(plan.rounds, rule.rounds.least, most2), seed: plan.seed };
}
function budgetAttacks({ nodeCount, evaluatorCount, promptCount }, plan, outcomes) {
  let prompts = clamp(Math.floor(attack.scores / (nodeCount * evaluatorCount)), 1, promptCount), perLog = nanoseconds.score * prompts * nodeCount * evaluatorCount + nanoseconds.node * nodeCount, affordable = (nanoseconds.all / (attack.choices * outcomes) - perLog) / nanoseconds.round, most2 = clamp(Math.floor(affordable), attack.rounds.enough, attack.rounds.most), rounds = clamp(plan.rounds, attack.rounds.least, most2), perChoice = nanoseconds.round * rounds + perLog, choices = clamp(Math.floor(nanoseconds.all / (perChoice * outcomes)), 1, attack.choices);
  return { prompts, rounds, evaluations: attack.evaluations, choices };
}
var fullChoices = attack.choices, clamp = (value, least2, most2) => Math.min(most2, Math.max(least2, value));

// src/poq/sweeps/attack-remarks.ts
function remarkOnAttacks(log, tried) {
  let { prompts, choices, shares, outcomes } = tried;
  if (outcomes === 0) return ["No attack was tried: no inference node has a reward that it could change."];
  let tries = choices === 1 ? "one choice" : `${choices} choices`;
  return prompts < log.promptCount ? [`The network is large: attacks were tried ${`on ${prompts} of its ${log.promptCount} prompts, evenly spread`}, with ${tries} of attackers for each figure.`] : listAttackerCounts(shares, log.evaluatorCount).map(
    (count2) => count2 === 0 ? 1 : countSubsets(log.evaluatorCount, count2)
  ).some((subsets) => Math.min(subsets, fullChoices) > choices) ? [`Attacks were tried with ${tries} of attackers for each figure, in place of up to ${fullChoices}: all would take too long.`] : [];
}

// src/poq/attacks/boost.ts
var boost = (score, shift) => Math.min(10, score + shift);

// src/poq/attacks/sabotage.ts
var sabotage = (score, shift) => Math.max(0, score - shift);

// src/poq/attacks/collusion.ts
var collude = (score, { shift, partner }, node) => node === partner ? boost(score, shift) : sabotage(score, shift);

// src/poq/attacks/random-noise.ts
var addNoise = (score, noise, random) => score + noise * drawNormal(random);

// src/poq/attacks/strategic.ts
function manipulateAtTimes(score, { shift, probability }, random) {
  let [chance, direction] = [uniformFloat64(random), uniformFloat64(random)];
  return chance >= probability ? score : direction < 0.5 ? boost(score, shift) : sabotage(score, shift);
}

// src/poq/attacks/attack.ts
function applyAttack(log, attack2, attackers, seed) {
  let scores = Float64Array.from(log.scores), records = log.promptCount * log.nodeCount;
  for (let attacker of attackers) {
    let random = openRandomSource(`attack ${attack2.name} ${attacker}`, seed);
    for (let record = 0; record < records; record += 1) {
      let at = record * log.evaluatorCount + attacker;
      scores[at] = clip(distort(scores[at] ?? 0, attack2, record % log.nodeCount, random));
    }
  }
  return { ...log, scores };
}
function distort(score, attack2, node, random) {
  switch (attack2.name) {
    case "random-noise":
      return addNoise(score, attack2.noise, random);
    case "boost":
      return boost(score, attack2.shift);
    case "sabotage":
      return sabotage(score, attack2.shift);
    case "strategic":
      return manipulateAtTimes(score, attack2, random);
    case "collusion":
      return collude(score, attack2, node);
  }
}
var clip = (score) => Math.min(10, Math.max(0, score));

// src/poq/attacks/battlefield.ts
function* computeStanding(field, log) {
  let { plan, weights, nodeCosts, evaluatorCosts, evaluations } = field, expectation = countCells(log, plan) * plan.sampled <= evaluations ? computeExpectedPayoffs(log, plan) : void 0;
  yield void 0;
  let payoffs = expectation ?? (yield* play(field, log));
  return {
    method: expectation === void 0 ? "rounds" : "exact",
    nodes: listRewards(weights, payoffs.nodes.map(toMean), nodeCosts),
    evaluators: payoffs.evaluators && listRewards(weights, payoffs.evaluators.map(toMean), evaluatorCosts),
    truth: payoffs.truth
  };
}
var toMean = ({ mean }) => mean;
function* play({ plan, rounds, seed }, log) {
  let game = simulateRounds(log, plan, { rounds, seed });
  for (; ; ) {
    let step = game.next();
    if (step.done === !0) return step.value;
    yield void 0;
  }
}

// src/poq/attacks/rank-changes.ts
var least = 1e-12;
function compareRanks(honest2, attacked) {
  let pairs = honest2.flatMap((reward3, node) => {
    let other = attacked[node];
    return reward3 === null || other === null || other === void 0 ? [] : [{ honest: reward3, attacked: other }];
  }), before = rank(pairs.map((pair) => pair.honest)), after = rank(pairs.map((pair) => pair.attacked));
  return {
    rankCorrelation: before.every((place, node) => place === after[node]) ? 1 : correlate(before, after),
    wronglyRanked: before.filter((place, node) => place !== after[node]).length,
    leaderDisplaced: before.some((place, node) => place === 1 && after[node] !== 1)
  };
}
function rank(rewards) {
  let order = Array.from(rewards, (reward3, node) => ({ reward: reward3, node })).sort((one, other) => other.reward - one.reward), ranks = new Array(rewards.length).fill(1), greater = 0;
  for (let { reward: reward3, node } of order) {
    for (; (order[greater]?.reward ?? reward3) > reward3 + least * Math.max(1, Math.abs(reward3)); ) greater += 1;
    ranks[node] = 1 + greater;
  }
  return ranks;
}
function correlate(before, after) {
  let correlation = computeKendall(before, after);
  return correlation.kind === "defined" ? correlation.value : 0;
}

// src/poq/attacks/attack-outcome.ts
function* computeAttackOutcome(field, honest2, attack2, attackers) {
  let { network, plan, seed, choices: most2 } = field, { evaluatorCount } = network.log, blows = [];
  for (let choice of listAttackerChoices(evaluatorCount, attackers, { most: most2, seed })) {
    let standing = choice.length === 0 ? honest2 : yield* computeStanding(field, applyAttack(network.log, attack2, choice, seed));
    blows.push(compareStandings(honest2, standing, choice));
  }
  let mean = (key) => meanOf4(blows.map((blow) => blow[key])), [meanReward, honestMeanReward] = [mean("meanReward"), mean("honestMeanReward")];
  if (!(meanReward === void 0 || honestMeanReward === void 0))
    return {
      attack: attack2.name,
      rule: plan.rule,
      sampled: plan.sampled,
      attackers,
      share: attackers / evaluatorCount,
      method: honest2.method,
      meanReward,
      honestMeanReward,
      rankCorrelation: mean("rankCorrelation") ?? 1,
      wronglyRanked: mean("wronglyRanked") ?? 0,
      leaderDisplacedShare: mean("leaderDisplaced") ?? 0,
      ...known("attackerReward", mean("attackerReward")),
      ...known("attackerHonestReward", mean("attackerHonestReward")),
      ...known("honestReward", mean("honestReward")),
      ...known("honestHonestReward", mean("honestHonestReward")),
      ...known("truthError", mean("truthError")),
      ...known("honestTruthError", honest2.truth?.error),
      ...known("truthCorrelation", mean("truthCorrelation")),
      ...known("honestTruthCorrelation", honest2.truth?.correlation),
      ...describePartner(field, attack2, blows)
    };
}
function compareStandings(honest2, attacked, attackers) {
  let ranks = compareRanks(honest2.nodes, attacked.nodes), of = ({ evaluators }, isAsked) => meanOf4((evaluators ?? []).filter((_, evaluator) => isAsked(evaluator)).map(orAbsent)), isAttacker = (evaluator) => attackers.includes(evaluator), isOther = (evaluator) => !isAttacker(evaluator);
  return {
    meanReward: meanOf4(attacked.nodes.map(orAbsent)),
    honestMeanReward: meanOf4(honest2.nodes.map(orAbsent)),
    rankCorrelation: ranks.rankCorrelation,
    wronglyRanked: ranks.wronglyRanked,
    leaderDisplaced: ranks.leaderDisplaced ? 1 : 0,
    attackerReward: of(attacked, isAttacker),
    attackerHonestReward: of(honest2, isAttacker),
    honestReward: of(attacked, isOther),
    honestHonestReward: of(honest2, isOther),
    truthError: attacked.truth?.error,
    truthCorrelation: attacked.truth?.correlation,
    gains: attacked.nodes.map((reward3, node) => difference(reward3, honest2.nodes[node]))
  };
}
function describePartner({ network }, attack2, blows) {
  let partner = attack2.name === "collusion" ? network.nodes[attack2.partner] : void 0;
  if (attack2.name !== "collusion" || partner === void 0) return {};
  let gain = meanOf4(blows.map(({ gains }) => gains[attack2.partner]));
  return { partner: partner.name, ...known("partnerGain", gain) };
}
var orAbsent = (reward3) => reward3 ?? void 0, difference = (reward3, before) => reward3 === null || before === null || before === void 0 ? void 0 : reward3 - before;
function meanOf4(values) {
  let there = values.filter((value) => value !== void 0);
  return there.length === 0 ? void 0 : there.reduce((sum2, value) => sum2 + value, 0) / there.length;
}
var known = (key, value) => value === void 0 ? {} : { [key]: value };

// src/poq/attacks/listed-attacks.ts
function listAttacks({ noise, shift, probability }, honest2) {
  let partner = findPoorest(honest2.nodes);
  return [
    { name: "random-noise", noise },
    { name: "boost", shift },
    { name: "sabotage", shift },
    { name: "strategic", shift, probability },
    ...partner === void 0 ? [] : [{ name: "collusion", shift, partner }]
  ];
}
function findPoorest(rewards) {
  return rewards.flatMap((reward3, node) => reward3 === null ? [] : [{ reward: reward3, node }]).reduce((least2, one) => least2 && least2.reward <= one.reward ? least2 : one, void 0)?.node;
}

// src/poq/sweeps/attack-sweep.ts
function* sweepAttacks(field, settings) {
  let outcomes = [], attacks = listAttacks(settings, yield* counting(0, computeStanding(field, field.network.log))), counts = listAttackerCounts(settings.shares, field.network.log.evaluatorCount), done = 0;
  for (let plan of listAttackedPlans(field)) {
    let there = { ...field, plan }, honest2 = yield* counting(done, computeStanding(there, field.network.log));
    for (let attack2 of attacks)
      for (let attackers of counts) {
        let outcome = yield* counting(done, computeAttackOutcome(there, honest2, attack2, attackers));
        outcome !== void 0 && outcomes.push(outcome), done += 1;
      }
  }
  return outcomes;
}
function countOutcomes(field, { shares }) {
  return mostAttacks * listAttackerCounts(shares, field.network.log.evaluatorCount).length * listAttackedPlans(field).length;
}
var mostAttacks = 5;
function listAttackedPlans({ network, plan }) {
  let { evaluatorCount } = network.log;
  return [.../* @__PURE__ */ new Set([2, 3, plan.sampled])].filter((sampled) => sampled <= evaluatorCount).sort((one, other) => one - other).flatMap(
    (sampled) => consensusRules.map((rule2) => ({ ...plan, rule: rule2, sampled, selfExcluded: plan.selfExcluded && sampled > 1 }))
  );
}
function* counting(done, steps) {
  for (; ; ) {
    let step = steps.next();
    if (step.done === !0) return step.value;
    yield done;
  }
}

// src/poq/attacks/audit.ts
function computeLeastAudit({ gain, penalty }) {
  if (!(penalty > 0)) throw new RangeError(`a penalty has to be above 0, not ${penalty}`);
  return gain <= 0 ? 0 : gain / (gain + penalty);
}
function simulateAudits({ gain, penalty }, probability, { rounds, seed }) {
  if (rounds < 1) throw new RangeError("a mean needs a round");
  let random = openRandomSource(`audits ${probability}`, seed), audited = 0;
  for (let round = 0; round < rounds; round += 1) uniformFloat64(random) < probability && (audited += 1);
  let share = audited / rounds, standardError = (gain + penalty) * Math.sqrt(probability * (1 - probability) / rounds);
  return { probability, meanGain: (1 - share) * gain - share * penalty, standardError };
}

// src/poq/attacks/misreported-cost.ts
function computeLieGain(members, { liar, declaredShare }, { beta, scale }) {
  let declared = members.map(
    (member, place) => place === liar && member.cost !== void 0 ? { ...member, cost: declaredShare * member.cost } : member
  ), [honest2, lied] = [scale(members)[liar], scale(declared)[liar]];
  if (!(honest2 === void 0 || lied === void 0 || !("value" in honest2) || !("value" in lied)))
    return beta * (honest2.value - lied.value);
}

// src/poq/sweeps/misreport-sweep.ts
var mostLiars = 100;
function* sweepMisreports(request) {
  let { members, scale, beta } = request;
  if (beta === 0) return [];
  let lies = [];
  for (let [index, liar] of listDearest(scale(members)).entries())
    index > 0 && (yield index), lies.push(...listLies(request, liar));
  return lies;
}
function listLies({ members, kind, scale, beta, audit, game }, liar) {
  return audit.declared.flatMap((declaredShare) => {
    let gain = computeLieGain(members, { liar, declaredShare }, { beta, scale });
    return gain === void 0 ? [] : audit.penalties.map((penalty) => describeLie({ name: members[liar]?.name ?? "", kind, declaredShare }, { gain, penalty }, game));
  });
}
function listDearest(costs) {
  return costs.flatMap((cost, place) => "value" in cost ? [{ place, value: cost.value }] : []).toSorted((one, other) => other.value - one.value || one.place - other.place).slice(0, mostLiars).map(({ place }) => place).sort((one, other) => one - other);
}
function describeLie(told, lie, game) {
  let leastAudit = computeLeastAudit(lie), simulated = lie.gain > 0 ? playAudits(lie, leastAudit, game) : void 0;
  return { ...told, ...lie, leastAudit, ...simulated !== void 0 && { simulated } };
}
var playAudits = (lie, leastAudit, game) => [leastAudit / 2, leastAudit, (1 + leastAudit) / 2].map((probability) => simulateAudits(lie, probability, game));

// src/commands/simulation-sweeps.ts
async function trySweeps(world, played) {
  world.screen.phase("Comparing rules");
  let rules = await compareRules(world, played);
  world.screen.phase("Attacking");
  let { outcomes, remarks } = await attackNetwork(world, played);
  return world.screen.phase("Auditing costs"), { rules, attacks: outcomes, misreports: await lieAboutCosts(world, played), remarks };
}
async function compareRules(world, { simulated, plan, prices }) {
  let { log } = simulated.network, sizes = listSizes(log.evaluatorCount, plan.consensus.sampled), request = { log, plan: plan.consensus, rules: consensusRules, weights: plan, costs: prices.costs }, whole = { label: "rules \xD7 K:", total: sizes.length * consensusRules.length, startedMs: world.clock.nowMs() }, rows = [];
  for (let size of sizes) {
    let steps = sweepRules({ ...request, sizes: [size], budget: budgetRules(plan, size) });
    rows.push(...await takeTurns(world, steps, { ...whole, before: rows.length }));
  }
  return rows;
}
var listSizes = (evaluators, sampled) => [.../* @__PURE__ */ new Set([1, 2, 3, 4, 5, sampled, evaluators])].filter((size) => size <= evaluators).sort((one, other) => one - other);
async function attackNetwork(world, { simulated, plan, prices }) {
  let { network } = simulated, total = countOutcomes({ network, plan: plan.consensus }, plan.attacks), { prompts, ...budget } = budgetAttacks(network.log, plan, total), field = {
    network: { ...network, log: thinLog(network.log, prompts) },
    plan: plan.consensus,
    weights: plan,
    nodeCosts: prices.costs.nodes,
    evaluatorCosts: prices.costs.evaluators,
    seed: plan.seed,
    ...budget
  }, whole = { label: "attacks:", before: 0, total, startedMs: world.clock.nowMs() }, outcomes = await takeTurns(world, sweepAttacks(field, plan.attacks), whole), tried = { prompts, choices: budget.choices, shares: plan.attacks.shares, outcomes: outcomes.length };
  return { outcomes, remarks: remarkOnAttacks(network.log, tried) };
}
async function lieAboutCosts(world, { plan, prices, plays: [{ evaluators }] }) {
  let { members, scales } = prices, { beta, audit, seed } = plan, request = { beta, audit, game: { rounds: auditRounds, seed } }, ofNodes = sweepMisreports({ ...request, members: members.nodes, kind: "inference", scale: scales.nodes }), ofEvaluators = sweepMisreports({ ...request, members: members.evaluators, kind: "evaluator", scale: scales.evaluators }), lies = [...await hear(world, ofNodes, members.nodes.length)];
  return evaluators !== void 0 && lies.push(...await hear(world, ofEvaluators, members.evaluators.length)), lies;
}
var hear = (world, lies, members) => takeTurns(world, lies, { label: "liars:", before: 0, total: Math.min(mostLiars, members), startedMs: world.clock.nowMs() }), auditRounds = 5e3;

// src/commands/simulate.ts
async function simulate(world, inputs) {
  await requireOwnFolders(world, inputs), await requireOutFolder(world, inputs.out), await withdrawSimulation(world, inputs.out);
  let ground = await loadGround(world, inputs);
  ground.kind !== "ground" && refuseWithout(ground);
  let played = await playNetwork(world, await stageNetwork(world, inputs, ground.sources)), sweeps = await trySweeps(world, played);
  world.screen.phase("Writing");
  let simulation = assembleSimulation(played, sweeps, { tool: world.tool, createdAt: world.date() });
  return await publishSimulation(world, simulation, inputs), { exitStatus: 0, summary: renderSimulationSummary(simulation) };
}
async function playNetwork(world, { simulated, plan }) {
  let { log } = simulated.network;
  world.screen.phase("Computing expectations");
  let portion = { label: "prompts:", before: 0, total: log.promptCount, startedMs: world.clock.nowMs() }, expectation = await takeTurns(world, enumerateExpectedPayoffs(log, plan.consensus), portion);
  world.screen.phase("Playing rounds");
  let { plays, checkpoints } = await playRounds(world, log, plan), trust = await playTrust(world, log, plan), prices = priceNetwork(simulated, plan);
  return { simulated, plan, prices, plays, checkpoints, trust, ...expectation !== void 0 && { expectation } };
}
function priceNetwork({ network, costless, reference, baselines }, plan) {
  let scales = chooseScales(plan, { reference: reference?.value, baselines }), members = { nodes: explainCostless(network.nodes, costless), evaluators: network.evaluators };
  return { members, scales, costs: { nodes: scales.nodes(members.nodes), evaluators: scales.evaluators(members.evaluators) } };
}
export {
  simulate
};
