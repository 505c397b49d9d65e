import { waitForTurn } from './event-loop-turn.ts';
import { type BatchLimits, groupByLength } from './length-sorted-batches.ts';

export type RunOptions = {
  readonly limits?: BatchLimits;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
};

/** A model's way from tokens to results. */
type Runner<Tokens, Result> = {
  /** false: it is given one at a time */
  readonly batchInvariant: boolean;
  /** one result for each member of the batch, in their order */
  readonly run: (batch: readonly Tokens[]) => Promise<readonly Result[]>;
};

/**
 * 32 short texts a batch; about 1,000 token places, because an encoder blocks the thread for the whole batch: a second for a base-size
 * model on two cores, after which Ctrl-C is heard.
 */
const usualLimits: BatchLimits = { texts: 32, tokens: 1024 };
const textsTokenisedAtOnce = 64;

/**
 * Sends tokenised texts (or pairs) through a model in batches of similar length. Between batches other work gets its turn.
 *
 * @returns one result for each item, in their order
 * @throws InterruptedError when `signal` aborts; Error when the model gives another number of results; whatever it throws
 */
export async function runByLength<Tokens extends { readonly tokenIds: readonly number[] }, Result>(
  items: readonly Tokens[],
  { batchInvariant, run }: Runner<Tokens, Result>,
  { limits = usualLimits, onProgress, signal }: RunOptions,
): Promise<readonly Result[]> {
  const lengths = items.map(({ tokenIds }) => tokenIds.length);
  const found = new Map<number, Result>();
  for (const positions of groupByLength(lengths, batchInvariant ? limits : { ...limits, texts: 1 })) {
    await waitForTurn(signal);
    const results = await run(positions.flatMap((position) => items[position] ?? []));
    if (results.length !== positions.length) throw new Error(`${results.length} results for a batch of ${positions.length}`);
    for (const [index, position] of positions.entries()) {
      const result = results[index];
      if (result !== undefined) found.set(position, result);
    }
    onProgress?.(found.size, items.length);
  }
  return items.flatMap((_, position) => found.get(position) ?? []);
}

/** Tokenises texts, with a turn of the event loop now and then. Throws InterruptedError when `signal` aborts. */
export async function tokeniseInTurns<Tokens>(
  texts: readonly string[],
  tokenise: (text: string) => Tokens,
  signal: AbortSignal | undefined,
): Promise<readonly Tokens[]> {
  const tokenised: Tokens[] = [];
  for (const text of texts) {
    if (tokenised.length % textsTokenisedAtOnce === 0) await waitForTurn(signal);
    tokenised.push(tokenise(text));
  }
  return tokenised;
}
