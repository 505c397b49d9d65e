import { createHash } from 'node:crypto';
import type { MeasureSettings } from '../documents/suite.ts';
import type { Block } from './block.ts';
import { type Json, renderCanonicalJson } from './canonical-json.ts';
import type { Question } from './question.ts';
import { compareText } from './text-order.ts';

/** Raised when what goes into the digest changes, so that runs of before and after are told apart. */
const DIGEST_VERSION = 1;

/**
 * The question digest: what has to be equal for two runs to be comparable. SHA-256 over lines of canonical JSON, each ended by a line feed:
 * the version, then every question in the order of ids (its prompt with references and parts, its rendered text and messages, its
 * generation settings), then every block of the plan, with its request rate where it has one: when requests are due follows from that and
 * the seed; last, where it is not `template`, what an engine may take from its caches. Where the prompts came from does not enter. Returns `sha256:` and 64 hexadecimal
 * digits.
 */
export function computeQuestionDigest(
  questions: Iterable<Question>,
  blocks: readonly Block[],
  cache: MeasureSettings['cache'] = 'template',
): string {
  const digest = createHash('sha256');
  const write = (value: Json): void => {
    digest.update(`${renderCanonicalJson(value)}\n`);
  };
  write({ questionDigest: DIGEST_VERSION });
  for (const question of [...questions].sort((one, other) => compareText(one.prompt.id, other.prompt.id)))
    write(describeQuestion(question));
  for (const { number, kind, concurrency, promptIds, rate } of blocks)
    write({ block: number, kind, concurrency, promptIds, ...(rate !== undefined && { requestsPerSecond: rate.requestsPerSecond }) });
  if (cache !== 'template') write({ cache });
  return `sha256:${digest.digest('hex')}`;
}

function describeQuestion({ prompt, text, messages, generation }: Question): Json {
  return {
    prompt: prompt.id,
    task: prompt.task,
    cluster: prompt.cluster,
    references: prompt.references,
    context: prompt.context,
    question: prompt.question,
    text,
    messages: messages.map(({ role, content }) => ({ role, content })),
    generation: { ...generation },
  };
}
