import type { Message } from '../../suite/prompt.ts';
import { judgeFrame } from './judge-frame.ts';
import { describeUnparsed } from './judge-verdict.ts';
import { cleanJudgedText } from './judged-text.ts';

/** as much of a reply that could not be read as is sent back */
const mostCharacters = 4_000;

export type Unread = {
  /** the reply, word for word */
  readonly reply: string;
  /** why it could not be read, as `parseVerdict` says */
  readonly problem: string;
  /** of the same request */
  readonly code: string;
};

/**
 * The one further request after a reply that could not be read: the first one, the reply as the judge's own turn (cleaned, because it may
 * quote the answer; its head and its end where it is long), and what is wrong with it. Never more than once: a judge that is asked until it
 * answers is a judge of its own choice.
 */
export function assembleRepair(messages: readonly Message[], { reply, problem, code }: Unread): readonly Message[] {
  const { repair, repairEnding } = judgeFrame;
  return [
    ...messages,
    { role: 'assistant', content: shorten(cleanJudgedText(reply.toWellFormed()).trim()) || '(nothing)' },
    { role: 'user', content: `${repair} ${describeUnparsed(problem)}. ${repairEnding} ${code}.` },
  ];
}

function shorten(text: string): string {
  if (text.length <= mostCharacters) return text;
  const half = mostCharacters / 2;
  return `${text.slice(0, half).toWellFormed()}\n[…]\n${text.slice(-half).toWellFormed()}`;
}
