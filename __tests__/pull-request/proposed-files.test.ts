import { describe, expect, test } from '@jest/globals';
import type { GatingPlace } from '../../src/pull-request/gating-place.ts';
import { listProposedFiles } from '../../src/pull-request/proposed-files.ts';

const gating: readonly GatingPlace[] = [
  { path: '.poq/suite.yaml', as: 'suite' },
  { path: '.poq/baselines', as: 'baselines' },
  { path: 'prompts/qa.jsonl', as: 'prompts' },
  { path: 'encoders/own', as: 'evaluators' },
];

describe('what a pull request changes of what it is gated by', () => {
  test('is the suite first, and whatever lies at or below a gating path; the rest of the repository is its own', () => {
    const changed = [
      'README.md',
      'encoders/own/onnx/model.onnx',
      'prompts/qa.jsonl',
      'prompts/qa.jsonl.bak',
      'encoders/own2',
      '.poq/suite.yaml',
    ];
    const found = listProposedFiles(
      changed.map((path) => ({ path, change: 'modified' })),
      gating,
    );
    expect(found).toEqual([
      { path: '.poq/suite.yaml', change: 'modified', as: 'suite' },
      { path: 'encoders/own/onnx/model.onnx', change: 'modified', as: 'evaluators' },
      { path: 'prompts/qa.jsonl', change: 'modified', as: 'prompts' },
    ]);
  });

  test('of the baselines’ folder only runs that lie in it themselves count', () => {
    const changed = [
      '.poq/baselines/main.run.jsonl',
      '.poq/baselines/README.md',
      '.poq/baselines/old/main.run.jsonl',
      '.poq/baselines-main.run.jsonl',
    ];
    const found = listProposedFiles(
      changed.map((path) => ({ path, change: 'added' })),
      gating,
    );
    expect(found.map(({ path }) => path)).toEqual(['.poq/baselines/main.run.jsonl']);
  });

  test('a file renamed out of its place is removed from there, and one renamed into a place is renamed', () => {
    const found = listProposedFiles(
      [
        { path: 'elsewhere.jsonl', previousPath: 'prompts/qa.jsonl', change: 'renamed' },
        { path: '.poq/baselines/best.run.jsonl', previousPath: '.poq/baselines/main.run.jsonl', change: 'renamed' },
      ],
      gating,
    );
    expect(found.map(({ path, change }) => `${change} ${path}`)).toEqual([
      'removed prompts/qa.jsonl',
      'renamed .poq/baselines/best.run.jsonl',
      'removed .poq/baselines/main.run.jsonl',
    ]);
  });
});
