export type StopStrings = {
  /** whether the text of the tokens so far holds one of them; to be asked after every token */
  isReached(tokens: readonly number[]): boolean;
  /** the text before the first of them, or the whole text */
  cut(text: string): string;
};

/**
 * Finds out where an answer is to stop. After a token only as many of the last tokens are decoded as a stop string can have; what looks like
 * a hit there is confirmed with the whole text, because the first of them may be half a character.
 */
export function createStopStrings(stop: readonly string[], decode: (tokens: readonly number[]) => string): StopStrings {
  const holds = (text: string): boolean => stop.some((each) => text.includes(each));
  // at least one byte a token
  const window = stop.reduce((most, each) => Math.max(most, Buffer.byteLength(each)), 0) + 8;
  return {
    isReached: (tokens) => stop.length > 0 && holds(decode(tokens.slice(-window))) && holds(decode(tokens)),
    cut(text) {
      const places = stop.map((each) => text.indexOf(each)).filter((place) => place >= 0);
      return places.length === 0 ? text : text.slice(0, Math.min(...places));
    },
  };
}
