import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Desk, openDesk } from '../story/desk.ts';

const stories = join(import.meta.dirname, '..', '..', 'fixtures', 'stories');
const read = (path: string): string => readFileSync(join(stories, path), 'utf8');

const scripts = ['good-400ms', 'good-100ms', 'good-390ms', 'good-1200ms', 'lossy-100ms', 'recorded', 'recorded-400ms'] as const;
type Script = (typeof scripts)[number];

/** A suite over the 24 prompts of the stories: 12 in 6 latency blocks of 2, 12 in one load block of 2 at a time. */
export function writeSuite(settings: Readonly<Record<string, string>> = {}): string {
  const sections = {
    name: 'capitals',
    seed: '7',
    prompts: '[{ source: file, path: prompts.jsonl }]',
    measure: '{ latencyShare: 0.5, latencyBlocks: 6, concurrency: 2 }',
    evaluators: '[{ use: token-f1 }]',
    gate: '{ against: main }',
    ...settings,
  };
  return Object.entries(sections)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
}

export const endpoint = (name: string, script: Script | string): string =>
  `name: ${name}\nkind: endpoint\nbaseUrl: http://127.0.0.1:8000/v1\nmodel: ${script}.jsonl\n`;

export const recorded = (name: string, script: Script, further = ''): string =>
  `name: ${name}\nkind: recorded\npath: ${script}.jsonl\n${further}`;

/** A folder with the defaults in place: .poq/suite.yaml, .poq/candidate.yaml ("fast", 100 ms), .poq/steady.yaml (400 ms). */
export function openCapitalsDesk(files: Readonly<Record<string, string>> = {}): Desk {
  return openDesk({
    ...Object.fromEntries(scripts.map((script) => [`.poq/${script}.jsonl`, read(`answers/${script}.jsonl`)])),
    '.poq/prompts.jsonl': read('prompts.jsonl'),
    '.poq/suite.yaml': writeSuite(),
    '.poq/candidate.yaml': endpoint('fast', 'good-100ms'),
    '.poq/steady.yaml': endpoint('steady', 'good-400ms'),
    ...files,
  });
}

/** The same with `steady` accepted as the baseline main. */
export async function openDeskWithMain(files: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const desk = openCapitalsDesk(files);
  const { message } = await desk.poq('measure --candidate .poq/steady.yaml --accept main');
  if (message !== '') throw new Error(message);
  return desk;
}
