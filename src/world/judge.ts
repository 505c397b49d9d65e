import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { GptJudgeSettings } from '../documents/suite.ts';
import { defaultJudgeUrl, modelOfJudge, nameOfEvaluator } from '../documents/suite-evaluators.ts';
import { openHttpExchange } from '../edges/http-exchange.ts';
import { openJudgeCache } from '../edges/judge-cache.ts';
import { openJudgeChat } from '../edges/judge-chat.ts';
import { loadJudgePrompt } from '../edges/judge-prompt-files.ts';
import type { Evaluator } from '../evaluators/evaluator.ts';
import type { EvaluatorPlace } from '../evaluators/evaluator-place.ts';
import { createJudge } from '../evaluators/judge/judge.ts';
import { readJudgeKey } from '../evaluators/judge/judge-key.ts';
import { findJudgePrice } from '../evaluators/judge/judge-price.ts';
import { createJudgeWording } from '../evaluators/judge/judge-wording.ts';
import type { Opening } from './opening.ts';

/**
 * Opens a judge; this file is loaded when the first one is. Nothing is requested yet, but what can be known before is checked.
 *
 * @throws InputError for a key that is not set, and for instructions or rubrics that are missing or of no use
 */
export async function openJudge(
  { door, cache, clock }: Opening,
  settings: GptJudgeSettings,
  { folder, prices, seed }: EvaluatorPlace,
): Promise<Evaluator> {
  const key = readJudgeKey(settings, door.environment);
  if (key !== undefined) door.maskSecret(key.key);
  const prompt = await loadJudgePrompt(settings, { resolvePath: (path) => resolve(folder, path), signal: door.signal });
  const wording = createJudgeWording(prompt, () => randomBytes(8).toString('hex'));
  const baseUrl = settings.baseUrl ?? defaultJudgeUrl;
  const chat = openJudgeChat({
    ...settings,
    ...openHttpExchange(clock.nowMs),
    place: { name: nameOfEvaluator(settings), model: modelOfJudge(settings), baseUrl, keyVariable: key?.variable },
    generation: settings,
    schema: wording.schema,
    key: key?.key,
    clock,
    random: Math.random,
  });
  const keptReplies = settings.cache ? openJudgeCache(cache.folder) : undefined;
  return createJudge({ settings, seed, wording, chat, cache: keptReplies, price: findJudgePrice(settings, prices), dateMs: Date.now });
}
