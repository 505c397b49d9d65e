import { suggest } from '../../documents/suggestion.ts';
import type { PromptFields } from '../../documents/suite.ts';
import { InputError, InterruptedError } from '../../failures.ts';
import { MAX_PROMPTS } from '../limits.ts';
import type { Prompt } from '../prompt.ts';
import type { PromptFile, PromptFiles, SourceRecord } from '../prompt-files.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';
import { parsePromptRecord } from './prompt-record.ts';
import { type RecordFormat, readRecords } from './record-format.ts';
import { assembleLayout, FIELD_ROLES, type RecordLayout } from './record-layout.ts';

export type PromptFileRequest = {
  readonly file: PromptFile;
  readonly format: RecordFormat;
  readonly fields?: PromptFields | undefined;
  readonly task?: string | undefined;
  readonly recordsWithoutId?: 'error' | 'skip' | undefined;
  readonly signal: AbortSignal;
};

const CURE =
  'Mend the records, or say with fields: which field holds what. Records without an id are left out with recordsWithoutId: skip.';

/**
 * Reads the prompts of a file, record by record. Throws DocumentError with every record that does not fit (the first 20 and the count of
 * the rest), InputError where a mapped field occurs in no record or the file holds too many prompts.
 */
export async function loadPrompts(files: PromptFiles, request: PromptFileRequest): Promise<readonly Prompt[]> {
  const { file, format, signal } = request;
  const layout = assembleLayout({ fields: request.fields, task: request.task, textCells: format === 'csv' });
  const problems = createProblemList(file.name);
  const seen = new Set<string>();
  const prompts: Prompt[] = [];
  const columns = [...new Set(Object.values(layout.names))];
  for await (const record of readRecords(files, { file, format, columns, signal })) {
    if (signal.aborted) throw new InterruptedError();
    if ('fields' in record && seen.size < MAX_SEEN_FIELDS) for (const name of Object.keys(record.fields)) seen.add(name);
    const prompt = readPrompt(record, { layout, problems, skipIdless: request.recordsWithoutId === 'skip' });
    if (prompt !== undefined) prompts.push(prompt);
    if (prompts.length > MAX_PROMPTS) throw tooMany(file);
  }
  refuseUnseenFields(file, layout, seen);
  problems.throwIfAny(CURE);
  return prompts;
}

const MAX_SEEN_FIELDS = 500;

type RecordReading = { readonly layout: RecordLayout; readonly problems: ProblemList; readonly skipIdless: boolean };

function readPrompt(record: SourceRecord, { layout, problems, skipIdless }: RecordReading): Prompt | undefined {
  const { number, line } = record;
  const complain = (field: string, message: string, column = 1): void => {
    if (line !== undefined) problems.add({ line, column, at: field, message });
    else problems.add({ at: field === '' ? `record ${number}` : `record ${number}, ${field}`, message });
  };
  if ('problem' in record) {
    complain('', record.problem, record.column);
    return undefined;
  }
  const parsed = parsePromptRecord(record.fields, layout);
  if ('prompt' in parsed) return parsed.prompt;
  if ('idless' in parsed) {
    if (!skipIdless) complain(layout.names.id, 'is missing');
    return undefined;
  }
  for (const { field, message } of parsed.problems) complain(field, message);
  return undefined;
}

function refuseUnseenFields({ name }: PromptFile, layout: RecordLayout, seen: ReadonlySet<string>): void {
  if (seen.size === 0 || seen.size >= MAX_SEEN_FIELDS) return;
  const unseen = FIELD_ROLES.filter((role) => layout.mapped.has(role) && !seen.has(layout.names[role]));
  if (unseen.length === 0) return;
  const known = [...seen];
  const lines = unseen.map((role) => {
    const field = layout.names[role];
    return `fields.${role}: no record of ${name} has a field ${JSON.stringify(field)}${suggest(field, known)}`;
  });
  throw new InputError(lines.join('\n'), {
    cure: `The fields there are: ${known.slice(0, 20).join(', ')}${known.length > 20 ? ', …' : ''}.`,
  });
}

function tooMany({ name }: PromptFile): InputError {
  return new InputError(`${name} holds more than ${MAX_PROMPTS} prompts`, {
    cure: 'Cut the file down; a sample of a few thousand is plenty.',
  });
}
