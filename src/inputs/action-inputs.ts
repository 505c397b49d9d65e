import { suggest } from '../documents/suggestion.ts';
import { InputError } from '../failures.ts';
import { parseBaselineName } from './baseline-name.ts';
import { defaults, type Inputs, type Verb, verbs, verbsOfInput } from './inputs.ts';
import { parseShard } from './shard.ts';
import { parseSwitch } from './switch.ts';
import { requireFittingTrust } from './trust-inputs.ts';

/** An input's text as the runner hands it over; '' where it is absent. */
type ReadInput = (name: string) => string;

/**
 * The Action's inputs → what to do. Throws InputError for a mode, a switch or a name that cannot be, and for inputs that the mode does not
 * use.
 */
export function parseActionInputs(read: ReadInput): { readonly verb: Verb; readonly inputs: Inputs } {
  const text = (name: string): string | undefined => read(name).trim() || undefined;
  const accept = text('accept');
  const shard = text('shard');
  const verb = parseVerb(text('mode') ?? 'evaluate');
  const inputs: Inputs = {
    suite: text('suite') ?? defaults.suite,
    candidate: text('candidate') ?? defaults.candidate,
    baselines: text('baselines') ?? defaults.baselines,
    runs: read('runs')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    out: text('out') ?? defaults.out,
    ...(accept !== undefined && { accept: parseBaselineName(accept) }),
    rescore: parseSwitch('rescore', text('rescore') ?? 'false'),
    scores: parseSwitch('scores', text('scores') ?? 'true'),
    ...(shard !== undefined && { shard: parseShard(shard) }),
    resume: parseSwitch('resume', text('resume') ?? 'false'),
    trust: parseSwitch('trust', text('trust') ?? 'false'),
    simulation: {},
    json: false,
  };
  refuseUnused(verb, inputs);
  requireFittingTrust(verb, inputs);
  return { verb, inputs };
}

function parseVerb(text: string): Verb {
  const verb = verbs.find((known) => known === text);
  if (verb !== undefined) return verb;
  throw new InputError(`mode: ${JSON.stringify(text)} is not one of ${verbs.join(', ')}${suggest(text, verbs)}`);
}

/** An input that would be overlooked is a mistake of its author, not a wish to be ignored. */
function refuseUnused(verb: Verb, inputs: Inputs): void {
  const given = [
    ['runs', inputs.runs.length > 0],
    ['accept', inputs.accept !== undefined],
    ['rescore', inputs.rescore],
    ['scores', !inputs.scores],
    ['shard', inputs.shard !== undefined],
    ['resume', inputs.resume],
    ['trust', inputs.trust],
  ] as const;
  const unused = given.filter(([name, isGiven]) => isGiven && !verbsOfInput[name].includes(verb));
  if (unused.length === 0) return;
  throw new InputError(unused.map(([name]) => `${name}: goes with mode ${verbsOfInput[name].join(' or ')}, not with ${verb}`).join('\n'), {
    cure: 'Leave it out, or choose another mode.',
  });
}
