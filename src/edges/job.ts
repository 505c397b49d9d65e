import { stripVTControlCharacters } from 'node:util';
import * as core from '@actions/core';
import type { Screen } from '../commands/screen.ts';
import { describeReason } from './failure-reason.ts';
import { describeProgress } from './progress-line.ts';

export type Job = {
  readonly screen: Screen;
  readInput(name: string): string;
  maskSecret(secret: string): void;
  setOutput(name: string, value: string | number): void;
  /** Writes the job summary. A runner without one (an old GitHub Enterprise Server) is a warning, not a failure. */
  writeSummary(markdown: string): Promise<void>;
  /** A red mark on the job, with the line of a file where there is one. */
  annotate(message: string, place: Annotation): void;
  /** Ends the last log group. */
  end(): void;
  /** Tells the `post` step that nothing is left to be said. */
  markEnded(): void;
  /** whether the main step has told so */
  hasEnded(): boolean;
};

export type Annotation = { readonly title: string; readonly file?: string; readonly line?: number; readonly column?: number };

const logEveryMs = 15_000;
const endedState = 'ended';

/**
 * A job of GitHub Actions through its workflow commands: a log group for each phase, sparse progress lines, outputs, summary, annotations.
 */
export function openJob(nowMs: () => number): Job {
  const { screen, end } = createJobScreen(nowMs);
  return {
    screen,
    end,
    markEnded: () => core.saveState(endedState, 'true'),
    hasEnded: () => core.getState(endedState) === 'true',
    readInput: (name) => core.getInput(name),
    maskSecret: core.setSecret,
    setOutput: core.setOutput,
    async writeSummary(markdown) {
      await core.summary
        .addRaw(markdown)
        .write()
        .catch((cause: unknown) => core.warning(`The job summary could not be written: ${describeReason(cause)}`));
    },
    annotate: (message, { title, file, line, column }) =>
      core.error(safe(message), {
        title,
        ...(file !== undefined && { file }),
        ...(line !== undefined && { startLine: line }),
        ...(column !== undefined && { startColumn: column }),
      }),
  };
}

function createJobScreen(nowMs: () => number): Pick<Job, 'screen' | 'end'> {
  let grouped = false;
  let last = nowMs();
  const end = (): void => {
    if (grouped) core.endGroup();
    grouped = false;
  };
  const screen: Screen = {
    phase(title) {
      end();
      core.startGroup(safe(title));
      grouped = true;
      last = nowMs();
    },
    note: (text) => core.info(safe(text)),
    warn: (text) => core.warning(safe(text)),
    progress(progress) {
      if (nowMs() - last < logEveryMs) return;
      last = nowMs();
      core.info(safe(describeProgress(progress)));
    },
    result(text) {
      end();
      core.info(safe(text));
    },
    colour: false,
    width: 140,
  };
  return { screen, end };
}

/**
 * The log is a channel of commands, whoever's text it is: the runner takes a line that begins with `::` for one, and `##[name]` anywhere in
 * a line. It compares by culture, which looks across invisible characters, so these go first and a visible space breaks the rest.
 * Source: actions/runner, src/Runner.Common/ActionCommand.cs.
 */
const safe = (text: string): string =>
  stripVTControlCharacters(text)
    .replace(/[\p{Cc}--[\n\t]]/gv, ' ')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .replace(/^(\s*):(?=:)/gm, '$1: ')
    .replaceAll('##[', '## [');
