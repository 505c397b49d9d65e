/** Where a command tells what it does: a terminal, a log, the log of a job. Implemented by an edge; decides nothing. */
export type Screen = {
  /** Begins a phase of the walk, such as "Measuring gemma"; ends the one before. */
  phase(title: string): void;
  /** A line worth keeping. */
  note(text: string): void;
  /** Something is wrong, but the run goes on. */
  warn(text: string): void;
  /** How far long work has come; may be called very often. */
  progress(progress: Progress): void;
  /** What was asked for: the report, on standard output. */
  result(text: string): void;
  /** whether `result` may carry colours, and how wide a line may be */
  readonly colour: boolean;
  readonly width: number;
};

export type Progress = { readonly label: string; readonly done: number; readonly total: number; readonly etaMs?: number };
