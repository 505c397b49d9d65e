import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { sharedFolder } from './benchmark.ts';

/** Texts to embed, and how many pairs of them a scorer compares. */
export type EncoderTexts = { readonly texts: readonly string[]; readonly pairs: number };

const stsb = join(sharedFolder, 'data', 'stsb', 'stsb-en-dev.csv');
const squad = join(sharedFolder, 'data', 'squad', 'dev-v1.1.json');
const answers = join(sharedFolder, 'data', 'squad', 'predictions', 'r-net-plus.json');

/** The 1,500 pairs of the STS benchmark, development part: hardly a text comes twice. */
export function readStsPairs(): EncoderTexts | undefined {
  if (!existsSync(stsb)) return undefined;
  const rows: readonly (readonly string[])[] = parse(readFileSync(stsb));
  return { texts: rows.flatMap((row) => row.slice(0, 2)), pairs: rows.length };
}

type Dev = { readonly data: readonly { readonly paragraphs: readonly { readonly qas: readonly Question[] }[] }[] };
type Question = { readonly id: string; readonly answers: readonly { readonly text: string }[] };

/** What the bi-encoder is shown of the first 1,000 questions of SQuAD: r-net-plus's answer, then the references. Many are the same. */
export function readSquadAnswers(): EncoderTexts | undefined {
  if (!existsSync(squad) || !existsSync(answers)) return undefined;
  const given = JSON.parse(readFileSync(answers, 'utf8')) as Readonly<Record<string, string>>;
  const { data } = JSON.parse(readFileSync(squad, 'utf8')) as Dev;
  const questions = data.flatMap(({ paragraphs }) => paragraphs.flatMap(({ qas }) => qas)).filter(({ id }) => given[id] !== undefined);
  const items = questions.slice(0, 1_000).map(({ id, answers: references }) => [given[id] ?? '', ...references.map(({ text }) => text)]);
  return { texts: items.flat(), pairs: items.reduce((sum, { length }) => sum + length - 1, 0) };
}
