import { stripVTControlCharacters, styleText } from 'node:util';
import type { Screen } from '../commands/screen.ts';
import { describeProgress } from './progress-line.ts';

type Terminal = { readonly stdout: NodeJS.WriteStream; readonly stderr: NodeJS.WriteStream; readonly nowMs: () => number };

/** often enough to look alive on a terminal, seldom enough to keep a log short */
const redrawMs = 100;
const logEveryMs = 10_000;

/** A terminal, or whatever stands in for one: colours and a moving progress line on a terminal, plain and sparse lines in a pipe. */
export function openTerminalScreen({ stdout, stderr, nowMs }: Terminal): Screen {
  const moving = stderr.isTTY === true;
  const paint = (style: Parameters<typeof styleText>[0], text: string): string => styleText(style, text, { stream: stderr });
  let drawn = false;
  let last = Number.NEGATIVE_INFINITY;
  const clear = (): void => {
    if (drawn) stderr.write('\r\x1b[2K');
    drawn = false;
  };
  const line = (text: string): void => {
    clear();
    stderr.write(`${text}\n`);
  };
  return {
    phase: (title) => {
      last = Number.NEGATIVE_INFINITY;
      line(paint('bold', `▸ ${safe(title)}`));
    },
    note: (text) => line(`  ${safe(text)}`),
    warn: (text) => line(paint('yellow', `  ! ${safe(text)}`)),
    progress: (progress) => {
      const now = nowMs();
      const finished = progress.done >= progress.total;
      if (moving ? !finished && now - last < redrawMs : now - last < logEveryMs) return;
      if (!moving && last === Number.NEGATIVE_INFINITY) {
        last = now;
        return;
      }
      last = now;
      if (!moving) return line(`  ${describeProgress(progress)}`);
      clear();
      if (finished) return;
      stderr.write(`  ${describeProgress(progress)}`.slice(0, Math.max(20, (stderr.columns ?? 80) - 1)));
      drawn = true;
    },
    result: (text) => {
      clear();
      stdout.write(text.endsWith('\n') ? text : `${text}\n`);
    },
    colour: stdout.isTTY === true && stdout.hasColors?.() === true && process.env.NO_COLOR === undefined,
    width: stdout.columns ?? 120,
  };
}

/** Names and messages may come from a server or a model: no escape codes, no line breaks that would draw over what stands there. */
const safe = (text: string): string => stripVTControlCharacters(text).replace(/[\p{Cc}--\n]/gv, ' ');
