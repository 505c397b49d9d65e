import type { JudgeDrift, JudgeRecord, Retest } from '../documents/report.ts';
import { renderAmount, renderCount, renderQuality, renderShare, renderSigned, renderSignedInterval } from './figures.ts';
import { renderPlain } from './plain-text.ts';

type JudgeRow = { readonly title: string; readonly read: (record: JudgeRecord) => string | undefined };

const formats: Readonly<Record<NonNullable<JudgeRecord['replyFormat']>, string>> = {
  'json-schema': 'JSON by a schema',
  'json-object': 'a JSON object',
  text: 'text in a fixed form',
};

/** What there is to say of a judge as an instrument besides its canaries; a row without an answer is left out. */
export const judgeRows: readonly JudgeRow[] = [
  { title: 'model asked for', read: ({ model }) => short(model) },
  { title: 'model that answered', read: describeServed },
  {
    title: 'prompt',
    read: ({ promptVersion, promptDigest }) => `${short(promptVersion)}, ${promptDigest.slice(0, 'sha256:'.length + 12)}`,
  },
  { title: 'reply format', read: ({ replyFormat }) => replyFormat && formats[replyFormat] },
  { title: 'sent along', read: ({ sent = [] }) => (sent.length === 0 ? undefined : sent.map(short).join(', ')) },
  { title: 'replies', read: describeReplies },
  { title: 'not usable at first', read: describeRepairs },
  { title: 'time of a reply', read: describeTime },
  { title: 'judged twice', read: ({ retest }) => retest && describeRetest(retest) },
  { title: 'drift since the baseline', read: ({ drift }) => drift && describeDrift(drift) },
  { title: 'tokens', read: describeTokens },
  { title: 'cost', read: describeCost },
  { title: 'price', read: ({ priceSource }) => priceSource && renderPlain(priceSource, 2 * LONGEST) },
  { title: 'too many requests (429)', read: ({ tooManyRequests }) => tooManyRequests?.toLocaleString('en-US') },
];

/** A server calls its model what it likes; report.json has all of it. */
const LONGEST = 60;

const short = (name: string): string => renderPlain(name, LONGEST);

const count = (value: number): string => value.toLocaleString('en-US');

function describeServed({ model, servedModels }: JudgeRecord): string {
  const [first, second] = servedModels;
  if (first === undefined) return 'the server does not say';
  if (second === undefined) return `${short(first.name)} (${first.name === model ? 'as asked for' : 'another name than asked for'})`;
  return `several: ${servedModels.map(({ name, replies }) => `${short(name)} (${count(replies)})`).join(', ')}`;
}

function describeReplies({ calls, cachedReplies }: JudgeRecord): string {
  return cachedReplies === 0 ? count(calls) : `${count(calls)}, and ${count(cachedReplies)} out of the cache`;
}

/** A reply that could not be used was asked for once more, so that these have taken two calls. */
function describeRepairs({ calls, repaired, unparsed }: JudgeRecord): string {
  const asked = calls - repaired - unparsed;
  const share = asked > 0 ? ` (${renderShare(unparsed / asked, 1)} of what was asked)` : '';
  return `${count(repaired)} put right when asked again, ${count(unparsed)} never${share}`;
}

function describeTime({ latencyMs }: JudgeRecord): string | undefined {
  return latencyMs && `p50 ${renderAmount(latencyMs.p50)} ms, p95 ${renderAmount(latencyMs.p95)} ms`;
}

function describeRetest({ items, standardDeviation, meanDifference, largestDifference }: Retest): string {
  const parts = [
    standardDeviation === undefined ? [] : [`standard deviation ${renderQuality(standardDeviation)} of 10`],
    meanDifference === undefined ? [] : [`mean difference ${renderSigned(meanDifference, 2)}`],
    largestDifference === undefined ? [] : [`largest ${renderQuality(largestDifference)}`],
  ].flat();
  return [...parts, renderCount(items, 'answer')].join(', ');
}

function describeDrift({ of, items, shift, low, high, significant }: JudgeDrift): string {
  const known = low === undefined || high === undefined || shift === undefined ? undefined : { estimate: shift, low, high };
  const moved = known === undefined ? (shift === undefined ? 'not known' : renderSigned(shift, 2)) : renderSignedInterval(known, 2);
  return `${moved}${known === undefined ? '' : ' (99 %)'} of 10 on ${renderCount(items, 'answer')} of ${short(of)}, ${significant ? 'a significant shift' : 'no significant shift'}`;
}

function describeTokens({ inputTokens, outputTokens }: JudgeRecord): string | undefined {
  const parts = [
    inputTokens === undefined ? [] : [`${count(inputTokens)} in`],
    outputTokens === undefined ? [] : [`${count(outputTokens)} out`],
  ].flat();
  return parts.length === 0 ? undefined : parts.join(', ');
}

function describeCost({ costUsd, budgetUsd, beyondBudget = 0 }: JudgeRecord): string | undefined {
  if ((costUsd ?? budgetUsd) === undefined) return undefined;
  const spent = costUsd === undefined ? 'not known' : `${renderAmount(costUsd)} USD`;
  const budget = budgetUsd === undefined ? '' : ` of a budget of ${renderAmount(budgetUsd)} USD`;
  return `${spent}${budget}${beyondBudget === 0 ? '' : `, which ${renderCount(beyondBudget, 'answer')} lay beyond`}`;
}
