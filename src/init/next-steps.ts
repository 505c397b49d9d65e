import type { Answers, InitialFile } from './answers.ts';
import { isLocal } from './candidate-file.ts';

/** What to do next, as numbered steps of plain text: first here, then on GitHub. Nothing is promised that the set-up does not give. */
export function renderNextSteps(answers: Answers, files: readonly InitialFile[]): string {
  const here = files.some(({ path }) => path.startsWith('.poq/'))
    ? [...listPromptSteps(answers), ...listBaselineSteps(answers), ...listTrial(answers)]
    : [];
  const steps = [...here, commitStep, ...listGitHubSteps(answers, files)];
  return steps.map((step, index) => `${`${index + 1}.`.padStart(4)} ${step.replaceAll('\n', '\n     ')}`).join('\n');
}

const listPromptSteps = ({ prompts }: Answers): readonly string[] =>
  prompts.kind === 'file'
    ? [`The prompts are read from ${prompts.path}. Which fields it needs: docs/prompts.md of PoQ Gate, or the message of the next step.`]
    : [];

function listBaselineSteps({ candidate, runner }: Answers): readonly string[] {
  if (candidate.kind === 'embedded')
    return ['poq measure --accept main\n    measures what candidate.yaml names, in seconds, and makes it the baseline "main"'];
  const machine = runner.includes('self-hosted') ? 'on the machine of the runner: ' : '';
  const key = candidate.apiKeyEnv === undefined ? '' : `, with ${candidate.apiKeyEnv} set`;
  return [
    `poq measure --accept main\n    ${machine}measures the model that you ship${key}, and makes it the baseline "main".\n    Costs compare only between runs on the same hardware.`,
    ...(isLocal(candidate.baseUrl)
      ? []
      : ['The server is on another machine: say in candidate.yaml what it runs on (environment:), or costs stay inconclusive.']),
  ];
}

/** Measured against itself the method would stay inconclusive: of 77 prompts that is honest, and no good first impression. */
function listTrial({ candidate, prompts }: Answers): readonly string[] {
  if (candidate.kind !== 'embedded') return [];
  const draw = prompts.kind === 'embedded' ? ' Without a change it is inconclusive: 77 prompts are too few for a draw.' : '';
  return [
    `Propose something: in .poq/candidate.yaml change name and method to best-sentence, then\n  poq evaluate\n    which ends with 0 pass, 1 fail or 2 inconclusive.${draw}`,
  ];
}

const commitStep =
  'git add .poq .github && git commit -m "Gate on quality per cost", and get it into the default branch\n    A pull request is held to the suite and the baselines of its base; one whose base has none ends with 2 and says so.\n    What lies in poq-results/ need not be kept: put it into .gitignore.';

function listGitHubSteps(answers: Answers, files: readonly InitialFile[]): readonly string[] {
  const { runner, candidate, setUp } = answers;
  const ownerless = files.filter(({ text }) => text.includes('OWNER/')).map(({ path }) => path);
  const key = candidate.kind === 'endpoint' ? candidate.apiKeyEnv : undefined;
  return [
    ...(ownerless.length === 0 ? [] : [`Put the owner of PoQ Gate's repository in the place of OWNER in ${ownerless.join(', ')}.`]),
    ...(runner.includes('self-hosted')
      ? [`Register a runner with the labels ${runner.join(', ')}, one for each GPU: jobs that share one disturb each other's times.`]
      : []),
    ...(candidate.kind === 'embedded' ? [otherHardware] : []),
    ...(key === undefined ? [] : [`Store the key as the secret ${key} (Settings > Secrets and variables > Actions).`]),
    ...(setUp === 'forks' ? listForkSteps(answers) : [requireGate(setUp)]),
    'Let CODEOWNERS guard .poq/ and .github/workflows/: whoever changes them changes the gate.\n    docs/pull-requests.md and docs/security.md of PoQ Gate say more.',
  ];
}

const otherHardware =
  "A runner's CPU is hardly this machine's, so there the cost stays inconclusive (hardware-differs). To go on: take the run out of the artifact\nof such a job, then\n  poq gate --runs best-sentence-by-embedding.run.jsonl --accept main";

const neverRequire = '\n    Never require poq-measure: green there says only that there is a measurement.';

const requireGate = (setUp: Answers['setUp']): string =>
  `Settings > Rules > Rulesets: require the check poq-gate on the default branch, once it has been green.${setUp === 'split' ? neverRequire : ''}`;

function listForkSteps({ runner, candidate, prompts }: Answers): readonly string[] {
  return [
    ...(runner.includes('self-hosted')
      ? ['Make a runner group poq-forks (organisations only) of ephemeral runners, for this repository alone, without secrets on them.']
      : []),
    'Make the environments poq-forks and poq-verify with required reviewers, and poq-queue without, before the first run: GitHub would make\nthem without any rule. Settings > Actions > General: approval for all external contributors.',
    ...(candidate.kind === 'endpoint' && candidate.apiKeyEnv !== undefined
      ? [`A fork's job gets no secret, so poq-measure.yml asks without ${candidate.apiKeyEnv}; only poq-verify.yml has it.`]
      : []),
    ...(prompts.kind === 'file' && prompts.withheld
      ? [
          'With texts: digests a fork gets no verdict before poq-verify.yml, because its answers cannot be scored again. texts: all would show them.',
        ]
      : []),
    `Settings > Rules > Rulesets: require the check "PoQ Gate" that poq-verify.yml makes (it is on the list after the first run).${neverRequire}`,
    "A fork's pull request is never green by itself. To let one merge:\n  gh workflow run poq-verify.yml -f pull-request=N -f head-sha=SHA\n    or the merge queue, which runs it too.",
  ];
}
