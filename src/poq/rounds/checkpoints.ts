/** At most `count` numbers of rounds, evenly spaced on a logarithmic scale from 1 to all of them, ascending: where running means are kept. */
export function spaceCheckpoints(rounds: number, count = 60): readonly number[] {
  const places = Array.from({ length: count }, (_, index) => Math.round(rounds ** (index / (count - 1))));
  return [...new Set(places)];
}
