import { Command, CommanderError, Option } from 'commander';
import { InputError } from '../failures.ts';
import { parseBaselineName } from './baseline-name.ts';
import { addDoctorCommand, type DoctorInputs, parseDoctorFlags } from './doctor-command.ts';
import { requireFittingSimulation } from './fitting-simulation.ts';
import { addInitCommand, parseInitFlags } from './init-command.ts';
import type { InitInputs } from './init-inputs.ts';
import { defaults, type Inputs, type SharedInput, type Verb, verbs, verbsOfInput } from './inputs.ts';
import { parseShard } from './shard.ts';
import { addSimulationFlags, parseSimulationFlags, type SimulationFlags } from './simulation-flags.ts';
import { requireFittingTrust } from './trust-inputs.ts';

/** What the words after `poq` come to: something to do, or a text to show (help, version). */
export type Request =
  | { readonly kind: 'run'; readonly verb: Verb; readonly inputs: Inputs }
  | { readonly kind: 'init'; readonly inputs: InitInputs }
  | { readonly kind: 'doctor'; readonly inputs: DoctorInputs }
  | { readonly kind: 'show'; readonly text: string };

type Flags = SimulationFlags & {
  suite: string;
  candidate?: string;
  baselines: string;
  runs?: string[];
  out: string;
  accept?: string;
  rescore?: boolean;
  scores?: boolean;
  shard?: string;
  resume?: boolean;
  trust?: boolean;
  json?: boolean;
};

const statuses = `
Exit status
  0 pass   1 fail   2 inconclusive   3 error   130 interrupted`;

const overview = `
Is this model worth what it costs? A suite says what is asked, who judges and what gates; a candidate says what is measured.
Measuring leaves a run; an accepted run is a baseline; a verdict compares the two:
R = alpha · quality − beta · cost, with a confidence interval and three answers: pass, fail, inconclusive.

First steps
  poq init                       write a suite, a candidate and a workflow to begin with
  poq doctor                     look whether everything is ready
  poq measure --accept main      measure the model you ship and make it the baseline "main"
  poq evaluate                   measure a candidate and compare it with "main"
  poq simulate                   what would each model and each evaluator earn, and what would an attack change?
${statuses}`;

const examples: Readonly<Record<Verb, string>> = {
  evaluate: `
What it does
  1. reads .poq/suite.yaml and .poq/candidate.yaml, draws the prompts and cuts them into blocks
  2. asks the candidate: latency blocks one request at a time, load blocks at the suite's concurrency or rate
  3. scores the answers, and those of the baselines where scores are missing
  4. compares rewards and writes NAME.run.jsonl, report.json, comment.md and report.html to --out

Examples
  poq evaluate
  poq evaluate --suite smoke.yaml --candidate gemma.yaml --out results
  poq evaluate --resume          go on with an interrupted run
  poq evaluate --json | jq .verdict
  poq evaluate --trust --runs .poq/baselines     which evaluators can be relied on here? Needs no candidate; the table goes to --out as trust.json
${statuses}`,
  measure: `
Examples
  poq measure --accept main      record a baseline
  poq measure --no-scores        on a machine with the GPU and no keys; gate elsewhere
  poq measure --shard 2/4        the second of four machines; gate merges the shards

Exit status
  0 measured   3 error   130 interrupted`,
  gate: `
Needs no GPU and asks the candidate nothing.

Examples
  poq gate --runs poq-results/gemma.run.jsonl
  poq gate --runs shards/        merges *.run.jsonl of one measurement
  poq gate --runs gemma.run.jsonl --rescore
${statuses}`,
  simulate: `
What it does
  1. reads the suite, the runs and the baselines, and scores what has no scores yet; it asks no candidate anything
  2. computes what every node and every evaluator earns: exactly, and in rounds as the paper plays them
     (a round draws one prompt, one node and K evaluators, who agree on a quality and are paid for their agreement)
  3. varies alpha, beta, K and the consensus rule, lets evaluators attack and nodes lie about their costs
  4. writes simulation.json and simulation.html to --out; the first table is shown here
Trust, trim, attacks and audits are set in the suite, under simulation:. What a flag says holds before the suite.

Examples
  poq simulate                                  the runs in poq-results, with the baselines
  poq simulate --runs runs/ --beta 0.5          any folder of runs; another weight of cost
  poq simulate --rule median --sampled 3        another consensus of more evaluators
  poq simulate --nodes 1000 --evaluators 50 --rounds 1e6     a network drawn from a seed: needs no runs
  poq simulate --json | jq '.nodes[] | {name, mean: .reward.mean}'

Exit status
  0 simulated   3 error   130 interrupted`,
};

/** Parses the command line. Throws InputError for words that nobody knows, with the nearest that exist. */
export function parseCommandLine(words: readonly string[], version: string): Request {
  // Help would be a green without any measurement.
  if (words.length === 0)
    throw new InputError(`say what to do: ${[...verbs, 'init', 'doctor'].join(', ')}`, { cure: 'poq --help tells what they are for.' });
  let request: Request | undefined;
  let shown = '';
  const program = createProgram(version, (verb, flags) => {
    const inputs = toInputs(flags);
    requireFittingTrust(verb, inputs);
    requireFittingSimulation(inputs);
    request = { kind: 'run', verb, inputs };
  });
  addInitCommand(program, (flags) => {
    refuseEmpty(flags);
    request = { kind: 'init', inputs: parseInitFlags(flags) };
  });
  addDoctorCommand(program, (flags) => {
    refuseEmpty(flags);
    request = { kind: 'doctor', inputs: parseDoctorFlags(flags) };
  });
  const silence = {
    writeOut: (text: string) => {
      shown += text;
    },
    writeErr: () => {},
  };
  for (const command of [program, ...program.commands]) command.exitOverride().configureOutput(silence);
  try {
    program.parse([...words], { from: 'user' });
  } catch (failure) {
    if (!(failure instanceof CommanderError)) throw failure;
    const knownCommand = program.commands.map((command) => command.name()).find((name) => name === words[0]);
    if (failure.exitCode !== 0)
      throw new InputError(failure.message.replace(/^error: /, ''), {
        cure: knownCommand === undefined ? 'poq --help lists the verbs.' : `poq ${knownCommand} --help lists what it can be told.`,
      });
  }
  return request ?? { kind: 'show', text: shown || program.helpInformation() };
}

const summaries: Readonly<Record<Verb, string>> = {
  evaluate: 'measure a candidate, score its answers and gate it',
  measure: 'measure a candidate and leave a run',
  gate: 'gate a run that was measured before',
  simulate: 'play Proof of Quality with measured runs: rewards, sweeps, attacks',
};

type Flag = { readonly flag: string; readonly about: string; readonly otherwise?: string };

const flagOfInput: Readonly<Record<SharedInput, Flag>> = {
  suite: { flag: '--suite <file>', about: 'what is asked and how it is weighed', otherwise: defaults.suite },
  candidate: { flag: '--candidate <file>', about: 'what is measured', otherwise: defaults.candidate },
  runs: { flag: '--runs <path...>', about: 'run files, or folders of *.run.jsonl (default: the runs in --out)' },
  baselines: { flag: '--baselines <dir>', about: 'the baseline set', otherwise: defaults.baselines },
  out: { flag: '--out <dir>', about: 'where runs and reports go', otherwise: defaults.out },
  accept: { flag: '--accept <name>', about: 'accept the run as the baseline of this name' },
  rescore: { flag: '--rescore', about: 'score everything anew, also what has scores' },
  json: { flag: '--json', about: 'the report on stdout, everything else on stderr' },
  scores: { flag: '--no-scores', about: 'do not score; gate does it later' },
  shard: { flag: '--shard <i/n>', about: 'measure the i-th of n parts of the plan' },
  resume: { flag: '--resume', about: 'go on with an interrupted run in --out' },
  trust: { flag: '--trust', about: 'measure nothing: show what each evaluator is worth on the recorded runs of --runs' },
};

const runsOfNetwork: Flag = {
  ...flagOfInput.runs,
  about: 'run files, or folders of *.run.jsonl (default: the runs in --out and the baselines)',
};

function createProgram(version: string, act: (verb: Verb, flags: Flags) => void): Command {
  const program = new Command('poq')
    .description('Is this model worth what it costs?')
    .version(version, '-V, --version')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', overview)
    .showSuggestionAfterError();
  for (const verb of verbs) {
    const command = program
      .command(verb)
      .summary(summaries[verb])
      .description(`${summaries[verb]}.`)
      .helpOption('-h, --help', 'show this help')
      .addHelpText('after', examples[verb])
      .allowExcessArguments(false)
      .action((flags: Flags) => act(verb, flags));
    for (const option of listOptions(verb)) command.addOption(option);
    if (verb === 'simulate') addSimulationFlags(command);
  }
  return program;
}

function listOptions(verb: Verb): readonly Option[] {
  const inputs = (Object.keys(verbsOfInput) as SharedInput[]).filter((input) => verbsOfInput[input].includes(verb));
  return inputs.map((input) => {
    const { flag, about, otherwise } = verb === 'simulate' && input === 'runs' ? runsOfNetwork : flagOfInput[input];
    const option = new Option(flag, about);
    return otherwise === undefined ? option : option.default(otherwise);
  });
}

function toInputs(flags: Flags): Inputs {
  refuseEmpty(flags);
  return {
    suite: flags.suite,
    candidate: flags.candidate ?? defaults.candidate,
    baselines: flags.baselines,
    runs: flags.runs ?? [],
    out: flags.out,
    ...(flags.accept !== undefined && { accept: parseBaselineName(flags.accept) }),
    rescore: flags.rescore ?? false,
    scores: flags.scores ?? true,
    ...(flags.shard !== undefined && { shard: parseShard(flags.shard) }),
    resume: flags.resume ?? false,
    trust: flags.trust ?? false,
    simulation: parseSimulationFlags(flags),
    json: flags.json ?? false,
  };
}

/** `--out "$OUT"` with an unset variable would mean the current folder. */
function refuseEmpty(flags: Readonly<Record<string, unknown>>): void {
  const empty = Object.entries(flags).flatMap(([name, value]) => ([value].flat().includes('') ? [`--${toKebab(name)} is empty`] : []));
  if (empty.length > 0) throw new InputError(empty.join('\n'), { cure: 'Give it a value, or leave the flag out.' });
}

const toKebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
