import { hash } from 'node:crypto';
import { compareText } from '../../suite/text-order.ts';
import { computeTokenF1 } from '../token-f1.ts';
import { injectionCanaries } from './injection-canaries.ts';
import type { JudgedTexts } from './reply-cache.ts';

/** What a canary's answer is; its score is known beforehand. The first four have to score low. */
export const canaryKinds = ['empty', 'colon', 'thought-process', 'instruction', 'own-reference', 'foreign-reference'] as const;

export type CanaryKind = (typeof canaryKinds)[number];

export type Canary = { readonly kind: CanaryKind; readonly texts: JudgedTexts };

/**
 * Canaries over `count` items (or all, where there are no more), the same items for every kind, so that own and foreign references are
 * compared on the same questions. Items are drawn by seeded rank, whatever their order, those whose references all say something first, and
 * those of which none does last. An item where saying nothing is right has no canary that says nothing. A foreign reference answers another
 * passage, where possible of the same task, and shares less than half of its words (token F1) with every reference of the item; an item for
 * which there is none has no such canary.
 *
 * Sources: ":" and "Thought process:" as answers that judges reward are from "One Token to Fool LLM-as-a-Judge" (arXiv 2507.08794).
 */
export function drawCanaries(items: readonly JudgedTexts[], count: number, seed: number): readonly Canary[] {
  const drawn = rankItems(items, seed);
  return drawn.slice(0, count).flatMap((item, index) => {
    const own = item.references.find(saysSomething);
    const foreign = findForeign(item, drawn, index);
    const answers: Readonly<Record<CanaryKind, string | undefined>> = {
      // where a reference says nothing, saying nothing is right
      empty: item.references.every(saysSomething) ? '' : undefined,
      colon: item.references.every(saysSomething) ? ':' : undefined,
      'thought-process': 'Thought process:',
      instruction: injectionCanaries[index % injectionCanaries.length],
      'own-reference': own,
      'foreign-reference': foreign,
    };
    return canaryKinds.flatMap((kind) => {
      const answer = answers[kind];
      return answer === undefined ? [] : [{ kind, texts: { ...item, answer } }];
    });
  });
}

/** One item for each question, in an order that only the seed and the questions decide. */
function rankItems(items: readonly JudgedTexts[], seed: number): readonly JudgedTexts[] {
  const byRank = new Map<string, JudgedTexts>();
  for (const item of items) {
    const { task, query, context = '', references } = item;
    const order = references.length > 0 && references.every(saysSomething) ? 0 : references.some(saysSomething) ? 1 : 2;
    byRank.set(`${order} ${hash('sha256', JSON.stringify(['canary', seed, task, query, context, ...references]))}`, item);
  }
  return [...byRank].sort(([one], [other]) => compareText(one, other)).map(([, item]) => item);
}

const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** from which on a reference of another question might be a fair answer to this one, too [ours] */
const likeness = 0.5;

/** The nearest in rank, of the same task before any other. */
function findForeign(item: JudgedTexts, ranked: readonly JudgedTexts[], index: number): string | undefined {
  const others = [...ranked.slice(index + 1), ...ranked.slice(0, index)].filter((other) => passageOf(other) !== passageOf(item));
  const byTask = [...others.filter(({ task }) => task === item.task), ...others.filter(({ task }) => task !== item.task)];
  for (const other of byTask) {
    const reference = other.references.find((text) => saysSomething(text) && computeTokenF1(text, item.references) < likeness);
    if (reference !== undefined) return reference;
  }
  return undefined;
}

/** Questions about one passage are near each other; without a passage the question is all there is. */
const passageOf = ({ context, query }: JudgedTexts): string => context ?? query;
