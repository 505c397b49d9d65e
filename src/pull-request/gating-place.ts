import type { LocatedFile } from './located-files.ts';
import type { Location } from './repository-path.ts';

/** A path of the repository that decides a verdict: a file, or a folder with all that lies in it. */
export type GatingPlace = {
  readonly path: string;
  /** what it is to the gate; `other`: named by a section of the suite that neither asks nor scores */
  readonly as: 'suite' | 'prompts' | 'evaluators' | 'baselines' | 'other';
};

/** How the names of baselines end. */
export const baselineEnding = '.run.jsonl';

type Gating = { readonly suite: Location; readonly baselines: Location; readonly named: readonly LocatedFile[] };

/** What of a suite, its baselines and the files that it names lies in the repository. */
export function listGatingPlaces({ suite, baselines, named }: Gating): readonly GatingPlace[] {
  const places = [
    { location: suite, as: 'suite' as const },
    { location: baselines, as: 'baselines' as const },
    ...named.map(({ location, section }) => ({ location, as: roleOf(section) })),
  ];
  return places.flatMap(({ location, as }) => (location.kind === 'inside' ? [{ path: location.path, as }] : []));
}

const roleOf = (section: string): GatingPlace['as'] => (section === 'prompts' || section === 'evaluators' ? section : 'other');

/** Whether a file of the repository belongs to a place. Of the baselines' folder only runs count, and none of folders below it. */
export function liesIn(file: string, { path, as }: GatingPlace): boolean {
  if (as !== 'baselines') return file === path || file.startsWith(`${path}/`);
  const name = file.slice(path.length + 1);
  return file === `${path}/${name}` && !name.includes('/') && name.endsWith(baselineEnding);
}
