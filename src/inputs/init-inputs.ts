import { posix } from 'node:path';
import { suggest } from '../documents/suggestion.ts';
import { InputError } from '../failures.ts';
import { promptSets, type SetUp, setUps } from '../init/answers.ts';

/** What `poq init` was told by flags; what is absent is asked, or takes its default. */
export type InitInputs = {
  readonly setUp?: SetUp;
  /** an endpoint's; with one of them the candidate is an endpoint */
  readonly baseUrl?: string;
  readonly model?: string;
  readonly apiKeyEnv?: string;
  readonly prompts?: PromptChoice;
  /** false: prompts and answers of the user's own may be shown */
  readonly public?: boolean;
  readonly runner?: readonly string[];
  readonly action?: string;
  /** root of the repository */
  readonly to: string;
  /** only the workflow files */
  readonly workflowsOnly: boolean;
  readonly force: boolean;
  /** ask nothing */
  readonly yes: boolean;
};

/** One of the known sets, or a file by its path from the root of the repository. */
export type PromptChoice = (typeof promptSets)[number] | { readonly path: string };

/** Throws InputError for anything but a known set-up. */
export function parseSetUp(text: string): SetUp {
  const setUp = setUps.find((known) => known === text);
  if (setUp !== undefined) return setUp;
  throw new InputError(`--set-up: ${JSON.stringify(text)} is not one of ${setUps.join(', ')}${suggest(text, setUps)}`, {
    cure: 'poq init --help tells them apart.',
  });
}

/** `self-hosted, gpu` → the labels. They get into a workflow's expression, so only plain words are labels. Throws InputError. */
export function parseRunner(text: string): readonly string[] {
  const labels = text.split(',').map((label) => label.trim());
  if (labels.every((label) => /^[A-Za-z0-9][\w.-]{0,99}$/.test(label)) && labels.length <= 20) return labels;
  throw new InputError(`--runner: ${JSON.stringify(text)} is not a list of labels`, {
    cure: 'Write labels of letters, digits, dots, dashes and underscores, with commas between them, such as self-hosted,gpu.',
  });
}

/** `owner/repository@ref`, as `uses:` takes it. Not a path: a job that checks nothing out has none. Throws InputError. */
export function parseAction(text: string): string {
  if (/^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9._][\w.-]*(?:\/[\w.-]+)*@[A-Za-z0-9][\w./-]*$/.test(text)) return text;
  throw new InputError(`--action: ${JSON.stringify(text)} is not a reference of an action`, {
    cure: 'Write owner/repository@ref, such as OWNER/poq-gate@v0; best is a commit of 40 digits.',
  });
}

/** Where a server answers. Passwords in it are refused with the document. Throws InputError. */
export function parseBaseUrl(text: string): string {
  if (/^https?:\/\//.test(text) && URL.canParse(text) && !/[\s\p{Cc}]/u.test(text)) return text;
  throw new InputError('--base-url is not an address', { cure: 'Write it with http:// or https://, such as http://127.0.0.1:8000/v1.' });
}

/** A model as its server calls it. Throws InputError. */
export function parseModel(text: string): string {
  if (text.trim() !== '' && text.length <= 500 && !/\p{Cc}/u.test(text)) return text.trim();
  throw new InputError('--model: a server was named, but not its model', {
    cure: 'Write the name that GET /v1/models lists, such as --model google/gemma-2-2b-it.',
  });
}

/** The name of the variable that holds a key; a key itself is refused without being repeated. Throws InputError. */
export function parseKeyVariable(text: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]{0,99}$/.test(text)) return text;
  throw new InputError('--api-key-env is not the name of an environment variable', {
    cure: 'Write the name of the variable that holds the key, such as MODEL_KEY; never the key itself.',
  });
}

/** Which prompts: a known set, or a file of the repository, which a base branch can have. Throws InputError. */
export function parsePrompts(text: string): PromptChoice {
  const known = promptSets.find((set) => set === text);
  if (known !== undefined) return known;
  const path = posix.normalize(text.trim());
  if (/\.(?:jsonl|ndjson|json|csv|parquet)$/.test(path) && !posix.isAbsolute(path) && !path.startsWith('../') && !/\p{Cc}/u.test(path)) {
    return { path };
  }
  throw new InputError(`--prompts: ${JSON.stringify(text)} is neither ${promptSets.join(', ')} nor a file of the repository`, {
    cure: 'Write the path of a .jsonl, .ndjson, .json, .csv or .parquet file, relative to the root of the repository.',
  });
}
