import { describeFailure, InterruptedError } from '../failures.ts';
import { renderPlain } from '../report/plain-text.ts';

/**
 * Prints what went wrong and what to do about it, for a person at a terminal. The words may come from a server or out of a file: no line
 * of them can move the cursor or colour what stands there. The stack is shown of a bug, and of everything where `debug` is set.
 */
export function printFailure(stream: { write(text: string): void }, failure: unknown, debug: boolean): void {
  const { message, cure, bug, stack } = describeFailure(failure);
  const said = failure instanceof InterruptedError ? 'Interrupted.' : `error: ${message}`;
  const lines = [said, ...(cure === undefined ? [] : [cure])].flatMap((text) => text.split('\n'));
  stream.write(`\n${lines.map((line) => renderPlain(line, 4_000)).join('\n')}\n`);
  if (stack !== undefined && (bug || debug)) stream.write(`${stack}\n`);
}
