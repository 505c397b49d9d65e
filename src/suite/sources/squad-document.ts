import { hash } from 'node:crypto';
import { fieldOf, isRecord } from '../../documents/plain-record.ts';
import type { Prompt } from '../prompt.ts';
import { type Cell, nounOf, parseNameCell, parseTextCell } from '../records/cell.ts';
import { createProblemList, type ProblemList } from '../records/problem-list.ts';

type Passage = { readonly context: string; readonly cluster: string };

const CURE = 'Use the official dev-v1.1.json of SQuAD, or write source: file for questions of another shape.';

/**
 * The questions of a SQuAD v1.1 document (https://rajpurkar.github.io/SQuAD-explorer/). All answers of a question are its references,
 * repeated ones once. The cluster is the passage: it is named after a digest of title and text, so that the order of the file does not
 * matter. Throws DocumentError with every place that has another shape.
 */
export function parseSquadDocument(file: string, document: unknown): readonly Prompt[] {
  const problems = createProblemList(file);
  const prompts: Prompt[] = [];
  const root = { value: document, at: '' };
  for (const article of listAt(root, 'data', problems)) {
    const title = textAt(article, 'title', problems);
    for (const paragraph of listAt(article, 'paragraphs', problems)) {
      const passage = parsePassage(paragraph, title, problems);
      for (const entry of listAt(paragraph, 'qas', problems)) {
        const prompt = parseQuestion(entry, passage, problems);
        if (prompt !== undefined) prompts.push(prompt);
      }
    }
  }
  problems.throwIfAny(CURE);
  return prompts;
}

type Node = { readonly value: unknown; readonly at: string };

function parsePassage(paragraph: Node, title: string | undefined, problems: ProblemList): Passage | undefined {
  const context = textAt(paragraph, 'context', problems);
  if (title === undefined || context === undefined) return undefined;
  return { context, cluster: `squad-${hash('sha256', JSON.stringify([title, context])).slice(0, 16)}` };
}

function parseQuestion(entry: Node, passage: Passage | undefined, problems: ProblemList): Prompt | undefined {
  const id = cellAt(entry, 'id', parseNameCell, problems);
  const question = textAt(entry, 'question', problems);
  const answers = listAt(entry, 'answers', problems);
  if (answers.length === 0 && isRecord(entry.value) && Array.isArray(fieldOf(entry.value, 'answers'))) {
    problems.add({ at: `${entry.at}.answers`, message: 'is empty; SQuAD v1.1 has an answer to every question' });
  }
  const references = [...new Set(answers.flatMap((answer) => textAt(answer, 'text', problems) ?? []))];
  if (id === undefined || question === undefined || passage === undefined || references.length === 0) return undefined;
  return { id, task: 'qa', cluster: passage.cluster, references, context: passage.context, question };
}

function listAt(node: Node, key: string, problems: ProblemList): readonly Node[] {
  const at = node.at === '' ? key : `${node.at}.${key}`;
  const list = isRecord(node.value) ? fieldOf(node.value, key) : undefined;
  if (Array.isArray(list)) return list.map((value: unknown, index) => ({ value, at: `${at}[${index}]` }));
  problems.add({ at, message: `must be a list, not ${nounOf(list)}` });
  return [];
}

function cellAt<T>(node: Node, key: string, parse: (raw: unknown) => Cell<T>, problems: ProblemList): T | undefined {
  const cell = parse(isRecord(node.value) ? fieldOf(node.value, key) : undefined);
  if (cell !== undefined && 'value' in cell) return cell.value;
  problems.add({ at: `${node.at}.${key}`, message: cell?.problem ?? 'is missing' });
  return undefined;
}

const textAt = (node: Node, key: string, problems: ProblemList): string | undefined => cellAt(node, key, parseTextCell, problems);
