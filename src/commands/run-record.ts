import type { AnswerLine, BlockLine, HeaderLine } from '../documents/run.ts';
import type { Run } from '../runs/run.ts';
import type { RunWriter } from '../runs/run-writer.ts';

export type RunRecord = {
  /** Takes a line as it comes to be, into the file and the memory. */
  keep(line: AnswerLine | BlockLine): void;
  /** Begins the file, if no line has begun it. */
  begin(): void;
  /** whether there is anything in the file */
  hasBegun(): boolean;
  /** what was kept so far, without scores */
  assemble(): Run;
};

/**
 * A run on its way into memory and file. The file begins with the first new line, not before: header and answers of an interrupted run
 * are held back until then, and `describe` is asked for the header at that moment, so that a measurement that never gets an answer does not replace what an earlier one had reached.
 */
export function createRunRecord(writer: RunWriter, describe: () => HeaderLine, kept: readonly AnswerLine[]): RunRecord {
  const answers = new Map<string, AnswerLine>(kept.map((answer) => [answer.promptId, answer]));
  const blocks: BlockLine[] = [];
  let header: HeaderLine | undefined;
  const begin = (): void => {
    if (header !== undefined) return;
    header = describe();
    for (const line of [header, ...kept]) writer.write(line);
  };
  return {
    keep(line) {
      begin();
      writer.write(line);
      if (line.line === 'block') blocks.push(line);
      else answers.set(line.promptId, line);
    },
    begin,
    hasBegun: () => header !== undefined,
    assemble: () => ({ header: header ?? describe(), answers, blocks, scores: new Map(), evaluators: new Map() }),
  };
}
