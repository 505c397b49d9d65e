import type { Prompt } from './prompt.ts';
import { parseTemplate, type Template } from './template.ts';

const builtIn = (text: string): Template => parseTemplate(text, 'a built-in template');

/** Written for this project; part of the question digest, so a changed word makes older baselines incomparable. */
const WHOLE = builtIn('{prompt}');
const QA = builtIn(
  'Answer the question with the shortest exact phrase from the passage. Reply with that phrase only.\n\nPassage: {context}\n\nQuestion: {question}\n\nAnswer:',
);
const QA_WITHOUT_PASSAGE = builtIn(
  'Answer the question as briefly as you can. Reply with the answer only.\n\nQuestion: {question}\n\nAnswer:',
);
const SUMMARIZATION = builtIn(
  'Summarize the article in two or three sentences. State only what the article says.\n\nArticle: {context}\n\nSummary:',
);
const CONTEXT_AND_QUESTION = builtIn('{context}\n\n{question}');
const CONTEXT = builtIn('{context}');
const QUESTION = builtIn('{question}');

/** How a prompt is asked where the suite gives its task no template [ours]. A prompt that comes whole is asked as it is. */
export function defaultTemplateOf(prompt: Prompt): Template {
  if (prompt.text !== undefined) return WHOLE;
  if (prompt.task === 'qa') return prompt.context === undefined ? QA_WITHOUT_PASSAGE : QA;
  if (prompt.task === 'summarization') return SUMMARIZATION;
  if (prompt.question === undefined) return CONTEXT;
  return prompt.context === undefined ? QUESTION : CONTEXT_AND_QUESTION;
}
