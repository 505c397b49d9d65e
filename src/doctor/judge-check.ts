import { assembleUrl } from '../candidate/completion-request.ts';
import type { GptJudgeSettings } from '../documents/suite.ts';
import { defaultJudgeUrl, modelOfJudge, nameOfEvaluator } from '../documents/suite-evaluators.ts';
import { assembleJudgeRefusal, assembleJudgeUnreachable } from '../evaluators/judge/chat-refusal.ts';
import { keyVariableOfJudge } from '../evaluators/judge/judge-key.ts';
import type { Result } from './check.ts';
import type { Examination } from './examination.ts';
import { checkServer } from './server-check.ts';

/** Whether the server of a judge answers and knows its model, without a single call that is paid for. */
export function checkJudge(settings: GptJudgeSettings, examination: Examination, signal: AbortSignal): Promise<Result> {
  const { baseUrl = defaultJudgeUrl } = settings;
  const variable = keyVariableOfJudge(settings);
  const model = modelOfJudge(settings);
  const key = variable === undefined ? undefined : examination.variable(variable)?.trim() || undefined;
  const place = { name: nameOfEvaluator(settings), model, baseUrl, keyVariable: key === undefined ? undefined : variable };
  const words = {
    file: 'suite',
    refused: (status: number) => assembleJudgeRefusal(place, { status, said: '', modelList: undefined }),
    unreachable: (code: string, message: string) => assembleJudgeUnreachable(place, code, message),
  };
  return checkServer({ url: assembleUrl(baseUrl, 'models'), model, key, words }, examination, signal);
}
