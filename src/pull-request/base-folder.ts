import { parseSuite, type Suite } from '../documents/suite.ts';
import { InputError } from '../failures.ts';
import { type CommitFolder, type CommitLimits, openCommitFolder } from './commit-folder.ts';
import { baselineEnding, type GatingPlace, listGatingPlaces } from './gating-place.ts';
import type { GitHub } from './github.ts';
import type { LocalFiles } from './local-files.ts';
import { type LocatedFile, locateSuiteFiles, renderOnBranch } from './located-files.ts';
import type { Location } from './repository-path.ts';
import type { Subject } from './subject.ts';

/** What a pull request is gated by, brought here from the tip of its base branch. */
export type BaseFolder = {
  readonly kind: 'collected';
  readonly suite: Suite;
  /** where the suite lies on this machine */
  readonly suitePath: string;
  /** where the baseline set lies on this machine */
  readonly baselinesFolder: string;
  /** the paths of the repository that decide the verdict */
  readonly gating: readonly GatingPlace[];
};

export type BaseRequest = {
  readonly subject: Pick<Subject, 'baseBranch' | 'baseCommit'>;
  readonly suite: Location;
  readonly baselines: Location;
  /** folder of the checkout, absolute */
  readonly workspace: string;
  /** a new folder */
  readonly to: string;
};

/** GitHub keeps no larger file than 100 MiB outside of Git LFS ("About large files on GitHub"). */
const limits: CommitLimits = { files: 2_000, bytes: 2 * 2 ** 30, fileBytes: 100 * 2 ** 20 };

/**
 * Brings suite, baselines and every file that the suite names from the base commit here, in the layout that they have there. What lies
 * outside of the repository is the runner's own and is read where it is. Throws InputError for what the suite names and the base does not
 * have, for symbolic links, for what Git LFS keeps and the checkout lacks, and for too much; DocumentError for a suite that breaks its schema.
 */
export async function collectBase(
  github: GitHub,
  files: LocalFiles,
  request: BaseRequest,
): Promise<BaseFolder | { readonly kind: 'no-suite' }> {
  const { subject, workspace, to } = request;
  const base = openCommitFolder({ github, files, commit: subject.baseCommit, called: subject.baseBranch, workspace, to, limits });
  const suitePath = await collectSuite(base, request);
  if (suitePath === undefined) return { kind: 'no-suite' };
  const name = renderOnBranch(request.suite, subject.baseBranch);
  const suite = parseSuite(name, await files.readText(suitePath));
  const named = locateSuiteFiles(suite, { location: request.suite, name, workspace });
  for (const place of named) await collectNamed(base, place, subject.baseBranch);
  const baselinesFolder = await collectBaselines(base, request);
  return {
    kind: 'collected',
    suite,
    suitePath,
    baselinesFolder,
    gating: listGatingPlaces({ suite: request.suite, baselines: request.baselines, named }),
  };
}

async function collectSuite(base: CommitFolder, { suite, subject }: BaseRequest): Promise<string | undefined> {
  if (suite.kind === 'outside') return suite.path;
  const entry = await base.readEntry(suite.path);
  if (entry === undefined) return undefined;
  if (entry.kind === 'folder')
    throw new InputError(`the suite ${suite.path} is a folder on ${subject.baseBranch}`, { cure: 'Name the file (the input suite).' });
  await base.bring(entry, 'the suite');
  return base.locate(suite.path);
}

async function collectNamed(base: CommitFolder, { location, whose }: LocatedFile, branch: string): Promise<void> {
  if (location.kind === 'outside') return;
  const entry = await base.readEntry(location.path);
  if (entry === undefined) {
    throw new InputError(`${whose}: there is no ${location.path} on the branch ${branch}`, {
      cure: `Commit it to ${branch}, or write an absolute path for a file of the runner’s own.`,
    });
  }
  await base.bring(entry, whose);
}

/** The runs of the folder; a base without the folder has none. */
async function collectBaselines(base: CommitFolder, { baselines, subject }: BaseRequest): Promise<string> {
  if (baselines.kind === 'outside') return baselines.path;
  const folder = await base.readEntry(baselines.path);
  if (folder !== undefined && folder.kind !== 'folder') {
    throw new InputError(`the baselines’ folder ${baselines.path} is not a folder on ${subject.baseBranch}`, {
      cure: 'Name the folder (the input baselines).',
    });
  }
  const runs = folder?.entries.filter((entry) => entry.path.endsWith(baselineEnding)) ?? [];
  await base.bring({ kind: 'folder', path: baselines.path, entries: runs }, 'the baselines’ folder');
  return base.locate(baselines.path);
}
