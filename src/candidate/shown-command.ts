import { secretWords } from './secret-words.ts';

/** The value of an option or variable whose name looks like a secret's, and must not stand in a report. */
const secret = new RegExp(
  `(-{1,2}[\\w.-]{0,60}?${secretWords}[\\w.-]{0,60}[= ]|\\b\\w{0,60}?${secretWords}\\w{0,60}=)('[^']*'|[^\\s'-][^\\s']*)`,
  'gi',
);
const user = /:\/\/[^/\s@]{1,500}@/g;

const mark = '[left out]';

/**
 * A command for reading only: a word with white space is quoted as in a shell, and what looks like a secret is left out, because a report is
 * seen by more people than the file that the command is from.
 */
export function renderShownCommand(command: readonly string[]): string {
  return command
    .map((word) => (/^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replace(/\s+/g, ' ')}'`))
    .join(' ')
    .replace(secret, `$1${mark}`)
    .replace(user, `://${mark}@`);
}
