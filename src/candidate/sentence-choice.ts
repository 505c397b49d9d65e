import { computeContentWords, countSharedWords } from './content-words.ts';

/** sentences beyond these are not looked at: choosing by mutual overlap takes time that grows with their square */
export const mostSentences = 1_000;

/**
 * The `count` sentences with the highest scores, in the order in which they stand in the text. Ties go to the shorter sentence, then to the
 * earlier one. Scores are parallel to the sentences, in any unit.
 */
export function pickSentences(sentences: readonly string[], scores: readonly number[], count: number): readonly string[] {
  const ranked = sentences.map((sentence, index) => ({ sentence, index, score: scores[index] ?? Number.NEGATIVE_INFINITY }));
  ranked.sort((one, other) => other.score - one.score || one.sentence.length - other.sentence.length || one.index - other.index);
  return ranked
    .slice(0, count)
    .sort((one, other) => one.index - other.index)
    .map(({ sentence }) => sentence);
}

/** How many distinct content words each sentence shares with the question. */
export function scoreByQuestion(sentences: readonly string[], question: string): readonly number[] {
  const asked = computeContentWords(question);
  return sentences.map((sentence) => countSharedWords(computeContentWords(sentence), asked));
}

/**
 * How central each sentence is to its article: its mean overlap with all other sentences, where the overlap of two sentences is the F1 of
 * their distinct content words, 2·shared/(n + m), in 0..1. The idea of degree centrality in LexRank (Erkan and Radev 2004), with word
 * sets in place of tf-idf vectors [ours].
 */
export function scoreByCentrality(sentences: readonly string[]): readonly number[] {
  const words = sentences.map(computeContentWords);
  return words.map((own, index) => {
    let sum = 0;
    for (const [otherIndex, other] of words.entries()) {
      if (otherIndex !== index && own.size + other.size > 0) sum += (2 * countSharedWords(own, other)) / (own.size + other.size);
    }
    return words.length > 1 ? sum / (words.length - 1) : 0;
  });
}

/** The dot product of every vector with a target: their cosine where all are of unit length, and their order by cosine in any case. */
export function scoreByVector(vectors: readonly Float32Array[], target: Float32Array): readonly number[] {
  return vectors.map((vector) => vector.reduce((sum, value, dimension) => sum + value * (target[dimension] ?? 0), 0));
}

/** The mean of vectors of one length; an empty vector for no vectors. */
export function computeMeanVector(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) {
    for (const [dimension, value] of vector.entries()) mean[dimension] = (mean[dimension] ?? 0) + value / vectors.length;
  }
  return mean;
}
