import type { Answers } from '../answers.ts';

/** What every workflow says of the actions that it uses. */
export const pinning =
  '# Pin both actions by commit (owner/name@40-hex-digits # tag): a tag can be moved. Dependabot and Renovate keep such pins up to date.';

/** An expression of GitHub Actions. */
export const expression = (text: string): string => `\${{ ${text} }}`;

/** A machine of one's own, that strangers' code must not get to; anything else is a machine of GitHub's that is thrown away. */
export const isSelfHosted = ({ runner }: Answers): boolean => runner.includes('self-hosted');

/** Labels as `runs-on` takes them: one alone, or all that a runner has to have. */
export const renderLabels = ({ runner }: Answers): string => (runner.length === 1 ? runner.join() : `[${runner.join(', ')}]`);

/** The steps that measure a commit: its checkout, without leaving the token in it, and the action. */
export function renderMeasuring({ action, candidate }: Answers, { commit, inputs, environment = [] }: Measuring): readonly string[] {
  const key = candidate.kind === 'endpoint' && candidate.apiKeyEnv !== undefined ? candidate.apiKeyEnv : undefined;
  const variables = [...environment, ...(key === undefined ? [] : [`${key}: ${expression(`secrets.${key}`)}`])];
  return [
    '      - uses: actions/checkout@v5',
    '        with:',
    `          ref: ${expression(commit)}`,
    '          persist-credentials: false',
    `      - uses: ${action}`,
    '        with:',
    ...inputs.map((input) => `          ${input}`),
    ...(variables.length === 0 ? [] : ['        env:', ...variables.map((variable) => `          ${variable}`)]),
  ];
}

/** A job that runs the pull request's code has no key of a judge, and so cannot score where there is one. */
export const unscored = '# scores: false # with a judge in the suite: its key is not for this job, and gate scores then';

type Measuring = {
  /** an expression */
  readonly commit: string;
  readonly inputs: readonly string[];
  readonly environment?: readonly string[];
};

/** A job that judges and comments. It executes nothing of the pull request: it checks nothing out, and reads base and run through the API. */
export function renderGating({ action }: Answers, inputs: readonly string[]): readonly string[] {
  return [
    '    steps:',
    '      # No checkout: suite and baselines come from the base branch through the API, the run from the artifact.',
    `      - uses: ${action}`,
    '        with:',
    ...inputs.map((input) => `          ${input}`),
    '        # Keys of evaluators belong here and into no other job:',
    '        # env:',
    `        #   HF_TOKEN: ${expression('secrets.HF_TOKEN')}`,
    `        #   OPENAI_API_KEY: ${expression('secrets.OPENAI_API_KEY')} # of a judge, or whatever its apiKeyEnv names`,
  ];
}
