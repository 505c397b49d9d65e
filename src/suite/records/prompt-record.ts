import { fieldOf } from '../../documents/plain-record.ts';
import type { Prompt } from '../prompt.ts';
import { type Cell, parseNameCell, parseReferencesCell, parseTextCell } from './cell.ts';
import { parseMessagesCell } from './messages-cell.ts';
import type { FieldRole, RecordLayout } from './record-layout.ts';

export type FieldProblem = { readonly field: string; readonly message: string };

/** A prompt, or all that is wrong with the record; `idless` where nothing but an id is missing. */
export type ParsedRecord = { readonly prompt: Prompt } | { readonly idless: true } | { readonly problems: readonly FieldProblem[] };

/**
 * Reads one record as a prompt. A prompt needs an id and something to ask: the whole prompt as text or messages, or a context, a question
 * or both. References, task and cluster may be absent; the cluster is then the prompt itself.
 */
export function parsePromptRecord(record: Readonly<Record<string, unknown>>, layout: RecordLayout): ParsedRecord {
  const problems: FieldProblem[] = [];
  const read = <T>(role: FieldRole, parse: (raw: unknown) => Cell<T>): T | undefined => {
    const cell = parse(fieldOf(record, layout.names[role]));
    if (cell === undefined || 'value' in cell) return cell?.value;
    problems.push({ field: layout.names[role], message: cell.problem });
    return undefined;
  };
  const id = read('id', parseNameCell);
  if (id === undefined && problems.length === 0) return { idless: true };
  const whole = readWholePrompt(layout, read);
  const parts: Parts = { ...whole, context: read('context', parseTextCell), question: read('question', parseTextCell) };
  const named = { task: read('task', parseNameCell) ?? layout.task, cluster: read('cluster', parseNameCell) ?? id ?? '' };
  const references = read('references', (raw) => parseReferencesCell(raw, layout.textCells)) ?? [];
  if (problems.length === 0) {
    if (parts.text !== undefined && parts.messages !== undefined) problems.push(twoPrompts(layout));
    if (Object.values(parts).every((part) => part === undefined)) problems.push(nothingToAsk(layout));
  }
  if (problems.length > 0 || id === undefined) return { problems };
  return { prompt: assemblePrompt({ id, ...named, references }, parts) };
}

type Parts = { readonly [Part in 'text' | 'messages' | 'context' | 'question']: Prompt[Part] | undefined };
type WholePrompt = Pick<Parts, 'text' | 'messages'>;
type Read = <T>(role: FieldRole, parse: (raw: unknown) => Cell<T>) => T | undefined;

/** Of prompt and messages only what the user mapped counts, if he mapped one; else messages go before the text. */
function readWholePrompt({ mapped }: RecordLayout, read: Read): WholePrompt {
  const mayBe = (role: 'prompt' | 'messages'): boolean => mapped.has(role) || !(mapped.has('prompt') || mapped.has('messages'));
  const messages = mayBe('messages') ? read('messages', parseMessagesCell) : undefined;
  const wanted = mayBe('prompt') && (messages === undefined || mapped.has('prompt'));
  return { messages, text: wanted ? read('prompt', parseTextCell) : undefined };
}

const twoPrompts = ({ names }: RecordLayout): FieldProblem => ({
  field: names.prompt,
  message: `stands beside ${JSON.stringify(names.messages)}; a prompt is asked either as text or as messages`,
});

const nothingToAsk = ({ names }: RecordLayout): FieldProblem => ({
  field: '',
  message: `has nothing to ask: none of ${[names.prompt, names.messages, names.context, names.question].map((name) => JSON.stringify(name)).join(', ')}`,
});

function assemblePrompt(names: Pick<Prompt, 'id' | 'task' | 'cluster' | 'references'>, parts: Parts): Prompt {
  const { context, question, text, messages } = parts;
  return {
    ...names,
    ...(context !== undefined && { context }),
    ...(question !== undefined && { question }),
    ...(text !== undefined && { text }),
    ...(messages !== undefined && { messages }),
  };
}
