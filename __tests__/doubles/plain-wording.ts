import type { JudgeWording } from '../../src/evaluators/judge/ask-judge.ts';
import type { JudgedTexts } from '../../src/evaluators/judge/reply-cache.ts';
import type { JudgeAct, JudgeCall } from './judge-server.ts';

/** A judge's wording without fences: the texts as JSON, the verdict as `{"score": 7}` and nothing else. For tests of what runs around it. */
export const plainWording: JudgeWording = {
  version: 'plain-1',
  digest: `sha256:${'0'.repeat(64)}`,
  schema: { type: 'object' },
  open(texts) {
    const messages = [{ role: 'user' as const, content: JSON.stringify(texts) }];
    return {
      messages,
      truncated: false,
      answerTruncated: false,
      read,
      repair: (text, problem) => [
        ...messages,
        { role: 'assistant', content: text },
        { role: 'user', content: `Again, because: ${problem}` },
      ],
    };
  },
  readStored: read,
};

function read(text: string): number | string {
  const found = /^\{"score": ?(\d+(?:\.\d+)?)\}$/.exec(text)?.[1];
  return found === undefined ? 'no score' : Number(found);
}

/** What was shown to the judge in a request. */
export function textsOf({ body }: JudgeCall): JudgedTexts {
  return JSON.parse(body.messages?.[0]?.content ?? '');
}

/** An honest judge: 10 for a reference, 0 for what has no word of it, 6 for anything between. */
export function judgeHonestly(call: JudgeCall): JudgeAct & { readonly say: string } {
  const { answer, references } = textsOf(call);
  const words = new Set(answer.toLowerCase().match(/\w+/g));
  const isLike = references.some((reference) => (reference.toLowerCase().match(/\w+/g) ?? []).some((word) => words.has(word)));
  const score = references.includes(answer) ? 10 : isLike ? 6 : 0;
  return { say: `{"score": ${score}}` };
}
