/** Tokens of one reply, as the server counted them. */
export type TokenUse = {
  readonly inputTokens: number;
  /** of them those out of the server's own cache */
  readonly cachedInputTokens?: number | undefined;
  /** reasoning included */
  readonly outputTokens: number;
};
