type ParsedJson = { readonly value: unknown } | { readonly problem: string; readonly line?: number; readonly column?: number };

/** The search parses the text some two dozen times: in a longer one that would take more than a few seconds. */
const LONGEST_SEARCHED = 16 * 1024 * 1024;

/** Parses JSON; where it is none, says where reading stopped (1-based line and column), and never repeats what stood there. */
export function parseJsonText(text: string): ParsedJson {
  const parsed = attempt(text);
  if ('value' in parsed) return parsed;
  const position = namedPosition(parsed.message) ?? (text.length > LONGEST_SEARCHED ? undefined : searchPosition(text));
  if (position === undefined) return { problem: 'is not JSON' };
  const before = text.slice(0, position).split('\n');
  return { problem: 'is not JSON', line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function attempt(text: string): { readonly value: unknown } | { readonly message: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { message: error instanceof Error ? error.message : '' };
  }
}

function namedPosition(message: string): number | undefined {
  const named = /at position (\d+)/.exec(message)?.[1];
  return named === undefined ? undefined : Number(named);
}

/**
 * V8 names no position where it quotes the text instead. The broken place is then the end of the shortest beginning of the text that is
 * wrong for another reason than being cut off.
 */
function searchPosition(text: string): number {
  let sound = 0;
  let broken = text.length + 1;
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    if (isMerelyCut(text.slice(0, middle))) sound = middle;
    else broken = middle;
  }
  return withoutOpenWord(text.slice(0, sound)).length;
}

function isMerelyCut(beginning: string): boolean {
  const whole = withoutOpenWord(beginning);
  const parsed = attempt(whole);
  if ('value' in parsed) return true;
  return /end of JSON input|Unterminated/.test(parsed.message) || namedPosition(parsed.message) === whole.length;
}

/** Half of a number or of `true` cannot be told from a wrong word. */
const withoutOpenWord = (text: string): string => text.replace(/[\w.+-]{1,400}$/, '');
