import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReport, type Report } from '../../src/documents/report.ts';
import { assembleRun } from '../../src/runs/assemble-run.ts';
import type { Run } from '../../src/runs/run.ts';
import type { JudgeServer } from '../doubles/judge-server.ts';
import { createFolder, type Ended, type Folder, runPoq, type Started, startProgram } from '../doubles/poq-process.ts';

const words =
  'amber birch cedar delta ember fjord grove heron inlet juniper kelp lupin maple nettle otter plover quartz reed spruce tansy umber vetch willow yarrow'.split(
    ' ',
  );
export const promptCount = words.length;

const lines = (records: readonly unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

export type JudgeSuite = {
  /** further keys of the judge, in YAML's flow style */
  readonly judge?: string;
  readonly waive?: string;
  readonly evaluators?: string;
};

/** Twenty-four words to be repeated; quality alone is gated, by token F1 and a judge on a local server. */
const renderSuite = ({ baseUrl }: JudgeServer, { judge = '', waive = '', evaluators = '' }: JudgeSuite): string =>
  [
    'name: words',
    'seed: 1',
    'prompts: [{ source: file, path: prompts.jsonl }]',
    'measure: { latencyShare: 0.5, latencyBlocks: 6, concurrency: 2, retries: 0, timeoutSeconds: 5, warmUp: false }',
    'evaluators:',
    '  - use: token-f1',
    `  - { use: gpt-judge, name: judge, model: judge-2026-01-01, baseUrl: "${baseUrl}", retries: 0, ${judge} }`,
    ...(evaluators === '' ? [] : [`  - ${evaluators}`]),
    'prices:',
    '  source: this test',
    `  tokens: [{ model: judge-2026-01-01, baseUrl: "${baseUrl}", inputPerMillionUsd: 100, outputPerMillionUsd: 100 }]`,
    'reward: { cost: none }',
    `gate: { against: main, margin: 0.2, waive: [${waive}] }`,
    '',
  ].join('\n');

/** Recorded answers of which the first `wrong` are wrong. */
const renderAnswers = (wrong: number): string =>
  lines(words.map((word, index) => ({ id: `p${index}`, text: index < wrong ? 'zinnia' : word })));

const recorded = (name: string): string => `name: ${name}\nkind: recorded\npath: ${name}.jsonl\n`;

export type JudgedDesk = {
  readonly folder: Folder;
  /** the suite from now on */
  write(suite?: JudgeSuite): void;
  poq(words: string): Promise<Ended>;
  start(words: string): Started;
  readonly report: () => Report;
  loadRun(path: string): Promise<Run>;
  /** recorded answers that all end with a word, and so are new to the judge */
  answersOf(end: string): string;
};

/**
 * A folder of its own in which the real program runs as a process: .poq/main.yaml and .poq/candidate.yaml ("mine", with one wrong answer
 * less) give recorded answers.
 */
export function openJudgedDesk(server: JudgeServer, suite: JudgeSuite = {}, env: Readonly<Record<string, string>> = {}): JudgedDesk {
  const folder = createFolder({
    '.poq/prompts.jsonl': lines(words.map((word, index) => ({ id: `p${index}`, prompt: `Repeat after me: ${word}.`, references: [word] }))),
    '.poq/suite.yaml': renderSuite(server, suite),
    '.poq/main.jsonl': renderAnswers(2),
    '.poq/mine.jsonl': renderAnswers(1),
    '.poq/main.yaml': recorded('main'),
    '.poq/candidate.yaml': recorded('mine'),
  });
  const locate = (path: string): string => join(folder.path, path);
  return {
    folder,
    write: (changed = {}) => folder.write({ '.poq/suite.yaml': renderSuite(server, changed) }),
    poq: (said) => runPoq(said, { cwd: folder.path, env }),
    start: (said) => startProgram(said.split(' '), { cwd: folder.path, env }),
    report: () => parseReport('report.json', JSON.parse(readFileSync(locate('poq-results/report.json'), 'utf8'))),
    loadRun: (path) => assembleRun(path, linesOf(readFileSync(locate(path), 'utf8'))),
    answersOf: (end) => lines(words.map((word, index) => ({ id: `p${index}`, text: `${word} ${end}` }))),
  };
}

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.trimEnd().split('\n');
}
