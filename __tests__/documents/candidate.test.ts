import { describe, expect, test } from '@jest/globals';
import { parseCandidate } from '../../src/documents/candidate.ts';
import { violationsOf } from './violations-of.ts';

const refuse = (text: string): readonly string[] => violationsOf(() => parseCandidate('candidate.yaml', text));

test('each kind is accepted with what it needs', () => {
  expect(parseCandidate('c', 'name: lead-1\nkind: embedded\nmethod: lead\n')).toEqual({ name: 'lead-1', kind: 'embedded', method: 'lead' });
  expect(parseCandidate('c', 'name: r\nkind: recorded\npath: answers.jsonl\nfields: { text: answer }\n')).toMatchObject({
    kind: 'recorded',
  });
  expect(parseCandidate('c', 'name: e\nkind: endpoint\nbaseUrl: http://127.0.0.1:8000/v1\nmodel: m\n')).toMatchObject({ model: 'm' });
});

test('an unknown kind is answered with the kinds there are', () => {
  expect(refuse('name: x\nkind: endpont\n')).toEqual([
    'candidate.yaml:2:7 kind: "endpont" is not a kind of candidate; did you mean "endpoint"?',
  ]);
  expect(refuse('name: x\nkind: oracle\n')).toEqual([
    'candidate.yaml:2:7 kind: "oracle" is not a kind of candidate; there are embedded, recorded, endpoint, in-process',
  ]);
  expect(refuse('name: x\n')).toEqual(['candidate.yaml:1:1 "kind" is missing; one of embedded, recorded, endpoint, in-process']);
});

test('patterns are put into words', () => {
  expect(refuse('name: ../x\nkind: endpoint\nbaseUrl: ftp://x\nmodel: ""\napiKeyEnv: sk-123\n')).toEqual([
    'candidate.yaml:1:7 name: must be letters, digits, dots, dashes and underscores, beginning with a letter or digit, not "../x"',
    'candidate.yaml:3:10 baseUrl: must begin with http:// or https://, not "ftp://x"',
    'candidate.yaml:4:8 model: must not be empty',
    'candidate.yaml:5:12 apiKeyEnv: must be the name of an environment variable (letters, digits, underscores); if this is the key itself, take it out and revoke it',
  ]);
});

test('a key of another kind is unknown here', () => {
  expect(refuse('name: x\nkind: embedded\nmethod: lead\nmodel: m\n')).toEqual([
    'candidate.yaml:4:1 model: unknown key; known here: $schema, name, kind, method, sentences',
  ]);
});

test('a number is no name', () => {
  expect(refuse('name: 12\nkind: embedded\nmethod: lead\n')).toEqual(['candidate.yaml:1:7 name: must be a string, not the number 12']);
});

describe('secrets', () => {
  const endpoint = (lines: string): string => `name: x\nkind: endpoint\nmodel: m\n${lines}\n`;

  test.each(['http://user:pass@host/v1', 'https://user@host/v1', 'http://:pass@host/v1', 'http:///u@host/v1', 'http://u:p@ho st/v1'])(
    'a base URL with user info is refused without repeating it: %s',
    (baseUrl) => {
      expect(refuse(endpoint(`baseUrl: ${baseUrl}`))).toEqual([
        'candidate.yaml:4:10 baseUrl: must not hold a user name or password, which would stand in runs and reports; name the variable with the key in apiKeyEnv',
      ]);
    },
  );

  test.each(['GITHUB_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'RUNNER_KEY', 'INPUT_TOKEN', 'HF_TOKEN', 'github_token'])(
    'a secret of the job is not sent to a server that the file names: %s',
    (name) => {
      expect(refuse(endpoint(`baseUrl: http://host/v1\napiKeyEnv: ${name}`))).toEqual([
        `candidate.yaml:5:12 apiKeyEnv: "${name}" would send a secret of the job to the server of a candidate file; use a variable of its own`,
      ]);
    },
  );

  test('an at sign in the path and variables of other names are fine', () => {
    const text = endpoint('baseUrl: http://host/@me/v1\napiKeyEnv: MY_GITHUB_KEY');
    expect(parseCandidate('c', text)).toMatchObject({ baseUrl: 'http://host/@me/v1', apiKeyEnv: 'MY_GITHUB_KEY' });
    expect(parseCandidate('c', endpoint('baseUrl: http://host/v1\napiKeyEnv: HF_TOKEN_OF_MODEL'))).toMatchObject({ kind: 'endpoint' });
  });
});

describe('an in-process candidate', () => {
  const parse = (lines: string) => () => parseCandidate('c', `name: tiny\nkind: in-process\n${lines}`);

  test('is a folder or a model of the hub', () => {
    expect(parse('path: models/tiny\nthreads: 2\ndtype: q4\n')()).toMatchObject({ kind: 'in-process', path: 'models/tiny', threads: 2 });
    expect(parse('model: owner/name\nrevision: v1\n')()).toMatchObject({ model: 'owner/name', revision: 'v1' });
  });

  test('that is neither, or both, or a folder with a revision, is refused with the cure', () => {
    expect(parse('')).toThrow(/needs either path: \(a folder\) or model: \(a hub id\)/);
    expect(parse('path: a\nmodel: owner/name\n')).toThrow(/needs either path: \(a folder\) or model: \(a hub id\)/);
    expect(parse('path: a\nrevision: v1\n')).toThrow(/c:4:1 revision: belongs to model:/);
  });

  test('tells what its keys may be', () => {
    expect(parse('path: a\ndtype: q5\n')).toThrow(/dtype.*q4/);
    expect(parse('path: a\nbaseUrl: http://x\n')).toThrow(/baseUrl/);
    expect(parse('path: a\nthreads: 0\n')).toThrow(/threads.*at least 1/);
    expect(parse('path: a\ngeneration: { max_tokens: 5 }\n')).toThrow(/maxTokens/);
  });
});
