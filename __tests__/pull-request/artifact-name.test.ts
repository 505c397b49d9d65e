import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ArtifactName, parseArtifactName, renderArtifactName } from '../../src/pull-request/artifact-name.ts';

const documentName = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/);
const shard = fc.integer({ min: 1, max: 1000 }).chain((of) => fc.record({ index: fc.integer({ min: 1, max: of }), of: fc.constant(of) }));
const place = { attempt: fc.integer({ min: 1, max: 999_999_999 }), suite: documentName, candidate: documentName };
const artifactName: fc.Arbitrary<ArtifactName> = fc.oneof(
  fc.record({ kind: fc.constant('run' as const), shard, ...place }),
  fc.record({ kind: fc.constantFrom('run' as const, 'report' as const), ...place }),
);

test('names read well', () => {
  const name = { kind: 'run', attempt: 2, suite: 'squad-400', candidate: 'gemma-2-2b-it' } as const;
  expect(renderArtifactName(name)).toBe('poq-run-2+squad-400+gemma-2-2b-it');
  expect(renderArtifactName({ ...name, shard: { index: 1, of: 5 } })).toBe('poq-run-2+squad-400+gemma-2-2b-it+1-of-5');
  expect(renderArtifactName({ ...name, kind: 'report' })).toBe('poq-report-2+squad-400+gemma-2-2b-it');
});

test('a name says again what it was made of', () => {
  fc.assert(fc.property(artifactName, (name) => expect(parseArtifactName(renderArtifactName(name))).toEqual(name)));
});

test('a candidate whose name ends like a shard is not taken for one', () => {
  const name = { kind: 'run', attempt: 1, suite: 'a-1', candidate: 'b-1-of-2' } as const;
  expect(parseArtifactName(renderArtifactName(name))).toEqual(name);
});

test('names hold nothing that the service refuses, and stay short', () => {
  fc.assert(
    fc.property(artifactName, (name) => {
      const rendered = renderArtifactName(name);
      expect(rendered).not.toMatch(/[":<>|*?\\/\r\n]/);
      expect(rendered.length).toBeLessThanOrEqual(250);
    }),
  );
});

test.each([
  'poq-run-1',
  'poq-run-0+a+b',
  'poq-run-01+a+b',
  'poq-run-1+a',
  'poq-run-1+a+b+',
  'poq-run-1+a+b+c',
  'poq-run-1+a+b+0-of-2',
  'poq-run-1+a+b+3-of-2',
  'poq-run-1+a+b+1-of-1001',
  'poq-report-1+a+b+1-of-2',
  'poq-run-1+../a+b',
  'poq-run-1+.a+b',
  'poq-run-1+a+b\n',
  ' poq-run-1+a+b',
  'poq-log-1+a+b',
  `poq-run-1+a+${'b'.repeat(101)}`,
])('any other name is nobody’s: %j', (name) => expect(parseArtifactName(name)).toBeUndefined());
