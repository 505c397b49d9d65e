import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { computeExactMatch } from '../src/evaluators/exact-match.ts';
import { computeTokenF1 } from '../src/evaluators/token-f1.ts';
import { type Benchmark, computeMedian, runPython, sharedFolder } from './benchmark.ts';

const rounds = 5;
const devFile = join(sharedFolder, 'data', 'squad', 'dev-v1.1.json');
const predictionFile = join(sharedFolder, 'data', 'squad', 'predictions', 'r-net-plus.json');
const officialScript = join(import.meta.dirname, 'squad-official.py');

type Dev = { readonly data: readonly { readonly paragraphs: readonly { readonly qas: readonly Question[] }[] }[] };
type Question = { readonly id: string; readonly answers: readonly { readonly text: string }[] };
type Scored = { readonly exactMatch: number; readonly f1: number; readonly seconds: number };

function score(questions: readonly Question[], predictions: Readonly<Record<string, string>>): Scored {
  const start = performance.now();
  let [exactSum, f1Sum] = [0, 0];
  for (const { id, answers } of questions) {
    const answer = predictions[id];
    if (answer === undefined) continue;
    const references = answers.map(({ text }) => text);
    exactSum += computeExactMatch(answer, references);
    f1Sum += computeTokenF1(answer, references);
  }
  const seconds = (performance.now() - start) / 1000;
  return { exactMatch: (100 * exactSum) / questions.length, f1: (100 * f1Sum) / questions.length, seconds };
}

function requireAgreement(ours: Scored, official: Scored): void {
  const apart = Math.max(Math.abs(ours.f1 - official.f1), Math.abs(ours.exactMatch - official.exactMatch));
  if (apart > 5e-4) throw new Error(`scores differ: ours ${JSON.stringify(ours)}, official ${JSON.stringify(official)}`);
}

/** Exact match and F1 of 10,570 answers against the official logic in Python, which has to give the same figures. */
export const squadScoring: Benchmark = {
  name: 'SQuAD scoring: 10,570 answers / official logic in Python',
  async measure() {
    if (!existsSync(devFile)) return { skipped: 'no ../shared/data/squad' };
    const questions = (JSON.parse(readFileSync(devFile, 'utf8')) as Dev).data.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ qas }) => qas),
    );
    const predictions = JSON.parse(readFileSync(predictionFile, 'utf8')) as Record<string, string>;
    const turns = Array.from({ length: rounds }, () => {
      return { ours: score(questions, predictions), official: runPython<Scored>(officialScript, devFile, predictionFile) };
    });
    const official = turns.flatMap((turn) => turn.official ?? []);
    if (official.length < rounds) return { skipped: 'no python3' };
    for (const turn of turns) if (turn.official !== undefined) requireAgreement(turn.ours, turn.official);
    const [ours, peer] = [computeMedian(turns.map((turn) => turn.ours.seconds)), computeMedian(official.map(({ seconds }) => seconds))];
    return { ours: `${(ours * 1000).toFixed(0)} ms`, peer: `${(peer * 1000).toFixed(0)} ms`, ratio: ours / peer, target: 1 };
  },
};
