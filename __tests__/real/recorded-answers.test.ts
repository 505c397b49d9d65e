import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { loadRecorded } from '../../src/candidate/recorded.ts';
import { openAnswerFile } from '../../src/edges/recorded-answers.ts';
import { makeQuestion, never } from '../doubles/questions.ts';
import { describeReal } from './describe-real.ts';

const data = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/data');
const present = existsSync(join(data, 'recorded')) && existsSync(join(data, 'squad'));

const open = (path: string, more: object = {}) =>
  loadRecorded({ name: 'x', kind: 'recorded', path, ...more }, openAnswerFile({ name: path, path: join(data, path) }));

describeReal('recorded answers of real systems: ../shared/data is missing', present)('recorded answers of real systems', () => {
  test('answers of a language model, with timings under other names and lines that are no answers', async () => {
    const path = 'recorded/squad-gemma270m-fewshot.jsonl';
    const fields = {
      ttftMs: 'ttft_ms',
      e2eMs: 'e2e_ms',
      promptTokens: 'prompt_tokens',
      outputTokens: 'output_tokens',
      finishReason: 'finish_reason',
    };
    const candidate = await open(path, { fields, recordsWithoutId: 'skip' });
    const records: { id?: string; text: string; e2e_ms: number }[] = readFileSync(join(data, path), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const answers = records.filter(({ id }) => id !== undefined);
    expect(answers).toHaveLength(60);
    for (const { id = '', text, e2e_ms: e2eMs } of answers) {
      expect(await candidate.ask(makeQuestion(id), never)).toMatchObject({
        outcome: 'answered',
        text,
        e2eMs,
        finishReason: expect.any(String),
      });
    }
  });

  test('without leave to skip them, the lines without an id are an error', async () => {
    await expect(open('recorded/squad-gemma270m-fewshot.jsonl')).rejects.toThrow(/jsonl:1:1 id: should be a text/);
  });

  test('10,570 questions of SQuAD: two published systems answer all, the third lacks 13', async () => {
    const dev: { data: { paragraphs: { qas: { id: string }[] }[] }[] } = JSON.parse(
      readFileSync(join(data, 'squad/dev-v1.1.json'), 'utf8'),
    );
    const ids = dev.data.flatMap(({ paragraphs }) => paragraphs.flatMap(({ qas }) => qas.map(({ id }) => id)));
    const missing = async (system: string): Promise<number> => {
      const candidate = await open(`squad/predictions/${system}.json`);
      const replies = await Promise.all(ids.map((id) => candidate.ask(makeQuestion(id), never)));
      return replies.filter(({ outcome }) => outcome === 'failed').length;
    };
    expect(ids).toHaveLength(10_570);
    expect([await missing('r-net-plus'), await missing('match-lstm'), await missing('logistic-regression')]).toEqual([0, 0, 13]);
  });
});
