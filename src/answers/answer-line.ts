import type { Reply } from '../candidate/candidate.ts';
import type { AnswerLine } from '../documents/run.ts';
import type { Question } from '../suite/question.ts';

/** A reply with its place: the answer line of a run. `block` is that of the plan; a recorded reply brings its own or none. */
export function assembleAnswerLine({ prompt }: Question, reply: Reply, block: number | undefined): AnswerLine {
  const place = { promptId: prompt.id, cluster: prompt.cluster, task: prompt.task, ...(block !== undefined && { block }) };
  if (reply.outcome === 'answered') return { line: 'answer', ...place, ...reply };
  return reply.outcome === 'failed' ? { line: 'answer', ...place, ...reply } : { line: 'answer', ...place, ...reply };
}
