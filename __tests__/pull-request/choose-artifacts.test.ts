import { expect, test } from '@jest/globals';
import { InputError } from '../../src/failures.ts';
import { renderArtifactName } from '../../src/pull-request/artifact-name.ts';
import { chooseArtifacts } from '../../src/pull-request/choose-artifacts.ts';
import type { Artifact } from '../../src/pull-request/github.ts';

const runId = 7;
let lastId = 0;

function artifact(name: string, fields: Partial<Artifact> = {}): Artifact {
  lastId += 1;
  return { id: lastId, name, bytes: 1_000, expired: false, workflowRunId: runId, ...fields };
}

const namesOf = (artifacts: readonly Artifact[], { attempt = 3, suite }: { readonly attempt?: number; readonly suite?: string } = {}) =>
  chooseArtifacts(artifacts, { runId, attempt, ...(suite !== undefined && { suite }) }).map(({ artifact: { name } }) => name);

const mebibyte = 2 ** 20;

test('of reports, logs and runs the runs are taken, by name', () => {
  const names = ['poq-run-1+s+b', 'poq-report-1+s+a', 'log', 'poq-run-1+s+a'];
  expect(namesOf(names.map((name) => artifact(name)))).toEqual(['poq-run-1+s+a', 'poq-run-1+s+b']);
});

test('what has expired or belongs to another run is left out', () => {
  expect(namesOf([artifact('poq-run-1+s+a', { expired: true }), artifact('poq-run-1+s+b', { workflowRunId: 8 })])).toEqual([]);
});

test('the list of a run is believed where a server does not tell for each artifact', () => {
  const { workflowRunId: _, ...old } = artifact('poq-run-1+s+a');
  expect(namesOf([old])).toEqual(['poq-run-1+s+a']);
});

test('of several attempts the newest counts, for each shard on its own', () => {
  const shards = ['poq-run-1+s+a+1-of-2', 'poq-run-1+s+a+2-of-2', 'poq-run-3+s+a+2-of-2', 'poq-run-2+s+a+2-of-2'];
  expect(namesOf(shards.map((name) => artifact(name)))).toEqual(['poq-run-1+s+a+1-of-2', 'poq-run-3+s+a+2-of-2']);
});

test('attempt 10 is newer than attempt 9', () => {
  expect(namesOf([artifact('poq-run-10+s+a'), artifact('poq-run-9+s+a')], { attempt: 10 })).toEqual(['poq-run-10+s+a']);
});

test('later attempts than the one asked about are left alone', () => {
  expect(namesOf([artifact('poq-run-1+s+a'), artifact('poq-run-2+s+a')], { attempt: 1 })).toEqual(['poq-run-1+s+a']);
});

test('other suites and candidates do not replace one another', () => {
  const names = ['poq-run-1+s+a', 'poq-run-2+s+b', 'poq-run-3+t+a'];
  expect(namesOf(names.map((name) => artifact(name)))).toEqual(names);
});

test('a suite that is asked for leaves the others out', () => {
  expect(namesOf([artifact('poq-run-1+s+a'), artifact('poq-run-1+t+a')], { suite: 't' })).toEqual(['poq-run-1+t+a']);
});

test('of two uploads under one name the later one counts', () => {
  const [first, second] = [artifact('poq-run-1+s+a'), artifact('poq-run-1+s+a')];
  expect(chooseArtifacts([second, first], { runId, attempt: 1 }).map((one) => one.artifact)).toEqual([second]);
});

test('an archive of 100 MiB is taken, a byte more is refused', () => {
  expect(namesOf([artifact('poq-run-1+s+a', { bytes: 100 * mebibyte })])).toHaveLength(1);
  const over = [artifact('poq-run-1+s+a', { bytes: 100 * mebibyte + 1 })];
  expect(() => namesOf(over)).toThrow(InputError);
  expect(() => namesOf(over)).toThrow(/poq-run-1\+s\+a has 101 MiB/);
});

test('a size that is no number is refused', () => {
  expect(() => namesOf([artifact('poq-run-1+s+a', { bytes: Number.NaN })])).toThrow(InputError);
});

test('500 MiB together are taken, more are refused', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map((candidate) => artifact(`poq-run-1+s+${candidate}`, { bytes: 100 * mebibyte }));
  expect(namesOf(five)).toHaveLength(5);
  expect(() => namesOf([...five, artifact('poq-run-1+s+f', { bytes: 1 })])).toThrow(/6 artifacts with runs have 501 MiB together/);
});

test('a thousand shards are taken, more are refused', () => {
  const shards = (of: number): readonly Artifact[] =>
    Array.from({ length: of }, (_, index) =>
      artifact(renderArtifactName({ kind: 'run', attempt: 1, suite: 's', candidate: 'a', shard: { index: index + 1, of } })),
    );
  expect(namesOf(shards(1000))).toHaveLength(1000);
  expect(() => namesOf([...shards(1000), artifact('poq-run-1+s+b')])).toThrow(InputError);
});
