import { dirname, isAbsolute, resolve } from 'node:path';
import type { Suite } from '../documents/suite.ts';
import { InputError } from '../failures.ts';
import { folderOf, type Location, locateInRepository } from './repository-path.ts';
import { listSuiteFiles, type SuiteFile } from './suite-files.ts';

/** A file that a suite names, and where it lies. */
export type LocatedFile = SuiteFile & {
  readonly location: Location;
  /** the key and the suite, for messages */
  readonly whose: string;
};

type SuitePlace = {
  /** where the suite lies */
  readonly location: Location;
  /** what messages call the suite */
  readonly name: string;
  /** folder of the checkout, absolute */
  readonly workspace: string;
};

/**
 * Where the files of a suite lie. Throws InputError for an absolute path into the checkout: what lies there is the pull request's, not the
 * base's.
 */
export function locateSuiteFiles(suite: Suite, { location: place, name, workspace }: SuitePlace): readonly LocatedFile[] {
  return listSuiteFiles(suite).map((file) => {
    const whose = `${file.at} of ${name}`;
    if (place.kind === 'inside' && !isAbsolute(file.path))
      return { ...file, whose, location: locateInRepository(file.path, { workspace, from: folderOf(place.path), whose }) };
    const absolute = resolve(place.kind === 'outside' ? dirname(place.path) : workspace, file.path);
    const location = locateInRepository(absolute, { workspace, from: '', whose });
    if (location.kind === 'outside') return { ...file, whose, location };
    throw new InputError(`${whose}, ${file.path}, leads into the checkout by its absolute path`, {
      cure: 'Write it relative to the suite: then it is read from the base branch.',
    });
  });
}

/** `.poq/suite.yaml (main)`: what messages call a file that was read from a branch. */
export const renderOnBranch = ({ kind, path }: Location, branch: string): string => (kind === 'inside' ? `${path} (${branch})` : path);
