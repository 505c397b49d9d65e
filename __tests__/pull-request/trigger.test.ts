import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EdgeError, InputError } from '../../src/failures.ts';
import { guessTrigger, parseTrigger } from '../../src/pull-request/trigger.ts';

const sha = 'a1'.repeat(20);
const other = 'b2'.repeat(20);
const binding = { number: 12, headSha: sha };

const pullRequest = (fields: object = {}): unknown => ({
  action: 'synchronize',
  number: 12,
  pull_request: { number: 12, head: { sha, ref: 'topic', repo: { id: 2 } }, base: { ref: 'main', repo: { id: 1 } }, ...fields },
});
const mergeGroup = (fields: object = {}): unknown => ({
  action: 'checks_requested',
  merge_group: { head_sha: sha, head_ref: `refs/heads/gh-readonly-queue/main/pr-12-${other}`, base_ref: 'refs/heads/main', ...fields },
});
const workflowRun = (fields: object = {}): unknown => ({ action: 'completed', workflow_run: { id: 7_001, run_attempt: 2, ...fields } });

describe('a trigger', () => {
  test('of pull_request is that pull request at the head of the event', () => {
    const expected = { kind: 'pull-request', number: 12, headSha: sha };
    expect(parseTrigger({ name: 'pull_request', payload: pullRequest() })).toEqual(expected);
    expect(parseTrigger({ name: 'pull_request', payload: pullRequest() }, binding)).toEqual(expected);
  });

  test('of merge_group is the group’s own commit, its base, and the last pull request in its name', () => {
    const expected = { kind: 'merge-group', headSha: sha, baseBranch: 'main', number: 12 };
    expect(parseTrigger({ name: 'merge_group', payload: mergeGroup() })).toEqual(expected);
  });

  test('knows base branches with slashes, also one that looks like a group', () => {
    const base = 'release/pr-7/1.x';
    const payload = mergeGroup({ base_ref: `refs/heads/${base}`, head_ref: `refs/heads/gh-readonly-queue/${base}/pr-340-${sha}` });
    expect(parseTrigger({ name: 'merge_group', payload })).toMatchObject({ baseBranch: base, number: 340 });
  });

  test.each([
    'refs/heads/queue/main/pr-12-abc',
    `refs/heads/gh-readonly-queue/develop/pr-12-${other}`,
    `refs/heads/gh-readonly-queue/main/pr-012-${other}`,
    `refs/heads/gh-readonly-queue/main/pr-12-${other}/more`,
  ])('of a merge group called %s has no number and is gated all the same', (head_ref) => {
    const trigger = parseTrigger({ name: 'merge_group', payload: mergeGroup({ head_ref }) });
    expect(trigger).toEqual({ kind: 'merge-group', headSha: sha, baseBranch: 'main' });
  });

  test('of workflow_run is an id and an attempt, and nothing else that the event says of the run', () => {
    const payload = workflowRun({ head_sha: sha, pull_requests: [{ number: 99 }], event: 'pull_request' });
    expect(parseTrigger({ name: 'workflow_run', payload })).toEqual({ kind: 'workflow-run', runId: 7_001, attempt: 2 });
  });

  test.each(['workflow_dispatch', 'repository_dispatch'])('of %s is what it is bound to, or nothing', (name) => {
    expect(parseTrigger({ name, payload: {} }, binding)).toEqual({ kind: 'bound', ...binding });
    expect(parseTrigger({ name, payload: {} })).toEqual({ kind: 'none' });
  });

  test.each(['issue_comment', 'issues', 'pull_request_review', 'discussion_comment', 'fork', 'push', 'schedule', ''])(
    'of %s, which strangers can cause or which names nobody’s pull request, cannot be bound',
    (name) => {
      expect(parseTrigger({ name, payload: pullRequest() })).toEqual({ kind: 'none' });
      expect(() => parseTrigger({ name, payload: pullRequest() }, binding)).toThrow(InputError);
    },
  );

  test('of pull_request_target is refused with the reason and the way out, bound or not', () => {
    const refusal = expect.objectContaining({
      name: 'InputError',
      message: expect.stringMatching(/pull_request_target.*secrets and the write token/),
      cure: expect.stringContaining('workflow_run'),
    });
    expect(() => parseTrigger({ name: 'pull_request_target', payload: pullRequest() })).toThrow(refusal);
    expect(() => parseTrigger({ name: 'pull_request_target', payload: pullRequest() }, binding)).toThrow(refusal);
  });

  test.each([
    { ...binding, number: 13 },
    { ...binding, headSha: other },
  ])('that is bound to something else than its event is refused', (bound) => {
    const parse = () => parseTrigger({ name: 'pull_request', payload: pullRequest() }, bound);
    expect(parse).toThrow(expect.objectContaining({ name: 'InputError', message: expect.stringContaining(`#${bound.number} at`) }));
  });

  test('a binding vouches neither for another run’s artifacts nor for a merge group', () => {
    expect(() => parseTrigger({ name: 'workflow_run', payload: workflowRun() }, binding)).toThrow(InputError);
    expect(() => parseTrigger({ name: 'merge_group', payload: mergeGroup() }, binding)).toThrow(InputError);
  });
});

describe('a payload that GitHub would not send', () => {
  test.each([
    ['pull_request', undefined, 'pull_request.number'],
    ['pull_request', [], 'pull_request.number'],
    ['pull_request', pullRequest({ number: '12' }), 'pull_request.number'],
    ['pull_request', pullRequest({ number: 0 }), 'pull_request.number'],
    ['pull_request', pullRequest({ number: 1.5 }), 'pull_request.number'],
    ['pull_request', pullRequest({ number: 2 ** 53 }), 'pull_request.number'],
    ['pull_request', pullRequest({ head: { sha: sha.slice(1) } }), 'pull_request.head.sha'],
    ['pull_request', pullRequest({ head: { sha: `${sha}\n` } }), 'pull_request.head.sha'],
    ['pull_request', pullRequest({ head: null }), 'pull_request.head.sha'],
    ['pull_request', pullRequest({ head: Object.create({ sha }) }), 'pull_request.head.sha'],
    ['merge_group', mergeGroup({ head_sha: 'main' }), 'merge_group.head_sha'],
    ['merge_group', mergeGroup({ base_ref: 'main' }), 'merge_group.base_ref'],
    ['merge_group', mergeGroup({ base_ref: 'refs/heads/../../secrets' }), 'merge_group.base_ref'],
    ['merge_group', mergeGroup({ base_ref: 'refs/heads/a b' }), 'merge_group.base_ref'],
    ['merge_group', mergeGroup({ base_ref: 'refs/heads/a?x=1' }), 'merge_group.base_ref'],
    ['merge_group', mergeGroup({ base_ref: `refs/heads/${'a'.repeat(600)}` }), 'merge_group.base_ref'],
    ['merge_group', mergeGroup({ head_ref: 7 }), 'merge_group.head_ref'],
    ['workflow_run', workflowRun({ id: '7001' }), 'workflow_run.id'],
    ['workflow_run', workflowRun({ run_attempt: -1 }), 'workflow_run.run_attempt'],
  ])('%s is refused by the name of the field', (name, payload, field) => {
    const refusal = expect.objectContaining({ name: 'EdgeError', message: expect.stringMatching(new RegExp(`"${name}".* for ${field},`)) });
    expect(() => parseTrigger({ name, payload })).toThrow(refusal);
  });

  test('never gives anything but a trigger or a failure that has a name, and never makes a job fail that has failed already', () => {
    const name = fc.constantFrom('pull_request', 'merge_group', 'workflow_run', 'pull_request_target', 'push');
    fc.assert(
      fc.property(name, fc.jsonValue(), fc.option(fc.constant(binding), { nil: undefined }), (eventName, payload, bound) => {
        const event = { name: eventName, payload: { pull_request: payload, merge_group: payload, workflow_run: payload } };
        expect(guessTrigger(event, bound).kind).not.toBe('pull-request');
        try {
          parseTrigger(event, bound);
        } catch (failure) {
          expect(failure instanceof EdgeError || failure instanceof InputError).toBe(true);
        }
      }),
    );
  });
});

describe('a guessed trigger', () => {
  test('finds the pull request of events that nothing may be measured for', () => {
    const expected = { kind: 'pull-request', number: 12, headSha: sha };
    expect(guessTrigger({ name: 'pull_request_target', payload: pullRequest() })).toEqual(expected);
    expect(guessTrigger({ name: 'pull_request', payload: pullRequest() }, { ...binding, number: 13 })).toEqual(expected);
  });

  test('keeps a binding that fits', () => {
    expect(guessTrigger({ name: 'workflow_dispatch', payload: {} }, binding)).toEqual({ kind: 'bound', ...binding });
    expect(guessTrigger({ name: 'issue_comment', payload: {} }, binding)).toEqual({ kind: 'none' });
  });
});
