import { assembleJudgePrompt } from '../../../src/evaluators/judge/judge-prompt.ts';

/** Instructions and rubrics of a few words. */
export const tinyPrompt = assembleJudgePrompt({
  instructions: { name: 'instructions.md', text: 'version: t1\nGrade answers.\n' },
  rubrics: new Map([['qa', { name: 'rubric-qa.md', text: 'rubric for questions' }]]),
  fallbackRubric: { name: 'rubric.md', text: 'rubric for anything' },
});
