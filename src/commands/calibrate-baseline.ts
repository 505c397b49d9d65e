import { isAbsolute, join, resolve } from 'node:path';
import { type CandidateDocument, parseCandidate } from '../documents/candidate.ts';
import { InputError } from '../failures.ts';
import type { World } from '../world.ts';
import type { Ground } from './ground.ts';
import { requireKnownKey } from './known-key.ts';
import type { LoadedCandidate } from './load-candidate.ts';
import type { NamedRun } from './load-run.ts';
import { liesIn } from './own-folders.ts';

type Revival = {
  readonly baseline: NamedRun;
  readonly ground: Ground;
  /** path of the candidate's file, to whose folder the baseline's paths are relative, too */
  readonly candidate: string;
  readonly folder: string;
};

/**
 * The candidate that a baseline was, out of the header of its run, checked like any other document: whoever can write a baseline could write
 * anything there. Throws DocumentError for what is no candidate; InputError where it cannot be started anew, or where what would be
 * started is not what was measured.
 */
export async function reviveBaseline(world: World, { baseline, ground, candidate, folder }: Revival): Promise<LoadedCandidate> {
  const { name, run } = baseline;
  const document = parseCandidate(`the header of ${name}`, JSON.stringify(run.header.candidate));
  requireStartable(document, name);
  await requireKnownKey(ground, candidate, document, `the baseline ${name}`);
  if (ground.asked !== undefined) await requireOwnCommand(world, document, { name, folder, workspace: ground.asked.job.workspace });
  const revived = { document, folder, ...(run.header.stack.files !== undefined && { files: run.header.stack.files }) };
  await requireSameFiles(world, revived, name);
  return revived;
}

/** Throws InputError for what this program cannot start anew: an answer out of a warm server's cache is no cost. */
export function requireStartable(document: CandidateDocument, name: string): void {
  if (document.kind === 'recorded') throw new InputError(`the answers of ${name} are recorded, and nothing here can give them again`);
  if (document.kind !== 'endpoint' || document.serve !== undefined) return;
  throw new InputError(
    `${name} is a server that this program has not started, and so cannot start anew (its candidate.yaml has no serve:)`,
  );
}

/**
 * Throws InputError where the files that a document names are not those that its run was measured with. Asked again before every start: the
 * candidate's own server runs on this machine meanwhile.
 */
export async function requireSameFiles(world: World, { document, folder, files }: LoadedCandidate, name: string): Promise<void> {
  const named = document.kind === 'endpoint' ? document.files : undefined;
  const found = named === undefined ? undefined : await world.digestFiles(folder, named);
  if (found === files) return;
  throw new InputError(`the files that ${name} names are not those that it was measured with`);
}

type Whose = { readonly name: string; readonly folder: string; readonly workspace: string };

/**
 * In a job about a pull request the checkout is the pull request's. Throws InputError where the baseline's command names a file of it that
 * nothing vouches for: who proposes a change could make the baseline as slow as they like.
 */
async function requireOwnCommand({ files }: World, document: CandidateDocument, whose: Whose): Promise<void> {
  if (document.kind !== 'endpoint' || document.serve === undefined || document.files !== undefined) return;
  const { command, folder: own = '.' } = document.serve;
  const [program, ...words] = command;
  // A bare name is looked for on PATH, not here.
  const named = [...(program.includes('/') ? [program] : []), ...words.flatMap(listNamed), ...listModules(words)];
  for (const word of named) {
    const path = isAbsolute(word) ? word : join(whose.folder, own, word);
    if (word === '' || !liesIn(resolve(path), whose.workspace) || !(await files.exists(path))) continue;
    throw new InputError(
      `the command of ${whose.name} names ${word}, which may be the pull request’s own (no files: of its candidate.yaml vouch for it)`,
    );
  }
}

/** What a word may name: itself, the value of a flag, and each word of a line for a shell. */
const listNamed = (word: string): readonly string[] => [word, word.slice(word.indexOf('=') + 1), ...word.split(/[\s;&|()<>"']+/)];

/** `-m package.module`: Python looks for it in its folder before anywhere else. */
function listModules(words: readonly string[]): readonly string[] {
  return words.flatMap((word, index) => {
    const [first] = words[index - 1] === '-m' ? word.split('.') : [];
    return first === undefined ? [] : [first, `${first}.py`];
  });
}
