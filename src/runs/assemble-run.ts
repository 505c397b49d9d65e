import { createHash } from 'node:crypto';
import {
  type AnswerLine,
  type BlockLine,
  createRunLineParser,
  type EndLine,
  type EvaluatorLine,
  type HeaderLine,
  type RunLine,
  type ScoreLine,
} from '../documents/run.ts';
import { DocumentError } from '../failures.ts';
import type { Run } from './run.ts';

/** far above any suite; keeps a hostile file from filling the memory */
const mostLines = 5_000_000;

type Draft = {
  header?: HeaderLine;
  readonly answers: Map<string, AnswerLine>;
  readonly scores: Map<string, Map<string, ScoreLine>>;
  readonly evaluators: Map<string, EvaluatorLine>;
  readonly blocks: BlockLine[];
  end?: EndLine;
};

/**
 * Lines of a run file → Run. The digest in the `end` line is checked against the bytes before it.
 * A last line that breaks off (a killed process) is left out, and the run is unfinished.
 * Throws DocumentError naming file and line for everything that this program would not have written.
 */
export async function assembleRun(file: string, lines: AsyncIterable<string>): Promise<Run> {
  const parse = createRunLineParser(file);
  const draft: Draft = { answers: new Map(), scores: new Map(), evaluators: new Map(), blocks: [] };
  const hash = createHash('sha256');
  let number = 0;
  let torn: DocumentError | undefined;
  for await (const text of lines) {
    if (torn !== undefined) throw torn;
    number += 1;
    if (number > mostLines) throw refuse(file, number, `has more than ${mostLines} lines`);
    const line = parseOrTear(text);
    if (line instanceof DocumentError) {
      torn = line;
      continue;
    }
    if (line.line === 'end' && line.sha256 !== hash.copy().digest('hex'))
      throw refuse(file, number, 'sha256 does not match the lines before it: the file was changed after it was written');
    place(draft, line, (message) => refuse(file, number, message));
    hash.update(text).update('\n');
  }
  return finish(file, draft, torn);

  function parseOrTear(text: string): RunLine | DocumentError {
    try {
      return parse(text, number);
    } catch (error) {
      if (error instanceof DocumentError && error.violations[0]?.message === 'is not JSON') return error;
      throw error;
    }
  }
}

function finish(file: string, draft: Draft, torn: DocumentError | undefined): Run {
  if (torn !== undefined && (draft.end !== undefined || draft.header === undefined)) throw torn;
  if (draft.header === undefined) throw refuse(file, 1, 'is empty: a run begins with a header line');
  const { header, end, ...parts } = draft;
  return { header, ...parts, ...(end !== undefined && { end }) };
}

function place(draft: Draft, line: RunLine, refusal: (message: string) => DocumentError): void {
  if (draft.end !== undefined) throw refusal('stands after the end line');
  if ((line.line === 'header') === (draft.header !== undefined))
    throw refusal(line.line === 'header' ? 'is a second header' : 'stands before the header');
  switch (line.line) {
    case 'header':
      draft.header = line;
      break;
    case 'answer':
      if (draft.answers.has(line.promptId)) throw refusal(`is a second answer to prompt ${JSON.stringify(line.promptId)}`);
      draft.answers.set(line.promptId, line);
      break;
    case 'score': {
      const scores = draft.scores.get(line.evaluator) ?? new Map<string, ScoreLine>();
      if (scores.has(line.promptId)) throw refusal(`is a second score of ${line.evaluator} for prompt ${JSON.stringify(line.promptId)}`);
      draft.scores.set(line.evaluator, scores.set(line.promptId, line));
      break;
    }
    case 'evaluator':
      draft.evaluators.set(line.name, line);
      break;
    case 'block':
      draft.blocks.push(line);
      break;
    case 'end':
      draft.end = line;
  }
}

const refuse = (file: string, line: number, message: string): DocumentError =>
  new DocumentError(file, [{ line, column: 1, at: '', message }], { cure: 'Measure again, or restore the file from where it came.' });
