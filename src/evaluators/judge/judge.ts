import { hash } from 'node:crypto';
import { placeOfJudge } from '../../documents/judge-twins.ts';
import type { GptJudgeSettings } from '../../documents/suite.ts';
import { modelOfJudge, nameOfEvaluator } from '../../documents/suite-evaluators.ts';
import { renderCanonicalJson } from '../../suite/canonical-json.ts';
import type { Evaluator } from '../evaluator.ts';
import type { JudgeWording } from './ask-judge.ts';
import { canaryKinds } from './canaries.ts';
import { computeExpectedCost } from './expected-cost.ts';
import { assembleAccount } from './judge-account.ts';
import { type JudgeOptions, openJudgeSession } from './judge-session.ts';
import { countSchemaBytes } from './judge-spend.ts';

/**
 * A chat model as an evaluator: what it says of an answer, 0..10 (docs/judges.md). Items, canaries and retests are asked in one random order; equal items
 * once. An answer without one well-formed verdict, after one repair, is unscored with the reason.
 */
export function createJudge(options: JudgeOptions): Evaluator {
  const { settings, wording, chat, price, cache } = options;
  const { maxTokens, retestShare, budgetUsd, sample } = settings;
  const model = modelOfJudge(settings);
  const revision = computeJudgeRevision(settings, wording);
  const terms = { price, budgetUsd, maxTokens, schemaBytes: countSchemaBytes(wording.schema), retestShare, open: wording.open };
  const session = openJudgeSession({ ...options, revision });
  return {
    name: nameOfEvaluator(settings),
    use: settings.use,
    revision,
    scale: 'ten',
    model,
    ...(sample !== undefined && { sample }),
    score: (items, watch) => session.score(items, watch),
    account: () => assembleAccount(session.report(), { model, wording, chat, price, budgetUsd, maxTokens, isCached: cache !== undefined }),
    expectCost: (items) => computeExpectedCost(items, { ...terms, canaries: canaryKinds.length * settings.canaries }),
    close: () => chat.close(),
  };
}

/**
 * What a judge's scores depend on, as far as this program decides it: the model that is asked for, the host that is asked (not its port, and this machine
 * under whatever name is one host), instructions, rubrics and reply format, and the generation fields. Which model really answers is known only from
 * its replies: it stands in the record.
 */
function computeJudgeRevision(settings: GptJudgeSettings, { digest }: JudgeWording): string {
  const { maxTokens, temperature, seed } = settings;
  const parts = { model: modelOfJudge(settings), place: placeOfJudge(settings), prompt: digest, maxTokens, temperature, seed };
  return `sha256:${hash('sha256', renderCanonicalJson(parts))}`;
}
