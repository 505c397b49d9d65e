import { openDesk } from '../story/desk.ts';

/** A repository's files: path → text. */
export type Files = Readonly<Record<string, string>>;

const words =
  'amber birch cedar delta ember fjord grove heron inlet juniper kelp lupin maple nettle otter plover quartz reed spruce tansy umber vetch willow yarrow';
const answers = words.split(' ');

const lines = (records: readonly unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

/** What every prompt says before its word: it must not be found where texts are withheld. */
export const promptText = 'Repeat after me, please:';

const prompts = lines(answers.map((word, index) => ({ id: `p${index}`, prompt: `${promptText} ${word}.`, references: [word] })));

/** Recorded answers of which the first `wrong` are wrong, all of them saying something. */
export const renderAnswers = (wrong = 0): string =>
  lines(answers.map((word, index) => ({ id: `p${index}`, text: index < wrong ? 'zinnia' : word })));

/** The candidate of which the answers are recorded. */
const recordedCandidate = 'name: mine\nkind: recorded\npath: answers.jsonl\n';

export type SuiteSettings = { readonly floor?: number; readonly texts?: 'none' | 'digests' | 'all' };

/** Twenty-four words to be repeated; quality alone is gated, against the baseline main and a floor. */
export const renderSuite = ({ floor = 9, texts = 'all' }: SuiteSettings = {}): string =>
  [
    'name: words',
    'seed: 1',
    'prompts: [{ source: file, path: prompts.jsonl }]',
    'measure: { latencyShare: 0.5, latencyBlocks: 6, concurrency: 2, retries: 0, timeoutSeconds: 5, warmUp: false }',
    'evaluators: [{ use: token-f1 }]',
    'reward: { cost: none }',
    `gate: { against: main, margin: 0.2, floors: { quality: { all: ${floor} } } }`,
    `report: { texts: ${texts} }`,
    '',
  ].join('\n');

/** What a repository has before anybody has measured. */
const beginning: Files = {
  '.poq/suite.yaml': renderSuite(),
  '.poq/prompts.jsonl': prompts,
  '.poq/candidate.yaml': recordedCandidate,
  '.poq/answers.jsonl': renderAnswers(),
};

/** A repository with the suite of words, whose candidate answers everything and is the baseline; files of one's own over it. */
export async function createRepository(own: Files = {}): Promise<Files> {
  return { ...beginning, '.poq/baselines/main.run.jsonl': await measureWords({}), ...own };
}

/** The run that measuring the candidate with these files leaves. */
export async function measureWords(own: Files): Promise<string> {
  const desk = openDesk({ ...beginning, ...own });
  const { status, message } = await desk.poq('measure --accept kept');
  const run = desk.disk.get('.poq/baselines/kept.run.jsonl');
  if (status !== 0 || run === undefined) throw new Error(`nothing was measured: ${message}`);
  return run;
}
