export const setUps = ['split', 'one-job', 'forks'] as const;

/**
 * How a pull request gets to its verdict. `one-job`: one job measures and comments. `split`: a job without secrets measures, another one
 * comments. `forks`: an unprivileged job measures, a `workflow_run` job comments, and merge evidence is measured anew.
 */
export type SetUp = (typeof setUps)[number];

/** What somebody wants to begin with. Every text has been checked: it may stand in YAML, and in a workflow's expressions. */
export type Answers = {
  readonly setUp: SetUp;
  readonly candidate: CandidateAnswer;
  readonly prompts: PromptsAnswer;
  /** labels of the runner that measures */
  readonly runner: readonly string[];
  /** `owner/repository@ref` */
  readonly action: string;
};

export type CandidateAnswer =
  | { readonly kind: 'embedded' }
  | { readonly kind: 'endpoint'; readonly baseUrl: string; readonly model: string; readonly apiKeyEnv?: string };

export const promptSets = ['embedded', 'squad', 'cnn-dailymail'] as const;

export type PromptsAnswer =
  | { readonly kind: (typeof promptSets)[number] }
  /** `path` is relative to the root of the repository; `withheld`: texts may not stand in comments and uploads */
  | { readonly kind: 'file'; readonly path: string; readonly withheld: boolean };

/** A file to begin with; the path is relative to the root of the repository. */
export type InitialFile = { readonly path: string; readonly text: string; readonly about: string };

/** What is taken where nobody says otherwise. */
export const initDefaults = {
  setUp: 'split',
  baseUrl: 'http://127.0.0.1:8000/v1',
  prompts: 'embedded',
  runner: ['self-hosted', 'gpu'],
  /** an embedded method needs no machine of one's own */
  runnerOfEmbedded: ['ubuntu-latest'],
  action: 'OWNER/poq-gate@v0',
} as const;
