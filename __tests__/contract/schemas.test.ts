import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseCandidate } from '../../src/documents/candidate.ts';
import { parseReport } from '../../src/documents/report.ts';
import { parseSuite } from '../../src/documents/suite.ts';
import { compileSchema } from '../../src/documents/validation.ts';
import { violationsOf } from '../documents/violations-of.ts';

const names = ['suite', 'candidate', 'run', 'report', 'simulation'];
const readSchema = (name: string): unknown => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'));

test('the generated types are what the schemas give', () => {
  expect(() => execFileSync(process.execPath, ['scripts/generate-types.ts', '--check'], { stdio: 'pipe' })).not.toThrow();
});

type Definitions = { readonly definitions: Readonly<Record<string, object>> };
const readDefinitions = (name: string): Definitions['definitions'] => (readSchema(name) as Definitions).definitions;

test('what a report takes over from a run has one shape in both schemas', () => {
  const [run, report] = [readDefinitions('run'), readDefinitions('report')];
  const shared = Object.keys(run).filter((name) => name in report);
  expect(shared.sort()).toEqual([
    ...['canary', 'clientError', 'counts', 'energyFigure', 'energyProfile', 'environment', 'evaluatorProfile', 'finding', 'goodput'],
    ...['gpu', 'judgeRecord', 'loadProfile', 'profile', 'quantiles', 'shareInterval', 'stability', 'stack'],
  ]);
  for (const name of shared) expect(report[name]).toEqual(run[name]);
});

test('a candidate may override every generation setting of the suite, within the same bounds', () => {
  const settings = (name: string): unknown => {
    const generation = readDefinitions(name).generation;
    return isMapping(generation) ? generation.properties : undefined;
  };
  expect(settings('suite')).toBeDefined();
  expect(settings('candidate')).toEqual(settings('suite'));
});

type Default = { readonly place: string; readonly schema: object; readonly value: unknown };

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every part of a schema that has a default, wherever it stands. */
function findDefaults(part: unknown, place: string): readonly Default[] {
  if (Array.isArray(part)) return part.flatMap((item, index) => findDefaults(item, `${place}[${index}]`));
  if (!isMapping(part)) return [];
  const own = isMapping(part.properties)
    ? Object.entries(part.properties).flatMap(([key, property]): readonly Default[] => {
        if (!isMapping(property) || !('default' in property)) return [];
        const { default: value, ...schema } = property;
        return [{ place: `${place}.${key}`, schema, value }];
      })
    : [];
  return [...own, ...Object.entries(part).flatMap(([key, inner]) => findDefaults(inner, `${place}.${key}`))];
}

describe.each(names)('schemas/%s.schema.json', (name) => {
  const schema = readSchema(name);
  if (!isMapping(schema)) throw new Error(`schemas/${name}.schema.json is no mapping`);
  const defaults = findDefaults(schema, name);
  test('every default is accepted by the schema that it stands in', () => {
    for (const { place, schema: part, value } of defaults) {
      const validate = compileSchema({ ...part, definitions: schema.definitions });
      expect({ place, accepted: validate(structuredClone(value)) }).toEqual({ place, accepted: true });
    }
    expect(defaults.length > 0).toBe(name === 'suite');
  });
  test('unknown keys are errors wherever keys are known', () => {
    const open = findOpenObjects(schema, name);
    expect(open.filter((place) => !allowedOpen.has(place))).toEqual([]);
  });
});

/** The places that take any key on purpose: free text under the user's own names, or somebody else's document. */
const allowedOpen = new Set([
  'run.definitions.header.properties.candidate',
  // unions, whose branches are closed
  'run.definitions.answer',
]);

function findOpenObjects(part: unknown, place: string): readonly string[] {
  if (Array.isArray(part)) return part.flatMap((item, index) => findOpenObjects(item, `${place}[${index}]`));
  if (!isMapping(part)) return [];
  const open = 'properties' in part && part.additionalProperties !== false ? [place] : [];
  return [...open, ...Object.entries(part).flatMap(([key, inner]) => findOpenObjects(inner, `${place}.${key}`))];
}

describe('examples are accepted', () => {
  const folders = ['fixtures/start', 'examples/first-suite', 'examples/judged'];
  const documents = folders.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
  test.each(documents.filter((file) => file.endsWith('.yaml')))('%s', (file) => {
    const parse = file.endsWith('suite.yaml') ? parseSuite : parseCandidate;
    expect(parse(file, readFileSync(file, 'utf8')).name).not.toBe('');
  });

  const reports = existsSync('fixtures/reports') ? readdirSync('fixtures/reports').filter((file) => file.endsWith('.json')) : [];
  test.each(reports)('fixtures/reports/%s', (file) => {
    const report = parseReport(file, JSON.parse(readFileSync(join('fixtures/reports', file), 'utf8')));
    expect(report.nodes[0].role).toBe('candidate');
  });

  test('the suite and the candidate of every YAML block in the documentation', () => {
    for (const { file, text } of readDocumentation()) {
      if (/^prompts:/m.test(text)) expect(parseSuite(file, text).name).not.toBe('');
      else if (/^kind:/m.test(text)) expect(parseCandidate(file, text).name).not.toBe('');
    }
  });
});

/** The YAML blocks of the README and of docs/ that begin a document with its name. */
function readDocumentation(): readonly { readonly file: string; readonly text: string }[] {
  const pages = ['README.md', ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((file) => join('docs', file))];
  return pages
    .filter((file) => file.endsWith('.md') && existsSync(file))
    .flatMap((file) => {
      const blocks = readFileSync(file, 'utf8').matchAll(/^```ya?ml\n(.*?)^```/gms);
      return [...blocks].map(([, text = '']) => ({ file, text })).filter(({ text }) => /^name:/m.test(text));
    });
}

const squadSuite = `name: squad-cnndm-400
seed: 20251218
prompts:
  - { source: squad-v1.1, sample: 200 }
  - { source: cnn-dailymail, sample: 200 }
measure: { latencyShare: 0.3, latencyBlocks: 12, concurrency: 8 }
evaluators:
  - use: token-f1
  - use: sts-distilroberta
reward: { alpha: 1, beta: 0.3, cost: { measure: latency, at: serial } }
gate: { against: main, margin: 0.05, confidence: 0.95 }
`;

test('a suite over both public sources is accepted, and a budget that nothing could count is refused', () => {
  expect(parseSuite('suite.yaml', squadSuite)).toMatchObject({ seed: 20251218, reward: { beta: 0.3 }, gate: { against: 'main' } });
  const withJudge = squadSuite.replace('  - use: sts-distilroberta', '  - { use: gpt-judge, model: m, budgetUsd: 0.5 }');
  expect(violationsOf(() => parseSuite('suite.yaml', withJudge))).toEqual([
    'suite.yaml:9:33 evaluators[1].budgetUsd: needs a price for "m": add it to prices.tokens, with its baseUrl https://api.openai.com/v1',
  ]);
});

test('a report that breaks its schema is refused with every violation', () => {
  const report = { schemaVersion: 1, nodes: [], verdict: { status: 'green' } };
  const violations = violationsOf(() => parseReport('report.json', report));
  expect(violations).toContain('report.json "comparisons" is missing');
  expect(violations).toContain('report.json nodes: needs at least 1 entry');
  expect(violations).toContain('report.json verdict.status: "green" is not one of pass, fail, inconclusive, error');
});
