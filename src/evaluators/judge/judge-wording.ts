import type { JudgeWording } from './ask-judge.ts';
import { assembleJudgeMessages } from './judge-messages.ts';
import type { JudgePrompt } from './judge-prompt.ts';
import { type JudgeVerdict, parseStoredVerdict, parseVerdict } from './judge-verdict.ts';
import { assembleRepair } from './repair.ts';
import { judgeReplySchema } from './reply-schema.ts';

/**
 * How a judge is talked to with these instructions and rubrics.
 *
 * @param drawCode gives 16 hexadecimal digits that nobody can foresee, other ones at every call
 */
export function createJudgeWording(prompt: JudgePrompt, drawCode: () => string): JudgeWording {
  return {
    version: prompt.version,
    digest: prompt.digest,
    schema: judgeReplySchema,
    open(texts) {
      const code = drawCode();
      const { messages, truncated, answerTruncated } = assembleJudgeMessages(prompt, texts, code);
      return {
        messages,
        truncated,
        answerTruncated,
        read: (text) => scoreOrReason(parseVerdict(text, code)),
        repair: (reply, problem) => assembleRepair(messages, { reply, problem, code }),
      };
    },
    readStored: (text) => scoreOrReason(parseStoredVerdict(text)),
  };
}

const scoreOrReason = (verdict: JudgeVerdict): number | string => ('score' in verdict ? verdict.score : verdict.unparsed);
