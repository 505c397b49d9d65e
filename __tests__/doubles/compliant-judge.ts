import { computeTokenF1 } from '../../src/evaluators/token-f1.ts';
import type { Message } from '../../src/suite/prompt.ts';

/** A request taken apart by the code that its first line tells. */
export type ReadRequest = {
  readonly code: string;
  /** fenced texts by name: ANSWER, PROMPT, CONTEXT, REFERENCE, REFERENCE 1, … */
  readonly fenced: ReadonlyMap<string, string>;
  /** the lines outside the fences, those of the fences left out */
  readonly outside: readonly string[];
};

/**
 * Reads a request line by line, as the system message says it is to be read: what stands between `<<<NAME code>>>` and `<<<END NAME code>>>` is text.
 * Throws where a fence does not end, ends another, or comes twice.
 */
export function readJudgeRequest(messages: readonly Message[]): ReadRequest {
  const user = messages.find(({ role }) => role === 'user')?.content ?? '';
  const lines = user.split('\n');
  const code = /^Code of this request: ([0-9a-f]{16})$/.exec(lines[0] ?? '')?.[1];
  if (code === undefined) throw new Error(`no code in the first line: ${lines[0]}`);
  const fenced = new Map<string, string>();
  const outside: string[] = [];
  for (let at = 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const name = new RegExp(`^<<<([A-Z]+(?: \\d+)?) ${code}>>>$`).exec(line)?.[1];
    if (name === undefined) {
      outside.push(line);
      continue;
    }
    const end = lines.indexOf(`<<<END ${name} ${code}>>>`, at + 1);
    if (end === -1 || fenced.has(name)) throw new Error(`the fence ${name} ends nowhere, or comes twice`);
    fenced.set(name, lines.slice(at + 1, end).join('\n'));
    at = end;
  }
  return { code, fenced, outside };
}

/** The score of a judge that takes fenced text for text: ten times the token F1 of the answer and its best reference, two decimals. */
export function scoreCompliantly({ fenced }: ReadRequest): number {
  const references = [...fenced].filter(([name]) => name.startsWith('REFERENCE')).map(([, text]) => text);
  return Math.round(1000 * computeTokenF1(fenced.get('ANSWER') ?? '', references)) / 100;
}

/** What such a judge replies. */
export function replyCompliantly(messages: readonly Message[]): string {
  const request = readJudgeRequest(messages);
  return JSON.stringify({ item: request.code, reasoning: 'Words in common.', score: scoreCompliantly(request) });
}
