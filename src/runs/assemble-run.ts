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
  readonly blocks: Map<number, BlockLine>;
  end?: EndLine;
};

/**
 * Lines of a run file, without their ends, → Run. The digest in the `end` line is checked against the bytes before it, line feeds as ends.
 * A last line that breaks off (a killed process) is left out, and the run is unfinished.
 * Throws DocumentError naming file and line for everything that this program would not have written.
 */
export async function assembleRun(file: string, lines: AsyncIterable<string>): Promise<Run> {
  const parse = createRunLineParser(file);
  const draft: Draft = { answers: new Map(), scores: new Map(), evaluators: new Map(), blocks: new Map() };
  const hash = createHash('sha256');
  let number = 0;
  let torn: number | undefined;
  for await (const text of lines) {
    if (torn !== undefined) throw refuse(file, torn, 'is not JSON');
    number += 1;
    if (number > mostLines) throw refuse(file, number, `stands after ${mostLines} lines, more than any run has`);
    const line = parse(text, number);
    if (line === undefined) {
      torn = number;
      continue;
    }
    if (line.line === 'end' && line.sha256 !== hash.copy().digest('hex'))
      throw refuse(file, number, 'sha256 does not match the lines before it: the file was changed after it was written');
    place(draft, line, (message) => refuse(file, number, message));
    hash.update(text).update('\n');
  }
  return finish(file, draft, torn);
}

function finish(file: string, draft: Draft, torn: number | undefined): Run {
  if (torn !== undefined && (draft.end !== undefined || draft.header === undefined)) throw refuse(file, torn, 'is not JSON');
  if (draft.header === undefined) throw refuse(file, 1, 'is empty: a run begins with a header line');
  const { header, end, blocks, ...parts } = draft;
  return { header, ...parts, blocks: [...blocks.values()], ...(end !== undefined && { end }) };
}

function place(draft: Draft, line: RunLine, refusal: (message: string) => DocumentError): void {
  if (draft.end !== undefined) throw refusal('stands after the end line');
  if ((line.line === 'header') === (draft.header !== undefined))
    throw refusal(line.line === 'header' ? 'is a second header' : 'stands before the header');
  const put = <K, L>(lines: Map<K, L>, key: K, value: L, name: string): void => {
    if (lines.has(key)) throw refusal(`is a second ${name}`);
    lines.set(key, value);
  };
  switch (line.line) {
    case 'header':
      draft.header = line;
      break;
    case 'answer':
      put(draft.answers, line.promptId, line, `answer to the prompt ${JSON.stringify(line.promptId)}`);
      break;
    case 'score': {
      const scores = draft.scores.get(line.evaluator) ?? new Map<string, ScoreLine>();
      put(scores, line.promptId, line, `score by ${JSON.stringify(line.evaluator)} for the prompt ${JSON.stringify(line.promptId)}`);
      draft.scores.set(line.evaluator, scores);
      break;
    }
    case 'evaluator':
      put(draft.evaluators, line.name, line, `evaluator called ${JSON.stringify(line.name)}`);
      break;
    case 'block':
      put(draft.blocks, line.block, line, `block ${line.block}`);
      break;
    case 'end':
      draft.end = line;
  }
}

const refuse = (file: string, line: number, message: string): DocumentError =>
  new DocumentError(file, [{ line, column: 1, at: '', message }], { cure: 'Measure again, or restore the file from where it came.' });
