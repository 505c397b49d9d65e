import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Proposal } from '../../src/documents/report.ts';
import { compileSchema } from '../../src/documents/validation.ts';
import { findOwnRules, type HeadSuite, type OwnRules } from '../../src/pull-request/head-suite.ts';
import { assembleProposal, type ProposalParts } from '../../src/pull-request/proposal.ts';
import type { ProposedChange } from '../../src/pull-request/proposed-files.ts';
import { buildSuite } from './small-suite.ts';

const suiteFile: ProposedChange = { path: '.poq/suite.yaml', change: 'modified', as: 'suite' };
const baseline: ProposedChange = { path: '.poq/baselines/main.run.jsonl', change: 'modified', as: 'baselines' };
const prompts: ProposedChange = { path: 'prompts/qa.jsonl', change: 'modified', as: 'prompts' };
const base = buildSuite('gate: { floors: { quality: { all: 7.2 } } }');
const parsed = (text: string, sources?: string): HeadSuite => ({ kind: 'parsed', suite: buildSuite(text, sources) });
const lowered = parsed('gate: { floors: { quality: { all: 6.8 } } }');

function propose(parts: Partial<ProposalParts>): Proposal {
  const whole: ProposalParts = {
    base,
    head: { kind: 'same' },
    files: [],
    cut: false,
    verdict: { status: 'pass', sentence: 'Better.' },
    ...parts,
  };
  const proposal = assembleProposal(whole);
  if (proposal === undefined) throw new Error('there is no proposal');
  return proposal;
}

describe('what the pull request is told', () => {
  test('is nothing where it changes nothing of what it is gated by', () => {
    const parts = { base, head: { kind: 'same' }, files: [], cut: false, verdict: { status: 'unknown', because: 'x' } } as const;
    expect(assembleProposal(parts)).toBeUndefined();
  });

  test('a lowered floor, by name and figures, and the verdict that it would bring', () => {
    const proposal = propose({ head: lowered, files: [suiteFile] });
    expect(proposal.sentence).toBe(
      'This pull request also lowers gate.floors.quality.all from 7.2 to 6.8. With its own rules the verdict would be pass.',
    );
    expect(proposal.settings).toEqual([{ at: 'gate.floors.quality.all', base: '7.2', proposed: '6.8' }]);
    expect(proposal.files).toEqual([{ path: '.poq/suite.yaml', change: 'modified' }]);
    expect(proposal.verdict).toEqual({ status: 'pass', sentence: 'Better.' });
  });

  test.each([
    [{ files: [baseline] }, 'replaces the baseline main. With its own baselines the verdict would be pass.'],
    [{ files: [{ ...baseline, change: 'removed' as const }] }, 'removes the baseline main. With'],
    [{ files: [prompts] }, 'changes prompts/qa.jsonl, which the suite asks.'],
    [{ files: [{ ...prompts, as: 'evaluators' as const }] }, 'changes prompts/qa.jsonl, which the suite scores with.'],
    [{ files: [suiteFile], head: parsed('gate: { floors: { quality: { all: 7.2 } } }') }, 'rewrites .poq/suite.yaml.'],
    [{ files: [{ ...suiteFile, change: 'removed' as const }], head: { kind: 'gone' as const } }, 'takes the suite .poq/suite.yaml away.'],
    [{ files: [suiteFile], head: parsed('') }, 'takes away gate.floors.quality.all (7.2).'],
    [
      { files: [suiteFile], head: parsed('gate: { inconclusive: allow-merge, floors: { quality: { all: 7.2 } } }') },
      'changes gate.inconclusive from block to allow-merge.',
    ],
    [
      { files: [suiteFile, baseline], head: lowered },
      'lowers gate.floors.quality.all from 7.2 to 6.8 and replaces the baseline main. With its own rules and baselines the',
    ],
  ])('of %j', (parts, words) => {
    expect(propose(parts).sentence).toContain(`This pull request also ${words}`);
  });

  test('of many changes the first four, and how many more', () => {
    const files = Array.from({ length: 9 }, (_, index) => ({ ...baseline, path: `.poq/baselines/b${index}.run.jsonl` }));
    expect(propose({ files }).sentence).toContain('the baseline b3 and changes 5 more of what it is gated by.');
  });

  test('why the verdict cannot be told, and no verdict then', () => {
    const proposal = propose({ files: [prompts], verdict: { status: 'unknown', because: 'it asks other questions' } });
    expect(proposal.sentence).toContain('What the verdict would be with that cannot be told: it asks other questions.');
    expect(proposal).not.toHaveProperty('verdict');
  });

  test('that GitHub did not list every file, also where none of those listed gates', () => {
    const proposal = propose({ cut: true });
    expect(proposal.sentence).toContain('only the first 3,000');
    expect(proposal).not.toHaveProperty('verdict');
    expect(propose({ cut: true, files: [baseline] }).sentence).toMatch(
      /replaces the baseline main\. It changes so many .* would be pass\./,
    );
  });

  test('nothing that the schema of reports would refuse, whatever the pull request holds', () => {
    const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8')) as {
      readonly definitions: { readonly proposal: object };
    };
    const validate = compileSchema<Proposal>({ ...schema.definitions.proposal, definitions: schema.definitions });
    const long = fc.string({ unit: 'binary', maxLength: 5 }).chain((text) => fc.constantFrom(text, text.repeat(3_000), '\n|'.repeat(900)));
    const change = fc.constantFrom<ProposedChange['change'][]>('added', 'modified', 'removed', 'renamed');
    const as = fc.constantFrom<ProposedChange['as'][]>('suite', 'prompts', 'evaluators', 'baselines', 'other');
    const files = fc.array(fc.record({ path: long, change, as }), { minLength: 1, maxLength: 150 });
    const tasks = fc.dictionary(long, fc.float({ min: 0, max: 10, noNaN: true }), { maxKeys: 150 });
    fc.assert(
      fc.property(files, tasks, long, (proposed, quality, because) => {
        const suite = { ...base, gate: { ...base.gate, floors: { quality } } };
        const head = { kind: 'parsed', suite } as const;
        for (const verdict of [{ status: 'unknown', because } as const, { status: 'fail', sentence: because } as const]) {
          validate(propose({ head, files: proposed, verdict }));
          expect(validate.errors ?? []).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a verdict by the pull request’s own rules', () => {
  const because = (rules: OwnRules): string => (rules.kind === 'none' ? rules.because : `rules of ${rules.suite.gate.floors.quality?.all}`);
  const find = (head: HeadSuite, files: readonly ProposedChange[] = [suiteFile]): string => because(findOwnRules(base, head, files));

  test('follows where it only weighs and decides otherwise', () => {
    expect(find(lowered)).toBe('rules of 6.8');
    expect(find(parsed('gate: { floors: { quality: { all: 1 } } }\nreward: { alpha: 2, beta: 1 }\nreport: { texts: none }'))).toBe(
      'rules of 1',
    );
    expect(find(parsed('gate: { floors: { quality: { all: 2 } } }\nprices: { source: x, gpuHourUsd: 2 }'))).toBe('rules of 2');
    expect(find(parsed('gate: { floors: { quality: { all: 3 } } }\nsimulation: { rounds: 7 }'))).toBe('rules of 3');
    expect(find({ kind: 'same' }, [baseline])).toBe('rules of 7.2');
  });

  test('does not where anything would have to be run, asked or measured for it', () => {
    expect(find(parsed('evaluators: [{ use: exact-match, role: consensus }]'))).toBe('its evaluators are not run');
    expect(find(lowered, [suiteFile, { ...prompts, as: 'evaluators' }])).toBe('its evaluators are not run');
    expect(find(parsed('measure: { timeoutSeconds: 1 }'))).toBe('it measures in another way');
    expect(find(parsed('seed: 3'))).toBe('it asks other questions');
    expect(find(parsed('', '[{ source: embedded }]'))).toBe('it asks other questions');
    expect(find(parsed('tasks: { qa: { template: "{prompt}!" } }'))).toBe('it asks other questions');
    expect(find(parsed('generation: { maxTokens: 5 }'))).toBe('it asks other questions');
    expect(find(lowered, [suiteFile, prompts])).toBe('it asks other questions');
    expect(find(lowered, [suiteFile, { ...prompts, as: 'other' }])).toBe('it asks other questions');
  });

  test('does not where there is no suite to be read', () => {
    expect(find({ kind: 'gone' })).toBe('it takes the suite away');
    expect(find({ kind: 'unreadable', reason: 'suite.yaml:1:1 is not YAML' })).toBe('its suite cannot be read: suite.yaml:1:1 is not YAML');
  });
});
