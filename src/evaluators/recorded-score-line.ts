import { parseJson } from '../documents/json-value.ts';
import { isRecord } from '../documents/plain-record.ts';

/** One line of a file of recorded scores: what somebody else's scorer said of the one answer that has this digest. */
export type RecordedScoreLine = {
  readonly promptId: string;
  /** `sha256:` and 64 hex digits: of the answer's text in UTF-8 */
  readonly answerDigest: string;
  readonly score: { readonly raw: number } | { readonly unscored: string };
};

/** A line's text → the score that it holds, or what is wrong with it and where. Further fields are nobody's business. */
export function parseRecordedScoreLine(text: string): RecordedScoreLine | { readonly at: string; readonly message: string } {
  const record = parseJson(text);
  if (!isRecord(record)) return { at: '', message: 'is not a JSON object' };
  const { promptId, answerDigest, score, unscored } = record;
  if (typeof promptId !== 'string' || promptId === '') return { at: 'promptId', message: 'should be a text' };
  if (typeof answerDigest !== 'string' || !/^sha256:[0-9a-f]{64}$/.test(answerDigest))
    return { at: 'answerDigest', message: 'should be sha256: and the 64 lower-case hex digits of the SHA-256 of the answer’s text' };
  if ((score === undefined) === (unscored === undefined)) return { at: '', message: 'needs either score or unscored' };
  if (score === undefined) {
    return typeof unscored === 'string' && unscored.trim() !== '' && unscored.length <= longestReason
      ? { promptId, answerDigest, score: { unscored } }
      : { at: 'unscored', message: `should say why, in at most ${longestReason} characters` };
  }
  return typeof score === 'number' && score >= 0 && score <= 10
    ? { promptId, answerDigest, score: { raw: score } }
    : { at: 'score', message: 'should be a number in 0..10' };
}

const longestReason = 200;
