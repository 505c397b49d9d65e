import { describe, expect, test } from '@jest/globals';
import { decideBelief } from '../../src/pull-request/belief.ts';
import type { Subject } from '../../src/pull-request/subject.ts';

const subject = (further: Partial<Subject>): Subject => ({
  number: 12,
  headSha: 'a'.repeat(40),
  baseBranch: 'main',
  baseCommit: 'b'.repeat(40),
  fork: false,
  verified: true,
  ...further,
});
const endpoint = (baseUrl: string) => ({ candidate: { name: 'x', kind: 'endpoint', baseUrl } });
const recorded = { candidate: { name: 'x', kind: 'recorded' } };
const embedded = { candidate: { name: 'x', kind: 'embedded' } };

describe('a measurement', () => {
  test('outside a pull request, and of a branch of the repository, is believed', () => {
    expect(decideBelief(undefined, recorded)).toBe('believed');
    expect(decideBelief(subject({}), recorded)).toBe('believed');
  });

  test('by a job of a stranger is not, whatever it measured', () => {
    expect(decideBelief(subject({ fork: true, verified: false }), embedded)).toBe('job-of-the-pull-request');
  });

  test('of a fork’s candidate that was measured again is believed only where the measuring machine made the answers', () => {
    const fork = subject({ fork: true });
    expect(decideBelief(fork, embedded)).toBe('believed');
    expect(decideBelief(fork, endpoint('http://127.0.0.1:8000/v1'))).toBe('believed');
    expect(decideBelief(fork, recorded)).toBe('candidate-brings-its-answers');
    expect(decideBelief(fork, endpoint('https://attacker.test/v1'))).toBe('candidate-brings-its-answers');
  });
});
