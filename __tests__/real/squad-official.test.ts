import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { computeExactMatch } from '../../src/evaluators/exact-match.ts';
import { computeTokenF1 } from '../../src/evaluators/token-f1.ts';
import { describeReal } from './describe-real.ts';

const folder = '../shared/data/squad';
const isThere = existsSync(folder);

type Squad = { data: { paragraphs: { qas: { id: string; answers: { text: string }[] }[] }[] }[] };

const readReferences = (): ReadonlyMap<string, readonly string[]> => {
  const { data }: Squad = JSON.parse(readFileSync(`${folder}/dev-v1.1.json`, 'utf8'));
  const questions = data.flatMap((article) => article.paragraphs).flatMap((paragraph) => paragraph.qas);
  return new Map(questions.map(({ id, answers }) => [id, answers.map(({ text }) => text)]));
};

/** EM and F1 in percent over all questions; one without an answer counts 0, as in the official script. */
function scorePredictions(references: ReadonlyMap<string, readonly string[]>, name: string): { em: number; f1: number } {
  const answers: Record<string, string> = JSON.parse(readFileSync(`${folder}/predictions/${name}.json`, 'utf8'));
  let [em, f1] = [0, 0];
  for (const [id, texts] of references) {
    const answer = answers[id];
    if (answer === undefined) continue;
    em += computeExactMatch(answer, texts);
    f1 += computeTokenF1(answer, texts);
  }
  return { em: (100 * em) / references.size, f1: (100 * f1) / references.size };
}

describeReal('the official SQuAD figures: ../shared/data/squad is missing', isThere)(
  'the figures of SQuAD’s official evaluate-v1.1.py on all 10,570 questions of dev',
  () => {
    const references = isThere ? readReferences() : new Map<string, readonly string[]>();
    test('all questions are there', () => {
      expect(references.size).toBe(10_570);
    });
    // python evaluate-v1.1.py dev-v1.1.json predictions/NAME.json
    test.each([
      ['r-net-plus', 82.46925260170293, 88.47785965423243],
      ['match-lstm', 67.63481551561021, 76.75556184979696],
      ['logistic-regression', 40.14191106906339, 50.98153647324482],
    ])('%s', (name, em, f1) => {
      const scores = scorePredictions(references, name);
      expect(scores.em).toBeCloseTo(em, 9);
      expect(scores.f1).toBeCloseTo(f1, 9);
    });
  },
);
