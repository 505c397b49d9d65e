import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { DocumentError, type Violation } from '../failures.ts';
import type { Evaluator, RawScore, ScoringItem } from './evaluator.ts';
import { parseRecordedScoreLine, type RecordedScoreLine } from './recorded-score-line.ts';

/** A file of scores. Owned by this room, implemented by an edge. */
export type ScoreFile = {
  /** as the user named it, for messages */
  readonly file: string;
  /** its lines without their ends */
  readonly lines: AsyncIterable<string>;
  /** `sha256:` and the digest of the file's bytes, once all lines were taken */
  digest(): string;
};

/** by prompt, then by the digest of the answer: a file may serve several runs */
type Scores = ReadonlyMap<string, ReadonlyMap<string, RecordedScoreLine['score']>>;

const mostViolations = 20;

/**
 * A team's own scorer: scores 0..10 that lie in a file of JSON Lines, each bound to prompt and answer by the SHA-256 of the answer's text, so
 * that no score is ever taken for another answer's. An answer without a line of its own is unscored, never 0. Its revision is the digest of
 * the file.
 *
 * @throws DocumentError with every bad line, the first twenty of them: no JSON, no prompt, no digest, a score outside 0..10, another one
 * for the same answer to the same prompt. The same one again is none: two models often give one answer.
 */
export async function loadRecordedScores(name: string, source: ScoreFile): Promise<Evaluator> {
  const scores = await loadScores(source);
  return {
    name,
    use: 'recorded-scores',
    revision: source.digest(),
    scale: 'ten',
    score: async (items) => items.map((item) => findScore(scores, item)),
    close: async () => {},
  };
}

async function loadScores({ file, lines }: ScoreFile): Promise<Scores> {
  const scores = new Map<string, Map<string, RecordedScoreLine['score']>>();
  const violations: Violation[] = [];
  let line = 0;
  for await (const text of lines) {
    line += 1;
    const problem = text.trim() === '' ? undefined : place(scores, text);
    if (problem !== undefined) violations.push({ line, column: 1, ...problem });
    if (violations.length === mostViolations) break;
  }
  if (violations.length === 0) return scores;
  throw new DocumentError(file, violations, { cure: 'Correct these lines; docs/evaluators.md says what each holds (“Recorded scores”).' });
}

function place(scores: Map<string, Map<string, RecordedScoreLine['score']>>, text: string): Omit<Violation, 'line'> | undefined {
  const parsed = parseRecordedScoreLine(text);
  if ('message' in parsed) return parsed;
  const { promptId, answerDigest, score } = parsed;
  const known = scores.get(promptId) ?? new Map<string, RecordedScoreLine['score']>();
  const before = known.get(answerDigest);
  if (before !== undefined && !isDeepStrictEqual(before, score))
    return { at: '', message: `is another score of the same answer to the prompt ${JSON.stringify(promptId)}` };
  scores.set(promptId, known.set(answerDigest, score));
  return undefined;
}

function findScore(scores: Scores, { promptId, answer }: ScoringItem): RawScore {
  const known = scores.get(promptId);
  if (known === undefined) return { promptId, unscored: 'no-recorded-score' };
  const digest = `sha256:${createHash('sha256').update(answer, 'utf8').digest('hex')}`;
  return { promptId, ...(known.get(digest) ?? { unscored: 'recorded-for-another-answer' }) };
}
