import type { Answers } from '../answers.ts';
import { expression, isSelfHosted, pinning, renderLabels, renderMeasuring } from './parts.ts';

/** One job that measures, judges and comments. */
export function renderOneJob(answers: Answers): string {
  const guarded = isSelfHosted(answers);
  const lines = [
    '# One job measures, judges and comments: simple, for pull requests from branches of this repository. The job that runs on your machine also',
    '# holds the token that comments; `poq init --set-up split` keeps the two apart.',
    pinning,
    'name: poq',
    '',
    'on:',
    '  pull_request:',
    '    branches: [main] # the default branch: a check belongs to a commit, so a base where less is asked must not give the same one',
    '  merge_group: # with a merge queue the required check has to report there too',
    '',
    'permissions: {}',
    '',
    '# A newer push ends the measurement of an older one; the comment then says so until the newer one is done.',
    'concurrency:',
    `  group: poq-${expression('github.event.pull_request.number || github.ref')}`,
    '  cancel-in-progress: true',
    '',
    'jobs:',
    '  gate:',
    '    name: poq-gate # the check to require',
    ...(guarded
      ? [
          "    # A fork's pull request stays away from your machine. It ends red on one of GitHub's, because a skipped job would count as passed.",
          `    runs-on: ${expression(`${fromFork} && 'ubuntu-latest' || fromJSON('${JSON.stringify(answers.runner)}')`)}`,
        ]
      : [`    runs-on: ${renderLabels(answers)}`]),
    '    timeout-minutes: 120',
    '    permissions:',
    '      contents: read # the checkout, and what the base branch says',
    '      pull-requests: write # the comment',
    '    steps:',
    ...(guarded ? refusal : []),
    ...renderMeasuring(answers, { commit: 'github.event.pull_request.head.sha || github.sha', inputs: ['mode: evaluate'] }),
  ];
  return `${lines.join('\n')}\n`;
}

const fromFork = "github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name != github.repository";

const refusal: readonly string[] = [
  `      - if: ${fromFork}`,
  '        run: |',
  '          echo "::error::Pull requests from forks are not measured in this set-up; poq init --forks has one for them."',
  '          exit 1',
];
