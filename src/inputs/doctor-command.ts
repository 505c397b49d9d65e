import type { Command } from 'commander';
import { defaults } from './inputs.ts';

/** What `poq doctor` was told. */
export type DoctorInputs = { readonly suite: string; readonly candidate: string; readonly json: boolean };

export type DoctorFlags = { readonly suite: string; readonly candidate: string; readonly json?: true };

const about = 'look whether this machine, the suite and the candidate are ready to measure';

const examples = `
Prints one line for each thing that a measurement needs, with its cure where something is amiss. Measures nothing, starts no server and
changes nothing but the cache: prompts and models that are not there yet are downloaded, for at most a minute each.
A server that runs already is asked for its models, its metrics and one token; a judge's server for its models only, so that it costs nothing.

What it looks at
  suite, candidate, prompts, baselines     are they there, and do they fit together
  evaluators                               do their models load, are a judge's key and files there, does its server know the model
  gpu, disk, shared memory, clock          present and idle, large enough, fine enough
  key, engine, token counts, metrics       of a server; where the measurement starts it: is the program there, are the ports free

Examples
  poq doctor
  poq doctor --candidate gemma.yaml
  poq doctor --json | jq -r '.checks[] | select(.status == "failed") | .cure'

Exit status
  0 ready, perhaps with warnings   1 a check failed   3 error   130 interrupted`;

/** Adds `poq doctor` with its flags. The Action has no such mode. */
export function addDoctorCommand(program: Command, act: (flags: DoctorFlags) => void): void {
  program
    .command('doctor')
    .summary(about)
    .description(`${about}.`)
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', examples)
    .allowExcessArguments(false)
    .option('--suite <file>', 'what will be asked', defaults.suite)
    .option('--candidate <file>', 'what will be measured', defaults.candidate)
    .option('--json', 'the checklist as JSON on stdout')
    .action((flags: DoctorFlags) => act(flags));
}

export const parseDoctorFlags = ({ suite, candidate, json }: DoctorFlags): DoctorInputs => ({ suite, candidate, json: json ?? false });
