import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseReport } from '../../src/documents/report.ts';
import { openDesk } from './desk.ts';

/** What a story's `expected.yaml` says that `poq evaluate` has to come to. */
type Expected = {
  readonly exit: number;
  readonly verdict: string;
  readonly softened?: boolean;
  readonly sentence: string;
  /** codes, what decided it first */
  readonly reasons: readonly string[];
  readonly nodes: Readonly<Record<string, { readonly role: string; readonly quality: number; readonly costMs: number | null }>>;
  /** by baseline: D with its bounds, and the verdict that quality alone would give */
  readonly against: Readonly<Record<string, { readonly difference: readonly number[]; readonly qualityOnly: string }>>;
};

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'stories');
const stories = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'answers')
  .map((entry) => entry.name);

const files = Object.fromEntries(
  globSync('**/*.{yaml,jsonl}', { cwd: folder }).map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const),
);

/** Measures and accepts every candidate in the story's baselines/, then evaluates its candidate. */
async function tell(story: string) {
  const desk = openDesk(files);
  const flags = `--suite ${story}/suite.yaml --baselines accepted --out results`;
  for (const path of Object.keys(files).filter((file) => file.startsWith(`${story}/baselines/`))) {
    const name = path.slice(`${story}/baselines/`.length, -'.yaml'.length);
    const measured = await desk.poq(`measure ${flags} --candidate ${path} --accept ${name}`);
    expect(measured.message).toBe('');
  }
  const spoken = await desk.poq(`evaluate ${flags} --candidate ${story}/candidate.yaml`);
  return { spoken, report: parseReport('report.json', JSON.parse(desk.disk.get('results/report.json') ?? '{}')) };
}

describe.each(stories)('the story %s', (story) => {
  test('ends as expected.yaml says', async () => {
    const expected: Expected = parse(files[`${story}/expected.yaml`] ?? '');
    const { spoken, report } = await tell(story);
    const { verdict, nodes, comparisons } = report;
    expect({
      exit: spoken.status,
      verdict: verdict.status,
      softened: verdict.softened,
      sentence: verdict.sentence,
      reasons: verdict.reasons.map(({ code }) => code),
    }).toEqual({
      exit: expected.exit,
      verdict: expected.verdict,
      softened: expected.softened ?? false,
      sentence: expected.sentence,
      reasons: expected.reasons,
    });
    expect(
      Object.fromEntries(
        nodes.map(({ name, role, quality, cost }) => [name, { role, quality: quality?.mean.estimate, costMs: cost?.mean ?? null }]),
      ),
    ).toEqual(
      Object.fromEntries(
        Object.entries(expected.nodes).map(([name, node]) => [
          name,
          { ...node, quality: expect.closeTo(node.quality, 6), costMs: node.costMs === null ? null : expect.closeTo(node.costMs, 6) },
        ]),
      ),
    );
    const found = comparisons.map(({ baseline, difference, qualityOnly, status }) => [
      baseline,
      { difference: [difference?.estimate, difference?.low, difference?.high], qualityOnly: qualityOnly?.status ?? status },
    ]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(
        Object.entries(expected.against).map(([baseline, { difference, qualityOnly }]) => [
          baseline,
          { difference: difference.map((figure) => expect.closeTo(figure, 6)), qualityOnly },
        ]),
      ),
    );
  });
});
