type ParsedJson = { readonly value: unknown } | { readonly problem: string; readonly line: number; readonly column: number };

/** Parses JSON; where it is none, says where reading stopped (1-based line and column), and never repeats what stood there. */
export function parseJsonText(text: string): ParsedJson {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const position = error instanceof SyntaxError ? findPosition(error.message, text) : 0;
    const before = text.slice(0, position).split('\n');
    return { problem: 'is not JSON', line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
}

/** V8 names a position or says that the text ended too early. */
function findPosition(message: string, text: string): number {
  const named = /at position (\d+)/.exec(message)?.[1];
  if (named !== undefined) return Number(named);
  return message.includes('end of JSON input') ? text.length : 0;
}
