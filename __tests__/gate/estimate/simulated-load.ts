import type { BlockCostPair } from '../../../src/gate/estimate/block-cost.ts';
import type { QualityPair } from '../../../src/gate/estimate/reward-difference.ts';
import type { Random } from './simulated-comparison.ts';

/** What is true of two simulated models whose cost is measured at load. */
export type LoadTruth = {
  readonly blocks: number;
  /** Share of prompts whose two answers differ at all; the others have a quality difference of exactly 0. */
  readonly differingShare: number;
  /** Quality differences of differing answers are uniform between these. */
  readonly differences: readonly [low: number, high: number];
  /** Correlation of a differing answer's quality difference with the logarithm of its length over the baseline's. */
  readonly lengthEffect: number;
  /** True spread of either side from run to run. */
  readonly trueRunShare: number;
};

/** Qualities of all prompts, and the two costs of the load blocks: 8 requests in flight × time, and joules. */
export type LoadedComparison = {
  readonly quality: readonly QualityPair[];
  readonly latency: readonly BlockCostPair[];
  readonly energy: readonly BlockCostPair[];
};

type Prompt = { readonly length: number; readonly ratio: number };
type Window = { readonly lengthMs: number; readonly answers: number };
type Loop = { readonly random: Random; readonly pace: number };

/** Looked up once: within a test's own global scope every look-up is slow. */
const { exp, floor, min, sinh, sqrt } = Math;

const CONCURRENCY = 8;
const PER_BLOCK = 80;
const RATIO_SPREAD = 0.4;

/**
 * Load blocks of 80 prompts in a closed loop of 8 requests, 30 % of all prompts being latency prompts without a block. Both sides share a
 * prompt's length (log-normal); answers that differ have a length ratio of mean 1, correlated with their quality. Every block has a pace of
 * its own on either side (2 %), every run one for all its blocks. The steady window ends when no prompt is left to start.
 */
export function simulateLoad(random: Random, truth: LoadTruth): LoadedComparison {
  const latencyPrompts = Math.round((truth.blocks * PER_BLOCK * 0.3) / 0.7);
  const quality: QualityPair[] = Array.from({ length: latencyPrompts }, (_, i) => ({
    difference: drawAnswer(random, truth).difference,
    cluster: -1 - floor(i / 5),
  }));
  const paces = { candidate: 1 + truth.trueRunShare * random.normal(), baseline: 1 + truth.trueRunShare * random.normal() };
  const latency: BlockCostPair[] = [];
  const energy: BlockCostPair[] = [];
  for (let block = 0; block < truth.blocks; block += 1) {
    const prompts = Array.from({ length: PER_BLOCK }, (_, i): Prompt => {
      const { difference, ratio } = drawAnswer(random, truth);
      quality.push({ difference, cluster: floor((block * PER_BLOCK + i) / 5), block });
      return { length: 800 * exp(0.5 * random.normal()), ratio };
    });
    const candidate = runWindow(
      prompts.map(({ length, ratio }) => length * ratio),
      { random, pace: paces.candidate },
    );
    const baseline = runWindow(
      prompts.map(({ length }) => length),
      { random, pace: paces.baseline },
    );
    latency.push({ block, candidate: occupy(candidate), baseline: occupy(baseline) });
    energy.push({ block, candidate: burn(candidate, random), baseline: burn(baseline, random) });
  }
  return { quality, latency, energy };
}

function drawAnswer(random: Random, truth: LoadTruth): { readonly difference: number; readonly ratio: number } {
  if (random.uniform() >= truth.differingShare) return { difference: 0, ratio: 1 };
  const [low, high] = truth.differences;
  const place = random.uniform();
  const fromQuality = RATIO_SPREAD * truth.lengthEffect * sqrt(12);
  const own = RATIO_SPREAD * sqrt(1 - truth.lengthEffect ** 2);
  // E exp(t(u − ½)) = sinh(t/2)/(t/2) for the uniform part, exp(s²/2) for the normal one
  const mean = (fromQuality === 0 ? 1 : sinh(fromQuality / 2) / (fromQuality / 2)) * exp(own ** 2 / 2);
  return { difference: low + (high - low) * place, ratio: exp(fromQuality * (place - 0.5) + own * random.normal()) / mean };
}

/** A closed loop over the prompts: whoever is free takes the next; an answer counts by the share of it that lies before the window's end. */
function runWindow(timesMs: readonly number[], { random, pace }: Loop): Window {
  const blockPace = pace * (1 + 0.02 * random.normal());
  const free = Array.from({ length: CONCURRENCY }, () => 0);
  const spans = timesMs.map((timeMs) => {
    const start = min(...free);
    const end = start + timeMs * blockPace * (1 + 0.03 * random.normal());
    free[free.indexOf(start)] = end;
    return { start, end };
  });
  const lengthMs = min(...free);
  const answers = spans.reduce((sum, { start, end }) => sum + (min(end, lengthMs) - start) / (end - start), 0);
  return { lengthMs, answers };
}

function occupy({ lengthMs, answers }: Window): BlockCostPair['candidate'] {
  return { total: CONCURRENCY * lengthMs, answers };
}

/** About 300 W. */
function burn({ lengthMs, answers }: Window, random: Random): BlockCostPair['candidate'] {
  return { total: 0.3 * lengthMs * (1 + 0.02 * random.normal()), answers };
}
