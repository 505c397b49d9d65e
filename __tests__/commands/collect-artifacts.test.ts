import { expect, test } from '@jest/globals';
import { collectArtifacts } from '../../src/commands/collect-artifacts.ts';
import { InputError } from '../../src/failures.ts';
import type { Subject } from '../../src/pull-request/subject.ts';
import { createBreakdown } from '../doubles/github-in-memory.ts';
import { type ArtifactDesk, openArtifactDesk } from './artifact-desk.ts';

type Asked = { readonly measuredBy?: Subject['measuredBy']; readonly suite?: string };

function collect(desk: ArtifactDesk, { measuredBy, suite }: Asked = {}): Promise<readonly string[]> {
  const { world, github, job, unpackRuns } = desk;
  const subject = measuredBy === undefined ? undefined : { measuredBy };
  return collectArtifacts({ ...world, unpackRuns }, { github, job, subject, ...(suite !== undefined && { suite }) });
}

test('without another run, the uploads of this one are taken: a job before this one measured', async () => {
  const desk = openArtifactDesk();
  desk.github.addArtifact(7, 'poq-run-1+tests+gemma', 'gemma.run.jsonl=measured');
  const [path = '', ...others] = await collect(desk);
  expect(others).toEqual([]);
  expect(desk.disk.get(path)).toBe('measured');
  expect(path).toBe('/temp/job/artifact-1/gemma.run.jsonl');
});

test('the run that the subject was measured by is asked, up to its attempt, not this one', async () => {
  const desk = openArtifactDesk();
  desk.github.addArtifact(7, 'poq-run-1+tests+gemma', 'gemma.run.jsonl=of this run');
  desk.github.addArtifact(3, 'poq-run-1+tests+gemma', 'gemma.run.jsonl=measured');
  desk.github.addArtifact(3, 'poq-run-2+tests+gemma', 'gemma.run.jsonl=later');
  const paths = await collect(desk, { measuredBy: { runId: 3, attempt: 1 } });
  expect(paths.map((path) => desk.disk.get(path))).toEqual(['measured']);
});

test('shards of one file name do not replace one another', async () => {
  const desk = openArtifactDesk();
  for (const index of [1, 2]) desk.github.addArtifact(7, `poq-run-2+tests+gemma+${index}-of-2`, `gemma.run.jsonl=shard ${index}`);
  const paths = await collect(desk);
  expect(paths.map((path) => desk.disk.get(path))).toEqual(['shard 1', 'shard 2']);
});

test('of several suites only the one that is asked for is fetched', async () => {
  const desk = openArtifactDesk();
  for (const suite of ['one', 'two']) desk.github.addArtifact(7, `poq-run-2+${suite}+gemma`, `gemma.run.jsonl=${suite}`);
  const paths = await collect(desk, { suite: 'two' });
  expect(paths.map((path) => desk.disk.get(path))).toEqual(['two']);
  expect(desk.github.repository.downloads.size).toBe(1);
});

test('archives are bounded on the way and while they are unpacked, and those before count', async () => {
  const desk = openArtifactDesk();
  for (const index of [1, 2]) desk.github.addArtifact(7, `poq-run-2+tests+gemma+${index}-of-2`, 'gemma.run.jsonl=ten');
  await collect(desk);
  const downloads = desk.github.calls.filter(({ method }) => method === 'downloadArtifact');
  expect(downloads.map(({ parameters }) => parameters[1])).toMatchObject([{ maxBytes: 100 * 2 ** 20 }, { maxBytes: 100 * 2 ** 20 }]);
  const [first, second] = desk.unpackings;
  expect(first).toMatchObject({ maxFileBytes: 256 * 2 ** 20, maxTotalBytes: 512 * 2 ** 20, maxEntries: 8 });
  expect((first?.maxTotalBytes ?? 0) - (second?.maxTotalBytes ?? 0)).toBe('gemma.run.jsonl=ten'.length);
});

test('no measurement is the user’s matter, and says which run was asked and what to do', async () => {
  const desk = openArtifactDesk();
  await expect(collect(desk)).rejects.toThrow(new InputError('the workflow run 7 has uploaded no measurement'));
  desk.github.addArtifact(7, 'logs', 'x');
  await expect(collect(desk)).rejects.toThrow('no measurement among its 1 artifact');
  await expect(collect(desk)).rejects.toMatchObject({ cure: expect.stringContaining('upload: true') });
});

test('where the measuring run did not succeed, that is said, without its word being trusted', async () => {
  const measuredBy = { runId: 3, attempt: 1 };
  const refused = async (conclusion: string): Promise<string> =>
    collect(openArtifactDesk(), { measuredBy: { ...measuredBy, conclusion } }).then(String, (failure: InputError) => failure.cure ?? '');
  expect(await refused('cancelled')).toContain('ended with "cancelled"');
  expect(await refused('a\u001b[2J\nb')).toContain('"a\\u001b[2J\\nb"');
  expect(await refused('success')).not.toContain('ended with');
});

test('an archive without a run file is refused by name', async () => {
  const desk = openArtifactDesk();
  desk.github.addArtifact(7, 'poq-run-2+tests+gemma', '');
  await expect(collect(desk)).rejects.toThrow('the artifact poq-run-2+tests+gemma cannot be used: it holds no run file');
});

test('an archive that is refused says which artifact it was, and how it is cured', async () => {
  const desk = openArtifactDesk();
  desk.github.addArtifact(7, 'poq-run-2+tests+gemma', 'x');
  const hostile = { ...desk, unpackRuns: () => Promise.reject(new InputError('the archive holds a link', { cure: 'Measure again.' })) };
  const refusal = collect(hostile);
  await expect(refusal).rejects.toThrow('the artifact poq-run-2+tests+gemma cannot be used: the archive holds a link');
  await expect(refusal).rejects.toMatchObject({ cure: 'Measure again.' });
});

test('a download that breaks stays what it is', async () => {
  const desk = openArtifactDesk();
  desk.github.addArtifact(7, 'poq-run-2+tests+gemma', 'gemma.run.jsonl=x');
  const broken = createBreakdown('the digest differs');
  desk.github.fail('downloadArtifact', broken);
  await expect(collect(desk)).rejects.toBe(broken);
});
