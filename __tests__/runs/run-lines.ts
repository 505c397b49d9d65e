import type { AnswerLine, EndLine, RunLine } from '../../src/documents/run.ts';
import { assembleRun } from '../../src/runs/assemble-run.ts';
import type { Run } from '../../src/runs/run.ts';
import { createRunWriter, type LineSink } from '../../src/runs/run-writer.ts';
import { buildHeader } from '../doubles/run.ts';

export const header = buildHeader({});

export const answer = (promptId: string): AnswerLine => ({
  line: 'answer',
  outcome: 'answered',
  promptId,
  cluster: 'c',
  task: 'qa',
  text: `about ${promptId}`,
  e2eMs: 12.5,
});

export const end: Omit<EndLine, 'line' | 'sha256'> = {
  endedAt: '2026-11-22T10:05:00Z',
  counts: { prompts: 1, answered: 1, failed: 0, lost: 0, scored: 0, unscored: 0 },
  profile: {},
  findings: [],
};

/** What a run writer puts into its file. */
export async function writeRun(lines: readonly Exclude<RunLine, EndLine>[], finished = true): Promise<string> {
  const parts: string[] = [];
  const sink: LineSink = { append: (text) => void parts.push(text), close: async () => {} };
  const writer = createRunWriter(sink);
  for (const line of lines) writer.write(line);
  await (finished ? writer.finish(end) : writer.abandon());
  return parts.join('');
}

/** Reads a file's text as an edge would: lines without their ends. */
export function readRun(text: string): Promise<Run> {
  return assembleRun('main.run.jsonl', linesOf(text));
}

async function* linesOf(text: string): AsyncGenerator<string> {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  yield* lines;
}
