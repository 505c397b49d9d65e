import { describe, expect, test } from '@jest/globals';
import { parseCandidate } from '../../src/documents/candidate.ts';
import { violationsOf } from './violations-of.ts';

const endpoint = 'name: x\nkind: endpoint\nmodel: m\nbaseUrl: http://127.0.0.1:8000/v1\n';
const served = (serve: string, further = ''): string => `${endpoint}${further}serve: ${serve}\n`;
const refuse = (text: string): readonly string[] => violationsOf(() => parseCandidate('c', text));

test('a command and the address at which it is ready are all that a server needs', () => {
  const document = parseCandidate('c', served('{ command: [vllm, serve, m], ready: { url: "http://127.0.0.1:8000/health" } }'));
  expect(document).toMatchObject({ serve: { command: ['vllm', 'serve', 'm'], ready: { url: 'http://127.0.0.1:8000/health' } } });
  expect(refuse(served('{ command: [vllm] }'))).toEqual(['c:5:8 serve: "ready" is missing']);
  expect(refuse(served('{ ready: { url: "http://127.0.0.1:8000" } }'))).toEqual(['c:5:8 serve: "command" is missing']);
});

test('a command is a list of words, of which the first is a program', () => {
  expect(refuse(served('{ command: vllm serve m, ready: { url: "http://x" } }'))).toEqual([
    expect.stringContaining('serve.command: must be a list'),
  ]);
  expect(refuse(served('{ command: [""], ready: { url: "http://x" } }'))).toEqual(['c:5:20 serve.command[0]: must name a program']);
});

describe('a command is given', () => {
  test.each(['GITHUB_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'RUNNER_TEMP', 'INPUT_TOKEN', 'HF_TOKEN', 'input_token'])(
    'no secret of the job: %s',
    (name) => {
      expect(refuse(served(`{ command: [x], env: [MINE, ${name}], ready: { url: "http://x" } }`))).toEqual([
        `c:5:36 serve.env[1]: "${name}" would hand a secret of the job to the command of a candidate file; use a variable of its own`,
      ]);
    },
  );

  test('names of variables, not their values', () => {
    const refused = refuse(served('{ command: [x], env: ["KEY=secret"], ready: { url: "http://x" } }'));
    expect(refused).toEqual([expect.stringContaining('serve.env[0]: must be the name of an environment variable')]);
    expect(refused[0]).not.toContain('secret');
  });
});

test('a password in the address at which a server is ready would stand in reports', () => {
  expect(refuse(served('{ command: [x], ready: { url: "http://u:p@127.0.0.1/health" } }'))).toEqual([
    expect.stringContaining('serve.ready.url: must not hold a user name or password'),
  ]);
});

test('the hardware of another machine is not declared for a server that is started on this one', () => {
  expect(refuse(served('{ command: [x], ready: { url: "http://x" } }', 'environment: one H100\n'))).toEqual([
    expect.stringContaining('environment: describes a server on another machine'),
  ]);
});
