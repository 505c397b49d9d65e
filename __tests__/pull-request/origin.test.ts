import { describe, expect, test } from '@jest/globals';
import { computeOrigin, type OriginParts } from '../../src/pull-request/origin.ts';
import { parseWorkflowPath } from '../../src/pull-request/workflow-path.ts';

const parts: OriginParts = {
  workflowRef: 'acme/models/.github/workflows/poq.yml@refs/pull/12/merge',
  job: 'gate',
  mode: 'evaluate',
  suite: '.poq/suite.yaml',
  candidate: '.poq/candidate.yaml',
  check: '',
  runs: '',
};

describe('the origin of a comment', () => {
  test('is the beginning of a SHA-256 over the parts as canonical JSON', () => {
    // printf '%s' '{"candidate":".poq/candidate.yaml","check":"","job":"gate","mode":"evaluate","runs":"","suite":".poq/suite.yaml","workflow":".github/workflows/poq.yml"}' | sha256sum | cut -c1-16
    expect(computeOrigin(parts)).toBe('46a3f77925b6d64c');
  });

  test('is the same for every push, branch and fork', () => {
    for (const ref of ['refs/heads/main', 'refs/pull/13/merge', 'refs/heads/a@b', `${'c'.repeat(40)}`]) {
      expect(computeOrigin({ ...parts, workflowRef: `acme/models/.github/workflows/poq.yml@${ref}` })).toBe(computeOrigin(parts));
    }
  });

  test('is another one for another workflow, job, mode, suite, candidate or list of runs', () => {
    const others: readonly OriginParts[] = [
      { ...parts, workflowRef: 'acme/models/.github/workflows/nightly.yml@refs/pull/12/merge' },
      { ...parts, job: 'gate-2' },
      { ...parts, mode: 'gate' },
      { ...parts, suite: 'a.yaml' },
      { ...parts, candidate: 'a.yaml' },
      { ...parts, runs: 'a.run.jsonl' },
      // The border between two parts counts.
      { ...parts, job: 'gateevaluate', mode: '' },
    ];
    const origins = [parts, ...others].map(computeOrigin);
    expect(new Set(origins).size).toBe(origins.length);
    for (const origin of origins) expect(origin).toMatch(/^[0-9a-f]{16}$/);
  });

  test('can be computed of whatever a document’s author wrote', () => {
    expect(computeOrigin({ ...parts, suite: '\ud800"\n', workflowRef: '' })).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('the file of a workflow', () => {
  const file = '.github/workflows/poq-measure.yml';
  test.each([file, `${file}@main`, `${file}@refs/heads/a@b`, `acme/models/${file}@refs/pull/1/merge`, `ACME/models/${file}`])(
    'is found in %s',
    (name) => {
      expect(parseWorkflowPath(name, 'acme/models')).toBe(file);
    },
  );

  test.each([
    `mallory/models/${file}@main`,
    `${file}@x.yml`,
    `${file}@x.yml@main`,
    `${file}@refs/heads/x.yml`,
    'dynamic/scan',
    `x/${file}`,
    '',
  ])('is not seen in %s', (name) => {
    expect(parseWorkflowPath(name, 'acme/models')).not.toBe(file);
  });
});
