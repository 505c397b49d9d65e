import type { JudgeAct, JudgeCall } from './judge-server.ts';

/** What stands in the fences of a request that the program has sent. */
export type Fenced = { readonly code: string; readonly answer: string; readonly references: readonly string[] };

/** Throws where the request has no fenced answer. */
export function readFenced({ body }: JudgeCall): Fenced {
  const asked = body.messages?.find(({ role }) => role === 'user')?.content ?? '';
  const [, code = '', answer = ''] = /<<<ANSWER ([0-9a-f]{16})>>>\n([\s\S]*?)\n<<<END ANSWER \1>>>/.exec(asked) ?? [];
  if (code === '') throw new Error(`a request without a fenced answer: ${asked.slice(0, 500)}`);
  const references = [...asked.matchAll(/<<<(REFERENCE(?: \d+)?) ([0-9a-f]{16})>>>\n([\s\S]*?)\n<<<END \1 \2>>>/g)];
  return { code, answer, references: references.map(([, , , text = '']) => text) };
}

/** A judge's well-formed reply to the request with this code. */
export const replyTo = (code: string, score: number): string => JSON.stringify({ item: code, reasoning: 'As it is.', score });

/** An honest judge of short answers: 9 for a reference, 1 for anything else, and so much more for whatever is a reference. */
export function judgeShortAnswer(call: JudgeCall, shift = 0): JudgeAct & { readonly say: string } {
  const { code, answer, references } = readFenced(call);
  return { say: replyTo(code, references.includes(answer) ? 9 + shift : 1) };
}
