import type { PairEncoder } from '../encoder/pair-encoder.ts';
import { joinPair } from '../encoder/pair-frame.ts';
import { collectPairLogits, type TextPair } from '../encoder/pair-logits.ts';
import { isBlank } from './blank-text.ts';
import { certainLogit } from './certain-logit.ts';
import type { Evaluator, RawScore, ScoringItem } from './evaluator.ts';
import { collectEvaluatorProfile, type ProfileTask } from './evaluator-profile.ts';
import { choosePairScore, type PairScoreKind } from './pair-score.ts';
import type { ProfileDesk } from './profile-desk.ts';
import { mapToTen } from './score-map.ts';

export type CrossEncoderOptions = {
  readonly name: string;
  /** as the suite names it: cross-encoder, ce-minilm, ce-deberta */
  readonly use: string;
  /** hub id, or the name of the folder */
  readonly model: string;
  readonly dtype: string;
  readonly encoder: PairEncoder;
  /** what the answer is paired with */
  readonly pair: 'reference' | 'query';
  /** what the logits mean; left out: as the model's labels say */
  readonly score?: PairScoreKind | undefined;
  /** scores each reference as the answer, too */
  readonly anchored: boolean;
  /** CPU threads of one operation, where they are fixed */
  readonly threads?: number | undefined;
  /** what its profile is taken with; without one it has none */
  readonly desk?: ProfileDesk | undefined;
};

/** Of 1: what the reference against itself must at least get, or a share of it says nothing [ours]. */
const leastAnchor = 0.05;

/**
 * A cross-encoder reads (reference, answer) or (query, answer) and gives a logit or the probability of entailment; the maximum over the
 * references counts. The order of the two is fixed, because it moves the score (docs/evaluators.md). Anchored: the maximum over the references of
 * m(answer)/m(reference in the answer's place), at most 1, m the map to 0..1; with the query m(answer)/(largest m(reference)) [ours]. A blank
 * answer is not shown to the model, which may like it better than a wrong one: it is worth 0, or 1 where a reference is blank as well [ours].
 *
 * @throws InputError when the model's logits do not fit `score`
 */
export function createCrossEncoderEvaluator(options: CrossEncoderOptions): Evaluator {
  const { encoder, pair, anchored, name, use, model, dtype, desk } = options;
  const score = choosePairScore(encoder, options.score);
  // A value of another pair or meaning must never be taken for one of these.
  const revision = [
    encoder.revision,
    `pair ${pair}`,
    `score ${score.kind}`,
    ...(anchored ? [pair === 'query' ? 'anchored at the best' : 'anchored'] : []),
    'blank 0',
  ].join(', ');
  return {
    name,
    use,
    model,
    dtype,
    pair,
    scale: score.kind,
    revision,
    batchInvariant: encoder.batchInvariant,
    ...(encoder.hubRevision !== undefined && { hubRevision: encoder.hubRevision }),
    ...(desk !== undefined && { profile: (items, { signal }) => collectEvaluatorProfile(desk, describeProfile(options, items, signal)) }),
    async score(items, { signal, onProgress }) {
      const plans = items.map((item) => planItem(item, options));
      const pairs = plans.flatMap(({ answers, anchors }) => [...answers, ...anchors]);
      const scored = (await collectPairLogits(encoder, pairs, { signal, onProgress })).map(({ logits, ...cut }) => ({
        ...cut,
        raw: score.read(logits),
      }));
      let next = 0;
      return plans.map((plan, i) => {
        const start = next;
        const answersEnd = start + plan.answers.length;
        next = answersEnd + plan.anchors.length;
        const pairsOf = { answers: scored.slice(start, answersEnd), anchors: scored.slice(answersEnd, next), kind: score.kind };
        const promptId = items[i]?.promptId ?? '';
        return plan.blank === undefined
          ? assembleScore(promptId, plan.unscored ?? pairsOf)
          : assembleBlankScore(promptId, plan.blank, { kind: score.kind, anchored });
      });
    },
    close: () => encoder.close(),
  };
}

/** The answers' pairs alone: what an anchor costs is the same again. */
function describeProfile(options: CrossEncoderOptions, items: readonly ScoringItem[], signal: AbortSignal): ProfileTask {
  const { encoder, use, dtype, threads } = options;
  return {
    use,
    revision: encoder.revision,
    dtype,
    ...(threads !== undefined && { threads }),
    pairs: items.flatMap((item) => planItem(item, options).answers),
    runBatch: (batch) =>
      encoder.computeLogits(batch.map(({ first, second }) => joinPair(encoder.frame, encoder.tokenise(first), encoder.tokenise(second)))),
    ...(!encoder.batchInvariant && { sizes: [1] }),
    signal,
  };
}

type Plan = {
  readonly answers: readonly TextPair[];
  readonly anchors: readonly TextPair[];
  readonly unscored?: string;
  readonly blank?: 0 | 1;
};
type ScoredPair = { readonly raw: number; readonly truncated: boolean; readonly answerTruncated: boolean };

function planItem({ query, answer, references }: ScoringItem, { pair, anchored }: CrossEncoderOptions): Plan {
  const none = (unscored: string): Plan => ({ answers: [], anchors: [], unscored });
  if (references.length === 0 && (pair === 'reference' || anchored)) return none('no-reference');
  if (pair === 'query' && query.trim() === '') return none('no-query');
  if (isBlank(answer)) return { answers: [], anchors: [], blank: references.some(isBlank) ? 1 : 0 };
  const firsts = pair === 'query' ? [query] : references;
  return {
    answers: firsts.map((first) => ({ first, second: answer })),
    anchors: anchored ? references.map((reference) => ({ first: pair === 'query' ? query : reference, second: reference })) : [],
  };
}

function assembleBlankScore(promptId: string, blank: 0 | 1, { kind, anchored }: { kind: PairScoreKind; anchored: boolean }): RawScore {
  const raw = kind === 'entailment' ? blank : (2 * blank - 1) * certainLogit;
  return { promptId, raw, ...(anchored && { anchored: blank }) };
}

type ScoredPairs = { readonly answers: readonly ScoredPair[]; readonly anchors: readonly ScoredPair[]; readonly kind: PairScoreKind };

function assembleScore(promptId: string, pairs: ScoredPairs | string): RawScore {
  if (typeof pairs === 'string') return { promptId, unscored: pairs };
  const { answers, anchors, kind } = pairs;
  const anchored = anchors.length === 0 ? undefined : computeAnchored(answers, anchors, kind);
  if (anchored === 'none') return { promptId, unscored: 'anchor-near-zero' };
  return {
    promptId,
    raw: Math.max(...answers.map(({ raw }) => raw)),
    ...(anchored !== undefined && { anchored }),
    ...([...answers, ...anchors].some((each) => each.truncated || each.answerTruncated) && { truncated: true as const }),
    ...(answers.some(({ answerTruncated }) => answerTruncated) && { answerTruncated: true as const }),
  };
}

/**
 * One answer pair for each anchor: the best ratio. One answer pair for all of them (the query's): its ratio to the best anchor, because the worst
 * reference would make any answer perfect. References that the model finds unlike themselves are left out.
 */
function computeAnchored(answers: readonly ScoredPair[], anchors: readonly ScoredPair[], kind: PairScoreKind): number | 'none' {
  const share = ({ raw }: ScoredPair): number => mapToTen(raw, kind) / 10;
  const [only, ...others] = answers;
  const pairs =
    only !== undefined && others.length === 0
      ? [{ answer: share(only), anchor: Math.max(...anchors.map(share)) }]
      : answers.flatMap((answer, i) => {
          const anchor = anchors[i];
          return anchor === undefined ? [] : [{ answer: share(answer), anchor: share(anchor) }];
        });
  const ratios = pairs.flatMap(({ answer, anchor }) => (anchor >= leastAnchor ? [answer / anchor] : []));
  return ratios.length === 0 ? 'none' : Math.min(1, Math.max(...ratios));
}
