import { defaults, type Inputs, type Verb } from '../inputs/inputs.ts';
import type { SimulationInputs } from '../inputs/simulation-inputs.ts';

/** The command that repeats a run: only what differs from the defaults is said. */
export function renderCommandLine(verb: Verb, inputs: Inputs): string {
  const words: (string | false | undefined)[] = [
    'poq',
    verb,
    inputs.suite !== defaults.suite && `--suite ${quote(inputs.suite)}`,
    (verb === 'evaluate' || verb === 'measure') &&
      !inputs.trust &&
      inputs.candidate !== defaults.candidate &&
      `--candidate ${quote(inputs.candidate)}`,
    inputs.baselines !== defaults.baselines && `--baselines ${quote(inputs.baselines)}`,
    inputs.trust && '--trust',
    (verb === 'gate' || verb === 'simulate' || inputs.trust) && inputs.runs.length > 0 && `--runs ${inputs.runs.map(quote).join(' ')}`,
    inputs.out !== defaults.out && `--out ${quote(inputs.out)}`,
    inputs.accept !== undefined && `--accept ${inputs.accept}`,
    inputs.rescore && '--rescore',
    !inputs.scores && '--no-scores',
    inputs.shard !== undefined && `--shard ${inputs.shard.index}/${inputs.shard.of}`,
    ...listSimulationWords(inputs.simulation),
  ];
  return words.filter((word) => typeof word === 'string').join(' ');
}

function listSimulationWords({ synthetic, ...settings }: SimulationInputs): readonly string[] {
  return Object.entries({ ...synthetic, ...settings }).map(([name, value]) => `--${name} ${value}`);
}

type Places = Pick<Inputs, 'suite' | 'baselines' | 'out'>;
type Further = Partial<Pick<Inputs, 'candidate' | 'runs' | 'accept'>>;

/**
 * The command to go on with: the places stay those of this one, all else is as `further` says. Without a candidate there it is the
 * default one.
 */
export function renderNextCommand(verb: Verb, { suite, baselines, out }: Places, further: Further = {}): string {
  const { candidate } = defaults;
  return renderCommandLine(verb, {
    suite,
    candidate,
    baselines,
    out,
    runs: [],
    rescore: false,
    scores: true,
    resume: false,
    trust: false,
    simulation: {},
    json: false,
    ...further,
  });
}

/** POSIX shell quoting, where a word needs it. */
const quote = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`);
