import { describe, expect, test } from '@jest/globals';
import type { BlockLine, ClientError } from '../../src/documents/run.ts';
import { computeClientError } from '../../src/profile/client-errors.ts';
import { assembleClientProfile, findClientBusy } from '../../src/profile/client-findings.ts';

const block = (number: number, clientBusyShare?: number): BlockLine => ({
  line: 'block',
  kind: 'load',
  block: number,
  concurrency: 8,
  startMs: 0,
  endMs: 1,
  answers: 1,
  findings: [],
  ...(clientBusyShare !== undefined && { clientBusyShare }),
});
const error = (concurrency: number, e2eMs: number): ClientError => ({ concurrency, requests: 4, ttftMs: 0.5, e2eMs });

describe('the error of the times', () => {
  test('is the mean of client minus server', () => {
    const server = { ttftMs: 5, e2eMs: 40 };
    const answers = [
      { client: { ttftMs: 6, e2eMs: 40.5 }, server },
      { client: { ttftMs: 5.5, e2eMs: 43 }, server },
    ];
    expect(computeClientError(8, answers)).toEqual({ concurrency: 8, requests: 2, ttftMs: 0.75, e2eMs: 1.75 });
  });

  test('of no answer does not exist', () => {
    expect(computeClientError(8, [])).toBeUndefined();
  });
});

test('the profile has the busiest block, and nothing where nobody looked', () => {
  expect(assembleClientProfile([block(0, 0.2), block(1, 0.4), block(2, 0.1), block(3)])).toEqual({ clientBusyShare: 0.4 });
  expect(assembleClientProfile([block(0, 0)])).toEqual({ clientBusyShare: 0 });
  expect(assembleClientProfile([block(0), block(1)])).toEqual({});
});

describe('client-busy', () => {
  test('is not said of a client that waits most of the time and times well', () => {
    expect(findClientBusy([block(0, 0.7)], [error(1, 0.5), error(32, 3)])).toEqual([]);
    expect(findClientBusy([], [])).toEqual([]);
  });

  test('warns of a block in which this program hardly waited', () => {
    const [finding] = findClientBusy([block(0, 0.2), block(1, 0.83)], [error(1, 0.5)]);
    expect(finding).toMatchObject({ name: 'client-busy', blocking: false });
    expect(finding?.sentence).toBe('The measuring program itself was busy for 83 % of a block: the times are partly its own.');
  });

  test('warns of times that were too long, and names the worst', () => {
    const [finding] = findClientBusy([block(0, 0.2)], [error(1, 3.5), error(8, 6.25), error(32, 1)]);
    expect(finding?.sentence).toBe(
      'The measuring program itself measured answers of a scripted server as 6.3 ms longer than they were, with 8 requests in flight: the times are partly its own.',
    );
    expect(findClientBusy([], [error(1, 3.5)])[0]?.sentence).toContain('3.5 ms longer than they were, asking one at a time');
  });
});
