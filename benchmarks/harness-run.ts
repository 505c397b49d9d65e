import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { computeIdealMs, createLoadPrompts, renderJsonLines } from './load-prompts.ts';
import { type ScriptedServer, scripts } from './scripted-server.ts';
import { type TimedCommand, timeCommand } from './timed-command.ts';

const cli = join(import.meta.dirname, '..', 'dist', 'cli.js');

/** Why the program cannot be measured here; undefined where it can. */
export const whyNotBuilt = (): string | undefined => (existsSync(cli) ? undefined : 'there is no dist/cli.js: run npm run build');

export type HarnessRun = TimedCommand & {
  /** first request to last answer at the wanted concurrency */
  readonly windowMs: number;
  readonly idealMs: number;
  /** the machine rested for the power of its idle state: eight seconds that belong to the process and not to asking */
  readonly rested: boolean;
};

type BlockLine = {
  readonly line: string;
  readonly concurrency: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly answers: number;
};

/**
 * `poq measure` as a user would start it, streaming, timing and scoring: `answers` prompts with `concurrency` in flight. A plan has at
 * least one latency prompt, which is asked alone before the load block and is one of the answers. Without warm-up, which asks questions of its
 * own and first measures what this client adds: other load generators do neither.
 */
export async function runHarness(server: ScriptedServer, answers: number, concurrency: number): Promise<HarnessRun> {
  const folder = mkdtempSync(join(tmpdir(), 'harness-'));
  const model = server.nameModel(scripts.stream);
  writeFileSync(join(folder, 'prompts.jsonl'), renderJsonLines(createLoadPrompts(answers)));
  writeFileSync(join(folder, 'suite.yaml'), JSON.stringify(assembleSuite(concurrency)));
  writeFileSync(join(folder, 'candidate.yaml'), JSON.stringify({ name: 'scripted', kind: 'endpoint', baseUrl: server.baseUrl, model }));
  const files = ['--suite', 'suite.yaml', '--candidate', 'candidate.yaml', '--out', 'out'];
  const timed = timeCommand({ words: [process.execPath, cli, 'measure', ...files], folder });
  const blocks = parseBlocks(readFileSync(join(folder, 'out', 'scripted.run.jsonl'), 'utf8'));
  rmSync(folder, { recursive: true });
  const wanted = blocks.filter((block) => block.concurrency === concurrency);
  return {
    ...timed,
    windowMs: Math.max(...wanted.map(({ endMs }) => endMs)) - Math.min(...wanted.map(({ startMs }) => startMs)),
    idealMs: computeIdealMs(
      wanted.reduce((sum, block) => sum + block.answers, 0),
      concurrency,
      await server.loadServedMs(model),
    ),
    rested: blocks.some((block) => 'energyJoules' in block),
  };
}

/** All prompts are latency prompts where one is asked at a time, else as few as a plan can have. */
const assembleSuite = (concurrency: number): object => ({
  name: 'load',
  prompts: [{ source: 'file', path: 'prompts.jsonl' }],
  measure: { warmUp: false, ...(concurrency === 1 ? { latencyShare: 1 } : { latencyShare: 1e-6, concurrency }) },
  evaluators: [{ name: 'f1', use: 'token-f1' }],
});

const parseBlocks = (run: string): readonly BlockLine[] =>
  run
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as BlockLine)
    .filter(({ line }) => line === 'block');
