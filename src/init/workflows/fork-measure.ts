import type { Answers } from '../answers.ts';
import { expression, isSelfHosted, pinning, renderLabels, renderMeasuring } from './parts.ts';

/**
 * The unprivileged half of the set-up for forks. A fork's job gets no secrets, so a candidate's key is not named here: where it is needed,
 * only the verified measurement can ask.
 */
export function renderForkMeasure(answers: Answers): string {
  const { candidate } = answers;
  const keyless: Answers = candidate.kind === 'endpoint' ? { ...answers, candidate: withoutKey(candidate) } : answers;
  const lines = [
    '# Measures every pull request, forks included, without any right or secret. It runs what strangers wrote: give it machines of its own that are',
    '# thrown away after each job, and under Settings > Actions let every outside contributor wait for approval. What it uploads is believed by',
    '# nobody: poq-comment.yml says "unverified". Never require this check: green says only that there is a measurement.',
    pinning,
    'name: poq-measure',
    '',
    'on:',
    '  pull_request:',
    '',
    'permissions: {}',
    '',
    '# A newer push ends the measurement of an older one.',
    'concurrency:',
    `  group: poq-measure-${expression('github.event.pull_request.number')}`,
    '  cancel-in-progress: true',
    '',
    'jobs:',
    '  measure:',
    '    name: poq-measure',
    ...(isSelfHosted(answers) ? renderGroup(answers) : [`    runs-on: ${renderLabels(answers)}`]),
    "    # With required reviewers, which are set in the repository's settings: somebody looks at the change before it runs.",
    '    environment: poq-forks',
    '    timeout-minutes: 120',
    '    permissions:',
    '      contents: read # the checkout, and what the base branch says',
    '      pull-requests: read # which base branch',
    '    steps:',
    ...renderMeasuring(keyless, {
      commit: 'github.event.pull_request.head.sha',
      inputs: ['mode: measure', 'scores: false # they would not be believed'],
      environment: [`POQ_CACHE: ${expression('runner.temp')}/poq-cache # nothing that a later job would read`],
    }),
  ];
  return `${lines.join('\n')}\n`;
}

const withoutKey = ({ baseUrl, model }: Extract<Answers['candidate'], { kind: 'endpoint' }>): Answers['candidate'] => ({
  kind: 'endpoint',
  baseUrl,
  model,
});

/** A group can be kept from all other repositories and workflows, labels cannot. Groups are a matter of organisations. */
function renderGroup({ runner }: Answers): readonly string[] {
  const labels = runner.filter((label) => label !== 'self-hosted');
  return [
    '    runs-on:',
    '      group: poq-forks # ephemeral runners that serve nothing else',
    ...(labels.length === 0 ? [] : [`      labels: [${labels.join(', ')}]`]),
  ];
}
