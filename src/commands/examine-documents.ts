import { join } from 'node:path';
import { decideBaselines } from '../doctor/baselines-check.ts';
import { pass } from '../doctor/check.ts';
import { checkJudge } from '../doctor/judge-check.ts';
import { type EvaluatorSettings, parseSuite, type Suite } from '../documents/suite.ts';
import { nameOfEvaluator } from '../documents/suite-evaluators.ts';
import type { Evaluator } from '../evaluators/evaluator.ts';
import type { EvaluatorPlace } from '../evaluators/evaluator-place.ts';
import { keyVariableOfJudge } from '../evaluators/judge/judge-key.ts';
import { defaults } from '../inputs/inputs.ts';
import type { Consultation } from './consultation.ts';
import { countNoun } from './count-noun.ts';
import { type LoadedCandidate, loadCandidate } from './load-candidate.ts';
import { loadBaselines } from './load-run.ts';
import { type LoadedSuite, loadSuite, placeOfEvaluators } from './load-suite.ts';
import { placeOf } from './place.ts';
import { loadDocument } from './required-document.ts';

/** prompts and models may have to be downloaded, or hashed again [ours] */
const patienceMs = 60_000;

export type ExaminedDocuments = { readonly suite: Suite | undefined; readonly candidate: LoadedCandidate | undefined };

/** Suite and candidate, and everything that they name. What failed is not looked at twice. Returns both as far as they can be read. */
export async function examineDocuments(consultation: Consultation): Promise<ExaminedDocuments> {
  const { world, inputs, seek } = consultation;
  const suite = await seek(
    'suite',
    async () => parseSuite(inputs.suite, await loadDocument(world.files, inputs.suite, 'suite')),
    ({ name }) => pass(`${inputs.suite} (${name})`),
  );
  const candidate = await seek(
    'candidate',
    () => loadCandidate(world, inputs.candidate),
    ({ document }) => pass(`${inputs.candidate} (${document.name}, ${document.kind})`),
  );
  if (suite === undefined) return { suite, candidate };
  const loaded = await seek(
    'prompts',
    (signal) => loadSuite({ ...world, signal }, placeOf(inputs.suite)),
    ({ set }) => pass(`${countNoun(set.questions.size, 'prompt')} in ${countNoun(set.blocks.length, 'block')}`),
    patienceMs,
  );
  if (loaded === undefined) return { suite, candidate };
  await examineBaselines(consultation, loaded);
  for (const settings of suite.evaluators) await examineEvaluator(consultation, placeOfEvaluators(loaded), settings);
  if (candidate !== undefined && candidate.document.kind !== 'endpoint') await examineModel(consultation, candidate, loaded);
  return { suite, candidate };
}

async function examineBaselines({ world, look }: Consultation, { set, suite }: LoadedSuite): Promise<void> {
  await look('baselines', async () => {
    const baselines = await loadBaselines(world.files, placeOf(defaults.baselines));
    const found = baselines.map(({ name, run }) => ({ name, sameQuestions: run.header.questionDigest === set.digest }));
    return decideBaselines(found, suite.gate.against, defaults.baselines);
  });
}

/** Whether it can be opened: model, key, prompt files, recorded scores. Of a judge also whether its server answers and knows the model. */
async function examineEvaluator(
  { world, look, examination }: Consultation,
  place: EvaluatorPlace,
  settings: EvaluatorSettings,
): Promise<void> {
  const name = nameOfEvaluator(settings);
  const open = async () => {
    const evaluator = await world.openEvaluator(settings, place);
    await evaluator.close();
    return pass(describeOpened(evaluator, settings));
  };
  const opened = await look(`evaluator ${name}`, open, patienceMs);
  if (settings.use !== 'gpt-judge' || opened.status === 'failed') return;
  await look(`judge ${name}`, (signal) => checkJudge(settings, examination, signal));
}

function describeOpened({ batchInvariant }: Evaluator, settings: EvaluatorSettings): string {
  const { use } = settings;
  if (use === 'gpt-judge')
    return keyVariableOfJudge(settings) === undefined
      ? 'its prompt and rubrics are there; it is sent no key, and nothing was asked'
      : 'its prompt, rubrics and key are there; nothing was asked';
  if (use === 'recorded-scores') return 'its scores can be read';
  return batchInvariant === false ? 'loads; its scores depend on their batch, so that it is given one text at a time' : 'loads';
}

/** What answers in this program, or answered before: its model, or its answers. */
async function examineModel(
  { world, look }: Consultation,
  { document, folder }: LoadedCandidate,
  { suite, set }: LoadedSuite,
): Promise<void> {
  const runPath = join(defaults.out, 'doctor.run.jsonl');
  const open = async () => {
    const candidate = await world.openCandidate(document, { folder, settings: suite.measure, set, runPath });
    await candidate.close();
    return pass(document.kind === 'recorded' ? 'its answers can be read' : 'can be opened');
  };
  await look('candidate, opened', open, patienceMs);
}
