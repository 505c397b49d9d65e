import type { Readable, Writable } from 'node:stream';
import { isCancel, select, text } from '@clack/prompts';
import type { Questions } from '../commands/questions.ts';
import { InterruptedError } from '../failures.ts';

type Terminal = { readonly input: Readable; readonly output: Writable & { columns?: number; rows?: number }; readonly signal: AbortSignal };

/** Somebody at a terminal: arrow keys, Enter for the default, Esc or Ctrl-C to stop. */
export function openTerminalQuestions(terminal: Terminal): Questions {
  // A pseudo-terminal that nobody has given a size says 0, and every letter would get a line of its own.
  if (terminal.output.columns === 0) Object.assign(terminal.output, { columns: 80, rows: 24 });
  return {
    async choose({ message, options, initial }) {
      const chosen = await select<string>({ ...terminal, message, options: [...options], initialValue: initial });
      const option = options.find(({ value }) => value === chosen);
      if (option === undefined) throw new InterruptedError();
      return option.value;
    },
    async enter({ message, initial, refuse }) {
      const entered = await text({
        ...terminal,
        message,
        placeholder: initial,
        defaultValue: initial,
        validate: (typed) => refuse(typed === undefined || typed === '' ? initial : typed),
      });
      if (isCancel(entered)) throw new InterruptedError();
      return entered;
    },
  };
}
