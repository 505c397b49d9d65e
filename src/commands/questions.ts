/** Somebody who can be asked. Implemented by an edge. Both throw InterruptedError where the answer is to stop. */
export type Questions = {
  /** one of several */
  choose<Value extends string>(choice: Choice<Value>): Promise<Value>;
  /** a text; asked again while `refuse` has something to say about it */
  enter(entry: Entry): Promise<string>;
};

export type Choice<Value extends string> = {
  readonly message: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[];
  readonly initial: Value;
};

export type Entry = {
  readonly message: string;
  /** what just Enter means */
  readonly initial: string;
  /** why a text will not do, or undefined */
  readonly refuse: (text: string) => string | undefined;
};

/** Nobody is there: every answer is the default. */
export const defaultAnswers: Questions = {
  choose: async ({ initial }) => initial,
  enter: async ({ initial }) => initial,
};
