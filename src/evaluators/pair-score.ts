import type { PairEncoder } from '../encoder/pair-encoder.ts';
import { InputError } from '../failures.ts';

export type PairScoreKind = 'sigmoid' | 'entailment';

/** How logits become one raw value. */
export type PairScore = {
  readonly kind: PairScoreKind;
  /** the logit itself, or the probability of entailment */
  readonly read: (logits: Float32Array) => number;
};

/**
 * Decides what a cross-encoder's logits mean. *sigmoid*: its only logit is the raw value; a softmax over one logit would always be 1.
 * *entailment*: the raw value is the softmax probability of the label that the model's own settings (id2label) call entailment, in
 * whatever order they have it. Not said: entailment where there is such a label, sigmoid where there is one logit.
 *
 * @throws InputError when labels and logits do not fit each other or what is wanted
 */
export function choosePairScore(
  { name, labels, logits }: Pick<PairEncoder, 'name' | 'labels' | 'logits'>,
  wanted: PairScoreKind | undefined,
): PairScore {
  if (labels.length > 0 && labels.length !== logits)
    throw new InputError(`${name}: the model gives ${countLogits(logits)}, but its config.json names ${labels.length} labels (id2label)`, {
      cure: 'Export the model again, so that config.json and weights belong together.',
    });
  const place = labels.findIndex((label) => label.trim().toLowerCase() === 'entailment');
  const kind = wanted ?? (place >= 0 && logits > 1 ? 'entailment' : 'sigmoid');
  if (kind === 'sigmoid') {
    if (logits === 1) return { kind, read: ([logit = Number.NaN]) => logit };
    throw new InputError(
      `${name}: score: sigmoid needs a model with one logit; this one gives ${countLogits(logits)}${nameLabels(labels)}`,
      {
        cure: 'Name a cross-encoder with one output, or one with a label "entailment" (score: entailment).',
      },
    );
  }
  if (place < 0 || logits < 2)
    throw new InputError(
      `${name}: score: entailment needs a model with a label "entailment"; this one gives ${countLogits(logits)}${nameLabels(labels)}`,
      {
        cure:
          logits === 1 ? 'Use score: sigmoid.' : 'Name a model for natural language inference whose config.json has its labels (id2label).',
      },
    );
  return { kind, read: (all) => computeSoftmax(all, place) };
}

const countLogits = (count: number): string => (count === 1 ? 'one logit' : `${count} logits`);
const nameLabels = (labels: readonly string[]): string => (labels.length === 0 ? ' without names' : ` (${labels.join(', ')})`);

/** exp(x_place) / Σ exp(x); the largest is subtracted first, so that nothing overflows. */
function computeSoftmax(logits: Float32Array, place: number): number {
  const largest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  return Math.exp((logits[place] ?? Number.NaN) - largest) / total;
}
