import type { PromptRow, ReportNode } from '../../../documents/report.ts';

/** What the page carries for its script. */
export type PageData = {
  readonly nodes: readonly Pick<ReportNode, 'name' | 'role'>[];
  /** index of the node that the candidate is first compared with; −1 without one */
  readonly other: number;
  /** longer texts were cut to this many characters */
  readonly textLength: number;
  readonly rows: readonly PromptRow[];
};
