import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '../../src/failures.ts';
import { folderOf, type Location, locateInRepository } from '../../src/pull-request/repository-path.ts';

const locate = (path: string, from = '.poq'): Location =>
  locateInRepository(path, { workspace: '/job/models', from, whose: 'prompts[0].path' });

const refusalOf = (path: string, from?: string): InputError => {
  try {
    locate(path, from);
  } catch (failure) {
    if (failure instanceof InputError) return failure;
    throw failure;
  }
  throw new Error(`${path} was accepted`);
};

describe('where a path lies', () => {
  test.each([
    ['prompts.jsonl', '.poq/prompts.jsonl'],
    ['./deep//er/./x.csv', '.poq/deep/er/x.csv'],
    ['../data/x.jsonl', 'data/x.jsonl'],
    ['sub/../../data/', 'data'],
    ['..a/...', '.poq/..a/...'],
    ['.', '.poq'],
    ['/job/models/data/x.jsonl', 'data/x.jsonl'],
    ['/job/other/../models/.poq/suite.yaml', '.poq/suite.yaml'],
  ])('%s is %s of the repository', (path, inside) => {
    expect(locate(path)).toEqual({ kind: 'inside', path: inside });
  });

  test.each(['/models/x.onnx', '/job/models-other/x', '/job', '/job/models/../secret'])('%s is the runner’s own', (path) => {
    expect(locate(path).kind).toBe('outside');
  });

  test('a relative path that leads out is refused, also where it leads back in, with the cure', () => {
    for (const path of ['../../x', 'a/../../../models/x', '..', '../..']) {
      const { message, cure } = refusalOf(path);
      expect(message).toContain('prompts[0].path');
      expect(cure).toMatch(path === '..' ? /file or folder in it/ : /write an absolute path/);
    }
    expect(refusalOf('..', '').cure).toMatch(/write an absolute path/);
  });

  test.each([
    ['', 'is empty'],
    ['a\0b', 'NUL'],
    ['..\\..\\x', 'backslash'],
    ['C:\\models\\x', 'backslash'],
  ])('%j is refused', (path, reason) => {
    expect(refusalOf(path).message).toContain(reason);
  });

  test('no dots and no backslashes survive, whatever is asked for', () => {
    const piece = fc.constantFrom('..', '.', '', 'a', '...', '\\', 'b c', '.git', '\0', '..\\', '/');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        try {
          const { kind, path } = locate(pieces.join('/'));
          if (kind === 'outside') expect(path.startsWith('/job/models/')).toBe(false);
          else expect(path.split('/').filter((part) => ['', '.', '..'].includes(part) || part.includes('\0'))).toEqual([]);
        } catch (failure) {
          expect(failure).toBeInstanceOf(InputError);
        }
      }),
    );
  });

  test('the folder of a file at the root is the root', () => {
    expect([folderOf('suite.yaml'), folderOf('.poq/suite.yaml')]).toEqual(['', '.poq']);
  });
});
