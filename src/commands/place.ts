import { join } from 'node:path';

/** A file or folder that is read. */
export type Place = {
  readonly path: string;
  /** as its user knows it */
  readonly name: string;
  /** the branch that it was read from, where it was not the checkout */
  readonly branch?: string;
};

/** A file or folder of this machine, called by its path. */
export const placeOf = (path: string): Place => ({ path, name: path });

/** A file in a folder. */
export const placeIn = (folder: Place, file: string): Place => ({
  ...folder,
  path: join(folder.path, file),
  name: join(folder.name, file),
});

/** What messages call a place: `.poq/suite.yaml (main)`. */
export const renderPlace = ({ name, branch }: Place): string => (branch === undefined ? name : `${name} (${branch})`);
