import { expect, test } from '@jest/globals';
import { type Publishable, publishArtifacts } from '../../src/commands/publish-artifacts.ts';
import { EdgeError } from '../../src/failures.ts';
import { answer, header, readRun, writeRun } from '../runs/run-lines.ts';
import { type ArtifactDesk, openArtifactDesk } from './artifact-desk.ts';

const runPath = 'out/gemma.run.jsonl';
const ours = { suite: 'tests', candidate: 'gemma' } as const;

async function openDesk(circumstances: Parameters<typeof openArtifactDesk>[1] = {}): Promise<ArtifactDesk> {
  const run = await writeRun([header, answer('a')]);
  const files = { [runPath]: run, 'out/report.json': '{}', 'out/report.html': '<p>', 'out/comment.md': 'pass', 'out/notes.txt': 'mine' };
  return openArtifactDesk(new Map(Object.entries(files)), circumstances);
}

async function publish(desk: ArtifactDesk, more: Partial<Publishable> = {}): Promise<ReadonlyMap<string, readonly string[]>> {
  await publishArtifacts(desk.world, { ...ours, texts: 'all', runPath, reportFolder: 'out', ...more });
  return new Map([...desk.shelf].map(([name, files]) => [name, [...files.keys()]]));
}

test('run and report go up under two names of this attempt, and nothing else does', async () => {
  const desk = await openDesk();
  expect(await publish(desk)).toEqual(
    new Map([
      ['poq-run-2+tests+gemma', [runPath]],
      ['poq-report-2+tests+gemma', ['out/report.json', 'out/report.html', 'out/comment.md']],
    ]),
  );
  expect(desk.told.warnings).toEqual([]);
});

test('the name of a shard’s run says which shard it is', async () => {
  const published = await publish(await openDesk(), { shard: { index: 2, of: 3 } });
  expect([...published.keys()]).toEqual(['poq-run-2+tests+gemma+2-of-3', 'poq-report-2+tests+gemma']);
});

test('texts that are kept back are not in what goes up, and stay in the user’s file', async () => {
  const desk = await openDesk();
  await publish(desk, { texts: 'digests' });
  const [[path, text] = ['', '']] = desk.shelf.get('poq-run-2+tests+gemma') ?? [];
  expect(path).toBe('/temp/job/upload/gemma.run.jsonl');
  expect(text).not.toContain('about a');
  const run = await readRun(text);
  expect(run.header.texts).toBe('digests');
  expect(run.end).toBeDefined();
  expect(desk.disk.get(runPath)).toContain('about a');
});

test('a run that broke off goes up as it is, without an end', async () => {
  const desk = await openDesk();
  desk.disk.set(runPath, await writeRun([header, answer('a')], false));
  await publish(desk, { texts: 'none', reportFolder: 'nowhere' });
  const [text = ''] = desk.shelf.get('poq-run-2+tests+gemma')?.values() ?? [];
  const run = await readRun(text);
  expect(run.end).toBeUndefined();
  expect(run.header.texts).toBe('none');
  expect([...desk.shelf.keys()]).toEqual(['poq-run-2+tests+gemma']);
});

test('where the job does not ask for it, or there is no job, nothing goes up', async () => {
  const desk = await openDesk({ upload: false });
  expect((await publish(desk)).size).toBe(0);
  const { world, shelf } = await openDesk();
  await publishArtifacts({ ...world, job: undefined }, { ...ours, texts: 'all', runPath });
  expect(shelf.size).toBe(0);
});

test('a server without artifacts is a warning for each upload', async () => {
  const desk = await openDesk({ hindrance: 'this server has none' });
  await publish(desk);
  expect(desk.told.warnings).toEqual(['The run is not uploaded: this server has none', 'The report is not uploaded: this server has none']);
});

test('an upload that fails is a warning with its cure', async () => {
  const broken = new EdgeError({ edge: 'artifacts', message: 'the quota is used up', cure: 'Delete some.', retryable: false });
  const desk = await openDesk({ hindrance: broken });
  await publish(desk);
  expect(desk.told.warnings).toHaveLength(2);
  expect(desk.told.warnings[0]).toBe('The run is not uploaded: artifacts: the quota is used up\nDelete some.');
});

test('a run file that cannot be read does not keep the report from going up', async () => {
  const desk = await openDesk();
  desk.disk.set(runPath, 'no run');
  await publish(desk, { texts: 'none' });
  expect([...desk.shelf.keys()]).toEqual(['poq-report-2+tests+gemma']);
  expect(desk.told.warnings).toHaveLength(1);
});

test('a bug is not passed over', async () => {
  const desk = await openDesk({ hindrance: new TypeError('x is not a function') });
  await expect(publish(desk)).rejects.toThrow(TypeError);
});
