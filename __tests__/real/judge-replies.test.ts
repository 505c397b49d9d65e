import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { assembleJudgeMessages } from '../../src/evaluators/judge/judge-messages.ts';
import { parseStoredVerdict, parseVerdict } from '../../src/evaluators/judge/judge-verdict.ts';
import { readJudgeRequest } from '../doubles/compliant-judge.ts';
import { tinyPrompt } from '../evaluators/judge/tiny-prompt.ts';
import { describeReal } from './describe-real.ts';

const file = '../shared/data/judge/vicuna-gpt4.txt';
const isThere = existsSync(file);
const code = '5e1f0a9b8c7d6e3f';

type Judged = { readonly instruction: string; readonly gpt4_score: readonly number[]; readonly gpt4_feedback: readonly string[] };

/** The file is 320 objects one after the other, with or without a comma and a line break between them. */
const judged: readonly Judged[] = isThere
  ? readFileSync(file, 'utf8')
      .split(/,?\s*(?=\{"idx": \d+, "response_source")/)
      .map((object) => JSON.parse(object.trim().replace(/,$/, '')))
  : [];
const verdicts = judged.flatMap(({ gpt4_score, gpt4_feedback }) =>
  gpt4_feedback.map((feedback, i) => ({ feedback, score: gpt4_score[i] ?? Number.NaN })),
);
const readWith = (render: (feedback: string, score: number) => string): readonly (number | string)[] =>
  verdicts.map(({ feedback, score }) => {
    const verdict = parseVerdict(render(feedback, score), code);
    return 'score' in verdict ? verdict.score : verdict.unparsed;
  });
const right = verdicts.map(({ score }) => score);
const onJson = (feedback: string, score: number): string => JSON.stringify({ item: code, reasoning: feedback, score });
const onLine = (feedback: string, score: number): string => `${feedback}\n\nSCORE ${code}: ${score}`;

describeReal('judge replies of GPT-4: ../shared/data/judge is missing', isThere)('960 verdicts that GPT-4 wrote', () => {
  test('are there, from 1 to 5, and 110 of their reasons hold figures that are not the score', () => {
    expect(verdicts).toHaveLength(960);
    expect(new Set(right)).toEqual(new Set([1, 2, 3, 4, 5]));
    const misleading = verdicts.filter(({ feedback, score }) => (feedback.match(/\d+/g) ?? []).some((figure) => Number(figure) !== score));
    expect(misleading).toHaveLength(110);
  });

  test('are all read right as JSON, on one line or on many, in a Markdown fence, and kept', () => {
    expect(readWith(onJson)).toEqual(right);
    expect(readWith((feedback, score) => JSON.stringify({ item: code, reasoning: feedback, score }, null, 2))).toEqual(right);
    expect(readWith((feedback, score) => `\`\`\`json\n${onJson(feedback, score)}\n\`\`\``)).toEqual(right);
    expect(verdicts.map(({ feedback, score }) => parseStoredVerdict(onJson(feedback, score)))).toEqual(right.map((score) => ({ score })));
  });

  test('are all read right as reasons with a last line', () => {
    expect(readWith(onLine)).toEqual(right);
  });

  test('are all unread, none of them guessed at, in the format in which GPT-4 gave them', () => {
    const formats = [
      (feedback: string, score: number): string => `Feedback: ${feedback} [RESULT] ${score}`,
      (feedback: string, score: number): string => `${feedback}\n\nSCORE: ${score}`,
      (feedback: string, score: number): string => JSON.stringify({ feedback, score }),
      (feedback: string): string => feedback,
    ];
    for (const format of formats) expect(readWith(format).filter((reading) => typeof reading === 'number')).toEqual([]);
  });

  test('are all unread with one character less, or with the code of another request', () => {
    expect(readWith((feedback, score) => onJson(feedback, score).slice(0, -1)).filter((reading) => typeof reading === 'number')).toEqual(
      [],
    );
    const another = (reply: string): string => reply.replace(code, 'ffffffffffffffff');
    expect(readWith((feedback, score) => another(onJson(feedback, score))).every((reading) => reading === 'reply-wrong-code')).toBe(true);
    expect(readWith((feedback, score) => another(onLine(feedback, score))).every((reading) => reading === 'reply-without-verdict')).toBe(
      true,
    );
  });

  test('the answers that they are about reach a judge word for word', () => {
    const cut =
      /###The instruction to evaluate:\n([\s\S]*?)\n\n###Response to evaluate:\n([\s\S]*?)\n\n###Reference Answer \(Score 5\):\n([\s\S]*?)\n\n###/;
    const texts = judged.flatMap(({ instruction }) => {
      const [, query, answer, reference] = cut.exec(instruction) ?? [];
      return query === undefined || answer === undefined || reference === undefined ? [] : [{ query, answer, reference }];
    });
    expect(texts.length).toBe(320);
    const changed = texts.filter(({ query, answer, reference }) => {
      const { messages } = assembleJudgeMessages(tinyPrompt, { task: 'chat', query, answer, references: [reference] }, code);
      const { fenced } = readJudgeRequest(messages);
      return fenced.get('ANSWER') !== answer || fenced.get('PROMPT') !== query || fenced.get('REFERENCE') !== reference;
    });
    expect(changed.map(({ answer }) => answer)).toEqual([]);
  });
});
