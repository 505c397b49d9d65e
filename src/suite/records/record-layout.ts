import type { PromptFields } from '../../documents/suite.ts';

export type FieldRole = keyof PromptFields;

export const FIELD_ROLES = [
  'id',
  'task',
  'cluster',
  'prompt',
  'messages',
  'context',
  'question',
  'references',
] as const satisfies FieldRole[];

/** Where the parts of a prompt stand in a record. */
export type RecordLayout = {
  readonly names: Readonly<Record<FieldRole, string>>;
  /** what the user mapped; these have to occur somewhere in the file */
  readonly mapped: ReadonlySet<FieldRole>;
  /** the task of a prompt that names none */
  readonly task: string;
  /** true: cells are texts, an empty cell is no value, and lists stand in them as JSON */
  readonly textCells: boolean;
};

type LayoutSettings = { readonly fields?: PromptFields | undefined; readonly task?: string | undefined; readonly textCells: boolean };

/** Every part under its own name, except where `fields` says otherwise. The task is `default` where nothing names one. */
export function assembleLayout({ fields = {}, task = 'default', textCells }: LayoutSettings): RecordLayout {
  const nameOf = (role: FieldRole): string => fields[role] ?? role;
  return {
    names: {
      id: nameOf('id'),
      task: nameOf('task'),
      cluster: nameOf('cluster'),
      prompt: nameOf('prompt'),
      messages: nameOf('messages'),
      context: nameOf('context'),
      question: nameOf('question'),
      references: nameOf('references'),
    },
    mapped: new Set(FIELD_ROLES.filter((role) => fields[role] !== undefined)),
    task,
    textCells,
  };
}
