import type { EmbeddedCandidate } from '../documents/candidate.ts';
import { InputError, InterruptedError } from '../failures.ts';
import type { Prompt } from '../suite/prompt.ts';
import type { Candidate } from './candidate.ts';
import type { Clock } from './clock.ts';
import { computeMeanVector, mostSentences, pickSentences, scoreByCentrality, scoreByQuestion, scoreByVector } from './sentence-choice.ts';
import { splitSentences } from './sentences.ts';

/** Turns texts into vectors of unit length, one per text. Must really encode whenever it is asked: its time is part of the answer's. */
export type Embed = (texts: readonly string[], signal: AbortSignal) => Promise<readonly Float32Array[]>;

type EmbeddedOptions = {
  readonly document: EmbeddedCandidate;
  readonly clock: Clock;
  /** needed by `best-sentence-by-embedding` only */
  readonly embed?: Embed;
  /** what the vectors come from, for the stack */
  readonly embedRevision?: string;
};

/**
 * Before the first answer the method runs untimed so long, and so often at most, on that answer's prompt: code that is compiled while it
 * answers takes a hundred times as long at first, and there is no cache that a prompt asked twice could come out of.
 */
const settlingMs = 100;
const settlingRuns = 500;

type Excerpt = { readonly sentences: readonly string[]; readonly question: string | undefined; readonly signal: AbortSignal };
type Scoring = (excerpt: Excerpt) => Promise<readonly number[]>;

/**
 * An extractive candidate: answers with sentences of the prompt's own context. `lead`: the first sentences. `best-sentence`: those
 * sharing most content words with the question, or, where there is none, those with the highest mean overlap with the rest of the
 * article. `best-sentence-by-embedding`: those nearest by cosine to the question, or to the article's mean.
 *
 * @throws InputError when a prompt has no context to take sentences from (on asking), or when the method needs an encoder that is not
 * given.
 */
export function openEmbedded({ document, clock, embed, embedRevision }: EmbeddedOptions): Candidate {
  const score = chooseScoring(document, embed);
  const count = document.sentences ?? 1;
  const engine = `embedded/${document.method}`;
  const answer = async (prompt: Prompt, signal: AbortSignal): Promise<string> => {
    const sentences = requireSentences(prompt, document);
    return pickSentences(sentences, await score({ sentences, question: prompt.question, signal }), count).join(' ');
  };
  // an encoder is code that has run long before
  let settled = document.method === 'best-sentence-by-embedding';
  const settle = async (prompt: Prompt, signal: AbortSignal): Promise<void> => {
    settled = true;
    const untilMs = clock.nowMs() + settlingMs;
    for (let run = 0; run < settlingRuns && clock.nowMs() < untilMs && !signal.aborted; run += 1) await answer(prompt, signal);
  };
  return {
    name: document.name,
    stack: { engine, version: '1', request: { sentences: count }, ...(embedRevision !== undefined && { weights: embedRevision }) },
    live: true,
    warmsUp: true,
    async ask({ prompt }, signal) {
      if (signal.aborted) throw new InterruptedError();
      if (!settled) await settle(prompt, signal);
      const startedMs = clock.nowMs();
      const text = await answer(prompt, signal);
      return { outcome: 'answered', text, finishReason: 'stop', e2eMs: clock.nowMs() - startedMs };
    },
    close: async () => {},
  };
}

function chooseScoring({ method, name }: EmbeddedCandidate, embed: Embed | undefined): Scoring {
  if (method === 'lead') return async ({ sentences }) => sentences.map((_, index) => -index);
  if (method === 'best-sentence') {
    return async ({ sentences, question }) =>
      question === undefined ? scoreByCentrality(sentences) : scoreByQuestion(sentences, question);
  }
  if (embed === undefined) throw new InputError(`candidate ${name}: the method ${method} needs an encoder`);
  return async ({ sentences, question, signal }) => {
    const texts = question === undefined ? sentences : [...sentences, question];
    const vectors = await embed(texts, signal);
    const ofSentences = vectors.slice(0, sentences.length);
    return scoreByVector(ofSentences, vectors[sentences.length] ?? computeMeanVector(ofSentences));
  };
}

function requireSentences(prompt: Prompt, { name, method }: EmbeddedCandidate): readonly string[] {
  const sentences = prompt.context === undefined ? [] : splitSentences(prompt.context).slice(0, mostSentences);
  if (sentences.length > 0) return sentences;
  const lacks = prompt.context === undefined ? 'has no context' : 'has a context without a single sentence';
  throw new InputError(
    `candidate ${name}: the prompt ${JSON.stringify(prompt.id)} ${lacks}, and the method ${method} answers with sentences of it`,
    {
      cure: 'Give the prompts a context (a passage or an article), or measure a candidate of another kind.',
    },
  );
}
