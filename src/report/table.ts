/** A table before it is drawn: raw text, not yet escaped for any medium. */
export type Table = {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
};

export type Column = {
  readonly title: string;
  /** `figure`: made by this program, aligned right, needs no escaping; `text`: may hold what others wrote */
  readonly kind: 'text' | 'figure';
};
