import { describe, expect, test } from '@jest/globals';
import { openEmbedded } from '../../src/candidate/embedded.ts';
import { pickSentences, scoreByCentrality } from '../../src/candidate/sentence-choice.ts';
import { systemClock } from '../../src/edges/clock.ts';
import { InputError, InterruptedError } from '../../src/failures.ts';
import { makeQuestion, never } from '../doubles/questions.ts';

const context = 'The old mill burned down. Rivers carry sand to the sea. In 1904 the river Elbe froze for nine weeks. Nobody was hurt.';

const document = (method: 'lead' | 'best-sentence' | 'best-sentence-by-embedding', sentences?: number) =>
  ({ name: 'x', kind: 'embedded', method, ...(sentences !== undefined && { sentences }) }) as const;

const textOf = async (candidate: ReturnType<typeof openEmbedded>, prompt: Parameters<typeof makeQuestion>[1]) => {
  const reply = await candidate.ask(makeQuestion('1', prompt), never);
  return reply.outcome === 'answered' ? reply.text : reply;
};

describe('lead', () => {
  test('answers with the first sentences', async () => {
    expect(await textOf(openEmbedded({ document: document('lead', 2), clock: systemClock }), { context })).toBe(
      'The old mill burned down. Rivers carry sand to the sea.',
    );
  });

  test('an answer takes the time between two readings of the clock, after runs that are not timed, and nothing streams', async () => {
    const readings = [0, 5, 200, 210, 212.5];
    const clock = { ...systemClock, nowMs: () => readings.shift() ?? Number.NaN };
    expect(await openEmbedded({ document: document('lead'), clock }).ask(makeQuestion('1', { context }), never)).toEqual({
      outcome: 'answered',
      text: 'The old mill burned down.',
      finishReason: 'stop',
      e2eMs: 2.5,
    });
  });
});

describe('best sentence', () => {
  test('shares most content words with the question', async () => {
    const candidate = openEmbedded({ document: document('best-sentence'), clock: systemClock });
    expect(await textOf(candidate, { context, question: 'When did the river Elbe freeze?' })).toBe(
      'In 1904 the river Elbe froze for nine weeks.',
    );
    expect(await textOf(candidate, { context, question: 'Where do rivers carry the sand?' })).toBe('Rivers carry sand to the sea.');
  });

  test('without a question it is the one that the others agree with most', async () => {
    const article = 'Cats sleep. The storm flooded the harbour town. Dogs bark. The storm left the harbour without light. A harbour waits.';
    const candidate = openEmbedded({ document: document('best-sentence'), clock: systemClock });
    expect(await textOf(candidate, { context: article })).toBe('The storm flooded the harbour town.');
  });

  test('several sentences stand in the order of the text', async () => {
    expect(pickSentences(['a', 'b', 'c', 'd'], [1, 5, 0, 9], 2)).toEqual(['b', 'd']);
    expect(pickSentences(['longer', 'short'], [3, 3], 1)).toEqual(['short']);
  });

  test('overlap with the others is the mean F1 of content words', () => {
    // {red, fox, ran} and {red, fox, sat}: 2·2/6; with {owl}: 0
    const [first = 0, second = 0, third = 1] = scoreByCentrality(['The red fox ran', 'A red fox sat', 'owl']);
    expect([first, second, third]).toEqual([1 / 3, 1 / 3, 0]);
  });
});

describe('best sentence by embedding', () => {
  const axes = ['mill', 'sand', 'elbe', 'hurt'];
  const calls: number[] = [];
  const embed = async (texts: readonly string[]) => {
    calls.push(texts.length);
    return texts.map((text) => Float32Array.from(axes, (axis) => (text.toLowerCase().includes(axis) ? 1 : 0.1)));
  };

  test('is nearest to the question, and is encoded anew at every question', async () => {
    const candidate = openEmbedded({ document: document('best-sentence-by-embedding'), clock: systemClock, embed });
    expect(await textOf(candidate, { context, question: 'the elbe' })).toBe('In 1904 the river Elbe froze for nine weeks.');
    expect(await textOf(candidate, { context, question: 'the elbe' })).toBe('In 1904 the river Elbe froze for nine weeks.');
    expect(calls).toEqual([5, 5]);
  });

  test("is nearest to the article's mean where nothing is asked", async () => {
    const candidate = openEmbedded({ document: document('best-sentence-by-embedding'), clock: systemClock, embed });
    const article = 'Sand is dry. No sand was left. The mill stood. There was sand here, and nobody was hurt.';
    expect(await textOf(candidate, { context: article })).toBe('There was sand here, and nobody was hurt.');
  });

  test('an encoder must be given', () => {
    expect(() => openEmbedded({ document: document('best-sentence-by-embedding'), clock: systemClock })).toThrow(InputError);
  });
});

test('a prompt without context cannot be answered, and the message names prompt and method', async () => {
  const candidate = openEmbedded({ document: document('best-sentence'), clock: systemClock });
  await expect(candidate.ask(makeQuestion('q7', { text: 'Hello' }), never)).rejects.toThrow(/"q7" has no context.*best-sentence/);
  await expect(candidate.ask(makeQuestion('q8', { context: ' ' }), never)).rejects.toThrow(InputError);
});

test('an aborted signal ends the asking', async () => {
  const candidate = openEmbedded({ document: document('lead'), clock: systemClock });
  await expect(candidate.ask(makeQuestion('1', { context }), AbortSignal.abort())).rejects.toThrow(InterruptedError);
});
