import type { Answers } from '../answers.ts';
import { expression, pinning, renderGating } from './parts.ts';

/** The privileged half of the set-up for forks: reads the artifact of a stranger's job, comments, and is never a success. */
export function renderForkComment(answers: Answers): string {
  const lines = [
    '# Judges what poq-measure.yml has measured, and comments. It has the rights, so it executes nothing of the pull request and takes the artifact',
    '# for hostile. Such a measurement is unverified, and never a success; poq-verify.yml measures anew what shall be merged.',
    '# This file counts as it stands on the default branch.',
    pinning.replace('both actions', 'the action'),
    'name: poq-comment',
    '',
    'on:',
    '  workflow_run: # zizmor: ignore[dangerous-triggers] nothing is checked out, and the artifact is validated, capped and never executed',
    '    workflows: [poq-measure]',
    '    types: [completed] # also when it failed: the old comment has to be rewritten',
    '',
    'permissions: {}',
    '',
    '# One comment of a branch is written at a time, and none is left half done.',
    'concurrency:',
    `  group: poq-comment-${expression('github.event.workflow_run.head_repository.id')}-${expression('github.event.workflow_run.head_branch')}`,
    '  cancel-in-progress: false',
    '',
    'jobs:',
    '  comment:',
    '    name: poq-comment',
    "    if: github.event.workflow_run.event == 'pull_request'",
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 30',
    '    permissions:',
    '      actions: read # the run that measured, and its artifact',
    '      contents: read # what the base branch says',
    '      pull-requests: write # the comment',
    ...renderGating(answers, [
      'mode: gate',
      'measured-by: .github/workflows/poq-measure.yml # no other workflow is believed to have measured',
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
