import { type Command, Option } from 'commander';
import { initDefaults, setUps } from '../init/answers.ts';
import {
  type InitInputs,
  parseAction,
  parseBaseUrl,
  parseKeyVariable,
  parseModel,
  parsePrompts,
  parseRunner,
  parseSetUp,
} from './init-inputs.ts';

export type InitFlags = {
  readonly setUp?: string;
  readonly forks?: true;
  readonly baseUrl?: string;
  readonly model?: string;
  readonly apiKeyEnv?: string;
  readonly prompts?: string;
  readonly public?: true;
  readonly private?: true;
  readonly runner?: string;
  readonly action?: string;
  readonly to: string;
  readonly workflowsOnly?: true;
  readonly force?: true;
  readonly yes?: true;
};

const about = 'write a suite, a candidate and a workflow to begin with';

const examples = `
Asks a few questions on a terminal; what a flag says is not asked. In a pipe, in CI and with --yes it asks nothing and takes the defaults.
Writes .poq/suite.yaml, .poq/candidate.yaml and .github/workflows/poq*.yml, or nothing at all where one of them is there with another text.

Set-ups
  split      measure on the GPU runner without secrets, gate and comment on another one (recommended)
  one-job    both in one job: simple, for pull requests from branches of the repository
  forks      measure forks without rights, comment from a second workflow, measure anew what shall be merged

Examples
  poq init                                       asks
  poq init --yes                                 to try it out: no server, no GPU, no key
  poq init --model google/gemma-2-2b-it --prompts prompts.jsonl
  poq init --model m --base-url https://models.example.com/v1 --api-key-env MODEL_KEY --runner self-hosted,a100
  poq init --forks --workflows-only              later: other workflow files, .poq/ stays as it is

Exit status
  0 written   3 error, nothing written   130 interrupted, nothing written`;

/** Adds `poq init` with its flags. The Action has no such mode. */
export function addInitCommand(program: Command, act: (flags: InitFlags) => void): void {
  program
    .command('init')
    .summary(about)
    .description(`${about}.`)
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', examples)
    .allowExcessArguments(false)
    .option('--set-up <name>', `${setUps.join(', ')} (default: split)`)
    .addOption(new Option('--forks', 'the same as --set-up forks').conflicts('setUp'))
    .option('--model <name>', 'the model of an OpenAI-compatible server; without one an embedded method is measured, to try things out')
    .option('--base-url <url>', 'where that server answers (default: http://127.0.0.1:8000/v1)')
    .option('--api-key-env <variable>', 'the variable, and the secret, that holds its key (default: none is needed)')
    .option('--prompts <set or file>', 'embedded, squad, cnn-dailymail, or a file of the repository (default: embedded)')
    .option('--public', 'the repository is public: own prompts are kept out of comments and uploads (default)')
    .addOption(new Option('--private', 'it is not').conflicts('public'))
    .option('--runner <labels>', 'labels of the runner that measures (default: self-hosted,gpu; to try things out ubuntu-latest)')
    .option('--action <reference>', `the action (default: ${initDefaults.action})`)
    .option('--to <dir>', 'root of the repository', '.')
    .option('--workflows-only', 'leave .poq/ as it is')
    .option('--force', 'write over files that are there')
    .option('--yes', 'ask nothing')
    .action((flags: InitFlags) => act(flags));
}

/** Throws InputError for a flag that cannot be. */
export function parseInitFlags(flags: InitFlags): InitInputs {
  const { model, baseUrl, prompts } = flags;
  return {
    ...(flags.forks && { setUp: 'forks' as const }),
    ...(flags.setUp !== undefined && { setUp: parseSetUp(flags.setUp) }),
    ...(baseUrl !== undefined && { baseUrl: parseBaseUrl(baseUrl) }),
    ...(model !== undefined && { model: parseModel(model) }),
    ...(flags.apiKeyEnv !== undefined && { apiKeyEnv: parseKeyVariable(flags.apiKeyEnv) }),
    ...(prompts !== undefined && { prompts: parsePrompts(prompts) }),
    ...((flags.public ?? flags.private) && { public: flags.public ?? false }),
    ...(flags.runner !== undefined && { runner: parseRunner(flags.runner) }),
    ...(flags.action !== undefined && { action: parseAction(flags.action) }),
    to: flags.to,
    workflowsOnly: flags.workflowsOnly ?? false,
    force: flags.force ?? false,
    yes: flags.yes ?? false,
  };
}
