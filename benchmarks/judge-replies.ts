import { parseVerdict } from '../src/evaluators/judge/judge-verdict.ts';
import { type Benchmark, computeMedian, type Measured } from './benchmark.ts';

const replies = 10_000;
const rounds = 7;
const code = '0f1e2d3c4b5a6978';
const reasons =
  'The answer names the year 1889 and the builder, as the first of 3 references does; it leaves out that "the tower" was meant to stand for 20 years. ';

/** Reasons of 150 to 900 characters; every tenth reply is broken, because a judge's replies are. */
const asJson = Array.from({ length: replies }, (_, i) => {
  const text = JSON.stringify({ item: code, reasoning: reasons.repeat(1 + (i % 6)), score: (i % 101) / 10 });
  return i % 10 === 9 ? text.slice(0, -20) : text;
});
const asText = Array.from({ length: replies }, (_, i) => `${reasons.repeat(1 + (i % 6))}\nSCORE ${code}: ${(i % 101) / 10}`);

function timeOf(texts: readonly string[], read: (text: string) => number | undefined): number {
  const start = performance.now();
  let sum = 0;
  for (const text of texts) sum += read(text) ?? 0;
  const seconds = (performance.now() - start) / 1000;
  if (!(sum > 0)) throw new Error('no score was read');
  return seconds;
}

function readOurs(text: string): number | undefined {
  const verdict = parseVerdict(text, code);
  return 'score' in verdict ? verdict.score : undefined;
}

/** The least that could be done: it takes the last of two scores, and a score from any code. */
function readBarely(text: string): number | undefined {
  try {
    const { score }: { readonly score?: unknown } = JSON.parse(text);
    return typeof score === 'number' && score >= 0 && score <= 10 ? score : undefined;
  } catch {
    return undefined;
  }
}

const median = (measure: () => number): number => computeMedian(Array.from({ length: rounds }, measure));
const ms = (seconds: number): string => `${(seconds * 1000).toFixed(1)} ms`;

function againstOneSecond(texts: readonly string[]): Measured {
  const seconds = median(() => timeOf(texts, readOurs));
  return { ours: ms(seconds), peer: '1000 ms', ratio: seconds, target: 1 };
}

/** Replies of judges, read as strictly as they are in a run. */
export const judgeReplies: readonly Benchmark[] = [
  { name: 'judge replies: 10,000 in JSON / one second', measure: async () => againstOneSecond(asJson) },
  { name: 'judge replies: 10,000 in text / one second', measure: async () => againstOneSecond(asText) },
  {
    name: 'judge replies: 10,000 in JSON / bare JSON.parse, which is not enough',
    async measure() {
      const [ours, peer] = [median(() => timeOf(asJson, readOurs)), median(() => timeOf(asJson, readBarely))];
      return { ours: ms(ours), peer: ms(peer), ratio: ours / peer };
    },
  },
];
