import { InputError } from '../failures.ts';
import type { Prompt } from './prompt.ts';

type NamedPrompts = { readonly name: string; readonly prompts: readonly Prompt[] };

const SHOWN_IDS = 20;

/** Throws InputError, naming ids and files, where an id occurs twice in one source or in two; the sample does not matter. */
export function refuseDuplicateIds(sources: readonly NamedPrompts[]): void {
  const first = new Map<string, string>();
  const repeated = new Map<string, Set<string>>();
  for (const { name, prompts } of sources) {
    for (const { id } of prompts) {
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, name);
      else repeated.set(id, (repeated.get(id) ?? new Set([earlier])).add(name));
    }
  }
  if (repeated.size === 0) return;
  const shown = [...repeated].slice(0, SHOWN_IDS).map(([id, names]) => `${JSON.stringify(id)} (${[...names].join(', ')})`);
  const rest = repeated.size - shown.length;
  const count = repeated.size === 1 ? '1 prompt id occurs' : `${repeated.size} prompt ids occur`;
  throw new InputError(`${count} more than once: ${shown.join(', ')}${rest > 0 ? `, … and ${rest} more` : ''}`, {
    cure: 'Answers and scores are found by id: give every prompt an id of its own, and name every source once.',
  });
}
