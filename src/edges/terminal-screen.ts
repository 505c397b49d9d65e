import type { Writable } from 'node:stream';
import { styleText } from 'node:util';
import type { Progress, Screen } from '../commands/screen.ts';
import { renderPlain } from '../report/plain-text.ts';
import { describeProgress } from './progress-line.ts';

/** What of a terminal is needed; process.stdout and process.stderr have it. */
export type TerminalStream = Writable & { readonly isTTY?: boolean; readonly columns?: number; hasColors?(): boolean };

type Terminal = { readonly stdout: TerminalStream; readonly stderr: TerminalStream; readonly nowMs: () => number };

/** often enough to look alive on a terminal, seldom enough to keep a log short */
const redrawMs = 100;
const logEveryMs = 10_000;

/** A terminal, or whatever stands in for one: colours and a moving progress line on a terminal, plain and sparse lines in a pipe. */
export function openTerminalScreen({ stdout, stderr, nowMs }: Terminal): Screen {
  const coloured = takesColours(stderr);
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    coloured ? styleText(style, text, { validateStream: false }) : text;
  const progress = stderr.isTTY === true ? createMovingLine(stderr, nowMs) : createSparseLines(stderr, nowMs);
  const line = (text: string): void => {
    progress.clear();
    stderr.write(`${text}\n`);
  };
  return {
    phase(title) {
      progress.restart();
      line(paint('bold', `▸ ${safe(title)}`));
    },
    note: (text) => line(`  ${safe(text)}`),
    warn: (text) => line(paint('yellow', `  ! ${safe(text)}`)),
    progress: progress.show,
    result(text) {
      progress.clear();
      stdout.write(text.endsWith('\n') ? text : `${text}\n`);
    },
    colour: takesColours(stdout),
    width: stdout.columns ?? 120,
  };
}

/** A terminal that knows colours, and nobody who minds them (no-color.org). */
const takesColours = (stream: TerminalStream): boolean =>
  stream.isTTY === true && stream.hasColors?.() === true && (process.env.NO_COLOR ?? '') === '';

type ProgressLine = {
  show(progress: Progress): void;
  /** takes back what was drawn, before something else is written */
  clear(): void;
  /** another phase begins */
  restart(): void;
};

function createMovingLine(stream: TerminalStream, nowMs: () => number): ProgressLine {
  let drawn = false;
  let last = Number.NEGATIVE_INFINITY;
  const clear = (): void => {
    if (drawn) stream.write('\r\x1b[2K');
    drawn = false;
  };
  return {
    show(progress) {
      const finished = progress.done >= progress.total;
      if (!finished && nowMs() - last < redrawMs) return;
      last = nowMs();
      clear();
      if (finished) return;
      stream.write(`  ${safe(describeProgress(progress))}`.slice(0, Math.max(20, (stream.columns ?? 80) - 1)));
      drawn = true;
    },
    clear,
    restart() {
      last = Number.NEGATIVE_INFINITY;
    },
  };
}

function createSparseLines(stream: TerminalStream, nowMs: () => number): ProgressLine {
  let last = nowMs();
  return {
    show(progress) {
      if (nowMs() - last < logEveryMs) return;
      last = nowMs();
      stream.write(`  ${safe(describeProgress(progress))}\n`);
    },
    clear() {},
    restart() {
      last = nowMs();
    },
  };
}

/**
 * Names and messages may come from a server or a model: one line of visible text, nothing that moves the cursor or draws over what stands
 * there.
 */
const safe = (text: string): string => renderPlain(text, 4_000);
