import type { Finding, NodeEvaluator, Trust } from '../../src/documents/report.ts';

/** A judge of which everything is as long as the schema allows. */
export function longJudge(long: string): Omit<NodeEvaluator, 'name'> {
  const [name, word] = [long.slice(0, 500), long.slice(0, 100)];
  const finding: Finding = { name: word, sentence: long, cure: long, blocking: true };
  const interval = { estimate: 5, low: 4, high: 6 };
  return {
    role: 'consensus',
    scored: 10,
    unscored: 2,
    model: name,
    revision: name,
    map: long.slice(0, 300),
    findings: Array.from({ length: 3 }, () => finding),
    sampled: { mean: interval, judged: 10, prompts: 2_000, predictor: word, judgedOnly: interval, savedCalls: 90 },
    judge: {
      model: name,
      servedModels: Array.from({ length: 50 }, () => ({ name, replies: 1 })),
      promptVersion: word,
      promptDigest: `sha256:${'a'.repeat(64)}`,
      sent: Array.from({ length: 30 }, () => long.slice(0, 200)),
      calls: 50,
      cachedReplies: 5,
      repaired: 1,
      unparsed: 1,
      priceSource: name,
      canaries: Array.from({ length: 20 }, (_, index) => ({ kind: `${index}${word}`, items: 10, scored: 9, mean: 1, low: 0, high: 2 })),
      fit: false,
    },
  };
}

/** Everything that a report may say of trust. */
export function longTrust(long: string): Trust {
  const [name, known] = [long.slice(0, 100), { estimate: 0.5, low: 0.4, high: 0.6 }];
  return {
    confidence: 0.95,
    resamples: 1_000,
    runs: Array.from({ length: 1_000 }, () => name),
    rows: Array.from({ length: 5_000 }, () => ({
      evaluator: name,
      against: name,
      scope: 'pooled',
      pairs: 10,
      clusters: 5,
      pearson: known,
      spearman: known,
      kendall: known,
    })),
    warnings: Array.from({ length: 200 }, () => ({ evaluator: name, sentence: long, cure: long })),
    agreements: Array.from({ length: 500 }, () => ({ one: name, other: name, pairs: 5, pearson: 0.1, spearman: 0.2, meanDifference: 1 })),
  };
}
