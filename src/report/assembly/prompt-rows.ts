import type { PromptCell, PromptRow } from '../../documents/report.ts';
import { scoreOf } from '../../poq/consensus/prompt-quality.ts';
import type { Node } from '../../poq/node.ts';
import type { Question } from '../../suite/question.ts';
import type { RoledEvaluator } from './evaluators.ts';

/** Longer texts are cut in reports; the run file holds them whole. */
const longestText = 4_000;

type RowParts = {
  readonly questions: ReadonlyMap<string, Question>;
  readonly nodes: readonly Node[];
  readonly evaluators: readonly RoledEvaluator[];
  readonly leftOut: ReadonlyMap<string, string>;
};

/** One row a prompt with what every node made of it, in the order of the question set. */
export function assemblePromptRows({ questions, nodes, evaluators, leftOut }: RowParts): PromptRow[] {
  return [...questions.values()].map((question): PromptRow => {
    const { id, task, cluster, references } = question.prompt;
    const reason = leftOut.get(id);
    return {
      id,
      task,
      cluster,
      prompt: cut(question.text),
      references: references.map(cut),
      ...(reason !== undefined && { leftOut: reason }),
      nodes: nodes.map((node) => assembleCell(node, id, evaluators)),
    };
  });
}

function assembleCell(node: Node, id: string, evaluators: readonly RoledEvaluator[]): PromptCell {
  const answer = node.run.answers.get(id);
  if (answer === undefined) return { outcome: 'absent', scores: {} };
  const quality = node.qualities.get(id);
  const latency = node.latencies.get(id);
  const scores = evaluators.map(({ name }): [string, number | null] => {
    const score = answer.outcome === 'lost' ? null : scoreOf(node.run, answer, name, node.electorate.maps);
    return [name, typeof score === 'number' ? score : null];
  });
  return {
    outcome: answer.outcome,
    ...(quality?.kind === 'scored' && { quality: quality.quality }),
    scores: Object.fromEntries(scores),
    ...(latency !== undefined && { costMs: latency.latencyMs }),
    text: cut(
      answer.outcome === 'answered' ? answer.text : `${answer.outcome}: ${[answer.reason, answer.detail].filter(Boolean).join(' – ')}`,
    ),
  };
}

const cut = (text: string): string => (text.length <= longestText ? text : `${text.slice(0, longestText)}… (${text.length} characters)`);
