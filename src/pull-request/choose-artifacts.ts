import { InputError } from '../failures.ts';
import { type ArtifactName, parseArtifactName } from './artifact-name.ts';
import type { Artifact } from './github.ts';

/** An artifact that claims to hold a run. Its name was chosen by the job that uploaded it. */
export type RunArtifact = { readonly artifact: Artifact; readonly name: ArtifactName };

export type WantedArtifacts = {
  readonly runId: number;
  /** the attempt that is asked about; uploads of later ones are left alone */
  readonly attempt: number;
  /** name of the suite; all suites where it is absent */
  readonly suite?: string;
};

/** of one measurement, as many as there may be shards */
const mostArtifacts = 1000;
/** the largest archive of a run that is fetched */
export const mostArchiveBytes = 100 * 2 ** 20;
const mostBytesTogether = 500 * 2 ** 20;

/**
 * Of the artifacts of a run of a workflow those that hold its measurement: not expired, named as this program names runs, and of every
 * suite, candidate and shard the one of the newest attempt up to the one asked about (a job that is run again alone leaves the uploads
 * of the others where they are). Sorted by name. An artifact that says it belongs to another run is left out.
 * Throws InputError where there are more than 1,000, or where the sizes that GitHub tells exceed 100 MiB for one or 500 MiB together.
 */
export function chooseArtifacts(artifacts: readonly Artifact[], wanted: WantedArtifacts): readonly RunArtifact[] {
  const newest = new Map<string, RunArtifact>();
  for (const found of artifacts.flatMap((artifact) => nameRun(artifact, wanted))) {
    const { suite, candidate, shard } = found.name;
    const key = JSON.stringify([suite, candidate, shard?.index, shard?.of]);
    const known = newest.get(key);
    if (known === undefined || isNewer(found, known)) newest.set(key, found);
  }
  const chosen = [...newest.values()].sort((one, other) => (one.artifact.name < other.artifact.name ? -1 : 1));
  requireBounded(chosen);
  return chosen;
}

function nameRun(artifact: Artifact, { runId, attempt, suite }: WantedArtifacts): readonly RunArtifact[] {
  if (artifact.expired || (artifact.workflowRunId ?? runId) !== runId) return [];
  const name = parseArtifactName(artifact.name);
  const fits = name?.kind === 'run' && name.attempt <= attempt && (suite === undefined || name.suite === suite);
  return fits ? [{ artifact, name }] : [];
}

/** An artifact that was uploaded again under its name has the higher number. */
const isNewer = (one: RunArtifact, other: RunArtifact): boolean =>
  one.name.attempt === other.name.attempt ? one.artifact.id > other.artifact.id : one.name.attempt > other.name.attempt;

function requireBounded(chosen: readonly RunArtifact[]): void {
  if (chosen.length > mostArtifacts) {
    throw new InputError(`there are ${chosen.length} artifacts with runs, more than the ${mostArtifacts} shards of one measurement`, {
      cure: 'Measure in fewer shards.',
    });
  }
  const large = chosen.find(({ artifact }) => !(artifact.bytes <= mostArchiveBytes));
  if (large !== undefined) throw tooLarge(`the artifact ${large.artifact.name} has ${toMiB(large.artifact.bytes)}`, mostArchiveBytes);
  const bytes = chosen.reduce((sum, { artifact }) => sum + artifact.bytes, 0);
  if (bytes > mostBytesTogether) throw tooLarge(`${chosen.length} artifacts with runs have ${toMiB(bytes)} together`, mostBytesTogether);
}

const tooLarge = (finding: string, most: number): InputError =>
  new InputError(`${finding}, more than the ${toMiB(most)} that are fetched`, {
    cure: 'Measure fewer prompts, or gate the run where it was measured.',
  });

const toMiB = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MiB`;
