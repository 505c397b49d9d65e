import type { Message } from '../../suite/prompt.ts';
import { renderFence, requireFenceCode } from './fence.ts';
import { judgeFrame } from './judge-frame.ts';
import type { JudgePrompt } from './judge-prompt.ts';
import type { JudgedTexts } from './reply-cache.ts';

/** most characters (UTF-16 units) of each text that a judge is shown, and most references [ours] */
export const judgedLimits = { prompt: 16_000, context: 60_000, reference: 8_000, answer: 24_000, references: 12 } as const;

export type JudgeMessages = {
  readonly messages: readonly Message[];
  /** some text, or a reference, was left out */
  readonly truncated: boolean;
  /** the end of the answer was left out */
  readonly answerTruncated: boolean;
};

/**
 * What a judge is asked about one answer. The system message says how to judge (instructions, rubric of the task, what is text, how to
 * reply) and is the same for all items of a task, so that servers may cache it; the user message begins with the code of this request and
 * holds every text inside a fence that carries it, the answer last, and then says again what to do. Equal references are shown once.
 *
 * @param code 16 hexadecimal digits, drawn anew for every request
 * @throws RangeError when the code is none
 */
export function assembleJudgeMessages(prompt: JudgePrompt, texts: JudgedTexts, code: string): JudgeMessages {
  requireFenceCode(code);
  const fence = (name: string, text: string, mostCharacters: number): ReturnType<typeof renderFence> =>
    renderFence({ name, text, code, mostCharacters });
  const references = [...new Set(texts.references)];
  const shown = references.slice(0, judgedLimits.references);
  const answer = fence('ANSWER', texts.answer, judgedLimits.answer);
  const asides = [
    ...(texts.context === undefined ? [] : [fence('CONTEXT', texts.context, judgedLimits.context)]),
    fence('PROMPT', texts.query, texts.context === undefined ? judgedLimits.context : judgedLimits.prompt),
    ...shown.map((reference, i) => fence(shown.length === 1 ? 'REFERENCE' : `REFERENCE ${i + 1}`, reference, judgedLimits.reference)),
  ];
  const more = references.length - shown.length;
  return {
    messages: [
      { role: 'system', content: assembleInstructions(prompt, texts.task) },
      {
        role: 'user',
        content: assembleRequest(
          [...asides, answer].map(({ text }) => text),
          { code, more },
        ),
      },
    ],
    truncated: more > 0 || answer.cut > 0 || asides.some(({ cut }) => cut > 0),
    answerTruncated: answer.cut > 0,
  };
}

function assembleInstructions({ instructions, rubrics, fallbackRubric }: JudgePrompt, task: string): string {
  const { rubric, rules, reply } = judgeFrame;
  return [instructions, `${rubric}\n\n${rubrics.get(task) ?? fallbackRubric}`, rules, reply].join('\n\n');
}

function assembleRequest(fences: readonly string[], { code, more }: { readonly code: string; readonly more: number }): string {
  const { code: title, closing, ending } = judgeFrame;
  const left = more > 0 ? [`(${more} more references are left out.)`] : [];
  return [`${title} ${code}`, ...fences.slice(0, -1), ...left, ...fences.slice(-1), `${closing} ${ending} ${code}.`].join('\n\n');
}
