/**
 * The JSON schema of a judge's reply, for `response_format: json_schema` with `strict: true` (OpenAI's guide "Structured model outputs":
 * every property required, no others allowed). Reasons come before the score, because a model writes from left to right and a score that
 * comes first is given without any (G-Eval, arXiv 2303.16634 section 2; MT-Bench, 2306.05685 section 3.4). `item` repeats the code of the
 * request: a reply that merely continues or quotes an answer does not have it. Servers that do not enforce the schema are common, so that
 * every reply is validated all the same.
 */
export const judgeReplySchema = {
  type: 'object',
  properties: {
    item: { type: 'string', description: 'the code of this request, copied' },
    reasoning: { type: 'string', description: 'one to three sentences' },
    score: { type: 'number', minimum: 0, maximum: 10, description: '0 worthless, 10 as good as it can be' },
  },
  required: ['item', 'reasoning', 'score'],
  additionalProperties: false,
} as const;
