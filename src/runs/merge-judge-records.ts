import type { CanaryResult, JudgeDrift, JudgeRecord, Retest, ServedModel } from '../documents/run.ts';

/**
 * What a judge is worth over two shards that the same judge has scored. Counts, tokens and dollars add up, the budgets too, because each shard
 * had its own; canaries of a kind are taken together, and it is fit where it was fit in both. What cannot be told from the parts is left
 * out: quantiles of latencies, and tokens or dollars that one of the shards did not count.
 */
export function mergeJudgeRecords(one: JudgeRecord, other: JudgeRecord): JudgeRecord {
  const { latencyMs, inputTokens: _i, outputTokens: _o, costUsd: _u, ...first } = one;
  const contrast = mergeContrasts(one, other);
  const fit = one.fit === false || other.fit === false ? false : (one.fit ?? other.fit);
  const retest = mergeOptional(one.retest, other.retest, mergeRetests);
  const drift = mergeOptional(one.drift, other.drift, pickDrift);
  const quantiles = latencyMs === undefined ? other.latencyMs : other.latencyMs === undefined ? latencyMs : undefined;
  return {
    ...first,
    ...addCounts(one, other),
    servedModels: mergeServed([...one.servedModels, ...other.servedModels]),
    canaries: mergeCanaries([...one.canaries, ...other.canaries]),
    ...(quantiles !== undefined && { latencyMs: quantiles }),
    ...(contrast !== undefined && { contrast }),
    ...(fit !== undefined && { fit }),
    ...(retest !== undefined && { retest }),
    ...(drift !== undefined && { drift }),
  };
}

const used = ['inputTokens', 'outputTokens', 'costUsd'] as const;
const further = ['budgetUsd', 'beyondBudget', 'tooManyRequests'] as const;

type Counts = Pick<JudgeRecord, 'calls' | 'cachedReplies' | 'repaired' | 'unparsed'>;

/** `used` is what a call uses up: where a shard has made calls and did not count it, there is no sum. */
function addCounts(one: JudgeRecord, other: JudgeRecord): Counts & Partial<JudgeRecord> {
  const add = (key: (typeof used)[number] | (typeof further)[number]): number => (one[key] ?? 0) + (other[key] ?? 0);
  const isCounted = (key: (typeof used)[number]): boolean =>
    [one, other].every((record) => record[key] !== undefined || record.calls === 0) && (one[key] ?? other[key]) !== undefined;
  return {
    calls: one.calls + other.calls,
    cachedReplies: one.cachedReplies + other.cachedReplies,
    repaired: one.repaired + other.repaired,
    unparsed: one.unparsed + other.unparsed,
    ...Object.fromEntries(further.flatMap((key) => ((one[key] ?? other[key]) === undefined ? [] : [[key, add(key)]]))),
    ...Object.fromEntries(used.flatMap((key) => (isCounted(key) ? [[key, add(key)]] : []))),
  };
}

function mergeServed(served: readonly ServedModel[]): ServedModel[] {
  const replies = new Map<string, number>();
  for (const model of served) replies.set(model.name, (replies.get(model.name) ?? 0) + model.replies);
  return [...replies].map(([name, number]) => ({ name, replies: number }));
}

function mergeCanaries(results: readonly CanaryResult[]): CanaryResult[] {
  const kinds = new Map<string, CanaryResult>();
  for (const result of results) {
    const known = kinds.get(result.kind);
    kinds.set(result.kind, known === undefined ? result : addCanary(known, result));
  }
  return [...kinds.values()];
}

/** Figures of nothing scored are absent. */
function addCanary(one: CanaryResult, other: CanaryResult): CanaryResult {
  const all = { kind: one.kind, items: one.items + other.items, scored: one.scored + other.scored };
  if (one.mean === undefined || other.mean === undefined) return { ...one, ...other, ...all };
  return {
    ...all,
    mean: (one.scored * one.mean + other.scored * other.mean) / all.scored,
    ...(one.low !== undefined && other.low !== undefined && { low: Math.min(one.low, other.low) }),
    ...(one.high !== undefined && other.high !== undefined && { high: Math.max(one.high, other.high) }),
  };
}

/** The difference of two means, weighed by the number of canaries: exact where each kind has as many as the others, as they have. */
function mergeContrasts(one: JudgeRecord, other: JudgeRecord): number | undefined {
  if (one.contrast === undefined || other.contrast === undefined) return one.contrast ?? other.contrast;
  const count = ({ canaries }: JudgeRecord): number => canaries.reduce((sum, { items }) => sum + items, 0);
  const weight = count(one) / Math.max(1, count(one) + count(other));
  return weight * one.contrast + (1 - weight) * other.contrast;
}

/** Pooled as if all items had been judged twice in one place: variances within, and of the means between. */
function mergeRetests(one: Retest, other: Retest): Retest {
  const items = one.items + other.items;
  if (one.items === 0 || other.items === 0) return one.items === 0 ? other : one;
  const largest = [one.largestDifference, other.largestDifference].filter((value) => value !== undefined);
  const mean = weigh(one.meanDifference, other.meanDifference, one.items / items);
  const deviation = poolDeviations(one, other);
  return {
    items,
    ...(mean !== undefined && { meanDifference: mean }),
    ...(deviation !== undefined && { standardDeviation: deviation }),
    ...(largest.length > 0 && { largestDifference: Math.max(...largest) }),
  };
}

const weigh = (one: number | undefined, other: number | undefined, share: number): number | undefined =>
  one === undefined || other === undefined ? undefined : share * one + (1 - share) * other;

/** s of one score: half the variance of the differences, whose sums of squares about their own mean add up with that of the two means. */
function poolDeviations(one: Retest, other: Retest): number | undefined {
  if (one.standardDeviation === undefined || other.standardDeviation === undefined) return undefined;
  if (one.meanDifference === undefined || other.meanDifference === undefined) return undefined;
  const within = [one, other].reduce((sum, { items, standardDeviation = 0 }) => sum + (items - 1) * 2 * standardDeviation ** 2, 0);
  const items = one.items + other.items;
  const between = ((one.items * other.items) / items) * (one.meanDifference - other.meanDifference) ** 2;
  return Math.sqrt((within + between) / (items - 1) / 2);
}

/** A drift that is significant goes before one that is not. */
const pickDrift = (one: JudgeDrift, other: JudgeDrift): JudgeDrift => (other.significant && !one.significant ? other : one);

function mergeOptional<T>(one: T | undefined, other: T | undefined, merge: (one: T, other: T) => T): T | undefined {
  return one === undefined || other === undefined ? (one ?? other) : merge(one, other);
}
