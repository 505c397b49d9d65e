import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRunLineParser, type HeaderLine } from '../../src/documents/run.ts';

const ending = '.run.jsonl';

/** The run files of a folder; none where there is no such folder. */
export async function listRuns(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
}

/** Whether a candidate's run is there from its header to its end. Scores may still be missing: `poq simulate` makes them. */
export async function isMeasured(folder: string, candidate: string): Promise<boolean> {
  const path = join(folder, `${candidate}${ending}`);
  if (!existsSync(path)) return false;
  const last = (await readFile(path, 'utf8')).trimEnd().split('\n').at(-1) ?? '';
  return createRunLineParser(path)(last, 0)?.line === 'end';
}

/** The first line of a run. */
export async function readHeader(path: string): Promise<HeaderLine> {
  const [first = ''] = (await readFile(path, 'utf8')).split('\n', 1);
  const line = createRunLineParser(path)(first, 1);
  if (line?.line !== 'header') throw new Error(`${path} does not begin with a header`);
  return line;
}
