import { InputError } from '../failures.ts';
import { defaults, type Inputs } from './inputs.ts';

/** as many scores of 8 bytes as an ordinary machine holds, with a second copy under attack */
const mostScores = 100_000_000;

/** A drawn network has no runs beside it, is small enough to be held, and has the evaluators that are drawn for a record. Throws InputError. */
export function requireFittingSimulation({ simulation, runs, baselines }: Pick<Inputs, 'simulation' | 'runs' | 'baselines'>): void {
  const { synthetic, sampled, scale } = simulation;
  if (synthetic === undefined) return;
  const { nodes, evaluators, prompts } = synthetic;
  const read = [...(runs.length > 0 ? ['--runs'] : []), ...(baselines === defaults.baselines ? [] : ['--baselines'])];
  if (read.length > 0) {
    throw new InputError(`${read.join(' and ')}: a network of --nodes and --evaluators is drawn from the seed, and no run is read`, {
      cure: 'Leave out --nodes, --evaluators and --prompts to simulate with runs, or the rest to draw a network.',
    });
  }
  const scores = nodes * evaluators * prompts;
  if (scores > mostScores) {
    throw new InputError(
      `--nodes ${nodes}, --evaluators ${evaluators} and --prompts ${prompts} make ${group(scores)} scores, more than ${group(mostScores)}`,
      { cure: `Take fewer prompts, such as --prompts ${Math.max(1, Math.floor(mostScores / (nodes * evaluators)))}.` },
    );
  }
  if (scale === 'baselines') {
    throw new InputError('--scale baselines: a network that is drawn has none', {
      cure: 'Leave it out, or scale over the nodes: --scale pool, max or log.',
    });
  }
  if (sampled !== undefined && sampled > evaluators) {
    throw new InputError(`--sampled ${sampled}: there are ${evaluators} evaluators to draw from`, {
      cure: 'Draw fewer, or give the network more with --evaluators.',
    });
  }
}

const group = (count: number): string => count.toLocaleString('en-US');
