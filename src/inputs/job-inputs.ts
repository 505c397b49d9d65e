import { InputError } from '../failures.ts';
import { parseSwitch } from './switch.ts';

/** What a job asks for beside the verb: what it may publish with whose token, and which pull request it is about. */
export type JobInputs = {
  readonly token?: string;
  readonly comment: boolean;
  /** the name of the check run to create */
  readonly check?: string;
  readonly upload: boolean;
  /** the pull request and the commit that a dispatch is bound to; both or none */
  readonly pullRequest?: number;
  readonly headSha?: string;
  /** the file of the workflow whose runs a `workflow_run` job gates */
  readonly measuredBy: string;
};

/**
 * The Action's inputs about the job itself; `read` gives '' for an absent one. Throws InputError for a switch that is none, half a binding,
 * a commit that is not whole, and a workflow that lies nowhere.
 */
export function parseJobInputs(read: (name: string) => string): JobInputs {
  const text = (name: string): string | undefined => read(name).trim() || undefined;
  const token = text('token');
  return {
    ...(token !== undefined && { token }),
    comment: parseSwitch('comment', text('comment') ?? 'true'),
    ...parseCheckName(text('check')),
    upload: parseSwitch('upload', text('upload') ?? 'true'),
    ...parseBinding(text('pull-request'), text('head-sha')),
    measuredBy: parseWorkflowFile(text('measured-by') ?? '.github/workflows/poq-measure.yml'),
  };
}

/** A required check is named in the settings of the repository: what the name says must not be the pull request's to choose. */
function parseCheckName(name: string | undefined): Pick<JobInputs, 'check'> {
  if (name === undefined || /^false$/i.test(name)) return {};
  if (!/^true$/i.test(name) && /^[\p{L}\p{N}][\p{L}\p{N} ./_()-]{0,99}$/u.test(name)) return { check: name };
  throw new InputError(`check: ${JSON.stringify(name)} cannot be the name of a check run`, {
    cure: 'Give it the name that a ruleset shall require, such as check: PoQ Gate, with letters, digits, spaces and . / _ ( ) -',
  });
}

function parseBinding(pullRequest: string | undefined, headSha: string | undefined): Pick<JobInputs, 'pullRequest' | 'headSha'> {
  if (pullRequest === undefined && headSha === undefined) return {};
  if (pullRequest === undefined || headSha === undefined) {
    const [given, missing] = pullRequest === undefined ? ['head-sha', 'pull-request'] : ['pull-request', 'head-sha'];
    // A number alone would be a promise about whatever is pushed next.
    throw new InputError(`${given}: goes only together with ${missing}`, {
      cure: 'Name both, the pull request and the commit to measure.',
    });
  }
  if (!/^[1-9]\d{0,9}$/.test(pullRequest)) {
    throw new InputError(`pull-request: ${JSON.stringify(pullRequest)} is not the number of a pull request`, { cure: 'Write it like 12.' });
  }
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(headSha)) {
    throw new InputError(`head-sha: ${JSON.stringify(headSha)} is not a whole commit`, {
      cure: 'Write all 40 (or 64) hexadecimal digits: a shortened commit or a branch can come to mean another one.',
    });
  }
  return { pullRequest: Number(pullRequest), headSha: headSha.toLowerCase() };
}

const silence: Readonly<Record<string, string>> = { comment: 'false', check: 'false' };

/**
 * The same as far as it can be had, for a job that ends before its inputs were believed: what cannot be parsed counts as absent. Never
 * throws. Good for taking back what the job has said before, and for nothing else; a simulation says nothing of a pull request, so that an
 * earlier verdict stands where one breaks.
 */
export function guessJobInputs(read: (name: string) => string): JobInputs {
  const isSilent = read('mode').trim() === 'simulate';
  const kept = new Set<string>();
  const readWish = (name: string): string => (isSilent ? (silence[name] ?? read(name)) : read(name));
  const readKept = (name: string): string => (kept.has(name) ? readWish(name) : '');
  for (const names of [['token'], ['comment'], ['check'], ['upload'], ['pull-request', 'head-sha'], ['measured-by']]) {
    for (const name of names) kept.add(name);
    try {
      parseJobInputs(readKept);
    } catch {
      for (const name of names) kept.delete(name);
    }
  }
  return parseJobInputs(readKept);
}

function parseWorkflowFile(path: string): string {
  if (/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)) return path;
  throw new InputError(`measured-by: ${JSON.stringify(path)} is not the file of a workflow`, {
    cure: 'Write it from the root of the repository, such as .github/workflows/poq-measure.yml.',
  });
}
