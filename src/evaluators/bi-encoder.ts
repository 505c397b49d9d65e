import { computeCosine } from '../encoder/cosine.ts';
import { embedTexts } from '../encoder/embed-texts.ts';
import type { Encoder } from '../encoder/encoder.ts';
import type { Evaluator, RawScore, ScoringItem } from './evaluator.ts';

type BiEncoderOptions = {
  readonly name: string;
  /** as the suite names it: bi-encoder, sts-embedded, … */
  readonly use: string;
  readonly dtype?: string;
  readonly encoder: Encoder;
};

/**
 * Sentence similarity (STS): the cosine of the answer's and the reference's embeddings, the maximum over the references.
 * An answer without any text scores 0, unless a reference is empty too, then 1 [ours]: an encoder would find it similar to everything.
 * One reference is not enough: against the first alone the correlation with token F1 is .540 instead of .926 (docs/reward.md).
 */
export function createBiEncoderEvaluator({ name, use, dtype, encoder }: BiEncoderOptions): Evaluator {
  return {
    name,
    use,
    revision: encoder.revision,
    scale: 'cosine',
    batchInvariant: encoder.batchInvariant,
    ...(dtype !== undefined && { dtype }),
    async score(items, { signal, onProgress }) {
      const texts = items.flatMap(({ answer, references }) => [answer, ...references]);
      const { embeddings, truncated } = await embedTexts(encoder, texts, { signal, onProgress });
      let next = 0;
      return items.map((item) => {
        const from = next;
        next += 1 + item.references.length;
        return scoreItem(item, embeddings.slice(from, next), truncated.slice(from, next).includes(true));
      });
    },
    close: () => encoder.close(),
  };
}

function scoreItem(
  { promptId, answer, references }: ScoringItem,
  [ofAnswer, ...ofReferences]: readonly Float32Array[],
  cut: boolean,
): RawScore {
  if (ofAnswer === undefined || references.length === 0) return { promptId, unscored: 'no-reference' };
  const raw = answer.trim() === '' ? Number(references.some((reference) => reference.trim() === '')) : nearest(ofAnswer, ofReferences);
  return { promptId, raw, ...(cut && { truncated: true as const }) };
}

const nearest = (answer: Float32Array, references: readonly Float32Array[]): number =>
  references.reduce((best, reference) => Math.max(best, computeCosine(answer, reference)), -1);
