import type { Report } from '../documents/report.ts';

/** A key of candidate.yaml, with the keys that it lies in. */
export type KeyPath = readonly string[];

/** Alternatives: the first of them that the document has is the one that matters. */
type Choice = readonly KeyPath[];

const machine: readonly Choice[] = [[['environment'], ['baseUrl'], ['path']]];
const server: readonly Choice[] = [[['baseUrl'], ['path']]];
const answering: readonly Choice[] = [[['baseUrl'], ['path'], ['method']], [['model']]];
const model: readonly Choice[] = [[['model'], ['path'], ['method']], [['generation']], [['templates']], [['sentences']]];
const length: readonly Choice[] = [
  [['generation', 'maxTokens'], ['generation'], ['model'], ['path'], ['method']],
  [['body']],
  [['templates']],
  [['sentences']],
];
const timings: readonly Choice[] = [[['fields', 'e2eMs'], ['fields'], ['path'], ['baseUrl']]];

/** Which keys a reader looks at first for a reason of the gate; `gate/` and `profile/` give these codes. */
const keys: Readonly<Record<string, readonly Choice[]>> = {
  worse: model,
  undecided: model,
  'quality-floor': model,
  'latency-ceiling': length,
  'failure-ceiling': [...answering, [['generation', 'maxTokens']]],
  'nothing-answered': answering,
  'no-timed-answer': answering,
  'lost-answers': answering,
  incomplete: server,
  'hardware-differs': machine,
  'hardware-unknown': machine,
  uncalibrated: server,
  'partly-timed': timings,
  'ceiling-unmeasured': timings,
  'cached-latency': [[['body'], ['baseUrl']]],
  'retried-latency': server,
};

/** For reasons that this file has no key for: what is measured at all. */
const fallback: readonly Choice[] = [[['name']]];

export function choicesFor(code: string): readonly Choice[] {
  return (Object.hasOwn(keys, code) ? keys[code] : undefined) ?? fallback;
}

type Reason = Report['verdict']['reasons'][number];

/** Codes whose sentence speaks of one run, which may be a baseline's: no line of the candidate mends that. */
const ofOneRun = new Set([
  'incomplete',
  'foreign-answers',
  'lost-answers',
  'nothing-answered',
  'no-timed-answer',
  'partly-timed',
  'uncalibrated',
]);

/** Whether the candidate's own file can have to do with a reason. */
export function concernsCandidate({ code, sentence }: Reason, { nodes }: Report): boolean {
  const [candidate, ...others] = nodes;
  const isFinding = nodes.some(({ findings }) => findings.some(({ name }) => name === code));
  if (!ofOneRun.has(code) && !isFinding) return true;
  const mentions = (name: string): boolean => sentence.includes(name);
  return mentions(candidate.name) || !others.some(({ name }) => mentions(name));
}
