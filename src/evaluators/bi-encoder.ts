import { computeCosine } from '../encoder/cosine.ts';
import { embedKeptTexts } from '../encoder/embed-kept-texts.ts';
import { type EmbeddedTexts, embedTexts } from '../encoder/embed-texts.ts';
import type { EmbeddingStore } from '../encoder/embedding-store.ts';
import type { Encoder } from '../encoder/encoder.ts';
import { isBlank } from './blank-text.ts';
import type { Evaluator, RawScore, ScoringItem, ScoringWatch } from './evaluator.ts';
import { collectEvaluatorProfile, type ProfileTask } from './evaluator-profile.ts';
import type { ProfileDesk } from './profile-desk.ts';

type BiEncoderOptions = {
  readonly name: string;
  /** as the suite names it: bi-encoder, sts-embedded, … */
  readonly use: string;
  /** hub id, or the name of the folder */
  readonly model?: string;
  readonly dtype?: string;
  readonly encoder: Encoder;
  /** CPU threads of one operation, where they are fixed */
  readonly threads?: number | undefined;
  /** keeps the references' vectors: they come again with every run of the suite, answers do not */
  readonly store?: EmbeddingStore | undefined;
  /** what its profile is taken with; without one it has none */
  readonly desk?: ProfileDesk | undefined;
};

/**
 * Sentence similarity (STS): the cosine of the answer's and the reference's embeddings, the maximum over the references.
 * Nothing visible and something visible are 0 alike, nothing and nothing 1, be it the answer or the reference that is empty [ours]: an encoder
 * would find an empty text similar to everything.
 * One reference is not enough: against the first alone the correlation with token F1 is .540 instead of .926 (docs/reward.md).
 */
export function createBiEncoderEvaluator(options: BiEncoderOptions): Evaluator {
  const { name, use, model, dtype, encoder, desk } = options;
  return {
    name,
    use,
    revision: encoder.revision,
    scale: 'cosine',
    batchInvariant: encoder.batchInvariant,
    ...(model !== undefined && { model }),
    ...(encoder.hubRevision !== undefined && { hubRevision: encoder.hubRevision }),
    ...(dtype !== undefined && { dtype }),
    ...(desk !== undefined && { profile: (items, { signal }) => collectEvaluatorProfile(desk, describeProfile(options, items, signal)) }),
    async score(items, watch) {
      const { embeddings, truncated } = await embedItems(options, items, watch);
      let next = 0;
      return items.map((item) => {
        const from = next;
        next += 1 + item.references.length;
        return scoreItem(item, embeddings.slice(from, next), truncated.slice(from, next));
      });
    },
    close: () => encoder.close(),
  };
}

/** Each answer, then its references. */
function embedItems({ encoder, store }: BiEncoderOptions, items: readonly ScoringItem[], watch: ScoringWatch): Promise<EmbeddedTexts> {
  const texts = items.flatMap(({ answer, references }) => [answer, ...references]);
  if (store === undefined) return embedTexts(encoder, texts, watch);
  const kept = items.flatMap(({ references, fresh }) => (fresh === true ? [] : references));
  return embedKeptTexts(encoder, texts, { store, texts: kept }, watch);
}

/** Each pair of texts is encoded, in batches of as many texts as there are pairs, and compared. */
function describeProfile(options: BiEncoderOptions, items: readonly ScoringItem[], signal: AbortSignal): ProfileTask {
  const { encoder, use, dtype, threads } = options;
  return {
    use,
    revision: encoder.revision,
    ...(dtype !== undefined && { dtype }),
    ...(threads !== undefined && { threads }),
    pairs: items.flatMap(({ answer, references }) => references.map((first) => ({ first, second: answer }))),
    async runBatch(pairs) {
      const texts = pairs.flatMap(({ first, second }) => [first, second]);
      const { embeddings } = await embedTexts(encoder, texts, { limits: { texts: pairs.length, tokens: profiledTokens }, signal });
      return pairs.map((_, i) => computeCosine(embeddings[2 * i] ?? none, embeddings[2 * i + 1] ?? none));
    },
    ...(!encoder.batchInvariant && { sizes: [1] }),
    signal,
  };
}

/** places of a whole batch of the longest texts that usual encoders take: the batch alone decides how many go together */
const profiledTokens = 32 * 512;
const none = new Float32Array(0);

function scoreItem(
  { promptId, answer, references }: ScoringItem,
  [ofAnswer, ...ofReferences]: readonly Float32Array[],
  truncated: readonly boolean[],
): RawScore {
  if (ofAnswer === undefined || references.length === 0) return { promptId, unscored: 'no-reference' };
  const isEmpty = isBlank(answer);
  const compare = (reference: string, ofReference: Float32Array): number =>
    isEmpty || isBlank(reference) ? Number(isEmpty && isBlank(reference)) : computeCosine(ofAnswer, ofReference);
  return {
    promptId,
    raw: Math.max(...references.map((reference, i) => compare(reference, ofReferences[i] ?? none))),
    ...(truncated.includes(true) && { truncated: true as const }),
    ...(truncated[0] === true && { answerTruncated: true as const }),
  };
}
