import type { Answers } from '../answers.ts';
import { expression, pinning, renderGating, renderLabels, renderMeasuring, unscored } from './parts.ts';

/** A measurement that can be believed: in the merge queue, or started by somebody with write access for one commit of a pull request. */
export function renderVerify(answers: Answers): string {
  return `${[...head, ...renderMeasureJob(answers), '', ...renderGateJob(answers)].join('\n')}\n`;
}

const subject = 'inputs.pull-request || github.ref';

const head: readonly string[] = [
  '# Measures anew what shall be merged: in the merge queue, or for one commit of a pull request that somebody with write access has looked at:',
  '#   gh workflow run poq-verify.yml -f pull-request=123 -f head-sha=<all 40 digits>',
  pinning,
  'name: poq-verify',
  '',
  'on:',
  '  merge_group:',
  '  workflow_dispatch:',
  '    inputs:',
  '      pull-request:',
  '        description: number of the pull request',
  '        type: string',
  '        required: true',
  '      head-sha:',
  '        description: the commit that was looked at, all 40 digits; where it is the head no more, nothing is said',
  '        type: string',
  '        required: true',
  '',
  'permissions: {}',
  '',
  'jobs:',
];

const renderMeasureJob = (answers: Answers): readonly string[] => [
  '  measure:',
  '    name: poq-measure',
  `    runs-on: ${renderLabels(answers)}`,
  '    # Required reviewers on poq-verify: a second pair of eyes before the code of a pull request runs here. What is queued has been approved.',
  `    environment: ${expression("github.event_name == 'merge_group' && 'poq-queue' || 'poq-verify'")}`,
  '    timeout-minutes: 120',
  '    # The groups belong to the jobs: one of the whole workflow would hold `gate` too.',
  '    concurrency:',
  `      group: poq-verify-measure-${expression(subject)}`,
  '      cancel-in-progress: true',
  '    permissions:',
  '      contents: read # the checkout, and what the base branch says',
  '      pull-requests: read # which base branch',
  '    steps:',
  ...renderMeasuring(answers, {
    commit: 'inputs.head-sha || github.sha',
    inputs: ['mode: measure', unscored, ...bound],
  }),
];

const bound: readonly string[] = [`pull-request: ${expression('inputs.pull-request')}`, `head-sha: ${expression('inputs.head-sha')}`];

const renderGateJob = (answers: Answers): readonly string[] => [
  '  gate:',
  '    name: poq-gate',
  '    needs: measure',
  '    # Always: a measurement that broke has to turn the check red; a skipped job would count as passed.',
  '    if: always()',
  '    runs-on: ubuntu-latest',
  '    timeout-minutes: 30',
  '    concurrency:',
  `      group: poq-verify-gate-${expression(subject)}`,
  '      cancel-in-progress: false',
  '    permissions:',
  '      actions: read # the artifact that `measure` has uploaded',
  '      checks: write # a dispatch belongs to no commit of the pull request, so its check is written through the API',
  '      contents: read # what the base branch says',
  '      pull-requests: write # the comment',
  ...renderGating(answers, ['mode: gate', 'check: PoQ Gate # the check to require', ...bound]),
];
