/** Special tokens and the segment (token type) of each of them. */
type FramePart = { readonly tokenIds: readonly number[]; readonly typeIds: readonly number[] };

/**
 * How a model reads two texts: `before` first `between` second `after`, such as [CLS] A [SEP] B [SEP]. It holds for an empty text too:
 * Python's tokenizers keep the separators of an empty second text, transformers.js drops them.
 */
export type PairFrame = {
  readonly before: FramePart;
  readonly between: FramePart;
  readonly after: FramePart;
  /** token type of the first and of the second text's own tokens */
  readonly firstType: number;
  readonly secondType: number;
  /** tokens of the longest pair, special ones included */
  readonly maximumTokens: number;
};

/** Two texts as one model reads them together. */
export type JoinedPair = {
  readonly tokenIds: readonly number[];
  readonly typeIds: readonly number[];
  /** the end of the first text, the article side, was left out */
  readonly truncated: boolean;
  /** the end of the second text, the answer, was left out */
  readonly answerTruncated: boolean;
};

/** What a tokenizer makes of two short texts, each alone without special tokens, and together with them. */
export type FrameProbe = {
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly joined: readonly number[];
  readonly joinedTypes: readonly number[];
};

/** The part of a pair's places that the article side keeps, however long the answer is [ours]: against nothing, no answer can be judged. */
const leastShare = 1 / 8;

/**
 * Reads the model's own template off a pair that its tokenizer has joined.
 *
 * @returns undefined when the two texts are not found in it, one behind the other: the tokenizer knows no pairs
 */
export function findPairFrame({ first, second, joined, joinedTypes }: FrameProbe, maximumTokens: number): PairFrame | undefined {
  const start = findRun(joined, first, 0);
  const end = start + first.length;
  const secondStart = start < 0 ? -1 : findRun(joined, second, end);
  if (secondStart < 0) return undefined;
  const part = (from: number, to: number): FramePart => ({ tokenIds: joined.slice(from, to), typeIds: joinedTypes.slice(from, to) });
  return {
    before: part(0, start),
    between: part(end, secondStart),
    after: part(secondStart + second.length, joined.length),
    firstType: joinedTypes[start] ?? 0,
    secondType: joinedTypes[secondStart] ?? 0,
    maximumTokens,
  };
}

function findRun(tokens: readonly number[], wanted: readonly number[], from: number): number {
  if (wanted.length === 0) return -1;
  for (let start = from; start + wanted.length <= tokens.length; start++) {
    if (wanted.every((id, place) => tokens[start + place] === id)) return start;
  }
  return -1;
}

/**
 * Joins two texts. Where they are too long together, the article side (the first) loses its end, down to an eighth of the places; only an
 * answer that does not fit beside that loses its end as well.
 */
export function joinPair(frame: PairFrame, first: readonly number[], second: readonly number[]): JoinedPair {
  const { before, between, after, firstType, secondType, maximumTokens } = frame;
  const places = Math.max(0, maximumTokens - before.tokenIds.length - between.tokenIds.length - after.tokenIds.length);
  const kept = Math.min(first.length, Math.ceil(places * leastShare));
  const answer = second.slice(0, Math.max(0, places - kept));
  const article = first.slice(0, Math.max(0, places - answer.length));
  return {
    tokenIds: [...before.tokenIds, ...article, ...between.tokenIds, ...answer, ...after.tokenIds],
    typeIds: [...before.typeIds, ...article.map(() => firstType), ...between.typeIds, ...answer.map(() => secondType), ...after.typeIds],
    truncated: article.length < first.length,
    answerTruncated: answer.length < second.length,
  };
}
