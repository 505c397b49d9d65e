import type { Inputs } from '../inputs/inputs.ts';
import { escapeMarkdown } from '../report/markdown-escape.ts';
import { countOutcomes } from '../runs/counts.ts';
import type { Run } from '../runs/run.ts';
import { listScores } from '../runs/score-lines.ts';
import { countNoun } from './count-noun.ts';

/** What the job summary says of a measurement, which has no verdict: what was measured, how it went, where the run lies. */
export function renderMeasured(run: Run, { path, inputs }: { readonly path: string; readonly inputs: Inputs }): string {
  const { prompts, answered, failed, lost } = countOutcomes(run.answers.values(), []);
  const part = inputs.shard === undefined ? '' : `, part ${inputs.shard.index} of ${inputs.shard.of}`;
  const scores = listScores(run).length;
  const said = [
    `Measured ${run.header.candidate.name}${part}: ${answered} of ${countNoun(prompts, 'prompt')} answered, ${failed} failed, ${lost} lost,`,
    `${scores === 0 ? 'not scored yet' : `with ${countNoun(scores, 'score')}`}.`,
    `The run lies in ${path}${inputs.accept === undefined ? '' : ` and is the baseline ${inputs.accept}`}.`,
  ];
  return `${escapeMarkdown(said.join(' '))}\n`;
}
