import { InputError } from '../failures.ts';
import { type Answers, type CandidateAnswer, initDefaults, type PromptsAnswer, type SetUp } from '../init/answers.ts';
import * as parsers from '../inputs/init-inputs.ts';
import type { Questions } from './questions.ts';

type Given = parsers.InitInputs;

/**
 * What flags say, and what is asked where they say nothing. Throws InterruptedError where the answer is to stop, InputError for an answer
 * that will not do and cannot be asked for again.
 */
export async function collectAnswers(given: Given, questions: Questions): Promise<Answers> {
  const setUp = given.setUp ?? (await askSetUp(questions));
  const candidate = await collectCandidate(given, questions);
  // Workflow files say nothing of prompts.
  const prompts: PromptsAnswer = given.workflowsOnly ? { kind: initDefaults.prompts } : await collectPrompts(given, questions);
  const runner = given.runner ?? (await askRunner(candidate, questions));
  const action = given.action ?? (await askAction(questions));
  return { setUp, candidate, prompts, runner, action };
}

const askSetUp = (questions: Questions): Promise<SetUp> =>
  questions.choose<SetUp>({
    message: 'How does a pull request get to its verdict?',
    options: [
      { value: 'split', label: 'split: one job measures without secrets, another one comments', hint: 'recommended' },
      { value: 'one-job', label: 'one job for both', hint: 'simple; for branches of this repository' },
      { value: 'forks', label: 'forks: what strangers propose is measured apart, and never believed', hint: 'for open source' },
    ],
    initial: initDefaults.setUp,
  });

async function collectCandidate(given: Given, questions: Questions): Promise<CandidateAnswer> {
  const isNamed = given.model !== undefined || given.baseUrl !== undefined || given.apiKeyEnv !== undefined;
  if (!isNamed && !given.workflowsOnly && (await askKind(questions)) === 'embedded') return { kind: 'embedded' };
  // Of the server a workflow has to know nothing but the variable of its key.
  const { baseUrl, model } = given.workflowsOnly ? { baseUrl: initDefaults.baseUrl, model: 'unknown', ...given } : given;
  const key = given.apiKeyEnv;
  const endpoint = {
    kind: 'endpoint' as const,
    baseUrl:
      baseUrl ??
      (await enter(questions, { message: 'Where does the server answer?', initial: initDefaults.baseUrl }, parsers.parseBaseUrl)),
    model: model ?? (await enter(questions, { message: 'Which model, as GET /v1/models lists it?', initial: '' }, parsers.parseModel)),
  };
  const apiKeyEnv = key ?? (await enter(questions, keyEntry, (text) => (text === '' ? '' : parsers.parseKeyVariable(text))));
  return apiKeyEnv === '' ? endpoint : { ...endpoint, apiKeyEnv };
}

const keyEntry = { message: 'Which environment variable holds its key? (Enter: it needs none)', initial: '' };

const askKind = (questions: Questions): Promise<'embedded' | 'endpoint'> =>
  questions.choose<'embedded' | 'endpoint'>({
    message: 'What is measured?',
    options: [
      { value: 'embedded', label: 'a small method that needs nothing, to try things out first' },
      { value: 'endpoint', label: 'a model behind an OpenAI-compatible server', hint: 'vLLM, SGLang, llama.cpp, Ollama, …' },
    ],
    initial: 'embedded',
  });

async function collectPrompts(given: Given, questions: Questions): Promise<PromptsAnswer> {
  const choice = given.prompts ?? (await askPrompts(questions));
  if (typeof choice === 'string') return { kind: choice };
  return { kind: 'file', path: choice.path, withheld: given.public ?? (await askPublic(questions)) };
}

async function askPrompts(questions: Questions): Promise<parsers.PromptChoice> {
  const choice = await questions.choose<PromptsAnswer['kind']>({
    message: 'What is asked?',
    options: [
      { value: 'embedded', label: 'the 77 prompts that come along', hint: 'enough to try, too few to rely on' },
      { value: 'squad', label: '400 questions of SQuAD v1.1', hint: 'downloaded once' },
      { value: 'cnn-dailymail', label: '400 articles of CNN/DailyMail', hint: 'downloaded once' },
      { value: 'file', label: 'a file of your own', hint: 'JSON Lines, JSON, CSV, parquet' },
    ],
    initial: initDefaults.prompts,
  });
  if (choice !== 'file') return choice;
  return enter(questions, { message: 'Which file, from the root of the repository?', initial: 'prompts.jsonl' }, parsers.parsePrompts);
}

const askPublic = async (questions: Questions): Promise<boolean> =>
  (await questions.choose({
    message: 'Is the repository public? Then reports and uploads hold digests instead of your prompts and their answers.',
    options: [
      { value: 'public', label: 'public' },
      { value: 'private', label: 'private: everybody who reads it may read the prompts' },
    ],
    initial: 'public',
  })) === 'public';

const askRunner = ({ kind }: CandidateAnswer, questions: Questions): Promise<readonly string[]> => {
  const labels = kind === 'embedded' ? initDefaults.runnerOfEmbedded : initDefaults.runner;
  return enter(questions, { message: 'Which labels has the runner that measures?', initial: labels.join(',') }, parsers.parseRunner);
};

const askAction = (questions: Questions): Promise<string> =>
  enter(
    questions,
    { message: 'Which action? (the repository of PoQ Gate, and a tag or commit)', initial: initDefaults.action },
    parsers.parseAction,
  );

/** A text that a parser takes; what it throws is told, and asked for again where somebody is there. */
async function enter<Answer>(
  questions: Questions,
  entry: { readonly message: string; readonly initial: string },
  parse: (text: string) => Answer,
): Promise<Answer> {
  const refuse = (text: string): string | undefined => {
    try {
      parse(text);
      return undefined;
    } catch (failure) {
      if (failure instanceof InputError) return failure.cure ?? failure.message;
      throw failure;
    }
  };
  return parse(await questions.enter({ ...entry, refuse }));
}
